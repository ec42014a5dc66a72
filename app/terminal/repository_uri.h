#pragma once

// How a SARIF report names files.

#include <filesystem>
#include <string>
#include <string_view>

namespace skops::terminal {

/// The nearest folder at or above `folder` that holds ".git", else `folder`: what code hosting services call
/// the root.
std::filesystem::path repositoryRoot(const std::filesystem::path& folder);

/// A relative URI (RFC 3986) of a file below `root`, a file: URI of any other. A relative `file` counts from
/// the working directory; "-" stays as it is.
std::string repositoryUri(std::string_view file, const std::filesystem::path& root);

} // namespace skops::terminal
