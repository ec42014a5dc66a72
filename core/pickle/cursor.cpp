#include "pickle/cursor.h"

#include "base/checked.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace skops::pickle {

Cursor::Cursor(SourcePtr source, uint64_t offset, bool keepsFrames, uint64_t maxLine)
    : m_source(std::move(source)), m_size(m_source->sizeBytes()), m_keepsFrames(keepsFrames),
      m_maxLine(maxLine), m_base(offset)
{
    m_at = m_end = m_window.data();
}

void Cursor::clip()
{
    size_t readable = m_filled;
    if (m_isInFrame && m_frameEnd - m_base < readable)
        readable = static_cast<size_t>(m_frameEnd - m_base);
    m_end = m_window.data() + readable;
}

void Cursor::moveTo(uint64_t position)
{
    if (position >= m_base && position - m_base <= m_filled) {
        m_at = m_window.data() + (position - m_base);
    } else {
        m_base = position;
        m_filled = 0;
        m_next = firstWindow; // a reader that jumps about must not read much for little
        m_at = m_window.data();
    }
    clip();
}

bool Cursor::refill(size_t count)
{
    const uint64_t from = position();
    const size_t left = m_filled - static_cast<size_t>(m_at - m_window.data());
    const size_t wanted =
        static_cast<size_t>(std::min<uint64_t>(m_size - from, std::max<uint64_t>(count, m_next)));
    if (m_window.size() < wanted) {
        std::vector<uint8_t> larger(std::max(wanted, std::min(largestWindow, 2 * m_window.size())));
        if (left > 0)
            std::memcpy(larger.data(), m_at, left);
        m_window.swap(larger);
    } else if (left > 0) {
        std::memmove(m_window.data(), m_at, left);
    }
    m_base = from;
    m_at = m_window.data();
    m_filled = left;
    if (wanted > left) {
        const auto done = m_source->readAt(from + left, MutableBytes(m_window).subspan(left, wanted - left));
        if (!done) {
            m_failure = Failure::Source;
            m_error = done.error();
            clip();
            return false;
        }
        m_filled = wanted;
    }
    m_next = std::min(2 * m_next, largestWindow);
    clip();
    return true;
}

void Cursor::leaveEndedFrame()
{
    if (m_isInFrame && position() == m_frameEnd) {
        m_isInFrame = false;
        moveTo(m_afterFrame);
    }
}

// An opcode wants more than the frame has left.
bool Cursor::leaveFrameForMore()
{
    // pickle.py goes on in the file if the frame has nothing left at all (_Unframer.read).
    if (m_keepsFrames && position() != m_frameEnd) {
        m_failure = Failure::Frame;
        return false;
    }
    if (!m_straddle)
        m_straddle = m_frameEnd;
    m_isInFrame = false;
    if (m_keepsFrames)
        moveTo(m_afterFrame);
    else
        clip();
    return true;
}

bool Cursor::has(uint64_t count)
{
    if (m_isInFrame && m_frameEnd - position() < count && !leaveFrameForMore())
        return false;
    if (fits(position(), count, m_size))
        return true;
    m_failure = Failure::End;
    return false;
}

const uint8_t* Cursor::takeSlowly(size_t count)
{
    if (!has(count) || (static_cast<size_t>(m_end - m_at) < count && !refill(count)))
        return nullptr;
    const uint8_t* taken = m_at;
    m_at += count;
    return taken;
}

std::optional<uint64_t> Cursor::skip(uint64_t count)
{
    if (!has(count))
        return std::nullopt;
    const uint64_t from = position();
    moveTo(from + count);
    return from;
}

std::optional<std::string_view> Cursor::line(bool isRestTaken)
{
    size_t seen = 0;
    while (true) {
        const auto have = static_cast<size_t>(m_end - m_at);
        if (const void* found = have > seen ? std::memchr(m_at + seen, '\n', have - seen) : nullptr) {
            const uint8_t* begin = m_at;
            m_at = static_cast<const uint8_t*>(found) + 1;
            return std::string_view(reinterpret_cast<const char*>(begin), static_cast<size_t>(m_at - begin));
        }
        seen = have;
        if (position() + have == end()) {
            if (m_isInFrame) {
                if (!leaveFrameForMore())
                    return std::nullopt;
                continue;
            }
            if (!isRestTaken) {
                m_failure = Failure::End;
                return std::nullopt;
            }
            const uint8_t* begin = m_at;
            m_at += have;
            return std::string_view(reinterpret_cast<const char*>(begin), have);
        }
        if (have >= m_maxLine) {
            m_failure = Failure::LongLine;
            return std::nullopt;
        }
        if (!refill(std::max<size_t>(2 * have, 1)))
            return std::nullopt;
    }
}

void Cursor::enterFrame(uint64_t length)
{
    const uint64_t begin = position();
    m_frameEnd = begin + std::min(length, m_size - begin);
    m_afterFrame = m_frameEnd;
    m_isInFrame = true;
    clip();
}

void Cursor::setFilePosition(uint64_t offset)
{
    if (m_isInFrame)
        m_afterFrame = offset;
    else
        moveTo(offset);
}

Cursor::Mark Cursor::suspend()
{
    const Mark mark{position(), m_frameEnd, m_isInFrame};
    const uint64_t file = filePosition();
    m_isInFrame = false;
    moveTo(file);
    return mark;
}

void Cursor::resume(const Mark& mark)
{
    const uint64_t file = filePosition();
    m_isInFrame = false;
    if (!mark.isInFrame) {
        moveTo(file);
        return;
    }
    moveTo(mark.position);
    m_isInFrame = true;
    m_frameEnd = mark.frameEnd;
    m_afterFrame = file;
    clip();
}

} // namespace skops::pickle
