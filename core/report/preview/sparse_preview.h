#pragma once

// The .npz of a sparse matrix: what it is, its first entries, and its arrays (scipy/sparse/_matrix_io.py).

#include "report/preview/array_table.h"

namespace skops::report {

struct SparseSummary
{
    std::string format;          ///< "csr"
    std::vector<uint64_t> shape; ///< of the matrix
    uint64_t stored = 0; ///< entries, or blocks of entries ("bsr"), or whole diagonals' entries ("dia")
    double density = 0;  ///< stored entries per place; 0 for an empty shape
};

/// An array of the .npz.
struct SparseArray
{
    std::string name;
    ArrayTablePtr table;
};

struct SparsePreview
{
    SparseSummary summary;
    /// Columns: one for each axis, then the value. Null for "dia", whose entries no array names.
    PreviewTablePtr entries;
    std::vector<SparseArray> arrays; ///< as they stand in the .npz
};

/// Entries that `entries` holds at most.
inline constexpr uint64_t maxSparseEntries = 10'000;

/// Errors: NpzBadMember, SparseBadFormat, those of the archive and of readNpyHeader().
Result<SparsePreview> openSparse(const archive::Members& members, MemberId npz, const Cancel& cancel);

} // namespace skops::report
