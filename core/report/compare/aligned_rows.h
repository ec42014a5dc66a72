#pragma once

// Two trees as one: a row stands for what belongs together on both sides, or for what only one side has.

#include "report/compare/side_digests.h"

#include <cstdint>
#include <span>
#include <vector>

namespace skops::report {

struct AlignedRow
{
    uint32_t parent = noIndex; ///< noIndex: the roots
    uint32_t firstChild = 0;   ///< the children of a row are neighbours
    uint32_t childCount = 0;
    EdgeId a = none<EdgeId>; ///< none: the side has nothing there; of the first row: the root
    EdgeId b = none<EdgeId>;
    uint32_t depth = 0;
    bool isChanged = false;     ///< both sides have it, and what it is itself differs
    bool leadsToChange = false; ///< something below it is changed, or only one side has it
};

/// Immutable. The first row is that of the roots; parents stand before their children. Children of side A
/// stand in the order of its tree, and so do those of B but for keys of dicts and items of sets in another
/// order. Keys' types are left out as pairEdges() does. The pair of two nodes opens where it is met first,
/// as in the walk of compare(); a node that stands alone opens where it is first read.
class AlignedRows
{
public:
    /// `comparison` is that of the two sides. Memory follows the rows. Errors: LimitExceeded ("rows", rows,
    /// limit) over CompareOptions::maxPairs, OutOfMemory, Cancelled.
    static Result<AlignedRows> make(const CompareSide& a, const SideDigests& digestsA, const CompareSide& b,
                                    const SideDigests& digestsB, const Comparison& comparison,
                                    const CompareOptions& options, const Cancel& cancel);

    std::span<const AlignedRow> rows() const { return m_rows; }
    bool isAdded(uint32_t row) const { return row != 0 && m_rows[row].a == none<EdgeId>; }
    bool isRemoved(uint32_t row) const { return row != 0 && m_rows[row].b == none<EdgeId>; }
    /// Whether the row itself differs.
    bool isDifferent(uint32_t row) const { return m_rows[row].isChanged || isAdded(row) || isRemoved(row); }
    /// The row of a difference, by its position in Comparison::differences(); of a type to trust the first
    /// row that names it. noIndex: there is none.
    uint32_t rowOf(size_t difference) const { return m_rowOfDifference[difference]; }
    /// The differences of a row, as positions in Comparison::differences(), increasing; trust is left out.
    std::span<const uint32_t> differencesOf(uint32_t row) const;

private:
    friend class RowMaker;

    std::vector<AlignedRow> m_rows;
    std::vector<uint32_t> m_rowOfDifference;
    std::vector<uint32_t> m_byRow; ///< differences, sorted by row
};

} // namespace skops::report
