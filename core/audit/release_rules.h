#pragma once

// What the release of a profile refuses in a tree, and names that settle the verdict whatever is ticked.

#include "audit/audit.h"

namespace skops::audit {

/// The tree's own findings as far as they hold for the profile, and those that depend on it, in tree order.
std::vector<Finding> releaseFindings(const nodes::NodeTree& tree, const profile::Profile& profile,
                                     std::span<const UntrustedType> types);

/// Whether looking the name up may give a module, of which a profile lists no names: "sklearn.tree", and
/// "sklearn.os" since a module has what it imports.
bool mayBeModule(const profile::Profile& profile, std::string_view module, std::string_view name);

} // namespace skops::audit
