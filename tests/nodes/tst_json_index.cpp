#include "nodes/json_index.h"
#include "nodes/json_structure.h"
#include "nodes/node_tree.h"

#include <QTest>

using namespace skops;
using namespace skops::nodes;

namespace {

std::string resultOf(const std::string& text)
{
    const auto index = JsonIndex::build(text, Cancel());
    if (!index)
        return std::string(codeId(index.error().code)) + " " +
               (index.error().args.empty() ? "" : index.error().args[0] + " ") +
               std::to_string(index.error().where.offset);
    std::string out;
    for (uint32_t i = 0; i < index->count(); ++i)
        out += (i ? " " : "") + std::string(index->raw(i));
    return out;
}

} // namespace

class TestJsonIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAsPython_data();
    void readsAsPython();
    void bothIndexersAgree_data() { readsAsPython_data(); }
    void bothIndexersAgree();
    void refusesTextBehindScalar_data();
    void refusesTextBehindScalar();
    void decodesEscapes_data();
    void decodesEscapes();
    void decodesEncodings_data();
    void decodesEncodings();
    void deepNestingNeedsNoStack();
    void cancelStops();
};

// What each text gives in CPython 3.11: json.loads(text) accepts it or raises at that character.
void TestJsonIndex::readsAsPython_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* text, const char* expected) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(expected);
    };
    row("number", " 12 ", "12");
    row("object", R"({"a": [1, "x"]})", R"({"a": [1, "x"]} "a" [1, "x"] 1 "x")");
    row("empty containers", "[{},[]]", "[{},[]] {} []");
    row("constants", "[NaN,Infinity,-Infinity,true,false,null]",
        "[NaN,Infinity,-Infinity,true,false,null] NaN Infinity -Infinity true false null");
    row("big integer", "123456789012345678901234567890", "123456789012345678901234567890");
    row("huge float", "1e400", "1e400");
    row("negative zero", "-0", "-0");
    row("escaped lone surrogate", R"("\ud800")", R"("\ud800")");
    row("encoded surrogate", "\"\xed\xa0\x80\"", "\"\xed\xa0\x80\"");
    row("quote behind backslashes", R"(["\\","\\\""])", R"(["\\","\\\""] "\\" "\\\"")");
    row("delete is a character", "\"\x7f\"", "\"\x7f\"");
    row("nothing", "", "json-syntax value 0");
    row("only space", " \n\t\r ", "json-syntax value 5");
    row("leading zero", "01", "json-syntax value 0");
    row("bare minus", "-", "json-syntax value 0");
    row("no digits behind the point", "1.", "json-syntax value 0");
    row("no exponent digits", "1e", "json-syntax value 0");
    row("short constant", "nul", "json-syntax value 0");
    row("long constant", "nulll", "json-syntax value 0");
    row("Inf", "Inf", "json-syntax value 0");
    row("single quotes", "'a'", "json-syntax value 0");
    row("comma at the end of a list", "[1,]", "json-syntax value 3");
    row("comma at the end of an object", R"({"a":1,})", "json-syntax key 7");
    row("number as key", "{1:2}", "json-syntax key 1");
    row("no colon", R"({"a" 1})", "json-syntax colon 5");
    row("no comma", "[1 2]", "json-syntax comma 3");
    row("text behind text", R"("a""b")", "json-syntax end 3");
    row("second value", "1 2", "json-syntax end 2");
    row("open list", "[1", "json-syntax comma 2");
    row("open string", "[\"a", "json-syntax string 1");
    row("wrong bracket", "[1}", "json-syntax comma 2");
    row("unknown escape", R"("\x41")", "json-syntax escape 1");
    row("short unicode escape", R"("\u12")", "json-syntax escape 1");
    row("control character", "\"a\nb\"", "json-syntax control 2");
    row("vertical tab between", "[\v1]", "json-syntax value 1");
    row("malformed UTF-8", "\"\xff\"", "json-encoding 1");
    row("overlong UTF-8", "\"\xc0\x80\"", "json-encoding 1");
    row("too long an integer", QByteArray(4301, '1').constData(), "json-long-integer 4301 0");
    row("longest integer", QByteArray(4300, '1').constData(), QByteArray(4300, '1').constData());
    row("long float", (QByteArray(5000, '1') + ".5").constData(), (QByteArray(5000, '1') + ".5").constData());
}

void TestJsonIndex::readsAsPython()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(resultOf(text.toStdString())), expected);
}

