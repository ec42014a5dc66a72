#pragma once

#include <span>
#include <string>
#include <string_view>

namespace skops::texts {

/// A Python script that loads the pickle (which executes it: its first line says so) and the .skops with
/// exactly these types trusted, and compares parameters, arrays and predict on the reader's data. Its name
/// stands in its usage line.
std::string checkScript(std::string_view picklePath, std::string_view skopsPath,
                        std::span<const std::string> trusted);

} // namespace skops::texts
