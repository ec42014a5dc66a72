#pragma once

// Which findings name which node, so that they can be shown beside it. Made in a worker.

#include "review/review.h"

#include <memory>
#include <span>
#include <vector>

namespace skops::ui {

struct NodeNote
{
    NodeId node = none<NodeId>;
    uint32_t finding = 0; ///< of Review::findings
};

/// Immutable, shared between threads.
class NodeNotes
{
public:
    /// Of the findings of `review`, which name nodes of its tree.
    explicit NodeNotes(const review::Review& review);

    /// Those of a node, the worst first.
    std::span<const NodeNote> of(NodeId node) const;

private:
    std::vector<NodeNote> m_notes; ///< by node, then by finding: those of a review are worst first
};

using NodeNotesPtr = std::shared_ptr<const NodeNotes>;

} // namespace skops::ui
