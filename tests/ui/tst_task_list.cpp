// Tasks that write files: their turns, their ends, and how fast they are said to be.

#include "tasks/task_list.h"
#include "ui/driver.h"

#include <QTest>

#include <atomic>
#include <chrono>
#include <memory>
#include <thread>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;
using State = FileTask::State;

namespace {

/// Where a task waits until a test lets it through.
struct Gate
{
    std::atomic<bool> isOpen = false;
    std::atomic<int> runs = 0;
    std::atomic<bool> isInside = false;
};
using GatePtr = std::shared_ptr<Gate>;

FileTaskPtr taskAt(const GatePtr& gate)
{
    return std::make_shared<WriteTask>(
        FileTaskKind::SaveAs, QStringLiteral("model.skops"), FileTarget{.path = QStringLiteral("out.skops")},
        [gate](const FileTarget&, const Cancel& cancel, Progress& progress) -> Result<FileResult> {
            gate->isInside = true;
            ++gate->runs;
            progress.start(1000);
            while (!gate->isOpen && !cancel.isRequested()) {
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
                progress.advance(1);
            }
            gate->isInside = false;
            if (cancel.isRequested())
                return fail(Code::Cancelled);
            FileResult result;
            result.sizeBytes = 5;
            return result;
        });
}

/// Ends at once, each time with the next of `ends`.
FileTaskPtr taskWithEnds(std::vector<Result<FileResult>> ends)
{
    const auto left = std::make_shared<std::vector<Result<FileResult>>>(std::move(ends));
    return std::make_shared<WriteTask>(FileTaskKind::SaveAs, QStringLiteral("model.skops"), FileTarget{},
                                       [left](const FileTarget&, const Cancel&, Progress&) {
                                           Result<FileResult> end = std::move(left->front());
                                           left->erase(left->begin());
                                           return end;
                                       });
}

Result<FileResult> problem(Code code)
{
    FileResult result;
    result.problem = Finding{code, {}, {}};
    return result;
}

} // namespace

