#include "archive/output_file.h"

#include "base/platform/file.h"

#include <algorithm>

namespace skops::archive {
namespace {

constexpr size_t bufferBytes = 256U << 10U;

} // namespace

Result<void> OutputFile::state() const
{
    if (m_error)
        return fail(*m_error);
    return {};
}

void OutputFile::abandon(Error error)
{
    if (!m_error)
        m_error = std::move(error);
}

void OutputFile::write(uint64_t offset, Bytes bytes)
{
    m_sizeBytes = std::max(m_sizeBytes, offset + bytes.size());
    const uint64_t end = m_bufferOffset + m_buffer.size();
    const bool continues =
        offset >= m_bufferOffset && offset <= end && bytes.size() <= bufferBytes - (offset - m_bufferOffset);
    if (!continues) {
        put(m_bufferOffset, m_buffer);
        m_buffer.clear();
        m_bufferOffset = offset;
        if (bytes.size() >= bufferBytes) {
            put(offset, bytes);
            m_bufferOffset += bytes.size();
            return;
        }
    }
    const auto at = static_cast<size_t>(offset - m_bufferOffset);
    m_buffer.resize(std::max(m_buffer.size(), at + bytes.size()));
    std::copy(bytes.begin(), bytes.end(), m_buffer.begin() + static_cast<std::ptrdiff_t>(at));
}

void OutputFile::put(uint64_t offset, Bytes bytes)
{
    while (!bytes.empty() && !m_error) {
        const auto n = platform::writeAt(m_descriptor, offset, bytes);
        if (!n || *n == 0) {
            const std::errc error = n ? std::errc::no_space_on_device : n.error();
            m_error = Error{Code::FileWrite, {}, {platform::textOf(error)}};
            return;
        }
        bytes = bytes.subspan(*n);
        offset += *n;
    }
}

Result<void> OutputFile::flush()
{
    put(m_bufferOffset, m_buffer);
    m_bufferOffset += m_buffer.size();
    m_buffer.clear();
    return state();
}

Result<void> OutputFile::readAt(uint64_t offset, MutableBytes out)
{
    if (auto done = flush(); !done)
        return done;
    while (!out.empty()) {
        const auto n = platform::readAt(m_descriptor, offset, out);
        if (!n || *n == 0) {
            const std::errc error = n ? std::errc::io_error : n.error();
            return fail(Code::FileRead, {.offset = offset}, {platform::textOf(error)});
        }
        out = out.subspan(*n);
        offset += *n;
    }
    return {};
}

} // namespace skops::archive
