#include "archive/directory_findings.h"

#include "archive/extra_field.h"
#include "archive/little_endian.h"
#include "archive/member_name.h"
#include "base/checked.h"

#include <algorithm>

namespace skops::archive {
namespace {

constexpr uint64_t localHeaderBytes = 30;
constexpr uint64_t ratioFromBytes = 1U << 20U;

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool isLetter(char c)
{
    return isUpper(c) || (c >= 'a' && c <= 'z');
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

/// Whether a part between slashes (of either kind) is "..".
bool climbs(std::string_view name)
{
    for (size_t at = name.find(".."); at != std::string_view::npos; at = name.find("..", at + 1)) {
        const auto isSlash = [&](size_t i) { return name[i] == '/' || name[i] == '\\'; };
        const bool begins = at == 0 || isSlash(at - 1);
        const bool ends = at + 2 == name.size() || isSlash(at + 2);
        if (begins && ends)
            return true;
    }
    return false;
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
    if (cut.empty())
        ambiguous(cut, "empty");
    if (cut.find('\\') != std::string_view::npos)
        ambiguous(cut, "backslash");
    if (cut.starts_with('/') || (cut.size() > 1 && cut[1] == ':' && isLetter(cut[0])))
        ambiguous(cut, "absolute");
    if (climbs(cut))
        ambiguous(cut, "parent");
    if ((flags & flagUtf8) == 0 && !isAscii(raw))
        ambiguous(cut, "encoding");
    if (!extra.empty() && hasOtherUnicodePath(cut, extra))
        ambiguous(cut, "unicode-path");
}

void DirectoryFindings::checkMembers(const Archive& archive, const EndRecord& end, const Limits& limits)
{
    checkCounts(archive, end);
    checkSameNames(archive);
    checkCase(archive);
    checkRanges(archive, end);
    checkRatios(archive, limits);
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

void DirectoryFindings::checkRatios(const Archive& archive, const Limits& limits)
{
    for (size_t i = 0; i < archive.members().size(); ++i) {
        const Member& member = archive.members()[i];
        if (member.method == Method::Stored || member.sizeBytes <= ratioFromBytes)
            continue;
        const uint64_t ratio = member.sizeBytes / std::max<uint64_t>(member.compressedBytes, 1);
        if (ratio > limits.ratio)
            add({Code::ZipRatio,
                 {.member = std::string(archive.name(makeId<MemberId>(i)))},
                 {std::to_string(ratio)}});
    }
}

} // namespace skops::archive
