#pragma once

// The first entries of a sparse matrix as (row, column, value).

#include "report/preview/array_table.h"

namespace skops::report {

struct SparseArrays
{
    ArrayTablePtr data;
    std::vector<ArrayTablePtr> axes{}; ///< positions: "indices", or "row" and "col", or "coords"
    ArrayTablePtr pointers{};          ///< "indptr"; null for "coo"
    bool isByColumn = false;           ///< "csc": the pointers are of columns
    bool isCoords = false;             ///< one array with a row for each axis
};

/// The first maxSparseEntries of them. `axes`: of the matrix. Errors: NpzBadMember for an array that is none
/// of integers or shorter than the data; those of the bytes.
Result<PreviewTablePtr> sparseEntries(const SparseArrays& arrays, size_t axes, const Cancel& cancel);

} // namespace skops::report
