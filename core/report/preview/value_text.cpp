#include "report/preview/value_text.h"

#include "base/utf8.h"
#include "nodes/python_str.h"
#include "numpy/element.h"
#include "report/preview/date_text.h"
#include "report/preview/float_text.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

namespace skops::report {
namespace {

using numpy::loadBytes;

using numpy::Dtype;

constexpr std::string_view cutMark = "...";

int64_t loadSigned(Bytes bytes, bool isBigEndian)
{
    const unsigned unused = 64U - 8U * static_cast<unsigned>(bytes.size());
    return static_cast<int64_t>(loadBytes(bytes, isBigEndian) << unused) >> unused;
}

void appendHex(std::string& out, uint8_t byte)
{
    std::array<char, 8> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "\\x%02x", byte);
    out += buffer.data();
}

/// void: every byte in hex, zeros at the end too.
std::string voidText(Bytes value)
{
    std::string out = "b'";
    for (const uint8_t byte : value)
        appendHex(out, byte);
    return out + "'";
}

Bytes withoutZeros(Bytes value)
{
    while (!value.empty() && value.back() == 0)
        value = value.first(value.size() - 1);
    return value;
}

std::string bytesText(Bytes value)
{
    const std::string_view text(reinterpret_cast<const char*>(value.data()), value.size());
    const bool hasOnlySingle =
        text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos;
    const char quote = hasOnlySingle ? '"' : '\'';
    std::string out = std::string("b") + quote;
    for (const char c : text) {
        const auto byte = static_cast<uint8_t>(c);
        if (nodes::appendPythonEscape(out, c, quote))
            continue;
        if (byte < 0x20 || byte >= 0x7f)
            appendHex(out, byte);
        else
            out += c;
    }
    return out + quote;
}

/// Four bytes a character. What is none is numpy's error, and U+FFFD here.
std::string unicodeText(Bytes value, bool isBigEndian)
{
    std::vector<uint32_t> characters;
    for (size_t at = 0; at + 4 <= value.size(); at += 4)
        characters.push_back(static_cast<uint32_t>(loadBytes(value.subspan(at, 4), isBigEndian)));
    while (!characters.empty() && characters.back() == 0)
        characters.pop_back();
    std::string text;
    for (const uint32_t c : characters)
        appendUtf8(text, c > 0x10ffff ? 0xfffd : c);
    return nodes::pythonRepr(text);
}

bool isWidth(size_t bytes)
{
    return bytes == 1 || bytes == 2 || bytes == 4 || bytes == 8;
}

/// What is still to be written of an element, the next last.
struct Pending
{
    const Dtype* dtype = nullptr; ///< null: only `text`
    uint64_t offset = 0;
    bool isItem = false; ///< one item of dtype's sub-array
    std::string_view text{};
};

class ElementWriter
{
public:
    explicit ElementWriter(Bytes element) : m_element(element) {}

    std::string write(const Dtype& dtype)
    {
        m_stack.push_back({.dtype = &dtype});
        while (!m_stack.empty()) {
            const Pending next = m_stack.back();
            m_stack.pop_back();
            if (m_out.size() > maxRecordCharacters)
                return m_out.append(cutMark);
            if (!next.dtype)
                m_out += next.text;
            else if (!next.dtype->subShape.empty() && !next.isItem)
                pushItems(next);
            else if (next.dtype->isRecord)
                pushFields(next);
            else if (!writeValue(next))
                return m_out.append(cutMark);
        }
        return std::move(m_out);
    }

private:
    bool writeValue(const Pending& value)
    {
        const uint64_t wanted = std::min(value.dtype->baseBytes, maxValueBytes);
        if (value.offset > m_element.size() || wanted > m_element.size() - value.offset)
            return false;
        m_out += valueText(*value.dtype, m_element.subspan(value.offset, wanted));
        return true;
    }

    void pushItems(const Pending& array)
    {
        // More would not be written; so the stack follows what is.
        constexpr uint64_t mostItems = maxRecordCharacters;
        const uint64_t all = array.dtype->subCount();
        const uint64_t count = std::min(all, mostItems);
        m_stack.push_back({.text = count < all ? cutMark : "]"});
        for (uint64_t i = count; i > 0; --i) {
            m_stack.push_back({.dtype = array.dtype,
                               .offset = array.offset + (i - 1) * array.dtype->baseBytes,
                               .isItem = true});
            m_stack.push_back({.text = i == 1 ? "[" : ", "});
        }
        if (count == 0)
            m_stack.push_back({.text = "["});
    }

    void pushFields(const Pending& record)
    {
        const auto& fields = record.dtype->fields;
        // A tuple of one has a comma.
        m_stack.push_back({.text = fields.size() == 1 ? ",)" : ")"});
        for (size_t i = fields.size(); i > 0; --i) {
            m_stack.push_back(
                {.dtype = &fields[i - 1].dtype, .offset = record.offset + fields[i - 1].offset});
            m_stack.push_back({.text = i == 1 ? "(" : ", "});
        }
        if (fields.empty())
            m_stack.push_back({.text = "("});
    }

    Bytes m_element;
    std::string m_out;
    std::vector<Pending> m_stack;
};

} // namespace

std::string valueText(const Dtype& dtype, Bytes value)
{
    const bool isBig = dtype.byteOrder == '>';
    const bool isCut = dtype.baseBytes > maxValueBytes;
    const std::string mark(isCut ? cutMark : "");
    value = value.first(std::min<uint64_t>(value.size(), std::min(dtype.baseBytes, maxValueBytes)));
    std::string text;
    switch (dtype.kind) {
    case 'b':
        return !value.empty() && value[0] != 0 ? "True" : "False";
    case 'i':
        if (isWidth(value.size()))
            return std::to_string(loadSigned(value, isBig));
        break;
    case 'u':
        if (isWidth(value.size()))
            return std::to_string(loadBytes(value, isBig));
        break;
    case 'f':
        text = floatText(value, isBig);
        break;
    case 'c':
        if (value.size() == 8 || value.size() == 16 || value.size() == 32)
            return complexText(value, isBig);
        break;
    case 'M':
        if (value.size() == 8)
            return dateText(loadSigned(value, isBig), dtype.unit);
        break;
    case 'm':
        if (value.size() == 8)
            return durationText(loadSigned(value, isBig), dtype.unit);
        break;
    case 'S':
        return bytesText(isCut ? value : withoutZeros(value)) + mark;
    case 'U':
        return unicodeText(value, isBig) + mark;
    default:
        break;
    }
    return text.empty() ? voidText(value) + mark : text;
}

std::string elementText(const Dtype& dtype, Bytes element)
{
    return ElementWriter(element).write(dtype);
}

uint64_t shownBytes(const Dtype& dtype)
{
    return std::min(dtype.itemBytes, maxValueBytes);
}

} // namespace skops::report
