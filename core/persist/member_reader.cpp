#include "persist/member_reader.h"

#include "base/checked.h"
#include "numpy/npy_writer.h"

#include <algorithm>

namespace skops::persist {
namespace {

constexpr size_t pieceBytes = 1U << 20U;

Bytes bytesOfText(std::string_view text)
{
    return {reinterpret_cast<const uint8_t*>(text.data()), text.size()};
}

} // namespace

uint64_t MemberBytes::sizeBytes() const
{
    return checkedAdd<uint64_t>(head.size() + text.size(), blob ? blob->sizeBytes : 0).value_or(~uint64_t{0});
}

Result<MemberBytes> bytesOf(const NpyData& npy)
{
    auto head = npy.head.empty() ? numpy::npyHeader(npy.dtype, npy.shape, npy.isFortran)
                                 : Result<std::string>(npy.head);
    if (!head)
        return fail(std::move(head.error()));
    numpy::NpyHeader measured;
    measured.dtype.itemBytes = npy.dtype.itemBytes;
    measured.shape = npy.shape;
    if (auto done = numpy::measure(measured); !done)
        return fail(std::move(done.error()));
    if (measured.dataBytes != npy.data.sizeBytes)
        return fail(Code::NpyTooShort, {},
                    {std::to_string(measured.dataBytes), std::to_string(npy.data.sizeBytes)});
    return MemberBytes{.head = *std::move(head), .blob = &npy.data};
}

MemberReader::MemberReader(const MemberBytes& bytes, const Cancel& cancel)
    : m_pieces{bytesOfText(bytes.head), bytesOfText(bytes.text)}
{
    if (bytes.blob)
        m_blob.emplace(*bytes.blob, cancel);
}

Result<Bytes> MemberReader::next()
{
    for (Bytes& rest : m_pieces) {
        if (rest.empty())
            continue;
        const Bytes piece = rest.first(std::min(rest.size(), pieceBytes));
        rest = rest.subspan(piece.size());
        return piece;
    }
    return m_blob ? m_blob->next() : Result<Bytes>(Bytes());
}

Result<void> streamMember(const MemberBytes& bytes, const Cancel& cancel,
                          const std::function<Result<void>(Bytes)>& sink)
{
    MemberReader reader(bytes, cancel);
    for (;;) {
        auto piece = reader.next();
        if (!piece)
            return fail(std::move(piece.error()));
        if (piece->empty())
            return {};
        if (auto done = sink(*piece); !done)
            return done;
    }
}

} // namespace skops::persist
