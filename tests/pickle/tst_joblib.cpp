// Arrays in joblib's streams. The files of tests/data/pickle are joblib's own.

#include "pickle/value_text.h"
#include "program.h"

#include <QTest>

using namespace skops;
using namespace skops::pickle;
using namespace skops::pickle::testing;

namespace {

constexpr const char* madeWrapper = "GLOBAL joblib.numpy_pickle NumpyArrayWrapper; EMPTY_TUPLE; NEWOBJ";

/// A wrapper with these attributes; `dtype`: a statement or several.
std::string wrapper(const std::string& shape, const std::string& dtype = "u1", const std::string& more = "")
{
    const bool isName = dtype.find(' ') == std::string::npos;
    return "GLOBAL joblib.numpy_pickle NumpyArrayWrapper; EMPTY_TUPLE; NEWOBJ; EMPTY_DICT; MARK; BINUNICODE "
           "shape; " +
           shape + "; BINUNICODE order; BINUNICODE C; BINUNICODE dtype; " +
           (isName ? "GLOBAL numpy dtype; BINUNICODE " + dtype + "; TUPLE1; REDUCE" : dtype) + more +
           "; SETITEMS; BUILD";
}

constexpr const char* aligned = "; BINUNICODE numpy_array_alignment_bytes; INT 16";

/// The last part of the summary: from the array's event, or from why it ends.
std::string ending(const std::string& program)
{
    const std::string all = run(program, Loader::Joblib);
    const size_t array = all.find("; array ");
    return all.substr(array != std::string::npos ? array + 2 : std::min(all.find("! "), all.size()));
}

ObjectGraphPtr readFile(const char* name, Analysis* analysis = nullptr)
{
    const auto source = openFile(std::string(SKOPS_SOURCE_DIR "/tests/data/pickle/") + name);
    Progress progress;
    auto made = analyse(*source, {}, {}, {}, progress);
    const ObjectGraphPtr graph = made->main().graph;
    if (analysis)
        *analysis = *std::move(made);
    return graph;
}

} // namespace

class TestJoblib : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsGenuineFiles_data();
    void readsGenuineFiles();
    void findsTheElements();
    void readsLayouts_data();
    void readsLayouts();
    void refuses_data();
    void refuses();
    void knowsWrappers_data();
    void knowsWrappers();
    void readsBehindFrames();
    void readsNestedPickles();
    void leavesTheWrapperInTheMemo();
    void tellsFilesBeside_data();
    void tellsFilesBeside();
    void seesReplacedMethods();
    void tellsOfBytesThatAreOpcodes();
    void looksAtAStateOnce();
};

void TestJoblib::readsGenuineFiles_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char* name : {"new.joblib", "new-protocol2.joblib", "old.joblib"})
        QTest::addRow("%s", name) << QByteArray(name);
}

void TestJoblib::readsGenuineFiles()
{
    QFETCH(QByteArray, name);
    Analysis analysis;
    const ObjectGraphPtr graph = readFile(name.constData(), &analysis);
    QCOMPARE(summary(analysis), "@ joblib");
    QVERIFY(analysis.main().hasWrappers);
    std::string all;
    for (const Array& array : graph->arrays()) {
        all += array.dtype->text() + (array.isFortran ? " F" : "");
        for (const uint64_t length : array.shape)
            all += " " + std::to_string(length);
        all += "; ";
    }
    QCOMPARE(
        all,
        "<i4 2 3; <i4 F 2 3; <f8; <f8 0 3; >f8 3; <U2 2; <M8[25s] 1; [('a', '<f8'), ('b', '<i2', (2, 2)), "
        "('c', '|S3')] 2; |b1 2; |O 3; <i4 2 3; ");
    const auto pickles = graph->pickles();
    QCOMPARE(pickles.size(), size_t{2});
    QVERIFY(pickles[1].isNested);
    QCOMPARE(graph->arrays()[9].nested, pickles[1].root);
}

