#pragma once

// The rules, each in the file of its name. rules.cpp has the table.

#include "audit/rules/rule.h"

namespace skops::audit::rules {

void labelLies(const RuleSubject& subject, RuleFindings& findings);
void jsonContent(const RuleSubject& subject, RuleFindings& findings);
void jsonKeys(const RuleSubject& subject, RuleFindings& findings);
void jsonText(const RuleSubject& subject, RuleFindings& findings);
void jsonUnread(const RuleSubject& subject, RuleFindings& findings);
void memberNames(const RuleSubject& subject, RuleFindings& findings);
void writer(const RuleSubject& subject, RuleFindings& findings);
void nameCalled(const RuleSubject& subject, RuleFindings& findings);
void keyTypes(const RuleSubject& subject, RuleFindings& findings);
void keyCollision(const RuleSubject& subject, RuleFindings& findings);
void idReuse(const RuleSubject& subject, RuleFindings& findings);
void bitGeneratorNames(const RuleSubject& subject, RuleFindings& findings);
void pathsExplode(const RuleSubject& subject, RuleFindings& findings);
void randomSeed(const RuleSubject& subject, RuleFindings& findings);
void randomState(const RuleSubject& subject, RuleFindings& findings);
void fileOfSchema(const RuleSubject& subject, RuleFindings& findings);
void memberKind(const RuleSubject& subject, RuleFindings& findings);
void memberShared(const RuleSubject& subject, RuleFindings& findings);
void memberOrphan(const RuleSubject& subject, RuleFindings& findings);
void arrayShape(const RuleSubject& subject, RuleFindings& findings);
void nativeBlob(const RuleSubject& subject, RuleFindings& findings);
void bytesInside(const RuleSubject& subject, RuleFindings& findings);
void idOdd(const RuleSubject& subject, RuleFindings& findings);
void attributeShadows(const RuleSubject& subject, RuleFindings& findings);
void textExecuted(const RuleSubject& subject, RuleFindings& findings);
void nameDeceives(const RuleSubject& subject, RuleFindings& findings);
void objectsHidden(const RuleSubject& subject, RuleFindings& findings);
void attributePath(const RuleSubject& subject, RuleFindings& findings);
void attributeCost(const RuleSubject& subject, RuleFindings& findings);
void attributeUnusual(const RuleSubject& subject, RuleFindings& findings);
void searchTrees(const RuleSubject& subject, RuleFindings& findings);
void modelInconsistent(const RuleSubject& subject, RuleFindings& findings);

} // namespace skops::audit::rules
