#pragma once

// What a node holds beside its children and its member, in a form in which the spelling of JSON and ids do
// not count.

#include "nodes/json_index.h"
#include "nodes/node_tree.h"

#include <optional>
#include <string>
#include <string_view>

namespace skops::report {

/// JSON without the white space between its tokens.
std::string compactJson(std::string_view raw);

/// Index of the value that begins at `offset` of the text; nothing if none does.
std::optional<uint32_t> jsonValueAt(const nodes::JsonIndex& json, uint32_t offset);

/// __loader__ as it stands in the file; empty if it is missing.
std::string_view loaderNameOf(const nodes::NodeTree& tree, NodeId id);

/// The value of a Json node, of a slice, a method's name; of a loader that is not known everything that
/// stands there and is no node. Empty for nodes that have nothing of their own.
std::string ownContent(const nodes::NodeTree& tree, NodeId id);

} // namespace skops::report
