#include "base/read_ahead.h"

#include "base/checked.h"

#include <algorithm>
#include <cstring>

namespace skops {
namespace {

/// Fits in a processor's own cache, so that copying out of it costs little.
constexpr uint64_t blockBytes = 256U << 10U;

} // namespace

ReadAhead::ReadAhead(SourcePtr source) : m_source(std::move(source)), m_end(m_source->sizeBytes()) {}

Result<void> ReadAhead::readAt(uint64_t offset, MutableBytes out) const
{
    const uint64_t end = std::min(m_end, sizeBytes());
    if (out.size() > blockBytes / 4 || !fits(offset, out.size(), end))
        return m_source->readAt(offset, out);
    const bool isHere = offset >= m_blockBegin && fits(offset - m_blockBegin, out.size(), m_block.size());
    if (!isHere) {
        m_block.resize(static_cast<size_t>(std::min(blockBytes, end - offset)));
        m_blockBegin = offset;
        if (auto read = m_source->readAt(offset, m_block); !read) {
            m_block.clear();
            return read;
        }
    }
    if (!out.empty())
        std::memcpy(out.data(), m_block.data() + (offset - m_blockBegin), out.size());
    return {};
}

} // namespace skops
