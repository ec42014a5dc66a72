#pragma once

// The numpy dtype that a recorded call of numpy.dtype and its BUILD would make (numpy's arraydescr_setstate).

#include "pickle/live_dict.h"

namespace skops::pickle {

class RecordedDtypes
{
public:
    RecordedDtypes(const GraphBuilder& builder, LiveDicts& dicts) : m_builder(builder), m_dicts(dicts) {}

    /// Null: not a dtype, or none as numpy would have written it. Only states that numpy writes are taken: a
    /// reader that is wrong about the size of an array would go on at the wrong byte.
    std::shared_ptr<const numpy::Dtype> of(ValueId id);

    /// Whether numpy certainly raises: a version of the state that no release knows.
    bool isRefused(ValueId id) const;

private:
    using Known = std::shared_ptr<const numpy::Dtype>;
    struct Made
    {
        uint32_t lastChange = noIndex;
        Known dtype;
    };

    void collect(ValueId id, std::vector<ValueId>& parts) const;
    Known make(ValueId id) const;
    bool applyState(numpy::Dtype& dtype, ValueId state) const;
    bool applyFields(numpy::Dtype& dtype, ValueId names, ValueId fields) const;
    bool applySubArray(numpy::Dtype& dtype, ValueId pair) const;
    bool applyUnit(numpy::Dtype& dtype, ValueId metadata) const;
    std::string unitName(ValueId id) const;
    bool isCall(ValueId id) const;
    bool isStringType(const Global& global) const;
    bool isCurrent(ValueId id) const;
    Known known(ValueId id) const;
    const ObjectGraph& graph() const { return m_builder.graph(); }

    const GraphBuilder& m_builder;
    LiveDicts& m_dicts;
    std::map<ValueId, Made> m_made;
};

/// A whole number of the stream that 64 bits hold and that is not negative.
std::optional<uint64_t> literalCount(const ObjectGraph& graph, ValueId id);

} // namespace skops::pickle
