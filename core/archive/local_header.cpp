#include "archive/local_header.h"

#include "archive/directory_findings.h"
#include "archive/extra_field.h"
#include "archive/little_endian.h"
#include "archive/member_end.h"
#include "archive/member_name.h"

#include <algorithm>

namespace skops::archive {
namespace {

constexpr size_t headerBytes = 30;
constexpr uint32_t headerMagic = 0x04034b50;
constexpr uint16_t flagEncrypted = 1U << 0U;
constexpr uint16_t flagDescriptor = 1U << 3U;
constexpr uint16_t flagPatched = 1U << 5U;
constexpr uint16_t flagStrongEncryption = 1U << 6U;
constexpr uint16_t flagMaskedHeader = 1U << 13U;
constexpr uint64_t extraGuess = 64; // a zip64 field, a few time stamps

class LocalHeader
{
public:
    LocalHeader(const Archive& archive, MemberId id, Head& head, const ByteSource& source)
        : m_source(source), m_archive(archive), m_id(id), m_member(archive.member(id)), m_head(head)
    {
    }

    Result<OpenMember> open(uint64_t wantedBytes, std::vector<Finding>* findings)
    {
        if (auto done = readHead(wantedBytes); !done)
            return fail(std::move(done.error()));
        const Bytes fixed = Bytes(m_head.bytes).first(headerBytes);
        if (read32(fixed, 0) != headerMagic)
            return refuse(Code::ZipBadLocalHeader, {"magic"});
        if ((m_member.flags & flagPatched) != 0)
            return refuse(Code::ZipUnsupported, {"patched-data"});
        if ((m_member.flags & flagStrongEncryption) != 0)
            return refuse(Code::ZipUnsupported, {"strong-encryption"});
        if (auto done = checkName(fixed); !done)
            return fail(std::move(done.error()));
        if ((m_member.flags & flagEncrypted) != 0)
            return refuse(Code::ZipEncrypted);
        if (!isKnown(m_member.method))
            return refuse(Code::ZipUnknownMethod, {std::to_string(static_cast<unsigned>(m_member.method))});

        OpenMember opened{.id = m_id, .member = m_member, .source = &m_source, .head = {}};
        // Reading the name and the extra field stops at the end of the file, and so does the position.
        const uint64_t length = headerBytes + uint64_t{read16(fixed, 26)} + read16(fixed, 28);
        opened.dataOffset = m_member.headerOffset + std::min(length, m_left);
        opened.availableBytes = m_source.sizeBytes() - opened.dataOffset;
        if (m_head.size > length)
            opened.head = Bytes(m_head.bytes).first(m_head.size).subspan(static_cast<size_t>(length));
        if (findings)
            return collect(opened, fixed, *findings);
        return opened;
    }

private:
    static bool isKnown(Method method)
    {
        return method == Method::Stored || method == Method::Deflated || method == Method::Bzip2 ||
               method == Method::Lzma;
    }

    tl::unexpected<Error> refuse(Code code, std::vector<std::string> args = {}) const
    {
        return failMember(m_archive, m_id, code, std::move(args));
    }

    Result<void> readHead(uint64_t wantedBytes)
    {
        const uint64_t size = m_source.sizeBytes();
        m_left = m_member.headerOffset < size ? size - m_member.headerOffset : 0;
        if (m_left < headerBytes)
            return refuse(Code::ZipBadLocalHeader, {"truncated"});
        const uint64_t least = headerBytes + m_member.fullNameLength + extraGuess;
        const uint64_t most = std::min<uint64_t>(m_head.bytes.size(), m_left);
        m_head.size = static_cast<size_t>(std::min(most, least + std::min<uint64_t>(wantedBytes, most)));
        return m_source.readAt(m_member.headerOffset, MutableBytes(m_head.bytes).first(m_head.size));
    }

