#include "archive/writer.h"

#include "archive/header_patch.h"
#include "archive/lzma_member.h"
#include "archive/output_file.h"
#include "base/platform/system_result.h"
#include "codec/crc32.h"

#include <QIODevice>
#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <quazip/quazipnewinfo.h>
#include <quazip/zip.h>

#include <algorithm>
#include <array>

namespace skops::archive {
namespace {

constexpr size_t maxTextBytes = 65'535;                        // names and comments have 16-bit lengths
constexpr uint32_t externalAttributes = uint32_t{0600} << 16U; // zipfile.ZipFile.writestr
constexpr uint64_t lzmaInMemory = uint64_t{16} << 20U;         // compressed bytes of a member
constexpr std::string_view endMagic = "PK\5\6";                // of the end record
constexpr size_t pieceBytes = 1U << 20U;                       // QuaZip counts in 32 bits

/// What QuaZip writes to. It never says that something failed: the library loses memory where it is told so.
/// Whoever calls the library asks the OutputFile afterwards.
class Device final : public QIODevice
{
public:
    explicit Device(OutputFile& file) : m_file(file) { open(QIODevice::WriteOnly); }
    qint64 size() const override { return static_cast<qint64>(m_file.sizeBytes()); }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* data, qint64 size) override
    {
        m_file.write(static_cast<uint64_t>(pos()),
                     {reinterpret_cast<const uint8_t*>(data), static_cast<size_t>(size)});
        return size;
    }

private:
    OutputFile& m_file;
};

bool isAsciiText(std::string_view text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
}

QString nameOf(std::string_view name)
{
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

tl::unexpected<Error> tooLong(const char* limit, std::string_view text)
{
    return fail(Code::LimitExceeded, {}, {limit, std::to_string(text.size()), std::to_string(maxTextBytes)});
}

/// zipfile._get_compressor's ranges: those of zlib and bz2.
Result<int> levelOf(const NewMember& member)
{
    if (member.method != Method::Deflated && member.method != Method::Bzip2)
        return 0;
    const bool isBzip2 = member.method == Method::Bzip2;
    const int level = member.level.value_or(isBzip2 ? 9 : -1);
    if (level < (isBzip2 ? 1 : -1) || level > 9)
        return fail(Code::LimitExceeded, {}, {"compression-level", std::to_string(level), "9"});
    return level;
}

Result<void> checkName(std::string_view name)
{
    if (name.size() > maxTextBytes) // CVE-2023-45853: minizip 1.2.13 counts longer ones wrong
        return tooLong("name-bytes", name);
    if (name.find('\0') != std::string_view::npos)
        return fail(Code::ZipNulInName, {.member = std::string(name)});
    if (const QByteArray again = nameOf(name).toUtf8();
        std::string_view(again.data(), static_cast<size_t>(again.size())) != name)
        return fail(Code::ZipAmbiguousName, {.member = std::string(name)}, {"encoding"});
    return {};
}

} // namespace

class Writer::Work
{
public:
    Work(int descriptor, const WriterOptions& options)
        : m_options(options), m_file(descriptor), m_device(m_file), m_zip(&m_device), m_info(QString())
    {
        m_zip.setAutoClose(false);
        m_zip.setUtf8Enabled(true);
        m_zip.setDataDescriptorWritingEnabled(false);
        // zipfile.ZipInfo's date_time; UTC, so that no time zone moves it.
        m_info.dateTime = QDateTime(QDate(1980, 1, 1), QTime(0, 0), Qt::UTC);
        m_info.externalAttr = externalAttributes;
    }
    ~Work() { m_file.abandon({Code::Cancelled, {}, {}}); } // closing the rest of an archive writes nothing

    Result<void> open()
    {
        if (!m_zip.open(QuaZip::mdCreate))
            return libraryError(m_zip.getZipError());
        return m_file.state();
    }

    Result<void> add(const NewMember& member, const Producer& produce)
    {
        if (auto usable = m_file.state(); !usable)
            return usable;
        if (auto checked = checkName(member.name); !checked)
            return checked;
        auto level = levelOf(member);
        if (!level)
            return fail(std::move(level.error()));
        Result<void> done =
            member.method == Method::Lzma ? addLzma(member, produce) : addHere(member, *level, produce);
        if (!done)
            m_file.abandon(done.error());
        return done;
    }

