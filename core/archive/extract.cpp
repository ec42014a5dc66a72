#include "archive/extract.h"

#include "archive/little_endian.h"
#include "base/checked.h"
#include "codec/crc32.h"
#include "codec/decoder.h"

#include <algorithm>

namespace skops::archive {
namespace {

using codec::Step;

constexpr uint64_t pythonChunk = uint64_t{1} << 30U; // zipfile.ZipExtFile.MAX_N
constexpr uint64_t pythonMinRead = 4096;             // zipfile.ZipExtFile.MIN_READ_SIZE
constexpr uint64_t inputPiece = 256U << 10U;
constexpr uint64_t discardPiece = 64U << 10U;
constexpr uint64_t ratioFromBytes = 1U << 20U;
// Arrays of a model this long are not packed so tightly: one that is would take seconds to unpack for
// nothing.
constexpr uint64_t bombFromBytes = uint64_t{128} << 20U;
constexpr uint64_t bombRatio = 200;
constexpr uint64_t unlimited = ~uint64_t{0};

/// bz2.BZ2Decompressor stops when its input is used up, even if the output buffer is just full and more would
/// come: at the sums of these block sizes (CPython's pycore_blocks_output_buffer.h) a stream cut before its
/// end mark ends early. Returns the first such sum above `produced`.
uint64_t nextBzip2Boundary(uint64_t produced)
{
    constexpr std::array<uint64_t, 17> blocks{32U << 10U,  64U << 10U, 256U << 10U, 1U << 20U,  4U << 20U,
                                              8U << 20U,   16U << 20U, 16U << 20U,  32U << 20U, 32U << 20U,
                                              32U << 20U,  32U << 20U, 64U << 20U,  64U << 20U, 128U << 20U,
                                              128U << 20U, 256U << 20U};
    uint64_t sum = 0;
    for (const uint64_t block : blocks) {
        sum += block;
        if (sum > produced)
            return sum;
    }
    return sum + ((produced - sum) / blocks.back() + 1) * blocks.back();
}

codec::Stream streamOf(Method method)
{
    return method == Method::Deflated ? codec::Stream::Deflate
           : method == Method::Bzip2  ? codec::Stream::Bzip2
                                      : codec::Stream::ZipLzma;
}

/// What extract() works on, for both ways below.
class Extraction
{
public:
    Extraction(const Archive& archive, const OpenMember& opened, const ExtractOptions& options,
               const Cancel& cancel, Target& target, std::vector<Finding>* findings)
        : m_archive(archive), m_opened(opened), m_options(options), m_cancel(cancel), m_target(target),
          m_findings(findings)
    {
    }

protected:
    const Member& member() const { return m_opened.member; }

    tl::unexpected<Error> refuse(Code code, std::vector<std::string> args = {}) const
    {
        return failMember(m_archive, m_opened.id, code, std::move(args));
    }

    void find(Code code, std::vector<std::string> args)
    {
        if (m_findings)
            m_findings->push_back(
                {code, {.member = std::string(m_archive.name(m_opened.id))}, std::move(args)});
    }

    bool isStopped() const { return m_written >= m_options.stopAfter; }

    /// Compressed bytes from `offset` within the member, from what was read along with the header if there.
    Result<void> readInput(uint64_t offset, MutableBytes out) const
    {
        if (offset < m_opened.head.size()) {
            const auto at = static_cast<size_t>(offset);
            const size_t count = std::min(out.size(), m_opened.head.size() - at);
            std::copy_n(m_opened.head.begin() + static_cast<ptrdiff_t>(at), count, out.begin());
            out = out.subspan(count);
            offset += count;
        }
        if (out.empty())
            return {};
        return m_opened.source->readAt(m_opened.dataOffset + offset, out);
    }

    Result<void> wrote(MutableBytes room, size_t count)
    {
        if (m_options.checkCrc)
            m_crc = codec::crc32(m_crc, room.first(count));
        m_written += count;
        return count > 0 ? m_target.wrote(count) : Result<void>{};
    }

    Result<void> checkCrc() const
    {
        if (!m_options.checkCrc || m_crc == member().crc)
            return {};
        return refuse(Code::ZipBadCrc, {std::to_string(member().crc), std::to_string(m_crc)});
    }

    const Archive& m_archive;
    const OpenMember& m_opened;
    const ExtractOptions& m_options;
    const Cancel& m_cancel;
    Target& m_target;
    uint64_t m_written = 0; ///< bytes given to the target

private:
    std::vector<Finding>* m_findings;
    uint32_t m_crc = 0;
};

class StoredExtraction : Extraction
{
public:
    using Extraction::Extraction;

