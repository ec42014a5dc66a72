// Nothing keeps the window's thread busy for more than 50 ms, however large the file. Processor time of the
// thread is measured, event by event, so that other programs on the machine do not count.

#include "batch/batch_view.h"
#include "compare/compare_view.h"
#include "compare/side_view.h"
#include "document/profiles.h"
#include "events/events_panel.h"
#include "events/events_view.h"
#include "findings/findings_panel.h"
#include "findings/findings_view.h"
#include "shell/document_page.h"
#include "shell/main_window.h"
#include "shell/review_page.h"
#include "support/tree_lines.h"
#include "tree/node_view.h"
#include "tree/tree_panel.h"
#include "ui/batch_driver.h"
#include "ui/driver.h"
#include "ui/timed_application.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>
#include <utility>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;

namespace {

/// 200,000 nodes in lists of lists, every tenth of them untrusted.
std::string bushySchema()
{
    std::string lists;
    for (int i = 0; i < 1000; ++i) {
        std::string items;
        for (int j = 0; j < 200; ++j)
            items += (j > 0 ? "," : "") +
                     (j % 10 == 0 ? node("FunctionNode", "mine.f" + std::to_string(j)) : json("1"));
        lists += (i > 0 ? "," : "") + node("ListNode", "builtins.list", ",\"content\":[" + items + "]");
    }
    return root("ListNode", "builtins.list", ",\"content\":[" + lists + "]");
}

} // namespace

