#include "pickle/live_dict.h"

#include <algorithm>

namespace skops::pickle {

std::vector<uint32_t> changesSince(const GraphBuilder& builder, ValueId id, uint32_t after, size_t most)
{
    std::vector<uint32_t> changes;
    for (uint32_t i = builder.lastChangeOf(id); i != after && i != noIndex && changes.size() < most;
         i = builder.changeBefore(i))
        changes.push_back(i);
    std::reverse(changes.begin(), changes.end());
    return changes;
}

const LiveDicts::Content& LiveDicts::of(ValueId dict)
{
    Content& content = m_contents[dict];
    const ObjectGraph& graph = m_builder.graph();
    for (const uint32_t i : changesSince(m_builder, dict, content.readUpTo)) {
        const auto items = graph.items(graph.changes()[i]);
        for (size_t k = 0; k + 1 < items.size(); k += 2) {
            const Value& key = graph.value(items[k]);
            if (key.kind == ValueKind::Str && graph.isKept(key))
                content.byName.insert_or_assign(std::string(graph.keptText(items[k])), items[k + 1]);
            // joblib has no persistent_load and no buffers: what these give is never met.
            content.isUnsure |= key.kind == ValueKind::Global || key.kind == ValueKind::Result ||
                                key.kind == ValueKind::Extension;
        }
        content.readUpTo = i;
    }
    return content;
}

} // namespace skops::pickle
