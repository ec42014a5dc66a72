#pragma once

// Interned strings in one block of memory.

#include "base/ids.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace skops::nodes {

enum class NameId : uint32_t {};

/// Grows only. intern() may move the characters: views are valid until the next intern().
class Names
{
public:
    NameId intern(std::string_view text);
    std::string_view at(NameId id) const
    {
        const size_t i = index(id);
        return {m_text.data() + m_begin[i], m_begin[i + 1] - m_begin[i]};
    }
    size_t count() const { return m_begin.size() - 1; }
    /// The id of `text` if it was interned, else none<NameId>.
    NameId find(std::string_view text) const;

private:
    struct Slot
    {
        uint32_t hash;
        uint32_t id; ///< noIndex: free
    };
    /// The slot of `text`, or the free one where it belongs.
    size_t slotOf(std::string_view text, uint32_t hash) const;
    void grow();

    std::vector<char> m_text;
    std::vector<size_t> m_begin{0};
    std::vector<Slot> m_table; ///< open addressing
};

} // namespace skops::nodes
