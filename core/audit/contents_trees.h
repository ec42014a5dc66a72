#pragma once

// Whether a tree's indices are in range, from what its arrays showed when they were read.

#include "audit/contents_plan.h"
#include "audit/tree_check.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace skops::audit {

/// What reading a member that trees use left behind.
struct ArrayFacts
{
    bool isRead = false; ///< the header is good and all bytes came
    char kind = 'V';
    uint64_t itemBytes = 0;
    std::vector<uint64_t> shape;
    RecordScan tree;
    RecordScan predictor;
    Extreme leastInteger; ///< of an array of n_classes
    Extreme greatestInteger;
};

using ArrayFactsByMember = std::unordered_map<uint32_t, ArrayFacts>;

struct TreeResult
{
    bool isInRange = false;
    std::optional<IndexViolation> violation; ///< nothing, though not in range: another finding says why
};

TreeResult checkTree(const TreeUse& use, const ArrayFactsByMember& facts);

} // namespace skops::audit
