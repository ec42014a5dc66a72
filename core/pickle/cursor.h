#pragma once

// The bytes of a stream in the order in which an unpickler sees them. A window over the source moves along;
// long bytes are passed over unread.
//
// pickle.py copies a frame out of the file before it reads from it, so that its file stands behind the frame,
// and nothing may reach over the frame's end (pickle._Unframer): with `keepsFrames` this is the same here.
// The C unpickler forgets a frame once its bytes are there: then frames are only watched, to tell of ends
// that are no end of an opcode.

#include "base/byte_source.h"

#include <optional>
#include <string_view>
#include <utility>

namespace skops::pickle {

class Cursor
{
public:
    /// Why something could not be read.
    enum class Failure : uint8_t {
        None,
        End,      ///< the bytes are not there
        Frame,    ///< pickle.py: a frame ends within
        LongLine, ///< a line longer than `maxLine`
        Source,   ///< see error()
    };

    Cursor(SourcePtr source, uint64_t offset, bool keepsFrames, uint64_t maxLine);

    uint64_t size() const { return m_size; }
    /// Of the next byte in the source.
    uint64_t position() const { return m_base + static_cast<uint64_t>(m_at - m_window.data()); }
    Failure failure() const { return m_failure; }
    const Error& error() const { return *m_error; }

    /// The next `count` bytes, at most maxTake; null and failure() if they are not there.
    const uint8_t* take(size_t count)
    {
        if (static_cast<size_t>(m_end - m_at) < count)
            return takeSlowly(count);
        const uint8_t* taken = m_at;
        m_at += count;
        return taken;
    }
    static constexpr size_t maxTake = 4096;

    /// The byte of the next opcode; a frame may end in front of it.
    const uint8_t* takeOpcode()
    {
        if (m_at == m_end) {
            leaveEndedFrame();
            return take(1);
        }
        return m_at++;
    }

    /// Passes over the byte of an opcode if it comes next and `count` bytes of its argument are at hand.
    bool takeAnother(uint8_t opcode, size_t count)
    {
        if (static_cast<size_t>(m_end - m_at) <= count || *m_at != opcode)
            return false;
        ++m_at;
        return true;
    }

    /// Whether `count` bytes can be taken or skipped; else failure(). Leaves an ended frame as take() does.
    bool has(uint64_t count);

    /// Passes over bytes; where they began, or none and failure().
    std::optional<uint64_t> skip(uint64_t count);

    /// A line with its newline; the rest of the stream if it has none and `isRestTaken`, as files give it.
    /// Valid until the next call.
    std::optional<std::string_view> line(bool isRestTaken);

    /// A frame begins here, and one that was open is forgotten.
    void enterFrame(uint64_t length);
    bool isInFrame() const { return m_isInFrame; }
    uint64_t frameEnd() const { return m_frameEnd; }
    /// The end of the first frame that an opcode reached over since the last call.
    std::optional<uint64_t> takeStraddle() { return std::exchange(m_straddle, std::nullopt); }
    /// To be called between opcodes: leaves a frame that is at its end.
    void leaveEndedFrame();

    /// Where the file stands that a frame was copied from: what joblib reads by itself.
    uint64_t filePosition() const { return m_isInFrame && m_keepsFrames ? m_afterFrame : position(); }
    void setFilePosition(uint64_t offset);

    /// Where a reader is, to come back to.
    struct Mark
    {
        uint64_t position;
        uint64_t frameEnd;
        bool isInFrame;
    };
    /// Begins to read at filePosition(), without a frame.
    Mark suspend();
    /// Goes on where `mark` says; the file stays where it is.
    void resume(const Mark& mark);

private:
    static constexpr size_t firstWindow = 4096;
    static constexpr size_t largestWindow = 512 * 1024;

    const uint8_t* takeSlowly(size_t count);
    bool refill(size_t count); ///< at least `count` bytes from position(); false: failure()
    void moveTo(uint64_t position);
    void clip();
    bool leaveFrameForMore();
    uint64_t end() const { return m_isInFrame ? m_frameEnd : m_size; }

    SourcePtr m_source;
    uint64_t m_size;
    bool m_keepsFrames;
    uint64_t m_maxLine;
    std::vector<uint8_t> m_window;
    uint64_t m_base;     ///< offset of the window's first byte
    size_t m_filled = 0; ///< bytes of the window that are read
    size_t m_next = firstWindow;
    const uint8_t* m_at;
    const uint8_t* m_end; ///< of the readable bytes: of the window or the frame
    uint64_t m_frameEnd = 0;
    uint64_t m_afterFrame = 0;
    bool m_isInFrame = false;
    std::optional<uint64_t> m_straddle;
    Failure m_failure = Failure::None;
    std::optional<Error> m_error;
};

} // namespace skops::pickle