void TestJoblib::findsTheElements()
{
    for (const char* name : {"new.joblib", "old.joblib"}) {
        const auto source = openFile(std::string(SKOPS_SOURCE_DIR "/tests/data/pickle/") + name);
        const ObjectGraphPtr graph = readFile(name);
        const Array& fortran = graph->arrays()[1];
        std::vector<uint8_t> bytes(fortran.dataBytes);
        QVERIFY((*source)->readAt(fortran.dataOffset, bytes));
        QCOMPARE(QByteArray(reinterpret_cast<const char*>(bytes.data()), 24).toHex(),
                 QByteArray("000000000300000001000000040000000200000005000000"));
        if (std::string_view(name) == "new.joblib")
            QCOMPARE(fortran.dataOffset % 16, uint64_t{0});
    }
}

void TestJoblib::readsLayouts_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<QByteArray>("result");
    const auto row = [](const char* name, const std::string& program, const char* result) {
        QTest::addRow("%s", name) << QByteArray::fromStdString(program) << QByteArray(result);
    };
    row("not aligned", wrapper("INT 2; TUPLE1") + "; RAW ab; STOP", "array [2] |u1 C 2 -> <array 0>");
    row("aligned", wrapper("INT 2; TUPLE1", "u1", aligned) + "; RAW \\x03xxxab; STOP",
        "array [2] |u1 C 2 -> <array 0>");
    row("no padding", wrapper("INT 2; TUPLE1", "u1", aligned) + "; RAW \\x00ab; STOP",
        "array [2] |u1 C 2 -> <array 0>");
    row("alignment None",
        wrapper("INT 1; TUPLE1", "u1", "; BINUNICODE numpy_array_alignment_bytes; NONE") + "; RAW a; STOP",
        "array [1] |u1 C 1 -> <array 0>");
    row("0-d", wrapper("EMPTY_TUPLE", "<f8") + "; RAW 12345678; STOP", "array [] <f8 C 8 -> <array 0>");
    row("empty", wrapper("INT 0; INT 5; TUPLE2") + "; STOP", "array [0, 5] |u1 C 0 -> <array 0>");
    row("list", wrapper("MARK; INT 1; INT 2; LIST") + "; RAW ab; STOP",
        "array [1, 2] |u1 C 2 -> <array 0> | joblib-array shape");
    row("truth", wrapper("NEWTRUE; TUPLE1") + "; RAW a; STOP", "array [1] |u1 C 1 -> <array 0>");
    row("last of two keys",
        wrapper("INT 9; TUPLE1", "u1", "; BINUNICODE shape; INT 1; TUPLE1") + "; RAW a; STOP",
        "array [1] |u1 C 1 -> <array 0>");
    row("state of dtype",
        wrapper("INT 1; TUPLE1",
                "GLOBAL numpy dtype; BINUNICODE f4; NEWFALSE; NEWTRUE; TUPLE3; REDUCE; MARK; INT 3; "
                "BINUNICODE >; NONE; NONE; NONE; INT -1; INT -1; INT 0; TUPLE; BUILD") +
            "; RAW abcd; STOP",
        "array [1] >f4 C 4 -> <array 0>");
    row("called",
        "GLOBAL joblib.numpy_pickle NumpyArrayWrapper; MARK; NONE; INT 2; TUPLE1; BINUNICODE C; GLOBAL numpy "
        "dtype; BINUNICODE u1; TUPLE1; REDUCE; NEWTRUE; NONE; TUPLE; REDUCE; EMPTY_DICT; BUILD; RAW ab; STOP",
        "array [2] |u1 C 2 -> <array 0>");
    row("called, aligned by default",
        "GLOBAL joblib.numpy_pickle NumpyArrayWrapper; MARK; NONE; INT 2; TUPLE1; BINUNICODE C; GLOBAL numpy "
        "dtype; BINUNICODE u1; TUPLE1; REDUCE; TUPLE; REDUCE; EMPTY_DICT; BUILD; RAW \\x01xab; STOP",
        "array [2] |u1 C 2 -> <array 0>");
}

