#pragma once

// What loading would do, step by step, and where it would raise. Worked out when it is looked at.

#include "document/document.h"
#include "models/plan_model.h"
#include "tasks/task.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QToolButton;

namespace skops::ui {

class ElidedLabel;
class RowTable;

class PlanPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit PlanPanel(Document& document, QWidget* parent = nullptr);

    RowTable& view() { return *m_view; }
    PlanModel& model() { return m_model; }
    QLineEdit& filter() { return *m_filter; }
    QToolButton& onlyImportsAndCalls() { return *m_only; }
    /// Whether loading would raise, and where.
    const QLabel& outcome() const { return *m_outcome; }
    QAction* copyRowsAction() const { return m_copyRows; }

    /// Whether the plan, its rows or a text to copy are being made.
    bool isBusy() const { return m_rowsTask.isRunning() || m_copyTask.isRunning(); }

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeFilterBar();
    void makeView();
    void showReview();
    void updateRows();
    void showRows(review::ReviewPtr review, Result<PlanRowsPtr> rows);
    void showCounts();
    void copyRows();

    Document& m_document;
    PlanModel m_model;
    PlanChoice m_choice; ///< what is wanted; the model's rows follow
    QLabel* m_outcome = nullptr;
    QToolButton* m_only = nullptr;
    QLineEdit* m_filter = nullptr;
    ElidedLabel* m_counts = nullptr;
    RowTable* m_view = nullptr;
    QAction* m_copyRows = nullptr;
    Task m_rowsTask; ///< tasks last: they are stopped before anything else goes
    Task m_copyTask;
};

} // namespace skops::ui
