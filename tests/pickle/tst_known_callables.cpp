// The table of known calls: every row can be read, and patterns match what they say.

#include "pickle/call_pattern.h"
#include "pickle/known_callables.h"
#include "pickle/machine.h"

#include <QTest>

using namespace skops;
using namespace skops::pickle;

namespace {

/// What the C unpickler reads; opcodes in escapes.
ObjectGraphPtr graphOf(const QByteArray& bytes)
{
    Progress progress;
    const Cancel cancel;
    auto reading = read(sourceFromBytes({bytes.begin(), bytes.end()}), {}, Limits(), cancel, progress);
    return reading ? reading->graph : nullptr;
}

const char* fitText(Fit fit)
{
    switch (fit) {
    case Fit::UnknownName:
        return "unknown name";
    case Fit::UnknownShape:
        return "unknown shape";
    case Fit::Known:
        return "known";
    }
    return "";
}

} // namespace

class TestKnownCallables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowIsAPattern();
    void patternsAreRefused_data();
    void patternsAreRefused();
    void patternsFit_data();
    void patternsFit();
    void callsFit_data();
    void callsFit();
    void statesFit_data();
    void statesFit();
    void namesOfPython2AreMapped_data();
    void namesOfPython2AreMapped();
};

void TestKnownCallables::everyRowIsAPattern()
{
    QVERIFY(knownCalls().size() > 250);
    for (const KnownCall& row : knownCalls()) {
        const QByteArray name =
            QByteArray::fromStdString(std::string(row.module) + "." + std::string(row.name));
        QVERIFY2(row.args.empty() || CallPattern::parse(row.args), name.constData());
        // Arguments are a tuple, so that is what every alternative is.
        QVERIFY2(row.args.empty() || row.args.starts_with('('), name.constData());
        QVERIFY2(row.state.empty() || row.state == KnownCall::stateOfClass || CallPattern::parse(row.state),
                 name.constData());
        QVERIFY2(!knownCallsOf({row.module, row.name}).empty(), name.constData());
    }
}

void TestKnownCallables::patternsAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"", "(", ")", "(int", "int)", "(int,)", "(,)", "int |", "| int", "nothing", "'a",
                             "@numpy", "=", "(int int)", "int, int", "1a", "b'"})
        QTest::newRow(text) << QByteArray(text);
}

void TestKnownCallables::patternsAreRefused()
{
    QFETCH(QByteArray, text);
    QVERIFY(!CallPattern::parse(std::string_view(text.constData(), size_t(text.size()))));
}

void TestKnownCallables::patternsFit_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("pickle");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char* pattern, const char* pickle, bool fits) {
        QTest::addRow("%s # %s", pattern, pickle) << QByteArray(pattern) << QByteArray(pickle) << fits;
    };
    row("any", "N.", true);
    row("none", "N.", true);
    row("none", "I0\n.", false);
    row("int", "I7\n.", true);
    row("int", "I01\n.", false);
    row("bool", "I01\n.", true);
    row("True", "I01\n.", true);
    row("False", "I01\n.", false);
    row("7", "I7\n.", true);
    row("8", "I7\n.", false);
    row("-1", "I-1\n.", true);
    row("float", "F1.5\n.", true);
    row("int", "L99999999999999999999999L\n.", true);
    row("number", "F1.5\n.", true);
    row("number", "Vx\n.", false);
    row("str", "Vx\n.", true);
    row("'x'", "Vx\n.", true);
    row("'x'", "Vy\n.", false);
    row("'x' | 'y'", "Vy\n.", true);
    row("b'x'", "Vx\n.", false);
    row("b'x'",
        "\x80\x03"
        "C\x01x.",
        true);
    row("b'x'", "c_codecs\nencode\n(Vx\nVlatin1\ntR.", true);
    row("b'x'", "c_codecs\nencode\n(Vy\nVlatin1\ntR.", false);
    row("bytes", "c_codecs\nencode\n(Vy\nVlatin1\ntR.", true);
    row("bytes", "cm\nencode\n(Vy\nVlatin1\ntR.", false);
    row("name", "V_unpickle\n.", true);
    row("name", "V__class__\n.", false);
    row("name", "V__init\n.", false);
    row("name", "Va.b\n.", false);
    row("name", "V\n.", false);
    row("name", "V1a\n.", false);
    row("path", "Va.b\n.", true);
    row("path", "Va.__b\n.", false);
    row("path", "Va..b\n.", false);
    row("path", "Va.\n.", false);
    row("()", "(t.", true);
    row("()", "(I1\nt.", false);
    row("(int)", "(I1\nt.", true);
    row("(int)", "(I1\nI2\nt.", false);
    row("(int, str?)", "(I1\nt.", true);
    row("(int, str?)", "(I1\nVx\nt.", true);
    row("(int, str?)", "(I1\nI1\nt.", false);
    row("(int*)", "(t.", true);
    row("(int*)", "(I1\nI2\nI3\nt.", true);
    row("(int*)", "(I1\nVx\nI3\nt.", false);
    row("(int, (str, (int)))", "(I1\n(Vx\n(I1\nttt.", true);
    row("(int, (str, (int)))", "(I1\n(Vx\n(Vx\nttt.", false);
    row("(int) | (int, int)", "(I1\nI2\nt.", true);
    row("(int | (int), none)", "((I1\ntNt.", true);
    row("list", "(l.", true);
    row("dict", "(d.", true);
    row("tuple", "(I1\nt.", true);
    row("list", "(t.", false);
    row("@numpy:ndarray", "cnumpy\nndarray\n.", true);
    row("@numpy:ndarray", "cnumpy\nmatrix\n.", false);
    row("@numpy:", "cnumpy\nmatrix\n.", true);
    row("@builtins:str", "c__builtin__\nunicode\n.", true);
    row("@builtins:str",
        "\x80\x03"
        "c__builtin__\nunicode\n.",
        false);
    row("=numpy:dtype", "cnumpy\ndtype\n(tR.", true);
    row("=numpy:dtype", "cnumpy\ndtype\n.", false);
    row("global", "ca\nb\n.", true);
    row("result", "ca\nb\n(tR.", true);
    row("class", "c__builtin__\ngetattr\n(ca\nb\nVc\ntR.", true);
    row("class", "ca\nb\n(tR.", false);
    row("dtype", "cnumpy\ndtype\n(Vf8\nI00\nI01\ntR.", true);
    row("array", "cnumpy.core.multiarray\n_reconstruct\n(tR.", true);
    row("array", "cnumpy.core.multiarray\nscalar\n(tR.", false);
    // Longer tuples than any array has dimensions are none of a genuine file.
    QTest::newRow("64 items") << QByteArray("(int*)") << "(" + QByteArray("I1\n").repeated(64) + "t." << true;
    QTest::newRow("65 items") << QByteArray("(int*)") << "(" + QByteArray("I1\n").repeated(65) + "t."
                              << false;
}

