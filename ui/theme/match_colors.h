#pragma once

// How a search marks what it found. Never by colour alone: the text is underlined, the row has a bar.

#include <QColor>
#include <QPalette>

namespace skops::ui {

struct MatchColors
{
    QColor background; ///< of what was found within a text
    QColor text;
    QColor mark; ///< the bar beside a row that matches
};

/// Of text on the background of a match the contrast is at least 4.5 to 1, light and dark.
MatchColors matchColors(const QPalette& palette);

} // namespace skops::ui
