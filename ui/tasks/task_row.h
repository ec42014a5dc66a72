#pragma once

// One line about a task that writes a file, with what can be done about it.

#include "tasks/file_task.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace skops::ui {

class TaskRow final : public QWidget
{
    Q_OBJECT

public:
    explicit TaskRow(QWidget* parent = nullptr);

    /// Null: none. What was said of something else is gone.
    void setTask(const FileTaskPtr& task);
    /// One line about something else, until the task gets further.
    void say(const QString& text);

    const QLabel& status() const { return *m_status; }
    QPushButton& stopButton() { return *m_stop; }
    QPushButton& tryAgainButton() { return *m_tryAgain; }
    QPushButton& openButton() { return *m_open; }

Q_SIGNALS:
    void tryAgainRequested();
    void openRequested(const QString& path);
    void folderRequested(const QString& path);

private:
    QPushButton* addButton(const QString& text);
    void showTask();
    void showProgress();

    FileTaskPtr m_task;
    QHBoxLayout* m_layout = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_status = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_tryAgain = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_folder = nullptr;
};

} // namespace skops::ui
