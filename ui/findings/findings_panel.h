#pragma once

// What skops would not tell: the findings, sorted and filtered, and why the current one matters and what to
// do about it.

#include "document/document.h"
#include "models/findings_model.h"
#include "tasks/task.h"

#include <QWidget>

#include <array>

class QAction;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSplitter;
class QToolButton;

namespace skops::ui {

class FindingsView;
class SegmentButton;

class FindingsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsPanel(Document& document, QWidget* parent = nullptr);

    FindingsView& view() { return *m_view; }
    FindingsModel& model() { return m_model; }
    QLineEdit& filter() { return *m_filter; }
    /// Shows or hides the findings of a severity; hidden while the file has none.
    QToolButton& severityButton(Severity severity);
    QPlainTextEdit& explanation() { return *m_explanation; }
    /// What stands in place of the list while it has no rows.
    const QLabel& emptyText() const { return *m_empty; }
    QAction* copyRowsAction() const { return m_copyRows; }
    QAction* copyCodeAction() const { return m_copyCode; }
    QAction* copyAllAction() const { return m_copyAll; }

    /// Whether rows or a text to copy are being made.
    bool isBusy() const { return m_rowsTask.isRunning() || m_copyTask.isRunning(); }

private:
    void makeActions();
    QWidget* makeFilterBar();
    void makeSeverityButtons(QWidget& bar);
    QWidget* makeCopyButton(QWidget& bar);
    QSplitter* makeContents();
    void showReview();
    void updateRows();
    void showRows(review::ReviewPtr review, FindingRowsPtr rows);
    void showCounts();
    void showEmpty();
    void showExplanation();
    void sortBy(int column);
    void goTo(const QModelIndex& index);
    void copyLines(std::vector<uint32_t> findings);

    Document& m_document;
    FindingsModel m_model;
    FindingChoice m_choice; ///< what is wanted; the model's rows follow
    FindingsView* m_view = nullptr;
    QWidget* m_bar = nullptr;
    QSplitter* m_contents = nullptr;
    QLineEdit* m_filter = nullptr;
    std::array<SegmentButton*, severityCount> m_severities{}; ///< by Severity
    QLabel* m_empty = nullptr;
    QPlainTextEdit* m_explanation = nullptr;
    QList<QAction*> m_actions; ///< of the list
    QAction* m_copyRows = nullptr;
    QAction* m_copyCode = nullptr;
    QAction* m_copyAll = nullptr;
    Task m_rowsTask; ///< tasks last: they are stopped before anything else goes
    Task m_copyTask;
};

} // namespace skops::ui