class TestTaskList final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoRunAndTheOthersWait()
    {
        TaskList list;
        std::vector<GatePtr> gates;
        std::vector<FileTaskPtr> tasks;
        for (int i = 0; i < 4; ++i) {
            gates.push_back(std::make_shared<Gate>());
            tasks.push_back(taskAt(gates.back()));
            list.start(tasks.back());
        }
        QCOMPARE(list.activeCount(), size_t{4});
        QCOMPARE(tasks[0]->state(), State::Running);
        QCOMPARE(tasks[1]->state(), State::Running);
        QCOMPARE(tasks[2]->state(), State::Waiting);
        QCOMPARE(tasks[3]->state(), State::Waiting);
        gates[1]->isOpen = true;
        QVERIFY(waitFor([&] { return tasks[2]->state() == State::Running; }));
        QCOMPARE(tasks[1]->state(), State::Done);
        QCOMPARE(tasks[1]->result().sizeBytes, uint64_t{5});
        QCOMPARE(tasks[3]->state(), State::Waiting);
    }

    void whatWaitsCanBeStoppedAndNeverRuns()
    {
        TaskList list;
        const auto gate = std::make_shared<Gate>();
        const auto waiting = std::make_shared<Gate>();
        list.start(taskAt(gate));
        list.start(taskAt(gate));
        const FileTaskPtr task = taskAt(waiting);
        list.start(task);
        task->stop();
        QCOMPARE(task->state(), State::Stopped);
        gate->isOpen = true;
        QVERIFY(waitFor([&] { return list.activeCount() == 0; }));
        QCOMPARE(waiting->runs.load(), 0);
    }

    void aStopIsNoSuccessAndCanBeTriedAgain()
    {
        TaskList list;
        const auto gate = std::make_shared<Gate>();
        const FileTaskPtr task = taskAt(gate);
        list.start(task);
        QVERIFY(waitFor([&] { return task->done() > 0; }));
        task->stop();
        QCOMPARE(task->state(), State::Stopping);
        QVERIFY(waitFor([&] { return task->state() == State::Stopped; }));
        QVERIFY(!task->problem());
        gate->isOpen = true;
        list.start(task);
        QVERIFY(waitFor([&] { return task->state() == State::Done; }));
        QCOMPARE(gate->runs.load(), 2);
        QCOMPARE(list.tasks().size(), size_t{1});
    }

    void failuresSayWhyAndWhatHasToBeDifferent_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("isError");
        QTest::addColumn<int>("remedy");
        const auto row = [](const char* name, Code code, bool isError, Remedy remedy) {
            QTest::newRow(name) << static_cast<int>(code) << isError << static_cast<int>(remedy);
        };
        row("full disk", Code::FileWrite, false, Remedy::Retry);
        row("no memory", Code::OutOfMemory, true, Remedy::Retry);
        row("replaced while open", Code::FileChanged, false, Remedy::ReadAgain);
        row("truncated while read", Code::FileShrank, false, Remedy::ReadAgain);
        row("name is taken", Code::FileExists, false, Remedy::OtherName);
        row("name of a folder", Code::FileIsFolder, false, Remedy::OtherName);
    }

    void failuresSayWhyAndWhatHasToBeDifferent()
    {
        QFETCH(int, code);
        QFETCH(bool, isError);
        QFETCH(int, remedy);
        TaskList list;
        std::vector<Result<FileResult>> ends;
        if (isError)
            ends.emplace_back(fail(static_cast<Code>(code)));
        else
            ends.push_back(problem(static_cast<Code>(code)));
        ends.emplace_back(FileResult{});
        const FileTaskPtr task = taskWithEnds(std::move(ends));
        list.start(task);
        QVERIFY(waitFor([&] { return task->state() == State::Failed; }));
        QCOMPARE(task->problem()->code, static_cast<Code>(code));
        QCOMPARE(remedyOf(*task), static_cast<Remedy>(remedy));
        list.start(task);
        QVERIFY(!task->problem());
        QVERIFY(waitFor([&] { return task->state() == State::Done; }));
    }

    void targetChangesOnlyWhileNothingRuns()
    {
        TaskList list;
        const auto gate = std::make_shared<Gate>();
        const FileTaskPtr task = taskAt(gate);
        list.start(task);
        task->setTarget({.path = QStringLiteral("other.skops")});
        QCOMPARE(task->target().path, QStringLiteral("out.skops"));
        task->stop();
        QVERIFY(waitFor([&] { return task->state() == State::Stopped; }));
        task->setTarget({.path = QStringLiteral("other.skops")});
        QCOMPARE(task->target().path, QStringLiteral("other.skops"));
    }

    void onlyWhatHasEndedIsTakenOff()
    {
        TaskList list;
        const auto gate = std::make_shared<Gate>();
        const FileTaskPtr running = taskAt(gate);
        const FileTaskPtr ended = taskWithEnds({FileResult{}});
        list.start(running);
        list.start(ended);
        QVERIFY(waitFor([&] { return ended->state() == State::Done; }));
        list.remove(running);
        QCOMPARE(list.tasks().size(), size_t{2});
        list.clearEnded();
        QCOMPARE(list.tasks(), std::vector<FileTaskPtr>{running});
    }

    void whatRunsIsStoppedAndWaitedForWhenTheListGoes()
    {
        const auto gate = std::make_shared<Gate>();
        const auto waiting = std::make_shared<Gate>();
        {
            TaskList list;
            list.start(taskAt(gate));
            list.start(taskAt(gate));
            list.start(taskAt(waiting));
            QVERIFY(waitFor([&] { return gate->runs == 2; }));
        }
        QVERIFY(!gate->isInside);
        QCOMPARE(waiting->runs.load(), 0);
    }

    void rateAndTimeLeft_data()
    {
        QTest::addColumn<QList<int>>("amounts"); ///< done after each half second
        QTest::addColumn<int>("rate");           ///< -1: unknown
        QTest::addColumn<int>("left");           ///< of 10,000; -1: unknown
        QTest::newRow("too short") << QList<int>{500} << -1 << -1;
        QTest::newRow("steady") << QList<int>{500, 1000, 1500, 2000} << 1000 << 8;
        QTest::newRow("stands still") << QList<int>{0, 0, 0, 0} << 0 << -1;
        QTest::newRow("all is done") << QList<int>{5000, 10000} << 10000 << 1;
        QTest::newRow("begins anew") << QList<int>{5000, 9000, 100, 200} << -1 << -1;
    }

    void rateAndTimeLeft()
    {
        QFETCH(QList<int>, amounts);
        QFETCH(int, rate);
        QFETCH(int, left);
        RateMeter meter;
        meter.start(0);
        for (int i = 0; i < amounts.size(); ++i)
            meter.sample(500 * (i + 1), static_cast<uint64_t>(amounts[i]));
        const auto done = static_cast<uint64_t>(amounts.constLast());
        QCOMPARE(static_cast<int>(meter.perSecond().value_or(-1)), rate);
        const auto seconds = meter.secondsLeft(done, 10'000);
        QCOMPARE(seconds ? static_cast<int>(*seconds) : -1, left);
    }

    void aPauseDoesNotMakeTheRateJump()
    {
        RateMeter meter;
        meter.start(0);
        for (int i = 1; i <= 10; ++i)
            meter.sample(500 * i, static_cast<uint64_t>(500 * i));
        meter.sample(5500, 5000); // nothing for half a second
        QVERIFY(*meter.perSecond() > 700);
        QVERIFY(*meter.perSecond() < 1000);
    }
};

QTEST_MAIN(TestTaskList)
#include "tst_task_list.moc"
