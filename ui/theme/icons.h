#pragma once

// The program's own icons. Simple shapes in middle tones that stand out on light and on dark; no two that are
// used side by side share a shape.

#include "audit/audit.h"
#include "audit/pickle_audit.h"
#include "audit/verdict.h"

#include <QIcon>

namespace skops::ui {

enum class Icon {
    App,
    File,
    Open,
    Stop,
    Reload,
    Export,
    Copy,
    Range,
    Trusted,
    BelowUntrusted,
    Untrusted,
    Info,
    Review,
    Warning,
    Danger,
    Deceptive,
    NotAnalysed,
    WouldNotLoad,
    NothingLeft,
};

/// Loaded once, from the thread of the window.
const QIcon& icon(Icon icon);

const QIcon& trustIcon(audit::Safety safety);
const QIcon& severityIcon(Severity severity);
const QIcon& verdictIcon(audit::Verdict verdict);
const QIcon& groupIcon(audit::Group group);
const QIcon& judgementIcon(audit::Judgement judgement);

} // namespace skops::ui
