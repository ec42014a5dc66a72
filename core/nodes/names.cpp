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

NameId Names::find(std::string_view text) const
{
    if (m_table.empty())
        return none<NameId>;
    const uint32_t hash = hashOf(text);
    const size_t mask = m_table.size() - 1;
    for (size_t slot = hash & mask;; slot = (slot + 1) & mask) {
        const uint32_t i = m_table[slot];
        if (i == noIndex)
            return none<NameId>;
        if (m_hashes[i] == hash && at(makeId<NameId>(i)) == text)
            return makeId<NameId>(i);
    }
}

NameId Names::intern(std::string_view text)
{
    if (2 * (count() + 1) > m_table.size())
        grow();
    const uint32_t hash = hashOf(text);
    const size_t mask = m_table.size() - 1;
    size_t slot = hash & mask;
    for (; m_table[slot] != noIndex; slot = (slot + 1) & mask) {
        const uint32_t i = m_table[slot];
        if (m_hashes[i] == hash && at(makeId<NameId>(i)) == text)
            return makeId<NameId>(i);
    }
    m_table[slot] = static_cast<uint32_t>(count());
    m_hashes.push_back(hash);
    m_text.insert(m_text.end(), text.begin(), text.end());
    m_begin.push_back(m_text.size());
    return makeId<NameId>(count() - 1);
}

void Names::grow()
{
    const size_t size = m_table.empty() ? 64 : 2 * m_table.size();
    m_table.assign(size, noIndex);
    for (size_t i = 0; i < count(); ++i) {
        size_t slot = m_hashes[i] & (size - 1);
        while (m_table[slot] != noIndex)
            slot = (slot + 1) & (size - 1);
        m_table[slot] = static_cast<uint32_t>(i);
    }
}

} // namespace skops::nodes
