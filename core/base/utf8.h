#pragma once

// UTF-8 as CPython's "surrogatepass" handles it: lone surrogates are encoded like other code points.

#include <cstdint>
#include <string>
#include <string_view>

namespace skops {

struct DecodedChar
{
    uint32_t codePoint = 0;
    uint32_t length = 0; ///< bytes used; 0: the text does not begin with a well-formed character
};

/// The first character of `text`. Surrogates (U+D800..U+DFFF) are accepted, overlong forms are not.
DecodedChar decodeUtf8(std::string_view text);

/// Appends one code point up to U+10FFFF, surrogates included.
void appendUtf8(std::string& out, uint32_t codePoint);

} // namespace skops
