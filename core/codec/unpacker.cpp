#include "codec/unpacker.h"

#include "base/checked.h"

#include <algorithm>

namespace skops::codec {
namespace {

constexpr size_t inputPiece = size_t{256} << 10U;
constexpr size_t outputPiece = size_t{256} << 10U;

// From how many bytes on an output is measured by Limits::ratio. Deflate cannot pack better than 1032:1, lz4
// than 255:1. bzip2 and LZMA pack constant data a thousand times better than that, so that an array of zeros
// is no bomb; what they make of a small file is bounded by this, of a large one by the ratio.
constexpr uint64_t measuredFrom = uint64_t{1} << 20U;
constexpr uint64_t measuredFromIfDense = uint64_t{256} << 20U;

Stream streamOf(Compression compression)
{
    switch (compression) {
    case Compression::Zlib:
    case Compression::JoblibZF:
        return Stream::Zlib;
    case Compression::Gzip:
        return Stream::Gzip;
    case Compression::Bzip2:
        return Stream::Bzip2;
    case Compression::Lzma:
    case Compression::Xz:
        return Stream::Lzma;
    case Compression::Lz4:
        return Stream::Lz4;
    }
    __builtin_unreachable();
}

/// Whether any reader goes on behind the end of a member. joblib.compressor.BinaryZlibFile and BinaryGzipFile
/// (1.6) do not: with bytes behind the end they double a buffer until memory is out. gzip, bz2.BZ2File,
/// lzma.LZMAFile and lz4.frame.LZ4FrameFile read the next member; zlib.decompress ignores what follows.
bool hasMembers(Stream stream)
{
    return stream != Stream::Zlib;
}

} // namespace

Unpacker::Unpacker(const ByteSource& source, Compression compression, const Limits& limits,
                   const Cancel& cancel, Progress& progress)
    : m_source(source), m_compression(compression), m_limits(limits), m_cancel(cancel), m_progress(progress),
      m_output(outputPiece)
{
}

Result<Unpacked> Unpacker::run()
{
    if (auto done = unpackFirst(); !done)
        return fail(std::move(done.error()));
    advanceTo(m_source.sizeBytes());
    auto unpacked = m_writer.finish();
    if (!unpacked)
        return fail(std::move(unpacked.error()));
    return Unpacked{std::move(*unpacked), std::move(m_findings)};
}

Result<void> Unpacker::unpackFirst()
{
    std::optional<ZfLength> declared;
    if (m_compression == Compression::JoblibZF) {
        auto length = readZfHeader();
        if (!length)
            return fail(std::move(length.error()));
        declared = std::move(*length);
    }
    const auto first = readMember();
    if (!first)
        return fail(first.error());
    if (first->outcome == Outcome::Refused && m_writer.sizeBytes() == 0)
        return fail(*m_refusal);
    tell(*first);
    if (first->outcome == Outcome::Ended && declared && declared->value != first->produced)
        find(Code::StreamSize, zfMagicBytes,
             {declared->value ? std::to_string(*declared->value) : declared->text,
              std::to_string(first->produced)});
    return unpackFurther(*first);
}

/// The declared length; the stream is next then.
Result<std::optional<ZfLength>> Unpacker::readZfHeader()
{
    std::vector<uint8_t> head(
        static_cast<size_t>(std::min<uint64_t>(zfHeaderBytes + 1, m_source.sizeBytes())));
    if (auto done = m_source.readAt(0, head); !done)
        return fail(std::move(done.error()));
    const bool isOneWider = head.size() > zfHeaderBytes && head[zfHeaderBytes] == ' ';
    const size_t headerBytes = std::min(head.size(), zfHeaderBytes);
    seek(headerBytes + (isOneWider ? 1 : 0));
    auto length = readZfLength(Bytes(head).first(headerBytes));
    if (!length && headerBytes == zfHeaderBytes)
        find(Code::StreamDamaged, zfMagicBytes);
    return length;
}

Result<void> Unpacker::unpackFurther(Member last)
{
    const Stream stream = streamOf(m_compression);
    uint64_t count = 0;
    size_t toldAt = 0;
    // gzip.open() does not see everything that is a bad checksum here (gzip.cpp), so it may go on.
    while (last.outcome == Outcome::Ended ||
           (last.outcome == Outcome::BadChecksum && stream == Stream::Gzip)) {
        if (last.end == m_source.sizeBytes())
            break;
        // Between members and behind them, gzip.open() passes over zeros.
        if (stream == Stream::Gzip) {
            if (auto done = skipZeros(); !done)
                return done;
        }
        const bool mayFollow = hasMembers(stream) && position() < m_source.sizeBytes();
        auto next = mayFollow ? readMember() : Member{.outcome = Outcome::Damaged};
        if (!next)
            return fail(std::move(next.error()));
        // Whether garbage raises differs by reader and by how much of it there is.
        if (next->produced == 0 &&
            (next->outcome == Outcome::Damaged || next->outcome == Outcome::Truncated)) {
            find(Code::StreamTrailingData, last.end, {std::to_string(m_source.sizeBytes() - last.end)});
            break;
        }
        if (++count == 1) {
            toldAt = m_findings.size();
            find(Code::StreamSecondMember, next->begin, {});
        }
        tell(*next);
        last = *next;
    }
    if (count > 0)
        m_findings[toldAt].args.push_back(std::to_string(count));
    return {};
}

/// Decodes the stream that begins here. A wrong checksum within xz does not end it.
Result<Unpacker::Member> Unpacker::readMember()
{
    auto member = decodeMember(position(), 0, false);
    if (!member || member->outcome != Outcome::Damaged || streamOf(m_compression) != Stream::Lzma)
        return member;
    auto again = decodeMember(member->begin, member->produced, true);
    if (!again)
        return again;
    if (again->outcome == Outcome::Damaged && again->end <= member->end)
        return member;
    find(Code::StreamChecksum, member->end);
    return again;
}

/// Decodes the stream at `begin`; of its output, the first `known` bytes are written already.
Result<Unpacker::Member> Unpacker::decodeMember(uint64_t begin, uint64_t known, bool ignoreChecks)
{
    seek(begin);
    const auto decoder =
        makeDecoder(streamOf(m_compression), {.outputBytes = std::min(m_limits.totalBytes, ratioLimit()),
                                              .ignoreChecks = ignoreChecks});
    if (!decoder)
        return fail(decoder.error());
    Member member{.begin = begin, .end = begin};
    for (;;) {
        if (m_cancel.isRequested())
            return fail(Code::Cancelled);
        if (auto done = fillInput(); !done)
            return fail(std::move(done.error()));
        const bool isAtEnd = input().empty();
        auto step = (*decoder)->decode(input(), m_output);
        if (!step && step.error().code != Code::LimitExceeded)
            return fail(std::move(step.error()));
        if (!step) {
            m_refusal = std::move(step.error());
            m_refusal->where.offset = member.end;
            member.outcome = Outcome::Refused;
            return member;
        }
        m_inputUsed += step->consumed;
        member.end = position();
        advanceTo(member.end);
        if (auto done = keep(Bytes(m_output).first(step->produced), member, known); !done)
            return fail(std::move(done.error()));
        switch (step->state) {
        case Step::State::Ended:
            return member;
        case Step::State::BadChecksum:
            member.outcome = Outcome::BadChecksum;
            return member;
        case Step::State::Damaged:
            member.outcome = Outcome::Damaged;
            return member;
        case Step::State::Running:
            break;
        }
        if (step->consumed == 0 && step->produced == 0) {
            member.outcome = isAtEnd ? Outcome::Truncated : Outcome::Damaged;
            return member;
        }
    }
}

Result<void> Unpacker::keep(Bytes bytes, Member& member, uint64_t known)
{
    const uint64_t old = known > member.produced ? known - member.produced : 0;
    member.produced += bytes.size();
    if (old >= bytes.size())
        return {};
    const Bytes fresh = bytes.subspan(static_cast<size_t>(old));
    if (auto done = checkLimits(m_writer.sizeBytes() + fresh.size()); !done)
        return done;
    return m_writer.write(fresh);
}

Result<void> Unpacker::skipZeros()
{
    for (;;) {
        if (m_cancel.isRequested())
            return fail(Code::Cancelled);
        if (auto done = fillInput(); !done)
            return done;
        const Bytes rest = input();
        const auto first = std::ranges::find_if(rest, [](uint8_t byte) { return byte != 0; });
        m_inputUsed += static_cast<size_t>(first - rest.begin());
        if (rest.empty() || first != rest.end())
            return {};
        advanceTo(position());
    }
}

Result<void> Unpacker::fillInput()
{
    if (!input().empty())
        return {};
    m_inputOffset = position();
    m_inputUsed = 0;
    m_input.resize(static_cast<size_t>(std::min<uint64_t>(inputPiece, m_source.sizeBytes() - m_inputOffset)));
    return m_source.readAt(m_inputOffset, m_input);
}

void Unpacker::seek(uint64_t offset)
{
    if (offset >= m_inputOffset && offset - m_inputOffset <= m_input.size()) {
        m_inputUsed = static_cast<size_t>(offset - m_inputOffset);
        return;
    }
    m_input.clear();
    m_inputUsed = 0;
    m_inputOffset = offset;
}

void Unpacker::advanceTo(uint64_t offset)
{
    if (offset > m_advanced)
        m_progress.advance(offset - std::exchange(m_advanced, offset));
}

uint64_t Unpacker::ratioLimit() const
{
    const Stream stream = streamOf(m_compression);
    const bool isDense = stream == Stream::Bzip2 || stream == Stream::Lzma;
    return std::max(isDense ? measuredFromIfDense : measuredFrom,
                    checkedMul(m_source.sizeBytes(), m_limits.ratio).value_or(~uint64_t{0}));
}

Result<void> Unpacker::checkLimits(uint64_t bytes) const
{
    const auto exceeded = [](const char* name, uint64_t value, uint64_t limit) {
        return fail(Code::LimitExceeded, {}, {name, std::to_string(value), std::to_string(limit)});
    };
    if (bytes > m_limits.totalBytes)
        return exceeded("total-bytes", bytes, m_limits.totalBytes);
    if (bytes > ratioLimit())
        return exceeded("ratio", bytes / std::max<uint64_t>(m_source.sizeBytes(), 1), m_limits.ratio);
    return {};
}

void Unpacker::tell(const Member& member)
{
    switch (member.outcome) {
    case Outcome::Ended:
        return;
    case Outcome::BadChecksum:
        return find(Code::StreamChecksum, member.end);
    case Outcome::Damaged:
        return find(Code::StreamDamaged, member.end);
    case Outcome::Truncated:
        return find(Code::StreamTruncated, m_source.sizeBytes());
    case Outcome::Refused:
        m_findings.push_back(toFinding(*m_refusal));
        return;
    }
}

void Unpacker::find(Code code, uint64_t offset, std::vector<std::string> args)
{
    args.insert(args.begin(), std::string(compressionId(m_compression)));
    const auto same =
        std::ranges::find_if(m_findings, [&](const Finding& f) { return f.code == code && f.args == args; });
    if (same == m_findings.end())
        m_findings.push_back({code, {.offset = offset}, std::move(args)});
    else
        ++same->count;
}

} // namespace skops::codec
