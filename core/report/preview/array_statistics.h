#pragma once

// Numbers about the numbers of an array, in one pass over its bytes.

#include "report/preview/array_table.h"
#include "report/preview/histogram.h"

#include <optional>

namespace skops::report {

/// What can be counted: the elements of an array, a field of its records, a part of its complex numbers.
struct StatisticsField
{
    enum class Part : uint8_t { Whole, Real, Imaginary };

    std::string name; ///< of a record's field; empty otherwise
    Part part = Part::Whole;
    uint64_t offset = 0; ///< within an element
    numpy::Dtype dtype;  ///< plain; of a part the float
};

/// All of an array; none if it holds no numbers and no times.
std::vector<StatisticsField> statisticsFields(const numpy::NpyHeader& header);

struct Statistics
{
    uint64_t count = 0;
    uint64_t missing = 0;    ///< NaN or NaT
    uint64_t infinities = 0; ///< of both signs
    uint64_t zeros = 0;
    std::string least; ///< as valueText(), infinities too; empty: everything is missing
    std::string greatest;
    std::optional<double> mean;      ///< of the finite numbers; none for times and where it is over the range
    std::optional<double> deviation; ///< as numpy.std(): of all, not of a sample
    std::optional<uint64_t>
        distinct;        ///< of integers, if they are few: at most maxDistinct, all of 1 or 2 bytes
    Histogram histogram; ///< of the finite numbers; of times in ticks
};

inline constexpr uint64_t maxDistinct = 1'000;

/// Of the whole array, whatever slice is shown. Mean and deviation: Chan, Golub and LeVeque (1983), blocks of
/// 4,096 in two passes each, merged. `progress` is in bytes. Errors: as PreviewBytes::stream() and
/// readNpyHeader().
Result<Statistics> statisticsOf(const ArrayTable& array, const StatisticsField& field, const Cancel& cancel,
                                Progress& progress);

} // namespace skops::report
