#pragma once

// The numpy dtypes of a stream that is being read.

#include "pickle/dtype_reader.h"
#include "pickle/live_dict.h"

namespace skops::pickle {

class RecordedDtypes final : public DtypeReader
{
public:
    RecordedDtypes(const GraphBuilder& builder, LiveDicts& dicts) : m_builder(builder), m_dicts(dicts) {}

    /// Whether numpy certainly raises: a version of the state that no release knows.
    bool isRefused(ValueId id) const;

private:
    const ObjectGraph& graph() const override { return m_builder.graph(); }
    Changes changesOf(ValueId id) const override;
    const Fields* fieldsOf(ValueId dict) const override;

    const GraphBuilder& m_builder;
    LiveDicts& m_dicts;
};

} // namespace skops::pickle
