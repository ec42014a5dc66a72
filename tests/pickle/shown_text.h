#pragma once

// Bytes and texts as the lines of tests/pickle_oracle show them.

#include <string>
#include <string_view>

namespace skops::pickle::testing {

std::string hex(std::string_view bytes);
/// "b:" or "ba:" and the bytes in hex; the first 64 of a longer one, and its length.
std::string octets(const std::string& prefix, std::string_view bytes);
/// Of a number in little-endian two's complement.
std::string decimal(std::string bytes);
/// Without the bytes at the end that only repeat the sign.
std::string trimmed(std::string bytes);
std::string sha256(std::string_view bytes);
/// json.dumps of a text in UTF-8 with surrogates.
std::string jsonText(std::string_view text);

} // namespace skops::pickle::testing
