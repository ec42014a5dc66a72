// Every opcode by itself, as both unpicklers of CPython 3.11 read it.

#include "pickle/opcode_table.h"
#include "program.h"

#include <QTest>

using namespace skops;
using namespace skops::pickle;
using namespace skops::pickle::testing;

class TestOpcodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsValues_data();
    void readsValues();
    void recordsCalls_data();
    void recordsCalls();
    void refuses_data();
    void refuses();
    void decodesStringsOfPython2_data();
    void decodesStringsOfPython2();
    void tellsWhatFollows_data();
    void tellsWhatFollows();
    void testsEveryOpcode();

private:
    void check();
};

namespace {

struct Row
{
    const char* program;
    const char* result;
};

constexpr Row values[] = {
    {"NONE; STOP", "-> None"},
    {"NEWTRUE; STOP", "-> True"},
    {"NEWFALSE; STOP", "-> False"},
    {"INT 7; STOP", "-> 7"},
    {"INT -7; STOP", "-> -7"},
    {"INT 01; STOP", "-> True"},
    {"INT 00; STOP", "-> False"},
    {"INT 99999999999999999999; STOP", "-> 99999999999999999999"},
    {"INT 0x10; STOP", "-> 16"},
    {"INT 1_000; STOP", "-> 1000"},
    {"BININT -2; STOP", "-> -2"},
    {"BININT1 255; STOP", "-> 255"},
    {"BININT2 65535; STOP", "-> 65535"},
    {"LONG 12L; STOP", "-> 12"},
    {"LONG 12; STOP", "-> 12"},
    {"LONG -170141183460469231731687303715884105728L; STOP", "-> -170141183460469231731687303715884105728"},
    {"LONG -0x8000000000000000L; STOP", "-> -9223372036854775808"},
    {"LONG 0o777_777_777_777_777_777_777_777L; STOP", "-> 4722366482869645213695"},
    {"LONG 0b11L; STOP", "-> 3"},
    {"LONG1 ; STOP", "-> 0"},
    {"LONG1 \\xff; STOP", "-> -1"},
    {"LONG1 \\xff\\x00; STOP", "-> 255"},
    {"LONG1 \\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x80; STOP", "-> -9223372036854775808"},
    {"LONG1 \\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x80\\x00; STOP", "-> 9223372036854775808"},
    {"LONG4 \\x01\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00; STOP", "-> 1"},
    {"FLOAT 1.5; STOP", "-> f:3ff8000000000000"},
    {"FLOAT -1e-400; STOP", "-> f:8000000000000000"},
    {"FLOAT 5e-324; STOP", "-> f:0000000000000001"},
    {"FLOAT inf; STOP", "-> f:7ff0000000000000"},
    {"FLOAT nan; STOP", "-> f:nan"},
    {"FLOAT .5; STOP", "-> f:3fe0000000000000"},
    {"BINFLOAT \\x3f\\xf8\\x00\\x00\\x00\\x00\\x00\\x00; STOP", "-> f:3ff8000000000000"},
    {"STRING 'a\\\\x41\\\\101\\\\q\\\\t'; STOP", "-> \"aAA\\\\q\\t\""},
    {"STRING \"it's\"; STOP", "-> \"it's\""},
    {"BINSTRING ab; STOP", "-> \"ab\""},
    {"SHORT_BINSTRING ab; STOP", "-> \"ab\""},
    {"UNICODE \\xe9\\\\u20ac\\\\U0001f600\\\\\\\\n; STOP", "-> \"\\u00e9\\u20ac\\ud83d\\ude00\\\\\\\\n\""},
    {"BINUNICODE \\xc3\\xa9; STOP", "-> \"\\u00e9\""},
    {"SHORT_BINUNICODE \\xed\\xa0\\x80; STOP", "-> \"\\ud800\""},
    {"BINUNICODE8 ab; STOP", "-> \"ab\""},
    {"BINBYTES ab; STOP", "-> b:6162"},
    {"SHORT_BINBYTES \\x00; STOP", "-> b:00"},
    {"BINBYTES8 ab; STOP", "-> b:6162"},
    {"BYTEARRAY8 ab; STOP", "-> ba:6162"},
    {"EMPTY_TUPLE; STOP", "-> ()"},
    {"NONE; TUPLE1; STOP", "-> (None,)"},
    {"NONE; NEWTRUE; TUPLE2; STOP", "-> (None,True)"},
    {"NONE; NEWTRUE; INT 1; TUPLE3; STOP", "-> (None,True,1)"},
    {"MARK; INT 1; INT 2; TUPLE; STOP", "-> (1,2)"},
    {"EMPTY_LIST; STOP", "-> []"},
    {"MARK; INT 1; LIST; STOP", "-> [1]"},
    {"EMPTY_LIST; INT 1; APPEND; STOP", "-> [1]"},
    {"EMPTY_LIST; MARK; INT 1; INT 2; APPENDS; STOP", "-> [1,2]"},
    {"MARK; INT 1; LIST; INT -1; INT 5; SETITEM; STOP", "-> [5]"},
    {"EMPTY_DICT; STOP", "-> {}"},
    {"MARK; INT 1; INT 2; DICT; STOP", "-> {1:2}"},
    {"EMPTY_DICT; INT 1; INT 2; SETITEM; STOP", "-> {1:2}"},
    {"EMPTY_DICT; MARK; INT 1; INT 2; INT 01; INT 3; SETITEMS; STOP", "-> {1:3}"},
    {"EMPTY_SET; STOP", "-> s{}"},
    {"EMPTY_SET; MARK; INT 1; INT 2; ADDITEMS; STOP", "-> s{1,2}"},
    {"MARK; INT 1; INT 1; FROZENSET; STOP", "-> fs{1}"},
    {"BYTEARRAY8 a; MARK; INT 98; APPENDS; STOP", "-> ba:6162"},
    {"BYTEARRAY8 a; READONLY_BUFFER; STOP", "-> mv:61"},
    {"SHORT_BINBYTES a; READONLY_BUFFER; STOP", "-> b:61"},
    {"INT 1; INT 2; POP; STOP", "-> 1"},
    {"INT 1; MARK; POP; STOP", "-> 1"},
    {"INT 1; MARK; INT 2; INT 3; POP_MARK; STOP", "-> 1"},
    {"INT 1; DUP; TUPLE2; STOP", "-> (1,1)"},
    {"EMPTY_LIST; PUT 5; GET 5; TUPLE2; GET 5; INT 1; APPEND; POP; STOP", "-> ([1],[1])"},
    {"INT 1; BINPUT 5; POP; BINGET 5; STOP", "-> 1"},
    {"INT 1; LONG_BINPUT 65536; POP; LONG_BINGET 65536; STOP", "-> 1"},
    {"INT 1; MEMOIZE; INT 2; MEMOIZE; POP; POP; BINGET 1; STOP", "-> 2"},
    {"INT 1; PUT 1; INT 2; MEMOIZE; POP; POP; BINGET 1; STOP", "-> 2"},
    {"PROTO 5; NONE; PROTO 0; STOP", "-> None"},
    {"PROTO 4; FRAME 2; NONE; STOP", "-> None"},
};

constexpr Row calls[] = {
    {"GLOBAL os system; STOP", "import os system -> <os.system>"},
    {"GLOBAL a.b c.d; STOP", "import a.b c.d -> <a.b.c.d>"},
    {"BINUNICODE os; BINUNICODE system; STACK_GLOBAL; STOP", "import os system -> <os.system>"},
    {"GLOBAL os system; STRING 'id'; TUPLE1; REDUCE; STOP",
     "import os system; reduce <os.system> (\"id\",) -> <call 0>"},
    {"GLOBAL os system; EMPTY_TUPLE; REDUCE; POP; NONE; STOP",
     "import os system; reduce <os.system> () -> None"},
    {"GLOBAL a B; INT 1; TUPLE1; NEWOBJ; STOP", "import a B; newobj <a.B> (1,) null -> <call 0>"},
    {"GLOBAL a B; EMPTY_TUPLE; EMPTY_DICT; BINUNICODE k; INT 1; SETITEM; NEWOBJ_EX; STOP",
     "import a B; newobj <a.B> () {\"k\":1} -> <call 0>"},
    {"MARK; GLOBAL a B; INT 1; OBJ; STOP", "import a B; instantiate <a.B> (1,) -> <call 0>"},
    {"INT 5; MARK; INT 1; INST a B; TUPLE2; STOP", "import a B; instantiate <a.B> (1,) -> (5,<call 0>)"},
    {"GLOBAL a B; EMPTY_TUPLE; NEWOBJ; EMPTY_DICT; BUILD; STOP",
     "import a B; newobj <a.B> () null; build <call 0> {} -> <call 0>"},
    {"GLOBAL a b; MARK; INT 1; INT 2; APPENDS; STOP", "import a b; extend <a.b> [1,2] -> <a.b>"},
    {"GLOBAL a b; MARK; INT 1; INT 2; SETITEMS; STOP", "import a b; setitem <a.b> 1 2 -> <a.b>"},
    {"GLOBAL a b; MARK; INT 1; INT 2; ADDITEMS; STOP", "import a b; add <a.b> 1; add <a.b> 2 -> <a.b>"},
    {"PERSID key; STOP", "persistent \"key\" -> <call 0> | pickle-persistent-id key"},
    {"BINUNICODE key; TUPLE1; BINPERSID; STOP", "persistent (\"key\",) -> <call 0> | pickle-persistent-id "},
    {"EXT1 7; STOP", "-> <extension 7> | pickle-extension 7"},
    {"EXT2 700; STOP", "-> <extension 700> | pickle-extension 700"},
    {"EXT4 70000; STOP", "-> <extension 70000> | pickle-extension 70000"},
    {"NEXT_BUFFER; READONLY_BUFFER; NEXT_BUFFER; TUPLE2; STOP",
     "-> (<buffer 0>,<buffer 1>) | pickle-buffer 1"},
    {"PERSID a; BINUNICODE x; STACK_GLOBAL; STOP",
     "persistent \"a\"; import ? x -> <?.x> | pickle-persistent-id a | pickle-computed-name ?.x"},
    {"EXT1 1; EMPTY_TUPLE; REDUCE; STOP", "reduce <extension 1> () -> <call 0> | pickle-extension 1"},
    {"EMPTY_LIST; DUP; GLOBAL a b; DUP; POP; POP; INT 1; APPEND; GLOBAL a b; EMPTY_LIST; TUPLE1; REDUCE; "
     "STOP",
     "import a b; import a b; reduce <a.b> ([],) -> <call 0> | pickle-left-on-stack 2"},
};

constexpr Row refusals[] = {
    {"", "! pickle-truncated "},
    {"STOP", "! pickle-bad-stack STOP"},
    {"MARK; STOP", "! pickle-bad-stack STOP"},
    {"INT 1; MARK; STOP", "! pickle-bad-stack STOP"},
    {"RAW \\x00", "! pickle-bad-opcode 0x00"},
    {"RAW \\xff", "! pickle-bad-opcode 0xff"},
    {"PROTO 6; NONE; STOP", "! pickle-bad-argument PROTO protocol 6"},
    {"INT x; STOP", "! pickle-bad-argument INT number"},
    {"INT ; STOP", "! pickle-bad-argument INT number"},
    {"INT 0_; STOP", "! pickle-bad-argument INT number"},
    {"INT 1__0; STOP", "! pickle-bad-argument INT number"},
    {"LONG L; STOP", "! pickle-bad-argument LONG number"},
    {"LONG 010L; STOP", "! pickle-bad-argument LONG number"},
    {"LONG 0x; STOP", "! pickle-bad-argument LONG number"},
    {"FLOAT 1e; STOP", "! pickle-bad-argument FLOAT number"},
    {"FLOAT ; STOP", "! pickle-bad-argument FLOAT number"},
    {"FLOAT 0x1p3; STOP", "! pickle-bad-argument FLOAT number"},
    {"LONG4 4294967295:; STOP", "! pickle-bad-argument LONG4 length"},
    {"BINBYTES8 18446744073709551615:; STOP", "! pickle-bad-argument BINBYTES8 length"},
    {"BINUNICODE \\xff; STOP", "! pickle-bad-argument BINUNICODE utf-8"},
    {"BINUNICODE \\xc0\\x80; STOP", "! pickle-bad-argument BINUNICODE utf-8"},
    {"BINUNICODE \\xe2\\x82; STOP", "! pickle-bad-argument BINUNICODE utf-8"},
    {"BINUNICODE \\xf4\\x90\\x80\\x80; STOP", "! pickle-bad-argument BINUNICODE utf-8"},
    {"UNICODE \\\\u00e; STOP", "! pickle-bad-argument UNICODE escape"},
    {"UNICODE \\\\U00110000; STOP", "! pickle-bad-argument UNICODE escape"},
    {"STRING a; STOP", "! pickle-bad-argument STRING quotes"},
    {"STRING '; STOP", "! pickle-bad-argument STRING quotes"},
    {"STRING 'a\\\\'; STOP", "! pickle-bad-argument STRING escape"},
    {"STRING '\\\\x4'; STOP", "! pickle-bad-argument STRING escape"},
    {"GLOBAL \\xff a; STOP", "! pickle-bad-argument GLOBAL utf-8"},
    {"GLOBAL \\xed\\xa0\\x80 a; STOP", "! pickle-bad-argument GLOBAL utf-8"},
    {"MARK; INST \\xc3\\xa9 a; STOP", "! pickle-bad-argument INST ascii"},
    {"PERSID \\xc3\\xa9; STOP", "! pickle-bad-argument PERSID ascii"},
    {"EXT1 0; STOP", "! pickle-bad-argument EXT1 code"},
    {"EXT4 -1; STOP", "! pickle-bad-argument EXT4 code"},
    {"POP", "! pickle-bad-stack POP"},
    {"POP_MARK", "! pickle-bad-stack POP_MARK"},
    {"DUP", "! pickle-bad-stack DUP"},
    {"INT 1; MARK; DUP", "! pickle-bad-stack DUP"},
    {"TUPLE", "! pickle-bad-stack TUPLE"},
    {"TUPLE1", "! pickle-bad-stack TUPLE1"},
    {"INT 1; MARK; INT 2; TUPLE2", "! pickle-bad-stack TUPLE2"},
    {"INT 1; INT 2; TUPLE3", "! pickle-bad-stack TUPLE3"},
    {"LIST", "! pickle-bad-stack LIST"},
    {"DICT", "! pickle-bad-stack DICT"},
    {"MARK; INT 1; DICT", "! pickle-bad-stack DICT odd"},
    {"FROZENSET", "! pickle-bad-stack FROZENSET"},
    {"EMPTY_LIST; APPEND", "! pickle-bad-stack APPEND"},
    {"MARK; APPENDS", "! pickle-bad-stack APPENDS"},
    {"APPENDS", "! pickle-bad-stack APPENDS"},
    {"EMPTY_DICT; INT 1; SETITEM", "! pickle-bad-stack SETITEM"},
    {"MARK; SETITEMS", "! pickle-bad-stack SETITEMS"},
    {"MARK; ADDITEMS", "! pickle-bad-stack ADDITEMS"},
    {"PUT 1", "! pickle-bad-stack PUT"},
    {"INT 1; PUT -1", "! pickle-bad-argument PUT negative"},
    {"INT 1; PUT x", "! pickle-bad-argument PUT number"},
    {"BINPUT 1", "! pickle-bad-stack BINPUT"},
    {"INT 1; MARK; MEMOIZE", "! pickle-bad-stack MEMOIZE"},
    {"GET 1", "! pickle-memo-miss GET 1"},
    {"GET -1", "! pickle-memo-miss GET -1"},
    {"BINGET 1", "! pickle-memo-miss BINGET 1"},
    {"LONG_BINGET 4294967295", "! pickle-memo-miss LONG_BINGET 4294967295"},
    {"EMPTY_TUPLE; REDUCE", "! pickle-bad-stack REDUCE"},
    {"INT 1; EMPTY_TUPLE; REDUCE", "! pickle-type-error REDUCE call"},
    {"BINUNICODE a; EMPTY_TUPLE; NEWOBJ", "! pickle-type-error NEWOBJ call"},
    {"GLOBAL a b; INT 1; REDUCE", "import a b ! pickle-type-error REDUCE arguments"},
    {"GLOBAL a b; EMPTY_TUPLE; INT 1; NEWOBJ_EX", "import a b ! pickle-type-error NEWOBJ_EX keywords"},
    {"MARK; OBJ", "! pickle-bad-stack OBJ"},
    {"MARK; INT 1; OBJ", "! pickle-type-error OBJ call"},
    {"INT 1; BUILD", "! pickle-bad-stack BUILD"},
    {"EMPTY_LIST; INT 1; BUILD", "! pickle-type-error BUILD state"},
    {"INT 1; INT 2; STACK_GLOBAL", "! pickle-type-error STACK_GLOBAL name"},
    {"EMPTY_DICT; EMPTY_LIST; NONE; SETITEM", "! pickle-type-error SETITEM unhashable"},
    {"EMPTY_DICT; EMPTY_LIST; TUPLE1; NONE; SETITEM", "! pickle-type-error SETITEM unhashable"},
    {"EMPTY_SET; MARK; BYTEARRAY8 a; ADDITEMS", "! pickle-type-error ADDITEMS unhashable"},
    {"MARK; EMPTY_SET; FROZENSET", "! pickle-type-error FROZENSET unhashable"},
    {"MARK; EMPTY_DICT; NONE; DICT", "! pickle-type-error DICT unhashable"},
    {"INT 1; INT 2; APPEND", "! pickle-type-error APPEND append"},
    {"EMPTY_LIST; MARK; INT 2; ADDITEMS", "! pickle-type-error ADDITEMS add"},
    {"EMPTY_LIST; INT 0; INT 1; SETITEM", "! pickle-type-error SETITEM item"},
    {"MARK; INT 1; LIST; BINUNICODE a; INT 1; SETITEM", "! pickle-type-error SETITEM item"},
    {"BYTEARRAY8 a; MARK; INT 256; APPENDS", "! pickle-type-error APPENDS byte"},
    {"EMPTY_LIST; READONLY_BUFFER", "! pickle-type-error READONLY_BUFFER no buffer"},
    {"BINPERSID", "! pickle-bad-stack BINPERSID"},
    {"FRAME 18446744073709551615", "! pickle-bad-argument FRAME length"},
    {"RAW J12", "! pickle-truncated BININT"},
    {"BINBYTES 9:abc", "! pickle-truncated BINBYTES"},
    {"BINUNICODE 4000000000:abc", "! pickle-truncated BINUNICODE"},
};

void addRows(std::span<const Row> rows)
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<QByteArray>("result");
    for (const Row& row : rows)
        QTest::addRow("%s", row.program) << QByteArray(row.program) << QByteArray(row.result);
}

} // namespace

