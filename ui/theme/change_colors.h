#pragma once

// Colours of what is different between two trees. Never alone: a sign and a word say the same. Blue, orange
// and purple are told apart with every common kind of colour blindness. Contrast of text is at least 4.5 to 1
// on its background.

#include "report/compare/comparison.h"

#include <QColor>
#include <QPalette>

namespace skops::ui {

struct ChangeColors
{
    QColor background;
    QColor text;
};

ChangeColors changeColors(report::Change change, const QPalette& palette);
/// Of a row of which the side has nothing.
QColor gapColor(const QPalette& palette);

} // namespace skops::ui
