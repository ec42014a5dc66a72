#pragma once

// Shows what a trust list would tick in the open file, and what of it does not count, before anything is
// ticked.

#include "document/document.h"
#include "trust/import_model.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;

namespace skops::ui {

class ImportView;

class ImportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The document is Ready and outlives the dialog. The list is read by a worker.
    ImportDialog(Document& document, const QString& listPath, QWidget* parent = nullptr);

    bool isReading() const { return m_reading.isRunning(); }
    ImportModel& model() { return m_model; }
    ImportView& view() { return *m_view; }
    QLabel& notes() { return *m_notes; }
    QLabel& summary() { return *m_summary; }
    QPushButton& applyButton() { return *m_apply; }

    /// Decides what is chosen, as one step of undo, and remembers the list.
    void accept() override;

Q_SIGNALS:
    /// It was applied and is among the saved lists.
    void applied();

private:
    void makeWidgets();
    void read();
    void showProgress();
    void showPlan();
    void showError(const Error& error);
    void showChoice();
    QString notesText() const;
    QString leftOutText() const;

    Document& m_document;
    QString m_path;
    ImportModel m_model;
    QLabel* m_title = nullptr;
    QLabel* m_notes = nullptr;
    ImportView* m_view = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_summary = nullptr;
    QPushButton* m_apply = nullptr;
    Task m_reading;
};

} // namespace skops::ui
