// What a start asks for: from the command line, and as a message to the window that is there.

#include "shell/start_request.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace skops::ui;

class TestStartRequest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void argumentsArePathsOrUrls_data()
    {
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QString>("path");
        const QString here = QDir::currentPath();
        QTest::newRow("absolute") << "/m/a.skops"
                                  << "/m/a.skops";
        QTest::newRow("relative") << "a.skops" << here + QLatin1String("/a.skops");
        QTest::newRow("upwards") << "./b/../a.skops" << here + QLatin1String("/a.skops");
        QTest::newRow("URL") << "file:///m/a.skops"
                             << "/m/a.skops";
        QTest::newRow("URL with a host") << "file://localhost/m/a.skops"
                                         << "/m/a.skops";
        QTest::newRow("URL, short") << "file:/m/a.skops"
                                    << "/m/a.skops";
        QTest::newRow("URL, in capitals") << "FILE:///m/a.skops"
                                          << "/m/a.skops";
        QTest::newRow("encoded") << "file:///m/%C3%A4%20%23%3F%25.skops"
                                 << QString::fromUtf8("/m/ä #?%.skops");
        QTest::newRow("percent in a path") << "/m/a%20b.skops"
                                           << "/m/a%20b.skops";
        QTest::newRow("newline in a path") << "/m/a\nb.skops"
                                           << "/m/a\nb.skops";
        QTest::newRow("a file's name") << "file:a.skops" << here + QLatin1String("/file:a.skops");
        QTest::newRow("of another machine")
            << "file://server/m/a.skops" << here + QLatin1String("/file:/server/m/a.skops");
        QTest::newRow("not a file") << "https://a/b" << here + QLatin1String("/https:/a/b");
    }

    void argumentsArePathsOrUrls()
    {
        QFETCH(QString, argument);
        QFETCH(QString, path);
        QCOMPARE(pathOfArgument(argument), path);
    }

    void whatExistsUnderItsNameIsNoUrl()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir::setCurrent(folder.path()));
        QVERIFY(QDir().mkpath(QStringLiteral("file:/m")));
        QFile file(QStringLiteral("file:/m/a.skops"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(pathOfArgument(QStringLiteral("file:/m/a.skops")),
                 QDir::currentPath() + QStringLiteral("/file:/m/a.skops"));
        QDir::setCurrent(QDir::rootPath());
    }

    void aMessageComesBackAsItWas_data()
    {
        QTest::addColumn<StartRequest>("request");
        using Choice = StartRequest::Choice;
        QTest::newRow("nothing") << StartRequest{};
        QTest::newRow("files") << StartRequest{
            {QStringLiteral("/a b\n\"c\\.skops"), QString::fromUtf8("/ä\u202e.pkl")},
            Choice::Nothing,
            "abc_TIME7"};
        QTest::newRow("file to choose") << StartRequest{{}, Choice::File, {}};
        QTest::newRow("folder to choose") << StartRequest{{QStringLiteral("/a")}, Choice::Folder, {}};
    }

    void aMessageComesBackAsItWas()
    {
        QFETCH(StartRequest, request);
        const QByteArray message = messageOf(request);
        QCOMPARE(message.count('\n'), 1); // it is read up to there
        QVERIFY(message.endsWith('\n'));
        QCOMPARE(requestOf(message), request);
    }

    void otherMessagesAreNone_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("empty") << QByteArray("\n");
        QTest::newRow("no JSON") << QByteArray("open a.skops\n");
        QTest::newRow("no object") << QByteArray("[\"/a\"]\n");
        QTest::newRow("no list") << QByteArray("{\"open\": \"/a.skops\"}\n");
        QTest::newRow("no text") << QByteArray("{\"open\": [1]}\n");
        QTest::newRow("relative") << QByteArray("{\"open\": [\"a.skops\"]}\n");
    }

    void otherMessagesAreNone()
    {
        QFETCH(QByteArray, message);
        QVERIFY(!requestOf(message));
    }

    void theTokenIsThatOfTheWindowSystem_data()
    {
        QTest::addColumn<QByteArray>("display");
        QTest::addColumn<QByteArray>("ofWayland");
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("X11") << QByteArray() << QByteArray("w") << QByteArray("x_TIME1");
        QTest::newRow("Wayland") << QByteArray("wayland-0") << QByteArray("w") << QByteArray("w");
        QTest::newRow("Wayland without") << QByteArray("wayland-0") << QByteArray() << QByteArray("x_TIME1");
    }

    void theTokenIsThatOfTheWindowSystem()
    {
        QFETCH(QByteArray, display);
        QFETCH(QByteArray, ofWayland);
        qputenv("DESKTOP_STARTUP_ID", "x_TIME1");
        qputenv("XDG_ACTIVATION_TOKEN", ofWayland);
        if (display.isEmpty())
            qunsetenv("WAYLAND_DISPLAY");
        else
            qputenv("WAYLAND_DISPLAY", display);
        QTEST(activationToken(), "token");
    }
};

QTEST_GUILESS_MAIN(TestStartRequest)
#include "tst_start_request.moc"
