#pragma once

// Names and sentences for verdicts, groups of types, severities and kinds of input; context "verdicts" for
// QCoreApplication::translate().

#include "audit/verdict.h"
#include "base/codes.h"
#include "texts/code_texts.h"

namespace skops::texts {

struct NamedText
{
    const char* name;     ///< one or a few words
    const char* sentence; ///< what it means, one sentence
};

NamedText verdictText(audit::Verdict verdict);

/// The sentence under "nothing left to review", which depends on whether the contents were read.
const char* contentText(audit::ContentState state);

NamedText groupText(audit::Group group);

const char* severityText(Severity severity);

} // namespace skops::texts
