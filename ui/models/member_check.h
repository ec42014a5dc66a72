#pragma once

// What is known of one member of a review: whether its bytes were read and its checksum was right.

#include "review/review.h"

namespace skops::ui {

enum class MemberState {
    NotRead,  ///< the contents have not been read yet
    Verified, ///< all bytes came and the CRC is right
    WrongCrc,
    Unreadable, ///< the finding says why
    NotTold,    ///< so many members could not be read that not each of them is named
};

struct MemberCheck
{
    MemberState state = MemberState::NotRead;
    const Finding* finding = nullptr; ///< of WrongCrc and Unreadable; lives as long as the review
};

/// O(findings of the contents). Any thread.
MemberCheck checkOf(const review::Review& review, MemberId member);

} // namespace skops::ui
