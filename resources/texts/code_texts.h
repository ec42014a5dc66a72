#pragma once

// The one English table of sentences for codes, verdicts, groups and severities. Both front ends read it: the
// terminal as it is, the window through QCoreApplication::translate() with the contexts named here.

#include "base/codes.h"

#include <span>
#include <string>
#include <string_view>

// Marks a string for lupdate. Without Qt (this library never sees it) the mark is the text itself.
#ifndef QT_TRANSLATE_NOOP
#define QT_TRANSLATE_NOOP(context, text) text
#endif

namespace skops::texts {

/// Sentences about one code, in the translation context "codes". {0}, {1}, {2} stand for the code's arguments
/// as its row in base/codes.h names them.
struct CodeText
{
    const char* message; ///< what is wrong, one sentence
    const char* advice;  ///< what to do about it
    const char* example; ///< what such a file looks like, for `explain`
};

const CodeText& textOf(Code code);

/// One sentence on what an Effect means for the verdict; context "codes".
const char* effectText(Effect effect);

/// `text` with {0}, {1}, ... replaced by the arguments; a placeholder without an argument becomes "?".
/// Arguments are put in as they are: escape them first if they come from a file.
std::string fill(std::string_view text, std::span<const std::string> args);

} // namespace skops::texts
