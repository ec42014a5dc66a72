// The list of tasks as the user sees it: rows, texts, and what can be done about each.

#include "jobs/tasks_panel.h"
#include "text/task_texts.h"
#include "theme/row_table.h"
#include "ui/driver.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;
using State = FileTask::State;

namespace {

/// A task that is where a test wants it to be.
class MadeTask final : public FileTask
{
public:
    using FileTask::FileTask;
    uint64_t done() const override { return m_done; }
    uint64_t total() const override { return 1'000'000; }
    void advanceTo(uint64_t done)
    {
        m_done = done;
        tellProgress();
    }
    void endWith(Result<FileResult> result) { end(std::move(result)); }

private:
    void begin() override { m_done = 0; }
    void requestStop() override {}

    uint64_t m_done = 0;
};

std::shared_ptr<MadeTask> made(FileTaskKind kind)
{
    return std::make_shared<MadeTask>(
        kind, QStringLiteral("/models/old.skops"),
        FileTarget{.path = QStringLiteral("/models/new.skops"), .mayReplace = false});
}

FileResult saved(uint64_t before, uint64_t now)
{
    FileResult result;
    result.sizeBefore = before;
    result.sizeBytes = now;
    return result;
}

FileResult failedWith(Finding problem)
{
    FileResult result;
    result.problem = std::move(problem);
    return result;
}

} // namespace

