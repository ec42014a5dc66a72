#include "tasks/rate_meter.h"

#include <algorithm>
#include <cmath>

namespace skops::ui {
namespace {

constexpr int64_t shortestMs = 200; ///< what is measured over less jumps
constexpr int64_t knownAfterMs = 1000;
constexpr double memoryMs = 3000; ///< what is longer ago counts less than a third

} // namespace

void RateMeter::start(int64_t now)
{
    *this = {};
    m_begin = m_last = now;
}

void RateMeter::sample(int64_t now, uint64_t done)
{
    if (done < m_lastDone) {
        start(now);
        m_lastDone = done;
        return;
    }
    const int64_t passed = now - m_last;
    if (passed < shortestMs)
        return;
    const double rate = static_cast<double>(done - m_lastDone) * 1000 / static_cast<double>(passed);
    const double weight = m_hasRate ? 1 - std::exp(-static_cast<double>(passed) / memoryMs) : 1;
    m_rate += weight * (rate - m_rate);
    m_hasRate = true;
    m_last = now;
    m_lastDone = done;
}

std::optional<double> RateMeter::perSecond() const
{
    if (!m_hasRate || m_last - m_begin < knownAfterMs)
        return std::nullopt;
    return m_rate;
}

std::optional<uint64_t> RateMeter::secondsLeft(uint64_t done, uint64_t total) const
{
    const std::optional<double> rate = perSecond();
    if (!rate || *rate < 1 || total == 0)
        return std::nullopt;
    const double seconds = std::ceil(static_cast<double>(total - std::min(done, total)) / *rate);
    constexpr double longest = 1e9; // more is as good as unknown
    if (seconds > longest)
        return std::nullopt;
    return std::max<uint64_t>(static_cast<uint64_t>(seconds), 1);
}

} // namespace skops::ui
