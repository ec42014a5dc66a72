#pragma once

// What a key of a dictionary is to Python, once its type was called with the text in the file.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace skops::audit::rules {

enum class KeyKind : uint8_t { Text, Integer, Number, Flag };

/// Equal for keys that are equal in Python: 1, 1.0 and True are. Nothing: the call raises, or the text is
/// longer than a number can be.
std::optional<std::string> keyValueOf(KeyKind kind, std::string_view text);

/// int()'s reading of a text in plain digits, with a '-' if it is below zero; nothing if it raises.
std::optional<std::string> plainInteger(std::string_view text);

/// hash() of a plain integer: its remainder by 2**61 - 1 (Python's numeric hash, sys.hash_info.modulus).
uint64_t integerHash(std::string_view plain);

} // namespace skops::audit::rules
