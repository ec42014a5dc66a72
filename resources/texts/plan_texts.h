#pragma once

// Words for the steps of a load plan; context "plan" for QCoreApplication::translate().

#include "audit/plan/load_plan.h"
#include "texts/code_texts.h"

namespace skops::texts {

/// A verb that stands before the target: "import", "call".
const char* planActionText(audit::PlanAction action);

/// What stands behind the target of a call: "with a list of {0} values". {0} is the count.
const char* planArgumentsText(audit::PlanArguments arguments);

/// While what load would do it: "while the tree is read".
const char* planPhaseText(audit::PlanPhase phase);

/// One or two words: "trusted by skops".
const char* planTrustText(audit::PlanTrust trust);

/// Behind a step that nobody can tell the outcome of.
const char* planUndecidedText();

} // namespace skops::texts
