#include "report/preview/histogram.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace skops::report {
namespace {

constexpr int mantissaBits = 53;

/// floor(value / 2^exponent): exact, since dividing by a power of two is, unless the result is below every
/// normal number, and then its floor is that of its sign.
double scaledFloor(double value, int exponent)
{
    const double scaled = std::ldexp(value, -exponent);
    if (scaled == 0 && value < 0)
        return -1;
    return std::floor(scaled);
}

/// The exponent of the narrowest bins of which `bins` reach from `least` to `greatest`. `from`: no narrower.
int exponentFor(double least, double greatest, int64_t bins, int from)
{
    int exponent = from;
    const auto count = [&] { return scaledFloor(greatest, exponent) - scaledFloor(least, exponent) + 1; };
    while (!(count() <= static_cast<double>(bins)))
        ++exponent;
    return exponent;
}

int exponentOf(double value)
{
    int exponent = -1'074;
    if (value != 0)
        std::frexp(value, &exponent);
    return exponent;
}

/// Where the search for an exponent begins: far narrower bins than needed, whose numbers still are exact.
int startFor(double least, double greatest, int lowest)
{
    const double widest = std::max(std::abs(least), std::abs(greatest));
    return std::max(lowest, exponentOf(widest) - mantissaBits);
}

} // namespace

int64_t HistogramBuilder::binOf(double value) const
{
    return static_cast<int64_t>(scaledFloor(value, m_exponent));
}

void HistogramBuilder::begin(double least, double greatest)
{
    // A quarter of the bins, so that a few more numbers do not widen them at once.
    m_exponent = exponentFor(least, greatest, fineBins / 4, startFor(least, greatest, m_leastExponent));
    m_first = binOf(least) - fineBins / 4;
    m_counts.assign(fineBins, 0);
    m_least = least;
    m_greatest = greatest;
}

void HistogramBuilder::widenTo(double least, double greatest)
{
    m_least = std::min(m_least, least);
    m_greatest = std::max(m_greatest, greatest);
    const auto isInside = [&](double value) {
        const double bin = scaledFloor(value, m_exponent) - static_cast<double>(m_first);
        return bin >= 0 && bin < static_cast<double>(fineBins);
    };
    if (isInside(m_least) && isInside(m_greatest))
        return;
    const int wanted = exponentFor(m_least, m_greatest, fineBins / 2,
                                   std::max(m_exponent, startFor(m_least, m_greatest, m_leastExponent)));
    const int64_t before = m_first;
    const int shift = wanted - m_exponent;
    m_exponent = wanted;
    m_first = binOf(m_least) - fineBins / 4;
    std::vector<uint64_t> counts(fineBins, 0);
    for (int64_t i = 0; i < fineBins; ++i) {
        const uint64_t count = m_counts[static_cast<size_t>(i)];
        // Bins of one width lie whole within bins of a greater one: the shift of a negative number is its
        // floor.
        const int64_t bin = shift >= 63 ? (before + i < 0 ? -1 : 0) : (before + i) >> shift;
        if (count > 0)
            counts[static_cast<size_t>(bin - m_first)] += count;
    }
    m_counts = std::move(counts);
}

void HistogramBuilder::add(const double* values, size_t count)
{
    if (count == 0)
        return;
    const auto [least, greatest] = std::minmax_element(values, values + count);
    if (m_counts.empty())
        begin(*least, *greatest);
    else if (*least < m_least || *greatest > m_greatest)
        widenTo(*least, *greatest);
    const double scale = std::ldexp(1.0, -m_exponent);
    // Of most numbers: nothing underflows.
    const bool isScaleExact = std::abs(m_exponent) < 900;
    for (size_t i = 0; i < count; ++i) {
        const int64_t bin = isScaleExact && (values[i] == 0 || std::abs(values[i]) > 0x1p-60)
                                ? static_cast<int64_t>(std::floor(values[i] * scale))
                                : binOf(values[i]);
        ++m_counts[static_cast<size_t>(bin - m_first)];
    }
}

Histogram HistogramBuilder::take() const
{
    if (m_counts.empty())
        return {};
    const int exponent = exponentFor(m_least, m_greatest, static_cast<int64_t>(Histogram::mostBins),
                                     std::max(m_exponent, startFor(m_least, m_greatest, m_leastExponent)));
    const int shift = std::min(exponent - m_exponent, 62);
    const int64_t first = binOf(m_least) >> shift;
    const int64_t last = binOf(m_greatest) >> shift;
    Histogram histogram;
    histogram.width = std::ldexp(1.0, exponent);
    histogram.first =
        std::max(std::ldexp(static_cast<double>(first), exponent), std::numeric_limits<double>::lowest());
    histogram.counts.assign(static_cast<size_t>(last - first + 1), 0);
    for (int64_t i = 0; i < fineBins; ++i) {
        const uint64_t count = m_counts[static_cast<size_t>(i)];
        if (count > 0)
            histogram.counts[static_cast<size_t>(((m_first + i) >> shift) - first)] += count;
    }
    return histogram;
}

} // namespace skops::report
