#pragma once

// What the pickle of an input would become as a .skops, and whether it may.

#include "archive/members.h"
#include "base/limits.h"
#include "nodes/node_tree.h"
#include "persist/save.h"
#include "profile/profile.h"

#include <memory>
#include <string_view>
#include <vector>

namespace skops::review {

struct Review;

/// Whether the pickle of an input can be converted, worst first.
enum class ConvertState : uint8_t {
    Blocked, ///< loading the pickle would do what no known model needs, or what nobody can tell
    Failed,  ///< it could not be worked out: a limit, damage
    Refused, ///< skops would raise instead of writing it
    Lossy,   ///< it would not load again, or come back different: only if the reader accepts that
    Ready,
};

std::string_view convertStateId(ConvertState state);

/// Immutable. Of a pickle that is blocked, or failed, only state and findings.
struct Converted
{
    ConvertState state = ConvertState::Failed;
    /// ConvertBlocked, why it failed, or those of persist::Conversion.
    std::vector<Finding> findings;
    std::shared_ptr<const persist::Content> content;
    std::shared_ptr<const archive::Members> members; ///< of the content
    nodes::NodeTreePtr tree;                         ///< of the content
    uint64_t arrays = 0;                             ///< members that are arrays
};

/// Makes it from what open() found; null if the input is not one pickle. Errors: Cancelled, OutOfMemory,
/// those of the source.
Result<std::shared_ptr<const Converted>> makeConverted(const Review& review,
                                                       const profile::ProfilePtr& profile,
                                                       const Cancel& cancel, Progress& progress);

/// The shipped profiles whose environments load a review's tree, as far as is known: nothing that is found
/// there would raise. A type that the reader does not trust is no reason.
std::vector<std::string_view> loadsIn(const Review& review, const Cancel& cancel);

} // namespace skops::review
