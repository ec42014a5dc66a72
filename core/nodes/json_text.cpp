#include "base/utf8.h"
#include "nodes/json_index.h"
#include "nodes/node_tree.h"

#include <bit>
#include <charconv>

namespace skops::nodes {
namespace {

/// The code unit of "\uXXXX" at `i`; stage 2 proved the four digits.
uint32_t unitAt(std::string_view text, size_t i)
{
    uint32_t unit = 0;
    std::from_chars(text.data() + i + 2, text.data() + i + 6, unit, 16);
    return unit;
}

bool isHighSurrogate(uint32_t unit)
{
    return unit >= 0xd800U && unit < 0xdc00U;
}

bool isLowSurrogate(uint32_t unit)
{
    return unit >= 0xdc00U && unit < 0xe000U;
}

char simpleEscape(char c)
{
    switch (c) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return c;
    }
}

enum class Encoding { Utf8, Utf16Little, Utf16Big, Utf32Little, Utf32Big };

struct Detected
{
    Encoding encoding;
    size_t bomBytes;
};

/// json.detect_encoding (json/__init__.py, CPython 3.11).
Detected detectEncoding(const std::vector<uint8_t>& b)
{
    const auto at = [&](size_t i) { return i < b.size() ? b[i] : uint8_t{1}; };
    const auto startsWith = [&](std::initializer_list<uint8_t> bom) {
        return b.size() >= bom.size() && std::equal(bom.begin(), bom.end(), b.begin());
    };
    if (startsWith({0x00, 0x00, 0xfe, 0xff}))
        return {Encoding::Utf32Big, 4};
    if (startsWith({0xff, 0xfe, 0x00, 0x00}))
        return {Encoding::Utf32Little, 4};
    if (startsWith({0xfe, 0xff}))
        return {Encoding::Utf16Big, 2};
    if (startsWith({0xff, 0xfe}))
        return {Encoding::Utf16Little, 2};
    if (startsWith({0xef, 0xbb, 0xbf}))
        return {Encoding::Utf8, 3};
    if (b.size() >= 4) {
        if (at(0) == 0)
            return {at(1) != 0 ? Encoding::Utf16Big : Encoding::Utf32Big, 0};
        if (at(1) == 0)
            return {at(2) != 0 || at(3) != 0 ? Encoding::Utf16Little : Encoding::Utf32Little, 0};
    } else if (b.size() == 2) {
        if (at(0) == 0)
            return {Encoding::Utf16Big, 0};
        if (at(1) == 0)
            return {Encoding::Utf16Little, 0};
    }
    return {Encoding::Utf8, 0};
}

Result<std::vector<uint8_t>> decodeWide(const std::vector<uint8_t>& b, Detected detected)
{
    const bool isWide = detected.encoding == Encoding::Utf32Big || detected.encoding == Encoding::Utf32Little;
    const bool isBig = detected.encoding == Encoding::Utf16Big || detected.encoding == Encoding::Utf32Big;
    const size_t width = isWide ? 4 : 2;
    const auto unit = [&](size_t i) {
        uint32_t value = 0;
        for (size_t k = 0; k < width; ++k)
            value |= static_cast<uint32_t>(b[i + k]) << (8 * (isBig ? width - 1 - k : k));
        return value;
    };
    std::string out;
    out.reserve(b.size() / width);
    size_t i = detected.bomBytes;
    for (; i + width <= b.size(); i += width) {
        uint32_t c = unit(i);
        if (c > 0x10ffffU)
            return fail(Code::JsonEncoding, {.offset = i});
        const bool hasNext = i + 2 * width <= b.size();
        if (!isWide && isHighSurrogate(c) && hasNext && isLowSurrogate(unit(i + 2))) {
            c = 0x10000U + ((c - 0xd800U) << 10U) + (unit(i + 2) - 0xdc00U);
            i += width;
        }
        appendUtf8(out, c);
    }
    if (i != b.size())
        return fail(Code::JsonEncoding, {.offset = i});
    return std::vector<uint8_t>(out.begin(), out.end());
}

} // namespace

std::string decodeJsonText(std::string_view raw)
{
    if (raw.size() < 2 || raw.front() != '"')
        return std::string(raw);
    const std::string_view text = raw.substr(1, raw.size() - 2);
    if (text.find('\\') == std::string_view::npos)
        return std::string(text);
    std::string out;
    out.reserve(text.size());
    for (size_t i = 0; i < text.size();) {
        if (text[i] != '\\') {
            out.push_back(text[i++]);
            continue;
        }
        if (text[i + 1] != 'u') {
            out.push_back(simpleEscape(text[i + 1]));
            i += 2;
            continue;
        }
        uint32_t c = unitAt(text, i);
        i += 6;
        if (isHighSurrogate(c) && text.substr(i, 2) == "\\u" && isLowSurrogate(unitAt(text, i))) {
            c = 0x10000U + ((c - 0xd800U) << 10U) + (unitAt(text, i) - 0xdc00U);
            i += 6;
        }
        appendUtf8(out, c);
    }
    return out;
}

Result<std::vector<uint8_t>> decodeSchemaBytes(std::vector<uint8_t> bytes)
{
    const Detected detected = detectEncoding(bytes);
    if (detected.encoding != Encoding::Utf8)
        return decodeWide(bytes, detected);
    bytes.erase(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(detected.bomBytes));
    return bytes;
}

} // namespace skops::nodes
