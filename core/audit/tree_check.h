#pragma once

// The records of scikit-learn's trees. Prediction follows child and feature indices without looking at their
// range (sklearn/tree/_tree.pyx Tree._apply_dense, ensemble/_hist_gradient_boosting/_predictor.pyx), so an
// index out of range reads foreign memory and a child that stands before its parent can make an endless walk.

#include "numpy/npy_stream.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace skops::audit {

/// Which records an array "nodes" is made of.
enum class Records : uint8_t {
    Tree,      ///< sklearn.tree._tree.Tree
    Predictor, ///< TreePredictor of histogram gradient boosting
};

/// The arguments of Code::TreeIndexRange.
struct IndexViolation
{
    std::string field;
    uint64_t node = 0;
    std::string value;
};

/// A value and the record that has it.
struct Extreme
{
    int64_t value = 0;
    uint64_t node = 0;
    bool isSet = false;
};

/// What one pass over an array shows, whoever uses it. Only records that split are looked at for the
/// extremes.
struct RecordScan
{
    uint64_t count = 0;
    bool hasFields = false; ///< a one-dimensional array with the fields that prediction uses, as integers
    std::optional<IndexViolation> first; ///< of the children, or of the order of the fields
    Extreme leastFeature;
    Extreme greatestFeature;
    Extreme greatestBitset; ///< among categorical splits
};

/// Fills `scan`, which outlives what is returned: hand it to NpyStream.
numpy::NpyStream::Elements scanRecords(Records records, const numpy::NpyHeader& header, RecordScan& scan);

} // namespace skops::audit
