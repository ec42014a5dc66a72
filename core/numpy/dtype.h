#pragma once

// The descr of a header to a Dtype, as numpy.lib.format.descr_to_dtype and numpy.dtype do it (2.4).

#include "numpy/literal.h"
#include "numpy/npy.h"

#include <string_view>

namespace skops::numpy {

/// What numpy.dtype makes of a string. Errors: NpyBadDtype with the string.
Result<Dtype> dtypeFromString(std::string_view text);

/// What descr_to_dtype makes of a literal. Errors: NpyBadHeader ("descr") for what numpy refuses,
/// NpyBadDtype.
Result<Dtype> dtypeFromLiteral(const LiteralTree& tree, LiteralId descr);

} // namespace skops::numpy
