#include "tasks/task.h"

#include "ui/driver.h"

#include <QElapsedTimer>
#include <QTest>

#include <chrono>
#include <thread>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;

namespace {

/// Works until it is told to stop.
Result<int> endless(Job& job)
{
    job.progress.start(1000);
    while (!job.cancel.isRequested()) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        job.progress.advance(1);
    }
    return fail(Code::Cancelled);
}

} // namespace

class TestTask final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resultArrivesInTheWindowsThread()
    {
        Task task;
        std::optional<Result<int>> got;
        QThread* thread = nullptr;
        task.start<int>([](Job&) -> Result<int> { return 7; },
                        [&](Result<int> result) {
                            got = std::move(result);
                            thread = QThread::currentThread();
                        });
        QVERIFY(task.isRunning());
        QVERIFY(waitFor([&] { return got.has_value(); }));
        QCOMPARE(got->value(), 7);
        QCOMPARE(thread, QThread::currentThread());
        QVERIFY(!task.isRunning());
    }

    void stopDropsTheResult()
    {
        Task task;
        bool isDone = false;
        task.start<int>(endless, [&](const Result<int>&) { isDone = true; });
        QTest::qWait(20);
        QElapsedTimer clock;
        clock.start();
        task.stop();
        QVERIFY(!task.isRunning());
        QVERIFY(clock.elapsed() < 100);
        QTest::qWait(50);
        QVERIFY(!isDone);
        task.stop(); // twice is no different
    }

    void aNewRunReplacesTheOld()
    {
        Task task;
        int got = 0;
        int calls = 0;
        const auto done = [&](Result<int> result) {
            got = result.value_or(-1);
            ++calls;
        };
        task.start<int>(endless, done);
        task.start<int>([](Job&) -> Result<int> { return 2; }, done);
        QVERIFY(waitFor([&] { return calls > 0; }));
        QTest::qWait(50);
        QCOMPARE(calls, 1);
        QCOMPARE(got, 2);
    }

    void destructionStopsAndWaits()
    {
        std::atomic<bool> isOver = false;
        bool isDone = false;
        {
            Task task;
            task.start<int>(
                [&](Job& job) {
                    auto result = endless(job);
                    isOver = true;
                    return result;
                },
                [&](const Result<int>&) { isDone = true; });
            QTest::qWait(20);
        }
        QVERIFY(isOver);
        QTest::qWait(20);
        QVERIFY(!isDone);
    }

    void progress()
    {
        Task task;
        int told = 0;
        connect(&task, &Task::progressed, &task, [&] { ++told; });
        task.start<int>(endless, [](const Result<int>&) {});
        QVERIFY(waitFor([&] { return told > 1; }));
        QVERIFY(task.done() > 0);
        QCOMPARE(task.total(), uint64_t{1000});
    }

    void outOfMemoryIsAnError()
    {
        Task task;
        std::optional<Code> code;
        task.start<int>([](Job&) -> Result<int> { throw std::bad_alloc(); },
                        [&](const Result<int>& result) { code = result.error().code; });
        QVERIFY(waitFor([&] { return code.has_value(); }));
        QCOMPARE(*code, Code::OutOfMemory);
    }
};

QTEST_MAIN(TestTask)
#include "tst_task.moc"
