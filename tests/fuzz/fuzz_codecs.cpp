// The decoders in pieces of any size, and unpack(). An input: which (Stream, or 7 for joblib's ZF), how it is
// cut, and the compressed bytes.

#include "codec/compressed.h"
#include "codec/decoder.h"
#include "fuzz_check.h"

#include <algorithm>
#include <array>
#include <vector>

using namespace skops;
using codec::Compression;
using codec::Step;
using codec::Stream;

namespace {

constexpr uint64_t outputBytes = 1U << 20U;
constexpr uint64_t dictionaryBytes = 1U << 22U;

struct Fed
{
    std::vector<uint8_t> bytes;
    Step::State state = Step::State::Running;
    bool isRefused = false;
};

Fed feed(Stream stream, Bytes packed, size_t inPiece, size_t outPiece, uint64_t most, bool ignoreChecks)
{
    Fed fed;
    const auto decoder = codec::makeDecoder(
        stream,
        {.outputBytes = outputBytes, .dictionaryBytes = dictionaryBytes, .ignoreChecks = ignoreChecks});
    SKOPS_FUZZ_CHECK(decoder.has_value());
    std::vector<uint8_t> out(outPiece);
    while (fed.bytes.size() < most) {
        const Bytes in = packed.first(std::min(inPiece, packed.size()));
        const auto step = (*decoder)->decode(in, out);
        if (!step) {
            SKOPS_FUZZ_CHECK(step.error().code == Code::LimitExceeded);
            fed.isRefused = true;
            return fed;
        }
        SKOPS_FUZZ_CHECK(step->consumed <= in.size() && step->produced <= out.size());
        packed = packed.subspan(step->consumed);
        fed.bytes.insert(fed.bytes.end(), out.begin(),
                         out.begin() + static_cast<std::ptrdiff_t>(step->produced));
        fed.state = step->state;
        const bool isStuck = step->consumed == 0 && step->produced == 0;
        if (fed.state != Step::State::Running || (isStuck && in.empty()))
            return fed;
        SKOPS_FUZZ_CHECK(!isStuck); // what is given is taken, or something comes out
    }
    return fed;
}

bool isPrefix(const std::vector<uint8_t>& a, const std::vector<uint8_t>& b)
{
    return std::equal(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(std::min(a.size(), b.size())),
                      b.begin());
}

void decode(Stream stream, Bytes packed, uint8_t cut)
{
    constexpr std::array<size_t, 4> sizes{1, 3, 64, 5000};
    const bool ignoreChecks = (cut & 16U) != 0;
    const Fed whole = feed(stream, packed, packed.size(), 1U << 16U, outputBytes, ignoreChecks);
    const Fed pieces =
        feed(stream, packed, sizes[cut & 3U], sizes[cut >> 2U & 3U], outputBytes / 16, ignoreChecks);
    SKOPS_FUZZ_CHECK(isPrefix(whole.bytes, pieces.bytes));
    // liblzma 5.4 answers by the size of pieces when a .lzma has both a size and an end mark.
    if (pieces.bytes.size() < outputBytes / 16 && stream != Stream::Lzma && stream != Stream::ZipLzma) {
        SKOPS_FUZZ_CHECK(whole.state == pieces.state && whole.isRefused == pieces.isRefused);
        // Of a damaged block, libbz2 and liblz4 give more or less of what they had decoded.
        const bool isLossy = stream == Stream::Bzip2 || stream == Stream::Lz4;
        const bool isWhole = whole.state == Step::State::Ended || whole.state == Step::State::Running;
        SKOPS_FUZZ_CHECK(whole.bytes.size() == pieces.bytes.size() || (isLossy && !isWhole));
    }
}

void unpack(Compression compression, Bytes packed)
{
    const SourcePtr source = sourceFromBytes({packed.begin(), packed.end()});
    Progress progress;
    const Limits limits{.totalBytes = outputBytes};
    const auto unpacked = codec::unpack(*source, compression, limits, Cancel(), progress);
    SKOPS_FUZZ_CHECK(progress.done() <= packed.size());
    if (!unpacked) {
        SKOPS_FUZZ_CHECK(unpacked.error().code == Code::LimitExceeded);
        return;
    }
    SKOPS_FUZZ_CHECK(progress.done() == packed.size());
    SKOPS_FUZZ_CHECK(unpacked->source->sizeBytes() <= outputBytes);
    for (const Finding& finding : unpacked->findings)
        SKOPS_FUZZ_CHECK(finding.where.offset <= packed.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size < 2)
        return 0;
    const Bytes packed(data + 2, size - 2);
    switch (data[0]) {
    case 0:
        decode(Stream::Deflate, packed, data[1]);
        break;
    case 1:
        decode(Stream::Bzip2, packed, data[1]);
        unpack(Compression::Bzip2, packed);
        break;
    case 2:
        decode(Stream::ZipLzma, packed, data[1]);
        break;
    case 3:
        decode(Stream::Zlib, packed, data[1]);
        unpack(Compression::Zlib, packed);
        break;
    case 4:
        decode(Stream::Gzip, packed, data[1]);
        unpack(Compression::Gzip, packed);
        break;
    case 5:
        decode(Stream::Lzma, packed, data[1]);
        unpack(Compression::Xz, packed);
        break;
    case 6:
        decode(Stream::Lz4, packed, data[1]);
        unpack(Compression::Lz4, packed);
        break;
    case 7:
        unpack(Compression::JoblibZF, packed);
        break;
    default:
        break;
    }
    return 0;
}
