#include "codec/lzma_step.h"

namespace skops::codec {

Result<Step> lzmaStep(lzma_stream& stream, Bytes in, MutableBytes out, uint64_t memoryLimit)
{
    stream.next_in = in.data();
    stream.avail_in = in.size();
    stream.next_out = out.data();
    stream.avail_out = out.size();
    const lzma_ret status = lzma_code(&stream, LZMA_RUN);
    Step step{in.size() - stream.avail_in, out.size() - stream.avail_out};
    switch (status) {
    case LZMA_OK:
    case LZMA_BUF_ERROR: // no progress was possible: not an error between steps
        return step;
    case LZMA_STREAM_END:
        step.state = Step::State::Ended;
        return step;
    case LZMA_MEM_ERROR:
        return fail(Code::OutOfMemory);
    case LZMA_MEMLIMIT_ERROR:
        return fail(
            Code::LimitExceeded, {},
            {"dictionary-bytes", std::to_string(lzma_memusage(&stream)), std::to_string(memoryLimit)});
    default:
        step.state = Step::State::Damaged;
        return step;
    }
}

} // namespace skops::codec
