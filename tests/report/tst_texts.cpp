#include "texts/verdict_texts.h"

#include <QRegularExpression>
#include <QTest>

using namespace skops;
using namespace skops::texts;

class TestTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasARow_data();
    void everyCodeHasARow();
    void fills();
    void everyVerdictAndGroupHasASentence();
};

void TestTexts::everyCodeHasARow_data()
{
    QTest::addColumn<int>("code");
    for (int i = 0; i < codeCount; ++i)
        QTest::newRow(std::string(codeId(static_cast<Code>(i))).c_str()) << i;
}

void TestTexts::everyCodeHasARow()
{
    QFETCH(int, code);
    const CodeText& text = textOf(static_cast<Code>(code));
    const QString message = QString::fromUtf8(text.message);
    const QString advice = QString::fromUtf8(text.advice);
    QVERIFY(message.size() > 10);
    QVERIFY(advice.size() > 5);
    QVERIFY(*text.example != '\0');
    QVERIFY2(message.endsWith(QLatin1Char('.')), text.message);
    QVERIFY2(advice.endsWith(QLatin1Char('.')), text.advice);
    // No file is ever called safe.
    const QRegularExpression safe(QStringLiteral("\\bsafe"), QRegularExpression::CaseInsensitiveOption);
    QVERIFY(!message.contains(safe) && !advice.contains(safe) &&
            !QString::fromUtf8(text.example).contains(safe));
    // Placeholders count from {0} without a gap.
    int highest = -1;
    for (int i = 0; i < 10; ++i) {
        if (!message.contains(QStringLiteral("{%1}").arg(i)))
            continue;
        QVERIFY2(i == 0 || message.contains(QStringLiteral("{%1}").arg(i - 1)), text.message);
        highest = i;
    }
    QVERIFY(highest < 3);
}

void TestTexts::fills()
{
    const std::vector<std::string> args{"a{1}", "b"};
    QCOMPARE(fill("{0} and {1}, {2} {x} {", args), "a{1} and b, ? {x} {");
}

void TestTexts::everyVerdictAndGroupHasASentence()
{
    for (int i = 0; i <= int(audit::Verdict::NothingLeft); ++i)
        QVERIFY(*verdictText(static_cast<audit::Verdict>(i)).sentence != '\0');
    for (int i = 0; i <= int(audit::Group::Library); ++i)
        QVERIFY(*groupText(static_cast<audit::Group>(i)).sentence != '\0');
    for (int i = 0; i <= int(Severity::Danger); ++i)
        QVERIFY(*severityText(static_cast<Severity>(i)) != '\0');
    for (int i = 0; i <= int(Effect::Dangerous); ++i)
        QVERIFY(*effectText(static_cast<Effect>(i)) != '\0');
}

QTEST_APPLESS_MAIN(TestTexts)
#include "tst_texts.moc"
