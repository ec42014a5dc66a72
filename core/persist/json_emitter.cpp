#include "persist/json_emitter.h"

#include "persist/json_text.h"

namespace skops::persist {

void JsonEmitter::newLine()
{
    m_out += '\n';
    m_out.append(2 * m_levels.size(), ' ');
}

void JsonEmitter::beginItem()
{
    if (m_hasKey) {
        m_hasKey = false;
        return;
    }
    if (m_levels.empty())
        return;
    if (!m_levels.back().isEmpty)
        m_out += ',';
    m_levels.back().isEmpty = false;
    newLine();
}

size_t JsonEmitter::nextValue() const
{
    if (m_hasKey || m_levels.empty())
        return m_out.size();
    const size_t comma = m_levels.back().isEmpty ? 0 : 1;
    return m_out.size() + comma + 1 + 2 * m_levels.size();
}

void JsonEmitter::open(char begin, char end)
{
    beginItem();
    m_out += begin;
    m_levels.push_back({end, true});
}

void JsonEmitter::close()
{
    const Level level = m_levels.back();
    m_levels.pop_back();
    if (!level.isEmpty)
        newLine();
    m_out += level.end;
}

void JsonEmitter::rawKey(std::string_view quoted)
{
    beginItem();
    m_out += quoted;
    m_out += ": ";
    m_hasKey = true;
}

void JsonEmitter::key(std::string_view plain)
{
    beginItem();
    m_out += '"';
    m_out += plain;
    m_out += "\": ";
    m_hasKey = true;
}

void JsonEmitter::raw(std::string_view json)
{
    beginItem();
    m_out += json;
}

void JsonEmitter::string(std::string_view text)
{
    beginItem();
    appendJsonString(m_out, text);
}

void JsonEmitter::number(uint64_t value)
{
    beginItem();
    m_out += std::to_string(value);
}

} // namespace skops::persist
