#include "nodes/python_str.h"
#include "report/python_text.h"

#include <QTest>

using namespace skops;
using namespace skops::report;

namespace {

std::string shortRepr(const QByteArray& bytes, size_t chunk)
{
    ShortBytesRepr repr;
    const auto* data = reinterpret_cast<const uint8_t*>(bytes.constData());
    const auto size = static_cast<size_t>(bytes.size());
    for (size_t at = 0; at < size; at += chunk)
        repr.add({data + at, std::min(chunk, size - at)});
    return repr.text();
}

QByteArray allBytes()
{
    QByteArray bytes;
    for (int i = 0; i < 256; ++i)
        bytes.append(static_cast<char>(i));
    return bytes;
}

} // namespace

// The expected texts were printed by CPython 3.11.
class TestPythonText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shortensBytes_data();
    void shortensBytes();
    void strOfJson_data();
    void strOfJson();
};

void TestPythonText::shortensBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const QByteArray& bytes, const char* expected) {
        QTest::newRow(name) << bytes << QByteArray(expected);
    };
    row("empty", "", "b''");
    row("27 characters", QByteArray(27, 'a'), "b'aaaaaaaaaaaaaaaaaaaaaaaaaaa'");
    row("28 characters", QByteArray(28, 'a'), "b'aaaaaaaaaaa...aaaaaaaaaaaaa'");
    row("200 characters", QByteArray(200, 'x'), "b'xxxxxxxxxxx...xxxxxxxxxxxxx'");
    row("every byte", allBytes(), "b'\\x00\\x01\\x0...c\\xfd\\xfe\\xff'");
    row("apostrophe", "it's", "b\"it's\"");
    row("both quotes", "it's \"x\"", "b'it\\'s \"x\"'");
    row("apostrophe in a long one", QByteArray(100, 'a') + '\'' + QByteArray(100, 'a'),
        "b\"aaaaaaaaaaa...aaaaaaaaaaaaa\"");
    row("escapes", "\t\n\r\\\x7f", "b'\\t\\n\\r\\\\\\x7f'");
    row("seven zeros", QByteArray(7, '\0'), "b'\\x00\\x00\\x0...0\\x00\\x00\\x00'");
    row("31 bytes", QByteArray(31, '\n'), "b'\\n\\n\\n\\n\\n\\...n\\n\\n\\n\\n\\n\\n'");
}

void TestPythonText::shortensBytes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, expected);
    for (const size_t chunk : {1U, 7U, 1000U})
        QCOMPARE(QByteArray::fromStdString(shortRepr(bytes, chunk)), expected);
}

void TestPythonText::strOfJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* json, const char* expected) {
        QTest::newRow(json) << QByteArray(json) << QByteArray(expected);
    };
    row("\"text\"", "text");
    row("\"a\\n\\u00e9\"", "a\n\xc3\xa9");
    row("null", "None");
    row("true", "True");
    row("5", "5");
    row("-0", "0");
    row("123456789012345678901234567890", "123456789012345678901234567890");
    row("1.0", "1.0");
    row("1e5", "100000.0");
    row("1E16", "1e+16");
    row("1e-5", "1e-05");
    row("0.0001", "0.0001");
    row("1e400", "inf");
    row("-1e400", "-inf");
    row("NaN", "nan");
    row("Infinity", "inf");
    row("0.1", "0.1");
    row("-0.0", "-0.0");
    row("[]", "[]");
    row("[1, \"a\", null, [true]]", "[1, 'a', None, [True]]");
    row("{\"a\": {}, \"b\": [1.5, \"it's\"]}", "{'a': {}, 'b': [1.5, \"it's\"]}");
    row(R"({"a": [1], "b": 2, "\u0061": 3})", "{'a': 3, 'b': 2}");
    row("[\"\\u202e\\n\"]", "['\\u202e\\n']");
}

void TestPythonText::strOfJson()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(nodes::pythonStr(json.toStdString())), expected);
}

QTEST_APPLESS_MAIN(TestPythonText)
#include "tst_python_text.moc"
