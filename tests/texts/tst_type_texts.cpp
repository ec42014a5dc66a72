// Every type that a genuine file has, and every name that is known by itself, has a text of its own.

#include "audit/known_types.h"
#include "texts/type_texts.h"

#include <QFile>
#include <QTest>

#include <string>
#include <utility>

using namespace skops;
using namespace skops::texts;

namespace {

/// The types skops does not trust in genuine files (tests/conformance/list_types.py).
QList<QByteArray> genuineTypes()
{
    QFile file(QStringLiteral(SKOPS_SOURCE_DIR "/tests/conformance/known_types.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QByteArray> lines = file.readAll().split('\n');
    lines.removeAll(QByteArray());
    return lines;
}

/// As skops lists it: "module.Class". The group is asked with both parts.
audit::Group groupOf(std::string_view name)
{
    const size_t dot = name.rfind('.');
    return audit::groupOf(name.substr(0, dot), name.substr(dot + 1), *profile::defaultProfile());
}

/// A name that a row of known names is about.
std::string exampleOf(const audit::KnownName& row)
{
    std::string module(row.module);
    std::string name(row.name.empty() ? "x" : row.name);
    if (module.ends_with(".*"))
        module.resize(module.size() - 2);
    if (name.ends_with('*'))
        name.back() = 'x';
    return module + '.' + name;
}

bool isPrefix(std::string_view row)
{
    return row.ends_with('.') || row.ends_with('*');
}

} // namespace

class TestTypeTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void genuineTypesHaveTheirOwn();
    void noGenuineTypeIsKnownDangerous();
    void knownNamesHaveTheirOwn();
    void textsArePlainSentences();
    void theMostExactRowDecides_data();
    void theMostExactRowDecides();
    void somethingIsSaidOfEveryName_data();
    void somethingIsSaidOfEveryName();
};

void TestTypeTexts::genuineTypesHaveTheirOwn()
{
    const QList<QByteArray> types = genuineTypes();
    QVERIFY(types.size() > 100);
    for (const QByteArray& type : types) {
        const std::string name = type.toStdString();
        const auto text = typeText(name);
        QVERIFY2(text, type.constData());
        // What front ends show is that text too.
        QVERIFY2(typeText(name, groupOf(name)).why == text->why, type.constData());
    }
}

void TestTypeTexts::noGenuineTypeIsKnownDangerous()
{
    for (const QByteArray& type : genuineTypes()) {
        // The one object that was written to be found.
        const bool isMeant = type == "posix.getcwd";
        QVERIFY2((groupOf(type.toStdString()) == audit::Group::KnownDangerous) == isMeant, type.constData());
    }
}

void TestTypeTexts::knownNamesHaveTheirOwn()
{
    for (const audit::KnownName& row : audit::knownNames()) {
        const std::string name = exampleOf(row);
        const auto text = typeText(name);
        QVERIFY2(text, name.c_str());
        QVERIFY2(typeText(name, row.group).why == text->why, name.c_str());
    }
}

void TestTypeTexts::textsArePlainSentences()
{
    for (const TypeRow& row : typeRows()) {
        for (const char* english : {row.text.why, row.text.check}) {
            const QString text = QString::fromUtf8(english);
            QVERIFY2(text.endsWith(QLatin1Char('.')) && text.size() > 20 && text.size() < 260, english);
            QVERIFY2(!text.contains(QLatin1Char('<')) && !text.contains(QLatin1Char('&')), english);
            QVERIFY2(!text.contains(QStringLiteral("safe"), Qt::CaseInsensitive), english);
            QVERIFY2(!text.contains(QStringLiteral("  ")), english);
        }
    }
}

void TestTypeTexts::theMostExactRowDecides_data()
{
    QTest::addColumn<int>("at");
    for (size_t i = 0; i < typeRows().size(); ++i)
        QTest::newRow(std::string(typeRows()[i].name).c_str()) << int(i);
}

void TestTypeTexts::theMostExactRowDecides()
{
    QFETCH(int, at);
    const TypeRow& row = typeRows()[static_cast<size_t>(at)];
    std::string name(row.name);
    if (isPrefix(row.name))
        name = row.name.ends_with('*') ? name.substr(0, name.size() - 1) + "x_" : name + "x_";
    const auto text = typeText(name);
    QVERIFY(text);
    QCOMPARE(text->why, row.text.why);
    QCOMPARE(text->check, row.text.check);
    // A row that speaks of a danger is about a name in the group of known dangers, and no other row is.
    QCOMPARE(groupOf(name) == audit::Group::KnownDangerous, row.isDangerous);
}

void TestTypeTexts::somethingIsSaidOfEveryName_data()
{
    using audit::Group;
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("group");
    QTest::addColumn<QByteArray>("part");
    const auto row = [](const char* name, Group group, const char* part) {
        QTest::newRow(name) << QByteArray(name) << int(group) << QByteArray(part);
    };
    row("", Group::Unknown, "No known library");
    row("mine.Scaler", Group::Unknown, "No known library");
    row("mine.Scaler.transform", Group::Unknown, "A method");
    row("mine.<lambda>", Group::Unknown, "lambda");
    row("__main__.Scaler", Group::Unknown, "script or notebook");
    row("__main__.Scaler.transform", Group::Unknown, "script or notebook");
    row("sklearn.linear_model._base.LinearRegression.predict", Group::Library, "A method");
    row("sklearn.metrics._scorer._Scorer._score", Group::Library, "A method");
    row("sklearn.new_module.Thing", Group::Library, "scikit-learn");
    row("xgboost.core.Booster.load_model", Group::NativeCode, "Native code");
    row("os.path.join", Group::KnownDangerous, "operating system");
    // A harmless family must not speak for a dangerous name in it.
    row("numpy.linalg.test", Group::KnownDangerous, "known to run code");
    row("sklearn.utils.validation.rmtree", Group::KnownDangerous, "known to run code");
}

void TestTypeTexts::somethingIsSaidOfEveryName()
{
    QFETCH(QByteArray, name);
    QFETCH(int, group);
    QFETCH(QByteArray, part);
    const TypeText text = typeText(name.toStdString(), static_cast<audit::Group>(group));
    QVERIFY2(QByteArray(text.why).contains(part), text.why);
    QVERIFY(!QByteArray(text.check).isEmpty());
}

QTEST_GUILESS_MAIN(TestTypeTexts)
#include "tst_type_texts.moc"
