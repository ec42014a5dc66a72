#pragma once

// The header that numpy.save writes before the elements, byte for byte.

#include "numpy/npy.h"

#include <span>
#include <string>

namespace skops::numpy {

/// As numpy.lib.format._write_array_header: the same in numpy 1.24 to 2.4. An array that is contiguous both
/// ways is never called Fortran-ordered, whatever `isFortran` says. Two things are written in another way
/// that numpy reads alike: a sub-array of sub-arrays is one of more dimensions (as in Dtype), and characters
/// of names above U+00FF are never escaped (Python's repr escapes those that do not print). Errors, for what
/// numpy writes no plain elements of: NpyObjectDtype; NpyBadDtype for a sub-array (an array has its
/// dimensions), for fields that overlap or stand out of order, and for types nested deeper than any header is
/// read.
Result<std::string> npyHeader(const Dtype& dtype, std::span<const uint64_t> shape, bool isFortran);

} // namespace skops::numpy
