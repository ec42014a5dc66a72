#include "codec/decoders.h"

#include <string_view>
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

    bool start(int windowBits) { return inflateInit2(&m_stream, windowBits) == Z_OK; }

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
            step.state = isChecksumError() ? Step::State::BadChecksum : Step::State::Damaged;
            return step;
        }
    }

private:
    /// zlib has one status for damage and for a wrong checksum; only the text differs (inflate.c, CHECK).
    bool isChecksumError() const
    {
        return m_stream.msg && std::string_view(m_stream.msg) == "incorrect data check";
    }

    z_stream m_stream{};
};

Result<std::unique_ptr<Decoder>> make(int windowBits)
{
    auto decoder = std::make_unique<Deflate>();
    if (!decoder->start(windowBits))
        return fail(Code::OutOfMemory);
    return decoder;
}

} // namespace

Result<std::unique_ptr<Decoder>> makeDeflate()
{
    return make(-MAX_WBITS);
}

Result<std::unique_ptr<Decoder>> makeZlib()
{
    return make(MAX_WBITS);
}

} // namespace skops::codec
