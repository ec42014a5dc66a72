#pragma once

// Small questions that several rules ask about nodes.

#include "nodes/json_index.h"
#include "nodes/node_tree.h"

#include <optional>
#include <string>
#include <string_view>

namespace skops::audit::rules {

/// Findings of one code behind which a rule stops to look: RuleFindings keeps no more.
inline constexpr uint32_t mostTold = 1'000;
/// Steps after which a rule asks whether it shall stop.
inline constexpr size_t stepsPerCancelCheck = 4'096;

/// The node behind the node's edge of this role; none if there is none. `node` may be none.
NodeId childOf(const nodes::NodeTree& tree, NodeId node, nodes::Role role);

/// The value of a Dict node's key; none if `dict` is none, no Dict, or has no such key.
NodeId entryOf(const nodes::NodeTree& tree, NodeId dict, std::string_view key);

/// The JSON text that a Json node holds; empty for other nodes and none.
std::string jsonTextOf(const nodes::NodeTree& tree, NodeId node);

/// The text that a Json node holds; nothing if its content is no string.
std::optional<std::string> textOf(const nodes::NodeTree& tree, NodeId node);

/// The integer that a Json node holds; nothing if it is none or beyond 64 bits.
std::optional<int64_t> integerOf(const nodes::NodeTree& tree, NodeId node);

/// The value of a node's __id__, which is nearly always its last field; noIndex if there is none.
uint32_t idValueOf(const nodes::JsonIndex& json, uint32_t object);

/// As evidence: what a Json node holds, of others the type and how many nodes are below.
std::string shownValue(const nodes::NodeTree& tree, NodeId value);

/// As evidence: not longer than a line takes.
std::string shortened(std::string text);

} // namespace skops::audit::rules
