#include "codec/decoders.h"

#include <zlib.h>

namespace skops::codec {
namespace {

// zlib and not libdeflate: libdeflate accepts some incomplete Huffman codes that zlib, hence CPython,
// refuses.
class Deflate final : public Decoder
{
public:
    Deflate() = default;
    Deflate(const Deflate&) = delete;
    Deflate& operator=(const Deflate&) = delete;
    ~Deflate() override { inflateEnd(&m_stream); }

    bool start() { return inflateInit2(&m_stream, -MAX_WBITS) == Z_OK; }

    Result<Step> decode(Bytes in, MutableBytes out) override
    {
        in = atMostOneGiB(in);
        out = atMostOneGiB(out);
        m_stream.next_in = const_cast<Bytef*>(in.data());
        m_stream.avail_in = static_cast<uInt>(in.size());
        m_stream.next_out = out.data();
        m_stream.avail_out = static_cast<uInt>(out.size());
        const int status = inflate(&m_stream, Z_SYNC_FLUSH);
        Step step{in.size() - m_stream.avail_in, out.size() - m_stream.avail_out};
        switch (status) {
        case Z_OK:
        case Z_BUF_ERROR: // no progress was possible: not an error between steps
            return step;
        case Z_STREAM_END:
            step.state = Step::State::Ended;
            return step;
        case Z_MEM_ERROR:
            return fail(Code::OutOfMemory);
        default:
            step.state = Step::State::Damaged;
            return step;
        }
    }

private:
    z_stream m_stream{};
};

} // namespace

Result<std::unique_ptr<Decoder>> makeDeflate()
{
    auto decoder = std::make_unique<Deflate>();
    if (!decoder->start())
        return fail(Code::OutOfMemory);
    return decoder;
}

} // namespace skops::codec
