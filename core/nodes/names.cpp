#include "nodes/names.h"

#include <cstring>

namespace skops::nodes {
namespace {

// Names are short and many: eight bytes at a time, multiplied and folded.
uint32_t hashOf(std::string_view text)
{
    uint64_t hash = 0x9e3779b97f4a7c15U ^ text.size();
    while (text.size() >= 8) {
        uint64_t word;
        std::memcpy(&word, text.data(), 8);
        hash = (hash ^ word) * 0xff51afd7ed558ccdU;
        hash ^= hash >> 32U;
        text.remove_prefix(8);
    }
    uint64_t rest = 0;
    std::memcpy(&rest, text.data(), text.size());
    hash = (hash ^ rest) * 0xc4ceb9fe1a85ec53U;
    return static_cast<uint32_t>(hash ^ (hash >> 29U));
}

} // namespace

size_t Names::slotOf(std::string_view text, uint32_t hash) const
{
    const size_t mask = m_table.size() - 1;
    size_t i = hash & mask;
    while (m_table[i].id != noIndex && (m_table[i].hash != hash || at(NameId{m_table[i].id}) != text))
        i = (i + 1) & mask;
    return i;
}

NameId Names::find(std::string_view text) const
{
    return m_table.empty() ? none<NameId> : NameId{m_table[slotOf(text, hashOf(text))].id};
}

NameId Names::intern(std::string_view text)
{
    if (2 * (count() + 1) > m_table.size())
        grow();
    const uint32_t hash = hashOf(text);
    Slot& slot = m_table[slotOf(text, hash)];
    if (slot.id != noIndex)
        return NameId{slot.id};
    slot = {hash, static_cast<uint32_t>(count())};
    m_text.insert(m_text.end(), text.begin(), text.end());
    m_begin.push_back(m_text.size());
    return NameId{slot.id};
}

void Names::grow()
{
    const std::vector<Slot> old = std::move(m_table);
    m_table.assign(old.empty() ? 64 : 2 * old.size(), Slot{0, noIndex});
    const size_t mask = m_table.size() - 1;
    for (const Slot& slot : old) {
        if (slot.id == noIndex)
            continue;
        size_t i = slot.hash & mask;
        while (m_table[i].id != noIndex)
            i = (i + 1) & mask;
        m_table[i] = slot;
    }
}

} // namespace skops::nodes
