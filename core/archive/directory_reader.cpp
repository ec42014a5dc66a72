#include "archive/directory_reader.h"

#include "archive/extra_field.h"
#include "archive/little_endian.h"
#include "archive/member_name.h"
#include "base/checked.h"

#include <algorithm>
#include <numeric>

namespace skops::archive {
namespace {

constexpr size_t entryBytes = 46;
constexpr uint32_t entryMagic = 0x02014b50;
constexpr uint8_t maxExtractVersion = 63; // zipfile.MAX_EXTRACT_VERSION
constexpr size_t maxEntryBytes = entryBytes + 3 * size_t{0xffff};
constexpr size_t windowBytes = size_t{4} << 20U;
constexpr uint16_t anyDisk = 0xffff; // its number is in the zip64 field
constexpr size_t cancelEvery = 4096;

/// What this program leaves in the files that it writes: its name and version, and nothing else.
bool isOwnComment(std::string_view comment)
{
    constexpr std::string_view name = "Skops Inspector ";
    constexpr size_t longestVersion = 20;
    if (!comment.starts_with(name) || comment.size() > name.size() + longestVersion)
        return false;
    return comment.find_first_not_of("0123456789.", name.size()) == comment.npos;
}

} // namespace

DirectoryReader::DirectoryReader(SourcePtr source, const Limits& limits, const Cancel& cancel)
    : m_cancel(cancel), m_archive(new Archive)
{
    m_archive->m_source = std::move(source);
    m_archive->m_limits = limits;
    m_archive->m_limits.members = std::min<uint64_t>(limits.members, noIndex - 1);
}

Result<std::shared_ptr<const Archive>> DirectoryReader::read()
{
    auto end = readEndRecord(*m_archive->m_source);
    if (!end)
        return fail(std::move(end.error()));
    m_end = std::move(*end);
    for (Finding& finding : m_end.findings)
        m_findings.add(std::move(finding));
    m_archive->m_comment = m_end.comment;
    if (auto done = readEntries(); !done)
        return fail(std::move(done.error()));
    indexNames();
    setEndOffsets();
    if (auto done = checkTotal(); !done)
        return fail(std::move(done.error()));
    if (!m_end.comment.empty() && !isOwnComment(m_end.comment))
        m_findings.add({Code::ZipComment, {.offset = m_end.offset}, {std::to_string(m_end.comment.size())}});
    m_findings.checkMembers(*m_archive, m_end);
    m_archive->m_findings = m_findings.take();
    return std::shared_ptr<const Archive>(std::move(m_archive));
}

tl::unexpected<Error> DirectoryReader::bad(const char* what) const
{
    return fail(Code::ZipBadDirectory, {.offset = m_windowEnd - (m_window.size() - m_position)}, {what});
}

Result<void> DirectoryReader::readEntries()
{
    m_windowEnd = m_end.directoryStart;
    m_directoryEnd = m_end.directoryStart + m_end.numbers().directoryBytes;
    m_archive->m_members.reserve(
        static_cast<size_t>(std::min({m_end.numbers().entries, m_end.numbers().directoryBytes / entryBytes,
                                      m_archive->m_limits.members})));
    for (;;) {
        if (auto done = refill(); !done)
            return done;
        if (m_position == m_window.size())
            return {};
        const size_t count = m_archive->m_members.size();
        if (count % cancelEvery == 0 && m_cancel.isRequested())
            return fail(Code::Cancelled);
        if (count == m_archive->m_limits.members)
            return fail(Code::LimitExceeded, {},
                        {"members", std::to_string(count + 1), std::to_string(m_archive->m_limits.members)});
        const Bytes fixed = take(entryBytes);
        if (fixed.size() != entryBytes)
            return bad("truncated");
        if (auto done = readEntry(fixed); !done)
            return done;
    }
}

/// Makes sure that the longest possible entry is in the window, or all that is left of the directory. What a
/// name or field claims beyond that is cut, as reading from a BytesIO cuts it.
Result<void> DirectoryReader::refill()
{
    if (m_window.size() - m_position >= maxEntryBytes || m_windowEnd == m_directoryEnd)
        return {};
    m_window.erase(m_window.begin(), m_window.begin() + static_cast<ptrdiff_t>(m_position));
    m_position = 0;
    const size_t kept = m_window.size();
    const auto more = static_cast<size_t>(std::min<uint64_t>(windowBytes, m_directoryEnd - m_windowEnd));
    m_window.resize(kept + more);
    if (auto read = m_archive->m_source->readAt(m_windowEnd, MutableBytes(m_window).subspan(kept)); !read)
        return read;
    m_windowEnd += more;
    return {};
}

Bytes DirectoryReader::take(size_t length)
{
    const size_t taken = std::min(length, m_window.size() - m_position);
    const Bytes bytes = Bytes(m_window).subspan(m_position, taken);
    m_position += taken;
    return bytes;
}

Result<void> DirectoryReader::readEntry(Bytes fixed)
{
    if (read32(fixed, 0) != entryMagic)
        return bad("magic");
    Member member;
    member.flags = read16(fixed, 8);
    member.method = static_cast<Method>(read16(fixed, 10));
    member.dosTime = read16(fixed, 12);
    member.dosDate = read16(fixed, 14);
    member.crc = read32(fixed, 16);
    const Bytes raw = take(read16(fixed, 28));
    const Bytes extra = take(read16(fixed, 30));
    const EntryAttributes attributes{
        .system = fixed[5], .external = read32(fixed, 38), .commentBytes = take(read16(fixed, 32)).size()};
    const uint16_t disk = read16(fixed, 34);
    if (auto done = setName(member, raw); !done)
        return done;
    const uint8_t version = fixed[6];
    if (version > maxExtractVersion)
        return fail(Code::ZipUnsupported, {}, {"version " + std::to_string(version)});
    if (auto done = setNumbers(member, fixed, extra); !done)
        return done;
    const std::string_view name = std::string_view(m_archive->m_names).substr(member.nameBegin);
    m_findings.checkName(name, raw, member.flags, extra);
    m_findings.checkAttributes(name.substr(0, member.nameLength), attributes);
    if (disk != 0 && disk != anyDisk) // a split archive to others; zipfile does not ask
        m_findings.add({Code::ZipEndDiffers,
                        {.member = std::string(name.substr(0, member.nameLength)), .offset = m_end.offset},
                        {"member-disk", std::to_string(m_end.numbers().disk), std::to_string(disk)}});
    if (raw.size() < read16(fixed, 28)) // a name cut by the end of the directory
        m_findings.add({Code::ZipEndDiffers,
                        {.offset = m_end.offset},
                        {"name-bytes", std::to_string(raw.size()), std::to_string(read16(fixed, 28))}});
    m_archive->m_members.push_back(member);
    return {};
}

Result<void> DirectoryReader::setName(Member& member, Bytes raw)
{
    if (raw.size() > m_archive->m_limits.nameBytes)
        return fail(
            Code::LimitExceeded, {},
            {"name-bytes", std::to_string(raw.size()), std::to_string(m_archive->m_limits.nameBytes)});
    std::string& pool = m_archive->m_names;
    member.nameBegin = pool.size();
    if (!decodeName(raw, member.flags, pool))
        return bad("name");
    const std::string_view name = std::string_view(pool).substr(member.nameBegin);
    member.fullNameLength = static_cast<uint32_t>(name.size());
    member.nameLength = static_cast<uint32_t>(std::min(name.find('\0'), name.size()));
    return {};
}

Result<void> DirectoryReader::setNumbers(Member& member, Bytes fixed, Bytes extra)
{
    WideNumbers numbers{.sizeBytes = read32(fixed, 24),
                        .compressedBytes = read32(fixed, 20),
                        .headerOffset = read32(fixed, 42)};
    switch (decodeExtra(extra, numbers)) {
    case ExtraFault::Field:
        return bad("extra-field");
    case ExtraFault::Zip64Field:
        return bad("zip64-extra-field");
    case ExtraFault::None:
        break;
    }
    if (const auto stray = findStrayNumber(extra, numbers)) {
        const std::string_view name = std::string_view(m_archive->m_names).substr(member.nameBegin);
        m_findings.add({Code::ZipLocalDiffers,
                        {.member = std::string(name.substr(0, member.nameLength))},
                        {"zip64-field", std::to_string(numbers.sizeBytes), std::to_string(*stray)}});
    }
    member.sizeBytes = numbers.sizeBytes;
    member.compressedBytes = numbers.compressedBytes;
    // zipfile adds "concat", the distance between where the directory is and where it should be, in integers
    // of any size; it may be negative.
    const uint64_t declaredStart = m_end.numbers().directoryOffset;
    if (numbers.headerOffset >= declaredStart) {
        member.headerOffset =
            checkedAdd(m_end.directoryStart, numbers.headerOffset - declaredStart).value_or(noOffset);
    } else if (declaredStart - numbers.headerOffset <= m_end.directoryStart) {
        member.headerOffset = m_end.directoryStart - (declaredStart - numbers.headerOffset);
    } else {
        member.headerOffset = noOffset;
        m_beforeFile.push_back(static_cast<uint32_t>(m_archive->m_members.size()));
    }
    return {};
}

void DirectoryReader::indexNames()
{
    Archive& archive = *m_archive;
    archive.m_byName = NameTable(archive.m_members.size());
    const auto nameOf = [&](uint32_t id) { return archive.name(MemberId{id}); };
    for (uint32_t i = 0; i < archive.m_members.size(); ++i) {
        uint32_t& slot = archive.m_byName.slot(nameOf(i), nameOf);
        archive.m_members[i].nextSameName = slot;
        slot = i;
    }
}

void DirectoryReader::setEndOffsets()
{
    std::vector<Member>& members = m_archive->m_members;
    const auto isBefore = [](const Member& a, const Member& b) { return a.headerOffset < b.headerOffset; };
    const auto isNotBefore = [&](const Member& a, const Member& b) { return !isBefore(a, b); };
    if (m_beforeFile.empty() &&
        std::adjacent_find(members.begin(), members.end(), isNotBefore) == members.end()) {
        for (size_t i = 0; i < members.size(); ++i)
            members[i].endOffset =
                i + 1 < members.size() ? members[i + 1].headerOffset : m_end.directoryStart;
        return;
    }
    std::vector<uint32_t> order(members.size());
    std::iota(order.begin(), order.end(), 0U);
    std::erase_if(
        order, [&](uint32_t i) { return std::binary_search(m_beforeFile.begin(), m_beforeFile.end(), i); });
    // Equal offsets keep their order, as in Python's sorted(reverse=True).
    std::stable_sort(order.begin(), order.end(),
                     [&](uint32_t a, uint32_t b) { return isBefore(members[b], members[a]); });
    uint64_t end = m_end.directoryStart;
    for (const uint32_t i : order) {
        members[i].endOffset = end;
        end = members[i].headerOffset;
    }
}

/// Declared sizes count only as far as the compressed bytes could justify them: a number alone costs nothing.
Result<void> DirectoryReader::checkTotal() const
{
    const Limits& limits = m_archive->m_limits;
    uint64_t total = 0;
    for (const Member& member : m_archive->m_members) {
        const uint64_t bytes = std::min(member.compressedBytes, m_archive->m_source->sizeBytes());
        const uint64_t most =
            member.method == Method::Stored
                ? bytes
                : std::max(uint64_t{1} << 20U, checkedMul(bytes, limits.ratio).value_or(~uint64_t{0}));
        total = checkedAdd(total, std::min(member.sizeBytes, most)).value_or(~uint64_t{0});
    }
    if (total > limits.totalBytes)
        return fail(Code::LimitExceeded, {},
                    {"total-bytes", std::to_string(total), std::to_string(limits.totalBytes)});
    return {};
}

} // namespace skops::archive
