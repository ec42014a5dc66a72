#pragma once

// Colours that carry meaning. Always a pair with the palette's background, and never alone: an icon of its
// own shape and a word say the same. Each is chosen for contrast of at least 4.5 to 1 on the light and on the
// dark palette.

#include "audit/audit.h"
#include "audit/pickle_audit.h"
#include "audit/verdict.h"

#include <QColor>
#include <QPalette>
#include <QString>

namespace skops::ui {

/// Blue and orange stay apart where red and green do not: the colours of the second scheme are different for
/// normal sight and in the simulations of protanopia and deuteranopia (tests/ui/tst_color_scheme.cpp).
enum class ColorScheme { Standard, BlueOrange };

/// What all colours and icons follow. applyColorScheme() changes it and paints anew.
ColorScheme colorScheme();
void setColorScheme(ColorScheme scheme);
/// For settings: "standard", "blue-orange".
QString colorSchemeId(ColorScheme scheme);
ColorScheme colorSchemeFromId(const QString& id);

/// Whether text is light on dark; asked when something is painted, so a change of palette needs no other
/// care.
bool isDark(const QPalette& palette);

/// Text of a tree row, in the application's current palette.
QColor trustColor(audit::Safety safety);
/// The same of an event's row.
QColor judgementColor(audit::Judgement judgement);
/// The word of a severity.
QColor severityColor(Severity severity);

struct VerdictColors
{
    QColor background;
    QColor edge; ///< the stripe beside it
    QColor text; ///< the verdict's word
};

VerdictColors verdictColors(audit::Verdict verdict, const QPalette& palette);

/// Text that is less important than its neighbour, still readable.
QColor secondaryText(const QPalette& palette);

} // namespace skops::ui
