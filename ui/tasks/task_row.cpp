#include "tasks/task_row.h"

#include "text/task_texts.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

namespace skops::ui {

using State = FileTask::State;

TaskRow::TaskRow(QWidget* parent) : QWidget(parent)
{
    m_layout = new QHBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(8);
    m_progress->setFixedWidth(fontMetrics().averageCharWidth() * 30);
    m_status = new QLabel(this);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_layout->addWidget(m_progress);
    m_layout->addWidget(m_status, 1);
    m_stop = addButton(tr("&Stop"));
    m_tryAgain = addButton(tr("&Try Again"));
    m_open = addButton(tr("&Open It"));
    m_folder = addButton(tr("Show in &Folder"));
    connect(m_stop, &QPushButton::clicked, this, [this] { m_task->stop(); });
    connect(m_tryAgain, &QPushButton::clicked, this, &TaskRow::tryAgainRequested);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_task->target().path); });
    connect(m_folder, &QPushButton::clicked, this, [this] { Q_EMIT folderRequested(m_task->target().path); });
    showTask();
}

QPushButton* TaskRow::addButton(const QString& text)
{
    auto* button = new QPushButton(text, this);
    button->setAutoDefault(true);
    m_layout->addWidget(button);
    return button;
}

void TaskRow::setTask(const FileTaskPtr& task)
{
    if (task != m_task) {
        if (m_task)
            m_task->disconnect(this);
        m_task = task;
        if (m_task) {
            connect(m_task.get(), &FileTask::changed, this, &TaskRow::showTask);
            connect(m_task.get(), &FileTask::progressed, this, &TaskRow::showProgress);
        }
    }
    showTask();
}

void TaskRow::say(const QString& text)
{
    m_status->setText(text);
    setVisible(m_task || !text.isEmpty());
}

void TaskRow::showTask()
{
    const State state = m_task ? m_task->state() : State::None;
    const bool isActive = m_task && m_task->isActive();
    m_progress->setVisible(isActive);
    m_progress->setAccessibleName(m_task ? taskName(m_task->kind()) : QString());
    m_stop->setVisible(isActive);
    m_stop->setEnabled(state != State::Stopping);
    m_tryAgain->setVisible(state == State::Failed || state == State::Stopped);
    m_open->setVisible(state == State::Done);
    m_folder->setVisible(state == State::Done);
    if (state == State::Running) {
        showProgress();
        return;
    }
    m_progress->setRange(0, 0);
    say(m_task ? taskStatus(*m_task) : QString());
    if (!m_task || isActive)
        return;
    QAccessibleEvent event(m_status, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void TaskRow::showProgress()
{
    constexpr int steps = 1000;
    const uint64_t total = std::max<uint64_t>(m_task->total(), 1);
    m_progress->setRange(0, steps);
    m_progress->setValue(static_cast<int>(std::min(m_task->done(), total) * steps / total));
    if (m_task->state() != State::Running)
        return;
    const QString progress = progressText(*m_task);
    say(progress.isEmpty() ? tr("Writing and reading back\u2026")
                           : tr("Writing and reading back: %1").arg(progress));
}

} // namespace skops::ui
