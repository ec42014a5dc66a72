#include "archive/output_file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <unistd.h>

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
        const ssize_t n = ::pwrite(m_descriptor, bytes.data(), bytes.size(), static_cast<off_t>(offset));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0) {
            m_error = Error{Code::FileWrite, {}, {std::strerror(n < 0 ? errno : ENOSPC)}};
            return;
        }
        bytes = bytes.subspan(static_cast<size_t>(n));
        offset += static_cast<uint64_t>(n);
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
        const ssize_t n = ::pread(m_descriptor, out.data(), out.size(), static_cast<off_t>(offset));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return fail(Code::FileRead, {.offset = offset}, {std::strerror(n < 0 ? errno : EIO)});
        out = out.subspan(static_cast<size_t>(n));
        offset += static_cast<uint64_t>(n);
    }
    return {};
}

} // namespace skops::archive
