#pragma once

// What becomes of the members of a file when equal ones are kept once.

#include "nodes/node_tree.h"
#include "persist/save.h"

namespace skops::persist {

struct KeptMembers
{
    std::vector<uint32_t> keptOf;         ///< by member: the one that stays for it, which may be itself
    std::vector<std::string_view> fileOf; ///< by node: the name it shall read; empty: none, or as it is

    bool isKept(size_t member) const { return keptOf[member] == member; }
};

/// Of equal members the first that a node names stays. Repeats of bytes name members of their own, which
/// nothing reads (skops/io/_general.py bytes_get_state); where no node names one they all stay. The names are
/// those of `content`. Errors: as firstEqualMembers().
Result<KeptMembers> keepMembers(const nodes::NodeTree& tree, const archive::Members& members,
                                const Content& content, const Cancel& cancel);

} // namespace skops::persist
