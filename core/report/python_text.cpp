#include "report/python_text.h"

#include "nodes/python_str.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace skops::report {
namespace {

void appendHex(std::string& out, unsigned byte)
{
    std::array<char, 8> buffer{};
    const int n = std::snprintf(buffer.data(), buffer.size(), "\\x%02x", byte);
    out.append(buffer.data(), static_cast<size_t>(n));
}

std::string bytesRepr(std::string_view bytes, char quote)
{
    std::string out;
    for (const char c : bytes) {
        if (nodes::appendPythonEscape(out, c, quote))
            continue;
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte >= 0x7f)
            appendHex(out, byte);
        else
            out += c;
    }
    return out;
}

} // namespace

void ShortBytesRepr::add(Bytes chunk)
{
    const std::string_view text(reinterpret_cast<const char*>(chunk.data()), chunk.size());
    m_hasSingleQuote = m_hasSingleQuote || text.find('\'') != std::string_view::npos;
    m_hasDoubleQuote = m_hasDoubleQuote || text.find('"') != std::string_view::npos;
    m_head += text.substr(0, endBytes - std::min(m_head.size(), endBytes));
    m_tail += text.substr(text.size() - std::min(text.size(), endBytes));
    if (m_tail.size() > endBytes)
        m_tail.erase(0, m_tail.size() - endBytes);
    m_sizeBytes += text.size();
}

std::string ShortBytesRepr::text() const
{
    constexpr size_t maxOther = 30;
    constexpr size_t headChars = (maxOther - 3) / 2;
    constexpr size_t tailChars = maxOther - 3 - headChars;
    const char quote = m_hasSingleQuote && !m_hasDoubleQuote ? '"' : '\'';
    const std::string head = std::string("b") + quote + bytesRepr(m_head, quote);
    const std::string tail = bytesRepr(m_tail, quote) + quote;
    if (m_sizeBytes <= endBytes && head.size() + 1 <= maxOther)
        return head + quote;
    // Of up to endBytes bytes, head and tail are the same text but for their quotation marks.
    return head.substr(0, headChars) + "..." + tail.substr(tail.size() - tailChars);
}

} // namespace skops::report
