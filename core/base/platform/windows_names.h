#pragma once

#include <string_view>

namespace skops::platform {

/// Whether Windows makes a file of exactly this name: "Naming Files, Paths, and Namespaces" of its
/// documentation. Not so are devices (CON, com1.skops), streams of another file (a.skops:b), characters that
/// cannot be stored, and a dot or blank at the end, which is dropped.
bool isUsableOnWindows(std::string_view name);

} // namespace skops::platform