void TestKnownCallables::patternsFit()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, pickle);
    QFETCH(bool, fits);
    const auto graph = graphOf(pickle);
    QVERIFY(graph);
    // The literals of a pattern are views of its text, which the table keeps for ever.
    const std::string text = pattern.toStdString();
    const auto parsed = CallPattern::parse(text);
    QVERIFY(parsed);
    QCOMPARE(parsed->fits(*graph, graph->pickles()[0].root), fits);
}

void TestKnownCallables::callsFit_data()
{
    QTest::addColumn<QByteArray>("pickle");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* pickle, const char* expected) {
        QTest::newRow(name) << QByteArray(pickle) << QByteArray(expected);
    };
    row("latin1", "c_codecs\nencode\n(Vx\nVlatin1\ntR.", "known");
    row("another codec", "c_codecs\nencode\n(Vx\nVrot13\ntR.", "unknown shape");
    row("no name", "ca\nb\n(tR.", "unknown name");
    row("object", "ccopy_reg\n_reconstructor\n(ca\nB\nc__builtin__\nobject\nNtR.", "known");
    row("object by a name that protocol 3 does not map",
        "\x80\x03"
        "ccopy_reg\n_reconstructor\n(ca\nB\nc__builtin__\nobject\nNtR.",
        "unknown name");
    row("a base that is no builtin", "ccopy_reg\n_reconstructor\n(ca\nB\nca\nC\nNtR.", "unknown shape");
    row("a base that would consume", "ccopy_reg\n_reconstructor\n(ca\nB\nc__builtin__\ntuple\nca\nb\n(tRtR.",
        "unknown shape");
    row("array",
        "cnumpy.core.multiarray\n_reconstruct\n(cnumpy\nndarray\n(I0\ntc_codecs\nencode\n(Vb\n"
        "Vlatin1\ntRtR.",
        "known");
    row("an array of another class", "cnumpy.core.multiarray\n_reconstruct\n(ca\nB\n(I0\ntVb\ntR.",
        "unknown shape");
    row("an array with a size", "cnumpy.core.multiarray\n_reconstruct\n(cnumpy\nndarray\n(I1\ntVb\ntR.",
        "unknown shape");
    row("attribute", "c__builtin__\ngetattr\n(ca\nB\nVgo\ntR.", "known");
    row("attribute with underscores", "c__builtin__\ngetattr\n(ca\nB\nV__class__\ntR.", "unknown shape");
    row("attribute with default", "c__builtin__\ngetattr\n(ca\nB\nVgo\nNtR.", "unknown shape");
    row("class method by getattr",
        "c__builtin__\ngetattr\n(czoneinfo\nZoneInfo\nV_unpickle\ntR(VUTC\nI1\ntR.", "known");
    row("class method by name", "\x80\x04\x8c\x08zoneinfo\x8c\x12ZoneInfo._unpickle\x93(VUTC\nI1\ntR.",
        "known");
    row("keywords",
        "\x80\x04"
        "ccollections\nOrderedDict\n)}Va\nI1\ns\x92.",
        "unknown shape");
    row("keywords, none",
        "\x80\x04"
        "ccollections\nOrderedDict\n)}\x92.",
        "known");
    row("iterator instead of a list", "c__builtin__\nset\n(ca\nb\n(tRtR.", "unknown shape");
    row("ufunc of numpy", "cnumpy.core\n_ufunc_reconstruct\n(Vnumpy.core._multiarray_umath\nVexp\ntR.",
        "known");
    row("ufunc of anything", "cnumpy.core\n_ufunc_reconstruct\n(Vos\nVsystem\ntR.", "unknown shape");
    row("index of a class", "cpandas.core.indexes.base\n_new_Index\n(cpandas\nIndex\n(dtR.", "known");
    row("index of another", "cpandas.core.indexes.base\n_new_Index\n(ca\nB\n(dtR.", "unknown shape");
    row("never called", "c__builtin__\nNotImplemented\n(tR.", "unknown shape");
}

