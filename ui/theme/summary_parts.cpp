#include "theme/summary_parts.h"

#include <QLabel>
#include <QProgressBar>

namespace skops::ui {

QLabel* makeDetailsLabel(QWidget& parent)
{
    auto* label = new QLabel(&parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QLabel* makeSummaryLabel(QWidget& parent)
{
    QLabel* label = makeDetailsLabel(parent);
    QFont large = label->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setBold(true);
    label->setFont(large);
    return label;
}

QProgressBar* makeThinProgress(QWidget& parent, const QString& accessibleName)
{
    auto* bar = new QProgressBar(&parent);
    bar->setTextVisible(false);
    bar->setFixedHeight(8);
    bar->setAccessibleName(accessibleName);
    return bar;
}

} // namespace skops::ui