    /// `length` bytes at `offset` from the header, as far as the file has them; from `kept` if not in the
    /// head.
    Result<Bytes> bytesAt(uint64_t offset, uint64_t length, std::vector<uint8_t>& kept) const
    {
        const uint64_t begin = std::min(offset, m_left);
        const auto size = static_cast<size_t>(std::min(length, m_left - begin));
        if (begin + size <= m_head.size)
            return Bytes(m_head.bytes).subspan(static_cast<size_t>(begin), size);
        kept.resize(size);
        if (auto read = m_source.readAt(m_member.headerOffset + begin, kept); !read)
            return fail(std::move(read.error()));
        return Bytes(kept);
    }

    Result<void> checkName(Bytes fixed) const
    {
        std::vector<uint8_t> kept;
        auto raw = bytesAt(headerBytes, read16(fixed, 26), kept);
        if (!raw)
            return fail(std::move(raw.error()));
        const std::string_view expected = m_archive.fullName(m_id);
        const std::string_view text(reinterpret_cast<const char*>(raw->data()), raw->size());
        if (text == expected && isAscii(*raw))
            return {};
        std::string decoded;
        if (!decodeName(*raw, read16(fixed, 6), decoded))
            return refuse(Code::ZipBadLocalHeader, {"name"});
        if (decoded != expected)
            return refuse(Code::ZipNameDiffers, {decoded});
        return {};
    }

    Result<OpenMember> collect(const OpenMember& opened, Bytes fixed, std::vector<Finding>& findings) const
    {
        const auto check = [&](const char* field, uint64_t central, uint64_t local) {
            if (central != local)
                findings.push_back({Code::ZipLocalDiffers,
                                    {.member = std::string(m_archive.name(m_id))},
                                    {field, std::to_string(central), std::to_string(local)}});
        };
        WideNumbers local{.sizeBytes = read32(fixed, 22), .compressedBytes = read32(fixed, 18)};
        std::vector<uint8_t> kept;
        auto extra = bytesAt(headerBytes + uint64_t{read16(fixed, 26)}, read16(fixed, 28), kept);
        if (!extra)
            return fail(std::move(extra.error()));
        if (decodeExtra(*extra, local) != ExtraFault::None)
            check("extra-field", 0, extra->size());

        constexpr uint16_t meaningful =
            flagEncrypted | flagDescriptor | flagPatched | flagStrongEncryption | flagUtf8 | flagMaskedHeader;
        const uint16_t flags = read16(fixed, 6);
        check("flags", m_member.flags & meaningful, flags & meaningful);
        check("method", static_cast<uint64_t>(m_member.method), read16(fixed, 8));
        // A writer that could not seek back left zeros here and put the numbers behind the data.
        const uint32_t crc = read32(fixed, 14);
        const bool later =
            (flags & flagDescriptor) != 0 && crc == 0 && local.sizeBytes == 0 && local.compressedBytes == 0;
        if (!later) {
            check("crc", m_member.crc, crc);
            check("size", m_member.sizeBytes, local.sizeBytes);
            check("compressed-size", m_member.compressedBytes, local.compressedBytes);
        }
        if (runsInto(m_member, opened.dataOffset) && !surelyOverlaps(m_archive, m_id))
            findings.push_back(
                {Code::ZipOverlap,
                 {.member = std::string(m_archive.name(m_id)), .offset = m_member.headerOffset},
                 {""}});
        if (auto done = checkMemberEnd(m_archive, opened, findings); !done)
            return fail(std::move(done.error()));
        return opened;
    }

    const ByteSource& m_source;
    const Archive& m_archive;
    MemberId m_id;
    const Member& m_member;
    Head& m_head;
    uint64_t m_left = 0; ///< bytes from the header to the end of the file
};

} // namespace

Result<OpenMember> openMember(const Archive& archive, MemberId id, uint64_t wantedBytes, Head& head,
                              std::vector<Finding>* findings, const ByteSource* source)
{
    return LocalHeader(archive, id, head, source ? *source : *archive.source()).open(wantedBytes, findings);
}

tl::unexpected<Error> failMember(const Archive& archive, MemberId id, Code code,
                                 std::vector<std::string> args)
{
    return fail(code, {.member = std::string(archive.name(id))}, std::move(args));
}

} // namespace skops::archive
