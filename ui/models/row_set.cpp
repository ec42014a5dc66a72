#include "models/row_set.h"

namespace skops::ui {
namespace {

using audit::Safety;

bool isShown(const nodes::NodeTree& tree, const audit::Audit& audit, const nodes::Edge& edge, Show show)
{
    if (edge.target == none<NodeId>)
        return show != Show::Trusted;
    const Safety safety = audit.safety(edge.target);
    // visualize hides the types of a dict's keys while they are a list with nothing untrusted in it.
    if (edge.role == nodes::Role::KeyTypes && safety == Safety::Safe &&
        tree.node(edge.target).loader == nodes::Loader::List)
        return false;
    switch (show) {
    case Show::All:
        return true;
    case Show::Untrusted:
        return safety != Safety::Safe;
    case Show::Trusted:
        return safety != Safety::Untrusted;
    }
    return true;
}

} // namespace

Result<RowSetPtr> makeRowSet(const nodes::NodeTree& tree, const audit::Audit& audit, Show show,
                             const Cancel& cancel)
{
    constexpr size_t nodesBetweenChecks = 4096;
    auto rows = std::make_shared<RowSet>();
    rows->begin.reserve(tree.nodeCount() + 1);
    rows->begin.push_back(0);
    for (size_t i = 0; i < tree.nodeCount(); ++i) {
        if (i % nodesBetweenChecks == 0 && cancel.isRequested())
            return fail(Code::Cancelled);
        const nodes::Node& node = tree.nodes()[i];
        for (uint32_t e = node.firstEdge; e < node.firstEdge + node.edgeCount; ++e) {
            if (isShown(tree, audit, tree.edge(makeId<EdgeId>(e)), show))
                rows->edges.push_back(makeId<EdgeId>(e));
        }
        rows->begin.push_back(static_cast<uint32_t>(rows->edges.size()));
    }
    return RowSetPtr(std::move(rows));
}

} // namespace skops::ui
