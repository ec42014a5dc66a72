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
    option->palette.setColor(QPalette::Button, palette().color(QPalette::Highlight));
    option->palette.setColor(QPalette::ButtonText, palette().color(QPalette::HighlightedText));
}

} // namespace skops::ui