void TestOpcodes::check()
{
    QFETCH(QByteArray, program);
    QFETCH(QByteArray, result);
    for (const Loader loader : {Loader::CUnpickler, Loader::PurePython, Loader::Joblib})
        QCOMPARE(QByteArray::fromStdString(run(program.toStdString(), loader)), result);
}

void TestOpcodes::readsValues_data()
{
    addRows(values);
}

void TestOpcodes::readsValues()
{
    check();
}

void TestOpcodes::recordsCalls_data()
{
    addRows(calls);
}

void TestOpcodes::recordsCalls()
{
    check();
}

void TestOpcodes::refuses_data()
{
    addRows(refusals);
}

void TestOpcodes::refuses()
{
    check();
}

void TestOpcodes::decodesStringsOfPython2_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("result");
    const auto row = [](const char* program, const char* encoding, const char* result) {
        QTest::addRow("%s %s", program, encoding)
            << QByteArray(program) << QByteArray(encoding) << QByteArray(result);
    };
    row("SHORT_BINSTRING \\xe9; STOP", "ASCII", "! pickle-encoding ASCII");
    row("SHORT_BINSTRING \\xe9; STOP", "latin1", "-> \"\\u00e9\"");
    row("SHORT_BINSTRING \\xe9; STOP", "utf-8", "! pickle-encoding utf-8");
    row("SHORT_BINSTRING \\xc3\\xa9; STOP", "utf-8", "-> \"\\u00e9\"");
    row("SHORT_BINSTRING \\xed\\xa0\\x80; STOP", "utf-8", "! pickle-encoding utf-8");
    row("SHORT_BINSTRING \\xe9; STOP", "bytes", "-> b:e9");
    row("SHORT_BINSTRING a; STOP", "koi8-r", "! pickle-encoding koi8-r");
    row("STRING '\\\\xe9'; STOP", "latin1", "-> \"\\u00e9\"");
    row("STRING '\\\\xe9'; STOP", "bytes", "-> b:e9");
    row("BINUNICODE \\xc3\\xa9; STOP", "bytes", "-> \"\\u00e9\"");
}

