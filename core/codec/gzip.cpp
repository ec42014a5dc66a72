#include "codec/crc32.h"
#include "codec/decoders.h"

#include <algorithm>
#include <array>

namespace skops::codec {
namespace {

enum Flag : uint8_t { HeaderCrc = 2, Extra = 4, Name = 8, Comment = 16, Reserved = 0xe0 };

// The header is read as gzip._read_gzip_header() of CPython 3.11 does, which skips a header's CRC and knows
// nothing of reserved flags. zlib, hence joblib, refuses both: they are told as a bad checksum at the end, so
// that nothing that one of the two readers gives stays unseen.
class Gzip final : public Decoder
{
public:
    explicit Gzip(std::unique_ptr<Decoder> inflate) : m_inflate(std::move(inflate)) {}

    Result<Step> decode(Bytes in, MutableBytes out) override
    {
        Step step;
        if (m_part < Part::Body) {
            step.consumed = takeHeader(in);
            if (m_part < Part::Body)
                return step;
            if (!isDeflate()) {
                step.state = Step::State::Damaged;
                return step;
            }
        }
        if (m_part == Part::Body) {
            if (auto done = decodeBody(in, out, step); !done)
                return fail(std::move(done.error()));
        }
        if (m_part == Part::Trailer) {
            while (step.consumed < in.size() && m_trailerSize < m_trailer.size())
                m_trailer[m_trailerSize++] = in[step.consumed++];
            if (m_trailerSize == m_trailer.size())
                step.state = isAsPromised() ? Step::State::Ended : Step::State::BadChecksum;
        }
        return step;
    }

private:
    enum class Part : uint8_t { Fixed, ExtraSize, Extra, Name, Comment, HeaderCrc, Body, Trailer };

    bool isDeflate() const { return m_fixed[0] == 0x1f && m_fixed[1] == 0x8b && m_fixed[2] == 8; }
    bool has(Flag flag) const { return (m_fixed[3] & flag) != 0; }

    /// Returns how much of `in` was of the header.
    size_t takeHeader(Bytes in)
    {
        size_t at = 0;
        size_t beforeCrc = 0;
        while (at < in.size() && m_part < Part::Body) {
            if (m_part < Part::HeaderCrc)
                ++beforeCrc;
            take(in[at++]);
        }
        m_headerCrc = crc32(m_headerCrc, in.first(beforeCrc));
        return at;
    }

    void take(uint8_t byte)
    {
        switch (m_part) {
        case Part::Fixed:
            m_fixed[m_count++] = byte;
            if (m_count == m_fixed.size() || !isMagicSoFar())
                enter(isDeflate() && has(Extra) ? Part::ExtraSize : Part::Extra);
            return;
        case Part::ExtraSize:
            m_extraSize |= static_cast<uint32_t>(byte) << 8U * m_count;
            if (++m_count == 2)
                enter(Part::Extra);
            return;
        case Part::Extra:
            if (--m_extraSize == 0)
                enter(Part::Name);
            return;
        case Part::Name:
        case Part::Comment:
            if (byte == 0)
                enter(m_part == Part::Name ? Part::Comment : Part::HeaderCrc);
            return;
        case Part::HeaderCrc:
            m_storedHeaderCrc |= static_cast<uint32_t>(byte) << 8U * m_count;
            if (++m_count == 2)
                enter(Part::Body);
            return;
        case Part::Body:
        case Part::Trailer:
            return;
        }
    }

    bool isMagicSoFar() const { return m_fixed[0] == 0x1f && (m_count < 2 || m_fixed[1] == 0x8b); }

    /// Goes on to `part`, or to the next one that this header has.
    void enter(Part part)
    {
        m_count = 0;
        if (!isDeflate())
            part = Part::Body; // to be refused
        if (part == Part::Extra && m_extraSize == 0)
            part = Part::Name;
        if (part == Part::Name && !has(Name))
            part = Part::Comment;
        if (part == Part::Comment && !has(Comment))
            part = Part::HeaderCrc;
        if (part == Part::HeaderCrc && !has(HeaderCrc))
            part = Part::Body;
        m_part = part;
    }

    Result<void> decodeBody(Bytes in, MutableBytes out, Step& step)
    {
        const auto body = m_inflate->decode(in.subspan(step.consumed), out);
        if (!body)
            return fail(body.error());
        step.consumed += body->consumed;
        step.produced = body->produced;
        m_crc = crc32(m_crc, out.first(body->produced));
        m_size += static_cast<uint32_t>(body->produced); // modulo 2^32, as it is stored
        if (body->state == Step::State::Ended)
            m_part = Part::Trailer;
        else
            step.state = body->state;
        return {};
    }

    bool isAsPromised() const
    {
        const auto number = [this](size_t at) {
            return m_trailer[at] | uint32_t{m_trailer[at + 1]} << 8U | uint32_t{m_trailer[at + 2]} << 16U |
                   uint32_t{m_trailer[at + 3]} << 24U;
        };
        const bool headerHolds =
            !has(Reserved) && (!has(HeaderCrc) || m_storedHeaderCrc == (m_headerCrc & 0xffffU));
        return headerHolds && number(0) == m_crc && number(4) == m_size;
    }

    std::unique_ptr<Decoder> m_inflate;
    Part m_part = Part::Fixed;
    std::array<uint8_t, 10> m_fixed{};
    size_t m_count = 0; ///< bytes of the part that were taken
    uint32_t m_extraSize = 0;
    uint32_t m_headerCrc = 0;
    uint32_t m_storedHeaderCrc = 0;
    uint32_t m_crc = 0;
    uint32_t m_size = 0;
    std::array<uint8_t, 8> m_trailer{};
    size_t m_trailerSize = 0;
};

} // namespace

Result<std::unique_ptr<Decoder>> makeGzip()
{
    auto inflate = makeDeflate();
    if (!inflate)
        return inflate;
    return std::make_unique<Gzip>(std::move(*inflate));
}

} // namespace skops::codec
