// A conversion in the window, from the click to the file, driven as a user would: done, stopped, failed,
// closed.

#include "ui/convert_driver.h"
#include "ui/file_size_limit.h"
#include "verdict/verdict_bar.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;
using State = Conversion::State;

class TestConvertRun final : public QObject, private ConvertWindow
{
    Q_OBJECT

private:
    /// The document in front, once it is another and shows the file; null: it does not.
    Document* opened(const QString& path)
    {
        DocumentPage* page = m_window->documentPage();
        const bool isOpen = page != m_page && page->document().path() == path;
        return isOpen && waitUntilQuiet(page->document()) ? &page->document() : nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setOrganizationName(QStringLiteral("skops-inspector-test"));
        QApplication::setApplicationName(QStringLiteral("tst_convert_run"));
        QApplication::setApplicationVersion(QStringLiteral("1.2.3"));
    }

    void init() { start(); }
    void cleanup() { end(); }

    void convertsAndOpensTheResultWithTheTicks()
    {
        open(make(QStringLiteral("model.pkl"), modelPickle()));
        document().setTicked({"mine.Model"}, true);
        convert(target());
        QVERIFY(waitFor([&] { return conversion().state() == State::Done; }));
        QCOMPARE(m_dialogs.proposals, QStringList{target(QStringLiteral("model.skops"))});
        QVERIFY(bar().status().text().startsWith(QStringLiteral("Written: out.skops, ")));
        QVERIFY(treeOfFile(target()));
        QVERIFY(waitFor([&] { return opened(target()) != nullptr; }));
        QVERIFY(!m_window->documentPage()->reviewPage().convertBar().isVisible());
        QCOMPARE(opened(target())->review()->verdict, audit::Verdict::NothingLeft);
        QCOMPARE(files(), (QStringList{QStringLiteral("model.pkl"), QStringLiteral("out.skops")}));
        QFile file(target());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().endsWith("Skops Inspector 1.2.3"));
    }

    void showsTheFolderOfTheResult()
    {
        open(make(QStringLiteral("model.pkl"), modelPickle()));
        QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier); // no name given
        QCOMPARE(conversion().state(), State::None);
        m_dialogs.saveFile = target();
        QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(waitFor([&] { return conversion().state() == State::Done; }));
        for (QPushButton* candidate : bar().findChildren<QPushButton*>()) {
            if (candidate->text().contains(QStringLiteral("Folder")))
                QTest::mouseClick(candidate, Qt::LeftButton);
        }
        QCOMPARE(m_dialogs.folders, QStringList{m_folder->path()});
    }

    void compressionIsChosen()
    {
        open(writeBytesPickle(*m_folder, QStringLiteral("zeros.pkl"), 100'000));
        bar().compressions().setCurrentIndex(1);
        convert(target());
        QVERIFY(waitFor([&] { return conversion().state() == State::Done; }));
        QVERIFY(QFile(target()).size() < 10'000);
    }

    void thePickleItselfIsNeverReplaced()
    {
        const QString path = make(QStringLiteral("model.pkl"), modelPickle());
        open(path);
        convert(path);
        QCOMPARE(m_dialogs.warnings.size(), 1);
        QCOMPARE(conversion().state(), State::None);
        QCOMPARE(QFile(path).size(), static_cast<qint64>(modelPickle().size()));
    }

    void stopInTheMiddle()
    {
        open(writeBytesPickle(*m_folder, QStringLiteral("large.pkl"), 400'000'000));
        bar().compressions().setCurrentIndex(3);
        convert(target());
        QCOMPARE(conversion().state(), State::Running);
        QVERIFY(bar().stopButton().isVisible());
        QVERIFY(waitFor([&] { return conversion().task()->done() > 0; }));
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier); // the window stays usable
        QTest::mouseClick(&bar().stopButton(), Qt::LeftButton);
        QVERIFY(waitFor([&] { return conversion().state() == State::Stopped; }));
        QVERIFY(bar().status().text().contains(QStringLiteral("Nothing was written")));
        QCOMPARE(files(), QStringList{QStringLiteral("large.pkl")});
        // And again, which goes on where ticks and profile change.
        bar().compressions().setCurrentIndex(0);
        QTest::mouseClick(&bar().tryAgainButton(), Qt::LeftButton);
        QCOMPARE(conversion().state(), State::Running);
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QVERIFY(waitFor([&] { return conversion().state() == State::Stopped; }));
        QCOMPARE(files(), QStringList{QStringLiteral("large.pkl")});
    }

    void ticksAndProfileDoNotTouchARun()
    {
        open(writeBytesPickle(*m_folder, QStringLiteral("large.pkl"), 100'000'000));
        const review::ReviewPtr before = document().review();
        convert(target());
        page().verdict().profiles().setFocus();
        QTest::keyClick(&page().verdict().profiles(), Qt::Key_Down);
        document().setTicked({"mine.Model"}, true);
        QVERIFY(waitUntilQuiet(document()));
        QVERIFY(document().review()->converted != before->converted); // made anew for the other environment
        QVERIFY(waitFor([&] { return conversion().state() == State::Done; }));
        QVERIFY(treeOfFile(target()));
    }

    void failures_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("full disk") << QStringLiteral("out.skops");
        QTest::newRow("no such folder") << QStringLiteral("missing/out.skops");
    }

    void failures()
    {
        QFETCH(QString, name);
        open(writeBytesPickle(*m_folder, QStringLiteral("bytes.pkl"), 3'000'000));
        {
            const FileSizeLimit limit(1'000'000);
            convert(target(name));
            QVERIFY(waitFor([&] { return conversion().state() == State::Failed; }));
        }
        QVERIFY(bar().status().text().startsWith(QStringLiteral("Not converted. Writing failed: ")));
        QCOMPARE(files(), QStringList{QStringLiteral("bytes.pkl")});
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("missing")));
        QTest::mouseClick(&bar().tryAgainButton(), Qt::LeftButton);
        QVERIFY(waitFor([&] { return conversion().state() == State::Done; }));
        QVERIFY(treeOfFile(target(name)));
    }

    void aNameThatIsTakenMeanwhile()
    {
        open(make(QStringLiteral("model.pkl"), modelPickle()));
        conversion().start({.path = make(QStringLiteral("out.skops"), "taken")});
        QVERIFY(waitFor([&] { return conversion().state() == State::Failed; }));
        QCOMPARE(QFile(target()).size(), 5);
        m_dialogs.saveFile = target(); // now the dialog has asked
        QTest::mouseClick(&bar().tryAgainButton(), Qt::LeftButton);
        QVERIFY(waitFor([&] { return conversion().state() == State::Done; }));
        QVERIFY(treeOfFile(target()));
    }

    void aFileThatChangedSinceIsReadAgain()
    {
        const QString path = make(QStringLiteral("model.pkl"), modelPickle());
        open(path);
        make(QStringLiteral("model.pkl"), listPickle(10));
        convert(target());
        QVERIFY(waitFor([&] { return conversion().state() == State::Failed; }));
        QCOMPARE(conversion().task()->problem()->code, Code::FileChanged);
        QTest::mouseClick(&bar().tryAgainButton(), Qt::LeftButton);
        QVERIFY(waitUntilQuiet(document()));
        convert(target());
        QVERIFY(waitFor([&] { return conversion().state() == State::Done; }));
    }

    void closingWhileConverting()
    {
        open(writeBytesPickle(*m_folder, QStringLiteral("large.pkl"), 400'000'000));
        bar().compressions().setCurrentIndex(3);
        convert(target());
        QVERIFY(!m_window->close());
        QCOMPARE(m_dialogs.questions.size(), 1);
        QCOMPARE(conversion().state(), State::Running);
        m_dialogs.confirms = true;
        QVERIFY(m_window->close());
        m_window.reset();
        QCOMPARE(files(), QStringList{QStringLiteral("large.pkl")});
    }

    void anotherFileDropsTheRun()
    {
        const QString other = make(QStringLiteral("model.pkl"), modelPickle());
        open(writeBytesPickle(*m_folder, QStringLiteral("large.pkl"), 400'000'000));
        bar().compressions().setCurrentIndex(3);
        convert(target());
        document().open(other);
        QVERIFY(waitUntilQuiet(document()));
        QCOMPARE(conversion().state(), State::None);
        QTest::qWait(200);
        QCOMPARE(conversion().state(), State::None);
        QVERIFY(!QFile::exists(target()));
    }
};

QTEST_MAIN(TestConvertRun)
#include "tst_convert_run.moc"
