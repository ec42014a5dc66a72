#include "codec/decoders.h"

#include <algorithm>
#include <lz4frame.h>
#include <string_view>
#include <utility>

namespace skops::codec {
namespace {

/// LZ4F_decompress() asks for the next block's header together with a block.
constexpr size_t blockHeaderBytes = 4;

// A block is at most 4 MiB, so liblz4 needs no more than three times that, whatever a frame says.
class Lz4 final : public Decoder
{
public:
    Lz4() = default;
    Lz4(const Lz4&) = delete;
    Lz4& operator=(const Lz4&) = delete;
    ~Lz4() override { LZ4F_freeDecompressionContext(m_context); }

    bool start() { return !LZ4F_isError(LZ4F_createDecompressionContext(&m_context, LZ4F_VERSION)); }

    Result<Step> decode(Bytes in, MutableBytes out) override
    {
        Step all;
        do {
            const bool mayGoOn = std::exchange(m_isFull, false);
            const auto step =
                decodePiece(mayGoOn ? Bytes{} : in.subspan(all.consumed), out.subspan(all.produced));
            if (!step)
                return step;
            all.consumed += step->consumed;
            all.produced += step->produced;
            all.state = step->state;
            if (step->consumed == 0 && step->produced == 0 && !mayGoOn)
                break;
        } while (all.state == Step::State::Running && all.produced < out.size());
        return all;
    }

private:
    /// A failing call does not tell what it had produced before. So a call gets one block, its checksum, or
    /// the next block's header, and never more than one of them.
    Result<Step> decodePiece(Bytes in, MutableBytes out)
    {
        const size_t wanted = m_hint > blockHeaderBytes ? m_hint - blockHeaderBytes : m_hint;
        size_t consumed = std::min(in.size(), wanted);
        size_t produced = out.size();
        const size_t given = consumed;
        const size_t hint = LZ4F_decompress(m_context, out.data(), &produced, in.data(), &consumed, nullptr);
        if (LZ4F_isError(hint))
            return refused(LZ4F_getErrorName(hint), given);
        m_hint = hint;
        m_isFull = produced == out.size();
        return Step{consumed, produced, hint == 0 ? Step::State::Ended : Step::State::Running};
    }

    static Result<Step> refused(std::string_view name, size_t given)
    {
        if (name == "ERROR_allocation_failed")
            return fail(Code::OutOfMemory);
        for (const std::string_view check :
             {"ERROR_contentChecksum_invalid", "ERROR_blockChecksum_invalid", "ERROR_frameSize_wrong"}) {
            if (name == check)
                return Step{given, 0, Step::State::BadChecksum};
        }
        return Step{0, 0, Step::State::Damaged};
    }

    LZ4F_dctx* m_context = nullptr;
    size_t m_hint = 1;     ///< how much input the next call asks for; 0 only at the end
    bool m_isFull = false; ///< there may be output left, to be fetched before more input is given
};

} // namespace

Result<std::unique_ptr<Decoder>> makeLz4()
{
    auto decoder = std::make_unique<Lz4>();
    if (!decoder->start())
        return fail(Code::OutOfMemory);
    return decoder;
}

} // namespace skops::codec