void TestJoblib::readsLayouts()
{
    QFETCH(QByteArray, program);
    QFETCH(QByteArray, result);
    QCOMPARE(QByteArray::fromStdString(ending(program.toStdString())), result);
}

void TestJoblib::refuses_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<QByteArray>("result");
    const auto row = [](const char* name, const std::string& program, const char* result) {
        QTest::addRow("%s", name) << QByteArray::fromStdString(program) << QByteArray(result);
    };
    row("cut", wrapper("INT 9; TUPLE1") + "; RAW ab", "! joblib-array bytes");
    row("cut padding", wrapper("INT 1; TUPLE1", "u1", aligned) + "; RAW \\x09ab", "! joblib-array bytes");
    row("negative", wrapper("INT -1; TUPLE1") + "; RAW ab", "! joblib-array shape");
    row("overflow", wrapper("LONG 4294967296; LONG 4294967296; TUPLE2") + "; RAW ab", "! joblib-array shape");
    row("too large beside zero", wrapper("LONG 9000000000000000000; LONG 2; INT 0; TUPLE3"),
        "! joblib-array shape");
    row("huge number", wrapper("LONG 99999999999999999999; TUPLE1"), "! joblib-array shape");
    row("text", wrapper("BINUNICODE 5"), "! joblib-array shape");
    row("no size", wrapper("INT 1; TUPLE1", "V0"), "! joblib-array dtype");
    row("no such dtype", wrapper("INT 1; TUPLE1", "zz") + "; RAW \\x00", "! joblib-array dtype");
    row("flags of another dtype",
        wrapper("INT 1; TUPLE1",
                "GLOBAL numpy dtype; BINUNICODE f4; NEWFALSE; NEWTRUE; TUPLE3; REDUCE; MARK; INT 3; "
                "BINUNICODE <; NONE; NONE; NONE; INT -1; INT -1; INT 63; TUPLE; BUILD") +
            "; RAW \\x00bcd; STOP",
        "! joblib-array dtype");
    row("dtype of itself",
        wrapper("INT 1; TUPLE1", "GLOBAL numpy dtype; BINUNICODE V4; NEWFALSE; NEWTRUE; TUPLE3; REDUCE; PUT "
                                 "0; MARK; INT 3; BINUNICODE "
                                 "|; GET 0; INT 1; TUPLE2; NONE; NONE; INT 4; INT 1; INT 0; TUPLE; BUILD") +
            "; RAW \\x00",
        "! joblib-array dtype");
    row("state that is none",
        "GLOBAL joblib.numpy_pickle NumpyArrayWrapper; EMPTY_TUPLE; NEWOBJ; INT 5; BUILD",
        "! joblib-array state");
    row("nothing set", "GLOBAL joblib.numpy_pickle NumpyArrayWrapper; EMPTY_TUPLE; NEWOBJ; EMPTY_DICT; BUILD",
        "! joblib-array shape");
    row("called", std::string(madeWrapper) + "; EMPTY_TUPLE; REDUCE", "! pickle-type-error REDUCE call");
}

void TestJoblib::refuses()
{
    QFETCH(QByteArray, program);
    QFETCH(QByteArray, result);
    QCOMPARE(QByteArray::fromStdString(ending(program.toStdString())), result);
}

