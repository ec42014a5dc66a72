#pragma once

// From a name to a member: open addressing over 32-bit ids, without an allocation per name.

#include "base/ids.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace skops::archive {

/// SipHash-1-3 keyed by random numbers of this process, so that no file can be made whose names all collide.
uint64_t hashName(std::string_view name);

class NameTable
{
public:
    /// Room for `count` names.
    explicit NameTable(size_t count = 0);

    /// The slot that holds the id stored under `name`, or the free one (noIndex) where it belongs.
    /// `nameOf(id)` gives the name of a stored id.
    template <class NameOf>
    uint32_t& slot(std::string_view name, const NameOf& nameOf)
    {
        return m_slots[position(name, nameOf)];
    }

    /// The id stored under `name`, or noIndex.
    template <class NameOf>
    uint32_t find(std::string_view name, const NameOf& nameOf) const
    {
        return m_slots[position(name, nameOf)];
    }

private:
    template <class NameOf>
    size_t position(std::string_view name, const NameOf& nameOf) const
    {
        const size_t mask = m_slots.size() - 1;
        size_t at = static_cast<size_t>(hashName(name)) & mask;
        while (m_slots[at] != noIndex && nameOf(m_slots[at]) != name)
            at = (at + 1) & mask;
        return at;
    }

    std::vector<uint32_t> m_slots; ///< a power of two, at most half full, so that a search always ends
};

} // namespace skops::archive
