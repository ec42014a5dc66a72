#pragma once

// The one answer about a file: the worst that applies. A tick never hides or lowers a finding. Nothing here
// is ever called safe.

#include "audit/audit.h"

#include <optional>

namespace skops::audit {

/// Worst first.
enum class Verdict : uint8_t {
    Dangerous,
    Deceptive,
    NotAnalysed,
    WouldNotLoad,
    ToReview,
    NothingLeft, ///< nothing left to review; whether the contents were verified is said beside it
};

std::string_view verdictId(Verdict verdict);

/// How far the members of the archive have been read.
enum class ContentState : uint8_t { NotRead, Verified, Failed };

/// The verdict that findings and the number of types left to decide give together; no number: nothing of the
/// input could be read.
Verdict verdictOf(std::span<const Finding> findings, std::optional<size_t> open);

} // namespace skops::audit
