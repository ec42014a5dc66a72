#pragma once

// What other zip readers could see differently, as far as the directory tells.

#include "archive/archive.h"
#include "archive/end_record.h"

#include <array>

namespace skops::archive {

/// What an entry says beside name, sizes and place; zipfile does not look at it.
struct EntryAttributes
{
    uint8_t system = 0;    ///< that made it
    uint32_t external = 0; ///< external file attributes, whose meaning depends on the system
    size_t commentBytes = 0;
};

class DirectoryFindings
{
public:
    /// At most this many findings of each code are kept, so that many harmless ones cannot hide a grave one.
    static constexpr size_t maxPerCode = 100;

    void add(Finding finding);

    /// The name of one entry as others may read it. `name` is decoded and whole.
    void checkName(std::string_view name, Bytes raw, uint16_t flags, Bytes extra);

    /// What kind of file an entry is, and its comment.
    void checkAttributes(std::string_view name, const EntryAttributes& attributes);

    /// What is seen only when all members are known: same names, ranges, ratios, counts.
    void checkMembers(const Archive& archive, const EndRecord& end);

    std::vector<Finding> take() { return std::move(m_findings); }

private:
    void ambiguous(std::string_view name, const char* why);
    void checkCounts(const Archive& archive, const EndRecord& end);
    void checkSameNames(const Archive& archive);
    void checkCase(const Archive& archive);
    void checkRanges(const Archive& archive, const EndRecord& end);
    void checkRatios(const Archive& archive);
    void checkStart(const Archive& archive, const EndRecord& end);
    void checkFolders(const Archive& archive);

    std::vector<Finding> m_findings;
    std::array<size_t, codeCount> m_counts{};
};

/// Whether a member with its data at `dataOffset` runs into the next one, or into the directory (the test
/// that zipfile makes when it opens a member since 3.11.8).
bool runsInto(const Member& member, uint64_t dataOffset);

/// Whether it must, wherever its data begins: this is recorded from the directory.
bool surelyOverlaps(const Archive& archive, MemberId id);

} // namespace skops::archive
