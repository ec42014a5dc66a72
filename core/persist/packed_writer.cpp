#include "persist/packed_writer.h"

#include "codec/crc32.h"
#include "codec/deflating.h"
#include "persist/content_bytes.h"
#include "persist/npz_writer.h"

#include <algorithm>

namespace skops::persist {
namespace {

/// Members of that size are compressed in memory, larger ones piece by piece.
constexpr uint64_t mostAtOnce = uint64_t{16} << 20U;
constexpr uint64_t keptInMemory = uint64_t{8} << 20U; // of a stream that is made piece by piece
/// What is compressed before it is written.
constexpr uint64_t batchBytes = uint64_t{32} << 20U;
constexpr size_t batchMembers = 1024;

/// Random numbers as arrays hold them shrink by a few percent, which every loading would pay for.
bool isWorthIt(uint64_t deflated, uint64_t size)
{
    return deflated < size - size / 16;
}

/// A member's bytes, from wherever they come.
class Source
{
public:
    static Result<Source> open(const MemberData& member, const Cancel& cancel, Progress& progress)
    {
        Source source;
        if (const auto* npz = std::get_if<NpzData>(&member.data)) {
            auto file = NpzFile::write(*npz, cancel, progress);
            if (!file)
                return fail(std::move(file.error()));
            source.m_npz.emplace(*std::move(file));
            return source;
        }
        auto bytes = plainBytes(member, cancel);
        if (!bytes)
            return fail(std::move(bytes.error()));
        source.m_bytes = *std::move(bytes);
        return source;
    }
    static Source ofSchema(const Content& content)
    {
        Source source;
        source.m_bytes = schemaBytes(content);
        return source;
    }

    uint64_t sizeBytes() const { return m_npz ? m_npz->sizeBytes() : m_bytes.sizeBytes(); }
    /// What NpzFile::write() told already.
    uint64_t untoldBytes() const { return m_npz ? 0 : m_bytes.sizeBytes(); }

    Result<void> stream(const Cancel& cancel, const std::function<Result<void>(Bytes)>& sink) const
    {
        return m_npz ? m_npz->stream(cancel, sink) : streamMember(m_bytes, cancel, sink);
    }

private:
    Source() = default;

    std::optional<NpzFile> m_npz;
    MemberBytes m_bytes;
};

/// A member that is ready to be written.
struct Packed
{
    std::optional<Source> source;
    SourcePtr deflated; ///< null: to be stored
    uint32_t crc = 0;
    std::optional<Error> error;
};

class Packing
{
public:
    Packing(archive::Writer& writer, const Content& content, const SaveOptions& options, const Cancel& cancel,
            Progress& progress)
        : m_writer(writer), m_content(content), m_level(options.level.value_or(codec::largestLevel)),
          m_cancel(cancel), m_progress(progress), m_workers(options.workers)
    {
    }

    Result<void> run()
    {
        const size_t count = m_content.members.size() + 1;
        for (size_t begin = 0; begin < count;) {
            const size_t end = endOfBatch(begin, count);
            if (auto done = packAndWrite(begin, end); !done)
                return done;
            begin = end;
        }
        return {};
    }

private:
    static uint64_t sizeOf(const MemberData& member)
    {
        if (const auto* copied = std::get_if<CopiedMember>(&member.data))
            return copied->sizeBytes();
        if (const auto* npy = std::get_if<NpyData>(&member.data))
            return npy->data.sizeBytes;
        const auto* blob = std::get_if<Blob>(&member.data);
        return blob ? blob->sizeBytes : batchBytes; // an .npz: it has a batch of its own
    }

    size_t endOfBatch(size_t begin, size_t count) const
    {
        uint64_t bytes = 0;
        size_t end = begin;
        while (end < count && end - begin < batchMembers && bytes < batchBytes) {
            const uint64_t size = end + 1 < count ? sizeOf(m_content.members[end]) : m_content.schema.size();
            bytes += std::min(size, batchBytes);
            ++end;
        }
        return end;
    }

