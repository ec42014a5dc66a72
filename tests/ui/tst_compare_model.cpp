// The rows of a comparison: both trees side by side, what is marked, ranges, the filter, the list.

#include "compare/compare_model.h"
#include "compare/difference_cells.h"
#include "compare/differences_model.h"
#include "support/tree_lines.h"
#include "text/display.h"
#include "ui/compare_lists.h"
#include "ui/driver.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;

namespace {

std::string numbers(size_t count, size_t changed)
{
    std::string items;
    for (size_t i = 0; i < count; ++i)
        items += (i > 0 ? "," : "") + json(i == changed ? "changed" : std::to_string(i));
    return items;
}

QStringList rowsOf(CompareModel& model)
{
    return linesOf(model, {CompareModel::NameColumn, CompareModel::SignColumn, CompareModel::ValueColumn});
}

} // namespace

class TestCompareModel final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    ReadSide read(const QString& name, const std::string& schema)
    {
        const auto source = openFile(writeSkops(m_folder, name, schema).toStdString());
        if (!source)
            qFatal("no source");
        Progress progress;
        auto review = review::open(*source, {}, Cancel(), progress);
        if (!review)
            qFatal("no review");
        Workers workers(1);
        auto digests = report::SideDigests::make(compareSide(**review), workers, Cancel(), progress);
        if (!digests)
            qFatal("no digests");
        return {.review = *review,
                .digests = std::make_shared<const report::SideDigests>(std::move(*digests))};
    }

    ComparedPtr compare(const std::string& a, const std::string& b)
    {
        const auto outcome =
            compareSides(read(QStringLiteral("a.skops"), a), read(QStringLiteral("b.skops"), b), Cancel());
        if (!outcome || !outcome->compared)
            qFatal("not compared");
        return outcome->compared;
    }

