#pragma once

// What in an input a loader would unpickle: the input itself, decompressed if need be, the objects of a .npy,
// the members of an archive.

#include "review/review.h"

namespace skops::review {

struct FoundPickles
{
    std::vector<PickleReview> pickles;             ///< not judged yet
    std::vector<Finding> findings;                 ///< why something was not looked at
    std::optional<codec::Compression> compression; ///< of the input itself
    bool isNumpy = false;                          ///< the input itself is a .npy
};

/// Looks at the input as a stream unless it begins as a zip, and at the members of an archive that is no
/// .skops. Errors: those of the source, Cancelled, OutOfMemory.
Result<FoundPickles> findPickles(const SourcePtr& source, const archive::Archive* archive,
                                 const Options& options, const Cancel& cancel, Progress& progress);

/// Whether a zip is laid out as torch.save does it.
bool isTorch(const archive::Archive& archive);

/// Judges what was found for another environment. Errors: Cancelled, OutOfMemory, those of the source.
Result<void> judgePickles(std::vector<PickleReview>& pickles, const audit::ProfilePtr& profile,
                          const Cancel& cancel);

/// The imports of all pickles by name, with the ticks.
std::vector<audit::ImportedType> mergeImports(std::span<const PickleReview> pickles,
                                              const audit::Ticks& ticks);

/// Facts::pickleWriter.
std::string_view writerOf(std::span<const PickleReview> pickles);

} // namespace skops::review
