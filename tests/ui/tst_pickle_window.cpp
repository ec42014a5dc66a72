// The window with a pickle in it, driven as a user would.

#include "events/events_panel.h"
#include "events/events_view.h"
#include "findings/findings_panel.h"
#include "findings/findings_view.h"
#include "shell/document_page.h"
#include "shell/main_window.h"
#include "shell/message_page.h"
#include "shell/review_page.h"
#include "support/zip_builder.h"
#include "tree/tree_panel.h"
#include "types/types_panel.h"
#include "ui/driver.h"
#include "verdict/verdict_bar.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;

class TestPickleWindow final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_dangerous;
    QString m_mixed;
    QString m_long;
    AnsweredDialogs m_dialogs;
    std::unique_ptr<MainWindow> m_window;

    Document& document() { return m_window->documentPage()->document(); }
    EventsPanel& events() { return m_window->documentPage()->reviewPage().events(); }
    EventsView& view() { return events().view(); }
    QTreeView& types() { return m_window->documentPage()->reviewPage().types().view(); }
    VerdictBar& verdict() { return m_window->documentPage()->reviewPage().verdict(); }

    void open(const QString& path)
    {
        m_window->openFiles({path});
        QVERIFY(waitUntilQuiet(document()));
        QCOMPARE(m_window->documentPage()->currentPage(), &m_window->documentPage()->reviewPage());
    }

    QString nameAt(int row) { return events().model().index(row, EventsModel::NameColumn).data().toString(); }
    QString currentName() { return nameAt(view().currentIndex().row()); }

    QString allLabels()
    {
        QStringList texts;
        for (const QLabel* label : m_window->documentPage()->reviewPage().findChildren<QLabel*>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts.join(QLatin1Char('\n'));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setOrganizationName(QStringLiteral("skops-inspector-test"));
        QApplication::setApplicationName(QStringLiteral("tst_pickle_window"));
        m_dangerous = writeFile(m_folder, QStringLiteral("dangerous.pkl"), dangerousPickle());
        m_mixed =
            writeFile(m_folder, QStringLiteral("mixed.pkl"),
                      import("collections", "OrderedDict") + "0" + import("mine", "f") + callWith("a") + "0" +
                          import("os", "system") + callWith("true") + "0" + import("mine", "g") + ".");
        m_long = writeFile(m_folder, QStringLiteral("long.pkl"), longPickle(300'000));
    }

    void init()
    {
        m_window = std::make_unique<MainWindow>(m_dialogs);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void aDangerousPickle()
    {
        open(m_dangerous);
        QVERIFY(verdict().accessibleName().contains(QStringLiteral("Dangerous")));
        QVERIFY(events().isVisible());
        QVERIFY(!m_window->documentPage()->reviewPage().tree().isVisible());
        QVERIFY(view().hasFocus());
        QVERIFY(events().facts().text().contains(QStringLiteral("1 import, 1 call, 0 states")));
        QVERIFY(events().facts().text().contains(QStringLiteral("2 dangerous")));
        // There is nothing left to read, and nothing to choose.
        QVERIFY(!allLabels().contains(QStringLiteral("contents of the members")));
        QVERIFY(!events().pickles().isVisible());
        QVERIFY(allLabels().contains(QStringLiteral("Pickle, protocol 0, written by pickle.")));
    }

    void aTreeShowsAgainAfterAPickle()
    {
        open(m_dangerous);
        document().open(writeSkops(m_folder, QStringLiteral("mixed.skops"), mixedSchema()));
        QVERIFY(waitUntilQuiet(document()));
        QVERIFY(!events().isVisible());
        QVERIFY(m_window->documentPage()->reviewPage().tree().isVisible());
    }

    void aFindingGoesToItsEvent()
    {
        open(m_mixed);
        FindingsPanel& panel = m_window->documentPage()->reviewPage().findings();
        QVERIFY(panel.isVisible());
        FindingsView& list = panel.view();
        const auto message = [&](int row) {
            return list.model()->index(row, FindingsModel::MessageColumn).data().toString();
        };
        int row = 0;
        while (row < list.model()->rowCount() && !message(row).contains(QStringLiteral("call os.system")))
            ++row;
        QVERIFY(row < list.model()->rowCount());
        list.setFocus();
        list.setCurrentIndex(list.model()->index(row, 0));
        QTest::keyClick(&list, Qt::Key_Return);
        QCOMPARE(view().currentIndex().row(), 4);
        QVERIFY(events().details().toPlainText().contains(QStringLiteral("Call: os.system")));
        // What the callable does is said beside the finding.
        QVERIFY(panel.explanation().toPlainText().contains(QStringLiteral("operating system")));
    }

    void aFindingShowsAnEventThatWasLeftOut()
    {
        open(m_mixed);
        QTest::keyClick(m_window.get(), Qt::Key_6, Qt::ControlModifier);
        QVERIFY(waitUntilQuiet(document()));
        QCOMPARE(events().model().rowCount(), 5);
        document().goTo({.offset = 0});
        QVERIFY(waitUntilQuiet(document()));
        QCOMPARE(events().model().rowCount(), 6);
        QCOMPARE(currentName(), QStringLiteral("collections.OrderedDict"));
    }

    void orderAndFilterByKeyboard()
    {
        open(m_mixed);
        QCOMPARE(currentName(), QStringLiteral("collections.OrderedDict"));
        QTest::keyClick(&view(), Qt::Key_End);
        QCOMPARE(currentName(), QStringLiteral("mine.g"));
        QTest::keyClick(m_window.get(), Qt::Key_5, Qt::ControlModifier);
        QVERIFY(waitUntilQuiet(document()));
        QCOMPARE(nameAt(0), QStringLiteral("os.system"));
        QCOMPARE(currentName(), QStringLiteral("mine.g")); // still looked at
        QTest::keyClick(&view(), Qt::Key_Home);
        QCOMPARE(currentName(), QStringLiteral("os.system"));
        QTest::keyClick(&view(), Qt::Key_Return);
        QVERIFY(events().details().hasFocus());
        QTest::keyClick(m_window.get(), Qt::Key_4, Qt::ControlModifier);
        QVERIFY(waitUntilQuiet(document()));
        QCOMPARE(nameAt(0), QStringLiteral("collections.OrderedDict"));
    }

    void typesGoToTheirImportAndAreTicked()
    {
        open(m_mixed);
        const QModelIndex type = m_window->documentPage()->reviewPage().types().model().indexOfType("mine.g");
        QVERIFY(type.isValid());
        types().setFocus();
        types().setCurrentIndex(type);
        QTest::keyClick(&types(), Qt::Key_F4);
        QCOMPARE(view().currentIndex().row(), 5);
        QTest::keyClick(&types(), Qt::Key_Space);
        QVERIFY(waitUntilQuiet(document()));
        QVERIFY(document().ticks().contains("mine.g"));
        QCOMPARE(view().currentIndex().row(), 5);
        QCOMPARE(document().review()->verdict, audit::Verdict::Dangerous);
        m_dialogs.saveFile = m_folder.filePath(QStringLiteral("list.txt"));
        QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
        QFile file(m_folder.filePath(QStringLiteral("list.txt")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("mine.g"));
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(waitUntilQuiet(document()));
        QVERIFY(document().ticks().empty());
    }

    void copy()
    {
        open(m_dangerous);
        view().selectAll();
        QTest::keyClick(&view(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(),
                 QStringLiteral("0\tImport\tos.system\t\tdangerous\n"
                                "21\tCall\tos.system\t('true',)\tdangerous\n"));
        QTest::mouseClick(&events().copyDetailsButton(), Qt::LeftButton);
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("os.system")));
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("0x")));
    }

    void copyOfEverythingIsCapped()
    {
        open(m_long);
        view().selectAll();
        QTest::keyClick(&view(), Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), EventsView::maxCopiedRows + 2); // the last one is empty
        QVERIFY(lines[EventsView::maxCopiedRows].contains(QStringLiteral("more")));
    }

    void hostileNamesAreShownEscaped()
    {
        const std::string name = "<img src=x>\xe2\x80\xae"
                                 "evil";
        open(writeFile(m_folder, QStringLiteral("hostile.pkl"),
                       import("<b>mine</b>", name) + callWith("<a href=x>\xe2\x80\xae") + "."));
        for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
            QVERIFY(!widget->toolTip().contains(QStringLiteral("<img")));
            QVERIFY(!widget->toolTip().contains(QChar(0x202e)));
        }
        for (int row = 0; row < events().model().rowCount(); ++row) {
            view().setCurrentIndex(events().model().index(row, 0));
            QVERIFY(!events().details().toPlainText().contains(QChar(0x202e)));
        }
        QVERIFY(events().details().toPlainText().contains(QStringLiteral("<a href=x>\\u202e")));
        for (const QLabel* label : m_window->documentPage()->reviewPage().findChildren<QLabel*>()) {
            QCOMPARE(label->textFormat() == Qt::RichText, false);
            QVERIFY(!label->text().contains(QChar(0x202e)));
            QVERIFY2(label->textFormat() == Qt::PlainText || !label->text().contains(QLatin1Char('<')),
                     qPrintable(label->text()));
        }
    }

    void everyPickleOfAnArchiveCanBeChosen()
    {
        const std::vector<uint8_t> zip =
            buildZip({.members = {{.name = "a.pkl", .data = import("mine", "a") + "."},
                                  {.name = "b.pkl", .data = dangerousPickle()}}});
        open(writeFile(m_folder, QStringLiteral("two.zip"), std::string(zip.begin(), zip.end())));
        QVERIFY(events().pickles().isVisible());
        QCOMPARE(nameAt(0), QStringLiteral("mine.a"));
        events().pickles().setFocus();
        QTest::keyClick(&events().pickles(), Qt::Key_Down);
        QVERIFY(waitUntilQuiet(document()));
        QCOMPARE(nameAt(0), QStringLiteral("os.system"));
        document().goTo({.member = "a.pkl", .offset = 0});
        QVERIFY(waitUntilQuiet(document()));
        QCOMPARE(nameAt(0), QStringLiteral("mine.a"));
        QCOMPARE(events().pickles().currentText(), QStringLiteral("a.pkl"));
    }

    void profileChangeKeepsThePlace()
    {
        open(m_mixed);
        view().setCurrentIndex(events().model().index(3, 0));
        verdict().profiles().setFocus();
        QTest::keyClick(&verdict().profiles(), Qt::Key_Down);
        QVERIFY(waitUntilQuiet(document()));
        QCOMPARE(view().currentIndex().row(), 3);
    }

    void closingWhileAnalysing()
    {
        m_window->openFiles({m_long});
        QTest::qWait(10);
        m_window.reset();
        QTest::qWait(100);
    }

    void closingWhileEventsAreOrdered()
    {
        open(m_long);
        QTest::keyClick(m_window.get(), Qt::Key_5, Qt::ControlModifier);
        m_window.reset();
        QTest::qWait(100);
    }

    void whatIsNoPickleIsAProblem()
    {
        m_window->openFiles({writeFile(m_folder, QStringLiteral("notes.txt"), "just some words\n")});
        QVERIFY(waitFor([&] {
            return m_window->documentPage()->currentPage() == &m_window->documentPage()->problemPage();
        }));
        QVERIFY(m_window->documentPage()->problemPage().text().text().size() > 20);
    }
};

QTEST_MAIN(TestPickleWindow)
#include "tst_pickle_window.moc"
