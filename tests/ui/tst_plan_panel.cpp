// The load plan of a file: the model by itself, and the view in the window, driven as a user would.

#include "plan/plan_panel.h"

#include "models/plan_cells.h"
#include "review/plan.h"
#include "shell/document_page.h"
#include "shell/main_window.h"
#include "shell/review_page.h"
#include "support/tree_lines.h"
#include "support/zip_builder.h"
#include "theme/row_table.h"
#include "tree/node_view.h"
#include "tree/tree_panel.h"
#include "ui/driver.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QStandardPaths>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;

namespace {

review::ReviewPtr reviewOf(const std::string& schema)
{
    Zip zip;
    zip.members.push_back({.name = "schema.json", .data = schema});
    Progress progress;
    return *review::open(zipSource(zip), {}, Cancel(), progress);
}

PlanRowsPtr rowsOf(const review::Review& review, const PlanChoice& choice = {})
{
    return *makePlanRows(review, *review::planOf(review, Cancel()), choice, Cancel());
}

} // namespace

class TestPlanPanel final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    AnsweredDialogs m_dialogs;
    std::unique_ptr<MainWindow> m_window;

    Document& document() { return m_window->documentPage()->document(); }
    ReviewPage& page() { return m_window->documentPage()->reviewPage(); }
    PlanPanel& panel() { return page().plan(); }
    bool isQuiet()
    {
        return waitUntilQuiet(document()) && waitFor([&] { return !panel().isBusy(); });
    }
    QString cell(int row, int column) { return panel().model().index(row, column).data().toString(); }
    int rowOfTarget(const QString& target)
    {
        for (int row = 0; row < panel().model().rowCount(); ++row) {
            if (cell(row, PlanModel::TargetColumn) == target)
                return row;
        }
        return -1;
    }

    /// With the load plan in front.
    void open(const std::string& schema)
    {
        m_window->openFiles({writeSkops(m_folder, QStringLiteral("file.skops"), schema)});
        QVERIFY(isQuiet());
        QTest::keyClick(m_window.get(), Qt::Key_9, Qt::ControlModifier);
        QVERIFY(isQuiet());
        QVERIFY(panel().isVisible());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setOrganizationName(QStringLiteral("skops-inspector-test"));
        QApplication::setApplicationName(QStringLiteral("tst_plan_panel"));
    }

    void init()
    {
        m_window = std::make_unique<MainWindow>(m_dialogs);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void modelHoldsOverEveryChoice()
    {
        PlanModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tester.setUseFetchMore(false); // the one of Qt 6.4 does it while it is told of a reset
        const review::ReviewPtr review = reviewOf(mixedSchema());
        for (const PlanChoice& choice : {PlanChoice(), PlanChoice{.text = QStringLiteral("MODEL")},
                                         PlanChoice{.text = {}, .onlyImportsAndCalls = true},
                                         PlanChoice{.text = QStringLiteral("nowhere")}}) {
            const PlanRowsPtr rows = rowsOf(*review, choice);
            model.setRows(review, rows);
            QCOMPARE(model.rowCount(), static_cast<int>(rows->steps.size()));
        }
        QCOMPARE(model.rowCount(), 0);
        model.setRows(nullptr, nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void onlyImportsAndCallsAreChosen()
    {
        const review::ReviewPtr review = reviewOf(mixedSchema());
        const PlanRowsPtr all = rowsOf(*review);
        const PlanRowsPtr some = rowsOf(*review, {.text = {}, .onlyImportsAndCalls = true});
        QVERIFY(!some->steps.empty());
        QVERIFY(some->steps.size() < all->steps.size());
        for (const uint32_t step : some->steps)
            QVERIFY(isImportOrCall(some->plan->steps()[step].action));
    }

    void manyStepsComeInPages()
    {
        PlanModel model;
        std::string items;
        for (int i = 0; i < PlanModel::pageRows + 100; ++i)
            items += (i > 0 ? "," : "") + node("FunctionNode", "mine.f");
        const review::ReviewPtr review =
            reviewOf(root("ListNode", "builtins.list", ",\"content\":[" + items + "]"));
        const PlanRowsPtr rows = rowsOf(*review);
        QVERIFY(rows->steps.size() > static_cast<size_t>(PlanModel::pageRows));
        model.setRows(review, rows);
        QCOMPARE(model.rowCount(), PlanModel::pageRows);
        while (model.canFetchMore({}))
            model.fetchMore({});
        QCOMPARE(model.rowCount(), static_cast<int>(rows->steps.size()));
    }

    void saysWhatWouldBeRaised()
    {
        open(mixedSchema());
        const QString outcome = panel().outcome().text();
        QVERIFY2(outcome.startsWith(QStringLiteral("Loading would raise skops.io.exceptions.Untrusted")),
                 qPrintable(outcome));
        QVERIFY(outcome.contains(QStringLiteral("when the types are checked")));
    }

    void ticksChangeThePlan()
    {
        open(mixedSchema());
        const int row = rowOfTarget(QStringLiteral("mypackage.Model"));
        QVERIFY(row >= 0);
        QCOMPARE(cell(row, PlanModel::TrustColumn), QStringLiteral("untrusted"));
        document().setTicked({"mypackage.Model", "mypackage.score"}, true);
        QVERIFY(isQuiet());
        const int now = rowOfTarget(QStringLiteral("mypackage.Model"));
        QCOMPARE(cell(now, PlanModel::TrustColumn), QStringLiteral("ticked"));
        QVERIFY(!panel().outcome().text().contains(QStringLiteral("Untrusted")));
    }

    void filterByKeyboard()
    {
        open(mixedSchema());
        const int all = panel().model().rowCount();
        panel().filter().setFocus();
        QTest::keyClicks(&panel().filter(), QStringLiteral("mypackage.SCORE"));
        QVERIFY(isQuiet());
        QVERIFY(panel().model().rowCount() > 0);
        QVERIFY(panel().model().rowCount() < all);
        panel().filter().clear();
        QTest::keyClick(&panel().onlyImportsAndCalls(), Qt::Key_Space);
        QVERIFY(isQuiet());
        QVERIFY(panel().model().rowCount() < all);
    }

    void enterGoesToTheNode()
    {
        open(mixedSchema());
        RowTable& view = panel().view();
        view.setFocus();
        view.setCurrentIndex(panel().model().index(rowOfTarget(QStringLiteral("mypackage.score")), 0));
        QTest::keyClick(&view, Qt::Key_Return);
        QVERIFY(page().tree().isVisible());
        QCOMPARE(page().tree().model().typeText(page().tree().view().currentIndex()),
                 QStringLiteral("mypackage.score"));
    }

    void copiesSteps()
    {
        open(mixedSchema());
        RowTable& view = panel().view();
        view.setFocus();
        view.selectionModel()->setCurrentIndex(
            panel().model().index(rowOfTarget(QStringLiteral("mypackage.score")), 0),
            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(isQuiet());
        const QString text = QApplication::clipboard()->text();
        QVERIFY2(text.contains(QStringLiteral("\tmypackage.score\t")), qPrintable(text));
        QCOMPARE(text.count(QLatin1Char('\n')), 1);
    }

    void isThereForATreeOnly()
    {
        open(mixedSchema());
        QVERIFY(page().tabs().isVisible());
        QVERIFY(!page().tabs().isTabVisible(1)); // no pickle, no events
        document().open(writeFile(m_folder, QStringLiteral("bad.pkl"), dangerousPickle()));
        QVERIFY(isQuiet());
        QVERIFY(!page().tabs().isVisible());
        QVERIFY(!panel().isVisible());
        QVERIFY(!page().planAction()->isEnabled());
    }
};

QTEST_MAIN(TestPlanPanel)
#include "tst_plan_panel.moc"
