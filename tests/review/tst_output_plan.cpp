#include "review/output_plan.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <filesystem>

using namespace skops;
using review::Input;
using review::PlannedOutput;

namespace {

Input inputOf(const std::string& path, const std::string& relative = {})
{
    return {.path = path,
            .relative = relative.empty() ? std::filesystem::path(path).filename().string() : relative,
            .isNamed = relative.empty(),
            .errors = {}};
}

/// The planned names, "!" before one with a problem and "=other" behind it.
std::string planText(const std::vector<Input>& inputs, const std::string& folder,
                     const std::vector<std::string>& noPickles = {})
{
    const auto isPickle = [&](const Input& input) {
        return std::ranges::find(noPickles, input.path) == noPickles.end();
    };
    std::string text;
    for (const PlannedOutput& planned : review::planOutputs(inputs, folder, isPickle)) {
        text += (text.empty() ? "" : " ") + std::string(planned.problem ? "!" : "") + planned.path.string();
        if (planned.problem)
            text += "=" + planned.problem->args.at(0);
    }
    return text;
}

} // namespace

class TestOutputPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void places();
    void twoPicklesOfOneOutputClash();
    void whatIsNoPickleDoesNotClash();
    void oneFileByTwoPathsClashes();
    void aPickleIsNotItsOwnOutput();
    void asksOnlyWhereItMatters();
};

void TestOutputPlan::names_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("output");
    const auto row = [](const char* input, const char* output) {
        QTest::newRow(input) << QByteArray(input) << QByteArray(output);
    };
    // As pathlib.Path(input).stem + ".skops".
    row("model.pkl", "model.skops");
    row("model.pkl.gz", "model.pkl.skops");
    row("model", "model.skops");
    row(".hidden", ".hidden.skops");
    row("a.b/c", "a.b/c.skops");
    row("a b.joblib", "a b.skops");
}

void TestOutputPlan::names()
{
    QFETCH(QByteArray, input);
    QFETCH(QByteArray, output);
    QCOMPARE(review::outputNameOf(input.toStdString()).string(), output.toStdString());
}

void TestOutputPlan::places()
{
    const std::vector<Input> inputs{inputOf("in/a.pkl"), inputOf("in/sub/b.pkl", "sub/b.pkl")};
    QCOMPARE(planText(inputs, ""), "in/a.skops in/sub/b.skops");
    QCOMPARE(planText(inputs, "out"), "out/a.skops out/sub/b.skops");
}

void TestOutputPlan::twoPicklesOfOneOutputClash()
{
    QCOMPARE(planText({inputOf("m.pkl"), inputOf("m.joblib"), inputOf("n.pkl")}, ""),
             "!m.skops=m.joblib !m.skops=m.pkl n.skops");
    QCOMPARE(planText({inputOf("a/m.pkl"), inputOf("b/m.pkl")}, ""), "a/m.skops b/m.skops");
    QCOMPARE(planText({inputOf("a/m.pkl"), inputOf("b/m.pkl")}, "out"),
             "!out/m.skops=b/m.pkl !out/m.skops=a/m.pkl");
}

void TestOutputPlan::whatIsNoPickleDoesNotClash()
{
    QCOMPARE(planText({inputOf("m.pkl"), inputOf("m.json")}, "", {"m.json"}), "m.skops m.skops");
    QCOMPARE(planText({inputOf("m.pkl"), inputOf("m.skops")}, "", {"m.skops"}), "m.skops m.skops");
}

void TestOutputPlan::oneFileByTwoPathsClashes()
{
    QCOMPARE(planText({inputOf("m.pkl"), inputOf("./x/../m.joblib")}, ""),
             "!m.skops=./x/../m.joblib !./x/../m.skops=m.pkl");
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("real")));
    QVERIFY(QFile::link(folder.filePath(QStringLiteral("real")), folder.filePath(QStringLiteral("link"))));
    const std::string base = folder.path().toStdString();
    QCOMPARE(planText({inputOf(base + "/real/m.pkl"), inputOf(base + "/link/m.joblib")}, ""),
             "!" + base + "/real/m.skops=" + base + "/link/m.joblib !" + base + "/link/m.skops=" + base +
                 "/real/m.pkl");
}

void TestOutputPlan::aPickleIsNotItsOwnOutput()
{
    QCOMPARE(planText({inputOf("m.skops")}, ""), "!m.skops=m.skops");
    QCOMPARE(planText({inputOf("m.skops")}, "", {"m.skops"}), "m.skops");
    QCOMPARE(planText({inputOf("m.skops")}, "out"), "out/m.skops");
}

void TestOutputPlan::asksOnlyWhereItMatters()
{
    std::string asked;
    const auto isPickle = [&](const Input& input) {
        asked += input.path + " ";
        return true;
    };
    const std::vector<Input> inputs{inputOf("a.pkl"), inputOf("b.pkl"), inputOf("c.pkl"),
                                    inputOf("c.joblib")};
    QCOMPARE(review::planOutputs(inputs, "", isPickle).size(), size_t{4});
    QCOMPARE(asked, "c.pkl c.joblib ");
}

QTEST_APPLESS_MAIN(TestOutputPlan)
#include "tst_output_plan.moc"
