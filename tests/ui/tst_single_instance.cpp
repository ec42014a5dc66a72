// A second start hands its request to the first; nothing that lies in the way of that blocks it, and nobody
// else can do it.

#include "shell/single_instance.h"

#include <QElapsedTimer>
#include <QFile>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>
#include <vector>

using namespace skops::ui;
using Role = SingleInstance::Role;

namespace {

const QString screen = QStringLiteral("offscreen");
constexpr int shortMs = 300;
constexpr int longMs = 30'000;

} // namespace

class TestSingleInstance final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder; // QTemporaryDir makes it for its user only

    QString path() const { return m_folder->path(); }

    static StartRequest requestFor(const QStringList& paths)
    {
        return {.paths = paths, .choice = {}, .token = {}};
    }

    /// A start in another thread: the event loop of this one goes on.
    struct Start
    {
        std::shared_ptr<Role> role = std::make_shared<Role>(Role::Alone);
        std::unique_ptr<QThread> thread;

        Start(const QString& folder, const StartRequest& request, int waitMs = longMs)
            : thread(QThread::create([folder, request, waitMs, role = role] {
                  *role = SingleInstance(folder, screen, waitMs).join(request);
              }))
        {
            thread->start();
        }

        Role wait() const
        {
            return QTest::qWaitFor([&] { return thread->isFinished(); }, 2 * longMs) ? *role : Role::Alone;
        }
    };

    /// What somebody else may write to the socket, and what it answers.
    QByteArray answerTo(const SingleInstance& first, const QByteArray& message)
    {
        QLocalSocket socket;
        socket.connectToServer(first.socketPath());
        if (!socket.waitForConnected(1000))
            return "not connected";
        socket.write(message);
        const bool isOver = QTest::qWaitFor(
            [&] { return socket.bytesAvailable() > 0 || socket.state() != QLocalSocket::ConnectedState; },
            1000);
        return isOver ? socket.readAll() : QByteArray("waits for more");
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whoIsAloneIsTheFirst()
    {
        SingleInstance first(path(), screen);
        QCOMPARE(first.join({}), Role::First);
        QCOMPARE(QFile::permissions(first.socketPath()) &
                     (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther |
                      QFile::ExeGroup | QFile::ExeOther),
                 QFile::Permissions());
    }

    void aRequestReachesTheFirst_data()
    {
        QTest::addColumn<StartRequest>("request");
        QTest::newRow("no files") << StartRequest{};
        QTest::newRow("files") << requestFor(
            {QStringLiteral("/models/a b.skops"), QString::fromUtf8("/ä\n.pkl")});
        QTest::newRow("to choose") << StartRequest{{}, StartRequest::Choice::Folder, "token"};
        QStringList many;
        for (int i = 0; i < 20'000; ++i)
            many.append(
                QStringLiteral("/a folder with a long name/of a store of models/model-%1.skops").arg(i));
        QTest::newRow("many files") << requestFor(many);
    }

    void aRequestReachesTheFirst()
    {
        QFETCH(StartRequest, request);
        SingleInstance first(path(), screen);
        QCOMPARE(first.join({}), Role::First);
        QSignalSpy requested(&first, &SingleInstance::requested);
        QCOMPARE(Start(path(), request).wait(), Role::HandedOver);
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested[0][0].value<StartRequest>(), request);
    }

    void ofManyAtOnceNothingIsLost()
    {
        constexpr int count = 60; // more than wait in a socket at once
        SingleInstance first(path(), screen);
        QCOMPARE(first.join({}), Role::First);
        QSignalSpy requested(&first, &SingleInstance::requested);
        std::vector<Start> starts;
        for (int i = 0; i < count; ++i)
            starts.emplace_back(path(), requestFor({QStringLiteral("/%1").arg(i)}));
        QSet<QString> expected;
        for (int i = 0; i < count; ++i) {
            QCOMPARE(starts[static_cast<size_t>(i)].wait(), Role::HandedOver);
            expected.insert(QStringLiteral("/%1").arg(i));
        }
        QSet<QString> received;
        for (const QList<QVariant>& arguments : requested)
            received.insert(arguments[0].value<StartRequest>().paths.value(0));
        QCOMPARE(requested.size(), count);
        QCOMPARE(received, expected);
    }

    void oneThatIsStillStartingIsWaitedFor()
    {
        SingleInstance first(path(), screen);
        QCOMPARE(first.join({}), Role::First);
        QSignalSpy requested(&first, &SingleInstance::requested);
        const Start second(path(), {});
        QVERIFY(!second.thread->wait(500)); // no event loop of the first until here
        QCOMPARE(second.wait(), Role::HandedOver);
        QCOMPARE(requested.size(), 1);
    }

    void whoIsNotAnsweredByOneThatClosesIsTheNextFirst()
    {
        SingleInstance first(path(), screen);
        QCOMPARE(first.join({}), Role::First);
        QSignalSpy requested(&first, &SingleInstance::requested);
        const Start second(path(), {});
        QVERIFY(!second.thread->wait(300)); // connected, and its message is written
        first.close();
        QCOMPARE(second.wait(), Role::First);
        QCOMPARE(requested.size(), 0);
    }

    void theSocketOfOneThatWasKilledIsReplaced()
    {
        SingleInstance first(path(), screen);
        QFile stale(first.socketPath());
        QVERIFY(stale.open(QIODevice::WriteOnly));
        stale.close();
        QCOMPARE(first.join({}), Role::First);
        QCOMPARE(Start(path(), {}).wait(), Role::HandedOver);
    }

    void oneThatHangsBlocksNobodyForLong()
    {
        SingleInstance first(path(), screen);
        QCOMPARE(first.join({}), Role::First);
        QSignalSpy requested(&first, &SingleInstance::requested);
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(SingleInstance(path(), screen, shortMs).join(requestFor({QStringLiteral("/a")})),
                 Role::Alone);
        QVERIFY(clock.elapsed() < longMs);
        // When it goes on it does not show what the other has shown itself.
        QTest::qWait(100);
        QCOMPARE(requested.size(), 0);
        QCOMPARE(Start(path(), {}).wait(), Role::HandedOver);
    }

    void eachScreenHasAFirst()
    {
        SingleInstance first(path(), QStringLiteral("xcb :0"));
        QCOMPARE(first.join({}), Role::First);
        SingleInstance other(path(), QStringLiteral("xcb :1"));
        QCOMPARE(other.join({}), Role::First);
    }

    void aFolderThatIsNotSafeIsNotUsed_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"entered by others", "read by the group", "a link", "missing", "a file"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }

    void aFolderThatIsNotSafeIsNotUsed()
    {
        QFETCH(QString, kind);
        QString folder = path();
        if (kind == QLatin1String("entered by others")) {
            QVERIFY(QFile::setPermissions(folder, QFile::permissions(folder) | QFile::ExeOther));
        } else if (kind == QLatin1String("read by the group")) {
            QVERIFY(QFile::setPermissions(folder, QFile::permissions(folder) | QFile::ReadGroup));
        } else {
            folder += QStringLiteral("/there");
            if (kind == QLatin1String("a link"))
                QVERIFY(QFile::link(path(), folder));
            QFile file(folder);
            if (kind == QLatin1String("a file"))
                QVERIFY(file.open(QIODevice::WriteOnly));
        }
        QCOMPARE(SingleInstance(folder, screen, shortMs).join({}), Role::Alone);
        QVERIFY(QDir(path()).entryList({QStringLiteral("skops*")}).isEmpty());
    }

    void whatCannotBeMadeIsDoneWithout_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("path longer than a socket's") << QString(90, QLatin1Char('x'));
        QTest::newRow("folder in place of the lock") << QStringLiteral("lock");
        QTest::newRow("folder in place of the socket") << QStringLiteral("socket");
    }

    void whatCannotBeMadeIsDoneWithout()
    {
        QFETCH(QString, name);
        QString folder = path();
        if (name.size() == 90) {
            folder += QLatin1Char('/') + name;
            QVERIFY(QDir().mkpath(folder));
            QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        } else {
            const QString socket = SingleInstance(folder, screen).socketPath();
            QVERIFY(QDir().mkpath(QString(socket).replace(QLatin1String(".socket"), QLatin1Char('.') + name) +
                                  QStringLiteral("/full")));
        }
        SingleInstance first(folder, screen, shortMs);
        QCOMPARE(first.join({}), Role::Alone);
        // And nobody waits for it.
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(SingleInstance(folder, screen, longMs).join({}), Role::Alone);
        QVERIFY(clock.elapsed() < longMs / 2);
    }

    void otherMessagesAreDropped_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("no request") << QByteArray("open a.skops\n") << QByteArray();
        QTest::newRow("without end") << QByteArray("{\"open\": [") << QByteArray("waits for more");
        QTest::newRow("too long") << QByteArray((8 << 20) + 2, 'x') << QByteArray();
    }

    void otherMessagesAreDropped()
    {
        QFETCH(QByteArray, message);
        SingleInstance first(path(), screen);
        QCOMPARE(first.join({}), Role::First);
        QSignalSpy requested(&first, &SingleInstance::requested);
        QTEST(answerTo(first, message), "answer");
        QCOMPARE(requested.size(), 0);
        QCOMPARE(Start(path(), {}).wait(), Role::HandedOver); // it listens on
    }
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_single_instance.moc"
