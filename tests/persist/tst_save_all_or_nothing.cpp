#include "persist/saving.h"

#include <QElapsedTimer>

#include <csignal>
#include <map>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace skops;
using namespace skops::persist;

namespace {

/// Fails at one of its reads; `steps` counts those of all.
class FailingSource final : public ByteSource
{
public:
    FailingSource(SourcePtr source, int& steps, int failAt)
        : m_source(std::move(source)), m_steps(steps), m_failAt(failAt)
    {
    }
    uint64_t sizeBytes() const override { return m_source->sizeBytes(); }
    Result<void> readAt(uint64_t offset, MutableBytes out) const override
    {
        return m_steps++ == m_failAt ? fail(Code::FileRead) : m_source->readAt(offset, out);
    }

private:
    SourcePtr m_source;
    int& m_steps;
    int m_failAt;
};

/// Runs `work` in a process of its own; its exit status.
int inChild(const std::function<int()>& work)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(work());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

class TestSaveAllOrNothing : public Saving
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeFolder(); }

    void aStopAtAnyTimeLeavesNothing()
    {
        put(path("a"), "old");
        for (const Compression compression : {Compression::Stored, Compression::Lzma}) {
            int steps = 0;
            for (int stopAt = 0; bytesAt(path("a")) == "old"; ++stopAt) {
                Cancel cancel;
                steps = 0;
                const Content content = sample::content([&](SourcePtr source) {
                    return std::make_shared<WatchedSource>(source, [&] {
                        if (steps++ == stopAt)
                            cancel.request();
                    });
                });
                Progress progress;
                SaveOptions options;
                options.compression = compression;
                options.mayReplace = true;
                const auto saved =
                    save(content, path("a").toStdString(), options, Limits{}, cancel, progress);
                QCOMPARE(codeOf(saved), stopAt < steps ? Code::Cancelled : Code::KindUnknown);
                QCOMPARE(entries().size(), 1);
            }
            QVERIFY(steps >= 10); // five sources, twice
            put(path("a"), "old");
        }
    }

    void anErrorAtAnyTimeLeavesNothing()
    {
        for (int failAt = 0;; ++failAt) {
            int steps = 0;
            const auto saved = saveTo(path("a"), sample::content([&](SourcePtr source) {
                                          return std::make_shared<FailingSource>(source, steps, failAt);
                                      }));
            if (saved)
                break;
            QCOMPARE(saved.error().code, Code::FileRead);
            QVERIFY(entries().isEmpty());
        }
    }

    void aFullDiskLeavesNothing()
    {
        put(path("a"), "old");
        for (const rlim_t limit : {rlim_t{0}, rlim_t{100}, rlim_t{5'000}, rlim_t{300'000}, rlim_t{900'000}}) {
            const int status = inChild([&] {
                ::signal(SIGXFSZ, SIG_IGN);
                const rlimit bound{limit, limit};
                ::setrlimit(RLIMIT_FSIZE, &bound);
                const auto saved = saveTo(path("a"), sample::content(), true);
                return !saved && saved.error().code == Code::FileWrite &&
                               saved.error().args == std::vector<std::string>{"File too large"}
                           ? 0
                           : 1;
            });
            QCOMPARE(status, 0);
            QCOMPARE(entries().size(), 1);
            QCOMPARE(bytesAt(path("a")), QByteArray("old"));
        }
    }

    void aKilledProcessLeavesTheOldFileOrTheNew()
    {
        const auto make = [](uint64_t rows) {
            return sample::content([](SourcePtr source) { return source; }, rows);
        };
        QElapsedTimer timer;
        timer.start();
        QVERIFY(saveTo(path("a"), make(1'000)));
        QVERIFY(saveTo(path("b"), make(30'000)));
        const qint64 oneSave = timer.nsecsElapsed() / 2000;
        const QByteArray files[] = {bytesAt(path("a")), bytesAt(path("b"))};
        std::map<bool, int> seen;
        for (int i = 0; i < 100 || (seen.size() < 2 && i < 2'000); ++i) {
            const pid_t child = ::fork();
            if (child == 0) {
                for (uint64_t n = 0;; ++n)
                    (void)saveTo(path("a"), make(n % 2 == 0 ? 30'000 : 1'000), true);
            }
            ::usleep(static_cast<useconds_t>(oneSave * (i % 100) / 25)); // up to four
            ::kill(child, SIGKILL);
            ::waitpid(child, nullptr, 0);
            const QByteArray found = bytesAt(path("a"));
            QVERIFY(found == files[0] || found == files[1]);
            ++seen[found == files[1]];
        }
        QCOMPARE(seen.size(), size_t{2});
        // What a killed process has left is beside the target, never in its place.
        for (const QString& name : entries())
            QVERIFY(name.size() == 1 || name.startsWith(QStringLiteral(".skops-inspector-")));
    }
};

QTEST_APPLESS_MAIN(TestSaveAllOrNothing)
#include "tst_save_all_or_nothing.moc"
