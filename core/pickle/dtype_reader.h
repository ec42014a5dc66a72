#pragma once

// The numpy dtype that a recorded call of numpy.dtype and its BUILD make (numpy's arraydescr_setstate), for
// who reads while the stream is read and for who reads it when it has ended.

#include "numpy/npy.h"
#include "pickle/object_graph.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace skops::pickle {

class DtypeReader
{
public:
    using Known = std::shared_ptr<const numpy::Dtype>;

    DtypeReader() = default;
    DtypeReader(const DtypeReader&) = delete;
    DtypeReader& operator=(const DtypeReader&) = delete;
    virtual ~DtypeReader() = default;

    /// Null: not a dtype, or none as numpy would have written it. Only states that numpy writes are taken: a
    /// reader that is wrong about the size of an array would go on at the wrong byte.
    Known of(ValueId id);

protected:
    /// What was done to an object.
    struct Changes
    {
        size_t count = 0;              ///< 2: that or more
        ValueId state = none<ValueId>; ///< what the last one gave, if it is a BUILD
        uint32_t last = noIndex;       ///< the last one; noIndex: none
    };
    using Fields = std::map<std::string, ValueId, std::less<>>;

    virtual const ObjectGraph& graph() const = 0;
    virtual Changes changesOf(ValueId id) const = 0;
    /// A dict by its text keys; null: a key may be any text. Valid until the next call.
    virtual const Fields* fieldsOf(ValueId dict) const = 0;

    /// Of numpy.dtype, or of what numpy 2 calls for its StringDType.
    bool isCall(ValueId id) const;

private:
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
    bool isStringType(const Global& global) const;
    bool isCurrent(ValueId id) const;
    Known known(ValueId id) const;

    std::map<ValueId, Made> m_made;
};

/// A whole number of the stream that 64 bits hold and that is not negative.
std::optional<uint64_t> literalCount(const ObjectGraph& graph, ValueId id);

} // namespace skops::pickle
