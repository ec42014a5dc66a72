#pragma once

// Phrases for the second arguments of findings: of a conversion (persist/convert_reasons.h) why a value is
// refused, would not load again, loses something or changes; of rules (audit/rules) what a name or an
// attribute is. Context "reasons" for QCoreApplication::translate().

#include "base/codes.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace skops::texts {

/// What stands behind the colon in the sentence of `code`: a phrase without capital and full stop. Null: no
/// such reason.
const char* reasonText(Code code, std::string_view id);

/// Which argument of a finding of that code is a path as Python would write it ("root.steps[0][1]"): the
/// place of the finding, more exact than a node of the tree.
std::optional<size_t> pathArgument(Code code);

} // namespace skops::texts
