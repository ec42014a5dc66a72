#include "persist/blob.h"

#include "base/checked.h"
#include "persist/blob_reader.h"
#include "persist/member_reader.h"

#include <algorithm>
#include <cstring>

namespace skops::persist {
namespace {

constexpr uint64_t pieceBytes = uint64_t{1} << 20U;

tl::unexpected<Error> badTransform(const char* what)
{
    return fail(Code::PickleBadArgument, {}, {"", what});
}

template <class Unit>
void swapUnits(MutableBytes bytes)
{
    for (size_t i = 0; i + sizeof(Unit) <= bytes.size(); i += sizeof(Unit)) {
        Unit unit;
        std::memcpy(&unit, bytes.data() + i, sizeof(Unit));
        if constexpr (sizeof(Unit) == 2)
            unit = __builtin_bswap16(unit);
        else if constexpr (sizeof(Unit) == 4)
            unit = __builtin_bswap32(unit);
        else
            unit = __builtin_bswap64(unit);
        std::memcpy(bytes.data() + i, &unit, sizeof(Unit));
    }
}

} // namespace

Result<Bytes> BlobReader::next()
{
    // A piece may become nothing: the first byte of a character of two.
    while (m_taken < m_blob.length) {
        if (m_cancel.isRequested())
            return fail(Code::Cancelled);
        uint64_t wanted = std::min(pieceBytes, m_blob.length - m_taken);
        if (m_blob.transform == Transform::SwapItems) {
            if (m_blob.swapBytes == 0 || m_blob.swapBytes > pieceBytes ||
                m_blob.length % m_blob.swapBytes != 0)
                return badTransform("byte order");
            wanted -= wanted % m_blob.swapBytes;
        }
        auto piece = read(wanted);
        if (!piece)
            return piece;
        m_taken += wanted;
        auto out = transform(*piece);
        if (!out)
            return out;
        if (out->size() > m_blob.sizeBytes - m_given)
            return badTransform("length");
        m_given += out->size();
        if (!out->empty())
            return out;
    }
    return end();
}

Result<Bytes> BlobReader::end() const
{
    if (m_lead != 0)
        return badTransform("latin-1");
    if (m_given != m_blob.sizeBytes)
        return badTransform("length");
    return Bytes();
}

Result<Bytes> BlobReader::read(uint64_t wanted)
{
    const auto size = static_cast<size_t>(wanted);
    if (!m_blob.source) {
        const uint64_t available = m_blob.owned ? m_blob.owned->size() : 0;
        if (!fits(m_blob.offset, m_blob.length, available))
            return fail(Code::FileShrank, {.offset = m_blob.offset}, {std::to_string(m_blob.length)});
        const Bytes all(reinterpret_cast<const uint8_t*>(m_blob.owned->data()), m_blob.owned->size());
        const Bytes piece = all.subspan(static_cast<size_t>(m_blob.offset + m_taken), size);
        if (m_blob.transform == Transform::None)
            return piece;
        m_buffer.assign(piece.begin(), piece.end());
        return Bytes(m_buffer);
    }
    const auto offset = checkedAdd(m_blob.offset, m_taken);
    if (!offset)
        return fail(Code::FileShrank, {.offset = m_blob.offset}, {std::to_string(m_blob.length)});
    m_buffer.resize(size);
    if (auto done = m_blob.source->readAt(*offset, m_buffer); !done)
        return fail(std::move(done.error()));
    return Bytes(m_buffer);
}

Result<Bytes> BlobReader::transform(Bytes piece)
{
    switch (m_blob.transform) {
    case Transform::None:
        return piece;
    case Transform::Latin1OfUtf8:
        return toLatin1(piece);
    case Transform::SwapItems:
        return swap(piece);
    }
    return piece;
}

/// In place: no character gets longer.
Result<Bytes> BlobReader::toLatin1(Bytes piece)
{
    size_t count = 0;
    for (const uint8_t byte : piece) {
        if (m_lead != 0) {
            if (byte < 0x80U || byte > 0xbfU)
                return badTransform("latin-1");
            m_buffer[count++] = static_cast<uint8_t>((m_lead & 3U) << 6U | (byte & 0x3fU));
            m_lead = 0;
        } else if (byte < 0x80U) {
            m_buffer[count++] = byte;
        } else if (byte == 0xc2U || byte == 0xc3U) {
            m_lead = byte;
        } else {
            return badTransform("latin-1");
        }
    }
    return Bytes(m_buffer).first(count);
}

Bytes BlobReader::swap(Bytes piece)
{
    const MutableBytes bytes = MutableBytes(m_buffer).first(piece.size());
    switch (m_blob.swapBytes) {
    case 1:
        break;
    case 2:
        swapUnits<uint16_t>(bytes);
        break;
    case 4:
        swapUnits<uint32_t>(bytes);
        break;
    case 8:
        swapUnits<uint64_t>(bytes);
        break;
    default:
        for (size_t i = 0; i < bytes.size(); i += m_blob.swapBytes)
            std::reverse(bytes.begin() + static_cast<std::ptrdiff_t>(i),
                         bytes.begin() + static_cast<std::ptrdiff_t>(i + m_blob.swapBytes));
    }
    return bytes;
}

Result<void> streamBlob(const Blob& blob, const Cancel& cancel,
                        const std::function<Result<void>(Bytes)>& sink)
{
    return streamMember({.blob = &blob}, cancel, sink);
}

} // namespace skops::persist
