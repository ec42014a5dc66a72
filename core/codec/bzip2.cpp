#include "codec/decoders.h"

#include <bzlib.h>

namespace skops::codec {
namespace {

class Bzip2 final : public Decoder
{
public:
    Bzip2() = default;
    Bzip2(const Bzip2&) = delete;
    Bzip2& operator=(const Bzip2&) = delete;
    ~Bzip2() override { BZ2_bzDecompressEnd(&m_stream); }

    bool start() { return BZ2_bzDecompressInit(&m_stream, 0, 0) == BZ_OK; }

    Result<Step> decode(Bytes in, MutableBytes out) override
    {
        in = atMostOneGiB(in);
        out = atMostOneGiB(out);
        m_stream.next_in = reinterpret_cast<char*>(const_cast<uint8_t*>(in.data()));
        m_stream.avail_in = static_cast<unsigned>(in.size());
        m_stream.next_out = reinterpret_cast<char*>(out.data());
        m_stream.avail_out = static_cast<unsigned>(out.size());
        const int status = BZ2_bzDecompress(&m_stream);
        Step step{in.size() - m_stream.avail_in, out.size() - m_stream.avail_out};
        switch (status) {
        case BZ_OK:
            return step;
        case BZ_STREAM_END:
            step.state = Step::State::Ended;
            return step;
        case BZ_MEM_ERROR:
            return fail(Code::OutOfMemory);
        default:
            step.state = Step::State::Damaged;
            return step;
        }
    }

private:
    bz_stream m_stream{};
};

} // namespace

Result<std::unique_ptr<Decoder>> makeBzip2()
{
    auto decoder = std::make_unique<Bzip2>();
    if (!decoder->start())
        return fail(Code::OutOfMemory);
    return decoder;
}

} // namespace skops::codec
