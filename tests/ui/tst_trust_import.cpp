// Trust lists that come back: the dialog, and lists that are offered again.

#include "document/list_offers.h"
#include "document/reviewer.h"
#include "document/saved_lists.h"
#include "document/trust_export.h"
#include "document/trust_import.h"
#include "shell/document_page.h"
#include "shell/main_window.h"
#include "shell/review_page.h"
#include "support/tree_lines.h"
#include "trust/import_dialog.h"
#include "trust/import_view.h"
#include "types/decision_form.h"
#include "types/offer_bar.h"
#include "types/types_panel.h"
#include "ui/trust_driver.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;

class TestTrustImport final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder; ///< of files to review
    QTemporaryDir m_lists;
    QString m_path;
    AnsweredDialogs m_dialogs;

    QString writeList(const QString& name, const audit::TrustList& list,
                      audit::TrustFormat format = audit::TrustFormat::Json)
    {
        return writeFile(m_lists, name, audit::writeTrustList(list, format));
    }

    bool openFile(Document& document)
    {
        document.open(m_path);
        return waitUntilQuiet(document);
    }

    bool finish(ImportDialog& dialog)
    {
        return waitFor([&] { return !dialog.isReading(); });
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setOrganizationName(QStringLiteral("skops-inspector-test"));
        QApplication::setApplicationName(QStringLiteral("tst_trust_import"));
    }

    void init()
    {
        SavedLists::clear();
        setReviewerName({});
        m_path = writeSkops(m_folder, QStringLiteral("model.skops"), schemaOfThree());
    }

    void aListOfAnotherProfile()
    {
        Document document;
        QVERIFY(openFile(document));
        QCOMPARE(importPlan(document, m_lists, {.profile = "other", .entries = {}}).profile,
                 std::string("other"));
        QCOMPARE(
            importPlan(document, m_lists, {.profile = std::string(document.profile()->name()), .entries = {}})
                .profile,
            std::string());
        const QString path =
            writeList(QStringLiteral("l.json"), {.profile = "other", .entries = {entry(model)}});
        ImportDialog dialog(document, path);
        QVERIFY(finish(dialog));
        QVERIFY(dialog.notes().text().contains(QStringLiteral("made for other")));
    }

    void hostileLists_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("said");
        QTest::newRow("huge") << QByteArray((16 << 20) + 1, ' ') << QStringLiteral("trust-list");
        QTest::newRow("cut") << QByteArray(R"({"version": 1, "types": [{"name": "a.A")")
                             << QStringLiteral("expected here");
        QTest::newRow("a newline in a name")
            << QByteArray("{\"version\": 1, \"types\": [{\"name\": \"a\nA\"}]}")
            << QStringLiteral("expected here");
        QTest::newRow("no UTF-8") << QByteArray("a.A\n\xff\xfe") << QStringLiteral("UTF-8");
        QTest::newRow("another version")
            << QByteArray(R"({"version": 2, "types": []})") << QStringLiteral("version 1");
        QTest::newRow("deep") << QByteArray("{\"version\": 1, \"x\": ") + QByteArray(1'000'000, '[')
                              << QStringLiteral("expected here");
        QTest::newRow("a day that is none")
            << QByteArray(R"({"version": 1, "types": [{"name": "a.A", "expires": "soon"}]})")
            << QStringLiteral("a day like");
    }

    void hostileLists()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, said);
        Document document;
        QVERIFY(openFile(document));
        ImportDialog dialog(document, writeFile(m_lists, QStringLiteral("hostile"), text.toStdString()));
        dialog.show();
        QVERIFY(finish(dialog));
        QVERIFY2(dialog.summary().text().contains(said), qPrintable(dialog.summary().text()));
        QVERIFY(!dialog.applyButton().isEnabled());
        dialog.accept();
        QVERIFY(dialog.isVisible());
        QVERIFY(document.ticks().empty());
        QVERIFY(SavedLists::all().empty());
    }

    void aMissingListOrAFolder()
    {
        Document document;
        QVERIFY(openFile(document));
        for (const QString& path : {m_lists.filePath(QStringLiteral("none.json")), m_lists.path()}) {
            ImportDialog dialog(document, path);
            QVERIFY(finish(dialog));
            QVERIFY(dialog.summary().text().contains(QStringLiteral("cannot be used")));
        }
    }

    void namesOfAListAreShownEscaped()
    {
        Document document;
        QVERIFY(openFile(document));
        ImportDialog dialog(document, writeList(QStringLiteral("l.py"),
                                                {.profile = {}, .entries = {entry("a\nb.<i>C</i>", "x\ry")}},
                                                audit::TrustFormat::Python));
        QVERIFY(finish(dialog));
        const ImportModel& rows = dialog.model();
        QCOMPARE(rows.index(0, ImportModel::TypeColumn).data().toString(),
                 QStringLiteral("a\\x0ab.<i>C</i>"));
        QCOMPARE(rows.index(0, ImportModel::ReasonColumn).data().toString(), QStringLiteral("x\\x0dy"));
        QCOMPARE(rows.index(0, ImportModel::StateColumn).data().toString(),
                 QStringLiteral("not to review here"));
        QVERIFY(rows.index(0, ImportModel::TypeColumn)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("&lt;i&gt;")));
    }

    void rowsOfTheModel()
    {
        Document document;
        QVERIFY(openFile(document));
        ImportModel rows;
        QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        rows.setPlan(importPlan(
            document, m_lists, {.profile = {}, .entries = {entry(model), entry("x.Y"), entry("os.system")}}));
        QCOMPARE(rows.chosenCount(), size_t{1});
        QVERIFY(!(rows.flags(rows.index(2, 0)) & Qt::ItemIsUserCheckable));
        QVERIFY(!rows.setData(rows.index(2, 0), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(rows.setData(rows.index(0, 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(rows.chosenCount(), size_t{2});
        rows.toggle({0, 1, 2}); // all that may be are chosen: none is
        QCOMPARE(rows.chosenCount(), size_t{0});
        rows.toggle({0, 1, 2});
        QCOMPARE(rows.chosenCount(), size_t{2});
        QCOMPARE(rows.changes().size(), size_t{2});
        rows.setPlan({});
        QCOMPARE(rows.rowCount(), 0);
        QVERIFY(rows.changes().empty());
    }

    void exportedAndImportedAgain_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"t.json", "t.py", "t.txt"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void exportedAndImportedAgain()
    {
        QFETCH(QString, name);
        Document first;
        QVERIFY(openFile(first));
        audit::TrustEntry full = entry(score, "line\n\"two\" \\ \xc3\xa9");
        full.expires = "2999-12-31";
        full.sha256 = {hashOfFile(m_path), std::string(64, 'f')};
        std::ranges::sort(full.sha256);
        first.setTicked({model}, true);
        first.decide({{score, full}}, QStringLiteral("tick"));
        const QString path = m_lists.filePath(name);
        QVERIFY(!saveTrustList(first, path, trustFormatOf(path)));

        Document second;
        QVERIFY(openFile(second));
        ImportDialog dialog(second, path);
        QVERIFY(finish(dialog));
        dialog.accept();
        QCOMPARE(second.decisions(), first.decisions());
        QCOMPARE(second.undoStack().count(), 1);
        const QString again = m_lists.filePath(QStringLiteral("again-") + name);
        QVERIFY(!saveTrustList(second, again, trustFormatOf(again)));
        QCOMPARE(bytesOf(again), bytesOf(path));
        QVERIFY(waitUntilQuiet(second));
        second.undoStack().undo();
        QVERIFY(second.ticks().empty());
        second.undoStack().redo();
        QCOMPARE(second.decisions(), first.decisions());
    }

    void keyboardAlone()
    {
        MainWindow window(m_dialogs);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.openFiles({m_path});
        QVERIFY(waitUntilQuiet(window.documentPage()->document()));
        m_dialogs.openFile = writeList(QStringLiteral("l.json"),
                                       {.profile = {}, .entries = {entry(model), entry("os.system")}});
        QTest::keyClick(&window, Qt::Key_I, Qt::ControlModifier);
        auto* dialog = window.findChild<ImportDialog*>();
        QVERIFY(dialog && finish(*dialog));
        QVERIFY(dialog->view().hasFocus());
        QVERIFY(dialog->notes().text().contains(QStringLiteral("dangerous")));
        QVERIFY(dialog->applyButton().text().contains(QStringLiteral("1 Type")));
        QTest::keyClick(&dialog->view(), Qt::Key_Space); // the dangerous one, by hand
        QVERIFY(dialog->applyButton().text().contains(QStringLiteral("2 Types")));
        QTest::keyClick(&dialog->view(), Qt::Key_Space);
        QTest::keyClick(&dialog->view(), Qt::Key_Return);
        QCOMPARE(window.documentPage()->document().ticks(), audit::Ticks{model});
        QCOMPARE(window.documentPage()->document().decisions().find(model)->reason, std::string("read it"));
        QVERIFY(waitFor([&] { return !window.findChild<ImportDialog*>(); }));
    }

    void aListDroppedOnAnOpenFile()
    {
        MainWindow window(m_dialogs);
        window.show();
        const QString list = writeList(QStringLiteral("l.txt"), {.profile = {}, .entries = {entry(model)}},
                                       audit::TrustFormat::Text);
        const auto drop = [&] {
            QMimeData data;
            data.setUrls({QUrl::fromLocalFile(list)});
            QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(&window, &enter);
            QDropEvent event(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(&window, &event);
        };
        window.openFiles({m_path});
        QVERIFY(waitUntilQuiet(window.documentPage()->document()));
        drop();
        auto* dialog = window.findChild<ImportDialog*>();
        QVERIFY(dialog && finish(*dialog));
        QCOMPARE(dialog->model().chosenCount(), size_t{1});
        QVERIFY(window.documentPage()->document().ticks().empty()); // nothing yet
        QCOMPARE(window.documentPage()->document().path(), m_path);
    }

    void savedListsAreFew()
    {
        for (int i = 0; i < SavedLists::maxLists + 3; ++i)
            SavedLists::add({QStringLiteral("/l%1").arg(i), QStringLiteral("aa")});
        SavedLists::add({QStringLiteral("/l9"), QStringLiteral("bb")});
        const std::vector<SavedList> lists = SavedLists::all();
        QCOMPARE(lists.size(), static_cast<size_t>(SavedLists::maxLists));
        QCOMPARE(lists[0].path, QStringLiteral("/l9"));
        QCOMPARE(lists[0].sha256, QStringLiteral("bb"));
        QCOMPARE(lists[1].path, QStringLiteral("/l12"));
        SavedLists::clear();
        QVERIFY(SavedLists::all().empty());
    }

    void aListIsOfferedAgain()
    {
        const audit::TrustList list{.profile = {},
                                    .entries = {entry(model), entry("os.system"), entry("x.Y")}};
        const QString good = writeList(QStringLiteral("good.json"), list);
        const QString other = writeList(QStringLiteral("other.json"), list);
        const QString gone = writeList(QStringLiteral("gone.json"), list);
        for (const QString& path : {good, other, gone})
            SavedLists::add({path, QString::fromStdString(hashOfFile(path))});
        writeList(QStringLiteral("other.json"), {.profile = "changed", .entries = list.entries});
        QVERIFY(QFile::remove(gone));

        MainWindow window(m_dialogs);
        window.show();
        window.openFiles({m_path});
        QVERIFY(waitUntilQuiet(window.documentPage()->document()));
        OfferBar& offer = window.documentPage()->reviewPage().types().offer();
        QVERIFY(waitFor([&] { return offer.isVisible(); }));
        QVERIFY2(offer.text().text().contains(QStringLiteral("good.json covers 1 of 3")),
                 qPrintable(offer.text().text()));
        QVERIFY(window.documentPage()->document().ticks().empty()); // an offer ticks nothing
        QCOMPARE(offer.offers().skipped().size(), size_t{2});
        QVERIFY(!offer.offers().skipped()[1].error); // changed
        QCOMPARE(offer.offers().skipped()[0].error->code, Code::FileNotFound);
        QVERIFY(offer.toolTip().contains(QStringLiteral("changed")));

        offer.applyButton().click();
        auto* dialog = window.findChild<ImportDialog*>();
        QVERIFY(dialog && finish(*dialog));
        dialog->accept();
        QVERIFY(window.documentPage()->document().ticks().contains(model));
        QVERIFY(waitFor([&] { return !offer.isVisible(); })); // nothing is left that it covers
        window.documentPage()->document().undoStack().undo();
        QVERIFY(waitFor([&] { return offer.isVisible(); }));
    }

    void anExportIsOfferedForTheNextFile()
    {
        Document first;
        QVERIFY(openFile(first));
        first.setTicked({model, score}, true);
        QVERIFY(!saveTrustList(first, m_lists.filePath(QStringLiteral("e.txt")), audit::TrustFormat::Text));
        Document second;
        ListOffers offers(second);
        QVERIFY(openFile(second));
        QVERIFY(waitFor([&] { return !offers.counted().empty(); }));
        QCOMPARE(offers.counted().front().covered, size_t{2});
        QVERIFY(!offers.counted().front().offer->liesBeside);
        second.setTicked({model}, true);
        QCOMPARE(offers.counted().front().covered, size_t{1});
        SavedLists::clear();
        offers.refresh();
        QVERIFY(offers.counted().empty());
    }
};

QTEST_MAIN(TestTrustImport)
#include "tst_trust_import.moc"
