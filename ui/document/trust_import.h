#pragma once

// What applying a trust list to an open file would tick, and what of the list does not count here. Made by a
// worker: a list may be long, and a list for certain files needs the file's SHA-256.

#include "base/task.h"
#include "document/decisions.h"
#include "review/review.h"

#include <cstdint>
#include <string>
#include <vector>

namespace skops::ui {

/// What an entry of the list means for the file.
enum class ImportState : uint8_t {
    Offered,   ///< its type is to review here
    Dangerous, ///< the same, but known to be dangerous: a list alone never ticks it
    Differs,   ///< ticked here already, with another reason
    Same,      ///< ticked here already
    Repeated,  ///< an entry before it is about the same type
    Expired,
    OtherFile,   ///< for files with another SHA-256
    UnknownHere, ///< not among the types to review
};

/// Whether the reader may choose it.
bool isSelectable(ImportState state);

struct ImportRow
{
    Decision entry;
    ImportState state = ImportState::UnknownHere;
    audit::Group group = audit::Group::Unknown; ///< if the type is to review here
};

struct ImportPlan
{
    std::vector<ImportRow> rows; ///< those to choose from first, worst first; then by state and name
    std::string profile;         ///< the list was made for, if that is another one than the review's
    bool liesBeside = false;     ///< in the folder of the file or below it: nothing is chosen beforehand
    std::string listSha256;
    std::string fileSha256; ///< empty: it was not needed
};

struct ImportInput
{
    std::string listPath; ///< both paths absolute, as the system encodes them
    std::string filePath;
    review::ReviewPtr review;
    Decisions decisions;
    std::string fileSha256; ///< empty: not known
    std::string today;      ///< ISO 8601
};

/// Errors: those of openFile() and readTrustList() about the list, those of sha256Of() about the file,
/// Cancelled. `progress` is in bytes of the file.
Result<ImportPlan> planImport(const ImportInput& input, const Cancel& cancel, Progress& progress);

/// Whether a row is chosen before the reader has a say.
bool isPreselected(const ImportPlan& plan, const ImportRow& row);

/// What choosing rows decides. A row that may not be chosen does not count.
DecisionChanges changesOf(const ImportPlan& plan, const std::vector<bool>& isChosen);

} // namespace skops::ui
