#include "persist/schema_edits.h"

#include "base/ids.h"

#include <algorithm>

namespace skops::persist {

void SchemaEdits::replace(uint32_t begin, uint32_t end, std::string text)
{
    m_edits.push_back({begin, end, std::move(text)});
}

void SchemaEdits::replaceValue(uint32_t value, std::string text)
{
    replace(m_json.at(value).begin, m_json.at(value).end, std::move(text));
}

void SchemaEdits::removeField(uint32_t object, uint32_t value)
{
    const uint32_t key = value - 1;
    uint32_t before = noIndex;
    for (uint32_t i = object + 1; i < key; i = m_json.after(i + 1))
        before = i + 1;
    if (before != noIndex)
        return replace(m_json.at(before).end, m_json.at(value).end, {});
    const uint32_t next = m_json.after(value);
    const bool isOnly = next >= m_json.at(object).next;
    replace(m_json.at(key).begin, isOnly ? m_json.at(value).end : m_json.at(next).begin, {});
}

/// The white space with which the line of a value begins.
std::string_view SchemaEdits::lineStart(uint32_t place) const
{
    const std::string_view text = m_json.text();
    const size_t newLine = text.rfind('\n', m_json.at(place).begin);
    if (newLine == text.npos)
        return {};
    const size_t end = text.find_first_not_of(" \t", newLine + 1);
    return text.substr(newLine + 1, end - newLine - 1);
}

std::string SchemaEdits::laidOut(uint32_t place, std::string_view value) const
{
    const std::string_view indent = lineStart(place);
    std::string out;
    for (const char c : value) {
        out += c;
        if (c == '\n')
            out += indent;
    }
    return out;
}

void SchemaEdits::addFieldBehind(uint32_t sibling, std::string_view key, std::string_view value)
{
    std::string text = ",\n" + std::string(lineStart(sibling - 1)) + '"' + std::string(key) + "\": ";
    text += laidOut(sibling - 1, value);
    replace(m_json.at(sibling).end, m_json.at(sibling).end, std::move(text));
}

std::string SchemaEdits::apply()
{
    std::ranges::stable_sort(m_edits, {}, &Edit::begin);
    const std::string_view text = m_json.text();
    std::string out;
    uint32_t done = 0;
    for (const Edit& edit : m_edits) {
        if (edit.begin < done)
            continue;
        out += text.substr(done, edit.begin - done);
        out += edit.text;
        done = edit.end;
    }
    out += text.substr(done);
    return out;
}

} // namespace skops::persist
