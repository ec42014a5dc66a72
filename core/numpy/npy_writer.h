#pragma once

// The header that numpy.save writes before the elements, byte for byte.

#include "numpy/npy.h"

#include <span>
#include <string>

namespace skops::numpy {

/// As numpy.lib.format._write_array_header: the same in numpy 1.26 to 2.4, Python 3.11's repr. An array that
/// is contiguous both ways is never called Fortran-ordered, whatever `isFortran` says. Errors, for what numpy
/// writes no plain elements of: NpyObjectDtype; NpyBadDtype for a sub-array (an array has its dimensions),
/// for fields that overlap or stand out of order, and for types nested deeper than any header is read.
Result<std::string> npyHeader(const Dtype& dtype, std::span<const uint64_t> shape, bool isFortran);

} // namespace skops::numpy
