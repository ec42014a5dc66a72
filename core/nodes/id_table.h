#pragma once

// Which node was read under an __id__.

#include "nodes/names.h"

#include <string_view>
#include <utility>
#include <vector>

namespace skops::nodes {

/// skops writes id() of objects: numbers, one for every node of a tree. They are looked up by value, in one
/// place of memory; other keys by their text.
class IdTable
{
public:
    IdTable();
    /// The node remembered under this key (IdKey::text), none at first. Valid until the next call.
    NodeId& at(std::string_view key);

private:
    struct Slot
    {
        uint64_t number = 0; ///< 0: free; no key is 0
        NodeId node = none<NodeId>;
    };
    NodeId& atNumber(uint64_t number);
    size_t slotOf(uint64_t number) const;
    void grow();

    std::vector<Slot> m_slots;
    size_t m_count = 0;
    uint64_t m_factor; ///< random, so that no file can be made whose ids all collide
    Names m_texts;
    std::vector<NodeId> m_nodeOfText; ///< by name in m_texts
};

} // namespace skops::nodes
