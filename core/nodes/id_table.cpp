#include "nodes/id_table.h"

#include "base/large_pages.h"

#include <random>

namespace skops::nodes {
namespace {

/// The number a key is; 0 if it is none that fits. Numbers of equal keys are written alike (idKeyOf).
uint64_t numberOf(std::string_view key)
{
    constexpr size_t digitsThatFit = 19;
    if (key.size() > digitsThatFit || key.empty() || key.front() == '0')
        return 0;
    uint64_t number = 0;
    for (const char c : key) {
        if (c < '0' || c > '9')
            return 0;
        number = 10 * number + static_cast<uint64_t>(c - '0');
    }
    return number;
}

} // namespace

IdTable::IdTable()
{
    std::random_device device;
    m_factor = (uint64_t{device()} << 32U | device()) | 1U;
}

NodeId& IdTable::at(std::string_view key)
{
    if (const uint64_t number = numberOf(key); number != 0)
        return atNumber(number);
    const NameId text = m_texts.intern(key);
    if (index(text) == m_nodeOfText.size())
        m_nodeOfText.push_back(none<NodeId>);
    return m_nodeOfText[index(text)];
}

NodeId& IdTable::atNumber(uint64_t number)
{
    if (2 * (m_count + 1) > m_slots.size())
        grow();
    Slot& slot = m_slots[slotOf(number)];
    if (slot.number == 0) {
        slot.number = number;
        ++m_count;
    }
    return slot.node;
}

size_t IdTable::slotOf(uint64_t number) const
{
    const size_t mask = m_slots.size() - 1;
    size_t i = (number * m_factor >> 32U) & mask;
    while (m_slots[i].number != number && m_slots[i].number != 0)
        i = (i + 1) & mask;
    return i;
}

void IdTable::grow()
{
    const std::vector<Slot> old = std::move(m_slots);
    const size_t size = old.empty() ? 64 : 2 * old.size();
    m_slots.reserve(size);
    preferLargePages(m_slots.data(), size * sizeof(Slot));
    m_slots.resize(size);
    for (const Slot& slot : old) {
        if (slot.number != 0)
            m_slots[slotOf(slot.number)] = slot;
    }
}

} // namespace skops::nodes
