#pragma once

// A tab with a list of files: its page, its actions, and the questions it has.

#include "batch/batch.h"
#include "shell/page.h"
#include "tasks/task_list.h"

namespace skops::ui {

class BatchPage;
class Dialogs;

class BatchTab final : public Page
{
    Q_OBJECT

public:
    /// `dialogs` outlives the tab. What it writes is listed in `tasks`.
    BatchTab(Dialogs& dialogs, audit::ProfilePtr profile, const QStringList& paths, TaskListPtr tasks,
             QWidget* parent = nullptr);
    ~BatchTab() override;

    QString title() const override;
    QString description() const override;
    QIcon icon() const override;
    QStringList paths() const override { return m_paths; }
    audit::ProfilePtr profile() const override { return m_batch.profile(); }
    QList<QAction*> actions(Menu menu) const override;
    QUndoStack* undoStack() override { return &m_batch.undoStack(); }
    /// Asks if that stops a conversion.
    bool mayClose() override;
    void focusContents() override;

    Batch& batch() { return m_batch; }
    BatchPage& page() { return *m_page; }

private:
    void openEach(const QStringList& paths);
    void askAndConvert(const std::vector<uint32_t>& rows);
    void exportTrustList();
    void exportTable();
    void listConversion();
    void tableChanged(const FileTask& task);

    Dialogs& m_dialogs;
    QStringList m_paths;
    Batch m_batch;
    BatchPage* m_page = nullptr;
    QAction* m_profile = nullptr;
    TaskListPtr m_tasks;
    FileTaskPtr m_conversion; ///< the last one; null: none yet
};

} // namespace skops::ui
