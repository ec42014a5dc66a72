#include "text/display.h"
#include "text/sentences.h"

#include "ui/driver.h"

#include <QTest>

using namespace skops;
using namespace skops::ui;

class TestDisplay final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<qsizetype>("cap");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << QByteArray("sklearn.tree") << qsizetype{200}
                               << QStringLiteral("sklearn.tree");
        QTest::newRow("exactly the cap") << QByteArray("abcd") << qsizetype{4} << QStringLiteral("abcd");
        QTest::newRow("over the cap") << QByteArray("abcde") << qsizetype{4} << QStringLiteral("abc\u2026");
        QTest::newRow("control") << QByteArray("a\x1b[31m") << qsizetype{200} << QStringLiteral("a\\x1b[31m");
        QTest::newRow("bidi") << QByteArray("a\xe2\x80\xae") << qsizetype{200} << QStringLiteral("a\\u202e");
        QTest::newRow("cut in a character") << QByteArray(5, 'a') + QByteArray("\xc3\xa4\xc3\xa4")
                                            << qsizetype{2} << QStringLiteral("a\u2026");
        QTest::newRow("cut in a pair")
            << QByteArray("a\xf0\x9f\x98\x80zz") << qsizetype{3} << QStringLiteral("a\u2026");
        QTest::newRow("long and wide") << QByteArray("\xe4\xb8\xad").repeated(100) << qsizetype{3}
                                       << QStringLiteral("\u4e2d\u4e2d\u2026");
    }
    void text()
    {
        QFETCH(QByteArray, input);
        QFETCH(qsizetype, cap);
        QFETCH(QString, shown);
        QCOMPARE(displayText(input.toStdString(), cap), shown);
    }

    void toolTipIsNoMarkup()
    {
        QVERIFY(plainToolTip(QStringLiteral("<b>x</b>")).contains(QStringLiteral("&lt;b&gt;")));
    }

    void everyCodeHasASentenceAndAnAdvice()
    {
        for (int i = 0; i < codeCount; ++i) {
            const auto code = static_cast<Code>(i);
            const Finding finding{code, {}, {"one", "two", "three"}};
            QVERIFY2(!findingSentence(finding).isEmpty(), codeId(code).data());
            QVERIFY2(!findingSentence(finding).contains(QLatin1Char('{')), codeId(code).data());
            QVERIFY2(!adviceOf(code).isEmpty(), codeId(code).data());
        }
    }

    void argumentsAreEscaped()
    {
        const Finding finding{Code::KnownDangerous, {}, {"os.\x1bsystem"}};
        QVERIFY(findingSentence(finding).contains(QStringLiteral("os.\\x1bsystem")));
    }

    void neverTheWordSafeForAFile()
    {
        using audit::Verdict;
        for (const Verdict verdict : {Verdict::Dangerous, Verdict::Deceptive, Verdict::NotAnalysed,
                                      Verdict::WouldNotLoad, Verdict::ToReview, Verdict::NothingLeft}) {
            QVERIFY(!verdictWord(verdict).isEmpty());
            const QString all = verdictWord(verdict) + verdictSentence(verdict);
            QVERIFY2(!all.contains(QStringLiteral("safe"), Qt::CaseInsensitive), qPrintable(all));
        }
    }
};

QTEST_MAIN(TestDisplay)
#include "tst_display.moc"
