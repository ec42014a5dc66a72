#pragma once

// What the members that a tree's nodes name hold, as one digest each.

#include "archive/members.h"
#include "base/task.h"
#include "nodes/node_tree.h"
#include "report/compare/digest.h"

#include <optional>
#include <vector>

namespace skops::report {

class MemberDigests
{
public:
    /// Reads every member that a node names, decompressed; `members` may be null if none does. `progress`
    /// advances in bytes, as bytesToRead() counts them. Errors: those of Members::stream.
    static Result<MemberDigests> read(const nodes::NodeTree& tree, const archive::Members* members,
                                      Workers& workers, const Cancel& cancel, Progress& progress);

    /// `id`: a member that a node names.
    const Digest& of(MemberId id) const { return m_digests[index(id)]; }

private:
    std::vector<Digest> m_digests; ///< by member
};

/// Bytes of all members that nodes of the tree name, saturating.
uint64_t bytesToRead(const nodes::NodeTree& tree, const archive::Members* members);

} // namespace skops::report
