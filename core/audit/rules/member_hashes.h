#pragma once

// SHA-256 of members, for whoever compares or tells them.

#include "archive/members.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace skops::audit::rules {

/// Reads a member once, when its hash is first asked for.
class MemberHashes
{
public:
    /// Both outlive it.
    MemberHashes(const archive::Members& members, const Cancel& cancel) : m_members(members), m_cancel(cancel)
    {
    }

    /// Lower-case hex; empty if the member cannot be read.
    const std::string& of(MemberId id);
    /// Whether both members exist and hold the same bytes; reads them only if their sizes are equal.
    bool areEqual(std::string_view first, std::string_view second);

private:
    const archive::Members& m_members;
    const Cancel& m_cancel;
    std::unordered_map<size_t, std::string> m_hashes; ///< by member
};

} // namespace skops::audit::rules