class TestTasksPanel final : public QObject
{
    Q_OBJECT

private:
    static QString cell(const TasksPanel& panel, int row, int column)
    {
        const QAbstractItemModel& model = *const_cast<TasksPanel&>(panel).table().model();
        return model.index(row, column).data().toString();
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void theModelIsRight()
    {
        TaskList list;
        TasksModel model(list);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto first = made(FileTaskKind::Convert);
        const auto second = made(FileTaskKind::Update);
        list.start(first);
        list.start(second);
        first->advanceTo(500'000);
        first->endWith(saved(10, 5));
        second->stop();
        second->endWith(fail(Code::Cancelled));
        QCOMPARE(model.rowCount(), 2);
        list.remove(first);
        QCOMPARE(model.rowCount(), 1);
        list.clearEnded();
        QCOMPARE(model.rowCount(), 0);
    }

    void eachStateHasItsWords()
    {
        TaskList list;
        TasksPanel panel(list);
        const auto task = made(FileTaskKind::Update);
        list.start(task);
        QCOMPARE(cell(panel, 0, TasksModel::TaskColumn), QStringLiteral("Update"));
        QCOMPARE(cell(panel, 0, TasksModel::FileColumn), QStringLiteral("old.skops"));
        QCOMPARE(cell(panel, 0, TasksModel::TargetColumn), QStringLiteral("new.skops"));
        task->advanceTo(420'000);
        QCOMPARE(cell(panel, 0, TasksModel::ProgressColumn), QStringLiteral("42 %"));
        QCOMPARE(cell(panel, 0, TasksModel::StatusColumn), QStringLiteral("420.0 kB of 1.0 MB"));
        task->stop();
        QCOMPARE(cell(panel, 0, TasksModel::ProgressColumn), QStringLiteral("Stopping"));
        task->endWith(fail(Code::Cancelled));
        QCOMPARE(cell(panel, 0, TasksModel::ProgressColumn), QStringLiteral("Stopped"));
        QVERIFY(cell(panel, 0, TasksModel::StatusColumn).contains(QStringLiteral("Nothing was written")));
        list.start(task);
        task->endWith(failedWith({Code::FileWrite, {}, {"No space left on device"}}));
        QCOMPARE(cell(panel, 0, TasksModel::ProgressColumn), QStringLiteral("Failed"));
        QCOMPARE(cell(panel, 0, TasksModel::StatusColumn),
                 QStringLiteral("Not updated. Writing failed: No space left on device."));
        list.start(task);
        task->endWith(saved(2000, 2100));
        QCOMPARE(cell(panel, 0, TasksModel::ProgressColumn), QStringLiteral("Done"));
        QVERIFY(cell(panel, 0, TasksModel::StatusColumn).contains(QStringLiteral("2.1 kB")));
    }

    void progressIsOnlyOfWhatIsUnderWay()
    {
        TaskList list;
        TasksModel model(list);
        const auto task = made(FileTaskKind::Convert);
        list.start(task);
        const QModelIndex cell = model.index(0, TasksModel::ProgressColumn);
        task->advanceTo(250'000);
        QCOMPARE(cell.data(TasksModel::ProgressRole).toInt(), 250);
        QVERIFY(!model.index(0, TasksModel::StatusColumn).data(TasksModel::ProgressRole).isValid());
        task->endWith(saved(10, 5));
        QVERIFY(!cell.data(TasksModel::ProgressRole).isValid());
    }

    void whatCanBeDoneFollowsTheState_data()
    {
        QTest::addColumn<QString>("end"); ///< of the task
        QTest::addColumn<QStringList>("enabled");
        QTest::newRow("running") << QString() << QStringList{QStringLiteral("Stop")};
        QTest::newRow("stopped") << QStringLiteral("stop")
                                 << QStringList{QStringLiteral("Try Again"),
                                                QStringLiteral("Another Name\u2026"),
                                                QStringLiteral("Remove"), QStringLiteral("Clear Ended")};
        QTest::newRow("failed") << QStringLiteral("fail")
                                << QStringList{QStringLiteral("Try Again"),
                                               QStringLiteral("Another Name\u2026"), QStringLiteral("Remove"),
                                               QStringLiteral("Clear Ended"), QStringLiteral("Details")};
        QTest::newRow("done") << QStringLiteral("done")
                              << QStringList{QStringLiteral("Open Result"), QStringLiteral("Show in Folder"),
                                             QStringLiteral("Remove"), QStringLiteral("Clear Ended")};
    }

    void whatCanBeDoneFollowsTheState()
    {
        QFETCH(QString, end);
        QFETCH(QStringList, enabled);
        TaskList list;
        TasksPanel panel(list);
        const auto task = made(FileTaskKind::SaveAs);
        list.start(task);
        if (end == QStringLiteral("stop"))
            task->endWith(fail(Code::Cancelled));
        else if (end == QStringLiteral("fail"))
            task->endWith(failedWith({Code::FileExists, {}, {}}));
        else if (end == QStringLiteral("done"))
            task->endWith(saved(10, 5));
        QStringList found;
        for (const QAction* action : panel.actions()) {
            if (action->isEnabled())
                found.append(action->text());
        }
        QCOMPARE(found, enabled);
    }

    void aFailureShowsWhatToDo()
    {
        TaskList list;
        TasksPanel panel(list);
        panel.show();
        const auto task = made(FileTaskKind::SaveAs);
        list.start(task);
        QVERIFY(!panel.details().isVisible());
        task->endWith(failedWith({Code::FileWrite, {}, {"Permission denied"}}));
        QVERIFY(panel.details().isVisible());
        const QString text = panel.details().toPlainText();
        QVERIFY(text.contains(QStringLiteral("free space and the permissions")));
        QVERIFY(text.contains(QStringLiteral("new.skops in /models")));
    }

    void savingsAreFoldedAway()
    {
        TaskList list;
        TasksPanel panel(list);
        panel.show();
        const auto task = made(FileTaskKind::MakeSmaller);
        list.start(task);
        FileResult result = saved(77'000'000, 3'500'000);
        result.savings = {{persist::OptimiseStep::Blanks, 1'000'000},
                          {persist::OptimiseStep::Compression, 72'500'000}};
        task->endWith(result);
        QVERIFY(panel.status().text().contains(QStringLiteral("22.0 times smaller")));
        QVERIFY(!panel.details().isVisible());
        panel.detailsAction().trigger();
        QVERIFY(panel.details().isVisible());
        QCOMPARE(panel.details().toPlainText().split(QLatin1Char('\n')),
                 (QStringList{QStringLiteral("1.0 MB saved: white space in schema.json"),
                              QStringLiteral("72.5 MB saved: compression of the rest")}));
    }

    void aResultIsOpenedShownAndTakenOffTheList()
    {
        TaskList list;
        TasksPanel panel(list);
        QSignalSpy opened(&panel, &TasksPanel::openRequested);
        QSignalSpy shown(&panel, &TasksPanel::folderRequested);
        const auto task = made(FileTaskKind::Update);
        list.start(task);
        for (const QAction* action :
             {&panel.openAction(), &panel.folderAction(), &panel.removeAction(), &panel.clearAction()})
            QVERIFY2(!action->isEnabled(), qPrintable(action->text()));
        task->endWith(saved(10, 5));
        panel.openAction().trigger();
        panel.folderAction().trigger();
        QCOMPARE(opened, (QList<QVariantList>{{task->target().path}}));
        QCOMPARE(shown, (QList<QVariantList>{{task->target().path}}));
        panel.removeAction().trigger();
        QVERIFY(list.tasks().empty());
        list.start(task);
        task->endWith(saved(10, 5));
        panel.clearAction().trigger();
        QVERIFY(list.tasks().empty());
    }

    void theKeyboardIsEnough()
    {
        TaskList list;
        TasksPanel panel(list);
        panel.show();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        QSignalSpy opened(&panel, &TasksPanel::openRequested);
        const auto task = made(FileTaskKind::SaveAs);
        list.start(task);
        panel.table().setFocus();
        QTest::keyClick(&panel.table(), Qt::Key_X, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(task->state(), State::Stopping);
        task->endWith(saved(10, 5)); // the file had its name already
        QTest::keyClick(&panel.table(), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.constFirst().constFirst().toString(), QStringLiteral("/models/new.skops"));
        QTest::keyClick(&panel.table(), Qt::Key_Delete);
        QVERIFY(list.tasks().empty());
        QVERIFY(!panel.stopAction().isEnabled());
    }

    void everyControlIsNamed()
    {
        TaskList list;
        TasksPanel panel(list);
        QVERIFY(!panel.table().accessibleName().isEmpty());
        QVERIFY(!panel.details().accessibleName().isEmpty());
        for (const QToolButton* button : panel.findChildren<QToolButton*>()) {
            QVERIFY(!button->text().isEmpty());
            QVERIFY(button->focusPolicy() & Qt::TabFocus);
        }
        for (const QAction* action : panel.actions())
            QVERIFY(!action->shortcut().isEmpty());
    }

    void secondsAreReadable_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("seconds") << 9 << QStringLiteral("9 s");
        QTest::newRow("minutes") << 80 << QStringLiteral("1 min 20 s");
        QTest::newRow("hours") << 3900 << QStringLiteral("1 h 5 min");
    }

    void secondsAreReadable()
    {
        QFETCH(int, seconds);
        QFETCH(QString, text);
        QCOMPARE(formatSeconds(static_cast<uint64_t>(seconds)), text);
    }
};

QTEST_MAIN(TestTasksPanel)
#include "tst_tasks_panel.moc"
