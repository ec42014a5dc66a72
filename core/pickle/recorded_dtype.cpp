#include "pickle/recorded_dtype.h"

namespace skops::pickle {

DtypeReader::Changes RecordedDtypes::changesOf(ValueId id) const
{
    const auto changes = changesSince(m_builder, id, noIndex, 2);
    if (changes.empty())
        return {};
    const Change& last = graph().changes()[changes.back()];
    return {changes.size(), last.kind == ChangeKind::Build ? graph().items(last)[0] : none<ValueId>,
            changes.back()};
}

const DtypeReader::Fields* RecordedDtypes::fieldsOf(ValueId dict) const
{
    const LiveDicts::Content& content = m_dicts.of(dict);
    return content.isUnsure ? nullptr : &content.byName;
}

bool RecordedDtypes::isRefused(ValueId id) const
{
    const ValueId given = changesOf(id).state;
    if (!isCall(id) || given == none<ValueId>)
        return false;
    const Value& state = graph().value(given);
    if (state.kind != ValueKind::Tuple || state.count < 5 || state.count > 9)
        return isLiteral(state.kind);
    if (state.count == 5)
        return false;
    const Value& version = graph().value(graph().items(state)[0]);
    return version.kind == ValueKind::Int && version.payload > 4;
}

} // namespace skops::pickle
