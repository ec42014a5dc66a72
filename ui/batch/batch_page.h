#pragma once

// The page of a list of files: what is under way, filters, the files, and beside them what they have in
// common. Questions are asked by the window.

#include "batch/batch_model.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QSplitter;
class QToolButton;

namespace skops::ui {

class BatchSide;
class BatchView;
class ElidedLabel;

class BatchPage final : public QWidget
{
    Q_OBJECT

public:
    /// `batch` outlives the page.
    explicit BatchPage(Batch& batch, QWidget* parent = nullptr);

    Batch& batch() { return m_batch; }
    BatchModel& model() { return m_model; }
    BatchView& view() { return *m_view; }
    BatchSide& side() { return *m_side; }
    QSplitter& splitter() { return *m_splitter; }
    QLineEdit& filter() { return *m_filter; }
    QComboBox& verdicts() { return *m_verdicts; }
    QLabel& summary() { return *m_summary; }
    QLabel& details() { return *m_details; }
    QAction* onlyOpenAction() const { return m_onlyOpen; }
    QAction* stopAction() const { return m_stop; }
    QAction* retryAction() const { return m_retry; }
    QAction* convertAllAction() const { return m_convertAll; }
    QAction* convertChosenAction() const { return m_convertChosen; }
    QAction* exportTrustAction() const { return m_exportTrust; }
    QAction* exportTableAction() const { return m_exportTable; }
    /// All of them, with null between groups, for a menu.
    QList<QAction*> menuActions() const;

    /// How far a table is that is being written; empty: none is.
    void setExporting(const QString& text);

Q_SIGNALS:
    void openRequested(const QStringList& paths);
    void convertRequested(const std::vector<uint32_t>& rows);
    void trustExportRequested();
    void tableExportRequested();

private:
    void makeActions();
    QAction* makeAction(const QString& text, const QKeySequence& key);
    QWidget* makeHeader();
    QWidget* makeFilterBar();
    QComboBox* makeVerdicts(QWidget* parent);
    QWidget* makeButtons();
    void requestConversion(bool isOfAll);
    void requestOpen();
    void showBatch();
    void showSummary();
    void showColumns();
    void showFilter();
    void updateActions();
    void changeChoice(const std::function<void(BatchOrderChoice&)>& change);

    Batch& m_batch;
    BatchModel m_model;
    QSplitter* m_splitter = nullptr;
    BatchView* m_view = nullptr;
    BatchSide* m_side = nullptr;
    QLabel* m_summary = nullptr;
    QLabel* m_details = nullptr;
    QProgressBar* m_progress = nullptr;
    QToolButton* m_stopButton = nullptr;
    QLineEdit* m_filter = nullptr;
    QComboBox* m_verdicts = nullptr;
    QToolButton* m_filtered = nullptr;
    ElidedLabel* m_counts = nullptr;
    QAction* m_onlyOpen = nullptr;
    QAction* m_open = nullptr;
    QAction* m_copy = nullptr;
    QAction* m_stop = nullptr;
    QAction* m_retry = nullptr;
    QAction* m_convertAll = nullptr;
    QAction* m_convertChosen = nullptr;
    QAction* m_exportTrust = nullptr;
    QAction* m_exportTable = nullptr;
    QString m_exporting;
};

} // namespace skops::ui
