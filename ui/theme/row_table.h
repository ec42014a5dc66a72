#pragma once

#include <QTableView>

namespace skops::ui {

/// A table of whole rows without a grid: rows have one height, Home and End go to the first and the last of
/// them.
class RowTable : public QTableView
{
    Q_OBJECT

public:
    explicit RowTable(QAbstractItemModel& model, QWidget* parent = nullptr);

protected:
    /// The column shows the end of a long name, which says more than its middle.
    void elideMiddle(int column);
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
};

} // namespace skops::ui
