// Every reason that a conversion can give has a phrase, and the phrases fit into the sentences.

#include "persist/convert_reasons.h"
#include "texts/code_texts.h"
#include "texts/reason_texts.h"

#include <QTest>

#include <set>

using namespace skops;

class TestReasonTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyReasonHasAPhrase();
    void aReasonOfAnotherCodeHasNone();
    void noPhraseStandsForTwoReasonsOfACode();
    void sentencesWithAReasonHaveAPath();
};

void TestReasonTexts::everyReasonHasAPhrase()
{
    for (const persist::ReasonRow& row : persist::reasonRows()) {
        const char* text = texts::reasonText(row.code, row.id);
        QVERIFY2(text != nullptr, row.id.data());
        const std::string_view phrase(text);
        QVERIFY2(!phrase.empty() && !phrase.ends_with('.'), row.id.data());
        // Names keep their capitals.
        const bool isName =
            phrase.starts_with("NumPy") || phrase.starts_with("SciPy") || phrase.starts_with("None");
        QVERIFY2(isName || (phrase[0] >= 'a' && phrase[0] <= 'z'), row.id.data());
    }
}

void TestReasonTexts::aReasonOfAnotherCodeHasNone()
{
    QVERIFY(texts::reasonText(Code::ConvertRefused, "fold") == nullptr);
    QVERIFY(texts::reasonText(Code::ConvertRefused, "") == nullptr);
    QVERIFY(texts::reasonText(Code::ConvertAssumedPlain, "state") == nullptr);
}

void TestReasonTexts::noPhraseStandsForTwoReasonsOfACode()
{
    std::set<std::pair<Code, std::string_view>> seen;
    for (const persist::ReasonRow& row : persist::reasonRows())
        QVERIFY2(seen.emplace(row.code, texts::reasonText(row.code, row.id)).second, row.id.data());
}

void TestReasonTexts::sentencesWithAReasonHaveAPath()
{
    for (const persist::ReasonRow& row : persist::reasonRows()) {
        QVERIFY(texts::pathArgument(row.code) == 2);
        QVERIFY(std::string_view(texts::textOf(row.code).message).find("{1}") != std::string_view::npos);
    }
    QVERIFY(texts::pathArgument(Code::ConvertAssumedPlain) == 1);
    QVERIFY(!texts::pathArgument(Code::ConvertBlocked));
}

QTEST_APPLESS_MAIN(TestReasonTexts)
#include "tst_reason_texts.moc"
