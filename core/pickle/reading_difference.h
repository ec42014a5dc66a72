#pragma once

// What one loader would do with a stream that another would not.

#include "pickle/machine.h"

#include <optional>

namespace skops::pickle {

enum class Difference : uint8_t {
    None,
    Events,  ///< it imports, calls or sets something else
    Accepts, ///< only one of them gets to STOP
    Values,  ///< both get there with other values
};

/// "events", "accepts", "values", or "".
std::string_view differenceId(Difference difference);

/// How `other` differs from `main`. Where main is joblib's and gets to STOP, that pickle.load breaks at the
/// first array, or takes the bytes of an array for opcodes that only do what joblib does there too, is no
/// difference.
Difference findDifference(const Reading& main, const Reading& other);

} // namespace skops::pickle
