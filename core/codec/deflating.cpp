#include "codec/deflating.h"

#include <algorithm>
#include <libdeflate.h>
#include <zlib.h>

namespace skops::codec {
namespace {

constexpr size_t outputBytes = 1U << 16U;
constexpr size_t mostAtOnce = 1U << 30U; // zlib counts in 32 bits

struct FreeCompressor
{
    void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

/// libdeflate's levels 10 to 12 take many times as long for a few percent.
int libraryLevel(int level)
{
    return std::clamp(level, smallestLevel, largestLevel);
}

} // namespace

std::vector<uint8_t> deflateAtOnce(Bytes bytes, int level)
{
    std::vector<uint8_t> out;
    if (bytes.size() < 2)
        return out;
    const std::unique_ptr<libdeflate_compressor, FreeCompressor> compressor(
        libdeflate_alloc_compressor(libraryLevel(level)));
    if (!compressor)
        return out;
    out.resize(bytes.size() - 1);
    out.resize(
        libdeflate_deflate_compress(compressor.get(), bytes.data(), bytes.size(), out.data(), out.size()));
    return out;
}

class Deflater::Stream
{
public:
    Stream() = default;
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;
    ~Stream() { deflateEnd(&m_stream); }

    bool start(int level)
    {
        return deflateInit2(&m_stream, libraryLevel(level), Z_DEFLATED, -MAX_WBITS, MAX_MEM_LEVEL,
                            Z_DEFAULT_STRATEGY) == Z_OK;
    }

    Result<void> take(Bytes bytes, int flush, const Sink& sink)
    {
        m_stream.next_in = const_cast<Bytef*>(bytes.data());
        m_stream.avail_in = static_cast<uInt>(bytes.size());
        do {
            m_stream.next_out = m_buffer.data();
            m_stream.avail_out = static_cast<uInt>(m_buffer.size());
            deflate(&m_stream, flush); // neither error is possible: the state is sound, and there is room
            if (auto done = sink(Bytes(m_buffer).first(m_buffer.size() - m_stream.avail_out)); !done)
                return done;
        } while (m_stream.avail_out == 0);
        return {};
    }

private:
    z_stream m_stream{};
    std::vector<uint8_t> m_buffer = std::vector<uint8_t>(outputBytes);
};

Deflater::Deflater(std::unique_ptr<Stream> stream) : m_stream(std::move(stream)) {}

Deflater::Deflater(Deflater&&) noexcept = default;

Deflater::~Deflater() = default;

Result<Deflater> Deflater::make(int level)
{
    auto stream = std::make_unique<Stream>();
    if (!stream->start(level))
        return fail(Code::OutOfMemory);
    return Deflater(std::move(stream));
}

Result<void> Deflater::write(Bytes bytes, const Sink& sink)
{
    while (!bytes.empty()) {
        const Bytes piece = bytes.first(std::min(bytes.size(), mostAtOnce));
        if (auto done = m_stream->take(piece, Z_NO_FLUSH, sink); !done)
            return done;
        bytes = bytes.subspan(piece.size());
    }
    return {};
}

Result<void> Deflater::end(const Sink& sink)
{
    return m_stream->take({}, Z_FINISH, sink);
}

} // namespace skops::codec
