#pragma once

// A table of any size with the choosers that it needs: slices of an array, and where the page begins.

#include "preview/preview_table_model.h"
#include "report/preview/array_table.h"

#include <QWidget>

#include <vector>

class QAction;
class QHBoxLayout;
class QLabel;
class QTableView;

namespace skops::ui {

class IndexBox;

class TablePage final : public QWidget
{
    Q_OBJECT

public:
    /// Cells that are copied at most.
    static constexpr uint64_t copiedCells = 1'000'000;

    explicit TablePage(QWidget* parent = nullptr);

    /// As PreviewTableModel::setTable().
    void setTable(report::PreviewTablePtr table, const QStringList& names = {});
    /// The same with a chooser for each axis that the table does not show.
    void setArray(report::ArrayTablePtr array);

    PreviewTableModel& model() { return m_model; }
    QTableView& view() { return *m_view; }
    const std::vector<IndexBox*>& sliceBoxes() const { return m_slices; }
    IndexBox& rowBox() { return *m_row; }
    IndexBox& columnBox() { return *m_column; }
    const QLabel& status() const { return *m_status; }
    QAction* copyAction() const { return m_copy; }
    bool isBusy() const { return m_model.isReading() || m_copyTask.isRunning(); }

private:
    QWidget* makeChoosers();
    void makeView();
    void showTable(report::PreviewTablePtr table, const QStringList& names);
    void chooseSlice();
    void goTo(uint64_t row, uint64_t column);
    void setWidths();
    void showStatus();
    void copyCells();

    PreviewTableModel m_model;
    report::ArrayTablePtr m_array; ///< null: no array is shown
    QTableView* m_view = nullptr;
    QWidget* m_sliceArea = nullptr;
    QHBoxLayout* m_sliceLayout = nullptr;
    std::vector<IndexBox*> m_slices;
    QLabel* m_rowLabel = nullptr;
    IndexBox* m_row = nullptr;
    QLabel* m_columnLabel = nullptr;
    IndexBox* m_column = nullptr;
    QLabel* m_status = nullptr;
    QAction* m_copy = nullptr;
    Task m_copyTask; ///< last: it is stopped before anything else goes
};

} // namespace skops::ui
