#pragma once

// Where a command reads and writes. Tests give their own streams; main() gives the process's.

#include "base/task.h"

#include <atomic>
#include <functional>
#include <string>
#include <string_view>

namespace skops::terminal {

/// A stream that is written in large pieces. The first failure is kept and nothing is written after it.
class Output
{
public:
    /// Takes all of a piece, or gives the errno why not; 0: taken.
    using Sink = std::function<int(std::string_view)>;

    explicit Output(Sink sink) : m_sink(std::move(sink)) {}

    void write(std::string_view text);
    void flush();
    /// errno of the first failure; 0: none.
    int error() const { return m_error; }

private:
    Sink m_sink;
    std::string m_buffer;
    int m_error = 0;
};

struct Terminal
{
    Output out;
    Output err;
    int inputDescriptor = 0;  ///< read when a file is given as "-"
    bool isOutputTty = false; ///< colours by default
    bool noColor = false;     ///< NO_COLOR is set, or TERM is "dumb"
    std::string today;        ///< ISO 8601, for expiries
    Cancel* cancel = nullptr;
    std::atomic<int>* waiting = nullptr; ///< reads from pipes that block now, which nothing can cancel
};

/// Writes to a descriptor until all is written.
Output::Sink descriptorSink(int descriptor);

/// The streams and the environment of the process.
Terminal processTerminal(Cancel& cancel, std::atomic<int>& waiting);

} // namespace skops::terminal
