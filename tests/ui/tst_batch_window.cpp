// A list of files in the real window, driven with clicks and keys: what is seen, ticked and filtered.

#include "batch/batch_side.h"
#include "batch/batch_view.h"
#include "ui/batch_driver.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTableView>
#include <QTest>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;

class TestBatchWindow final : public BatchTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void aTickHoldsForAllFiles()
    {
        dropAndWait({write(QStringLiteral("a.pkl"), classPickle("mine", "First")),
                     write(QStringLiteral("b.pkl"), classPickle("mine", "First")),
                     write(QStringLiteral("c.pkl"), classPickle("mine", "Second"))});
        const QString one = QStringLiteral("1");
        const QString none = QStringLiteral("0");
        QCOMPARE(column(BatchColumn::Open), QStringList({one, one, one}));
        QTableView& types = page().side().types();
        QCOMPARE(columnOf(*types.model(), BatchTypesModel::FilesColumn),
                 QStringList({QStringLiteral("2"), one}));
        clickTickBox(types, rowOf(*types.model(), QStringLiteral("mine.First")));
        QCOMPARE(column(BatchColumn::Open), QStringList({none, none, one}));
        QVERIFY(!model().choice().isFiltered()); // the click ticked, it did not filter
        QVERIFY(waitUntilQuiet(host()));
        m_dialogs.saveFile = m_folder->filePath(QStringLiteral("trusted.txt"));
        QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
        QCOMPARE(linesIn(QStringLiteral("trusted.txt")).filter(QRegularExpression(QStringLiteral("^[^#]"))),
                 QStringList({QStringLiteral("mine.First")}));
        clickTickBox(types, rowOf(*types.model(), QStringLiteral("mine.First")));
        QCOMPARE(column(BatchColumn::Open), QStringList({one, one, one}));
    }

    void allAtOnceTicksOnlyKnownLibraries()
    {
        dropAndWait({write(QStringLiteral("a.pkl"), classPickle("mine", "First")),
                     write(QStringLiteral("b.pkl"), classPickle("sklearn.tree._tree", "Tree")),
                     write(QStringLiteral("c.pkl"), classPickle("xgboost.sklearn", "XGBClassifier")),
                     write(QStringLiteral("d.pkl"), dangerousPickle())});
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
        const std::vector<BatchType>& types = host().batch().index().types();
        size_t ticked = 0;
        for (size_t i = 0; i < types.size(); ++i) {
            QCOMPARE(host().batch().ticks()[i], types[i].group == audit::Group::Library);
            ticked += host().batch().ticks()[i] ? 1 : 0;
        }
        QVERIFY(ticked > 0 && ticked < types.size());
    }

    void aTickHidesNoDanger()
    {
        dropAndWait({write(QStringLiteral("a.pkl"), dangerousPickle()),
                     write(QStringLiteral("b.pkl"), listPickle(1))});
        clickTickBox(page().side().types(), 0);
        QCOMPARE(column(BatchColumn::Open).first(), QStringLiteral("0"));
        QCOMPARE(column(BatchColumn::Verdict).first(), QStringLiteral("Dangerous"));
    }

    void clickOnWhatFilesHaveInCommonShowsOnlyThem()
    {
        dropAndWait({write(QStringLiteral("a.pkl"), classPickle("mine", "First")),
                     write(QStringLiteral("b.pkl"), complexPickle()),
                     write(QStringLiteral("c.pkl"), listPickle(1))});
        QTableView& reasons = page().side().reasons();
        click(reasons, 0);
        QVERIFY(waitUntilQuiet(host()));
        QCOMPARE(column(BatchColumn::File), {QStringLiteral("b.pkl")});
        QTableView& types = page().side().types();
        click(types, rowOf(*types.model(), QStringLiteral("mine.First")), BatchTypesModel::GroupColumn);
        QVERIFY(waitUntilQuiet(host()));
        QCOMPARE(column(BatchColumn::File), {QStringLiteral("a.pkl")});
        QTest::keyClick(&types, Qt::Key_Return); // the same again
        QVERIFY(waitUntilQuiet(host()));
        QCOMPARE(model().rowCount(), 3);
    }

    void filters()
    {
        dropAndWait(tenFiles());
        page().filter().setFocus();
        QTest::keyClicks(&page().filter(), QStringLiteral("REFUSED"));
        QVERIFY(waitUntilQuiet(host()));
        QCOMPARE(column(BatchColumn::File), {QStringLiteral("refused.pkl")});
        page().filter().clear();
        QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(waitUntilQuiet(host()));
        QCOMPARE(column(BatchColumn::File),
                 QStringList({QStringLiteral("refused.pkl"), QStringLiteral("hostile.pkl")}));
    }

    void reviewsSkopsFilesOfAFolder()
    {
        const QString folder = m_folder->path();
        writeSkops(*m_folder, QStringLiteral("danger.skops"), dangerousSchema());
        writeSkops(*m_folder, QStringLiteral("mixed.skops"), mixedSchema());
        write(QStringLiteral("plain.pkl"), listPickle(2));
        write(QStringLiteral("notes.txt"), "just text");
        dropAndWait({folder});
        QCOMPARE(model().rowCount(), 4);
        QVERIFY2(page().details().text().contains(
                     QStringLiteral("Examined: 3 (Dangerous: 1, To review: 1, Nothing left to review: 1); "
                                    "not examined: Other: 1.")),
                 qPrintable(page().details().text()));
        page().verdicts().setCurrentIndex(1 + static_cast<int>(audit::Verdict::Dangerous));
        QVERIFY(waitUntilQuiet(host()));
        QCOMPARE(column(BatchColumn::File), {QStringLiteral("danger.skops")});
        QVERIFY(column(BatchColumn::Findings).first().startsWith(QStringLiteral("Danger")));
        page().verdicts().setCurrentIndex(0);
        QVERIFY(waitUntilQuiet(host()));
        QCOMPARE(model().rowCount(), 4);
        click(view(), rowOf(model(), QStringLiteral("mixed.skops")));
        QTest::keyClick(&view(), Qt::Key_Return);
        QVERIFY(test::waitUntilQuiet(openedDocument()));
        QCOMPARE(openedDocument().fileName(), QStringLiteral("mixed.skops"));
    }

    void exportsWhatAScanPrints()
    {
        writeSkops(*m_folder, QStringLiteral("danger.skops"), dangerousSchema());
        write(QStringLiteral("a.pkl"), classPickle("mine", "First"));
        write(QStringLiteral("notes.txt"), "just text");
        dropAndWait({m_folder->path()});
        QTemporaryDir other;
        m_dialogs.saveFile = other.filePath(QStringLiteral("scan.json"));
        QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        const QString path = other.filePath(QStringLiteral("scan.json"));
        QVERIFY(waitFor([&] { return QFileInfo::exists(path); }));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject report = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(report[QStringLiteral("command")].toString(), QStringLiteral("scan"));
        QCOMPARE(report[QStringLiteral("status")].toInt(), 1);
        const QJsonArray files = report[QStringLiteral("files")].toArray();
        QCOMPARE(files.size(), 3);
        QCOMPARE(files[1].toObject()[QStringLiteral("verdict")].toString(), QStringLiteral("dangerous"));
        QCOMPARE(files[1].toObject()[QStringLiteral("sha256")].toString().size(), 64);
    }

    void aTickIsUndoneByKey()
    {
        dropAndWait({write(QStringLiteral("a.pkl"), classPickle("mine", "First")),
                     write(QStringLiteral("b.pkl"), classPickle("mine", "Second"))});
        const QStringList before = column(BatchColumn::Open);
        clickTickBox(page().side().types(), 0);
        QVERIFY(column(BatchColumn::Open) != before);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(column(BatchColumn::Open), before);
    }

    void sortsByAHeaderAndKeepsTheSelection()
    {
        dropAndWait(tenFiles());
        click(view(), rowOf(model(), QStringLiteral("model7.pkl")));
        view().sortByColumn(static_cast<int>(BatchColumn::Size), Qt::AscendingOrder);
        QVERIFY(waitUntilQuiet(host()));
        QCOMPARE(column(BatchColumn::File).first(), QStringLiteral("model0.pkl"));
        view().sortByColumn(static_cast<int>(BatchColumn::Verdict), Qt::AscendingOrder);
        QVERIFY(waitUntilQuiet(host()));
        QCOMPARE(column(BatchColumn::File).first(), QStringLiteral("hostile.pkl"));
        QCOMPARE(view().currentIndex().row(), rowOf(model(), QStringLiteral("model7.pkl")));
        view().setFocus();
        QTest::keyClick(&view(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("model7.pkl\tPickle\t")));
        QCOMPARE(QApplication::clipboard()->text().count(QLatin1Char('\n')), 1);
    }

    void enterOpensATab()
    {
        dropAndWait(tenFiles());
        click(view(), rowOf(model(), QStringLiteral("hostile.pkl")));
        QTest::keyClick(&view(), Qt::Key_Return);
        QVERIFY(test::waitUntilQuiet(openedDocument()));
        QCOMPARE(openedDocument().path(), m_folder->filePath(QStringLiteral("hostile.pkl")));
    }

    void anOpenedFileHasTheTicksOfTheList()
    {
        dropAndWait({write(QStringLiteral("a.pkl"), dangerousPickle()),
                     write(QStringLiteral("b.pkl"), listPickle(1))});
        clickTickBox(page().side().types(), 0);
        click(view(), rowOf(model(), QStringLiteral("a.pkl")));
        QTest::keyClick(&view(), Qt::Key_Return);
        QVERIFY(test::waitUntilQuiet(openedDocument()));
        QCOMPARE(openedDocument().ticks(), audit::Ticks{"os.system"});
        QCOMPARE(openedDocument().decisions().find("os.system")->date, today());
    }

    void aListNeverPushesAFileOutOfItsTab()
    {
        const QString file = writeSkops(*m_folder, QStringLiteral("mixed.skops"), mixedSchema());
        m_window->openFiles({file});
        QVERIFY(test::waitUntilQuiet(openedDocument()));
        dropAndWait({m_folder->path()});
        QCOMPARE(m_window->pageCount(), 2);
        // Nor does a file a list.
        m_window->openFiles({write(QStringLiteral("other.pkl"), listPickle(1))});
        QCOMPARE(m_window->pageCount(), 3);
        QVERIFY(test::waitUntilQuiet(openedDocument()));
        m_window->openFiles({file});
        QCOMPARE(m_window->pageCount(), 3);
        QCOMPARE(openedDocument().path(), file);
    }

    void anotherProfileJudgesAnew()
    {
        dropAndWait(tenFiles());
        const QString before = page().summary().text();
        host().batch().setProfile(profile::shipped(profile::shippedNames().back()));
        QVERIFY(waitUntilQuiet(host()));
        QCOMPARE(host().batch().profile(), profile::shipped(profile::shippedNames().back()));
        QCOMPARE(page().summary().text(), before);
    }

    void everythingHasANameAndAKey()
    {
        dropAndWait(tenFiles());
        for (const QWidget* widget : page().findChildren<QAbstractItemView*>()) {
            if (widget->focusPolicy() != Qt::NoFocus && !widget->inherits("QHeaderView"))
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
        QSet<QKeySequence> keys;
        for (const QAction* action : page().menuActions()) {
            if (!action)
                continue;
            QVERIFY2(action->text().contains(QLatin1Char('&')), qPrintable(action->text()));
            QVERIFY2(action->shortcut().isEmpty() || !keys.contains(action->shortcut()),
                     qPrintable(action->text()));
            keys.insert(action->shortcut());
        }
    }
};

QTEST_MAIN(TestBatchWindow)
#include "tst_batch_window.moc"
