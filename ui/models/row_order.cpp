#include "models/row_order.h"

namespace skops::ui {

Result<RowOrderPtr> makeRowOrder(nodes::NodeTreePtr tree, RowSetPtr rows, uint32_t maxDepth,
                                 const Cancel& cancel)
{
    constexpr size_t rowsBetweenChecks = 4096;
    auto order = std::make_shared<RowOrder>();
    order->edges.reserve(rows->edges.size() + 1);
    order->edges.push_back(none<EdgeId>);
    order->ranks.assign(tree->edgeCount(), noIndex);
    const bool isDeep = tree->depth() > maxDepth;
    if (isDeep)
        order->shown.push_back(0);
    uint32_t lastShown = 0;
    RowWalk walk(*tree, *rows);
    for (EdgeId edge = walk.next(); edge != none<EdgeId>; edge = walk.next()) {
        const size_t rank = order->edges.size();
        if (rank % rowsBetweenChecks == 0 && cancel.isRequested())
            return fail(Code::Cancelled);
        order->ranks[index(edge)] = static_cast<uint32_t>(rank);
        order->edges.push_back(edge);
        if (!isDeep)
            continue;
        // What follows a row and is deeper stands below it.
        if (walk.depth() <= maxDepth)
            lastShown = static_cast<uint32_t>(rank);
        order->shown.push_back(lastShown);
    }
    order->tree = std::move(tree);
    order->rows = std::move(rows);
    return RowOrderPtr(std::move(order));
}

} // namespace skops::ui
