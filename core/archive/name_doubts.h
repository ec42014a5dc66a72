#pragma once

// Why programs may take a member's name differently.

#include <string_view>
#include <vector>

namespace skops::archive {

/// Arguments of ZipAmbiguousName, from the name alone (decoded, cut at a NUL): "empty", "backslash",
/// "absolute", "parent", "dot", "empty-part", "colon", "device", "trailing-dot", "trailing-blank", "control";
/// each once.
std::vector<const char*> nameDoubts(std::string_view name);

} // namespace skops::archive
