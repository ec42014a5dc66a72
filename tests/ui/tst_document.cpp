#include "document/document.h"

#include "document/profiles.h"
#include "document/trust_export.h"
#include "ui/driver.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;

using State = Document::State;

namespace {

const std::vector<std::string> modelType{"mypackage.Model"};
constexpr size_t manyItems = 200'000;

} // namespace

class TestDocument final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_mixed;
    QString m_long;
    QString m_pickle;

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true); // lists that are saved are remembered
        m_mixed = writeSkops(m_folder, QStringLiteral("mixed.skops"), mixedSchema());
        m_pickle = writeFile(m_folder, QStringLiteral("dangerous.pkl"), dangerousPickle());
        m_long = writeSkops(m_folder, QStringLiteral("long.skops"), longSchema(manyItems));
    }

    void opensAndReadsTheContents()
    {
        Document document;
        QCOMPARE(document.state(), State::Empty);
        document.open(m_mixed);
        QCOMPARE(document.state(), State::Loading);
        QVERIFY(waitUntilQuiet(document));
        QCOMPARE(document.review()->verdict, audit::Verdict::ToReview);
        QCOMPARE(document.review()->contentState, audit::ContentState::Verified);
        QCOMPARE(document.fileName(), QStringLiteral("mixed.skops"));
        QVERIFY(document.rows());
    }

    void stopsAtOnce()
    {
        Document document;
        document.open(m_long);
        QElapsedTimer clock;
        clock.start();
        document.stopLoading();
        QCOMPARE(document.state(), State::Stopped);
        QVERIFY(clock.elapsed() < 100);
        document.stopLoading(); // pressed twice
        QTest::qWait(300);
        QCOMPARE(document.state(), State::Stopped); // the late result was dropped
        QVERIFY(!document.review());
        document.reload();
        QVERIFY(waitUntilQuiet(document));
    }

    void destructionWhileLoadingIsQuick()
    {
        QElapsedTimer clock;
        {
            Document document;
            document.open(m_long);
            QTest::qWait(10);
            clock.start();
        }
        QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    }

    void anotherFileReplacesTheOneBeingLoaded()
    {
        Document document;
        document.open(m_long);
        document.open(m_mixed);
        QVERIFY(waitUntilQuiet(document));
        QVERIFY(document.review()->tree->nodeCount() < 100);
    }

    void missingFile()
    {
        Document document;
        document.open(m_folder.filePath(QStringLiteral("missing.skops")));
        QVERIFY(waitFor([&] { return document.state() == State::Failed; }));
        QCOMPARE(document.error()->code, Code::FileNotFound);
    }

    void brokenFile()
    {
        QFile file(m_folder.filePath(QStringLiteral("broken.skops")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is no zip");
        file.close();
        Document document;
        document.open(file.fileName());
        QVERIFY(waitFor([&] { return document.state() == State::Failed; }));
        QVERIFY(document.error() || !document.review()->findings.empty());
    }

    void ticksUndoAndRedo()
    {
        Document document;
        document.open(m_mixed);
        QVERIFY(waitUntilQuiet(document));
        QCOMPARE(document.review()->audit->openCount(), size_t{2});
        document.setTicked(modelType, true);
        QVERIFY(document.ticks().contains("mypackage.Model"));
        QVERIFY(waitUntilQuiet(document));
        QCOMPARE(document.review()->audit->openCount(), size_t{1});
        document.setTicked(modelType, true); // nothing new: no step
        QCOMPARE(document.undoStack().count(), 1);
        document.undoStack().undo();
        QVERIFY(waitUntilQuiet(document));
        QCOMPARE(document.review()->audit->openCount(), size_t{2});
        document.undoStack().redo();
        QVERIFY(waitUntilQuiet(document));
        QCOMPARE(document.review()->audit->openCount(), size_t{1});
    }

    void ticksWhileTheContentsAreReadAreKept()
    {
        Document document;
        document.open(m_long);
        QVERIFY(waitFor([&] { return document.state() == State::Ready; }));
        document.setTicked(modelType, true);
        document.setTicked({"mypackage.score"}, true);
        QVERIFY(waitUntilQuiet(document));
        QCOMPARE(document.review()->audit->ticks(), document.ticks());
        QCOMPARE(document.review()->contentState, audit::ContentState::Verified);
    }

    void profileChange()
    {
        Document document;
        document.open(m_mixed);
        QVERIFY(waitUntilQuiet(document));
        document.setTicked(modelType, true);
        const audit::ProfilePtr other = shippedProfiles().back();
        document.setProfile(other);
        QVERIFY(waitUntilQuiet(document));
        QCOMPARE(document.review()->auditor->profile(), other);
        QVERIFY(document.review()->audit->ticks().contains("mypackage.Model"));
        QCOMPARE(document.review()->contentState, audit::ContentState::Verified);
    }

    void everyProfileHasAName()
    {
        for (const audit::ProfilePtr& profile : shippedProfiles()) {
            QVERIFY(!profileText(*profile).isEmpty());
            QVERIFY(findProfile(QString::fromStdString(std::string(profile->name()))));
        }
        QCOMPARE(findProfile(QStringLiteral("no such profile")).error().code, Code::ProfileUnknown);
    }

    void trustListIsWrittenAndReadBack()
    {
        Document document;
        document.open(m_mixed);
        QVERIFY(waitUntilQuiet(document));
        QVERIFY(trustListOf(document).entries.empty());
        document.setTicked(modelType, true);
        for (const QString& name :
             {QStringLiteral("t.json"), QStringLiteral("t.py"), QStringLiteral("t.txt")}) {
            const QString path = m_folder.filePath(name);
            QVERIFY(!saveTrustList(document, path, trustFormatOf(path)));
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray text = file.readAll();
            const auto list = audit::readTrustList(
                Bytes(reinterpret_cast<const uint8_t*>(text.constData()), static_cast<size_t>(text.size())));
            QVERIFY2(list, qPrintable(name));
            QCOMPARE(list->entries.size(), size_t{1});
            QCOMPARE(list->entries.front().type, std::string("mypackage.Model"));
        }
        QVERIFY(saveTrustList(document, m_folder.filePath(QStringLiteral("no/such/folder.txt")),
                              audit::TrustFormat::Text));
    }

    void opensAPickle()
    {
        Document document;
        document.open(m_pickle);
        QVERIFY(waitUntilQuiet(document));
        QCOMPARE(document.review()->kind, review::Kind::Pickle);
        QCOMPARE(document.review()->verdict, audit::Verdict::Dangerous);
        QVERIFY(!document.rows());
        QVERIFY(document.eventRows());
        QCOMPARE(document.eventRows()->events.size(), size_t{2});
        QVERIFY(!document.verifying().isRunning()); // nothing is left to read
        QVERIFY(document.profile());
    }

    void ticksOfAPickle()
    {
        Document document;
        document.open(m_pickle);
        QVERIFY(waitUntilQuiet(document));
        const EventRowsPtr rows = document.eventRows();
        QCOMPARE(review::openCount(*document.review()), std::optional<size_t>(1));
        document.setTicked({"os.system"}, true);
        QVERIFY(waitUntilQuiet(document));
        QCOMPARE(review::openCount(*document.review()), std::optional<size_t>(0));
        QCOMPARE(document.review()->verdict, audit::Verdict::Dangerous); // a tick hides no danger
        QCOMPARE(document.eventRows(), rows);
        QCOMPARE(trustListOf(document).entries.size(), size_t{1});
        document.undoStack().undo();
        QVERIFY(waitUntilQuiet(document));
        QCOMPARE(review::openCount(*document.review()), std::optional<size_t>(1));
        document.undoStack().redo();
        document.reload();
        QVERIFY(waitUntilQuiet(document));
        QCOMPARE(review::openCount(*document.review()), std::optional<size_t>(0));
    }

    void profileOfAPickle()
    {
        Document document;
        document.open(m_pickle);
        QVERIFY(waitUntilQuiet(document));
        document.setTicked({"os.system"}, true);
        const audit::ProfilePtr other = shippedProfiles().back();
        document.setProfile(other);
        QVERIFY(waitUntilQuiet(document));
        QCOMPARE(profileOf(*document.review()), other);
        QCOMPARE(document.eventRows()->readingAudit->profile(), other);
        QCOMPARE(review::openCount(*document.review()), std::optional<size_t>(0));
    }

    void choiceOfEvents()
    {
        Document document;
        document.open(writeFile(m_folder, QStringLiteral("long.pkl"), longPickle(3000)));
        QVERIFY(waitUntilQuiet(document));
        document.setEventChoice({.pickle = 0, .reading = 0, .order = EventOrder::DangerousFirst});
        QVERIFY(waitUntilQuiet(document));
        QCOMPARE(document.eventRows()->judgementAt(0), audit::Judgement::Dangerous);
        QSignalSpy asked(&document, &Document::eventRequested);
        document.goTo({.offset = 2});
        document.goTo({.member = "another", .offset = 2});
        document.goTo({});
        QCOMPARE(asked.size(), 1);
    }

    void stopsWhileAPickleIsRead()
    {
        const QString path = writeFile(m_folder, QStringLiteral("longer.pkl"), longPickle(300'000));
        Document document;
        document.open(path);
        document.stopLoading();
        QCOMPARE(document.state(), State::Stopped);
        document.reload();
        QTest::qWait(20);
        document.open(m_mixed); // in place of it
        QVERIFY(waitUntilQuiet(document));
        QVERIFY(document.rows() && !document.eventRows());
    }

    void stopReadingTheContentsAndGoOn()
    {
        Document document;
        document.open(m_long);
        QVERIFY(waitFor([&] { return document.state() == State::Ready; }));
        document.stopVerifying();
        QVERIFY(waitUntilQuiet(document));
        if (document.review()->contentState == audit::ContentState::NotRead) {
            document.startVerifying();
            QVERIFY(waitUntilQuiet(document));
        }
        QCOMPARE(document.review()->contentState, audit::ContentState::Verified);
    }
};

QTEST_MAIN(TestDocument)
#include "tst_document.moc"
