#pragma once

// Archives with one decision tree, predictor or sparse matrix, every number of which can be told.

#include "audit/contents.h"
#include "support/zip_builder.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace skops::test {

using Numbers = std::vector<int64_t>;

/// A .npy of numbers that are each written in the widths given, by turns (a record), little endian.
std::string npy(const std::string& descr, const std::string& shape, const Numbers& numbers,
                std::vector<int> widths);
/// A .npy of int64.
std::string integers(const Numbers& numbers);
/// A .npy of one bytes string.
std::string formatArray(const std::string& name);
/// An NdArrayNode.
std::string array(const std::string& file);

struct Answer
{
    audit::Contents contents;
    std::vector<Finding> dtypes{};
    uint64_t progressDone = 0;
    uint64_t progressTotal = 0;
    std::string lines{}; ///< of the findings
};

/// Reads a zip with this schema.json.
Answer ask(Zip zip, const std::string& schema);

/// A decision tree with the fields that are looked at; the rest of a record does not matter here.
struct TreeCase
{
    Numbers records{1, 2, 0, -1, -1, -2, -1, -1, -2}; ///< left_child, right_child, feature
    std::string descr = "[('left_child', '<i8'), ('right_child', '<i8'), ('feature', '<i8')]";
    std::vector<int> widths{8, 8, 8};
    std::string nodeCount = "3";
    std::string features = "4";
    std::string columns = "4"; ///< n_features_in_
    std::string outputs = "1";
    Numbers classes{2};
    Numbers valuesShape{3, 1, 2};
};

Answer ask(const TreeCase& c);

/// A TreePredictor; records: feature_idx, left, right, is_leaf, is_categorical, bitset_idx.
/// `bitsets`: shape of both arrays of bitsets.
Answer askPredictor(const Numbers& records, const Numbers& bitsets);

/// Names and contents of the arrays of an .npz.
using Arrays = std::vector<std::pair<std::string, std::string>>;

/// A matrix of 2 rows, 3 columns and 3 values.
Arrays compressed(const std::string& format, const Numbers& indices, const Numbers& pointers);

Answer askSparse(const Arrays& arrays);

} // namespace skops::test
