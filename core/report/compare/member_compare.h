#pragma once

// The members of two nodes: arrays, sparse matrices, bytes.

#include "report/compare/array_compare.h"
#include "report/compare/comparison.h"

#include <vector>

namespace skops::report {

/// What differs between the members of two nodes of one loader; where it is is left to the caller. Members
/// that are no readable arrays are compared as bytes. Errors: as compare().
Result<std::vector<Difference>> compareMembers(const CompareSide& a, NodeId inA, const CompareSide& b,
                                               NodeId inB, const Cancel& cancel);

/// A shape as Python writes it: "(3,)".
std::string shapeText(const std::vector<uint64_t>& shape);

/// "<f8 (3, 4)" of a member that is an array; empty if it is none that can be read.
std::string arrayText(const archive::Members& members, MemberId id);

} // namespace skops::report