void TestOpcodes::decodesStringsOfPython2()
{
    QFETCH(QByteArray, program);
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, result);
    QCOMPARE(
        QByteArray::fromStdString(run(program.toStdString(), Loader::CUnpickler, encoding.toStdString())),
        result);
}

void TestOpcodes::tellsWhatFollows_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<QByteArray>("result");
    constexpr Row rows[] = {
        {"NONE; STOP; NEWTRUE; STOP", "-> None | pickle-stacked 1"},
        {"NONE; STOP; NEWTRUE; STOP; NONE; STOP", "-> None | pickle-stacked 2"},
        {"NONE; STOP; RAW \\x00\\x00\\x00", "-> None | pickle-trailing-data 3"},
        {"NONE; STOP; RAW PK\\x03\\x04\\n\\x00", "-> None | pickle-trailing-data 6"},
        {"NONE; STOP; GLOBAL a b; RAW \\x00", "-> None | pickle-stacked 1"},
        {"NONE; STOP; NONE; STOP; RAW ..", "-> None | pickle-trailing-data 2 | pickle-stacked 1"},
        {"INT 1; INT 2; NONE; STOP", "-> None | pickle-left-on-stack 2"},
        {"INT 1; MARK; NONE; STOP", "-> None | pickle-left-on-stack 2"},
        {"NONE; LONG_BINPUT 4294967295; STOP", "-> None | limit-exceeded memo-index 4294967295 67108864"},
    };
    for (const Row& row : rows)
        QTest::addRow("%s", row.program) << QByteArray(row.program) << QByteArray(row.result);
}

void TestOpcodes::tellsWhatFollows()
{
    check();
}

void TestOpcodes::testsEveryOpcode()
{
    std::string programs;
    for (const auto& rows : {std::span<const Row>(values), std::span<const Row>(calls)})
        for (const Row& row : rows)
            programs += std::string("; ") + row.program + ";";
    for (unsigned byte = 0; byte < 256; ++byte) {
        const Opcode* opcode = findOpcode(static_cast<uint8_t>(byte));
        if (!opcode)
            continue;
        const std::string name = "; " + std::string(opcode->name);
        QVERIFY2(programs.find(name + " ") != std::string::npos ||
                     programs.find(name + ";") != std::string::npos,
                 name.c_str());
        QVERIFY(opcode->protocol <= 5);
    }
}

QTEST_APPLESS_MAIN(TestOpcodes)
#include "tst_opcodes.moc"
