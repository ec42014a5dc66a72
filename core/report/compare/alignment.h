#pragma once

// Which items of two sequences belong together.

#include "base/task.h"
#include "report/compare/digest.h"

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace skops::report {

/// Positions of items with equal digests, as many as there are (a longest common subsequence), increasing on
/// both sides. Past a common beginning and end it gives up after 1,000 insertions and removals, so its cost
/// is at most about 1,000 times the lengths; then only beginning and end are matched.
std::vector<std::pair<uint32_t, uint32_t>> matchEqual(std::span<const Digest> a, std::span<const Digest> b,
                                                      const Cancel& cancel);

/// A position on each side; nothing: the item has no counterpart.
struct AlignedItem
{
    std::optional<uint32_t> a;
    std::optional<uint32_t> b;

    bool operator==(const AlignedItem&) const = default;
};

/// What an item is, and what it looks like.
struct ItemDigests
{
    Digest content;
    Digest outline;
};

/// Every item of both sides once, in order: equal ones together, between them those that look the same, then
/// what is left one by one.
std::vector<AlignedItem> alignItems(std::span<const ItemDigests> a, std::span<const ItemDigests> b,
                                    const Cancel& cancel);

/// The same for items without an order: equal ones together, every other one alone.
std::vector<AlignedItem> alignUnordered(std::span<const ItemDigests> a, std::span<const ItemDigests> b);

} // namespace skops::report
