#include "base/utf8.h"

#include <initializer_list>

namespace skops {
namespace {

bool isContinuation(unsigned char c)
{
    return (c & 0xc0U) == 0x80U;
}

} // namespace

DecodedChar decodeUtf8(std::string_view text)
{
    if (text.empty())
        return {};
    const auto at = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
    const uint32_t first = at(0);
    if (first < 0x80U)
        return {first, 1};
    const uint32_t length = first >= 0xf0U ? 4 : first >= 0xe0U ? 3 : 2;
    if (first < 0xc2U || first > 0xf4U || text.size() < length)
        return {};
    uint32_t codePoint = first & (0xffU >> (length + 1));
    for (uint32_t i = 1; i < length; ++i) {
        if (!isContinuation(at(i)))
            return {};
        codePoint = (codePoint << 6U) | (at(i) & 0x3fU);
    }
    const bool overlong = (length == 3 && codePoint < 0x800U) || (length == 4 && codePoint < 0x10000U);
    if (overlong || codePoint > 0x10ffffU)
        return {};
    return {codePoint, length};
}

void appendUtf8(std::string& out, uint32_t codePoint)
{
    const auto put = [&](std::initializer_list<uint32_t> bytes) {
        for (const uint32_t byte : bytes)
            out.push_back(static_cast<char>(byte));
    };
    const auto tail = [&](unsigned shift) { return 0x80U | ((codePoint >> shift) & 0x3fU); };
    if (codePoint < 0x80U)
        put({codePoint});
    else if (codePoint < 0x800U)
        put({0xc0U | (codePoint >> 6U), tail(0)});
    else if (codePoint < 0x10000U)
        put({0xe0U | (codePoint >> 12U), tail(6), tail(0)});
    else
        put({0xf0U | (codePoint >> 18U), tail(12), tail(6), tail(0)});
}

} // namespace skops
