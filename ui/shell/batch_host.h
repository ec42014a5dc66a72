#pragma once

// A list of files in a window: its page, its menu, and the questions it has.

#include "batch/batch.h"
#include "tasks/task.h"

#include <QObject>

class QMainWindow;
class QStackedWidget;

namespace skops::ui {

class BatchPage;
class Dialogs;

class BatchHost final : public QObject
{
    Q_OBJECT

public:
    /// Adds the page to `pages` and shows it; the page goes before the host. `dialogs` outlives it. The host
    /// belongs to `window`.
    BatchHost(QMainWindow& window, QStackedWidget& pages, Dialogs& dialogs, audit::ProfilePtr profile,
              const QStringList& paths);

    Batch& batch() { return m_batch; }
    BatchPage& page() { return *m_page; }
    /// Whether the window may close; asks if that stops a conversion.
    bool mayClose();

Q_SIGNALS:
    /// Files to be shown in windows of their own.
    void openRequested(const QStringList& paths);

private:
    void makeMenu();
    void showTitle(const QStringList& paths);
    void askAndConvert(const std::vector<uint32_t>& rows);
    void exportTrustList();
    void exportTable();

    QMainWindow& m_window;
    Dialogs& m_dialogs;
    Batch m_batch;
    BatchPage* m_page = nullptr;
    Task m_export;
};

} // namespace skops::ui
