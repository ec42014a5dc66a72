#include "persist/save.h"

#include "archive/writer.h"
#include "persist/content_bytes.h"
#include "persist/npz_writer.h"
#include "persist/packed_writer.h"
#include "persist/read_back.h"
#include "persist/target_file.h"

namespace skops::persist {
namespace {

archive::Method methodOf(Compression compression)
{
    switch (compression) {
    case Compression::Stored:
        return archive::Method::Stored;
    case Compression::Deflated:
        return archive::Method::Deflated;
    case Compression::Bzip2:
        return archive::Method::Bzip2;
    case Compression::Lzma:
        return archive::Method::Lzma;
    }
    return archive::Method::Stored;
}

/// Writes the members of one archive.
class Saving
{
public:
    Saving(archive::Writer& writer, const SaveOptions& options, const Cancel& cancel, Progress& progress)
        : m_writer(writer), m_options(options), m_cancel(cancel), m_progress(progress)
    {
    }

    Result<void> write(const Content& content)
    {
        for (const MemberData& member : content.members) {
            if (auto done = writeMember(member); !done)
                return done;
        }
        return writePlain(schemaName, schemaBytes(content));
    }

private:
    Result<void> writeMember(const MemberData& member)
    {
        if (const auto* npz = std::get_if<NpzData>(&member.data))
            return writeNpz(member.name, *npz);
        if (const auto* copied = std::get_if<CopiedMember>(&member.data))
            return copied->isRaw ? copyRaw(member.name, *copied) : compressAgain(member.name, *copied);
        const auto bytes = plainBytes(member, m_cancel);
        if (!bytes)
            return fail(bytes.error());
        return writePlain(member.name, *bytes);
    }

    archive::NewMember entryOf(std::string_view name, uint64_t sizeBytes) const
    {
        return {.name = name,
                .method = methodOf(m_options.compression),
                .level = m_options.level,
                .sizeBytes = sizeBytes};
    }

    Result<void> writePlain(std::string_view name, const MemberBytes& bytes)
    {
        return m_writer.add(entryOf(name, bytes.sizeBytes()), [&](const archive::Writer::Sink& sink) {
            return streamMember(bytes, m_cancel, [&](Bytes piece) {
                m_progress.advance(piece.size());
                return sink(piece);
            });
        });
    }

    /// The CRC of the other archive comes along; reading back checks it.
    Result<void> copyRaw(std::string_view name, const CopiedMember& copied)
    {
        const archive::Member& member = copied.archive->member(copied.id);
        auto source = copied.archive->openRaw(copied.id);
        if (!source)
            return fail(std::move(source.error()));
        Blob blob;
        blob.length = blob.sizeBytes = (*source)->sizeBytes();
        blob.source = std::move(*source);
        const archive::RawMember raw{.name = name,
                                     .method = member.method,
                                     .flags = member.flags,
                                     .crc = member.crc,
                                     .compressedBytes = member.compressedBytes,
                                     .sizeBytes = member.sizeBytes};
        auto done = m_writer.addRaw(
            raw, [&](const archive::Writer::Sink& sink) { return streamBlob(blob, m_cancel, sink); });
        m_progress.advance(member.sizeBytes);
        return done;
    }

    Result<void> compressAgain(std::string_view name, const CopiedMember& copied)
    {
        return m_writer.add(entryOf(name, copied.sizeBytes()), [&](const archive::Writer::Sink& sink) {
            return copied.archive->stream(copied.id, m_cancel, [&](Bytes piece) {
                m_progress.advance(piece.size());
                return sink(piece);
            });
        });
    }

    Result<void> writeNpz(std::string_view name, const NpzData& npz)
    {
        const auto file = NpzFile::write(npz, m_cancel, m_progress);
        if (!file)
            return fail(file.error());
        return m_writer.add(entryOf(name, file->sizeBytes()),
                            [&](const archive::Writer::Sink& sink) { return file->stream(m_cancel, sink); });
    }

    archive::Writer& m_writer;
    const SaveOptions& m_options;
    const Cancel& m_cancel;
    Progress& m_progress;
};

Result<void> writeAll(const TargetFile& file, const Content& content, const SaveOptions& options,
                      const Cancel& cancel, Progress& progress)
{
    auto writer = archive::Writer::open(file.descriptor());
    if (!writer)
        return fail(std::move(writer.error()));
    auto done = options.isBest ? writePacked(*writer, content, options, cancel, progress)
                               : Saving(*writer, options, cancel, progress).write(content);
    if (!done)
        return done;
    if (auto size = writer->finish(options.comment); !size)
        return fail(std::move(size.error()));
    return file.sync();
}

Result<void> checkSources(const Content& content)
{
    for (const ByteSource* source : sourcesOf(content)) {
        if (auto unchanged = source->checkUnchanged(); !unchanged)
            return unchanged;
    }
    return {};
}

} // namespace

Result<Saved> save(const Content& content, const std::filesystem::path& target, const SaveOptions& options,
                   const Limits& limits, const Cancel& cancel, Progress& progress)
{
    auto total = countBytes(content, limits);
    if (!total)
        return fail(std::move(total.error()));
    progress.start(2 * *total); // written and compared
    auto file = TargetFile::create(target, options.mayReplace);
    if (!file)
        return fail(std::move(file.error()));
    if (auto done = writeAll(*file, content, options, cancel, progress); !done)
        return fail(std::move(done.error()));
    auto written = openFile(file->path());
    if (!written)
        return fail(std::move(written.error()));
    auto saved = readBack(*std::move(written), content, limits, cancel, progress);
    if (!saved)
        return saved;
    if (auto done = checkSources(content); !done)
        return fail(std::move(done.error()));
    if (cancel.isRequested())
        return fail(Code::Cancelled);
    if (auto done = file->commit(); !done)
        return fail(std::move(done.error()));
    return saved;
}

} // namespace skops::persist
