#pragma once

// The steps of which pathOf() (node_tree.h) makes a path, for whoever reaches a node another way than it was
// first read.

#include "nodes/node_tree.h"

#include <string>
#include <string_view>

namespace skops::nodes {

/// The step from the source of an edge to its target: ".coef_", "[1]", "['key']"; empty where Python sees
/// none. Keys are escaped for display.
std::string stepOf(const NodeTree& tree, EdgeId id);

/// "module.Class" of the type that skops turns the key of a dict's `position`th value into. Empty if the file
/// does not say.
std::string_view keyTypeOf(const NodeTree& tree, const Node& dict, size_t position);

} // namespace skops::nodes