    Result<void> addRaw(const RawMember& member, const Producer& produce)
    {
        if (auto usable = m_file.state(); !usable)
            return usable;
        if (auto checked = checkName(member.name); !checked)
            return checked;
        auto done = addCopy(member, produce);
        if (!done)
            m_file.abandon(done.error());
        return done;
    }

    Result<uint64_t> finish(std::string_view comment)
    {
        if (comment.size() > maxTextBytes)
            return fail(tooLong("comment-bytes", comment).value());
        if (comment.find(endMagic) != std::string_view::npos)
            return fail(Code::ZipSeveralEnds);
        const auto directory = static_cast<uint64_t>(m_device.pos());
        m_zip.close();
        if (m_zip.getZipError() != ZIP_OK)
            return fail(libraryError(m_zip.getZipError()).value());
        if (auto done = patchDirectory(m_file, directory, m_members); !done)
            return fail(std::move(done.error()));
        // Not through QuaZip, to which a comment is a text that ends with a NUL.
        const std::array<uint8_t, 2> length{static_cast<uint8_t>(comment.size()),
                                            static_cast<uint8_t>(comment.size() >> 8U)};
        m_file.write(m_file.sizeBytes() - length.size(), length);
        m_file.write(m_file.sizeBytes(), {reinterpret_cast<const uint8_t*>(comment.data()), comment.size()});
        if (auto done = m_file.flush(); !done)
            return fail(std::move(done.error()));
        return m_file.sizeBytes();
    }

private:
    static tl::unexpected<Error> libraryError(int number)
    {
        return fail(Code::FileWrite, {}, {"QuaZip " + std::to_string(number)});
    }

    /// An error of the file itself says more than the library's.
    Result<void> outcome(int zipError) const
    {
        if (auto done = m_file.state(); !done)
            return done;
        if (zipError != ZIP_OK)
            return libraryError(zipError);
        return {};
    }

    /// One member as it will stand in the file, compressed by the library or (`isRaw`) already.
    struct Entry
    {
        HeaderFacts facts;
        std::string_view name;
        int level = 0;
        bool isRaw = false;
        uint32_t crc = 0;
        uint64_t sizeBytes = 0;
    };

    Result<void> write(const Entry& entry, const Producer& produce)
    {
        const auto offset = static_cast<uint64_t>(m_device.pos());
        m_zip.setZip64Enabled(entry.facts.isZip64);
        if (entry.facts.hasUtf8Name)
            zipSetFlags(m_zip.getZipFile(), ZIP_ENCODING_UTF8);
        else
            zipClearFlags(m_zip.getZipFile(), ZIP_ENCODING_UTF8);
        m_info.name = nameOf(entry.name);
        // QuaZip's number for raw members: 32 bits on Windows.
        using Size = decltype(m_info.uncompressedSize);
        if (entry.isRaw && !std::in_range<Size>(entry.sizeBytes))
            return fail(Code::FileWrite, {.member = std::string(entry.name)},
                        {platform::textOf(std::errc::file_too_large)});
        m_info.uncompressedSize = static_cast<Size>(entry.sizeBytes);
        // Raw is always said to be stored, which is the only method the library takes without looking.
        const int method = entry.isRaw ? 0 : static_cast<int>(entry.facts.method);
        QuaZipFile out(&m_zip);
        if (!out.open(QIODevice::WriteOnly, m_info, nullptr, entry.crc, method, entry.level, entry.isRaw))
            return outcome(out.getZipError());
        const auto produced = produce([&](Bytes bytes) { return put(out, bytes); });
        out.close();
        if (!produced)
            return produced;
        patchLocalHeader(m_file, offset, entry.facts);
        m_members.push_back(entry.facts);
        return outcome(out.getZipError());
    }

    Result<void> put(QuaZipFile& out, Bytes bytes) const
    {
        while (!bytes.empty()) {
            const Bytes piece = bytes.first(std::min(bytes.size(), pieceBytes));
            const auto size = static_cast<qint64>(piece.size());
            const bool isWritten = out.write(reinterpret_cast<const char*>(piece.data()), size) == size;
            if (auto done = outcome(isWritten ? ZIP_OK : out.getZipError()); !done)
                return done;
            bytes = bytes.subspan(piece.size());
        }
        return {};
    }

