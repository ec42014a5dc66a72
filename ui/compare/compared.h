#pragma once

// Two reviews and everything that was worked out of comparing them.

#include "compare/compare_rows.h"
#include "review/review.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace skops::ui {

enum class Side : uint8_t { A, B };

/// One side when its members were read. Immutable, shared between threads.
struct ReadSide
{
    review::ReviewPtr review;                             ///< with a tree
    std::shared_ptr<const report::SideDigests> digests{}; ///< null: the tree is not to be compared
};

/// Immutable, shared between threads.
struct Compared
{
    ReadSide a;
    ReadSide b;
    report::Comparison comparison;
    report::AlignedRows aligned;
    CompareRowsPtr all;
    CompareRowsPtr different; ///< only rows that lead to differences
    /// Types that one side lists as untrusted and the other does not, by TypeId of that side's tree.
    std::vector<bool> ownTypesA;
    std::vector<bool> ownTypesB;
    size_t newToReview = 0; ///< names that only B lists and that are not ticked

    const review::Review& review(Side side) const { return side == Side::A ? *a.review : *b.review; }
    const nodes::NodeTree& tree(Side side) const { return *review(side).tree; }
    EdgeId edge(uint32_t row, Side side) const
    {
        return side == Side::A ? aligned.rows()[row].a : aligned.rows()[row].b;
    }
    /// none: the side has nothing there, or what is no node.
    NodeId node(uint32_t row, Side side) const;
    bool isGap(uint32_t row, Side side) const { return row != 0 && edge(row, side) == none<EdgeId>; }
    /// Whether the row's node has a type that only this side lists as untrusted.
    bool changesTrust(uint32_t row, Side side) const;
    /// The row's path as Python reaches it on that side, escaped; of a gap, and of what is very deep, empty.
    std::string path(uint32_t row, Side side) const;
};

using ComparedPtr = std::shared_ptr<const Compared>;

/// The side as core compares it.
report::CompareSide compareSide(const review::Review& review);

struct CompareOutcome
{
    ComparedPtr compared{};           ///< null: a file changed meanwhile
    std::array<bool, 2> hasChanged{}; ///< by side
};

/// Compares and makes the rows. Errors: as report::compare().
Result<CompareOutcome> compareSides(const ReadSide& a, const ReadSide& b, const Cancel& cancel);

} // namespace skops::ui
