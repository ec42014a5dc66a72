// Whether a text has what is searched for, and where.

#include "models/text_matcher.h"

#include <QTest>

using namespace skops::ui;

class TestTextMatcher final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theReaderCannotLiftTheBound()
    {
        const TextMatcher matcher(
            {.text = QStringLiteral("(*LIMIT_MATCH=4000000000)^(a+)+$"), .isRegex = true});
        QCOMPARE(matcher.match(QString(5000, QLatin1Char('a')) + QLatin1Char('!')),
                 TextMatcher::Answer::GivenUp);
    }

    void patternErrors_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("offset"); ///< -1: none
        QTest::newRow("fine") << QStringLiteral("a+") << -1;
        QTest::newRow("fine with a verb") << QStringLiteral("(*UCP)a+") << -1;
        QTest::newRow("open group") << QStringLiteral("ab(c") << 4;
        QTest::newRow("nothing to repeat") << QStringLiteral("a**b") << 2;
        QTest::newRow("star alone") << QStringLiteral("*") << 0;
        QTest::newRow("open class") << QStringLiteral("x[a") << 3;
        QTest::newRow("behind a verb") << QStringLiteral("(*UCP)ab(c") << 10;
        QTest::newRow("no such verb") << QStringLiteral("(*NOPE)a") << 6;
    }

    void patternErrors()
    {
        QFETCH(QString, text);
        QFETCH(int, offset);
        const auto error = patternErrorOf({.text = text, .isRegex = true});
        QCOMPARE(error ? static_cast<int>(error->offset) : -1, offset);
        if (error)
            QVERIFY(!error->message.isEmpty());
        QVERIFY(!patternErrorOf({.text = text, .isRegex = false}));
    }

    void marks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isRegex");
        QTest::addColumn<QString>("marked");
        QTest::newRow("plain") << QStringLiteral("ab") << false << QStringLiteral("0+2 3+2");
        QTest::newRow("expression") << QStringLiteral("b|c") << true << QStringLiteral("1+1 4+1 5+1");
        QTest::newRow("empty matches") << QStringLiteral("x*") << true << QString();
        QTest::newRow("nothing") << QStringLiteral("zz") << false << QString();
    }

    void marks()
    {
        QFETCH(QString, text);
        QFETCH(bool, isRegex);
        QStringList marked;
        for (const TextRange& range :
             TextMatcher({.text = text, .isRegex = isRegex}).ranges(QStringLiteral("ab ABC")))
            marked.append(QStringLiteral("%1+%2").arg(range.begin).arg(range.length));
        QTEST(marked.join(QLatin1Char(' ')), "marked");
    }
};

QTEST_MAIN(TestTextMatcher)
#include "tst_text_matcher.moc"
