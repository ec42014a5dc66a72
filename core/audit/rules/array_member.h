#pragma once

// Headers and small contents of arrays that nodes name.

#include "audit/rules/rule.h"

#include <optional>
#include <vector>

namespace skops::audit::rules {

/// The header of the member of an NdArray node; nothing for other nodes, none, and what cannot be read (which
/// reading the contents tells).
std::optional<numpy::NpyHeader> headerOf(const RuleSubject& subject, NodeId node);

/// All of an array of integers or bools with at most `most` elements; nothing else.
std::optional<std::vector<int64_t>> integersOf(const RuleSubject& subject, NodeId node, uint64_t most);

} // namespace skops::audit::rules
