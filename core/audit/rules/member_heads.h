#pragma once

// First bytes of members, which several rules look at.

#include "archive/members.h"
#include "numpy/npy_cache.h"

#include <array>
#include <optional>
#include <unordered_map>

namespace skops::audit::rules {

/// Reads each member's once. Not thread-safe.
class MemberHeads
{
public:
    /// Enough for the header of an array of numbers and the first of them.
    static constexpr size_t headBytes = 192;

    /// `members` outlives it.
    explicit MemberHeads(const archive::Members& members) : m_members(members) {}

    /// Fewer than headBytes only where the member ends; empty also if it cannot be read, which reading the
    /// contents tells. Valid until the next question.
    Bytes of(MemberId id);
    /// Of a .npy; nothing if it has none that can be read.
    std::optional<numpy::NpyHeader> arrayHeader(MemberId id);

private:
    struct Head
    {
        std::array<uint8_t, headBytes> bytes;
        size_t size = 0;
    };

    /// More are read again: 40 MB are enough.
    static constexpr size_t mostKept = 200'000;

    void read(MemberId id, Head& head) const;

    const archive::Members& m_members;
    numpy::NpyHeaderCache m_headers;
    std::unordered_map<size_t, Head> m_heads; ///< by member
    Head m_other;                             ///< the last one that is not kept
};

} // namespace skops::audit::rules
