// Values as short Python text.

#include "pickle/value_text.h"
#include "program.h"

#include <QTest>

using namespace skops;
using namespace skops::pickle;
using namespace skops::pickle::testing;

class TestValueText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writes_data();
    void writes();
    void isBounded();
    void neverRecurses();
};

namespace {

std::string textOf(const std::string& program, const TextLimits& limits = {})
{
    const Reading reading = readBytes(assemble(program), Loader::CUnpickler);
    return valueText(*reading.graph, reading.graph->pickles()[0].root, limits);
}

} // namespace

void TestValueText::writes_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char* program, const char* text) {
        QTest::addRow("%s", program) << QByteArray(program) << QByteArray(text);
    };
    row("NONE", "None");
    row("NEWTRUE", "True");
    row("INT -5", "-5");
    row("LONG 99999999999999999999L", "99999999999999999999");
    row("LONG -99999999999999999999L", "-99999999999999999999");
    row("FLOAT 0.1", "0.1");
    row("FLOAT 3", "3.0");
    row("FLOAT 1e16", "1e+16");
    row("FLOAT 0.00001", "1e-05");
    row("FLOAT -inf", "-inf");
    row("BINUNICODE it's", "\"it's\"");
    row("BINUNICODE it's \"so\"", "'it\\'s \"so\"'");
    row("BINUNICODE a\\n\\x01\\\\", "'a\\n\\x01\\\\'");
    row("BINUNICODE \\xc3\\xa9", "'\xc3\xa9'");
    row("BINUNICODE \\xed\\xa0\\x80", "'\\ud800'");
    row("BINBYTES a\\xff", "b'a\\xff'");
    row("BYTEARRAY8 a", "bytearray(b'a')");
    row("EMPTY_TUPLE", "()");
    row("INT 1; TUPLE1", "(1,)");
    row("INT 1; INT 2; TUPLE2", "(1, 2)");
    row("EMPTY_LIST", "[]");
    row("MARK; INT 1; EMPTY_LIST; LIST", "[1, []]");
    row("MARK; INT 1; INT 2; BINUNICODE a; NONE; DICT", "{1: 2, 'a': None}");
    row("EMPTY_SET", "set()");
    row("EMPTY_SET; MARK; INT 1; INT 2; ADDITEMS", "{1, 2}");
    row("MARK; INT 1; FROZENSET", "frozenset({1})");
    row("GLOBAL os system", "<os.system>");
    row("GLOBAL os system; EMPTY_TUPLE; REDUCE", "<os.system(...)>");
    row("GLOBAL a b; EMPTY_TUPLE; REDUCE; EMPTY_TUPLE; REDUCE", "<a.b(...)>");
    row("PERSID key", "<persistent 'key'>");
    row("EXT1 5", "<extension 5>");
    row("NEXT_BUFFER", "<buffer 0>");
    row("PERSID x; BINUNICODE b; STACK_GLOBAL", "<?.b>");
}

void TestValueText::writes()
{
    QFETCH(QByteArray, program);
    QFETCH(QByteArray, text);
    QCOMPARE(QByteArray::fromStdString(textOf(program.toStdString() + "; STOP")), text);
}

void TestValueText::isBounded()
{
    std::string many = "MARK";
    for (int i = 0; i < 100; ++i)
        many += "; INT 1";
    QCOMPARE(textOf(many + "; LIST; STOP", {.items = 3}), "[1, 1, 1, ...]");
    QCOMPARE(textOf(many + "; TUPLE; STOP", {.items = 3}), "(1, 1, 1, ...)");
    QCOMPARE(textOf(many + "; DICT; STOP", {.items = 2}), "{1: 1, 1: 1, ...}");
    QCOMPARE(textOf("EMPTY_TUPLE; TUPLE1; TUPLE1; TUPLE1; STOP", {.depth = 2}), "(((...,),),)");
    QCOMPARE(textOf("BINUNICODE " + std::string(100, 'a') + "; STOP", {.characters = 10}), "'aaaaaaaaa...");
    // Never within a character.
    QCOMPARE(textOf("BINUNICODE \\xc3\\xa9\\xc3\\xa9\\xc3\\xa9; STOP", {.characters = 4}), "'\xc3\xa9...");
    const std::string large = textOf("BINUNICODE " + std::string(100'000, 'a') + "; STOP");
    QCOMPARE(large.size(), size_t{203});
}

void TestValueText::neverRecurses()
{
    // A call of a persistent object of a call of ..., and a list within itself.
    std::string program = "GLOBAL a b; EMPTY_TUPLE; REDUCE";
    for (int i = 0; i < 20'000; ++i)
        program += "; BINPERSID; EMPTY_TUPLE; REDUCE";
    QCOMPARE(textOf(program + "; STOP"), "<a persistent object(...)>");
    QCOMPARE(textOf("EMPTY_LIST; MEMOIZE; BINGET 0; APPEND; STOP", {.depth = 3}), "[[[[...]]]]");
    const Reading reading = readBytes(assemble("GLOBAL a b; EMPTY_TUPLE; REDUCE; STOP"), Loader::CUnpickler);
    QCOMPARE(callableText(*reading.graph, reading.graph->pickles()[0].root), "a.b(...)");
    QCOMPARE(callableText(*reading.graph, reading.graph->calls()[0].callable), "a.b");
}

QTEST_APPLESS_MAIN(TestValueText)
#include "tst_value_text.moc"
