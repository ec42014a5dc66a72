#include "audit/rules/name_disguise.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <string>

namespace skops::audit::rules {
namespace {

/// Longer than any name that a program has.
constexpr size_t longestName = 1'000;

bool isOverride(uint32_t c)
{
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

bool isBidirectional(uint32_t c)
{
    return c == 0x061c || c == 0x200e || c == 0x200f || isOverride(c);
}

/// Default_Ignorable_Code_Point of Unicode and blanks that are none of ASCII.
bool isInvisible(uint32_t c)
{
    return c == 0x00a0 || c == 0x00ad || c == 0x034f || c == 0x115f || c == 0x1160 || c == 0x180e ||
           (c >= 0x2000 && c <= 0x200d) || (c >= 0x2028 && c <= 0x2029) || c == 0x202f ||
           (c >= 0x205f && c <= 0x2065) || c == 0x3000 || c == 0x3164 || (c >= 0xfe00 && c <= 0xfe0f) ||
           c == 0xfeff || c == 0xffa0 || (c >= 0xe0000 && c <= 0xe0fff);
}

bool isCombining(uint32_t c)
{
    return (c >= 0x0300 && c <= 0x036f) || (c >= 0x1ab0 && c <= 0x1aff) || (c >= 0x20d0 && c <= 0x20ff);
}

bool isPrivate(uint32_t c)
{
    return (c >= 0xe000 && c <= 0xf8ff) || c >= 0xf0000;
}

bool isControl(uint32_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0);
}

/// Dots, dashes and marks of the block General Punctuation, of which no identifier is made.
bool isPunctuation(uint32_t c)
{
    return (c >= 0x2010 && c <= 0x2027) || (c >= 0x2030 && c <= 0x203e) || (c >= 0x2041 && c <= 0x2053);
}

/// Scripts whose letters are drawn as Latin ones are.
bool isCyrillic(uint32_t c)
{
    return c >= 0x0400 && c <= 0x052f;
}

bool isWide(uint32_t c)
{
    return c >= 0xff01 && c <= 0xff5e;
}

bool isLatin(uint32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// "[/]" or "[/red]": the end of a style, which rich takes out of what it draws.
bool hasMarkup(std::string_view text)
{
    for (size_t at = text.find("[/"); at != text.npos; at = text.find("[/", at + 1)) {
        const size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_ ", at + 2);
        if (end != text.npos && text[end] == ']')
            return true;
    }
    return false;
}

/// The answer for the first character that has one.
template <typename Answer>
std::string_view firstAnswer(std::string_view text, Answer answer)
{
    for (size_t at = 0; at < text.size();) {
        const DecodedChar c = decodeUtf8(text.substr(at));
        if (c.length == 0)
            return "no-character";
        if (const std::string_view why = answer(c.codePoint); !why.empty())
            return why;
        at += c.length;
    }
    return {};
}

std::string_view disguiseOfCharacter(uint32_t c)
{
    if (isControl(c))
        return "control";
    if (isBidirectional(c))
        return "direction";
    if (isInvisible(c))
        return "invisible";
    if (c >= 0xd800 && c <= 0xdfff)
        return "half-character";
    return isPrivate(c) ? "private" : "";
}

bool isIdentifierByte(char c)
{
    return isLatin(static_cast<unsigned char>(c)) || (c >= '0' && c <= '9') || c == '_' ||
           (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// Whether only characters of names and dots stand in it. Names that Python's compiler and numpy.frompyfunc
/// make are told as they are: nobody can import them.
bool isMadeOfParts(std::string_view name)
{
    constexpr std::string_view made[] = {"<lambda>", "<locals>", " (vectorized)"};
    std::string rest(name);
    for (const std::string_view part : made) {
        for (size_t at = rest.find(part); at != rest.npos; at = rest.find(part))
            rest.replace(at, part.size(), "x");
    }
    return std::ranges::all_of(rest, [](char c) { return c == '.' || isIdentifierByte(c); });
}

/// Latin letters beside letters that look like them, in one part of a name.
bool mixesLetters(std::string_view part)
{
    bool hasLatin = false;
    bool hasAlike = false;
    firstAnswer(part, [&](uint32_t c) -> std::string_view {
        hasLatin = hasLatin || isLatin(c);
        hasAlike = hasAlike || isCyrillic(c) || isWide(c);
        return {};
    });
    return hasLatin && hasAlike;
}

/// Or any but ASCII in a library whose names are all ASCII.
bool mixesScripts(std::string_view name)
{
    const bool isAscii =
        std::ranges::all_of(name, [](char c) { return (static_cast<unsigned char>(c) & 0x80U) == 0; });
    if (isAscii)
        return false;
    if (name.starts_with("sklearn.") || name.starts_with("numpy.") || name.starts_with("scipy."))
        return true;
    for (size_t begin = 0; begin <= name.size();) {
        const size_t end = std::min(name.find('.', begin), name.size());
        if (mixesLetters(name.substr(begin, end - begin)))
            return true;
        begin = end + 1;
    }
    return false;
}

} // namespace

std::string_view disguiseOf(std::string_view text)
{
    if (const std::string_view why = firstAnswer(text, disguiseOfCharacter); !why.empty())
        return why;
    return hasMarkup(text) ? "markup" : "";
}

std::string_view valueDisguiseOf(std::string_view text)
{
    return firstAnswer(text, [](uint32_t c) -> std::string_view {
        constexpr std::array<uint32_t, 2> escapes{0x1b, 0x9b};
        if (std::ranges::find(escapes, c) != escapes.end())
            return "control";
        return isOverride(c) ? "direction" : "";
    });
}

std::string_view nameDisguiseOf(std::string_view name)
{
    if (const std::string_view why = firstAnswer(name, disguiseOfCharacter); !why.empty())
        return why;
    if (name.size() > longestName)
        return "length";
    if (name.empty() || name.starts_with('.') || name.ends_with('.') || name.find("..") != name.npos)
        return "empty-part";
    const bool hasPunctuation = !firstAnswer(name, [](uint32_t c) -> std::string_view {
                                     return isPunctuation(c) ? "x" : "";
                                 }).empty();
    if (hasPunctuation || !isMadeOfParts(name))
        return "no-name";
    const bool hasCombining =
        !firstAnswer(name, [](uint32_t c) -> std::string_view { return isCombining(c) ? "x" : ""; }).empty();
    if (hasCombining)
        return "combining";
    return mixesScripts(name) ? "other-script" : "";
}

} // namespace skops::audit::rules
