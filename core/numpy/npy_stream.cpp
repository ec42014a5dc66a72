#include "numpy/npy_stream.h"

#include <algorithm>

namespace skops::numpy {

Result<void> NpyStream::readHeader(Bytes head)
{
    Result<NpyHeader> header =
        m_cache ? m_cache->read(head, m_totalBytes) : readNpyHeader(head, m_totalBytes);
    if (!header)
        return fail(std::move(header.error()));
    m_header = *std::move(header);
    const bool isGiven = m_header->dtype.itemBytes > 0 && m_header->dtype.itemBytes <= maxElementBytes;
    if (Elements elements = m_onHeader(*m_header); isGiven)
        m_elements = std::move(elements);
    return {};
}

void NpyStream::give(Bytes data)
{
    const auto size = static_cast<size_t>(m_header->dtype.itemBytes);
    if (!m_held.empty()) {
        const size_t missing = std::min(size - m_held.size(), data.size());
        m_held.insert(m_held.end(), data.begin(), data.begin() + static_cast<std::ptrdiff_t>(missing));
        data = data.subspan(missing);
        if (m_held.size() < size)
            return;
        if (m_position < m_header->count)
            m_elements(m_position++, m_held);
        m_held.clear();
    }
    const uint64_t whole = std::min<uint64_t>(data.size() / size, m_header->count - m_position);
    if (whole > 0)
        m_elements(m_position, data.first(static_cast<size_t>(whole) * size));
    m_position += whole;
    const Bytes rest = data.subspan(static_cast<size_t>(whole) * size);
    if (m_position < m_header->count)
        m_held.assign(rest.begin(), rest.end());
}

Result<void> NpyStream::feed(Bytes piece)
{
    if (m_header) {
        if (m_elements && m_position < m_header->count)
            give(piece);
        return {};
    }
    // Nearly always the first piece holds the whole header.
    if (m_held.empty() && piece.size() >= 12 && piece.size() >= neededHeadBytes(piece)) {
        if (auto read = readHeader(piece.first(std::min(piece.size(), headBytes))); !read)
            return read;
        return feed(piece.subspan(std::min(piece.size(), static_cast<size_t>(m_header->dataOffset))));
    }
    // What lies behind the header in this piece is data.
    m_held.insert(m_held.end(), piece.begin(),
                  piece.begin() + static_cast<std::ptrdiff_t>(std::min(piece.size(), headBytes)));
    const size_t needed = m_held.size() < 12 ? size_t{12} : neededHeadBytes(m_held);
    if (m_held.size() < needed)
        return {};
    const size_t before = m_held.size() - std::min(piece.size(), headBytes);
    if (auto read = readHeader(m_held); !read)
        return read;
    m_held.clear();
    const auto used = static_cast<size_t>(m_header->dataOffset) -
                      std::min(before, static_cast<size_t>(m_header->dataOffset));
    return feed(piece.subspan(std::min(used, piece.size())));
}

Result<void> NpyStream::finish()
{
    return m_header ? Result<void>() : readHeader(m_held);
}

} // namespace skops::numpy
