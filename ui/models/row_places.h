#pragma once

// Where rows of a tree stand, told without the ids of that tree: a file that is read again makes another
// tree.

#include "nodes/node_tree.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace skops::ui {

class RowPlaces
{
public:
    RowPlaces() = default;
    /// Of these edges of a tree, none for the root.
    RowPlaces(const nodes::NodeTree& tree, std::span<const EdgeId> edges);

    /// The edges that stand there in another tree, in the order of the constructor's; nothing where there is
    /// none. What was put before an item of a list moves it, what was put before a key does not.
    std::vector<std::optional<EdgeId>> in(const nodes::NodeTree& tree) const;

private:
    /// A step from one row to a row below it.
    struct Step
    {
        uint32_t parent = noIndex; ///< in m_steps; noIndex: the root
        uint32_t position = 0;     ///< among the edges of its node
        nodes::Role role = nodes::Role::Content;
        std::string key; ///< empty: it has none
    };

    static std::optional<EdgeId> find(const nodes::NodeTree& tree, NodeId above, const Step& step);

    std::vector<Step> m_steps;      ///< parents first
    std::vector<uint32_t> m_places; ///< into m_steps; noIndex: the root
};

} // namespace skops::ui
