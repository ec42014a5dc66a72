#pragma once

// What only reading the members shows: checksums, array headers, and whether the indices inside trees and
// sparse matrices are in range. scikit-learn and scipy use them unchecked.

#include "archive/members.h"
#include "base/task.h"
#include "nodes/node_tree.h"
#include "profile/profile.h"

#include <memory>
#include <string>
#include <vector>

namespace skops::audit {

/// Contents of one type that can be checked here: "42 of 42 trees: indices in range".
struct CheckedContents
{
    std::string type; ///< "sklearn.tree._tree.Tree"
    uint32_t total = 0;
    uint32_t inRange = 0;
};

/// Result of reading every member. Immutable.
struct Contents
{
    uint64_t membersRead = 0;
    uint64_t bytesRead = 0;
    std::vector<CheckedContents> checked; ///< sorted by type
    std::vector<Finding> findings;        ///< at most 1,000 of each code
    bool allReadable = false;             ///< every member gave its bytes and its CRC was right
};

/// Reads all members in parallel, each once. `progress` is in compressed bytes. Errors: Cancelled.
Result<Contents> readContents(const nodes::NodeTree* tree, const archive::Members& members,
                              const profile::Profile& profile, Workers& workers, const Cancel& cancel,
                              Progress& progress);

/// What the headers of the arrays of Tree and TreePredictor nodes say about the profile's scikit-learn:
/// TreeDtype, PredictorDtype. Reads heads only.
std::vector<Finding> checkTreeDtypes(const nodes::NodeTree& tree, const archive::Members& members,
                                     const profile::Profile& profile, const Cancel& cancel);

} // namespace skops::audit
