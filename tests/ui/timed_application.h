#pragma once

// An application that measures how long its event loop is kept busy: processor time of the thread, event by
// event, so that other programs on the machine do not count.

#include <QApplication>
#include <QEvent>
#include <QTest>

#include <ctime>
#include <utility>

namespace skops::test {

inline double threadMs()
{
    timespec now = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

class TimedApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (m_depth++ > 0) {
            const bool isDone = QApplication::notify(receiver, event);
            --m_depth;
            return isDone;
        }
        const int type = event->type();
        const char* name = receiver->metaObject()->className();
        const double before = threadMs();
        const bool isDone = QApplication::notify(receiver, event);
        if (const double used = threadMs() - before; used > longestMs) {
            longestMs = used;
            longest = QStringLiteral("%1, event %2: %3 ms").arg(QLatin1String(name)).arg(type).arg(used);
        }
        --m_depth;
        return isDone;
    }

    double longestMs = 0;
    QString longest;

private:
    int m_depth = 0;
};

inline TimedApplication& app()
{
    return *static_cast<TimedApplication*>(QCoreApplication::instance());
}

/// Whether no event since the last call took too long; `what` was going on.
inline bool isQuick(const char* what)
{
    QTest::qWait(150);
    if (app().longestMs >= 50)
        qWarning("%s: %s", what, qPrintable(app().longest));
    return std::exchange(app().longestMs, 0) < 50;
}

} // namespace skops::test
