#pragma once

// Asks once, before any work, where the converted files go and what may be overwritten or lost, and tells
// what will be written and what not.

#include "batch/batch.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;

namespace skops::ui {

class ConvertDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `chosen` are the rows to convert; `batch` outlives the dialog and is converted when it is accepted.
    ConvertDialog(Batch& batch, std::vector<uint32_t> chosen, QWidget* parent = nullptr);

    /// Chooses "in a folder"; empty: the user thought better of it.
    void setFolder(const QString& folder);

    /// Whether it is still looking where outputs would go.
    bool isPlanning() const { return m_planning.isRunning(); }
    QPushButton& convertButton() { return *m_convert; }
    QPushButton& chooseButton() { return *m_choose; }
    QRadioButton& replaceButton() { return *m_replace; }
    QCheckBox& lossBox() { return *m_loss; }
    QPlainTextEdit& clashes() { return *m_clashes; }
    QLabel& summary() { return *m_summary; }

    void accept() override;

Q_SIGNALS:
    /// The user wants to choose a folder; answered by setFolder().
    void folderRequested();

private:
    void makeTarget();
    void makeExisting();
    void makePlan();
    void showPlan();
    ConvertChoice choice() const;

    Batch& m_batch;
    std::vector<uint32_t> m_chosen;
    ConvertPlan m_plan;
    QRadioButton* m_beside = nullptr;
    QRadioButton* m_inFolder = nullptr;
    QLineEdit* m_folder = nullptr;
    QPushButton* m_choose = nullptr;
    QWidget* m_existing = nullptr;
    QLabel* m_existingTitle = nullptr;
    QRadioButton* m_skip = nullptr;
    QRadioButton* m_replace = nullptr;
    QCheckBox* m_loss = nullptr;
    QLabel* m_clashTitle = nullptr;
    QPlainTextEdit* m_clashes = nullptr;
    QLabel* m_summary = nullptr;
    QPushButton* m_convert = nullptr;
    Task m_planning;
};

} // namespace skops::ui
