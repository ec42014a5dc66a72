#include "archive/end_record.h"

#include "archive/little_endian.h"

#include <algorithm>
#include <string_view>

namespace skops::archive {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view endMagic = "PK\x05\x06"sv;
constexpr std::string_view locatorMagic = "PK\x06\x07"sv;
constexpr std::string_view end64Magic = "PK\x06\x06"sv;
constexpr std::string_view entryMagic = "PK\x01\x02"sv;
constexpr size_t endBytes = 22;
constexpr size_t locatorBytes = 20;
constexpr size_t end64Bytes = 56;
constexpr uint64_t maxComment = 1U << 16U;

std::string_view asText(Bytes bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// The last bytes of a file, read once, and where they begin.
struct Tail
{
    uint64_t begin = 0;
    std::vector<uint8_t> bytes{};

    std::string_view text() const { return asText(bytes); }
    Bytes at(size_t offset, size_t length) const { return Bytes(bytes).subspan(offset, length); }
    uint64_t end() const { return begin + bytes.size(); }
};

Result<Tail> readBefore(const ByteSource& source, uint64_t end, uint64_t length)
{
    Tail tail;
    tail.begin = end - std::min(end, length);
    tail.bytes.resize(end - tail.begin);
    if (auto read = source.readAt(tail.begin, tail.bytes); !read)
        return fail(std::move(read.error()));
    return tail;
}

size_t commentLength(Bytes record)
{
    return read16(record, 20);
}

EndNumbers readNumbers(Bytes record)
{
    return {.disk = read16(record, 4),
            .directoryDisk = read16(record, 6),
            .entriesOnDisk = read16(record, 8),
            .entries = read16(record, 10),
            .directoryBytes = read32(record, 12),
            .directoryOffset = read32(record, 16)};
}

/// Where zipfile finds the record within the tail: at the very end without a comment, else wherever the magic
/// stands last, were it within a comment.
std::optional<size_t> findEnd(const Tail& tail)
{
    if (tail.bytes.size() < endBytes)
        return std::nullopt;
    const size_t last = tail.bytes.size() - endBytes;
    if (tail.text().substr(last).starts_with(endMagic) && commentLength(tail.at(last, endBytes)) == 0)
        return last;
    const size_t found = tail.text().rfind(endMagic);
    if (found == std::string_view::npos || found > last)
        return std::nullopt;
    return found;
}

/// zipfile._EndRecData64: the locator and the record are taken right before the end record; where the locator
/// says that the record is does not matter.
Result<void> readZip64(const ByteSource& source, EndRecord& end, uint64_t& locatorTarget)
{
    if (end.offset < locatorBytes)
        return {};
    std::array<uint8_t, end64Bytes + locatorBytes> buffer{};
    const size_t length = static_cast<size_t>(std::min<uint64_t>(end.offset, buffer.size()));
    const MutableBytes read = MutableBytes(buffer).last(length);
    if (auto done = source.readAt(end.offset - length, read); !done)
        return done;
    const Bytes locator = Bytes(buffer).last(locatorBytes);
    if (!asText(locator).starts_with(locatorMagic))
        return {};
    if (read32(locator, 4) != 0 || read32(locator, 16) > 1)
        return fail(Code::ZipUnsupported, {.offset = end.offset - locatorBytes}, {"disks"});
    if (length < buffer.size()) // seeking before the start of a file is an OSError there
        return fail(Code::ZipNoEnd);
    locatorTarget = read64(locator, 8);
    const Bytes record = Bytes(buffer).first(end64Bytes);
    if (!asText(record).starts_with(end64Magic))
        return {};
    end.zip64RecordBytes = read64(record, 4);
    end.zip64 = EndNumbers{.disk = read32(record, 16),
                           .directoryDisk = read32(record, 20),
                           .entriesOnDisk = read64(record, 24),
                           .entries = read64(record, 32),
                           .directoryBytes = read64(record, 40),
                           .directoryOffset = read64(record, 48)};
    return {};
}

/// What zipfile does not look at and others do.
class EndFindings
{
public:
    EndFindings(const ByteSource& source, const Tail& tail, EndRecord& end)
        : m_source(source), m_tail(tail), m_end(end)
    {
    }

    Result<void> collect(uint64_t locatorTarget)
    {
        checkComment();
        checkZip64(locatorTarget);
        if (auto done = checkOffset(); !done)
            return done;
        return checkOtherEnds();
    }

private:
    void add(Code code, std::vector<std::string> args)
    {
        m_end.findings.push_back({code, {.offset = m_end.offset}, std::move(args)});
    }

    void differs(const char* field, uint64_t declared, uint64_t found)
    {
        add(Code::ZipEndDiffers, {field, std::to_string(declared), std::to_string(found)});
    }

    void checkComment()
    {
        const uint64_t declared =
            commentLength(m_tail.at(static_cast<size_t>(m_end.offset - m_tail.begin), endBytes));
        const uint64_t found = m_tail.end() - m_end.offset - endBytes;
        if (declared > found)
            differs("comment-bytes", declared, found);
        if (declared < found)
            add(Code::ZipTrailingData, {std::to_string(found - declared)});
    }

    /// Readers without zip64, or that look for it only when a number is all ones, use the plain numbers.
    void checkZip64(uint64_t locatorTarget)
    {
        if (locatorTarget == noOffset)
            return;
        const uint64_t recordAt = m_end.offset - locatorBytes - end64Bytes;
        if (!m_end.zip64) {
            differs("zip64-record", locatorTarget, recordAt);
            return;
        }
        // Of the record without its magic and this number itself; zipfile does not ask.
        constexpr uint64_t ownBytes = end64Bytes - 12;
        if (m_end.zip64RecordBytes != ownBytes)
            differs("zip64-record-bytes", m_end.zip64RecordBytes, ownBytes);
        const auto check = [&](const char* field, uint64_t plain, uint64_t wide, uint64_t all) {
            if (plain != all && plain != wide)
                differs(field, plain, wide);
        };
        check("entries", m_end.plain.entries, m_end.zip64->entries, 0xffff);
        check("directory-bytes", m_end.plain.directoryBytes, m_end.zip64->directoryBytes, 0xffffffff);
        check("directory-offset", m_end.plain.directoryOffset, m_end.zip64->directoryOffset, 0xffffffff);
        // What is put before an archive moves the record, but not what the locator says.
        const uint64_t moved = m_end.directoryStart - m_end.zip64->directoryOffset;
        if (locatorTarget != recordAt && locatorTarget + moved != recordAt)
            differs("zip64-offset", locatorTarget, recordAt);
    }

    /// zipfile reads the directory that ends where the end record begins; others go where its offset says.
    Result<void> checkOffset()
    {
        const uint64_t declared = m_end.numbers().directoryOffset;
        const uint64_t found = m_end.directoryStart;
        if (declared == found)
            return {};
        if (declared > found) {
            differs("directory-offset", declared, found);
            return {};
        }
        add(Code::ZipPrefixData, {std::to_string(found - declared)});
        std::array<uint8_t, 4> magic{};
        if (found - declared < magic.size() || m_end.numbers().directoryBytes == 0)
            return {};
        if (auto read = m_source.readAt(declared, magic); !read)
            return read;
        if (asText(magic) == entryMagic)
            differs("directory-offset", declared, found);
        return {};
    }

    /// Another record counts if a reader could end up with it: one behind the directory's start, one whose
    /// comment reaches the end of the file, one of an archive that was put before. An archive stored as a
    /// member is none.
    Result<void> checkOtherEnds()
    {
        const uint64_t declared = m_end.numbers().directoryOffset;
        const uint64_t prefix = m_end.directoryStart - std::min(declared, m_end.directoryStart);
        if (hasOtherEnd(m_tail, prefix)) {
            add(Code::ZipSeveralEnds, {});
            return {};
        }
        if (prefix < endBytes || prefix > m_tail.begin + endBytes)
            return {};
        auto before = readBefore(m_source, prefix, maxComment + endBytes);
        if (!before)
            return fail(std::move(before.error()));
        if (hasOtherEnd(*before, prefix))
            add(Code::ZipSeveralEnds, {});
        return {};
    }

    bool hasOtherEnd(const Tail& tail, uint64_t prefix) const
    {
        const std::string_view text = tail.text();
        for (size_t at = text.find(endMagic); at != std::string_view::npos;
             at = text.find(endMagic, at + 1)) {
            const uint64_t offset = tail.begin + at;
            if (offset == m_end.offset || text.size() - at < endBytes)
                continue;
            const uint64_t itsEnd = offset + endBytes + commentLength(tail.at(at, endBytes));
            if (offset >= m_end.directoryStart || itsEnd == m_source.sizeBytes() || itsEnd <= prefix)
                return true;
        }
        return false;
    }

    const ByteSource& m_source;
    const Tail& m_tail;
    EndRecord& m_end;
};

} // namespace

Result<EndRecord> readEndRecord(const ByteSource& source)
{
    auto tail = readBefore(source, source.sizeBytes(), maxComment + endBytes);
    if (!tail)
        return fail(std::move(tail.error()));
    const std::optional<size_t> at = findEnd(*tail);
    if (!at)
        return fail(Code::ZipNoEnd);
    EndRecord end;
    end.offset = tail->begin + *at;
    end.plain = readNumbers(tail->at(*at, endBytes));
    const std::string_view behind = tail->text().substr(*at + endBytes);
    end.comment = behind.substr(0, commentLength(tail->at(*at, endBytes)));
    uint64_t locatorTarget = noOffset;
    if (auto read = readZip64(source, end, locatorTarget); !read)
        return fail(std::move(read.error()));

    const uint64_t directoryEnd = end.offset - (end.zip64 ? end64Bytes + locatorBytes : 0);
    if (end.numbers().directoryBytes > directoryEnd)
        return fail(Code::ZipBadDirectory, {.offset = end.offset}, {"offset"});
    end.directoryStart = directoryEnd - end.numbers().directoryBytes;
    if (auto done = EndFindings(source, *tail, end).collect(locatorTarget); !done)
        return fail(std::move(done.error()));
    return end;
}

} // namespace skops::archive
