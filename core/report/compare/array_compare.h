#pragma once

// Two .npy members, read in pieces and compared item by item.

#include "archive/members.h"
#include "numpy/npy.h"

#include <cstdint>
#include <optional>
#include <string>

namespace skops::report {

/// How far the items of two arrays of one shape are apart.
struct ItemDifference
{
    uint64_t items = 0;
    uint64_t differing = 0;        ///< NaN equals NaN, and 0.0 equals -0.0, as for numpy.array_equal
    std::optional<double> maximum; ///< largest |a - b|; none: nothing that differs is a number on both sides
    uint64_t first = 0;            ///< position of the first that differs, in C order
    std::string before;            ///< the first that differs; empty if it is no number
    std::string after;
};

struct ArrayComparison
{
    numpy::NpyHeader a;
    numpy::NpyHeader b;
    /// None: the shapes differ, or items of these types cannot be compared.
    std::optional<ItemDifference> items;
};

/// A member and where it is.
struct MemberOf
{
    const archive::Members& members;
    MemberId id;
};

/// One array is spilled, the other one read beside it: neither is held, large ones go to a temporary file.
/// Errors: those of Members::stream, of readNpyHeader(), FileWrite, Cancelled.
Result<ArrayComparison> compareArrays(const MemberOf& a, const MemberOf& b, const Cancel& cancel);

} // namespace skops::report
