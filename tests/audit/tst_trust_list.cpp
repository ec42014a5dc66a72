#include "audit/trust_list.h"
#include "base/utf8.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace skops;
using namespace skops::audit;

namespace {

Result<TrustList> read(std::string_view text)
{
    return readTrustList({reinterpret_cast<const uint8_t*>(text.data()), text.size()});
}

const std::string hashA(64, 'a');
const std::string hashB(64, 'b');

/// Text as hostile as a name in a file can be: controls, quotation marks, bidirectional and astral
/// characters, lone surrogates, and what the three forms give a meaning.
std::string randomText(std::mt19937& random, size_t maxLength)
{
    static const std::string_view pieces[] = {"a",
                                              "Z",
                                              "0",
                                              ".",
                                              "_",
                                              " ",
                                              "\t",
                                              "\n",
                                              "\r",
                                              "\\",
                                              "\"",
                                              "'",
                                              "#",
                                              "[",
                                              "]",
                                              "{",
                                              "}",
                                              ",",
                                              ":",
                                              "=",
                                              "\\x41",
                                              "\\u0041",
                                              "expires: 2020-01-01",
                                              "# sha256: ",
                                              "/",
                                              "é",
                                              "你",
                                              "\xf0\x9f\x98\x80",
                                              "\xe2\x80\xae",
                                              "\xed\xa0\x80",
                                              "\x7f",
                                              "\x01",
                                              "\xc2\x85",
                                              "\xe2\x80\xa8",
                                              "profile",
                                              "trusted"};
    std::string text;
    const size_t length = random() % (maxLength + 1);
    for (size_t i = 0; i < length; ++i)
        text += pieces[random() % std::size(pieces)];
    if (random() % 16 == 0)
        text += '\0';
    return text;
}

TrustList randomList(std::mt19937& random)
{
    TrustList list;
    list.profile = randomText(random, 3);
    const size_t count = random() % 6;
    for (size_t i = 0; i < count; ++i) {
        TrustEntry entry;
        entry.type = std::to_string(i) + randomText(random, 4);
        if (random() % 2)
            entry.type = randomText(random, 3) + entry.type;
        entry.reason = randomText(random, 5);
        entry.who = randomText(random, 2);
        entry.date = random() % 2 ? "2026-10-17" : "";
        entry.expires = random() % 2 ? "2027-01-31" : "";
        if (random() % 3 == 0)
            entry.sha256 = {hashA, hashB};
        list.entries.push_back(entry);
    }
    std::sort(list.entries.begin(), list.entries.end(),
              [](const TrustEntry& a, const TrustEntry& b) { return a.type < b.type; });
    return list;
}

} // namespace

class TestTrustList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatItWrites();
    void writesThreeForms();
    void readsWhatPeopleWrite_data();
    void readsWhatPeopleWrite();
    void refuses_data();
    void refuses();
    void takesAnyBytes();
    void scopeAndExpiry();
    void lastDecisionStays();
    void compares();
};

void TestTrustList::readsBackWhatItWrites()
{
    std::mt19937 random(1);
    for (int round = 0; round < 5'000; ++round) {
        const TrustList list = randomList(random);
        for (const TrustFormat format : {TrustFormat::Python, TrustFormat::Json, TrustFormat::Text}) {
            const std::string text = writeTrustList(list, format);
            const auto back = read(text);
            QVERIFY2(back.has_value(), text.c_str());
            QVERIFY2(*back == list, text.c_str());
        }
    }
}

