#include "models/types_model.h"

#include "support/tree_lines.h"
#include "ui/driver.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;

namespace {

review::ReviewPtr reviewOf(const std::string& schema)
{
    auto review = std::make_shared<review::Review>();
    review->tree = treeOf(schema);
    review->auditor = std::make_shared<audit::Auditor>(review->tree, profile::defaultProfile());
    review->audit = review->auditor->audit({});
    const auto findings = review->auditor->findings();
    review->findings.assign(findings.begin(), findings.end());
    return review;
}

std::string listOf(const std::vector<std::string>& items)
{
    std::string content;
    for (const std::string& item : items)
        content += (content.empty() ? "" : ",") + item;
    return root("ListNode", "builtins.list", ",\"content\":[" + content + "]");
}

} // namespace

class TestTypesModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsWorstFirst()
    {
        TypesModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tester.setUseFetchMore(false); // the one of Qt 6.4 does it while it is told of a reset
        QCOMPARE(model.rowCount(), 0);
        model.setReview(reviewOf(listOf({node("FunctionNode", "mine.b"), node("FunctionNode", "mine.a"),
                                         node("FunctionNode", "mine.b"), node("FunctionNode", "os.system"),
                                         node("TypeNode", "sklearn.tree._tree.Tree")})));
        QCOMPARE(linesOf(model, {TypesModel::TypeColumn, TypesModel::CountColumn}),
                 (QStringList{QStringLiteral("Known dangerous | 1"), QStringLiteral("  os.system | 1"),
                              QStringLiteral("Unknown | 2"), QStringLiteral("  mine.a | 1"),
                              QStringLiteral("  mine.b | 2"), QStringLiteral("Known library type | 1"),
                              QStringLiteral("  sklearn.tree._tree.Tree | 1")}));
    }

    void onlyTheLastGroupIsTickedAsOne()
    {
        TypesModel model;
        model.setReview(
            reviewOf(listOf({node("FunctionNode", "mine.a"), node("TypeNode", "sklearn.tree._tree.Tree")})));
        const QModelIndex unknown = model.index(0, 0);
        const QModelIndex library = model.index(1, 0);
        QVERIFY(!(model.flags(unknown) & Qt::ItemIsUserCheckable));
        QVERIFY(!unknown.data(Qt::CheckStateRole).isValid());
        QVERIFY(model.flags(library) & Qt::ItemIsUserCheckable);
        QVERIFY(model.flags(model.index(0, 0, unknown)) & Qt::ItemIsUserCheckable);

        QSignalSpy asked(&model, &TypesModel::tickRequested);
        QVERIFY(!model.setData(unknown, Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(asked.size(), 0);
        QVERIFY(model.setData(library, Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<std::vector<std::string>>(),
                 std::vector<std::string>{"sklearn.tree._tree.Tree"});
        Decision tick;
        tick.type = "sklearn.tree._tree.Tree";
        model.setDecisions(decisionsOf({.profile = {}, .entries = {tick}}));
        QCOMPARE(library.data(Qt::CheckStateRole).value<Qt::CheckState>(), Qt::Checked);
    }

    void manyTypesComeInPages()
    {
        std::vector<std::string> items;
        for (int i = 0; i < 2500; ++i)
            items.push_back(node("FunctionNode", "mine.f" + std::to_string(i)));
        TypesModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tester.setUseFetchMore(false); // the one of Qt 6.4 does it while it is told of a reset
        model.setReview(reviewOf(listOf(items)));
        const QModelIndex group = model.index(0, 0);
        QCOMPARE(model.rowCount(group), TypesModel::pageRows);
        while (model.canFetchMore(group))
            model.fetchMore(group);
        QCOMPARE(model.rowCount(group), 2500);
    }
};

QTEST_MAIN(TestTypesModel)
#include "tst_types_model.moc"
