#include "jobs/progress_delegate.h"

#include "jobs/tasks_model.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOptionProgressBar>

#include <algorithm>

namespace skops::ui {

void ProgressDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    const QVariant progress = index.data(TasksModel::ProgressRole);
    if (!progress.isValid()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QStyle* style = row.widget ? row.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, row.widget);
    QStyleOptionProgressBar bar;
    constexpr int margin = 2;
    bar.rect = row.rect.adjusted(margin, margin, -margin, -margin);
    bar.palette = row.palette;
    bar.fontMetrics = row.fontMetrics;
    bar.direction = row.direction;
    bar.state = (row.state & ~QStyle::State_Selected) | QStyle::State_Horizontal | QStyle::State_Enabled;
    bar.minimum = 0;
    bar.maximum = TasksModel::progressSteps;
    bar.progress = std::max(progress.toInt(), 0);
    bar.text = row.text;
    bar.textVisible = true;
    bar.textAlignment = Qt::AlignCenter;
    style->drawControl(QStyle::CE_ProgressBar, &bar, painter, row.widget);
}

} // namespace skops::ui
