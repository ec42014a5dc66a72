// The findings of a file: the model by itself, and the panel in the window, driven as a user would.

#include "findings/findings_panel.h"

#include "findings/findings_view.h"
#include "models/finding_cells.h"
#include "shell/document_page.h"
#include "shell/main_window.h"
#include "shell/review_page.h"
#include "support/tree_lines.h"
#include "tree/node_view.h"
#include "tree/tree_panel.h"
#include "ui/driver.h"
#include "verdict/verdict_bar.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>

Q_DECLARE_METATYPE(skops::ui::FindingChoice)

using namespace skops;
using namespace skops::ui;
using namespace skops::test;

namespace {

constexpr int manyFindings = 50'000;

/// One finding of each severity, out of order by code and place.
review::ReviewPtr reviewOf(std::vector<Finding> findings)
{
    auto review = std::make_shared<review::Review>();
    review->findings = std::move(findings);
    return review;
}

std::vector<Finding> fourFindings()
{
    return {{Code::ZipDuplicateName, {.member = "b.npy"}, {"b.npy", "2"}},
            {Code::ZipGap, {.offset = 90}, {"90", "12"}},
            {Code::ZipComment, {}, {"7"}, 3},
            {Code::IdOdd, {.member = "a.npy", .offset = 4}, {"0"}}};
}

QStringList codesOf(const review::Review& review, const FindingChoice& choice)
{
    const FindingRowsPtr rows = *makeFindingRows(review, choice, Cancel());
    QStringList codes;
    for (const uint32_t finding : rows->findings)
        codes.append(findingCode(review.findings[finding]));
    return codes;
}

FindingChoice textChoice(const char* text)
{
    FindingChoice choice;
    choice.text = QString::fromUtf8(text);
    return choice;
}

} // namespace

