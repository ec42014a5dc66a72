#include "base/escape.h"

#include "base/utf8.h"

#include <array>
#include <cstdio>

namespace skops {
namespace {

// Unicode 15: controls (Cc), bidirectional controls, zero-width and format characters (Cf), line and
// paragraph separators, surrogates, tags and variation selectors, all of which change or hide what is shown.
bool isInvisible(uint32_t c)
{
    struct Range
    {
        uint32_t first;
        uint32_t last;
    };
    static constexpr std::array ranges{
        Range{0x00, 0x1f},       Range{0x7f, 0x9f},       Range{0xad, 0xad},     Range{0x34f, 0x34f},
        Range{0x600, 0x605},     Range{0x61c, 0x61c},     Range{0x6dd, 0x6dd},   Range{0x70f, 0x70f},
        Range{0x115f, 0x1160},   Range{0x17b4, 0x17b5},   Range{0x180b, 0x180f}, Range{0x200b, 0x200f},
        Range{0x2028, 0x202e},   Range{0x2060, 0x206f},   Range{0x3164, 0x3164}, Range{0xd800, 0xdfff},
        Range{0xfe00, 0xfe0f},   Range{0xfeff, 0xfeff},   Range{0xffa0, 0xffa0}, Range{0xfff0, 0xfffb},
        Range{0x1d173, 0x1d17a}, Range{0xe0000, 0xe0fff},
    };
    for (const Range range : ranges) {
        if (c >= range.first && c <= range.last)
            return true;
    }
    return false;
}

void appendEscape(std::string& out, uint32_t c)
{
    std::array<char, 12> buffer{};
    const char* format = c < 0x100U ? "\\x%02x" : c < 0x10000U ? "\\u%04x" : "\\U%08x";
    const int n = std::snprintf(buffer.data(), buffer.size(), format, c);
    out.append(buffer.data(), static_cast<size_t>(n));
}

} // namespace

std::string escapeForDisplay(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const DecodedChar c = decodeUtf8(text);
        if (c.length == 0) {
            appendEscape(out, static_cast<unsigned char>(text.front()));
            text.remove_prefix(1);
            continue;
        }
        if (isInvisible(c.codePoint))
            appendEscape(out, c.codePoint);
        else
            out.append(text.substr(0, c.length));
        text.remove_prefix(c.length);
    }
    return out;
}

bool needsEscape(std::string_view text)
{
    while (!text.empty()) {
        const DecodedChar c = decodeUtf8(text);
        if (c.length == 0 || isInvisible(c.codePoint))
            return true;
        text.remove_prefix(c.length);
    }
    return false;
}

} // namespace skops