void TestJoblib::knowsWrappers_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<bool>("isWrapper");
    const auto row = [](const char* program, bool isWrapper) {
        QTest::addRow("%s", program) << QByteArray(program) << isWrapper;
    };
    row("GLOBAL joblib.numpy_pickle NumpyArrayWrapper; EMPTY_TUPLE; NEWOBJ", true);
    row("GLOBAL joblib numpy_pickle.NumpyArrayWrapper; EMPTY_TUPLE; NEWOBJ", true);
    row("GLOBAL sklearn.externals.joblib.numpy_pickle NumpyArrayWrapper; EMPTY_TUPLE; NEWOBJ", true);
    row("GLOBAL joblib.numpy_pickle_compat NDArrayWrapper; EMPTY_TUPLE; NEWOBJ", true);
    row("GLOBAL joblib.numpy_pickle ZNDArrayWrapper; EMPTY_TUPLE; EMPTY_DICT; NEWOBJ_EX", true);
    row("GLOBAL copy_reg _reconstructor; GLOBAL joblib.numpy_pickle NumpyArrayWrapper; NONE; NONE; TUPLE3; "
        "REDUCE",
        true);
    row("MARK; INST joblib.numpy_pickle NumpyArrayWrapper", true);
    row("GLOBAL joblib.numpy_pickle NumpyPickler; EMPTY_TUPLE; NEWOBJ", false);
    row("GLOBAL other.numpy_pickle NumpyArrayWrapper; EMPTY_TUPLE; NEWOBJ", false);
    row("GLOBAL joblib.nump}_pickle NumpyArrayWrapper; EMPTY_TUPLE; NEWOBJ", false);
}

void TestJoblib::knowsWrappers()
{
    QFETCH(QByteArray, program);
    for (const Loader loader : {Loader::CUnpickler, Loader::PurePython, Loader::Joblib}) {
        const Reading reading =
            readBytes(assemble(program.toStdString() + "; EMPTY_DICT; BUILD; STOP"), loader);
        QTEST(reading.hasWrappers, "isWrapper");
    }
}

void TestJoblib::readsBehindFrames()
{
    // The frame ends behind STOP; the array stands behind the frame, and is read in the middle of it.
    const std::string program = wrapper("INT 2; TUPLE1");
    const size_t length = assemble(program).size() + 2;
    const std::string framed =
        "PROTO 4; FRAME " + std::to_string(length) + "; " + program + "; TUPLE1; STOP; RAW ab";
    const Reading reading = readBytes(assemble(framed), Loader::Joblib);
    QCOMPARE(ending(framed), "array [2] |u1 C 2 -> (<array 0>,)");
    QCOMPARE(reading.graph->arrays()[0].dataOffset, uint64_t{2 + 9 + length});
    QVERIFY(reading.findings.empty());
}

void TestJoblib::readsNestedPickles()
{
    const std::string nested = "PROTO 2; GLOBAL a b; MEMOIZE; EMPTY_TUPLE; REDUCE; STOP";
    const std::string program =
        "NONE; MEMOIZE; " + wrapper("INT 1; TUPLE1", "O") + "; " + nested + "; BINGET 0; TUPLE2; STOP";
    QCOMPARE(ending(program),
             "array [1] |O C 0 -> (<array 0>,None) | pickle-left-on-stack 1"); // its own memo
    const Reading reading = readBytes(assemble(program), Loader::Joblib);
    const Array& array = reading.graph->arrays()[0];
    QCOMPARE(valueText(*reading.graph, array.nested), "<a.b(...)>");
    QCOMPARE(array.dataBytes, uint64_t{assemble(nested).size()});
    // A wrapper in it is only an object.
    QCOMPARE(ending(wrapper("INT 1; TUPLE1", "O") + "; " + wrapper("INT 1; TUPLE1") +
                    "; POP; PERSID a; STOP; STOP"),
             "array [1] |O C 0 -> <array 0> | pickle-persistent-id a");
    QCOMPARE(ending(wrapper("INT 1; TUPLE1", "O") + "; POP"), "! pickle-bad-stack POP");
    QCOMPARE(ending(wrapper("INT 1; TUPLE1", "zz") + "; GLOBAL os system; EMPTY_TUPLE; REDUCE; STOP; STOP"),
             "array [1] |O C 0 -> <array 0> | joblib-array dtype");
}