void TestKnownCallables::callsFit()
{
    QFETCH(QByteArray, pickle);
    QFETCH(QByteArray, expected);
    const auto graph = graphOf(pickle);
    QVERIFY(graph && !graph->calls().empty());
    const CallFit fit = fitCall(*graph, graph->calls().back());
    QCOMPARE(QByteArray(fitText(fit.fit)), expected);
    QCOMPARE(fit.call == nullptr, fit.fit == Fit::UnknownName);
}

void TestKnownCallables::statesFit_data()
{
    QTest::addColumn<QByteArray>("pickle");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char* name, const char* pickle, bool fits) {
        QTest::newRow(name) << QByteArray(pickle) << fits;
    };
    row("partial", "cfunctools\npartial\n(ca\nb\ntR(ca\nb\n(t(dNtb.", true);
    row("partial of three", "cfunctools\npartial\n(ca\nb\ntR(ca\nb\n(t(dtb.", false);
    row("no state is known", "cdatetime\ndate\n(Vx\ntR(db.", false);
    row("of the class", "ccopy_reg\n_reconstructor\n(cuuid\nUUID\nc__builtin__\nobject\nNtR(db.", true);
    row("of the class, another", "ccopy_reg\n_reconstructor\n(cuuid\nUUID\nc__builtin__\nobject\nNtR(tb.",
        false);
}

void TestKnownCallables::statesFit()
{
    QFETCH(QByteArray, pickle);
    QFETCH(bool, fits);
    const auto graph = graphOf(pickle);
    QVERIFY(graph && !graph->changes().empty());
    const Change& build = graph->changes().back();
    const Call& call = graph->call(graph->value(build.target));
    const CallFit fit = fitCall(*graph, call);
    QCOMPARE(fit.fit, Fit::Known);
    const KnownCall* made = stateRow(*graph, call, *fit.call);
    QVERIFY(made);
    QCOMPARE(fitsState(*graph, *made, graph->items(build)[0]), fits);
}

void TestKnownCallables::namesOfPython2AreMapped_data()
{
    QTest::addColumn<QByteArray>("module");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("protocol");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* module, const char* name, int protocol, const char* expected) {
        QTest::addRow("%s %s %d", module, name, protocol)
            << QByteArray(module) << QByteArray(name) << protocol << QByteArray(expected);
    };
    row("copy_reg", "_reconstructor", 2, "copyreg _reconstructor");
    row("copy_reg", "_reconstructor", 3, "copy_reg _reconstructor");
    row("__builtin__", "xrange", 0, "builtins range"); // a name that moved comes before its module
    row("__builtin__", "eval", 0, "builtins eval");
    row("itertools", "imap", 2, "builtins map");
    row("itertools", "count", 2, "itertools count");
    row("commands", "getoutput", 2, "subprocess getoutput");
    row("exceptions", "ValueError", 2, "builtins ValueError");
    row("UserDict", "UserDict", 2, "collections UserDict");
    row("os", "system", 2, "os system");
    row("", "", 0, " ");
}

void TestKnownCallables::namesOfPython2AreMapped()
{
    QFETCH(QByteArray, module);
    QFETCH(QByteArray, name);
    QFETCH(int, protocol);
    QFETCH(QByteArray, expected);
    const std::string oldModule = module.toStdString();
    const std::string oldName = name.toStdString();
    const MappedName mapped = mapPython2Name(oldModule, oldName, protocol);
    QCOMPARE(QByteArray::fromStdString(std::string(mapped.module) + " " + std::string(mapped.name)),
             expected);
}

QTEST_GUILESS_MAIN(TestKnownCallables)
#include "tst_known_callables.moc"
