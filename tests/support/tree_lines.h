#pragma once

// Text to tree, tree to text: small helpers with which tests of trees are written.

#include "nodes/node_tree.h"
#include "nodes/schema_reader.h"

#include <string>
#include <string_view>

namespace skops::test {

/// Reads a schema without an archive; fails the program if there is no tree.
nodes::NodeTreePtr treeOf(std::string_view schema);

/// One line an edge, in reading order and indented by depth: "key: Loader module.Class", "key: -> path" for a
/// repeat, "key: ?" for what is no node. Repeats are not entered.
std::string linesOf(const nodes::NodeTree& tree);

/// "code path args", one line a finding.
std::string linesOf(std::span<const Finding> findings, const nodes::NodeTree* tree);

/// A node with the fields every node has; `more` are further members, each beginning with a comma.
std::string node(std::string_view loader, std::string_view type, std::string_view more = {});

/// A root node with protocol 2.
std::string root(std::string_view loader, std::string_view type, std::string_view more = {});

/// A JsonNode of builtins.str.
std::string json(std::string_view content);

} // namespace skops::test
