#pragma once

// A trust list: what a reviewer decided, to be handed on. It never comes from the inspected file or its
// folder.

#include "base/byte_source.h"
#include "base/result.h"

#include <optional>
#include <string>
#include <vector>

namespace skops::audit {

struct TrustEntry
{
    std::string type;   ///< "module.Class"
    std::string reason; ///< why it is trusted
    std::string who;
    std::string date;                ///< ISO 8601, day
    std::string expires;             ///< ISO 8601, day; empty: never
    std::vector<std::string> sha256; ///< files it holds for (lower-case hex); empty: any file

    bool operator==(const TrustEntry&) const = default;
};

struct TrustList
{
    std::string profile;             ///< name of the profile it was made for; empty: not said
    std::vector<TrustEntry> entries; ///< sorted by type, one per type and scope

    bool operator==(const TrustList&) const = default;
};

enum class TrustFormat : uint8_t { Python, Json, Text };

/// Writes one of the three forms: JSON holds everything; Python is a list to paste into `trusted=`, text one
/// name a line, both with reason, who, date, expiry and scope as comments that readTrustList() reads back.
std::string writeTrustList(const TrustList& list, TrustFormat format);

/// Reads any of the three forms, told apart by content. Nothing is evaluated. Errors: TrustListInvalid with
/// the offset, LimitExceeded ("trust-list", bytes, limit).
Result<TrustList> readTrustList(Bytes text);

/// The names that hold for a file with this SHA-256 (lower-case hex; empty: unknown, only entries for any
/// file) on `today` (ISO 8601).
std::vector<std::string> namesFor(const TrustList& list, std::string_view sha256, std::string_view today);

struct TrustDiff
{
    std::vector<TrustEntry> added;
    std::vector<TrustEntry> removed;
    std::vector<std::pair<TrustEntry, TrustEntry>> changed; ///< old and new of one type and scope

    bool isEmpty() const { return added.empty() && removed.empty() && changed.empty(); }
};

TrustDiff compareTrustLists(const TrustList& before, const TrustList& after);

} // namespace skops::audit
