#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace skops::bench {

/// A schema.json of about `count` nodes in one of the shapes list, deep, bushy and shared (one node, and a
/// list that names it `count` times), written as skops writes it. Nothing for another shape.
std::optional<std::string> makeSchema(std::string_view shape, size_t count);

} // namespace skops::bench
