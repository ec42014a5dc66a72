#include "theme/segment_button.h"

#include <QStyleOptionToolButton>

namespace skops::ui {

SegmentButton::SegmentButton(QWidget* parent) : QToolButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
}

void SegmentButton::initStyleOption(QStyleOptionToolButton* option) const
{
    QToolButton::initStyleOption(option);
    if (!isChecked() || !isEnabled())
        return;
    // Fusion paints a button lighter than its colour: the text on it must stay readable.
    constexpr int fusionLightens = 125;
    option->palette.setColor(QPalette::Button, palette().color(QPalette::Highlight).darker(fusionLightens));
    option->palette.setColor(QPalette::ButtonText, palette().color(QPalette::HighlightedText));
}

} // namespace skops::ui