void TestJsonIndex::bothIndexersAgree()
{
    QFETCH(QByteArray, text);
    const std::string_view view(text.constData(), static_cast<size_t>(text.size()));
    const auto fast = JsonStructure::find(view);
    const auto plain = JsonStructure::findPlain(view);
    QCOMPARE(bool(fast), bool(plain));
    if (!fast)
        return;
    // simdjson's index may hold more inside what is no value; up to the first fault both must be the same.
    for (size_t i = 0; i < std::min(fast->offsets().size(), plain->offsets().size()); ++i)
        QCOMPARE(fast->offsets()[i], plain->offsets()[i]);
    QCOMPARE(fast->offsets().size(), plain->offsets().size());
}

// Here the indexers differ: simdjson's has no string that stands right behind a number or a word.
void TestJsonIndex::refusesTextBehindScalar_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("number in a list") << QByteArray(R"([0"a"])") << QByteArray("json-syntax comma 2");
    QTest::newRow("number in an object")
        << QByteArray(R"({"a":1"b":2})") << QByteArray("json-syntax comma 6");
    QTest::newRow("word") << QByteArray(R"(true"a")") << QByteArray("json-syntax end 4");
}

void TestJsonIndex::refusesTextBehindScalar()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(resultOf(text.toStdString())), expected);
}

void TestJsonIndex::decodesEscapes_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("plain") << QByteArray(R"("abc")") << QByteArray("abc");
    QTest::newRow("simple") << QByteArray(R"("\"\\\/\b\f\n\r\t")") << QByteArray("\"\\/\b\f\n\r\t");
    QTest::newRow("unicode") << QByteArray(R"("\u00e9")") << QByteArray("\xc3\xa9");
    QTest::newRow("pair") << QByteArray(R"("\ud83d\ude00")") << QByteArray("\xf0\x9f\x98\x80");
    QTest::newRow("lone high") << QByteArray(R"("\ud83dx")") << QByteArray("\xed\xa0\xbdx");
    QTest::newRow("high and no low") << QByteArray(R"("\ud83d\u0041")")
                                     << QByteArray("\xed\xa0\xbd"
                                                   "A");
    QTest::newRow("nul") << QByteArray(R"("\u0000")") << QByteArray("\0", 1);
    QTest::newRow("no string") << QByteArray("12") << QByteArray("12");
}

void TestJsonIndex::decodesEscapes()
{
    QFETCH(QByteArray, raw);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(decodeJsonText(raw.toStdString())), expected);
}

void TestJsonIndex::decodesEncodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, QByteArray bytes, const char* expected) {
        QTest::newRow(name) << bytes << QByteArray(expected);
    };
    row("UTF-8", "[1]", "[1]");
    row("UTF-8 with BOM", "\xef\xbb\xbf[1]", "[1]");
    row("UTF-16 little",
        QByteArray("[\0"
                   "1\0"
                   "]\0",
                   6),
        "[1]");
    row("UTF-16 big",
        QByteArray("\0[\0"
                   "1\0]",
                   6),
        "[1]");
    row("UTF-16 with BOM", QByteArray("\xff\xfe[\0]\0", 6), "[]");
    row("UTF-16 pair", QByteArray("\xff\xfe\x3d\xd8\x00\xde", 6), "\xf0\x9f\x98\x80");
    row("UTF-32 little", QByteArray("[\0\0\0]\0\0\0", 8), "[]");
    row("UTF-32 big", QByteArray("\0\0\0[\0\0\0]", 8), "[]");
    row("two bytes", QByteArray("1\0", 2), "1");
    row("half a character",
        QByteArray("[\0"
                   "1\0"
                   "]",
                   5),
        "json-encoding");
    row("beyond Unicode", QByteArray("\xff\xfe\0\0\0\0\x11\0", 8), "json-encoding");
}

void TestJsonIndex::decodesEncodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, expected);
    const auto text = decodeSchemaBytes({bytes.begin(), bytes.end()});
    const QByteArray actual =
        text ? QByteArray(reinterpret_cast<const char*>(text->data()), static_cast<qsizetype>(text->size()))
             : QByteArray::fromStdString(std::string(codeId(text.error().code)));
    QCOMPARE(actual, expected);
}

void TestJsonIndex::deepNestingNeedsNoStack()
{
    const std::string text = std::string(2'000'000, '[') + std::string(2'000'000, ']');
    const auto index = JsonIndex::build(text, Cancel());
    QVERIFY(index);
    QCOMPARE(index->depth(), 2'000'000U);
}

void TestJsonIndex::cancelStops()
{
    Cancel cancel;
    cancel.request();
    const auto index = JsonIndex::build("[1]", cancel);
    QVERIFY(!index);
    QCOMPARE(index.error().code, Code::Cancelled);
}

QTEST_APPLESS_MAIN(TestJsonIndex)
#include "tst_json_index.moc"