void TestTrustList::writesThreeForms()
{
    const TrustList list{
        "p", {{"a.B", "read it", "me", "2026-10-17", "2027-10-17", {}}, {"c.\"D", "", "", "", "", {hashA}}}};
    QCOMPARE(writeTrustList(list, TrustFormat::Python), "# skops trust list, version 1\n"
                                                        "# profile: p\n"
                                                        "[\n"
                                                        "    # reason: read it\n"
                                                        "    # who: me\n"
                                                        "    # date: 2026-10-17\n"
                                                        "    # expires: 2027-10-17\n"
                                                        "    \"a.B\",\n"
                                                        "    # sha256: " +
                                                            hashA +
                                                            "\n"
                                                            "    \"c.\\\"D\",\n"
                                                            "]\n");
    QCOMPARE(writeTrustList(list, TrustFormat::Text), "# skops trust list, version 1\n"
                                                      "# profile: p\n"
                                                      "\n"
                                                      "# reason: read it\n"
                                                      "# who: me\n"
                                                      "# date: 2026-10-17\n"
                                                      "# expires: 2027-10-17\n"
                                                      "a.B\n"
                                                      "\n"
                                                      "# sha256: " +
                                                          hashA +
                                                          "\n"
                                                          "c.\\\"D\n");
    QCOMPARE(writeTrustList(list, TrustFormat::Json), "{\n"
                                                      "  \"version\": 1,\n"
                                                      "  \"profile\": \"p\",\n"
                                                      "  \"types\": [\n"
                                                      "    {\n"
                                                      "      \"name\": \"a.B\",\n"
                                                      "      \"reason\": \"read it\",\n"
                                                      "      \"who\": \"me\",\n"
                                                      "      \"date\": \"2026-10-17\",\n"
                                                      "      \"expires\": \"2027-10-17\",\n"
                                                      "      \"scope\": \"any\"\n"
                                                      "    },\n"
                                                      "    {\n"
                                                      "      \"name\": \"c.\\\"D\",\n"
                                                      "      \"reason\": \"\",\n"
                                                      "      \"who\": \"\",\n"
                                                      "      \"date\": \"\",\n"
                                                      "      \"scope\": [\"" +
                                                          hashA +
                                                          "\"]\n"
                                                          "    }\n"
                                                          "  ]\n"
                                                          "}\n");
}

void TestTrustList::readsWhatPeopleWrite_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("names"); // name, name(expires)
    QTest::newRow("nothing") << QByteArray("") << "";
    QTest::newRow("output of untrusted") << QByteArray("b.C\na.B\n") << "a.B b.C";
    QTest::newRow("Windows lines") << QByteArray("a.B\r\nb.C\r\n") << "a.B b.C";
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbfZ.B\n") << "Z.B";
    QTest::newRow("a Python list") << QByteArray("['b.C', \"a.B\"]") << "a.B b.C";
    QTest::newRow("a Python module") << QByteArray(
                                            "# mine\ntrusted = [\n  'a.B',  # expires: 2027-01-31\n 'b.C']\n")
                                     << "a.B(2027-01-31) b.C";
    QTest::newRow("comment behind a name")
        << QByteArray("a.B # expires: 2027-01-31\nb.C") << "a.B(2027-01-31) b.C";
    QTest::newRow("careless key") << QByteArray("#Expires:2027-01-31\na.B") << "a.B(2027-01-31)";
    QTest::newRow("twice") << QByteArray("a.B\na.B\n") << "a.B";
    QTest::newRow("JSON with more")
        << QByteArray(R"({"comment": {"a": [1, "]"]}, "version": 1, "types": [{"name": "a.B"}]})") << "a.B";
    QTest::newRow("JSON in a JSON list") << QByteArray(R"(["a.B"])") << "a.B";
}

void TestTrustList::readsWhatPeopleWrite()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, names);
    const auto list = read({text.constData(), static_cast<size_t>(text.size())});
    QVERIFY(list.has_value());
    QStringList found;
    for (const TrustEntry& entry : list->entries)
        found << QString::fromStdString(entry.type +
                                        (entry.expires.empty() ? "" : '(' + entry.expires + ')'));
    QCOMPARE(found.join(QLatin1Char(' ')), names);
}

void TestTrustList::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qulonglong>("offset");
    const auto row = [](const char* name, const char* text, qulonglong offset) {
        QTest::newRow(name) << QByteArray(text) << offset;
    };
    row("two names on a line", "a.B\na.B c.D\n", 8);
    row("open quotation", "['a.B]", 1);
    row("open list", "['a.B',", 7);
    row("code", "[__import__('os')]", 1);
    row("joined literals", "['a' 'b']", 5);
    row("prefix", "[b'a']", 1);
    row("empty name", "['']", 1);
    row("more behind", "['a'] + ['b']", 6);
    row("unknown escape", "['a\\q']", 3);
    row("bad expiry", "# expires: soon\na.B\n", 0);
    row("impossible month", "# expires: 2027-13-01\na.B\n", 0);
    row("bad hash", "# sha256: 12\na.B\n", 0);
    row("newer version", "# skops trust list, version 2\na.B\n", 0);
    row("not UTF-8", "a.B\n\xff\n", 4);
    row("JSON: no version", R"({"types": []})", 0);
    row("JSON: version 2", R"({"version": 2, "types": []})", 12);
    row("JSON: misspelt field", R"({"version":1,"types":[{"name":"a","expire":"2027-01-01"}]})", 43);
    row("JSON: field twice", R"({"version":1,"types":[{"name":"a","name":"b"}]})", 34);
    row("JSON: empty scope", R"({"version":1,"types":[{"name":"a","scope":[]}]})", 43);
    row("JSON: no name", R"({"version":1,"types":[{"reason":"a"}]})", 22);
    row("JSON: cut", R"({"version":1,"types":[{"name":"a")", 33);
    row("JSON: cut before a value", R"({"x":)", 5);
    row("JSON: number as a name", R"({"version":1,"types":[{"name":5}]})", 30);
}

