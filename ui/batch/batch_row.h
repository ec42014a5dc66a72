#pragma once

// What is kept of one file of a list: a small summary, never its review.

#include "review/convert_file.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace skops::ui {

/// How a file looked to the system when it was read: what was reviewed is what is converted.
struct FileStamp
{
    uint64_t sizeBytes = 0;
    std::filesystem::file_time_type changed{};

    bool operator==(const FileStamp&) const = default;
};

/// Immutable, shared between threads; a row that changes is replaced.
struct BatchRow
{
    enum class State : uint8_t {
        Waiting,
        Unreadable, ///< `reason` says why
        Read,
    };

    std::string path;
    std::string relative; ///< as review::Input
    std::string shown;    ///< from the folder that holds all that was given
    State state = State::Waiting;

    FileStamp stamp;
    review::Kind kind = review::Kind::Other;
    audit::Verdict verdict = audit::Verdict::NotAnalysed; ///< if every type were ticked
    std::vector<uint32_t> types;                          ///< of BatchIndex, sorted
    uint32_t otherTypes = 0;                              ///< more than are kept: never ticked here
    std::optional<Severity> worst;                        ///< of its findings; none: there are none
    uint32_t findings = 0;
    std::string writer;                          ///< as it says of itself: "skops 0.16.0, scikit-learn 1.9.1"
    bool isModel = false;                        ///< something is to be told of it, as review::isSupported()
    std::optional<review::ConvertState> convert; ///< none: not a pickle
    std::optional<Finding> reason;               ///< the first why it cannot be read or converted
    std::vector<uint32_t> reasons;               ///< of BatchIndex

    bool isQueued = false;                        ///< chosen for converting, not done yet
    std::optional<review::ConvertStatus> outcome; ///< of the last try to convert it
    std::filesystem::path output;                 ///< of that try
    std::optional<Finding> problem;               ///< why that try gave no output
    std::optional<uint32_t> problemReason;        ///< the same, of BatchIndex
    std::string sha256;                           ///< of the input then
    uint64_t savedBytes = 0;

    /// Why it is not what it should be, the latest first; null: nothing is wrong.
    const Finding* why() const { return problem ? &*problem : reason ? &*reason : nullptr; }
    bool hasReason(uint32_t id) const
    {
        return problemReason == id || std::ranges::find(reasons, id) != reasons.end();
    }
    bool isConverted() const { return outcome == review::ConvertStatus::Converted; }
    bool isConvertible() const
    {
        return state == State::Read &&
               (convert == review::ConvertState::Ready || convert == review::ConvertState::Lossy);
    }
    /// Trying again may help.
    bool hasFailed() const { return state == State::Unreadable || outcome == review::ConvertStatus::Failed; }
};

using BatchRowPtr = std::shared_ptr<const BatchRow>;

/// Ticks by type of BatchIndex.
using BatchTicks = std::vector<bool>;

/// Types of a row that are not ticked.
size_t openTypes(const BatchRow& row, const BatchTicks& ticks);
/// The verdict with these ticks. A tick never hides a finding.
audit::Verdict verdictOf(const BatchRow& row, const BatchTicks& ticks);
/// What `scan` counts a row under: a finding of at least Severity::Review is to review, as a type is.
audit::Verdict countedVerdict(const BatchRow& row, const BatchTicks& ticks);
/// Whether somebody has to decide or to mend something.
bool needsALook(const BatchRow& row, const BatchTicks& ticks);

} // namespace skops::ui
