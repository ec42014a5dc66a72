#pragma once

// What a review means for the exit status of a gate.

#include "review/gate.h"
#include "review/supported.h"

#include <string_view>
#include <vector>

namespace skops::terminal {

using review::gateStatus;
using review::gateVerdict;
using review::hidingFinding;
using review::isSupported;

/// gateStatus() of a tree alone, without what the pickle imports that would become it. 2 also where there is
/// no tree, or none that skops would write.
int treeStatus(const review::Review& review);

/// Whether the input is a pickle that skops would refuse to write, or of which nobody can tell what it would
/// become.
bool isUnconvertible(const review::Review& review);

/// Imports of a pickle that are not ticked and that the tree it would become does not list.
std::vector<std::string_view> importsBesideTree(const review::Review& review);

/// Whether the input is reviewed as a pickle: it has no tree, and so nothing that skops would say.
bool isPickleOnly(const review::Review& review);

} // namespace skops::terminal
