#pragma once

// What the guide says where the window itself has no words for it.

#include "audit/audit.h"
#include "audit/verdict.h"
#include "guide/guide_topic.h"

#include <QStringList>

namespace skops::ui {

/// The paragraphs of a page, before its tables.
QStringList guideParagraphs(GuideTopic topic);

QString guideSafetyText(audit::Safety safety);
QString guideSeverityText(Severity severity);
/// What to do.
QString guideVerdictAdvice(audit::Verdict verdict);
QString guideGroupAdvice(audit::Group group);

} // namespace skops::ui
