#include "report/text_tree.h"
#include "review/review.h"

#include <QFile>
#include <QTest>

using namespace skops;

// Models as people publish them, made by tests/data/make_samples.py, beside what skops 0.16 on
// scikit-learn 1.9 says.
namespace {

const QString folder = QStringLiteral(SKOPS_SOURCE_DIR "/tests/data/samples/");

QByteArray textOf(const QString& name)
{
    QFile file(folder + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no file %s", qPrintable(name));
    return file.readAll();
}

review::ReviewPtr reviewOf(const QString& name)
{
    const QByteArray bytes = textOf(name);
    const Cancel cancel;
    Progress progress;
    const auto opened = review::open(sourceFromBytes({bytes.begin(), bytes.end()}), {}, cancel, progress);
    Workers workers(2);
    return *review::withContents(*opened, workers, cancel, progress);
}

QByteArray treeOf(const review::Review& review, report::Show show)
{
    report::TextTreeOptions options;
    options.show = show;
    QByteArray out;
    const auto written = report::writeTextTree(
        *review.tree, *review.audit, review.archive.get(), options, Cancel(),
        [&](std::string_view part) { out.append(part.data(), static_cast<qsizetype>(part.size())); });
    return written ? out : QByteArray("error");
}

QByteArray findingsOf(const review::Review& review)
{
    QByteArray out;
    for (const Finding& finding : review.findings) {
        out += QByteArray::fromStdString(std::string(codeId(finding.code)));
        for (const std::string& arg : finding.args)
            out += ' ' + QByteArray::fromStdString(arg);
        out += " x" + QByteArray::number(finding.count) + '\n';
    }
    return out;
}

void addSamples()
{
    QTest::addColumn<QString>("sample");
    QTest::newRow("decision tree") << QStringLiteral("decision-tree_skops-0.11_sklearn-1.6.skops");
    QTest::newRow("drug pipeline") << QStringLiteral("drug-pipeline_skops-0.13_sklearn-1.7.skops");
    QTest::newRow("credit forest") << QStringLiteral("credit-forest_skops-0.9_sklearn-1.2.skops");
}

} // namespace

class TestSamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listTheSameTypes_data() { addSamples(); }
    void listTheSameTypes();
    void drawTheSameTree_data() { addSamples(); }
    void drawTheSameTree();
    void firstScreen_data();
    void firstScreen();
};

void TestSamples::listTheSameTypes()
{
    QFETCH(QString, sample);
    QByteArray types;
    const auto review = reviewOf(sample);
    for (const audit::UntrustedType& type : review->audit->types())
        types += QByteArray::fromStdString(type.name) + '\n';
    QCOMPARE(types, textOf(sample + QStringLiteral("-0.16.types.txt")));
}

void TestSamples::drawTheSameTree()
{
    QFETCH(QString, sample);
    const auto review = reviewOf(sample);
    for (const auto& [name, show] : {std::pair(QStringLiteral("all"), report::Show::All),
                                     {QStringLiteral("untrusted"), report::Show::Untrusted},
                                     {QStringLiteral("trusted"), report::Show::Trusted}}) {
        const QByteArray expected = textOf(sample + QStringLiteral("-0.16.visualize-%1.txt").arg(name));
        if (expected.startsWith("raises"))
            QVERIFY(treeOf(*review, show).startsWith("root: sklearn."));
        else
            QCOMPARE(treeOf(*review, show), expected);
    }
}

void TestSamples::firstScreen_data()
{
    QTest::addColumn<QString>("sample");
    QTest::addColumn<QByteArray>("verdict");
    QTest::addColumn<QByteArray>("findings");
    // The real package loads the first; the second loads and its predict() fails; the third does not load.
    QTest::newRow("decision tree") << QStringLiteral("decision-tree_skops-0.11_sklearn-1.6.skops")
                                   << QByteArray("to-review")
                                   << QByteArray("writer-older skops 0.11.0 0.16.0 x1\n"
                                                 "writer-older scikit-learn 1.6.1 1.9.1 x1\n");
    QTest::newRow("drug pipeline") << QStringLiteral("drug-pipeline_skops-0.13_sklearn-1.7.skops")
                                   << QByteArray("to-review")
                                   << QByteArray("writer-older skops 0.13.0 0.16.0 x1\n"
                                                 "writer-older scikit-learn 1.7.2 1.9.1 x1\n");
    QTest::newRow("credit forest") << QStringLiteral("credit-forest_skops-0.9_sklearn-1.2.skops")
                                   << QByteArray("would-not-load")
                                   << QByteArray("tree-dtype missing field missing_go_to_left x4\n"
                                                 "writer-older skops 0.9.0 0.16.0 x1\n"
                                                 "writer-older scikit-learn 1.2.2 1.9.1 x1\n");
}

void TestSamples::firstScreen()
{
    QFETCH(QString, sample);
    QFETCH(QByteArray, verdict);
    QFETCH(QByteArray, findings);
    const auto review = reviewOf(sample);
    QCOMPARE(QByteArray::fromStdString(std::string(audit::verdictId(review->verdict))), verdict);
    QCOMPARE(findingsOf(*review), findings);
    QCOMPARE(review->contentState, audit::ContentState::Verified);
}

QTEST_APPLESS_MAIN(TestSamples)
#include "tst_samples.moc"
