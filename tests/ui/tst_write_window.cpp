// Updating, saving as and making smaller in the window, driven as a user would.

#include "jobs/save_as_dialog.h"
#include "jobs/tasks_panel.h"
#include "jobs/update_bar.h"
#include "shell/tasks_host.h"
#include "tasks/compression_box.h"
#include "tasks/task_row.h"
#include "ui/convert_driver.h"
#include "ui/file_size_limit.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>

#include <unistd.h>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;
using State = FileTask::State;

class TestWriteWindow final : public QObject, private ConvertWindow
{
    Q_OBJECT

private:
    /// A copy of a file that skops 0.5 wrote.
    QString old(const QString& name)
    {
        const QString path = target(name);
        if (!QFile::copy(QStringLiteral(SKOPS_SOURCE_DIR "/tests/data/old/0.5.0/") + name, path) ||
            !QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup))
            qFatal("cannot copy %s", qPrintable(name));
        return path;
    }

    void openOld(const QString& name)
    {
        open(old(name));
        QVERIFY(waitFor([&] { return document().updateOffer().outcome().has_value(); }));
    }

    TaskList& tasks() { return *m_window->tasks().tasks(); }
    TasksPanel& panel() { return m_window->tasks().panel(); }
    UpdateBar& updateBar() { return page().updateBar(); }
    FileTaskPtr last() { return tasks().tasks().empty() ? nullptr : tasks().tasks().back(); }
    bool waitForState(State state)
    {
        return waitFor([&] { return last() && last()->state() == state; });
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
    {
        m_window->activateWindow(); // a dialog may have been in front
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), key, modifiers);
    }
    void update(const QString& path)
    {
        m_dialogs.saveFile = path;
        press(Qt::Key_U);
    }
    void updateInPlace(bool isSure = true)
    {
        m_dialogs.confirms = isSure;
        press(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
    }
    void saveAs(int method, int level, const QString& path)
    {
        press(Qt::Key_S);
        SaveAsDialog* dialog = nullptr;
        for (auto* candidate : m_page->findChildren<SaveAsDialog*>()) {
            if (candidate->isVisible())
                dialog = candidate;
        }
        QVERIFY(dialog);
        dialog->compressions().setCurrentIndex(method);
        if (level >= 0)
            dialog->level().setValue(level);
        m_dialogs.saveFile = path;
        dialog->accept();
    }

    static int protocolOf(const QString& path)
    {
        const nodes::NodeTreePtr tree = treeOfFile(path);
        return tree ? tree->protocol() : -1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setOrganizationName(QStringLiteral("skops-inspector-test"));
        QApplication::setApplicationName(QStringLiteral("tst_write_window"));
    }

    void init() { start(); }
    void cleanup() { end(); }

    void anOldFileIsOfferedAndUpdated()
    {
        openOld(QStringLiteral("losses.skops"));
        QVERIFY(updateBar().isVisible());
        QVERIFY(updateBar().sentence().text().contains(QStringLiteral("It can be updated")));
        DocumentPage* before = m_page;
        update(target());
        QVERIFY(waitForState(State::Done));
        QCOMPARE(m_dialogs.proposals, QStringList{target(QStringLiteral("losses-updated.skops"))});
        QCOMPARE(protocolOf(target()), 2);
        QCOMPARE(protocolOf(target(QStringLiteral("losses.skops"))), 0);
        QVERIFY(waitFor([&] { return m_window->documentPage() != before; })); // the result is shown
        m_page = m_window->documentPage();
        QVERIFY(waitUntilQuiet(document()));
        QCOMPARE(document().path(), target());
        QVERIFY(!updateBar().isVisible());
    }

    void updateInPlaceAsksKeepsPermissionsAndReloads()
    {
        openOld(QStringLiteral("generator.skops"));
        const QString path = document().path();
        const QFile::Permissions permissions = QFile::permissions(path);
        updateInPlace(false);
        QCOMPARE(m_dialogs.questions.size(), 1);
        QVERIFY(!last());
        updateInPlace();
        QVERIFY(waitForState(State::Done));
        QVERIFY(waitUntilQuiet(document()));
        QCOMPARE(protocolOf(path), 2);
        QCOMPARE(document().review()->tree->protocol(), 2);
        QCOMPARE(QFile::permissions(path), permissions);
        QCOMPARE(files(), QStringList{QStringLiteral("generator.skops")});
        QVERIFY(updateBar().task().status().text().startsWith(QStringLiteral("Updated: generator.skops")));
        QVERIFY(!panel().detailsAction().isChecked());
        QVERIFY(panel().details().toPlainText().contains(QStringLiteral("seed sequence")));
    }

    void typesThatAreNotTickedAreNoUpdate()
    {
        openOld(QStringLiteral("tree.skops"));
        QVERIFY(
            updateBar().sentence().text().contains(QStringLiteral("Not ticked: sklearn.tree._tree.Tree")));
        update(target());
        QCOMPARE(m_dialogs.warnings.size(), 1);
        QVERIFY(m_dialogs.warnings.constFirst().contains(QStringLiteral("Not ticked")));
        QVERIFY(!last());
        document().setTicked({"sklearn.tree._tree.Tree"}, true);
        QVERIFY(waitFor([&] { return document().updateOffer().canUpdate(); }));
        update(target());
        QVERIFY(waitForState(State::Done));
        QCOMPARE(protocolOf(target()), 2);
    }

    void aCurrentFileSaysSo()
    {
        open(writeSkops(*m_folder, QStringLiteral("new.skops"), mixedSchema()));
        QVERIFY(!updateBar().isVisible());
        m_dialogs.saveFile.clear();
        press(Qt::Key_U);
        QCOMPARE(m_dialogs.warnings.size(), 1);
        QVERIFY(m_dialogs.warnings.constFirst().contains(QStringLiteral("already")));
        QVERIFY(!last());
    }

    void saveAsEachMethod_data()
    {
        QTest::addColumn<int>("method");
        QTest::addColumn<int>("level");
        QTest::addColumn<bool>("isSmaller");
        QTest::newRow("stored") << 0 << -1 << false;
        QTest::newRow("deflated") << 1 << -1 << true;
        QTest::newRow("deflated, level 9") << 1 << 9 << true;
        QTest::newRow("deflated, level 0") << 1 << 0 << false;
        QTest::newRow("bzip2, level 1") << 2 << 1 << true;
        QTest::newRow("lzma") << 3 << -1 << true;
    }

    void saveAsEachMethod()
    {
        QFETCH(int, method);
        QFETCH(int, level);
        QFETCH(bool, isSmaller);
        open(writeBytesPickle(*m_folder, QStringLiteral("zeros.pkl"), 100'000));
        saveAs(method, level, target());
        QVERIFY(waitForState(State::Done));
        QVERIFY(treeOfFile(target()));
        QCOMPARE(QFile(target()).size() < 20'000, isSmaller);
        QVERIFY(panel().isVisible());
    }

    void madeSmallerWithWhatEachStepSaved()
    {
        open(writeSkops(*m_folder, QStringLiteral("long.skops"), longSchema(2000)));
        m_dialogs.saveFile = target();
        press(Qt::Key_M);
        QVERIFY(waitForState(State::Done));
        QCOMPARE(m_dialogs.proposals, QStringList{target(QStringLiteral("long-small.skops"))});
        QVERIFY(treeOfFile(target()));
        QVERIFY(QFile(target()).size() * 2 < QFile(document().path()).size());
        QVERIFY(panel().status().text().contains(QStringLiteral("times smaller")));
        panel().detailsAction().trigger();
        QVERIFY(panel().details().toPlainText().contains(QStringLiteral("compression of the rest")));
    }

    void theFileItselfIsOnlyReplacedInPlace()
    {
        openOld(QStringLiteral("losses.skops"));
        const qint64 size = QFile(document().path()).size();
        update(document().path());
        QCOMPARE(m_dialogs.warnings.size(), 1);
        QVERIFY(!last());
        QCOMPARE(QFile(document().path()).size(), size);
    }

    void aFullDiskFailsAndCanBeTriedAgain()
    {
        open(writeBytesPickle(*m_folder, QStringLiteral("bytes.pkl"), 3'000'000));
        {
            const FileSizeLimit limit(1'000'000);
            saveAs(0, -1, target());
            QVERIFY(waitForState(State::Failed));
        }
        QVERIFY(panel().status().text().startsWith(QStringLiteral("Not saved. Writing failed: ")));
        QVERIFY(panel().details().isVisible());
        QCOMPARE(files(), QStringList{QStringLiteral("bytes.pkl")});
        panel().tryAgainAction().trigger();
        QVERIFY(waitForState(State::Done));
        QVERIFY(treeOfFile(target()));
        QCOMPARE(tasks().tasks().size(), size_t{1});
    }

    void aFolderThatMayNotBeWrittenNeedsAnotherName()
    {
        if (::geteuid() == 0)
            QSKIP("root may write everywhere");
        open(make(QStringLiteral("model.pkl"), modelPickle()));
        QDir(m_folder->path()).mkdir(QStringLiteral("locked"));
        const QString folder = target(QStringLiteral("locked"));
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
        saveAs(0, -1, folder + QStringLiteral("/out.skops"));
        QVERIFY(waitForState(State::Failed));
        QCOMPARE(last()->problem()->code, Code::FileWrite);
        m_dialogs.saveFile = target();
        panel().otherNameAction().trigger();
        QVERIFY(waitForState(State::Done));
        QVERIFY(treeOfFile(target()));
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    void aFolderThatIsMissingNeedsAnotherName()
    {
        open(make(QStringLiteral("model.pkl"), modelPickle()));
        saveAs(0, -1, target(QStringLiteral("missing/out.skops")));
        QVERIFY(waitForState(State::Failed));
        m_dialogs.saveFile = target();
        panel().otherNameAction().trigger();
        QVERIFY(waitForState(State::Done));
        QVERIFY(treeOfFile(target()));
    }

    void replacedOrGoneWhileOpen_data()
    {
        QTest::addColumn<bool>("isReplaced");
        QTest::newRow("replaced") << true;
        QTest::newRow("gone") << false;
    }

    void replacedOrGoneWhileOpen()
    {
        QFETCH(bool, isReplaced);
        openOld(QStringLiteral("losses.skops"));
        const QString path = document().path();
        QVERIFY(QFile::remove(path));
        if (isReplaced)
            QVERIFY(
                QFile::copy(QStringLiteral(SKOPS_SOURCE_DIR "/tests/data/old/0.5.0/generator.skops"), path));
        updateInPlace();
        QVERIFY(waitForState(State::Failed));
        QCOMPARE(last()->problem()->code, Code::FileChanged);
        QCOMPARE(QFile::exists(path), isReplaced);
        QVERIFY(document().review()); // nothing of the review is lost
        if (!isReplaced)
            return;
        QCOMPARE(protocolOf(path), 0);
        panel().tryAgainAction().trigger(); // which reads it again, to be reviewed
        QVERIFY(waitUntilQuiet(document()));
        QVERIFY(waitFor([&] { return document().updateOffer().canUpdate(); }));
        updateInPlace();
        QVERIFY(waitForState(State::Done));
        QCOMPARE(protocolOf(path), 2);
    }

    void aTaskGoesOnWhenItsTabIsClosed()
    {
        open(writeBytesPickle(*m_folder, QStringLiteral("large.pkl"), 100'000'000));
        saveAs(1, -1, target());
        QCOMPARE(last()->state(), State::Running);
        press(Qt::Key_W);
        QVERIFY(m_window->documentPage()->isEmpty());
        QVERIFY(m_dialogs.questions.isEmpty());
        QVERIFY(waitForState(State::Done));
        QVERIFY(treeOfFile(target()));
    }

    void twoAtOnceAndTheCountOfThem()
    {
        open(writeBytesPickle(*m_folder, QStringLiteral("large.pkl"), 100'000'000));
        QVERIFY(!m_window->tasks().countButton().isVisible());
        for (const auto* name : {"a.skops", "b.skops", "c.skops"})
            saveAs(1, -1, target(QString::fromLatin1(name)));
        QCOMPARE(tasks().activeCount(), size_t{3});
        QCOMPARE(last()->state(), State::Waiting);
        QVERIFY(m_window->tasks().countButton().isVisible());
        QVERIFY(waitFor([&] { return tasks().activeCount() == 0; }, 60'000));
        QVERIFY(!m_window->tasks().countButton().isVisible());
        QCOMPARE(files().size(), 4);
    }

    void closingTheWindowAsksOnceAndLeavesNothingHalfWritten()
    {
        open(writeBytesPickle(*m_folder, QStringLiteral("large.pkl"), 400'000'000));
        for (const auto* name : {"a.skops", "b.skops", "c.skops"})
            saveAs(3, -1, target(QString::fromLatin1(name)));
        QVERIFY(!m_window->close());
        QCOMPARE(m_dialogs.questions.size(), 1);
        QCOMPARE(tasks().activeCount(), size_t{3});
        m_dialogs.confirms = true;
        QVERIFY(m_window->close());
        QCOMPARE(m_dialogs.questions.size(), 2);
        m_window.reset();
        QCOMPARE(files(), QStringList{QStringLiteral("large.pkl")});
    }

    void theDockIsReachedByKey()
    {
        press(Qt::Key_J);
        QVERIFY(panel().isVisible());
        press(Qt::Key_J);
        QVERIFY(!panel().isVisible());
    }
};

QTEST_MAIN(TestWriteWindow)
#include "tst_write_window.moc"
