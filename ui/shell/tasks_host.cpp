#include "shell/tasks_host.h"

#include "guide/guide_topic.h"
#include "jobs/tasks_panel.h"
#include "shell/dialogs.h"
#include "shell/task_questions.h"
#include "theme/row_table.h"

#include <QAction>
#include <QDockWidget>
#include <QFileInfo>
#include <QMainWindow>
#include <QStatusBar>
#include <QToolButton>

namespace skops::ui {

TasksHost::TasksHost(QMainWindow& window, Dialogs& dialogs)
    : QObject(&window), m_window(window), m_dialogs(dialogs), m_tasks(std::make_shared<TaskList>())
{
    makeDock();
    makeCount();
    connect(m_tasks.get(), &TaskList::added, this, &TasksHost::taskAdded);
    connect(m_tasks.get(), &TaskList::activityChanged, this, &TasksHost::showCount);
    connect(m_panel, &TasksPanel::openRequested, this, &TasksHost::openRequested);
    connect(m_panel, &TasksPanel::folderRequested, this,
            [this](const QString& path) { m_dialogs.showFolder(QFileInfo(path).absolutePath()); });
    connect(m_panel, &TasksPanel::otherNameRequested, this,
            [this](const FileTaskPtr& task) { askAndRetry(task, *m_tasks, m_dialogs, m_window); });
    connect(m_panel, &TasksPanel::tryAgainRequested, this, [this](const FileTaskPtr& task) {
        retry(task, *m_tasks, m_dialogs, m_window, [&] { Q_EMIT openRequested(task->source()); });
    });
    showCount();
}

void TasksHost::makeDock()
{
    m_dock = new QDockWidget(tr("Tasks"), &m_window);
    m_dock->setObjectName(QStringLiteral("tasks"));
    m_dock->setAllowedAreas(Qt::BottomDockWidgetArea | Qt::TopDockWidgetArea);
    m_panel = new TasksPanel(*m_tasks, m_dock);
    m_dock->setWidget(m_panel);
    setGuideTopic(*m_panel, GuideTopic::Updating);
    m_window.addDockWidget(Qt::BottomDockWidgetArea, m_dock);
    m_dock->hide();
    m_show = m_dock->toggleViewAction();
    m_show->setText(tr("Ta&sks"));
    m_show->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_J));
    connect(m_show, &QAction::triggered, this, [this](bool isShown) {
        if (isShown)
            m_panel->table().setFocus();
    });
}

void TasksHost::makeCount()
{
    QStatusBar* bar = m_window.statusBar();
    bar->setSizeGripEnabled(false);
    m_count = new QToolButton(bar);
    m_count->setAutoRaise(true);
    m_count->setFocusPolicy(Qt::TabFocus);
    m_count->setToolTip(tr("Show the tasks"));
    connect(m_count, &QToolButton::clicked, m_show, [this] {
        if (!m_dock->isVisible())
            m_show->trigger();
    });
    bar->addPermanentWidget(m_count);
}

void TasksHost::showCount()
{
    const auto active = static_cast<int>(m_tasks->activeCount());
    m_count->setText(tr("%n tasks running", nullptr, active));
    m_window.statusBar()->setVisible(active > 0);
}

/// What has a bar of its own is seen there; of anything else the dock tells.
void TasksHost::taskAdded(size_t row)
{
    switch (m_tasks->tasks()[row]->kind()) {
    case FileTaskKind::SaveAs:
    case FileTaskKind::MakeSmaller:
        m_dock->show();
        break;
    case FileTaskKind::Convert:
    case FileTaskKind::Update:
    case FileTaskKind::UpdateInPlace:
    case FileTaskKind::ConvertList:
    case FileTaskKind::ExportTable:
        break;
    }
}

bool TasksHost::mayClose()
{
    const auto active = static_cast<int>(m_tasks->activeCount());
    if (active == 0)
        return true;
    if (!m_dialogs.confirm(
            &m_window, tr("Tasks are running"),
            tr("Closing the window stops %n tasks; nothing half written is left behind.", nullptr, active),
            tr("&Stop and Close")))
        return false;
    m_tasks->stopAll();
    return true;
}

} // namespace skops::ui
