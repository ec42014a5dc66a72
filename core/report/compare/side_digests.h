#pragma once

// Everything that is worked out of one side before it is compared. Kept by whoever compares it again, with
// the sides swapped for instance: making it reads every member.

#include "report/compare/comparison.h"
#include "report/compare/node_digests.h"

namespace skops::report {

class SideDigests
{
public:
    /// `progress` advances in bytes, as bytesToRead() counts them. Errors: those of Members::stream,
    /// OutOfMemory, Cancelled.
    static Result<SideDigests> make(const CompareSide& side, Workers& workers, const Cancel& cancel,
                                    Progress& progress);

    const MemberDigests& members() const { return m_members; }
    const NodeDigests& nodes() const { return m_nodes; }

private:
    SideDigests(MemberDigests members, NodeDigests nodes)
        : m_members(std::move(members)), m_nodes(std::move(nodes))
    {
    }

    MemberDigests m_members;
    NodeDigests m_nodes;
};

/// As compare(), of sides whose members were read already.
Result<Comparison> compareDigested(const CompareSide& a, const SideDigests& digestsA, const CompareSide& b,
                                   const SideDigests& digestsB, const CompareOptions& options,
                                   const Cancel& cancel);

} // namespace skops::report