    Result<void> run()
    {
        auto length = storedBytes(m_archive, m_opened);
        if (!length)
            return fail(std::move(length.error()));
        while (m_written < *length && !isStopped()) {
            if (m_cancel.isRequested())
                return refuse(Code::Cancelled);
            const MutableBytes room = m_target.room(*length - m_written);
            if (auto done = readInput(m_written, room); !done)
                return done;
            if (auto done = wrote(room, room.size()); !done)
                return done;
        }
        if (isStopped())
            return {};
        report(*length);
        return checkCrc();
    }

private:
    void report(uint64_t length)
    {
        if (length < member().sizeBytes)
            find(Code::ZipShortStream, {std::to_string(member().sizeBytes), std::to_string(length)});
        if (length < member().compressedBytes)
            find(Code::ZipLongStream, {std::to_string(member().sizeBytes)});
    }
};

/// Follows ZipExtFile._read1(MAX_N) call by call: each takes up to 1 GiB of input and decodes all of it
/// (deflate: up to 1 GiB of output), past the declared size too, so that damage there is an error there and
/// here.
class CompressedExtraction : Extraction
{
public:
    using Extraction::Extraction;

    Result<void> run()
    {
        m_compressed = std::min(member().compressedBytes, m_opened.availableBytes);
        m_ratioLimit =
            std::max(ratioFromBytes, checkedMul(m_compressed, m_archive.limits().ratio).value_or(unlimited));
        m_bombLimit = std::max(bombFromBytes, checkedMul(m_compressed, bombRatioOf()).value_or(unlimited));
        const uint64_t most = std::min(m_ratioLimit, m_archive.limits().memberBytes);
        auto decoder =
            codec::makeDecoder(streamOf(member().method), {.outputBytes = std::max(most, ratioFromBytes)});
        if (!decoder)
            return fail(std::move(decoder.error()));
        m_decoder = std::move(*decoder);
        m_toFetch = member().compressedBytes;
        m_leftInFile = m_opened.availableBytes;
        if (auto done = checkDictionary(); !done)
            return done;
        while (!m_atEnd && !isStopped()) {
            if (auto done = readOnce(); !done)
                return done;
        }
        if (isStopped())
            return {};
        report();
        return checkCrc();
    }

private:
    /// liblzma allocates the dictionary that an LZMA member asks for, whatever it holds. The largest preset
    /// asks for 64 MiB.
    Result<void> checkDictionary()
    {
        constexpr uint64_t presetBytes = uint64_t{64} << 20U;
        std::array<uint8_t, 9> head{}; // version, length of the properties, a byte of them, the dictionary
        if (member().method != Method::Lzma || m_compressed < head.size())
            return {};
        if (auto done = readInput(0, head); !done)
            return done;
        const uint64_t wanted = read32(head, 5);
        if (wanted > std::max(presetBytes, member().sizeBytes))
            find(Code::ZipLzmaDictionary, {std::to_string(wanted)});
        return {};
    }

    /// ZipExtFile._read1 with n = MAX_N.
    Result<void> readOnce()
    {
        const bool deflate = member().method == Method::Deflated;
        if (m_fetched < pythonChunk && m_toFetch > 0) {
            const uint64_t wanted = std::min(std::max(pythonChunk - m_fetched, pythonMinRead), m_toFetch);
            const uint64_t got = std::min(wanted, m_leftInFile);
            if (got == 0)
                return refuse(Code::ZipTruncated);
            m_toFetch -= got;
            m_leftInFile -= got;
            m_fetched += got;
        }
        if (auto done = decode(deflate ? pythonChunk : unlimited); !done || isStopped())
            return done;
        m_atEnd = m_ended || (m_toFetch == 0 && m_fetched == 0);
        if (m_atEnd && deflate && !m_ended) { // decompressobj.flush()
            if (auto done = decode(unlimited); !done || isStopped())
                return done;
        }
        m_atEnd = m_atEnd || m_written == member().sizeBytes;
        return {};
    }

    /// Decodes what was fetched, up to `limit` bytes of output.
    Result<void> decode(uint64_t limit)
    {
        uint64_t produced = 0;
        while (!m_ended && produced < limit && !isStopped()) {
            if (m_cancel.isRequested())
                return refuse(Code::Cancelled);
            if (auto done = fillInput(); !done)
                return done;
            uint64_t wanted = limit - produced;
            if (member().method == Method::Bzip2)
                wanted = std::min(wanted, nextBzip2Boundary(produced) - produced);
            const MutableBytes room = roomFor(wanted);
            auto step = m_decoder->decode(m_input, room);
            if (!step)
                return refuse(step.error().code, std::move(step.error().args));
            if (auto done = take(*step, room); !done)
                return done;
            produced += step->produced;
            if (m_fetched == 0 && (step->produced < room.size() || isBzip2Boundary(produced)))
                return {};
        }
        return {};
    }

    bool isBzip2Boundary(uint64_t produced) const
    {
        return member().method == Method::Bzip2 && produced > 0 &&
               nextBzip2Boundary(produced - 1) == produced;
    }

    Result<void> fillInput()
    {
        const uint64_t count = std::min(inputPiece, m_fetched);
        if (!m_input.empty() || count == 0)
            return {};
        if (m_inputOffset == 0 && !m_opened.head.empty()) { // of a small member, all is here already
            m_input = m_opened.head.first(std::min(m_opened.head.size(), static_cast<size_t>(count)));
            return {};
        }
        m_inputBuffer.resize(static_cast<size_t>(count));
        if (auto done = readInput(m_inputOffset, m_inputBuffer); !done)
            return done;
        m_input = m_inputBuffer;
        return {};
    }

