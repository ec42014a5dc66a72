#pragma once

// Floating-point numbers as str() of numpy 2.4's scalars writes them: the fewest digits that give the same
// number again (numpy/_core/src/multiarray/scalartypes.c.src, dragon4.c).

#include "base/byte_source.h"

#include <string>

namespace skops::report {

/// Of `value.size()` bytes: 2, 4, 8, or 16 (x86's 80 bits in 16 bytes). Empty for other sizes.
std::string floatText(Bytes value, bool isBigEndian);

/// Two of them, the real part first: "(1+2j)".
std::string complexText(Bytes value, bool isBigEndian);

/// The number as a double; longdouble is rounded. 0 for sizes that floatText() does not know.
double doubleOf(Bytes value, bool isBigEndian);

} // namespace skops::report
