#include "archive/member_end.h"

#include "archive/directory_findings.h"
#include "archive/little_endian.h"

#include <algorithm>

namespace skops::archive {
namespace {

constexpr uint16_t flagDescriptor = 1U << 3U;
constexpr uint32_t descriptorMagic = 0x08074b50;
constexpr size_t longestDescriptor = 24;

/// Checksum, then both sizes in 4 or in 8 bytes each (APPNOTE 4.3.9); the signature before them is optional.
struct Form
{
    size_t crcAt;
    bool isWide;

    size_t bytes() const { return crcAt + 4 + (isWide ? 16 : 8); }
};

constexpr Form forms[] = {{4, false}, {4, true}, {0, false}, {0, true}};

bool fits(const Form& form, Bytes bytes, const Member& member)
{
    if (bytes.size() < form.bytes() || (form.crcAt > 0 && read32(bytes, 0) != descriptorMagic))
        return false;
    const size_t sizes = form.crcAt + 4;
    const uint64_t compressed = form.isWide ? read64(bytes, sizes) : read32(bytes, sizes);
    const uint64_t size = form.isWide ? read64(bytes, sizes + 8) : read32(bytes, sizes + 4);
    return read32(bytes, form.crcAt) == member.crc && compressed == member.compressedBytes &&
           size == member.sizeBytes;
}

/// How many bytes the descriptor takes. One that says something else is told; it is taken for one if it has
/// the signature.
size_t descriptorBytes(const Member& member, Bytes bytes, const std::string& name,
                       std::vector<Finding>& findings)
{
    for (const Form& form : forms) {
        if (fits(form, bytes, member))
            return form.bytes();
    }
    const bool hasMagic = bytes.size() >= forms[0].bytes() && read32(bytes, 0) == descriptorMagic;
    const size_t crcAt = hasMagic ? forms[0].crcAt : 0;
    const uint32_t crc = bytes.size() >= crcAt + 4 ? read32(bytes, crcAt) : 0;
    findings.push_back({Code::ZipLocalDiffers,
                        {.member = name},
                        {"descriptor", std::to_string(member.crc), std::to_string(crc)}});
    return hasMagic ? forms[0].bytes() : 0;
}

} // namespace

Result<void> checkMemberEnd(const Archive& archive, const OpenMember& opened, std::vector<Finding>& findings)
{
    const Member& member = opened.member;
    const bool endsInFile = member.endOffset <= opened.source->sizeBytes();
    if (!endsInFile || runsInto(member, opened.dataOffset) || member.compressedBytes > opened.availableBytes)
        return {};
    uint64_t end = opened.dataOffset + member.compressedBytes;
    const std::string name(archive.name(opened.id));
    if ((member.flags & flagDescriptor) != 0) {
        std::vector<uint8_t> bytes(static_cast<size_t>(
            std::min({member.endOffset - end, opened.availableBytes - member.compressedBytes,
                      uint64_t{longestDescriptor}})));
        if (auto read = opened.source->readAt(end, bytes); !read)
            return read;
        end += descriptorBytes(member, bytes, name, findings);
    }
    if (end < member.endOffset)
        findings.push_back({Code::ZipGap,
                            {.member = name, .offset = end},
                            {std::to_string(end), std::to_string(member.endOffset - end)}});
    return {};
}

} // namespace skops::archive
