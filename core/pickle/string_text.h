#pragma once

// The bytes of string opcodes made into UTF-8, as CPython 3.11 decodes them.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace skops::pickle {

/// codecs.escape_decode; none for what it refuses: a lone backslash at the end, \x without two digits.
std::optional<std::string> decodeEscapes(std::string_view text);

/// The "raw-unicode-escape" codec: Latin-1 with \uXXXX and \UXXXXXXXX; none for a broken escape.
std::optional<std::string> decodeRawUnicode(std::string_view text);

/// How the 8-bit strings of Python 2 are decoded.
enum class StringEncoding : uint8_t { Ascii, Latin1, Utf8, Bytes, Unknown };
StringEncoding findEncoding(std::string_view name);

bool isAscii(std::string_view text);
std::string latin1ToUtf8(std::string_view text);

/// UTF-8 in pieces, cut anywhere.
class Utf8Check
{
public:
    explicit Utf8Check(bool takesSurrogates) : m_takesSurrogates(takesSurrogates) {}
    /// False: not UTF-8.
    bool add(std::string_view piece);
    /// Whether it ends with a whole character.
    bool isWhole() const { return m_rest.empty(); }

private:
    bool m_takesSurrogates;
    std::string m_rest; ///< the beginning of a character that the piece before cut
};

bool isUtf8(std::string_view text, bool takesSurrogates);

} // namespace skops::pickle
