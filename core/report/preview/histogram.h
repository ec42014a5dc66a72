#pragma once

// How numbers are spread, in one pass and without knowing their range before.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace skops::report {

/// Equal bins whose edges are multiples of a power of two: the least one with which no more than mostBins are
/// needed. So it does not depend on the order of the numbers.
struct Histogram
{
    static constexpr size_t mostBins = 64;

    double first = 0; ///< lower edge of the first bin
    double width = 0; ///< of a bin; it holds numbers from its lower edge up to below its upper one
    std::vector<uint64_t> counts; ///< none: there were no numbers

    double lowerEdge(size_t bin) const { return first + width * static_cast<double>(bin); }
};

class HistogramBuilder
{
public:
    /// `areIntegers`: no bin is narrower than 1.
    explicit HistogramBuilder(bool areIntegers) : m_leastExponent(areIntegers ? 0 : -1'074) {}

    /// Finite numbers.
    void add(const double* values, size_t count);

    Histogram take() const;

private:
    static constexpr int64_t fineBins = 4'096;

    void begin(double least, double greatest);
    void widenTo(double least, double greatest);
    int64_t binOf(double value) const;

    int m_leastExponent;
    int m_exponent = 0;  ///< bins are 2^m_exponent wide
    int64_t m_first = 0; ///< number of the first bin: its lower edge is m_first * 2^m_exponent
    double m_least = 0;
    double m_greatest = 0;
    std::vector<uint64_t> m_counts;
};

} // namespace skops::report
