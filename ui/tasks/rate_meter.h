#pragma once

// How fast a task is and how long it still takes, without the jumps of the moment.

#include <cstdint>
#include <optional>

namespace skops::ui {

class RateMeter
{
public:
    /// Forgets everything; `now` in milliseconds of any clock that only goes forward.
    void start(int64_t now);
    /// Less done than before: the task began another part, and so does the meter.
    void sample(int64_t now, uint64_t done);

    /// Units a second; none while too little was seen.
    std::optional<double> perSecond() const;
    /// Whole seconds, at least one; none while the rate is unknown or nothing moves.
    std::optional<uint64_t> secondsLeft(uint64_t done, uint64_t total) const;

private:
    int64_t m_begin = 0;
    int64_t m_last = 0;
    uint64_t m_lastDone = 0;
    double m_rate = 0;
    bool m_hasRate = false;
};

} // namespace skops::ui
