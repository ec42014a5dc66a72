// A second start hands its files to the first; nothing that lies in the way of that blocks it.

#include "shell/single_instance.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <functional>

using namespace skops::ui;

class TestSingleInstance final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder; // QTemporaryDir makes it for its user only

    QString path() const { return m_folder->path(); }
    QString socketPath() const { return path() + QStringLiteral("/skops-inspector.socket"); }

    /// As a second process would: the first one's event loop goes on meanwhile.
    bool handOver(const QStringList& paths)
    {
        bool isTaken = false;
        QThread* second = QThread::create([&] { isTaken = SingleInstance(path()).handOver(paths); });
        QSignalSpy finished(second, &QThread::finished);
        second->start();
        finished.wait(10'000);
        second->wait();
        delete second;
        return isTaken;
    }

    /// What somebody else may write to the socket.
    QByteArray answerTo(const QByteArray& message)
    {
        QLocalSocket socket;
        socket.connectToServer(socketPath());
        if (!socket.waitForConnected(1000))
            return "not connected";
        socket.write(message);
        QTest::qWait(50);
        socket.waitForReadyRead(50);
        return socket.readAll();
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theFirstHasNobodyToAsk()
    {
        QVERIFY(!handOver({QStringLiteral("a.skops")}));
        SingleInstance first(path());
        QVERIFY(first.listen());
    }

    void filesReachTheFirst()
    {
        SingleInstance first(path());
        QVERIFY(first.listen());
        QSignalSpy opened(&first, &SingleInstance::opened);
        QVERIFY(handOver({QStringLiteral("/models/a b.skops"), QStringLiteral("c\u00e4.pkl")}));
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].toStringList(),
                 (QStringList{QStringLiteral("/models/a b.skops"),
                              QDir::current().absoluteFilePath(QStringLiteral("c\u00e4.pkl"))}));
    }

    void aStartWithoutFilesAsksForTheWindow()
    {
        SingleInstance first(path());
        QVERIFY(first.listen());
        QSignalSpy opened(&first, &SingleInstance::opened);
        QVERIFY(handOver({}));
        QCOMPARE(opened.size(), 1);
        QVERIFY(opened[0][0].toStringList().isEmpty());
    }

    void theSocketOfOneThatWasKilledIsReplaced()
    {
        QFile stale(socketPath());
        QVERIFY(stale.open(QIODevice::WriteOnly));
        stale.close();
        QVERIFY(!handOver({QStringLiteral("a.skops")}));
        SingleInstance first(path());
        QVERIFY(first.listen());
        QVERIFY(handOver({QStringLiteral("a.skops")}));
    }

    void oneThatDoesNotAnswerBlocksNobody()
    {
        QLocalServer mute;
        QVERIFY(mute.listen(socketPath()));
        QElapsedTimer clock;
        clock.start();
        QVERIFY(!SingleInstance(path()).handOver({QStringLiteral("a.skops")}));
        QVERIFY(clock.elapsed() < 10 * SingleInstance::maxWaitMs);
    }

    void thereIsOneFirst()
    {
        SingleInstance first(path());
        QVERIFY(first.listen());
        QVERIFY(!SingleInstance(path()).listen());
        QVERIFY(handOver({QStringLiteral("a.skops")})); // and it still has its socket
    }

    void aFolderThatOthersMayEnterIsNotUsed()
    {
        QVERIFY(QFile::setPermissions(path(), QFile::permissions(path()) | QFile::ExeOther));
        SingleInstance first(path());
        QVERIFY(!first.listen());
        QVERIFY(!QFile::exists(socketPath()));
        QVERIFY(!SingleInstance(path()).handOver({QStringLiteral("a.skops")}));
    }

    void aFolderBehindALinkIsNotUsed()
    {
        const QString link = path() + QStringLiteral("/link");
        QVERIFY(QFile::link(path(), link));
        QVERIFY(!SingleInstance(link).listen());
    }

    void otherMessagesAreDropped_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("no JSON") << QByteArray("open a.skops\n");
        QTest::newRow("no list") << QByteArray("{\"open\": \"a.skops\"}\n");
        QTest::newRow("without end") << QByteArray("{\"open\": [");
        QTest::newRow("too long") << QByteArray((1 << 20) + 1, 'x');
    }

    void otherMessagesAreDropped()
    {
        QFETCH(QByteArray, message);
        SingleInstance first(path());
        QVERIFY(first.listen());
        QSignalSpy opened(&first, &SingleInstance::opened);
        QCOMPARE(answerTo(message), QByteArray());
        QCOMPARE(opened.size(), 0);
        QVERIFY(handOver({QStringLiteral("a.skops")})); // it listens on
    }
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_single_instance.moc"
