#include "models/member_check.h"

#include <algorithm>
#include <array>

namespace skops::ui {
namespace {

/// Whether reading a member ends with it: the errors of archive::Archive::stream() and of sources.
bool isOfReading(Code code)
{
    constexpr std::array codes{Code::ZipBadLocalHeader, Code::ZipNameDiffers, Code::ZipEncrypted,
                               Code::ZipUnknownMethod,  Code::ZipUnsupported, Code::ZipBadStream,
                               Code::ZipBadCrc,         Code::ZipTruncated,   Code::LimitExceeded,
                               Code::FileRead,          Code::FileShrank,     Code::OutOfMemory};
    return std::ranges::find(codes, code) != codes.end();
}

} // namespace

MemberCheck checkOf(const review::Review& review, MemberId member)
{
    if (!review.contents || !review.members())
        return {};
    const audit::Contents& contents = *review.contents;
    uint64_t told = 0;
    for (const Finding& finding : contents.findings) {
        if (!isOfReading(finding.code))
            continue;
        ++told;
        if (finding.where.member == review.members()->name(member))
            return {finding.code == Code::ZipBadCrc ? MemberState::WrongCrc : MemberState::Unreadable,
                    &finding};
    }
    const bool isEachTold = contents.allReadable || contents.membersRead + told >= review.members()->count();
    return {isEachTold ? MemberState::Verified : MemberState::NotTold, nullptr};
}

} // namespace skops::ui
