#include "persist/conversion.h"

#include "persist/schema_writer.h"

#include <algorithm>
#include <new>

namespace skops::persist {
namespace {

bool hasFinding(const std::vector<Finding>& findings, Code code)
{
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) { return f.code == code; });
}

} // namespace

bool Conversion::isRefused() const
{
    return hasFinding(findings, Code::ConvertRefused);
}

bool Conversion::isLossy() const
{
    return hasFinding(findings, Code::ConvertUnloadable) || hasFinding(findings, Code::ConvertLossy);
}

// Nodes are nested in the text as they are in the tree, but not in the same order: what holds an offset is
// the node that begins last before it, or one above that.
void placeInTree(Conversion& conversion, const nodes::NodeTree& tree)
{
    std::vector<std::pair<uint32_t, NodeId>> begins;
    for (size_t i = 0; i < tree.nodeCount(); ++i)
        if (const auto id = NodeId{static_cast<uint32_t>(i)}; !tree.node(id).raw.isEmpty())
            begins.emplace_back(tree.node(id).raw.begin, id);
    std::sort(begins.begin(), begins.end());
    for (size_t i = 0; i < conversion.findings.size(); ++i) {
        const uint64_t place = conversion.places[i];
        const auto next =
            std::upper_bound(begins.begin(), begins.end(), place,
                             [](uint64_t offset, const auto& begin) { return offset < begin.first; });
        NodeId node = next == begins.begin() ? none<NodeId> : std::prev(next)->second;
        while (node != none<NodeId> && tree.node(node).raw.end <= place)
            node = tree.parentOf(node);
        conversion.findings[i].where.node = node;
    }
}

Result<Conversion> convert(const pickle::Reading& reading, const SourcePtr& stream,
                           const ConvertOptions& options, const Limits& limits, const Cancel& cancel,
                           Progress& progress)
{
    const auto pickles = reading.graph->pickles();
    const auto whole =
        std::find_if(pickles.begin(), pickles.end(), [](const auto& p) { return !p.isNested; });
    if (whole == pickles.end() || whole->root == none<pickle::ValueId>)
        return fail(Code::PickleTruncated);
    try {
        SchemaWriter writer(*reading.graph, stream, options, limits, cancel, progress);
        return writer.write(whole->root);
    } catch (const std::bad_alloc&) {
        return fail(Code::OutOfMemory);
    }
}

} // namespace skops::persist
