#include "codec/decoders.h"
#include "codec/lzma_step.h"

#include <array>
#include <bit>
#include <limits>

namespace skops::codec {
namespace {

// Which first bytes lzma_auto_decoder() takes for .xz and .lz; everything else is .lzma.
constexpr uint8_t xzFirst = 0xfd;
constexpr uint8_t lzipFirst = 'L';

// The header of .lzma: one byte of properties, the size of the dictionary, the size of the content or all
// ones.
constexpr size_t aloneHeaderBytes = 13;
constexpr size_t dictionaryOffset = 1;
constexpr size_t contentOffset = 5;

/// What a decoder needs besides its dictionary, filters and index included.
constexpr uint64_t besideDictionary = uint64_t{1} << 20U;

constexpr uint32_t smallestDictionary = 4096;

template <class T>
T littleEndian(const uint8_t* bytes)
{
    T value = 0;
    for (size_t i = 0; i < sizeof(T); ++i)
        value |= static_cast<T>(T{bytes[i]} << 8U * i);
    return value;
}

/// The sizes that lzma_auto_decoder() believes of a .lzma header: 2^n, 2^n + 2^(n-1) and all ones
/// (alone_decoder.c, picky).
bool isUsualDictionary(uint32_t size)
{
    const uint32_t power = std::bit_floor(size);
    return size == power || size == power + power / 2 || size == std::numeric_limits<uint32_t>::max();
}

class Lzma final : public Decoder
{
public:
    explicit Lzma(const DecoderLimits& limits) : m_limits(limits) {}
    Lzma(const Lzma&) = delete;
    Lzma& operator=(const Lzma&) = delete;
    ~Lzma() override { lzma_end(&m_stream); }

    bool start()
    {
        const uint64_t most = std::numeric_limits<uint64_t>::max() - besideDictionary;
        return lzma_auto_decoder(&m_stream, std::min(m_limits.dictionaryBytes, most) + besideDictionary,
                                 m_limits.ignoreChecks ? LZMA_IGNORE_CHECK : 0) == LZMA_OK;
    }

    Result<Step> decode(Bytes in, MutableBytes out) override
    {
        if (m_headerFed)
            return lzmaStep(m_stream, in, out, m_limits.dictionaryBytes);
        if (in.empty())
            return Step{};
        if (m_headerSize == 0 && (in[0] == xzFirst || in[0] == lzipFirst)) {
            m_headerFed = true;
            return decode(in, out);
        }
        return decodeHeader(in, out);
    }

private:
    Result<Step> decodeHeader(Bytes in, MutableBytes out)
    {
        const size_t taken = std::min(in.size(), aloneHeaderBytes - m_headerSize);
        std::copy_n(in.begin(), taken, m_header.begin() + static_cast<ptrdiff_t>(m_headerSize));
        m_headerSize += taken;
        if (m_headerSize < aloneHeaderBytes)
            return Step{taken, 0};
        boundDictionary();
        m_headerFed = true;
        auto step = lzmaStep(m_stream, m_header, out, m_limits.dictionaryBytes); // gives no output yet
        if (step && step->state == Step::State::Running)
            step = lzmaStep(m_stream, in.subspan(taken), out, m_limits.dictionaryBytes);
        else if (step)
            step->consumed = 0;
        if (step)
            step->consumed += taken;
        return step;
    }

    /// liblzma allocates what the header asks for. No distance can reach back further than the output is
    /// long, so a dictionary of that size decodes exactly the same.
    void boundDictionary()
    {
        const auto asked = littleEndian<uint32_t>(m_header.data() + dictionaryOffset);
        const auto content = littleEndian<uint64_t>(m_header.data() + contentOffset); // all ones: unknown
        const uint64_t useful =
            std::max<uint64_t>(std::min(m_limits.outputBytes, content), smallestDictionary);
        if (asked <= useful || !isUsualDictionary(asked))
            return;
        const uint64_t bounded = std::bit_ceil(useful);
        if (bounded >= asked)
            return;
        for (size_t i = 0; i < sizeof asked; ++i)
            m_header[dictionaryOffset + i] = static_cast<uint8_t>(bounded >> 8U * i);
    }

    DecoderLimits m_limits;
    lzma_stream m_stream = LZMA_STREAM_INIT;
    std::array<uint8_t, aloneHeaderBytes> m_header{};
    size_t m_headerSize = 0;
    bool m_headerFed = false;
};

} // namespace

Result<std::unique_ptr<Decoder>> makeLzma(const DecoderLimits& limits)
{
    auto decoder = std::make_unique<Lzma>(limits);
    if (!decoder->start())
        return fail(Code::OutOfMemory);
    return decoder;
}

} // namespace skops::codec