void TestJoblib::leavesTheWrapperInTheMemo()
{
    const std::string made = wrapper("INT 1; TUPLE1");
    const size_t newObj = made.find("NEWOBJ") + 6;
    const std::string program =
        made.substr(0, newObj) + "; MEMOIZE" + made.substr(newObj) + "; RAW a; BINGET 0; TUPLE2; STOP";
    QCOMPARE(ending(program), "array [1] |u1 C 1 -> (<array 0>,<call 0>)");
}

void TestJoblib::tellsFilesBeside_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("finding");
    const auto row = [](const char* file, const char* finding) {
        QTest::addRow("%s", file) << QByteArray(file) << QByteArray(finding);
    };
    row("a_01.npy", "joblib-side-file a_01.npy");
    row("../a.npy", "joblib-side-path ../a.npy");
    row("/etc/passwd", "joblib-side-path /etc/passwd");
    row("..", "joblib-side-path ..");
    row("C:a", "joblib-side-path C:a");
    row("a\\\\b", "joblib-side-path a\\b");
    row("", "joblib-side-path ");
}

void TestJoblib::tellsFilesBeside()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, finding);
    const std::string program =
        "GLOBAL joblib.numpy_pickle NDArrayWrapper; EMPTY_TUPLE; NEWOBJ; EMPTY_DICT; BINUNICODE "
        "filename; BINUNICODE " +
        file.toStdString() + "; SETITEM; BUILD; STOP";
    QCOMPARE(QByteArray::fromStdString(summary(analyseBytes(assemble(program)))), finding + " @ joblib");
}

void TestJoblib::seesReplacedMethods()
{
    const std::string program =
        wrapper("INT 1; TUPLE1", "u1", "; BINUNICODE read; GLOBAL os system") + "; STOP";
    const std::string all = run(program, Loader::Joblib);
    QVERIFY2(all.ends_with("reduce <os.system> (<unpickler>,True) -> <call 2>"), all.c_str());
}

void TestJoblib::tellsOfBytesThatAreOpcodes()
{
    const std::string payload = "RAW cos\\nsystem\\n)R.";
    QCOMPARE(summary(analyseBytes(assemble(wrapper("INT 14; TUPLE1") + "; " + payload + "; STOP"))),
             "pickle-readers-differ joblib pickle events @ joblib pickle");
    // A stop in the elements of a genuine array is none.
    QCOMPARE(summary(analyseBytes(assemble(wrapper("INT 1; TUPLE1") + "; RAW .; STOP"))), "@ joblib");
}

void TestJoblib::looksAtAStateOnce()
{
    // A state of 20,000 entries, 20,000 times.
    std::vector<uint8_t> bytes = assemble(std::string(madeWrapper) + "; PUT 0; EMPTY_DICT; PUT 1; MARK");
    for (int i = 0; i < 20'000; ++i) {
        const auto pair = assemble("BINUNICODE k" + std::to_string(i) + "; NONE");
        bytes.insert(bytes.end(), pair.begin(), pair.end());
    }
    const auto rest =
        assemble("BINUNICODE shape; INT 0; TUPLE1; BINUNICODE order; BINUNICODE C; BINUNICODE dtype; GLOBAL "
                 "numpy dtype; BINUNICODE u1; TUPLE1; REDUCE; SETITEMS; BUILD; POP");
    bytes.insert(bytes.end(), rest.begin(), rest.end());
    const auto again = assemble("BINGET 0; BINGET 1; BUILD; POP");
    for (int i = 0; i < 20'000; ++i)
        bytes.insert(bytes.end(), again.begin(), again.end());
    bytes.push_back('N');
    bytes.push_back('.');
    const Reading reading = readBytes(bytes, Loader::Joblib);
    QVERIFY(!reading.stop);
    QCOMPARE(reading.graph->arrays().size(), size_t{20'001});
}

QTEST_APPLESS_MAIN(TestJoblib)
#include "tst_joblib.moc"