private Q_SLOTS:
    void bothSidesHaveTheSameRows()
    {
        const ComparedPtr compared =
            compare(rootList(json("1") + "," + list(json("9") + "," + json("2"))),
                    rootList(json("1") + "," + json("new") + "," + list(json("9") + "," + json("3"))));
        CompareModel a(Side::A);
        CompareModel b(Side::B);
        const QAbstractItemModelTester testA(&a, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester testB(&b, QAbstractItemModelTester::FailureReportingMode::QtTest);
        a.setRows(compared, compared->all);
        b.setRows(compared, compared->all);
        const QStringList rowsA = rowsOf(a);
        const QStringList rowsB = rowsOf(b);
        const QStringList wantedA{QStringLiteral("root | \u2026 | builtins.list"),
                                  QStringLiteral("  [0] |  | 1"),
                                  QStringLiteral("   | + | "),
                                  QStringLiteral("  [1] | \u2026 | builtins.list"),
                                  QStringLiteral("    [0] |  | 9"),
                                  QStringLiteral("    [1] | \u2260 | 2")};
        const QStringList wantedB{QStringLiteral("root | \u2026 | builtins.list"),
                                  QStringLiteral("  [0] |  | 1"),
                                  QStringLiteral("  [1] | + | new"),
                                  QStringLiteral("  [2] | \u2026 | builtins.list"),
                                  QStringLiteral("    [0] |  | 9"),
                                  QStringLiteral("    [1] | \u2260 | 3")};
        QCOMPARE(rowsA, wantedA);
        QCOMPARE(rowsB, wantedB);
    }

    void onlyDifferencesKeepWhatIsOpen()
    {
        const ComparedPtr compared = compare(rootList(list(json("1")) + "," + list(json("2"))),
                                             rootList(list(json("1")) + "," + list(json("3"))));
        CompareModel model(Side::A);
        const QAbstractItemModelTester test(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(compared, compared->all);
        const QModelIndex root = model.index(0, 0);
        const QPersistentModelIndex equal = model.index(0, 0, root);
        const QPersistentModelIndex different = model.index(1, 0, root);
        model.setRows(compared, compared->different);
        QVERIFY(!equal.isValid());
        QCOMPARE(different.row(), 0);
        QCOMPARE(rowsOf(model), QStringList({QStringLiteral("root | \u2026 | builtins.list"),
                                             QStringLiteral("  [1] | \u2026 | builtins.list"),
                                             QStringLiteral("    [0] | \u2260 | 2")}));
        model.setRows(compared, compared->all);
        QCOMPARE(different.row(), 1);
    }

    void longListsOpenInRanges()
    {
        constexpr size_t count = 5'000;
        const ComparedPtr compared =
            compare(rootList(numbers(count, count)), rootList(numbers(count, 4'321)));
        CompareModel model(Side::B);
        const QAbstractItemModelTester test(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(compared, compared->all);
        const QModelIndex root = model.index(0, 0);
        QCOMPARE(model.rowCount(root), 5);
        QCOMPARE(model.index(4, 0, root).data().toString(), QStringLiteral("[4000] to [4999]"));
        QCOMPARE(model.alignedAt(model.index(4, 0, root)), noIndex);
        const QModelIndex changed = model.indexOf(compared->aligned.rowOf(0));
        QCOMPARE(changed.data().toString(), QStringLiteral("[4321]"));
        QCOMPARE(changed.parent(), model.index(4, 0, root));
    }

    void signsAreSaidInWords()
    {
        const ComparedPtr compared =
            compare(rootList(json("1")), rootList(json("2") + "," + node("FunctionNode", "mine.f")));
        CompareModel a(Side::A);
        CompareModel b(Side::B);
        a.setRows(compared, compared->all);
        b.setRows(compared, compared->all);
        const auto spoken = [](CompareModel& model, int row) {
            return model.index(row, 0, model.index(0, 0)).data(Qt::AccessibleTextRole).toString();
        };
        QVERIFY(spoken(a, 0).contains(QStringLiteral("changed, value: 1, now 2")));
        QVERIFY(spoken(a, 1).startsWith(QStringLiteral("nothing on this side")));
        QVERIFY(spoken(b, 1).contains(QStringLiteral("added")));
        QVERIFY(spoken(b, 1).contains(QStringLiteral("untrusted on this side only")));
        QVERIFY(b.index(1, CompareModel::SignColumn, b.index(0, 0)).data().toString() ==
                QStringLiteral("+!"));
        QVERIFY(a.index(1, 0, a.index(0, 0)).data(Qt::BackgroundRole).isValid());
        QCOMPARE(compared->newToReview, size_t{1});
    }

    void theListIsSorted_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<bool>("isDescending");
        QTest::addColumn<QStringList>("after");
        const QString function = QStringLiteral("mine.f");
        QTest::newRow("trust first") << -1 << false
                                     << QStringList{function, QStringLiteral("b"), QStringLiteral("a"),
                                                    function};
        QTest::newRow("by what is new")
            << static_cast<int>(DifferenceColumn::After) << false
            << QStringList{QStringLiteral("a"), QStringLiteral("b"), function, function};
        QTest::newRow("the other way round")
            << static_cast<int>(DifferenceColumn::After) << true
            << QStringList{function, function, QStringLiteral("b"), QStringLiteral("a")};
    }

    void theListIsSorted()
    {
        QFETCH(int, column);
        QFETCH(bool, isDescending);
        QFETCH(QStringList, after);
        DifferencesModel model;
        const QAbstractItemModelTester test(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.sort(column, isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
        model.setCompared(
            compare(rootList(json("x") + "," + json("y")),
                    rootList(json("b") + "," + json("a") + "," + node("FunctionNode", "mine.f"))));
        QVERIFY(waitFor([&] { return model.isUpToDate(); }));
        QStringList shown;
        for (int row = 0; row < model.rowCount(); ++row)
            shown.append(model.index(row, static_cast<int>(DifferenceColumn::After)).data().toString());
        QCOMPARE(shown, after);
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.rowOf(model.differenceAt(row)), row);
    }

    void aFileThatChangedIsNotCompared()
    {
        const ReadSide a = read(QStringLiteral("a.skops"), rootList(json("1")));
        const ReadSide b = read(QStringLiteral("b.skops"), rootList(json("2")));
        writeSkops(m_folder, QStringLiteral("b.skops"), rootList(json("3") + "," + json("4")));
        const auto outcome = compareSides(a, b, Cancel());
        QVERIFY(outcome && !outcome->compared);
        QVERIFY(!outcome->hasChanged[0]);
        QVERIFY(outcome->hasChanged[1]);
    }

    void anArrayTellsHowFarApartItIs()
    {
        const report::Difference difference{
            .aspect = report::Aspect::ArrayValues,
            .before = "0.5",
            .after = "0.75",
            .array = report::ArrayChange{.items = 2000, .differing = 12, .maximum = 0.25, .first = 3}};
        QCOMPARE(differenceText(difference),
                 QStringLiteral("changed, items: 12 of %1 differ, by at most 0.25; first at 3: 0.5, now 0.75")
                     .arg(formatCount(2000)));
    }
};

QTEST_MAIN(TestCompareModel)
#include "tst_compare_model.moc"