void TestTrustList::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(qulonglong, offset);
    const auto list = read({text.constData(), static_cast<size_t>(text.size())});
    QVERIFY(!list.has_value());
    QCOMPARE(int(list.error().code), int(Code::TrustListInvalid));
    QCOMPARE(list.error().where.offset, offset);
    QCOMPARE(list.error().args.size(), 1U);
}

void TestTrustList::takesAnyBytes()
{
    const std::string big(size_t{17} << 20U, 'a');
    QCOMPARE(int(read(big).error().code), int(Code::LimitExceeded));
    // Deep nesting costs no stack, and cut or changed lists are errors or lists, nothing else.
    QVERIFY(!read("{\"x\": " + std::string(1'000'000, '[')).has_value());
    QVERIFY(!read(std::string(1'000'000, '[')).has_value());
    std::mt19937 random(2);
    for (int round = 0; round < 3'000; ++round) {
        std::string text = writeTrustList(randomList(random), static_cast<TrustFormat>(random() % 3));
        if (random() % 2)
            text.resize(random() % (text.size() + 1));
        for (size_t i = 0; i < random() % 4 && !text.empty(); ++i)
            text[random() % text.size()] = static_cast<char>(random());
        const auto list = read(text);
        if (list)
            QVERIFY(*read(writeTrustList(*list, TrustFormat::Json)) == *list);
        else
            QVERIFY(list.error().where.offset <= text.size());
    }
}

void TestTrustList::scopeAndExpiry()
{
    const TrustList list{"",
                         {{"any", "", "", "", "", {}},
                          {"old", "", "", "", "2026-10-16", {}},
                          {"today", "", "", "", "2026-10-17", {}},
                          {"one", "", "", "", "", {hashA}}}};
    using Names = std::vector<std::string>;
    QCOMPARE(namesFor(list, hashA, "2026-10-17"), (Names{"any", "one", "today"}));
    QCOMPARE(namesFor(list, hashB, "2026-10-18"), (Names{"any"}));
    QCOMPARE(namesFor(list, "", "2026-10-16"), (Names{"any", "old", "today"}));
}

void TestTrustList::lastDecisionStays()
{
    const auto list = read("# reason: first\na.B\n# reason: second\na.B\n# sha256: " + hashA + "\na.B\n");
    QVERIFY(list.has_value());
    QCOMPARE(list->entries.size(), 2U);
    QCOMPARE(list->entries[0].reason, "second");
    QCOMPARE(list->entries[1].sha256, std::vector<std::string>{hashA});
}

void TestTrustList::compares()
{
    const TrustList before{
        "", {{"a", "", "", "", "", {}}, {"b", "x", "", "", "", {}}, {"c", "", "", "", "", {}}}};
    const TrustList after{
        "", {{"b", "y", "", "", "", {}}, {"c", "", "", "", "", {}}, {"c", "", "", "", "", {hashA}}}};
    const TrustDiff diff = compareTrustLists(before, after);
    QCOMPARE(diff.removed.size(), 1U);
    QCOMPARE(diff.removed[0].type, "a");
    QCOMPARE(diff.added.size(), 1U);
    QCOMPARE(diff.added[0].sha256, std::vector<std::string>{hashA});
    QCOMPARE(diff.changed.size(), 1U);
    QCOMPARE(diff.changed[0].second.reason, "y");
    QVERIFY(compareTrustLists(after, after).isEmpty());
}

QTEST_APPLESS_MAIN(TestTrustList)
#include "tst_trust_list.moc"
