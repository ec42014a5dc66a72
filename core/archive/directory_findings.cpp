#include "archive/directory_findings.h"

#include "archive/extra_field.h"
#include "archive/little_endian.h"
#include "archive/member_name.h"
#include "archive/name_doubts.h"
#include "base/checked.h"

#include <algorithm>

namespace skops::archive {
namespace {

constexpr uint64_t localHeaderBytes = 30;
// What fitting makes is packed to a tenth; arrays of zeros, which are packed to a thousandth, are this long
// in no model.
constexpr uint64_t ratioFromBytes = uint64_t{16} << 20U;
constexpr uint64_t absurdRatio = 200;
// Systems of "version made by" whose attributes have the mode of a file in the upper half (APPNOTE 4.4.2).
constexpr uint8_t systemUnix = 3;
constexpr uint8_t systemDarwin = 19;
constexpr uint32_t attributeFolder = 0x10; // of MS-DOS

/// What a mode says that a member is, if it is no plain file. Numbers of <sys/stat.h>.
std::string_view specialKind(uint32_t mode)
{
    switch (mode & 0170000U) {
    case 0120000:
        return "symbolic-link";
    case 0060000:
    case 0020000:
        return "device";
    case 0010000:
        return "pipe";
    case 0140000:
        return "socket";
    case 0040000:
        return "folder";
    default:
        return (mode & 06000U) != 0 ? "set-id" : "";
    }
}

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

std::string foldCase(std::string_view name)
{
    std::string folded(name);
    for (char& c : folded) {
        if (isUpper(c))
            c = static_cast<char>(c - 'A' + 'a');
    }
    return folded;
}

/// The path of Info-ZIP's Unicode Path field, whatever its checksum says: version, CRC of the name, UTF-8
/// path.
bool hasOtherUnicodePath(std::string_view name, Bytes extra)
{
    constexpr size_t pathAt = 5;
    const auto field = findExtra(extra, extraUnicodePath);
    if (!field || field->size() < pathAt)
        return false;
    const Bytes path = field->subspan(pathAt);
    return std::string_view(reinterpret_cast<const char*>(path.data()), path.size()) != name;
}

} // namespace

bool runsInto(const Member& member, uint64_t dataOffset)
{
    return dataOffset > member.endOffset || member.compressedBytes > member.endOffset - dataOffset;
}

bool surelyOverlaps(const Archive& archive, MemberId id)
{
    const Member& member = archive.member(id);
    if (member.headerOffset == noOffset)
        return false;
    // A local header holds at least a byte for each character of the name it must equal.
    const uint64_t least = localHeaderBytes + countCharacters(archive.fullName(id));
    const auto dataOffset = checkedAdd(member.headerOffset, least);
    return !dataOffset || runsInto(member, *dataOffset);
}

void DirectoryFindings::add(Finding finding)
{
    size_t& count = m_counts[static_cast<size_t>(finding.code)];
    if (count < maxPerCode)
        m_findings.push_back(std::move(finding));
    ++count;
}

void DirectoryFindings::ambiguous(std::string_view name, const char* why)
{
    add({Code::ZipAmbiguousName, {.member = std::string(name)}, {why}});
}

void DirectoryFindings::checkName(std::string_view name, Bytes raw, uint16_t flags, Bytes extra)
{
    const std::string_view cut = name.substr(0, name.find('\0'));
    if (cut.size() != name.size())
        add({Code::ZipNulInName, {.member = std::string(cut)}, {}});
    for (const char* why : nameDoubts(cut))
        ambiguous(cut, why);
    if ((flags & flagUtf8) == 0 && !isAscii(raw))
        ambiguous(cut, "encoding");
    if (!extra.empty() && hasOtherUnicodePath(cut, extra))
        ambiguous(cut, "unicode-path");
}

void DirectoryFindings::checkAttributes(std::string_view name, const EntryAttributes& attributes)
{
    const bool hasMode = attributes.system == systemUnix || attributes.system == systemDarwin;
    std::string_view kind = hasMode ? specialKind(attributes.external >> 16U) : "";
    if (kind.empty() && (attributes.external & attributeFolder) != 0)
        kind = "folder";
    const bool isOrdinaryFolder = name.ends_with('/') && kind == "folder";
    if (!kind.empty() && !isOrdinaryFolder)
        add({Code::ZipSpecialMember, {.member = std::string(name)}, {std::string(kind)}});
    if (attributes.commentBytes > 0)
        add({Code::ZipComment, {.member = std::string(name)}, {std::to_string(attributes.commentBytes)}});
}

void DirectoryFindings::checkMembers(const Archive& archive, const EndRecord& end)
{
    checkCounts(archive, end);
    checkSameNames(archive);
    checkCase(archive);
    checkRanges(archive, end);
    checkRatios(archive);
    checkStart(archive, end);
    checkFolders(archive);
}

/// zipfile reads as many entries as the directory's bytes hold; others as many as the end record counts.
void DirectoryFindings::checkCounts(const Archive& archive, const EndRecord& end)
{
    const auto check = [&](const char* field, uint64_t declared, uint64_t found) {
        if (declared != found)
            add({Code::ZipEndDiffers,
                 {.offset = end.offset},
                 {field, std::to_string(declared), std::to_string(found)}});
    };
    const uint64_t count = archive.members().size();
    check("entries", end.numbers().entries, count);
    check("entries-on-disk", end.numbers().entriesOnDisk, count);
    check("disk", end.numbers().disk, 0);
    check("directory-disk", end.numbers().directoryDisk, 0);
}

void DirectoryFindings::checkSameNames(const Archive& archive)
{
    for (size_t i = 0; i < archive.members().size(); ++i) {
        const MemberId id = makeId<MemberId>(i);
        if (archive.member(id).nextSameName == noIndex || archive.find(archive.name(id)) != id)
            continue;
        size_t count = 1;
        for (uint32_t next = archive.member(id).nextSameName; next != noIndex;
             next = archive.members()[next].nextSameName)
            ++count;
        const std::string name(archive.name(id));
        add({Code::ZipDuplicateName, {.member = name}, {name, std::to_string(count)}});
    }
}

void DirectoryFindings::checkCase(const Archive& archive)
{
    std::vector<std::pair<std::string, std::string_view>> folded;
    for (size_t i = 0; i < archive.members().size(); ++i) {
        const std::string_view name = archive.name(makeId<MemberId>(i));
        if (!std::any_of(name.begin(), name.end(), isUpper))
            continue;
        folded.emplace_back(foldCase(name), name);
        if (archive.find(folded.back().first))
            ambiguous(name, "case");
    }
    std::sort(folded.begin(), folded.end());
    for (size_t i = 1; i < folded.size(); ++i) {
        if (folded[i].first == folded[i - 1].first && folded[i].second != folded[i - 1].second)
            ambiguous(folded[i].second, "case");
    }
}

void DirectoryFindings::checkRanges(const Archive& archive, const EndRecord& end)
{
    for (size_t i = 0; i < archive.members().size(); ++i) {
        const Member& member = archive.members()[i];
        const MemberId id = makeId<MemberId>(i);
        if (!surelyOverlaps(archive, id))
            continue;
        std::string other;
        if (member.endOffset != end.directoryStart) {
            const auto next =
                std::find_if(archive.members().begin(), archive.members().end(), [&](const Member& m) {
                    return &m != &member && m.headerOffset == member.endOffset;
                });
            if (next != archive.members().end())
                other = archive.name(makeId<MemberId>(static_cast<size_t>(next - archive.members().begin())));
        }
        add({Code::ZipOverlap,
             {.member = std::string(archive.name(id)), .offset = member.headerOffset},
             {other}});
        if (m_counts[static_cast<size_t>(Code::ZipOverlap)] == maxPerCode)
            return;
    }
}

void DirectoryFindings::checkRatios(const Archive& archive)
{
    for (size_t i = 0; i < archive.members().size(); ++i) {
        const Member& member = archive.members()[i];
        if (member.method == Method::Stored || member.sizeBytes <= ratioFromBytes)
            continue;
        const uint64_t ratio = member.sizeBytes / std::max<uint64_t>(member.compressedBytes, 1);
        if (ratio > absurdRatio)
            add({Code::ZipRatio,
                 {.member = std::string(archive.name(makeId<MemberId>(i)))},
                 {std::to_string(ratio)}});
    }
}

/// Bytes before the first member that the offsets count. Those they do not count, readEndRecord() told.
void DirectoryFindings::checkStart(const Archive& archive, const EndRecord& end)
{
    const uint64_t declared = end.numbers().directoryOffset;
    if (archive.members().empty() || declared > end.directoryStart)
        return; // offsets that fit nothing are told elsewhere
    uint64_t first = end.directoryStart;
    for (const Member& member : archive.members())
        first = std::min(first, member.headerOffset);
    const uint64_t moved = end.directoryStart - declared;
    if (first > moved)
        add({Code::ZipPrefixData, {.offset = moved}, {std::to_string(first - moved)}});
}

/// Who unpacks the archive makes a folder of it, and its bytes are lost.
void DirectoryFindings::checkFolders(const Archive& archive)
{
    for (size_t i = 0; i < archive.members().size(); ++i) {
        const std::string_view name = archive.name(makeId<MemberId>(i));
        if (name.ends_with('/') && archive.members()[i].sizeBytes > 0)
            ambiguous(name, "folder");
    }
}

} // namespace skops::archive
