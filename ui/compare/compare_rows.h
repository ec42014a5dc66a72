#pragma once

// The rows of two aligned trees as a view shows them: with ranges where a row has too many children, and only
// those that lead to differences if that is wanted. Made in a worker.

#include "report/compare/aligned_rows.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace skops::ui {

struct CompareRow
{
    uint32_t parent = noIndex;
    uint32_t position = 0; ///< within the parent
    uint32_t firstChild = 0;
    uint32_t childCount = 0;    ///< at most CompareRows::pageRows
    uint32_t aligned = noIndex; ///< of AlignedRows; noIndex: a range
    uint32_t begin = 0;         ///< of what it stands for, in CompareRows::shown()
    uint32_t end = 0;
    uint32_t depth = 0;
};

class CompareRows;
using CompareRowsPtr = std::shared_ptr<const CompareRows>;

/// Immutable. The first row is that of the roots.
class CompareRows
{
public:
    static constexpr uint32_t pageRows = 1000;
    /// Levels that are shown: a view walks open levels recursively, and a file may nest 100,000 deep.
    static constexpr uint32_t maxDepth = 1000;

    /// Memory follows the rows. Errors: Cancelled.
    static Result<CompareRowsPtr> make(const report::AlignedRows& aligned, bool onlyDifferent,
                                       const Cancel& cancel);

    std::span<const CompareRow> rows() const { return m_rows; }
    const CompareRow& row(uint32_t id) const { return m_rows[id]; }
    bool isRange(uint32_t id) const { return m_rows[id].aligned == noIndex; }
    /// The aligned row at a position between begin and end of a range.
    uint32_t shown(uint32_t position) const { return m_shown[position]; }
    /// The row that shows an aligned row, or the nearest above it that is shown.
    uint32_t rowOf(const report::AlignedRows& aligned, uint32_t alignedRow) const;

private:
    void open(const report::AlignedRows& aligned, bool onlyDifferent, uint32_t id);

    std::vector<CompareRow> m_rows;
    std::vector<uint32_t> m_shown;
    std::vector<uint32_t> m_rowOf; ///< by aligned row; noIndex: not shown
};

} // namespace skops::ui
