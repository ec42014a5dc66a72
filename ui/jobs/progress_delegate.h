#pragma once

#include <QStyledItemDelegate>

namespace skops::ui {

/// Draws a cell of a task that is under way as a progress bar with its text, any other as it is.
class ProgressDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace skops::ui
