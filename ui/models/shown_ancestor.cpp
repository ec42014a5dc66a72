#include "models/shown_ancestor.h"

#include <vector>

namespace skops::ui {

Result<NodeId> ancestorWithin(const nodes::NodeTree& tree, NodeId node, size_t levels, const Cancel& cancel)
{
    constexpr size_t stepsBetweenChecks = 4096;
    std::vector<NodeId> line; // from the node upwards, the root last
    for (NodeId at = node; at != none<NodeId>; at = tree.parentOf(at)) {
        if (line.size() % stepsBetweenChecks == 0 && cancel.isRequested())
            return fail(Code::Cancelled);
        line.push_back(at);
    }
    return line.size() <= levels ? node : line[line.size() - 1 - levels];
}

} // namespace skops::ui
