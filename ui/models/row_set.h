#pragma once

// Which edges of a tree are shown as rows. Computed in a worker, so that the model only looks up.

#include "audit/audit.h"
#include "base/task.h"
#include "report/text_tree.h"

#include <memory>
#include <span>
#include <vector>

namespace skops::ui {

using report::Show;

/// The shown edges of every node, in the order of the tree. Immutable, shared between threads.
struct RowSet
{
    std::vector<uint32_t> begin; ///< by NodeId, into edges; one more than there are nodes
    std::vector<EdgeId> edges;   ///< ascending within a node

    bool operator==(const RowSet&) const = default;
};

using RowSetPtr = std::shared_ptr<const RowSet>;

/// The rows of visualize's show modes. The root always shows. Key types are hidden where skops hides them; an
/// edge whose value is not a node shows unless only trusted rows are asked for. Errors: Cancelled.
Result<RowSetPtr> makeRowSet(const nodes::NodeTree& tree, const audit::Audit& audit, Show show,
                             const Cancel& cancel);

} // namespace skops::ui
