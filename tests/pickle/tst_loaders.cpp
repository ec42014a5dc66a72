// Where the C unpickler and pickle.py part, and what the analysis makes of it.

#include "program.h"

#include <QTest>

using namespace skops;
using namespace skops::pickle;
using namespace skops::pickle::testing;

class TestLoaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void differ_data();
    void differ();
    void followFrames_data();
    void followFrames();
    void agreeWherePickleWrote_data();
    void agreeWherePickleWrote();
    void knowPickles_data();
    void knowPickles();
};

namespace {

void addColumns()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<QByteArray>("c");
    QTest::addColumn<QByteArray>("python");
    QTest::addColumn<QByteArray>("analysis");
}

void row(const char* program, const char* c, const char* python, const char* analysis)
{
    QTest::addRow("%s", program) << QByteArray(program) << QByteArray(c) << QByteArray(python)
                                 << QByteArray(analysis);
}

constexpr const char* accepts = "pickle-readers-differ pickle pickle.py accepts @ pickle pickle.py";
constexpr const char* events = "pickle-readers-differ pickle pickle.py events @ pickle pickle.py";
constexpr const char* values = "pickle-readers-differ pickle pickle.py values @ pickle pickle.py";
constexpr const char* same = "@ pickle";

void compare()
{
    QFETCH(QByteArray, program);
    QFETCH(QByteArray, c);
    QFETCH(QByteArray, python);
    QFETCH(QByteArray, analysis);
    QCOMPARE(QByteArray::fromStdString(run(program.toStdString(), Loader::CUnpickler)), c);
    QCOMPARE(QByteArray::fromStdString(run(program.toStdString(), Loader::PurePython)), python);
    QCOMPARE(QByteArray::fromStdString(summary(analyseBytes(assemble(program.toStdString())))), analysis);
}

} // namespace

void TestLoaders::differ_data()
{
    addColumns();
    // numbers as text
    row("INT 010; STOP", "-> 8", "! pickle-bad-argument INT number", accepts);
    row("INT 5\\x00x; STOP", "-> 5", "! pickle-bad-argument INT number", accepts);
    row("INT +1; STOP", "-> True", "-> 1", values);
    row("INT \\x00; STOP", "-> 0", "! pickle-bad-argument INT number", accepts);
    row("INT 5 ; STOP", "-> 5", "-> 5", same);
    row("LONG 5\\x00L; STOP", "-> 5", "! pickle-bad-argument LONG number", accepts);
    row("FLOAT  1.5; STOP", "! pickle-bad-argument FLOAT number", "-> f:3ff8000000000000", accepts);
    row("FLOAT 1_0.5; STOP", "! pickle-bad-argument FLOAT number", "-> f:4025000000000000", accepts);
    row("FLOAT 1e999; STOP", "! pickle-bad-argument FLOAT number", "-> f:7ff0000000000000", accepts);
    row("FLOAT 1.5\\x00; STOP", "-> f:3ff8000000000000", "! pickle-bad-argument FLOAT number", accepts);
    row("INT 1; PUT 1\\x00; STOP", "-> 1", "! pickle-bad-argument PUT number", accepts);
    row("INT 1; PUT 99999999999999999999; POP; GET 99999999999999999999; STOP",
        "! pickle-bad-argument PUT index", "-> 1", accepts);
    // strangers
    row("GLOBAL a b; INT 1; APPEND; STOP", "import a b; extend <a.b> [1] -> <a.b>",
        "import a b; append <a.b> 1 -> <a.b>", same);
    row("GLOBAL a b; MARK; APPENDS; STOP", "import a b -> <a.b>", "import a b; extend <a.b> [] -> <a.b>",
        events);
    row("INT 1; MARK; APPENDS; STOP", "-> 1", "! pickle-type-error APPENDS append", accepts);
    row("INT 1; MARK; ADDITEMS; STOP", "-> 1", "! pickle-type-error ADDITEMS add", accepts);
    row("GLOBAL a b; MARK; INT 1; INT 2; INT 3; SETITEMS; STOP", "import a b ! pickle-bad-stack SETITEMS odd",
        "import a b; setitem <a.b> 1 2 ! pickle-bad-stack SETITEMS odd", events);
    // calls
    row("GLOBAL a b; MARK; INT 1; LIST; REDUCE; STOP", "import a b ! pickle-type-error REDUCE arguments",
        "import a b; reduce <a.b> (1,) -> <call 0>", events);
    row("GLOBAL a b; BINUNICODE xy; REDUCE; STOP", "import a b ! pickle-type-error REDUCE arguments",
        "import a b; reduce <a.b> (\"x\",\"y\") -> <call 0>", events);
    row("INST a b; STOP", "! pickle-bad-stack INST", "import a b ! pickle-bad-stack INST", events);
    row("GLOBAL a b; EMPTY_TUPLE; EMPTY_DICT; INT 1; INT 2; SETITEM; NEWOBJ_EX; STOP",
        "import a b; newobj <a.b> () {1:2} -> <call 0>", "import a b ! pickle-type-error NEWOBJ_EX keywords",
        accepts);
    // states of what the stream spelled out
    row("EMPTY_LIST; EMPTY_DICT; BUILD; STOP", "! pickle-type-error BUILD state", "-> []", accepts);
    row("EMPTY_LIST; NONE; BUILD; STOP", "-> []", "-> []", same);
    row("EMPTY_LIST; NONE; NONE; TUPLE2; BUILD; STOP", "! pickle-type-error BUILD state", "-> []", accepts);
    row("EMPTY_LIST; NONE; EMPTY_DICT; TUPLE2; BUILD; STOP", "-> []", "-> []", same);
    // the end of the file
    row("RAW cos\\nsystem", "! pickle-truncated GLOBAL", "import os syste ! pickle-truncated ", events);
    row("GLOBAL a ; STOP", "! pickle-bad-argument GLOBAL name", "import a  -> <a.>", events);
    // what a value has been, it stays
    row("GLOBAL a b; DUP; EMPTY_TUPLE; NEWOBJ; POP; BINUNICODE c; STACK_GLOBAL; STOP",
        "import a b; newobj <a.b> () null ! pickle-type-error STACK_GLOBAL name",
        "import a b; newobj <a.b> () null ! pickle-type-error STACK_GLOBAL name", same);
    row("PERSID a; DUP; EMPTY_TUPLE; NEWOBJ; POP; MEMOIZE; GLOBAL a b; BINGET 0; REDUCE; STOP",
        "persistent \"a\"; newobj <call 0> () null; import a b ! pickle-type-error REDUCE arguments | "
        "pickle-persistent-id a",
        "persistent \"a\"; newobj <call 0> () null; import a b; reduce <a.b> <call 0> -> <call 2> | "
        "pickle-persistent-id a | pickle-left-on-stack 1",
        "pickle-persistent-id a; pickle-readers-differ pickle pickle.py events @ pickle pickle.py");
}

