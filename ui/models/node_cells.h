#pragma once

// What stands in the cells of a node's row: text for display, escaped and capped.

#include "audit/audit.h"
#include "review/review.h"

#include <QString>

namespace skops::ui {

/// The key under which an edge stands in its parent: a dict's key, "[3]" in a list, or the name visualize
/// gives.
QString edgeName(const nodes::NodeTree& tree, EdgeId edge);

/// The value of a JSON node, else the type's name.
QString nodeValue(const nodes::NodeTree& tree, NodeId node);

/// "same as root.steps[0]"; of a JSON node just its value.
QString repeatText(const nodes::NodeTree& tree, NodeId node);

/// Bytes of the member the node reads, or how many items it holds; empty if neither.
QString nodeSize(const review::Review& review, NodeId node);

/// How the node is trusted, in words.
QString trustText(const review::Review& review, NodeId node);

} // namespace skops::ui
