#pragma once

// What can be written of a review, as tasks: what window and terminal do with it is in core.

#include "persist/save.h"
#include "review/review.h"
#include "tasks/file_task.h"

#include <QString>

#include <optional>

namespace skops::ui {

/// How the members of a .skops are compressed.
struct Packing
{
    persist::Compression compression = persist::Compression::Stored;
    std::optional<int> level{}; ///< as zipfile's compresslevel; none: its default
};

/// Each keeps the review it was made with: ticks, another profile or a reload do not touch it. `source` is
/// the path of its file.

/// The .skops that a pickle becomes; what would be lost was accepted.
FileTaskPtr convertTask(const review::ReviewPtr& review, const QString& source, const FileTarget& target,
                        const Packing& packing);
/// A .skops of an older release in the newest protocol; in place if the target is its source.
FileTaskPtr updateTask(const review::ReviewPtr& review, const QString& source, const FileTarget& target);
/// The same model with another compression; what a pickle would lose was accepted.
FileTaskPtr saveAsTask(const review::ReviewPtr& review, const QString& source, const FileTarget& target,
                       const Packing& packing);
/// The same model in as few bytes as it gets, loading to equal objects.
FileTaskPtr smallerTask(const review::ReviewPtr& review, const QString& source, const FileTarget& target);

} // namespace skops::ui