    Result<void> packAndWrite(size_t begin, size_t end)
    {
        std::vector<Packed> packed(end - begin);
        Workers one(1);
        auto done = parallelFor(m_workers ? *m_workers : one, packed.size(), m_cancel,
                                [&](size_t i) { pack(begin + i, packed[i]); });
        if (!done)
            return done;
        for (size_t i = 0; i < packed.size(); ++i) {
            if (packed[i].error)
                return fail(*std::move(packed[i].error));
            if (auto written = write(begin + i, packed[i]); !written)
                return written;
        }
        return {};
    }

    /// An error is kept in `packed`: no thread throws.
    void pack(size_t member, Packed& packed) const
    {
        try {
            if (auto done = packUnguarded(member, packed); !done)
                packed.error = std::move(done.error());
        } catch (const std::bad_alloc&) {
            packed.error = Error{Code::OutOfMemory, {}, {}};
        }
    }

    Result<void> packUnguarded(size_t member, Packed& packed) const
    {
        auto source = member < m_content.members.size()
                          ? Source::open(m_content.members[member], m_cancel, m_progress)
                          : Source::ofSchema(m_content);
        if (!source)
            return fail(std::move(source.error()));
        packed.source.emplace(*std::move(source));
        if (m_level < codec::smallestLevel)
            return {};
        return packed.source->sizeBytes() <= mostAtOnce ? packAtOnce(packed) : packByPieces(packed);
    }

    Result<void> packAtOnce(Packed& packed) const
    {
        std::vector<uint8_t> bytes;
        bytes.reserve(packed.source->sizeBytes());
        auto done = packed.source->stream(m_cancel, [&](Bytes piece) -> Result<void> {
            bytes.insert(bytes.end(), piece.begin(), piece.end());
            return {};
        });
        if (!done)
            return done;
        packed.crc = codec::crc32(0, bytes);
        std::vector<uint8_t> deflated = codec::deflateAtOnce(bytes, m_level);
        if (!deflated.empty() && isWorthIt(deflated.size(), bytes.size())) {
            deflated.shrink_to_fit();
            packed.deflated = sourceFromBytes(std::move(deflated));
        }
        return {};
    }

    Result<void> packByPieces(Packed& packed) const
    {
        auto deflater = codec::Deflater::make(m_level);
        if (!deflater)
            return fail(std::move(deflater.error()));
        SpillWriter made(keptInMemory);
        const auto keep = [&](Bytes bytes) { return made.write(bytes); };
        auto done = packed.source->stream(m_cancel, [&](Bytes piece) {
            packed.crc = codec::crc32(packed.crc, piece);
            return deflater->write(piece, keep);
        });
        if (done)
            done = deflater->end(keep);
        if (!done || !isWorthIt(made.sizeBytes(), packed.source->sizeBytes()))
            return done;
        auto source = made.finish();
        if (!source)
            return fail(std::move(source.error()));
        packed.deflated = *std::move(source);
        return {};
    }

    Result<void> write(size_t member, const Packed& packed)
    {
        const std::string_view name =
            member < m_content.members.size() ? m_content.members[member].name : schemaName;
        const uint64_t size = packed.source->sizeBytes();
        m_progress.advance(packed.source->untoldBytes());
        if (!packed.deflated)
            return m_writer.add(
                {.name = name, .method = archive::Method::Stored, .sizeBytes = size},
                [&](const archive::Writer::Sink& sink) { return packed.source->stream(m_cancel, sink); });
        const archive::RawMember raw{.name = name,
                                     .method = archive::Method::Deflated,
                                     .crc = packed.crc,
                                     .compressedBytes = packed.deflated->sizeBytes(),
                                     .sizeBytes = size};
        Blob blob;
        blob.source = packed.deflated;
        blob.length = blob.sizeBytes = raw.compressedBytes;
        return m_writer.addRaw(
            raw, [&](const archive::Writer::Sink& sink) { return streamBlob(blob, m_cancel, sink); });
    }

    archive::Writer& m_writer;
    const Content& m_content;
    int m_level;
    const Cancel& m_cancel;
    Progress& m_progress;
    Workers* m_workers;
};

} // namespace

Result<void> writePacked(archive::Writer& writer, const Content& content, const SaveOptions& options,
                         const Cancel& cancel, Progress& progress)
{
    return Packing(writer, content, options, cancel, progress).run();
}

} // namespace skops::persist
