#include "pickle/value_text.h"

namespace skops::pickle {

std::string valueText(const ObjectGraph&, ValueId, const TextLimits&)
{
    return {};
}

std::string callableText(const ObjectGraph& graph, ValueId id)
{
    return valueText(graph, id);
}

} // namespace skops::pickle