    /// What is behind the declared size is decoded as well, and dropped.
    MutableBytes roomFor(uint64_t wanted)
    {
        m_dropping = m_written == member().sizeBytes;
        if (!m_dropping)
            return m_target.room(std::min(wanted, member().sizeBytes - m_written));
        m_dropped.resize(static_cast<size_t>(discardPiece));
        return MutableBytes(m_dropped).first(static_cast<size_t>(std::min(wanted, discardPiece)));
    }

    Result<void> take(const Step& step, MutableBytes room)
    {
        m_input = m_input.subspan(step.consumed);
        m_inputOffset += step.consumed;
        m_fetched -= step.consumed;
        m_decoded += step.produced;
        m_ended = step.state == Step::State::Ended;
        const bool isStuck = step.consumed == 0 && step.produced == 0 && m_fetched > 0 && !m_ended;
        const bool isRefused = step.state == Step::State::Damaged || step.state == Step::State::BadChecksum;
        if (isRefused || isStuck)
            return refuse(Code::ZipBadStream, {std::to_string(static_cast<unsigned>(member().method))});
        if (auto done = checkLimits(); !done)
            return done;
        return m_dropping ? Result<void>{} : wrote(room, step.produced);
    }

    Result<void> checkLimits() const
    {
        const Limits& limits = m_archive.limits();
        const auto exceeded = [&](const char* name, uint64_t value, uint64_t limit) {
            return refuse(Code::LimitExceeded, {name, std::to_string(value), std::to_string(limit)});
        };
        if (m_decoded > limits.memberBytes)
            return exceeded("member-bytes", m_decoded, limits.memberBytes);
        const uint64_t ratio = m_decoded / std::max<uint64_t>(m_compressed, 1);
        if (m_decoded > m_ratioLimit)
            return exceeded("ratio", ratio, limits.ratio);
        if (m_decoded > m_bombLimit)
            return exceeded("ratio", ratio, bombRatioOf());
        return {};
    }

    /// Who raises the limit wants to have all of it.
    uint64_t bombRatioOf() const
    {
        const uint64_t ratio = m_archive.limits().ratio;
        return ratio > Limits().ratio ? ratio : std::min(ratio, bombRatio);
    }

    void report()
    {
        // An LZMA stream needs an end mark only if flag bit 1 says so.
        const bool needsEnd = member().method != Method::Lzma || (member().flags & 2U) != 0;
        const uint64_t declared = member().sizeBytes;
        if (m_written < declared || (!m_ended && needsEnd))
            find(Code::ZipShortStream, {std::to_string(declared), std::to_string(m_written)});
        if (m_decoded > declared)
            find(Code::ZipLongStream, {std::to_string(declared)});
        const uint64_t behind = m_fetched + m_toFetch;
        if (m_ended && behind > 0)
            find(Code::ZipStreamTail, {std::to_string(behind)});
    }

    std::unique_ptr<codec::Decoder> m_decoder;
    std::vector<uint8_t> m_inputBuffer;
    std::vector<uint8_t> m_dropped;
    Bytes m_input;              ///< read and not yet decoded
    uint64_t m_inputOffset = 0; ///< of m_input within the member
    uint64_t m_fetched = 0;     ///< bytes zipfile would have read and not yet decoded
    uint64_t m_toFetch = 0;     ///< zipfile's _compress_left
    uint64_t m_leftInFile = 0;
    uint64_t m_compressed = 0; ///< bytes that are there to be decoded
    uint64_t m_decoded = 0;
    uint64_t m_ratioLimit = 0;
    uint64_t m_bombLimit = 0; ///< of what is packed more tightly than arrays of a model
    bool m_ended = false;
    bool m_atEnd = false;
    bool m_dropping = false;
};

} // namespace

Result<uint64_t> storedBytes(const Archive& archive, const OpenMember& opened)
{
    const Member& member = opened.member;
    const bool isCut = opened.availableBytes < member.compressedBytes;
    const uint64_t length = std::min({member.sizeBytes, member.compressedBytes, opened.availableBytes});
    // zipfile wants more where the file ends: EOFError. One read is always made, whatever the declared size
    // is.
    if (isCut && (length < member.sizeBytes || opened.availableBytes == 0))
        return failMember(archive, opened.id, Code::ZipTruncated);
    const uint64_t limit = archive.limits().memberBytes;
    if (length > limit)
        return failMember(archive, opened.id, Code::LimitExceeded,
                          {"member-bytes", std::to_string(length), std::to_string(limit)});
    return length;
}

Result<void> extract(const Archive& archive, const OpenMember& opened, const ExtractOptions& options,
                     const Cancel& cancel, Target& target, std::vector<Finding>* findings)
{
    if (opened.member.method == Method::Stored)
        return StoredExtraction(archive, opened, options, cancel, target, findings).run();
    return CompressedExtraction(archive, opened, options, cancel, target, findings).run();
}

} // namespace skops::archive
