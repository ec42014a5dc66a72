#include "report/python_code.h"
#include "support/tree_lines.h"

#include <QTest>

using namespace skops;
using namespace skops::report;

class TestPythonCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheWholeLoad();
    void writesNamesOfAFileAsText();
    void pinsWhatGoesTogether_data();
    void pinsWhatGoesTogether();
    void pinsNoVersionOfAProfileThatIsNone();
    void namesOtherPackagesAsPipDoes();
};

void TestPythonCode::writesTheWholeLoad()
{
    QCOMPARE(loadAsPython("model.skops", {}),
             "import skops.io\n\nmodel = skops.io.load(\n    \"model.skops\",\n)\n");
    const std::vector<std::string> one{"a.B"};
    QCOMPARE(loadAsPython("m", one),
             "import skops.io\n\nmodel = skops.io.load(\n    \"m\",\n    trusted=[\"a.B\"],\n)\n");
    const std::vector<std::string> two{"a.B", "c.D"};
    QCOMPARE(loadAsPython("m", two), "import skops.io\n\nmodel = skops.io.load(\n    \"m\",\n    trusted=[\n"
                                     "        \"a.B\",\n        \"c.D\",\n    ],\n)\n");
}

void TestPythonCode::writesNamesOfAFileAsText()
{
    const std::vector<std::string> hostile{"a\"],\n__import__('os')\\"};
    const std::string code = loadAsPython("x\n\"y", hostile);
    QVERIFY(code.find("\"x\\n\\\"y\"") != std::string::npos);
    QVERIFY(code.find("[\"a\\\"],\\n__import__('os')\\\\\"]") != std::string::npos);
}

void TestPythonCode::pinsWhatGoesTogether_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* version, const char* expected) {
        QTest::newRow(version) << QByteArray(version) << QByteArray(expected);
    };
    // Each line was resolved and run with the real pip.
    row("1.9.1", R"(pip install "skops==0.16.0" "scikit-learn==1.9.1")");
    row("1.4.2", R"(pip install "skops==0.16.0" "scikit-learn==1.4.2")");
    row("1.4.0", R"(pip install "skops==0.16.0" "scikit-learn==1.4.0" "numpy<2")");
    row("1.2.2", R"(pip install "skops==0.16.0" "scikit-learn==1.2.2" "numpy<2")");
    row("1.1.3", R"(pip install "skops" "scikit-learn==1.1.3" "numpy<2")");
    row("1.7.0.post1", R"(pip install "skops==0.16.0" "scikit-learn==1.7.0.post1")");
    // No released version: nothing of the file reaches a shell.
    row("1.3.dev0", R"(pip install "skops==0.16.0" "scikit-learn")");
    row("1.2\"; touch x; \"", R"(pip install "skops==0.16.0" "scikit-learn")");
    row("1.2.post$(x)", R"(pip install "skops==0.16.0" "scikit-learn")");
    row("-1.2", R"(pip install "skops==0.16.0" "scikit-learn")");
    row("99999999999.1", R"(pip install "skops==0.16.0" "scikit-learn")");
    row("", R"(pip install "skops==0.16.0" "scikit-learn")");
}

void TestPythonCode::pinsWhatGoesTogether()
{
    QFETCH(QByteArray, version);
    QFETCH(QByteArray, expected);
    const Requirements requirements{
        .skopsVersion = "0.16.0", .sklearnVersion = version.toStdString(), .libraries = {}};
    QCOMPARE(QByteArray::fromStdString(pipInstallLine(requirements)), expected);
}

/// A profile may be handed on, so what stands in it reaches no shell either.
void TestPythonCode::pinsNoVersionOfAProfileThatIsNone()
{
    for (const char* version : {"0.16.0\"; touch x; \"", "0.16.0 --index-url=x", "$(x)", "0.16.0\n"}) {
        const Requirements requirements{.skopsVersion = version, .sklearnVersion = "1.9.1", .libraries = {}};
        QCOMPARE(QByteArray::fromStdString(pipInstallLine(requirements)),
                 QByteArray(R"(pip install "skops" "scikit-learn==1.9.1")"));
    }
}

void TestPythonCode::namesOtherPackagesAsPipDoes()
{
    const std::string inner = test::node(
        "ObjectNode", "xgboost.sklearn.XGBRegressor",
        ", \"content\": {\"__class__\": \"dict\", \"__module__\": \"builtins\", \"__loader__\": "
        "\"DictNode\", \"content\": {}, \"key_types\": {\"__class__\": \"list\", \"__module__\": "
        "\"builtins\", \"__loader__\": \"ListNode\", \"content\": [], \"__id__\": 3}, \"__id__\": 2}");
    const auto tree = test::treeOf(test::root("ListNode", "builtins.list", ", \"content\": [" + inner + "]"));
    const std::vector<std::string> versions{"1.2.2", "1.5.0"};
    const Requirements requirements = requirementsOf(*tree, versions, *profile::defaultProfile());
    QCOMPARE(requirements.libraries, std::vector<std::string>{"xgboost"});
    QCOMPARE(requirements.sklearnVersion, std::string("1.5.0"));
}

QTEST_APPLESS_MAIN(TestPythonCode)
#include "tst_python_code.moc"
