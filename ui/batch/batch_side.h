#pragma once

// What the files of a list have in common, beside the list: the types to review, with ticks for all files,
// and the reasons why files are not converted. A click shows only the files that have it.

#include "batch/batch_model.h"
#include "batch/batch_reasons_model.h"
#include "batch/batch_types_model.h"

#include <QWidget>

#include <functional>

class QAction;
class QLabel;
class QTableView;

namespace skops::ui {

class BatchSide final : public QWidget
{
    Q_OBJECT

public:
    /// `batch` and `rows` outlive it.
    BatchSide(Batch& batch, BatchModel& rows, QWidget* parent = nullptr);

    QTableView& types() { return *m_types; }
    QTableView& reasons() { return *m_reasons; }
    QAction* tickLibraryAction() const { return m_tickLibrary; }

private:
    QWidget* makeTypes();
    QWidget* makeReasons();
    QTableView* makeTable(QAbstractItemModel& model, int textColumn);
    void addFilterAction(QTableView& table, const std::function<void(const QModelIndex&)>& filter);
    void showTitles();
    void filterByType(const QModelIndex& index);
    void filterByReason(const QModelIndex& index);

    Batch& m_batch;
    BatchModel& m_rows;
    BatchTypesModel m_typesModel;
    BatchReasonsModel m_reasonsModel;
    QLabel* m_typesTitle = nullptr;
    QLabel* m_reasonsTitle = nullptr;
    QTableView* m_types = nullptr;
    QTableView* m_reasons = nullptr;
    QAction* m_tickLibrary = nullptr;
    bool m_justTicked = false; ///< the click that is being handled hit a tick box
};

} // namespace skops::ui
