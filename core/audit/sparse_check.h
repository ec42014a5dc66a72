#pragma once

// The .npz of a SparseMatrix node. scipy's constructors check little of the indices, and its products use
// them unchecked: one that is out of range reads or writes foreign memory.

#include "archive/members.h"
#include "base/task.h"

#include <vector>

namespace skops::audit {

struct SparseAnswer
{
    bool isInRange = false; ///< every index
    std::vector<Finding> findings;
};

/// Reads the arrays that scipy.sparse.load_npz would. Findings are those of the nested archive's
/// directory, then what is wrong first with the arrays: NpzBadMember, SparseBadFormat, SparseIndexRange, or
/// what the archive or an array could not be read for; Place::member is the outer member. Cancelled is given
/// as it is.
SparseAnswer checkSparse(const archive::Members& outer, MemberId npz, const Cancel& cancel);

} // namespace skops::audit