void TestLoaders::differ()
{
    compare();
}

void TestLoaders::followFrames_data()
{
    addColumns();
    row("FRAME 1; NONE; STOP", "-> None", "-> None", same);
    row("FRAME 1; NONE; FRAME 1; STOP", "-> None", "-> None", same);
    row("FRAME 9; NONE; STOP", "! pickle-truncated FRAME | pickle-frame past-end",
        "-> None | pickle-frame past-end",
        "pickle-frame past-end; pickle-readers-differ pickle pickle.py accepts @ pickle pickle.py");
    row("FRAME 3; NONE; BINBYTES abc; STOP", "-> b:616263 | pickle-frame straddle | pickle-left-on-stack 1",
        "! pickle-frame straddle",
        "pickle-frame straddle; pickle-left-on-stack 1; pickle-readers-differ pickle pickle.py accepts @ "
        "pickle "
        "pickle.py");
    // The length is in the frame and the bytes are not: pickle.py reads on in the file.
    row("FRAME 5; BINBYTES abc; STOP", "-> b:616263 | pickle-frame straddle",
        "-> b:616263 | pickle-frame straddle", "pickle-frame straddle @ pickle");
    row("FRAME 2; INT 5; STOP", "-> 5 | pickle-frame straddle", "! pickle-frame straddle",
        "pickle-frame straddle; pickle-readers-differ pickle pickle.py accepts @ pickle pickle.py");
    row("FRAME 12; FRAME 1; NONE; STOP; NONE", "-> None | pickle-frame overlap | pickle-trailing-data 1",
        "! pickle-frame overlap | pickle-frame overlap",
        "pickle-frame overlap; pickle-trailing-data 1; pickle-readers-differ pickle pickle.py accepts @ "
        "pickle "
        "pickle.py");
    // The rest of the frame is lost to a second pickle.load by pickle.py.
    row("FRAME 4; NONE; STOP; INT 1; STOP; NEWTRUE; STOP",
        "-> None | pickle-frame stop-inside | pickle-stacked 2",
        "-> None | pickle-frame stop-inside | pickle-trailing-data 4",
        "pickle-frame stop-inside; pickle-stacked 2 @ pickle");
}

void TestLoaders::followFrames()
{
    compare();
}

void TestLoaders::agreeWherePickleWrote_data()
{
    QTest::addColumn<QByteArray>("program");
    for (const char* program :
         {"INT 12; STOP", "INT -3; STOP", "INT 01; STOP", "LONG 5L; STOP", "FLOAT 1.5; STOP",
          "FLOAT -1e-05; STOP", "FLOAT nan; STOP", "INT 1; PUT 10; POP; GET 10; STOP",
          "PROTO 4; FRAME 2; NONE; STOP", "GLOBAL a b; EMPTY_TUPLE; REDUCE; INT 1; APPEND; STOP"})
        QTest::addRow("%s", program) << QByteArray(program);
}

void TestLoaders::agreeWherePickleWrote()
{
    QFETCH(QByteArray, program);
    const Reading reading = readBytes(assemble(program.toStdString()), Loader::CUnpickler);
    QVERIFY(!reading.mayDiffer); // only one reading is needed
    QCOMPARE(summary(analyseBytes(assemble(program.toStdString()))), same);
}

void TestLoaders::knowPickles_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<bool>("isPickle");
    const auto row = [](const char* program, bool expected) {
        QTest::addRow("%s", program) << QByteArray(program) << expected;
    };
    row("PROTO 4; RAW \\x00", true);
    row("PROTO 9; RAW \\x00", false);
    row("NONE; STOP", true);
    row("GLOBAL a b; EMPTY_TUPLE; REDUCE; RAW \\x00", true);
    row("INT 1", false);
    row("RAW PK\\x03\\x04\\n", false);
    row("RAW config\\nvalue\\n", false);
    row("", false);
}

void TestLoaders::knowPickles()
{
    QFETCH(QByteArray, program);
    QTEST(isPickle(analyseBytes(assemble(program.toStdString()))), "isPickle");
}

QTEST_APPLESS_MAIN(TestLoaders)
#include "tst_loaders.moc"
