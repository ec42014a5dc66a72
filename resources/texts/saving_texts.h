#pragma once

// What each step of making a file smaller is about; context "savings" for QCoreApplication::translate().

#include "persist/optimise.h"
#include "texts/code_texts.h"

namespace skops::texts {

/// Behind a number of bytes: a phrase without capital and full stop.
const char* savingText(persist::OptimiseStep step);

} // namespace skops::texts