class TestFindingsPanel final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    AnsweredDialogs m_dialogs;
    std::unique_ptr<MainWindow> m_window;

    Document& document() { return m_window->documentPage()->document(); }
    ReviewPage& page() { return m_window->documentPage()->reviewPage(); }
    FindingsPanel& panel() { return page().findings(); }
    FindingsView& view() { return panel().view(); }
    QString cell(int row, int column) { return panel().model().index(row, column).data().toString(); }
    bool isQuiet()
    {
        return waitUntilQuiet(document()) && waitFor([&] { return !panel().isBusy(); });
    }

    void open(const std::string& schema)
    {
        m_window->openFiles({writeSkops(m_folder, QStringLiteral("file.skops"), schema)});
        QVERIFY(isQuiet());
        page().verdict().findingsButton().setChecked(true);
    }

    /// A list with a dangerous function at the second place and a value with an id that no writer gives.
    void openTwoFindings()
    {
        open(root("ListNode", "builtins.list",
                  ",\"content\":[" +
                      node("JsonNode", "builtins.str", ",\"content\":\"1\",\"is_json\":true" + withId(0)) +
                      "," + node("FunctionNode", "os.system") + "]"));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setOrganizationName(QStringLiteral("skops-inspector-test"));
        QApplication::setApplicationName(QStringLiteral("tst_findings_panel"));
    }

    void init()
    {
        m_window = std::make_unique<MainWindow>(m_dialogs);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void rowsAreSortedAndFiltered_data()
    {
        QTest::addColumn<FindingChoice>("choice");
        QTest::addColumn<QString>("codes");
        FindingChoice byCode;
        byCode.order = FindingOrder::Code;
        FindingChoice byPlace;
        byPlace.order = FindingOrder::Place;
        FindingChoice leastFirst;
        leastFirst.isReversed = true;
        FindingChoice noDanger;
        noDanger.isHidden[static_cast<size_t>(Severity::Danger)] = true;
        QTest::newRow("worst first") << FindingChoice() << "zip-duplicate-name zip-gap zip-comment id-odd";
        QTest::newRow("least first") << leastFirst << "id-odd zip-comment zip-gap zip-duplicate-name";
        QTest::newRow("by code") << byCode << "id-odd zip-comment zip-duplicate-name zip-gap";
        QTest::newRow("by place") << byPlace << "zip-comment zip-gap id-odd zip-duplicate-name";
        QTest::newRow("without a severity") << noDanger << "zip-gap zip-comment id-odd";
        QTest::newRow("text of a code") << textChoice("ZIP-C") << "zip-comment";
        QTest::newRow("text of a place") << textChoice("a.npy") << "id-odd";
        QTest::newRow("text of a message") << textChoice("12 bytes") << "zip-gap";
        QTest::newRow("text of none") << textChoice("nowhere") << "";
    }

    void rowsAreSortedAndFiltered()
    {
        QFETCH(FindingChoice, choice);
        QFETCH(QString, codes);
        QCOMPARE(codesOf(*reviewOf(fourFindings()), choice).join(QLatin1Char(' ')), codes);
    }

    void hiddenSeveritiesAreStillCounted()
    {
        FindingChoice choice = textChoice("zip");
        choice.isHidden.fill(true);
        const FindingRowsPtr rows = *makeFindingRows(*reviewOf(fourFindings()), choice, Cancel());
        QVERIFY(rows->findings.empty());
        QCOMPARE(rows->matches, (std::array<uint32_t, severityCount>{0, 1, 1, 1}));
    }

    void modelHoldsWhileRowsChange()
    {
        FindingsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const review::ReviewPtr review = reviewOf(fourFindings());
        for (const char* text : {"", "zip", "nowhere", ""}) {
            model.setRows(review, *makeFindingRows(*review, textChoice(text), Cancel()));
            QCOMPARE(linesOf(model, {FindingsModel::CodeColumn}), codesOf(*review, textChoice(text)));
        }
        QCOMPARE(model.index(2, FindingsModel::SeverityColumn).data().toString(),
                 QStringLiteral("To review"));
        QCOMPARE(model.index(2, FindingsModel::PlaceColumn).data().toString(),
                 QStringLiteral("the file (and 2 more)"));
        QVERIFY(model.index(0, FindingsModel::MessageColumn)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .startsWith(QStringLiteral("Danger: ")));
        model.setRows(nullptr, nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void textFromAFileIsEscaped()
    {
        const review::ReviewPtr review =
            reviewOf({{Code::ZipDuplicateName, {.member = "a\xe2\x80\xae.npy"}, {"<b>\n", "2"}}});
        const QString line = findingLine(*review, review->findings.front());
        QVERIFY(line.contains(QStringLiteral("\\u202e")));
        QVERIFY(line.contains(QStringLiteral("<b>\\x0a")));
        QCOMPARE(line.count(QLatin1Char('\n')), 0);
    }

    void enterAndClickGoToTheNode()
    {
        openTwoFindings();
        QVERIFY(panel().isVisible());
        QCOMPARE(cell(0, FindingsModel::CodeColumn), QStringLiteral("known-dangerous"));
        NodeView& tree = page().tree().view();
        const QString before = tree.currentIndex().data().toString();
        view().setFocus();
        QTest::keyClick(&view(), Qt::Key_Down); // looking at a finding goes nowhere
        QCOMPARE(tree.currentIndex().data().toString(), before);
        QTest::keyClick(&view(), Qt::Key_Return);
        QCOMPARE(tree.currentIndex().data().toString(), QStringLiteral("[0]"));
        QVERIFY(view().hasFocus());
        QTest::mouseClick(view().viewport(), Qt::LeftButton, Qt::NoModifier,
                          view().visualRect(panel().model().index(0, 1)).center());
        QCOMPARE(tree.currentIndex().data().toString(), QStringLiteral("[1]"));
    }

    void saysWhyItMattersAndWhatToDo()
    {
        openTwoFindings();
        const QString text = panel().explanation().toPlainText();
        for (const char* part : {"known-dangerous", "os.system", "Why it matters",
                                 "A file with it counts as dangerous.", "What to do"})
            QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
    }

    void filterByKeyboard()
    {
        openTwoFindings();
        const int all = panel().model().rowCount();
        panel().filter().setFocus();
        QTest::keyClicks(&panel().filter(), QStringLiteral("ID-odd"));
        QVERIFY(isQuiet());
        QCOMPARE(panel().model().rowCount(), 1);
        QVERIFY(panel().explanation().toPlainText().startsWith(QStringLiteral("id-odd")));
        QTest::keyClicks(&panel().filter(), QStringLiteral("!"));
        QVERIFY(isQuiet());
        QVERIFY(!view().isVisible());
        QCOMPARE(panel().emptyText().text(), QStringLiteral("No finding matches the filter."));
        QTest::keyClick(&panel().filter(), Qt::Key_Backspace);
        QVERIFY(isQuiet());
        panel().filter().clear();
        QVERIFY(isQuiet());
        QCOMPARE(panel().model().rowCount(), all);
        QVERIFY(view().isVisible());
        QCOMPARE(cell(view().currentIndex().row(), FindingsModel::CodeColumn), QStringLiteral("id-odd"));
    }

    void severitiesAreSwitchedWithTheirCount()
    {
        openTwoFindings();
        QToolButton& danger = panel().severityButton(Severity::Danger);
        QCOMPARE(danger.text(), QStringLiteral("Danger 1"));
        QVERIFY(!panel().severityButton(Severity::Review).isVisible());
        const int all = panel().model().rowCount();
        danger.setFocus();
        QTest::keyClick(&danger, Qt::Key_Space);
        QVERIFY(isQuiet());
        QCOMPARE(panel().model().rowCount(), all - 1);
        QCOMPARE(danger.text(), QStringLiteral("Danger 1"));
        // A filter that was set for one file hides nothing of the next.
        document().open(writeSkops(m_folder, QStringLiteral("other.skops"), dangerousSchema()));
        QVERIFY(isQuiet());
        QVERIFY(danger.isChecked());
        QCOMPARE(cell(0, FindingsModel::CodeColumn), QStringLiteral("known-dangerous"));
    }

    void headersSort()
    {
        openTwoFindings();
        QHeaderView& header = *view().horizontalHeader();
        const auto click = [&](int column) {
            QTest::mouseClick(header.viewport(), Qt::LeftButton, Qt::NoModifier,
                              {header.sectionViewportPosition(column) + 10, header.height() / 2});
            return isQuiet();
        };
        const int last = panel().model().rowCount() - 1;
        QVERIFY(click(FindingsModel::SeverityColumn));
        QCOMPARE(cell(last, FindingsModel::CodeColumn), QStringLiteral("known-dangerous"));
        QCOMPARE(view().currentIndex().row(), last); // still looked at
        QVERIFY(click(FindingsModel::CodeColumn));
        QCOMPARE(cell(0, FindingsModel::CodeColumn), QStringLiteral("id-odd"));
        QVERIFY(click(FindingsModel::MessageColumn)); // cannot be sorted by
        QCOMPARE(header.sortIndicatorSection(), int(FindingsModel::CodeColumn));
        QCOMPARE(header.sortIndicatorOrder(), Qt::AscendingOrder);
    }

    void copies()
    {
        openTwoFindings();
        const QClipboard& clipboard = *QApplication::clipboard();
        view().setFocus();
        view().selectRow(0);
        QTest::keyClick(&view(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(isQuiet());
        QVERIFY(clipboard.text().startsWith(QStringLiteral("Danger\tknown-dangerous\t")));
        QVERIFY(clipboard.text().endsWith(QStringLiteral("\troot[1]\n")));
        panel().copyCodeAction()->trigger();
        QCOMPARE(clipboard.text(), QStringLiteral("known-dangerous"));
        panel().copyAllAction()->trigger();
        QVERIFY(isQuiet());
        QCOMPARE(clipboard.text().count(QLatin1Char('\n')), panel().model().rowCount());
    }

    void noFindingIsNoPromise()
    {
        open(root("JsonNode", "builtins.str", ",\"content\":\"1\",\"is_json\":true"));
        QCOMPARE(page().verdict().findingsButton().text(), QStringLiteral("No findings"));
        QVERIFY(panel().isVisible());
        QVERIFY(!view().isVisible());
        const QString text = panel().emptyText().text();
        QVERIFY(text.startsWith(QStringLiteral("No findings")));
        QVERIFY(!text.contains(QStringLiteral("safe")));
    }

    void theVerdictBarCountsAndIsFirst()
    {
        openTwoFindings();
        VerdictBar& bar = page().verdict();
        const QString count = bar.findingsButton().text();
        QCOMPARE(count, QStringLiteral("%1 findings, worst: Danger").arg(panel().model().rowCount()));
        QVERIFY(bar.accessibleDescription().contains(count));
        QVERIFY(bar.accessibleDescription().contains(QStringLiteral("1 type to decide on")));
        const QWidget* first = page().nextInFocusChain();
        while (!first->isVisible() || !(first->focusPolicy() & Qt::TabFocus))
            first = first->nextInFocusChain();
        QCOMPARE(first, &bar);
    }

    void readersAreToldOfAnotherVerdict()
    {
        open(mixedSchema());
        QSignalSpy announced(&page().verdict(), &VerdictBar::verdictAnnounced);
        document().setTicked({"mypackage.Model"}, true);
        QVERIFY(isQuiet());
        QCOMPARE(announced.size(), 0); // the same verdict is not told again
        document().setTicked({"mypackage.score"}, true);
        QVERIFY(isQuiet());
        QCOMPARE(announced.size(), 1);
        const QString name = page().verdict().accessibleName();
        QVERIFY(name.contains(QStringLiteral("Nothing left")));
        QCOMPARE(announced.first().first().toString(), name);
    }

    void fiftyThousandFindings()
    {
        std::vector<Finding> findings;
        for (int i = 0; i < manyFindings; ++i)
            findings.push_back({i % 2 == 0 ? Code::ZipGap : Code::ZipComment,
                                {.offset = static_cast<uint64_t>(i)},
                                {std::to_string(i), "1"}});
        FindingsModel model;
        const review::ReviewPtr review = reviewOf(std::move(findings));
        model.setRows(review, *makeFindingRows(*review, textChoice("4999"), Cancel()));
        QCOMPARE(model.rowCount(), 15); // 4999, four that end so, ten that begin so
        model.setRows(review, *makeFindingRows(*review, {}, Cancel()));
        QCOMPARE(model.rowCount(), manyFindings);
    }
};

QTEST_MAIN(TestFindingsPanel)
#include "tst_findings_panel.moc"