class TestPauses final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private Q_SLOTS:
    void everythingOnALargeFile_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("200,000 nodes") << writeSkops(m_folder, QStringLiteral("bushy.skops"), bushySchema());
        QTest::newRow("a list of 1,000,000")
            << writeSkops(m_folder, QStringLiteral("million.skops"), longSchema(1'000'000));
    }

    void everythingOnALargeFile()
    {
        QFETCH(QString, path);
        AnsweredDialogs dialogs;
        MainWindow window(dialogs);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        app().longestMs = 0;

        QMetaObject::invokeMethod(
            &window, [&] { window.openFiles({path}); }, Qt::QueuedConnection);
        QTest::qWait(10);
        QVERIFY(waitFor([&] { return window.documentPage()->document().state() == Document::State::Ready; },
                        120'000));
        QVERIFY(waitFor([&] { return !window.documentPage()->document().isBusy(); }, 120'000));
        QVERIFY2(app().longestMs < 50, qPrintable(QStringLiteral("opening: ") + app().longest));

        NodeView& tree = window.documentPage()->reviewPage().tree().view();
        const QModelIndex root = tree.model()->index(0, 0);
        for (int row = 0; row < 20; ++row) {
            tree.setCurrentIndex(tree.model()->index(row * 7, 0, root));
            QTest::keyClick(&tree, Qt::Key_Right);
        }
        for (const int key : {Qt::Key_End, Qt::Key_Home, Qt::Key_PageDown})
            QTest::keyClick(&tree, static_cast<Qt::Key>(key));
        QTest::qWait(20);
        QVERIFY2(app().longestMs < 50, qPrintable(QStringLiteral("scrolling: ") + app().longest));

        for (const int key : {Qt::Key_2, Qt::Key_3, Qt::Key_1}) {
            QTest::keyClick(&window, static_cast<Qt::Key>(key), Qt::ControlModifier);
            QVERIFY(waitFor([&] { return !window.documentPage()->document().isBusy(); }));
        }
        QVERIFY2(app().longestMs < 50, qPrintable(QStringLiteral("filtering: ") + app().longest));

        window.documentPage()->document().setTicked({"mine.f0", "mine.f10"}, true);
        QVERIFY(waitFor([&] { return !window.documentPage()->document().isBusy(); }));
        QTest::qWait(20);
        QVERIFY2(app().longestMs < 50, qPrintable(QStringLiteral("ticking: ") + app().longest));

        const size_t nodes = window.documentPage()->document().review()->tree->nodeCount();
        QMetaObject::invokeMethod(
            &window, [&] { window.documentPage()->document().goTo({.node = makeId<NodeId>(nodes - 1)}); },
            Qt::QueuedConnection);
        QTest::qWait(50);
        QVERIFY2(app().longestMs < 50, qPrintable(QStringLiteral("going: ") + app().longest));
    }

    void aFileOfManyFindings()
    {
        constexpr int count = 10'000; // more of a tree are not kept
        std::string items;
        for (int i = 0; i < count; ++i)
            items += (i > 0 ? "," : "") + node("Loader" + std::to_string(i), "mine.Class");
        const QString path = writeSkops(m_folder, QStringLiteral("findings.skops"),
                                        root("ListNode", "builtins.list", ",\"content\":[" + items + "]"));
        AnsweredDialogs dialogs;
        MainWindow window(dialogs);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        app().longestMs = 0;
        FindingsPanel& panel = window.documentPage()->reviewPage().findings();
        const auto later = [&](const std::function<void()>& function) {
            QMetaObject::invokeMethod(&window, function, Qt::QueuedConnection);
            QTest::qWait(10);
            return waitFor([&] { return !panel.isBusy(); });
        };

        QVERIFY(later([&] { window.openFiles({path}); }));
        QVERIFY(waitFor([&] { return window.documentPage()->document().state() == Document::State::Ready; },
                        120'000));
        QVERIFY(waitUntilQuiet(window.documentPage()->document()));
        QVERIFY(panel.isVisible());
        QVERIFY(panel.model().rowCount() >= count);
        QVERIFY(isQuick("opening"));

        for (const int key : {Qt::Key_End, Qt::Key_Return, Qt::Key_Home, Qt::Key_PageDown})
            QTest::keyClick(&panel.view(), static_cast<Qt::Key>(key));
        QVERIFY(isQuick("scrolling and going"));

        QVERIFY(later([&] { panel.filter().setText(QStringLiteral("Loader4999")); }));
        QCOMPARE(panel.model().rowCount(), 1);
        QVERIFY(later([&] { panel.filter().clear(); }));
        QVERIFY(isQuick("filtering"));

        for (const int column : {FindingsModel::PlaceColumn, FindingsModel::CodeColumn})
            QVERIFY(later([&] { Q_EMIT panel.view().horizontalHeader()->sectionClicked(column); }));
        QVERIFY(isQuick("sorting"));

        QVERIFY(later([&] { panel.copyAllAction()->trigger(); }));
        QVERIFY(isQuick("copying"));

        window.documentPage()->document().setTicked({"mine.Class"}, true);
        QVERIFY(waitUntilQuiet(window.documentPage()->document()));
        QVERIFY(isQuick("ticking"));
    }

    void everythingOnALargePickle()
    {
        const QString path = writeFile(m_folder, QStringLiteral("long.pkl"), longPickle(200'000));
        AnsweredDialogs dialogs;
        MainWindow window(dialogs);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        app().longestMs = 0;

        QMetaObject::invokeMethod(
            &window, [&] { window.openFiles({path}); }, Qt::QueuedConnection);
        QTest::qWait(10);
        QVERIFY(waitFor([&] { return window.documentPage()->document().state() == Document::State::Ready; },
                        120'000));
        QVERIFY(waitUntilQuiet(window.documentPage()->document()));
        QVERIFY(isQuick("opening"));

        EventsView& view = window.documentPage()->reviewPage().events().view();
        for (const int key : {Qt::Key_End, Qt::Key_End, Qt::Key_Home, Qt::Key_PageDown})
            QTest::keyClick(&view, static_cast<Qt::Key>(key));
        QVERIFY(isQuick("scrolling"));

        const uint64_t last = window.documentPage()->document().review()->pickles.front().stream->sizeBytes();
        QMetaObject::invokeMethod(
            &window, [&] { window.documentPage()->document().goTo({.offset = last}); }, Qt::QueuedConnection);
        QVERIFY(isQuick("going"));
        QCOMPARE(view.currentIndex().row(), view.model()->rowCount() - 1);

        for (const int key : {Qt::Key_5, Qt::Key_6, Qt::Key_4}) {
            QTest::keyClick(&window, static_cast<Qt::Key>(key), Qt::ControlModifier);
            QVERIFY(waitUntilQuiet(window.documentPage()->document()));
        }
        QVERIFY(isQuick("ordering"));

        window.documentPage()->document().setTicked({"mine.module.Class1"}, true);
        QVERIFY(waitUntilQuiet(window.documentPage()->document()));
        QVERIFY(isQuick("ticking"));
    }

    void aListOfManyFiles()
    {
        constexpr int count = 10'000;
        const QTemporaryDir many;
        for (int i = 0; i < count; ++i) {
            const std::string name = "Class" + std::to_string(i % 500);
            if (i % 2 == 0)
                writeFile(many, QStringLiteral("model%1.pkl").arg(i), classPickle("mine.module", name));
            else
                writeSkops(many, QStringLiteral("model%1.skops").arg(i),
                           root("FunctionNode", "mine.module." + name));
        }
        AnsweredDialogs dialogs;
        MainWindow window(dialogs);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        app().longestMs = 0;
        const auto later = [&window](const std::function<void()>& function) {
            QMetaObject::invokeMethod(&window, function, Qt::QueuedConnection);
            QTest::qWait(10);
        };

        later([&] { window.openFiles({many.path()}); });
        BatchTab& host = *window.batchTab();
        QVERIFY(
            waitFor([&] { return host.batch().rows().size() == count && !host.batch().isBusy(); }, 120'000));
        QVERIFY(waitUntilQuiet(host));
        QVERIFY(isQuick("opening"));

        BatchView& view = host.page().view();
        for (const int key : {Qt::Key_End, Qt::Key_Home, Qt::Key_PageDown})
            QTest::keyClick(&view, static_cast<Qt::Key>(key));
        QVERIFY(isQuick("scrolling"));

        for (const BatchColumn column :
             {BatchColumn::File, BatchColumn::Verdict, BatchColumn::Findings, BatchColumn::Status}) {
            later([&] { view.sortByColumn(static_cast<int>(column), Qt::DescendingOrder); });
            QVERIFY(waitUntilQuiet(host));
        }
        QVERIFY(isQuick("sorting"));

        later([&] { host.page().filter().setText(QStringLiteral("model99")); });
        QVERIFY(waitUntilQuiet(host));
        later([&] { host.page().filter().clear(); });
        QVERIFY(waitUntilQuiet(host));
        QVERIFY(isQuick("filtering"));

        later([&] { view.selectAll(); });
        later([&] { host.batch().setTicked({0, 1, 2}, true); });
        QVERIFY(waitUntilQuiet(host));
        QVERIFY(isQuick("selecting and ticking"));

        later([&] { view.sortByColumn(static_cast<int>(BatchColumn::File), Qt::AscendingOrder); });
        QVERIFY(waitUntilQuiet(host));
        QVERIFY(isQuick("sorting what is selected"));
    }

    void everythingOnAPickleThatConverts()
    {
        const QTemporaryDir folder;
        const QString path = writeFile(folder, QStringLiteral("list.pkl"), listPickle(150'000));
        AnsweredDialogs dialogs;
        MainWindow window(dialogs);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        app().longestMs = 0;
        Conversion& conversion = window.documentPage()->document().conversion();

        QMetaObject::invokeMethod(
            &window, [&] { window.openFiles({path}); }, Qt::QueuedConnection);
        QVERIFY(waitFor([&] { return conversion.environments().has_value(); }, 120'000));
        QVERIFY(waitUntilQuiet(window.documentPage()->document()));
        QVERIFY(window.documentPage()->document().rows());
        QVERIFY(isQuick("opening"));

        window.documentPage()->document().setTicked({"mine.Model"}, true);
        window.documentPage()->document().setProfile(shippedProfiles().back());
        QVERIFY(waitUntilQuiet(window.documentPage()->document()));
        QVERIFY(isQuick("another profile"));

        QMetaObject::invokeMethod(
            &window, [&] { conversion.start({.path = folder.filePath(QStringLiteral("list.skops"))}); },
            Qt::QueuedConnection);
        QVERIFY(waitFor([&] { return conversion.state() == Conversion::State::Done; }, 120'000));
        QVERIFY(isQuick("converting"));
    }

    void comparingLargeFiles()
    {
        const QString a = writeSkops(m_folder, QStringLiteral("old.skops"), longSchema(1'000'000));
        const QString b = writeSkops(m_folder, QStringLiteral("new.skops"), longSchema(999'000));
        Comparing comparing(nullptr);
        CompareView view(comparing);
        view.resize(1200, 800);
        view.show();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        app().longestMs = 0;
        const auto later = [&](const std::function<void()>& function) {
            QMetaObject::invokeMethod(&view, function, Qt::QueuedConnection);
            QTest::qWait(10);
            return waitFor([&] { return view.isUpToDate(); }, 120'000);
        };

        QVERIFY(later([&] { comparing.open(a, b); }));
        QVERIFY(comparing.compared());
        QCOMPARE(comparing.compared()->comparison.count(), uint64_t{1000});
        QVERIFY(isQuick("comparing"));

        for (int i = 0; i < 20; ++i)
            QVERIFY(later([&] { view.nextAction()->trigger(); }));
        QVERIFY(isQuick("going to differences"));

        for (const int key : {Qt::Key_Home, Qt::Key_End, Qt::Key_PageUp})
            QTest::keyClick(&view.tree(Side::B), static_cast<Qt::Key>(key));
        QVERIFY(isQuick("scrolling"));

        QVERIFY(later([&] { view.onlyDifferentAction()->trigger(); }));
        QVERIFY(later([&] { view.onlyDifferentAction()->trigger(); }));
        QVERIFY(isQuick("only differences"));

        QVERIFY(later([&] { view.swapAction()->trigger(); }));
        QVERIFY(isQuick("swapping"));
    }

    void aLongArgument()
    {
        std::string words;
        for (int i = 0; i < 200'000; ++i)
            words += i % 2 == 0 ? "\xe2\x80\xae" : "word ";
        const QString path =
            writeFile(m_folder, QStringLiteral("argument.pkl"), import("mine", "f") + callWith(words) + ".");
        AnsweredDialogs dialogs;
        MainWindow window(dialogs);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        app().longestMs = 0;
        QMetaObject::invokeMethod(
            &window, [&] { window.openFiles({path}); }, Qt::QueuedConnection);
        QVERIFY(waitFor([&] { return window.documentPage()->document().state() == Document::State::Ready; }));
        QMetaObject::invokeMethod(
            &window, [&] { window.documentPage()->document().goTo({.offset = noOffset - 1}); },
            Qt::QueuedConnection);
        QTest::qWait(100);
        // What is not kept in memory is not read by the window's thread.
        QVERIFY(window.documentPage()->reviewPage().events().details().toPlainText().contains(
            QStringLiteral("<str of %1 bytes>").arg(words.size())));
        QVERIFY2(app().longestMs < 50, qPrintable(app().longest));
    }
};

int main(int argc, char** argv)
{
    TimedApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    TestPauses test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_pauses.moc"
