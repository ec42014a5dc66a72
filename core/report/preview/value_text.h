#pragma once

// One element of an array as text.

#include "numpy/npy.h"

#include <string>

namespace skops::report {

/// Bytes of one value that are looked at: longer texts are cut.
inline constexpr uint64_t maxValueBytes = 1'024;
/// Characters of a record or a sub-array that are written.
inline constexpr size_t maxRecordCharacters = 1'000;

/// A plain value (no record, no sub-array) of `dtype`; `value` holds its first bytes, at least
/// min(baseBytes, maxValueBytes). Numbers and times as str() of numpy 2.4's scalars, texts and bytes as
/// Python's repr(), raw bytes as numpy writes void. What is cut ends in "...".
std::string valueText(const numpy::Dtype& dtype, Bytes value);

/// Any element: a record as "(1, 2.5)", a sub-array as "[1, 2]". `element` holds its first bytes.
std::string elementText(const numpy::Dtype& dtype, Bytes element);

/// How many bytes of an element of `dtype` elementText() looks at.
uint64_t shownBytes(const numpy::Dtype& dtype);

} // namespace skops::report
