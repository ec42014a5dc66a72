#pragma once

#include "base/codes.h"

namespace skops::review {

/// Errors that leave nothing to review; every other one is a finding of a review.
constexpr bool endsTask(Code code)
{
    return code == Code::Cancelled || code == Code::OutOfMemory || code == Code::FileRead ||
           code == Code::FileShrank || code == Code::FileChanged || code == Code::FileWrite;
}

} // namespace skops::review
