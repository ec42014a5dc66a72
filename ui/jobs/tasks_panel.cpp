#include "jobs/tasks_panel.h"

#include "jobs/progress_delegate.h"
#include "text/display.h"
#include "text/task_texts.h"
#include "theme/header_widths.h"
#include "theme/row_table.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace skops::ui {
namespace {

using State = FileTask::State;

constexpr int detailLines = 4;
constexpr int tableLines = 5; // with the header

} // namespace

TasksPanel::TasksPanel(TaskList& tasks, QWidget* parent) : QWidget(parent), m_tasks(tasks), m_model(tasks)
{
    makeActions();
    makeTable();
    m_status = new QLabel(this);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details = new QPlainTextEdit(this);
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setAccessibleName(tr("Details of the task"));
    m_details->setFixedHeight(fontMetrics().lineSpacing() * detailLines + 14);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 8);
    layout->setSpacing(6);
    layout->addLayout(makeButtons());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_status);
    layout->addWidget(m_details);
    connect(&tasks, &TaskList::added, this, &TasksPanel::goTo);
    for (const auto signal : {&TaskList::removed, &TaskList::rowChanged})
        connect(&tasks, signal, this, [this] { showCurrent(); });
    connect(m_showDetails, &QAction::toggled, this, &TasksPanel::showCurrent);
    showCurrent();
}

QAction* TasksPanel::addAction(const QString& text, const QString& tip, const QKeySequence& key)
{
    auto* action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(tip + QStringLiteral(" (%1)").arg(key.toString(QKeySequence::NativeText)));
    QWidget::addAction(action);
    return action;
}

void TasksPanel::makeActions()
{
    const auto withAlt = [](Qt::Key key) { return QKeySequence(Qt::CTRL | Qt::ALT | key); };
    m_stop = addAction(tr("Stop"), tr("Stop the task; nothing half written is left"), withAlt(Qt::Key_X));
    m_tryAgain = addAction(tr("Try Again"), tr("The same again"), withAlt(Qt::Key_R));
    m_otherName = addAction(tr("Another Name\u2026"), tr("The same again, written to another file"),
                            withAlt(Qt::Key_N));
    m_open = addAction(tr("Open Result"), tr("Review what was written"), withAlt(Qt::Key_O));
    m_folder = addAction(tr("Show in Folder"), tr("Open the folder of the result"), withAlt(Qt::Key_F));
    m_remove = addAction(tr("Remove"), tr("Take the task off the list; its file stays"),
                         QKeySequence(Qt::Key_Delete));
    m_clear = addAction(tr("Clear Ended"), tr("Take all that have ended off the list; their files stay"),
                        QKeySequence(Qt::CTRL | Qt::Key_Delete));
    m_showDetails = addAction(tr("Details"), tr("What was changed, what each step saved, what to do"),
                              withAlt(Qt::Key_D));
    m_showDetails->setCheckable(true);
    connect(m_stop, &QAction::triggered, this, [this] { current()->stop(); });
    connect(m_tryAgain, &QAction::triggered, this, [this] { Q_EMIT tryAgainRequested(current()); });
    connect(m_otherName, &QAction::triggered, this, [this] { Q_EMIT otherNameRequested(current()); });
    connect(m_open, &QAction::triggered, this, [this] { Q_EMIT openRequested(current()->target().path); });
    connect(m_folder, &QAction::triggered, this,
            [this] { Q_EMIT folderRequested(current()->target().path); });
    connect(m_remove, &QAction::triggered, this, [this] { m_tasks.remove(current()); });
    connect(m_clear, &QAction::triggered, &m_tasks, &TaskList::clearEnded);
}

void TasksPanel::makeTable()
{
    m_table = new RowTable(m_model, this);
    m_table->setAccessibleName(tr("Tasks"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(TasksModel::ProgressColumn, new ProgressDelegate(m_table));
    m_table->addActions({m_stop, m_tryAgain, m_otherName, m_open, m_folder, m_remove, m_clear});
    m_table->horizontalHeader()->setStretchLastSection(true);
    // The dock takes no more than it needs from what is reviewed.
    m_table->setMinimumHeight(fontMetrics().lineSpacing() * tableLines);
    const int character = fontMetrics().averageCharWidth();
    for (const auto& [column, characters] :
         {std::pair(TasksModel::TaskColumn, 18), std::pair(TasksModel::FileColumn, 30),
          std::pair(TasksModel::TargetColumn, 30), std::pair(TasksModel::ProgressColumn, 16)})
        m_table->setColumnWidth(column, characters * character);
    fitTitles(*m_table->horizontalHeader());
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &TasksPanel::showCurrent);
    connect(m_table, &QAbstractItemView::activated, m_open, &QAction::trigger);
}

QBoxLayout* TasksPanel::makeButtons()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    for (QAction* action :
         {m_stop, m_tryAgain, m_otherName, m_open, m_folder, m_remove, m_clear, m_showDetails}) {
        if (action == m_remove)
            row->addStretch(1);
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    return row;
}

FileTaskPtr TasksPanel::current() const
{
    return m_model.taskAt(m_table->currentIndex());
}

/// The newest is what the user has just asked for.
void TasksPanel::goTo(size_t row)
{
    m_table->setCurrentIndex(m_model.index(static_cast<int>(row), TasksModel::TaskColumn));
    m_table->scrollToBottom();
}

void TasksPanel::showCurrent()
{
    const FileTaskPtr task = current();
    const State state = task ? task->state() : State::None;
    const bool isActive = task && task->isActive();
    const bool canRepeat = task && task->canTryAgain() && (state == State::Failed || state == State::Stopped);
    m_stop->setEnabled(isActive && state != State::Stopping);
    m_tryAgain->setEnabled(canRepeat);
    m_otherName->setEnabled(canRepeat && task->kind() != FileTaskKind::ConvertList);
    m_open->setEnabled(state == State::Done && task->kind() != FileTaskKind::ExportTable);
    m_folder->setEnabled(state == State::Done);
    m_remove->setEnabled(task && !isActive);
    m_clear->setEnabled(m_tasks.activeCount() < m_tasks.tasks().size());
    const QStringList details = task ? taskDetails(*task) : QStringList();
    m_showDetails->setEnabled(!details.isEmpty());
    m_status->setText(task ? taskStatus(*task)
                           : tr("No tasks yet: what is converted, updated or saved is listed here."));
    // What went wrong is to be read without asking for it.
    m_details->setVisible(!details.isEmpty() && (m_showDetails->isChecked() || state == State::Failed));
    const QString text = details.join(QLatin1Char('\n'));
    if (text != m_details->toPlainText())
        m_details->setPlainText(text);
    // Details take room from the table.
    m_table->scrollTo(m_table->currentIndex());
}

} // namespace skops::ui