    HeaderFacts factsOf(const NewMember& member) const
    {
        // zipfile.ZipFile._open_to_write: what grows by a twentieth when compressed.
        return {.method = member.method,
                .hasUtf8Name = !isAsciiText(member.name),
                .isZip64 = member.sizeBytes > m_options.zip64From / 21 * 20};
    }

    /// Hands over what `produce` makes if it is as long as was said.
    static Result<void> produceAll(std::string_view name, uint64_t sizeBytes, const Producer& produce,
                                   const Sink& sink)
    {
        uint64_t left = sizeBytes;
        auto done = produce([&](Bytes bytes) -> Result<void> {
            if (bytes.size() > left)
                return fail(Code::FileChanged, {.member = std::string(name)});
            left -= bytes.size();
            return sink(bytes);
        });
        if (done && left > 0)
            return fail(Code::FileChanged, {.member = std::string(name)});
        return done;
    }

    Result<void> addHere(const NewMember& member, int level, const Producer& produce)
    {
        const Entry entry{.facts = factsOf(member), .name = member.name, .level = level};
        return write(entry, [&](const Sink& sink) {
            return produceAll(member.name, member.sizeBytes, produce, sink);
        });
    }

    Result<void> addCopy(const RawMember& member, const Producer& produce)
    {
        const Entry entry{
            .facts = {.method = member.method,
                      .hasUtf8Name = !isAsciiText(member.name),
                      .isZip64 = std::max(member.sizeBytes, member.compressedBytes) > m_options.zip64From,
                      .hasEndMark = (member.flags & flagEndMark) != 0},
            .name = member.name,
            .isRaw = true,
            .crc = member.crc,
            .sizeBytes = member.sizeBytes};
        return write(entry, [&](const Sink& sink) {
            return produceAll(member.name, member.compressedBytes, produce, sink);
        });
    }

    /// QuaZip wants CRC and size of a raw member before its bytes, so they are made first.
    Result<void> addLzma(const NewMember& member, const Producer& produce)
    {
        SpillWriter made(lzmaInMemory);
        const Sink keep = [&](Bytes bytes) { return made.write(bytes); };
        Entry entry{
            .facts = factsOf(member), .name = member.name, .isRaw = true, .sizeBytes = member.sizeBytes};
        if (auto done = m_lzma.begin(member.sizeBytes, keep); !done)
            return done;
        auto encoded = produceAll(member.name, member.sizeBytes, produce, [&](Bytes bytes) {
            entry.crc = codec::crc32(entry.crc, bytes);
            return m_lzma.write(bytes, keep);
        });
        if (encoded)
            encoded = m_lzma.end(keep);
        if (!encoded)
            return encoded;
        auto source = made.finish();
        if (!source)
            return fail(std::move(source.error()));
        return write(entry, [&](const Sink& sink) { return copy(**source, sink); });
    }

    static Result<void> copy(const ByteSource& source, const Sink& sink)
    {
        std::vector<uint8_t> piece;
        for (uint64_t at = 0; at < source.sizeBytes(); at += piece.size()) {
            piece.resize(static_cast<size_t>(std::min<uint64_t>(pieceBytes, source.sizeBytes() - at)));
            if (auto done = source.readAt(at, piece); !done)
                return done;
            if (auto done = sink(piece); !done)
                return done;
        }
        return {};
    }

    WriterOptions m_options;
    OutputFile m_file;
    Device m_device;
    QuaZip m_zip;
    QuaZipNewInfo m_info;
    LzmaMember m_lzma;
    std::vector<HeaderFacts> m_members;
};

Writer::Writer(std::unique_ptr<Work> work) : m_work(std::move(work)) {}

Writer::Writer(Writer&&) noexcept = default;

Writer::~Writer() = default;

Result<Writer> Writer::open(int descriptor, const WriterOptions& options)
{
    auto work = std::make_unique<Work>(descriptor, options);
    if (auto opened = work->open(); !opened)
        return fail(std::move(opened.error()));
    return Writer(std::move(work));
}

Result<void> Writer::add(const NewMember& member, const Producer& produce)
{
    return m_work->add(member, produce);
}

Result<void> Writer::addRaw(const RawMember& member, const Producer& produce)
{
    return m_work->addRaw(member, produce);
}

Result<uint64_t> Writer::finish(std::string_view comment)
{
    return m_work->finish(comment);
}

} // namespace skops::archive
