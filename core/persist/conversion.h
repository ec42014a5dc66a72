#pragma once

// What skops.io.dumps(pickle.load(f)) would write in the environment of a profile, made from what the pickle
// says and without running anything of it.

#include "nodes/node_tree.h"
#include "persist/save.h"
#include "pickle/machine.h"
#include "profile/profile.h"

namespace skops::persist {

struct ConvertOptions
{
    profile::ProfilePtr profile; ///< the environment; never null
};

/// What became of a graph. `content` is complete even where something is refused: such a value is an
/// ObjectNode of its type without content, so that the tree can be shown.
struct Conversion
{
    Content content;
    /// ConvertRefused, ConvertUnloadable, ConvertLossy, ConvertChanged, ConvertAssumedPlain: type and reason
    /// as their rows say, then the path as Python would write it ("root.steps[0][1]"); Place::offset is that
    /// of the opcode. One for each distinct (code, type, reason), with a count.
    std::vector<Finding> findings;
    std::vector<uint64_t> places; ///< of each finding where in content.schema its value is written
    uint64_t arrays = 0;          ///< members that are arrays

    bool isRefused() const; ///< skops would raise
    bool isLossy() const;   ///< would not load again, or would come back different
};

/// Sets Place::node of the findings: the node of the value in `tree`, which readTree() made of
/// content.schema, or the nearest one above it.
void placeInTree(Conversion& conversion, const nodes::NodeTree& tree);

/// `reading` reached its STOP; `stream` is the source it was read from. Errors: Cancelled, OutOfMemory, those
/// of the source, LimitExceeded ("schema-bytes", "nodes": shared objects are written once for each place, as
/// skops does, which a few bytes of pickle can make endless), PickleTruncated if there is no root.
Result<Conversion> convert(const pickle::Reading& reading, const SourcePtr& stream,
                           const ConvertOptions& options, const Limits& limits, const Cancel& cancel,
                           Progress& progress);

} // namespace skops::persist
