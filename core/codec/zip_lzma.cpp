#include "codec/decoders.h"
#include "codec/lzma_step.h"

#include <array>
#include <cstdlib>

namespace skops::codec {
namespace {

// zipfile.LZMADecompressor: two version bytes that nobody looks at, two bytes of length, the properties, then
// the stream; nothing is decoded, and no property looked at, before a byte of the stream itself is there.
constexpr size_t sizeOffset = 2;
constexpr size_t headerBytes = 4;
constexpr size_t propertyBytes = 5;

class ZipLzma final : public Decoder
{
public:
    explicit ZipLzma(const DecoderLimits& limits) : m_limits(limits) {}
    ZipLzma(const ZipLzma&) = delete;
    ZipLzma& operator=(const ZipLzma&) = delete;
    ~ZipLzma() override { lzma_end(&m_stream); }

    Result<Step> decode(Bytes in, MutableBytes out) override
    {
        const size_t fromHeader = m_started ? 0 : takeHeader(in);
        const Bytes rest = in.subspan(fromHeader);
        if (!m_started) {
            if (rest.empty())
                return Step{fromHeader, 0};
            if (propertySize() != propertyBytes)
                return Step{fromHeader, 0, Step::State::Damaged};
            auto state = start();
            if (!state)
                return fail(std::move(state.error()));
            if (*state == Step::State::Damaged)
                return Step{fromHeader, 0, *state};
        }
        auto step = lzmaStep(m_stream, rest, out);
        if (step)
            step->consumed += fromHeader;
        return step;
    }

private:
    size_t propertySize() const { return m_header[sizeOffset] | size_t{m_header[sizeOffset + 1]} << 8U; }

    /// Collects the header; returns how much of `in` was of it. A wrong length of the properties, which will
    /// be refused, is skipped to find out whether a stream follows at all.
    size_t takeHeader(Bytes in)
    {
        size_t taken = 0;
        while (taken < in.size() &&
               (m_headerSize < headerBytes || m_headerSize < headerBytes + propertySize())) {
            if (m_headerSize < m_header.size())
                m_header[m_headerSize] = in[taken];
            ++m_headerSize;
            ++taken;
        }
        return taken;
    }

    Result<Step::State> start()
    {
        lzma_filter filter{LZMA_FILTER_LZMA1, nullptr};
        const lzma_ret read =
            lzma_properties_decode(&filter, nullptr, m_header.data() + headerBytes, propertyBytes);
        if (read == LZMA_MEM_ERROR)
            return fail(Code::OutOfMemory);
        if (read != LZMA_OK)
            return Step::State::Damaged;
        auto* options = static_cast<lzma_options_lzma*>(filter.options);
        // liblzma allocates what the properties ask for. No distance can reach back further than the output
        // is long, so a dictionary of that size decodes exactly the same.
        if (options->dict_size > m_limits.outputBytes)
            options->dict_size = static_cast<uint32_t>(m_limits.outputBytes);
        const uint64_t wanted = options->dict_size;
        const std::array<lzma_filter, 2> chain{filter, lzma_filter{LZMA_VLI_UNKNOWN, nullptr}};
        const lzma_ret started = wanted > m_limits.dictionaryBytes
                                     ? LZMA_MEMLIMIT_ERROR
                                     : lzma_raw_decoder(&m_stream, chain.data());
        std::free(
            filter.options); // allocated by lzma_properties_decode, without an allocator of ours: by malloc
        switch (started) {
        case LZMA_OK:
            m_started = true;
            return Step::State::Running;
        case LZMA_MEMLIMIT_ERROR:
            return fail(
                Code::LimitExceeded, {},
                {"dictionary-bytes", std::to_string(wanted), std::to_string(m_limits.dictionaryBytes)});
        case LZMA_MEM_ERROR:
            return fail(Code::OutOfMemory);
        default:
            return Step::State::Damaged;
        }
    }

    DecoderLimits m_limits;
    lzma_stream m_stream = LZMA_STREAM_INIT;
    std::array<uint8_t, headerBytes + propertyBytes> m_header{};
    size_t m_headerSize = 0;
    bool m_started = false;
};

} // namespace

Result<std::unique_ptr<Decoder>> makeZipLzma(const DecoderLimits& limits)
{
    return std::make_unique<ZipLzma>(limits);
}

} // namespace skops::codec
