#pragma once

// The rules, each in the file of its name. rules.cpp has the table.

#include "audit/rules/rule.h"

namespace skops::audit::rules {

void labelLies(const RuleSubject& subject, RuleFindings& findings);

} // namespace skops::audit::rules
