// What is said of pickles that import, call, set and fill: data-driven, a row for each rule.

#include "pickle_audit_cases.h"

#include "audit/known_types.h"
#include "pickle/known_callables.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace skops;
using namespace skops::audit;
using namespace skops::test;

namespace {

// Opcodes in text, for rows that repeat them.
const QByteArray array =
    "cnumpy.core.multiarray\n_reconstruct\n(cnumpy\nndarray\n(I0\ntc_codecs\nencode\n(Vb\nVlatin1\n"
    "tRtR";
const QByteArray blank = "ccopy_reg\n_reconstructor\n(cmine\nThing\nc__builtin__\nobject\nNtR";

} // namespace

class TestPickleAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findings_data();
    void findings();
    void genuineShapesGiveNone_data();
    void genuineShapesGiveNone();
    void typesAreListed_data();
    void typesAreListed();
    void eventsAreJudged_data();
    void eventsAreJudged();
    void knownCallsAreHardlyDangerous();
    void pathsAreJudgedByEveryPart_data();
    void pathsAreJudgedByEveryPart();
    void tooManyFindingsAreTold();
    void versionsAreRead();
    void cancelled();
};

void TestPickleAudit::findings_data()
{
    QTest::addColumn<QByteArray>("pickle");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const QByteArray& pickle, const char* expected) {
        QTest::newRow(name) << pickle << QByteArray(expected);
    };
    // imports and calls
    row("reduce", "cos\nsystem\n(Vid\ntR.", "import-dangerous os.system\ncall-dangerous os.system ('id',)\n");
    row("popped", "cos\nsystem\n(Vid\ntR0N.",
        "import-dangerous os.system\ncall-dangerous os.system ('id',)\n");
    row("twice", "(cos\nsystem\np0\n(Vid\ntRg0\n(Vid\ntRl.",
        "import-dangerous os.system\ncall-dangerous os.system ('id',) x2\n");
    row("by the name of Python 2", "c__builtin__\neval\n(V1\ntR.",
        "import-dangerous builtins.eval\ncall-dangerous builtins.eval ('1',)\n");
    row("named only", "cos\nsystem\n.", "import-dangerous os.system\n");
    row("a module that does something when imported", "cthis\ns\n.", "import-dangerous this.s\n");
    row("INST", "(Vid\nios\nsystem\n.", "import-dangerous os.system\ncall-dangerous os.system ('id',)\n");
    row("OBJ", "(cos\nsystem\nVid\no.", "import-dangerous os.system\ncall-dangerous os.system ('id',)\n");
    row("NEWOBJ",
        "\x80\x02"
        "csubprocess\nPopen\n)\x81.",
        "import-dangerous subprocess.Popen\ncall-dangerous subprocess.Popen ()\n");
    row("dotted through a library", "\x80\x04\x8c\x0dsklearn.utils\x8c\x09os.system\x93(Vid\ntR.",
        "import-dangerous sklearn.utils.os.system\ncall-dangerous sklearn.utils.os.system ('id',)\n");
    row("a module that a library imported", "cnumpy.linalg\nfunctools\n0cnumpy.linalg\nos\n.",
        "import-dangerous numpy.linalg.os\n");
    row("unknown function", "cmine\ngo\n(I1\ntR.", "call-unknown mine.go (1,)\n");
    row("unknown class with arguments",
        "\x80\x02"
        "cmine\nThing\n(I1\nt\x81.",
        "call-unknown mine.Thing (1,)\n");
    row("a function of a library", "cnumpy\nzeros\n(I1\ntR.", "call-unknown numpy.zeros (1,)\n");
    row("a class of a library by its constructor", "csklearn.linear_model._base\nLinearRegression\n(tR.",
        "call-unusual sklearn.linear_model._base.LinearRegression ()\n");
    row("another codec", "c_codecs\nencode\n(Vx\nVrot13\ntR.",
        "call-unusual _codecs.encode ('x', 'rot13')\n");
    row("consumed by NEWOBJ",
        "\x80\x02"
        "c__builtin__\ntuple\n(citertools\nimap\n(cos\nsystem\n(Vid\nltRt\x81.",
        "call-unusual builtins.map (<os.system>, ['id'])\nimport-dangerous os.system\n"
        "call-unusual builtins.tuple (<itertools.imap(...)>,)\n");
    // values that are called
    row("call of a method", "c__builtin__\ngetattr\n(cnumpy\nndarray\nVsum\ntR(tR.",
        "call-of-value __builtin__.getattr(...) ()\n");
    row("partial of something dangerous", "cfunctools\npartial\n(cos\nsystem\ntR(Vid\ntR.",
        "import-dangerous os.system\ncall-dangerous functools.partial (<os.system>,)\n"
        "call-dangerous functools.partial(...) ('id',)\n");
    row("getattr of a module", "c__builtin__\ngetattr\n(cmine\nmodule\nVgo\ntR.",
        "call-unusual builtins.getattr (<mine.module>, 'go')\n");
    row("getattr of a module that is dangerous", "c__builtin__\ngetattr\n(cmine\nos\nVsystem\ntR.",
        "import-dangerous builtins.getattr\ncall-dangerous builtins.getattr (<mine.os>, 'system')\n"
        "import-dangerous mine.os.system\n");
    row("getattr of a dunder", "c__builtin__\ngetattr\n(cnumpy\nndarray\nV__class__\ntR.",
        "import-dangerous builtins.getattr\ncall-dangerous builtins.getattr (<numpy.ndarray>, "
        "'__class__')\n");
    row("a method that writes files", "c__builtin__\ngetattr\n(cnumpy\nndarray\nVtofile\ntR.",
        "import-dangerous builtins.getattr\ncall-dangerous builtins.getattr (<numpy.ndarray>, 'tofile')\n"
        "import-dangerous numpy.ndarray.tofile\n");
    row("getattr itself as a value", "(c__builtin__\ngetattr\np0\ng0\n(cnumpy\nndarray\nVsum\ntRl.",
        "import-dangerous builtins.getattr\n");
    // code
    row("code object", "ctypes\nCodeType\n(I1\ntR.",
        "code-inside types.CodeType\nimport-dangerous types.CodeType\ncall-dangerous types.CodeType (1,)\n");
    row("cloudpickle", "ccloudpickle.cloudpickle\n_builtin_type\n(VCodeType\ntR.",
        "import-dangerous cloudpickle.cloudpickle._builtin_type\n"
        "call-dangerous cloudpickle.cloudpickle._builtin_type ('CodeType',)\n"
        "code-inside cloudpickle.cloudpickle._builtin_type\n");
    // states
    row("state of a class", "cmine\nThing\n(Vx\nI1\ndb.", "state-on-global mine.Thing {'x': 1}\n");
    row("state of what getattr gives", "c__builtin__\ngetattr\n(cnumpy\nndarray\nVsum\ntR(Vx\nI1\ndb.",
        "state-on-global __builtin__.getattr(...) {'x': 1}\n");
    row("installs append", blank + "(Vappend\ncmine\ngo\ndb.",
        "state-installs-method copy_reg._reconstructor(...) append\n");
    row("installs by slots", blank + "(N(Vextend\ncmine\ngo\ndtb.",
        "state-installs-method copy_reg._reconstructor(...) extend\n");
    row("installs a dunder", blank + "(V__setstate__\ncmine\ngo\ndb.",
        "state-installs-method copy_reg._reconstructor(...) __setstate__\n");
    row("another class", blank + "(V__class__\nI1\ndb.",
        "state-installs-method copy_reg._reconstructor(...) __class__\n");
    row("scipy runs its state", normOf(argTemplate("", "import os\n")), nullptr);
    row("scipy's state is no dict", normOf("(V_ctor_param\nNt"),
        "call-dangerous scipy.stats._continuous_distns.norm_gen.__setstate__ ('_ctor_param', None)\n");
    row("a state that is none", "cdatetime\ndate\n(Vx\ntR(Va\nI1\ndb.",
        "state-unusual datetime.date(...) {'a': 1}\n");
    row("dtype without the flags of its objects",
        dtypeOf("V8", "I3\nV|\nN(Va\nt(Va\n(cnumpy\ndtype\n(VO8\nI00\nI01\ntRI0\ntdI8\nI1\nI0\n") + ".",
        nullptr);
    row("dtype with a field outside",
        dtypeOf("V8", "I3\nV|\nN(Va\nt(Va\n(cnumpy\ndtype\n(Vf8\nI00\nI01\ntRI8\ntdI8\n"
                      "I1\nI0\n") +
            ".",
        nullptr);
    row("an array of another size",
        "\x80\x03" + array + "(I1\n(I2\nt" + dtypeOf("f8", "I3\nV<\nNNNI-1\nI-1\nI0\n") + "I00\nC\x08" +
            "abcdefghtb.",
        nullptr);
    // items
    row("items of a registry", "c_compat_pickle\nNAME_MAPPING\nVa\nVb\ns.",
        "import-dangerous _compat_pickle.NAME_MAPPING\nstate-on-global _compat_pickle.NAME_MAPPING 'a': "
        "'b'\n");
    row("items of a name", "cmine\nstuff\nVa\na.", "items-on-stranger mine.stuff extend\n");
    row("items of a number", "cdecimal\nDecimal\n(V1\ntRVa\na.",
        "items-on-stranger decimal.Decimal(...) extend\n");
    row("joblib wrapper of a stranger",
        "ccopy_reg\n_reconstructor\n(cjoblib.numpy_pickle\nNumpyArrayWrapper\nc__builtin__\nobject\nNtR("
        "Vsubclass\n"
        "cmine\nArray\ndb.",
        nullptr);
}

void TestPickleAudit::findings()
{
    QFETCH(QByteArray, pickle);
    QFETCH(QByteArray, expected);
    const auto audit = auditOf(pickle);
    QVERIFY(audit);
    const QByteArray found = findingsOf(*audit);
    if (expected.isNull()) {
        // The texts are long; what matters is told beside the row.
        const QByteArray row = QTest::currentDataTag();
        const QByteArray first =
            row.startsWith("scipy")      ? "call-dangerous scipy.stats._continuous_distns.norm_gen.__set"
            : row.contains("without")    ? "call-dangerous numpy.dtype.__setstate__ "
            : row.startsWith("an array") ? "state-unusual numpy.core.multiarray._reconstruct(...) "
            : row.startsWith("joblib")   ? "call-unusual joblib.numpy_pickle.NumpyArrayWrapper "
                                         : "state-unusual numpy.dtype(...) ";
        QVERIFY2(found.startsWith(first), found.constData());
        return;
    }
    // The order of findings at one place is that of their codes, which no row depends on.
    QList<QByteArray> lines = found.split('\n');
    QList<QByteArray> wanted = expected.split('\n');
    std::sort(lines.begin(), lines.end());
    std::sort(wanted.begin(), wanted.end());
    QCOMPARE(lines.join('\n'), wanted.join('\n'));
}

void TestPickleAudit::genuineShapesGiveNone_data()
{
    QTest::addColumn<QByteArray>("pickle");
    const auto row = [](const char* name, const QByteArray& pickle) { QTest::newRow(name) << pickle; };
    row("an estimator",
        "ccopy_reg\n_reconstructor\n(csklearn.linear_model._base\nLinearRegression\nc__builtin__\n"
        "object\nNtR(Vcoef_\nI1\nV_sklearn_version\nV1.9.1\ndb.");
    row("an estimator of protocol 2", "\x80\x02"
                                      "csklearn.linear_model._base\nLinearRegression\n)\x81}b.");
    row("a user's own class", blank + "(Vx\nI1\ndb.");
    row("a user's own class with another state", blank + "(I1\nI2\ntb.");
    row("a user's own class and its items", blank + "Va\na.");
    row("joblib's wrapper of protocol 0",
        "ccopy_reg\n_reconstructor\n(cjoblib.numpy_pickle\nNumpyArrayWrapper\nc__builtin__\nobject\nNtR0N.");
    row("a function as a value", "(Vfunc\ncnumpy\nlog1p\nd.");
    row("an array", array + "(I1\n(I1\nt" + dtypeOf("f8", "I3\nV<\nNNNI-1\nI-1\nI0\n") +
                        "I00\nc_codecs\nencode\n(Vabcdefgh\nVlatin1\ntRtb.");
    row("a record",
        dtypeOf("V8", "I3\nV|\nN(Va\nt(Va\n(cnumpy\ndtype\n(Vf8\nI00\nI01\ntRI0\ntdI8\nI1\nI16\n") + ".");
    row("a record of objects",
        dtypeOf("V8", "I3\nV|\nN(Va\nt(Va\n(cnumpy\ndtype\n(VO8\nI00\nI01\ntRI0\ntdI8\nI1\nI27\n") + ".");
    row("a bound method", "c__builtin__\ngetattr\n(" + blank + "Vgo\ntR.");
    row("a method of a class", "c__builtin__\ngetattr\n(cnumpy\nndarray\nVsum\ntR.");
    row("partial", "cfunctools\npartial\n(cmine\ngo\ntR(cmine\ngo\n(I1\nt(dNtb.");
    row("ordered", "ccollections\nOrderedDict\n(tRVa\nI1\ns.");
    row("an error", "cexceptions\nValueError\n(Va\nI1\ntR.");
    row("an enumeration", "csignal_like\nX\n0chttp\nHTTPStatus\n(I200\ntR.");
    row("a time zone",
        "czoneinfo\nZoneInfo\n0c__builtin__\ngetattr\n(czoneinfo\nZoneInfo\nV_unpickle\ntR(VUTC\nI1\ntR.");
    row("methodcaller with keywords",
        "cfunctools\npartial\n(coperator\nmethodcaller\ntR(coperator\nmethodcaller\n"
        "(Vgo\nt(Va\nI1\ndNtb(tR.");
    row("scipy's own state", normOf(argTemplate("")));
    row("scipy's own state with shapes", normOf(argTemplate("a, b, ")));
    row("scipy's older state", normOf("(Vx\nI1\nd"));
    row("an entry named like a method", blank + "(Vappend\nI1\ndb.");
    row("an array named like a method", blank + "(Vadd\n" + array + "db.");
}

void TestPickleAudit::genuineShapesGiveNone()
{
    QFETCH(QByteArray, pickle);
    const auto audit = auditOf(pickle);
    QVERIFY(audit);
    QVERIFY(!audit->analysis()->main().stop);
    QCOMPARE(findingsOf(*audit), QByteArray());
}

void TestPickleAudit::typesAreListed_data()
{
    QTest::addColumn<QByteArray>("pickle");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const QByteArray& pickle, const char* expected) {
        QTest::newRow(name) << pickle << QByteArray(expected);
    };
    row("trusted", "csklearn.linear_model._base\nLinearRegression\n.", "");
    row("a ufunc under another name", "cnumpy.core._multiarray_umath\nlog1p\n.", "");
    row("a user's", blank + ".", "mine.Thing unknown 1 1\n");
    row("plumbing", array + ".", "");
    row("plumbing as a value", "c_codecs\nencode\n.", "_codecs.encode library 1 0\n");
    row("a function of a library", "(cnumpy\nmean\np0\ng0\nl.", "numpy.mean library 1 0\n");
    row("what native code reads",
        "csklearn.neighbors._kd_tree\nnewObj\n(csklearn.neighbors._kd_tree\nKDTree\ntR.",
        "sklearn.neighbors._kd_tree.KDTree native 1 1\n");
    row("the tree", "csklearn.tree._tree\nTree\n(I1\n" + array + "I1\ntR.",
        "sklearn.tree._tree.Tree library 1 1\n");
    row("sorted, and counted", "(cb\nB\ncb\nB\nca\nA\n(tRl.", "a.A unknown 1 1\nb.B unknown 2 0\n");
    row("a method by getattr", "c__builtin__\ngetattr\n(cpandas\nDataFrame\nVmean\ntR.",
        "pandas.DataFrame library 1 0\npandas.DataFrame.mean library 1 0\n");
    row("dangerous", "cos\nsystem\n.", "os.system dangerous 1 0\n");
    row("the same class in each protocol",
        "ccopy_reg\n_reconstructor\n(cuuid\nUUID\nc__builtin__\nobject\nNtR.", "");
}

void TestPickleAudit::typesAreListed()
{
    QFETCH(QByteArray, pickle);
    QFETCH(QByteArray, expected);
    const auto audit = auditOf(pickle);
    QVERIFY(audit);
    QCOMPARE(typesOf(*audit), expected);
}

void TestPickleAudit::eventsAreJudged_data()
{
    QTest::addColumn<QByteArray>("pickle");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const QByteArray& pickle, const char* expected) {
        QTest::newRow(name) << pickle << QByteArray(expected);
    };
    row("dangerous", "cos\nsystem\n(Vid\ntR.", "DD");
    row("a user's class and its state", blank + "(db.",
        "KUKUU"); // _reconstructor, Thing, object, call, state
    row("an array", array + ".", "KKKKK");
    row("a library's",
        "\x80\x02"
        "csklearn.tree._tree\nTree\n(I1\n" +
            array + "I1\ntR.",
        "LKKKKKL");
    row("native", "csklearn.neighbors._kd_tree\nnewObj\n(csklearn.neighbors._kd_tree\nKDTree\ntR.", "KNN");
    row("a state that is none", "cdatetime\ndate\n(Vx\ntR(db.", "KKU");
}

void TestPickleAudit::eventsAreJudged()
{
    QFETCH(QByteArray, pickle);
    QFETCH(QByteArray, expected);
    const auto audit = auditOf(pickle);
    QVERIFY(audit);
    QCOMPARE(judgementsOf(*audit), expected);
    QCOMPARE(audit->count(Judgement::Dangerous), size_t(expected.count('D')));
    QCOMPARE(audit->count(Judgement::Known), size_t(expected.count('K')));
}

void TestPickleAudit::knownCallsAreHardlyDangerous()
{
    // Names of modules that can do harm, in shapes that cannot: see the head of known_callables_table.cpp.
    const std::set<std::string> allowed{"builtins.getattr",
                                        "http.HTTPStatus",
                                        "urllib.parse.ParseResult",
                                        "urllib.parse.SplitResult",
                                        "joblib.numpy_pickle.NumpyArrayWrapper",
                                        "joblib.numpy_pickle.NDArrayWrapper",
                                        "joblib.numpy_pickle.ZNDArrayWrapper",
                                        "joblib.numpy_pickle_compat.NDArrayWrapper",
                                        "joblib.numpy_pickle_compat.ZNDArrayWrapper",
                                        "sklearn.externals.joblib.numpy_pickle.NumpyArrayWrapper",
                                        "sklearn.externals.joblib.numpy_pickle.NDArrayWrapper",
                                        "sklearn.externals.joblib.numpy_pickle.ZNDArrayWrapper",
                                        "sklearn.externals.joblib.numpy_pickle_compat.NDArrayWrapper",
                                        "sklearn.externals.joblib.numpy_pickle_compat.ZNDArrayWrapper"};
    for (const pickle::KnownCall& row : pickle::knownCalls()) {
        const std::string name = std::string(row.module) + '.' + std::string(row.name);
        const bool isDangerous =
            groupOf(row.module, row.name, *profile::defaultProfile()) == Group::KnownDangerous;
        QVERIFY2(!isDangerous || allowed.contains(name), name.c_str());
    }
}

void TestPickleAudit::pathsAreJudgedByEveryPart_data()
{
    QTest::addColumn<QByteArray>("module");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("isDangerous");
    const auto row = [](const char* module, const char* path, bool isDangerous) {
        QTest::addRow("%s %s", module, path) << QByteArray(module) << QByteArray(path) << isDangerous;
    };
    row("os", "path.join", true);
    row("sklearn.utils", "os.system", true);
    row("shutil", "os.system", true);
    row("random", "_os.system", true);
    row("logging", "sys.modules", true);
    row("json", "codecs.builtins.eval", true);
    row("numpy", "ndarray.tofile", true);
    row("numpy", "ndarray.sum", false);
    row("numpy.core._methods", "os", true);
    row("mine", "os", false); // may be anything of that name
    row("mine", "Outer.Inner", false);
    row("mine", "Thing.fit.__globals__", true);
    row("mine", "Thing.__subclasses__", true);
    row("mine", "__dict__", true);
    row("pathlib", "PosixPath", false);
    row("pathlib", "PosixPath.read_text", true);
    row("sklearn.linear_model._base", "LinearRegression.fit", false);
}

void TestPickleAudit::pathsAreJudgedByEveryPart()
{
    QFETCH(QByteArray, module);
    QFETCH(QByteArray, path);
    QFETCH(bool, isDangerous);
    const QByteArray import = "\x80\x04\x8c" + QByteArray(1, char(module.size())) + module + "\x8c" +
                              QByteArray(1, char(path.size())) + path + "\x93.";
    const auto audit = auditOf(import);
    QVERIFY(audit);
    QCOMPARE(findingsOf(*audit).startsWith("import-dangerous"), isDangerous);
}

void TestPickleAudit::tooManyFindingsAreTold()
{
    QByteArray pickle = "(";
    for (int i = 0; i < 1500; ++i)
        pickle += "cmine\nf" + QByteArray::number(i) + "\n(tR";
    pickle += "cos\nsystem\n(Vid\ntRl.";
    const auto audit = auditOf(pickle);
    QVERIFY(audit);
    // 1,000 unknown calls, the two of os.system, and that there are more.
    QCOMPARE(audit->findings().size(), size_t{1003});
    QCOMPARE(audit->findings().back().code, Code::LimitExceeded);
    QCOMPARE(QByteArray::fromStdString(audit->findings().back().args[1]), QByteArray("1500"));
    QVERIFY(findingsOf(*audit).contains("call-dangerous os.system"));
}

void TestPickleAudit::versionsAreRead()
{
    const auto audit = auditOf("(" + blank + "(V_sklearn_version\nV1.9.1\ndb" + blank +
                               "(V_sklearn_version\nV1.2.0\ndb" + blank + "(V_sklearn_version\nV1.9.1\ndbl.");
    QVERIFY(audit);
    QCOMPARE(audit->sklearnVersions().size(), size_t{2});
    QCOMPARE(QByteArray::fromStdString(audit->sklearnVersions()[0]), QByteArray("1.2.0"));
}

void TestPickleAudit::cancelled()
{
    Cancel cancel;
    cancel.request();
    const auto audit = PickleAudit::make(analysisOf("cos\nsystem\n."), profile::defaultProfile(), cancel);
    QVERIFY(!audit);
    QCOMPARE(audit.error().code, Code::Cancelled);
}

QTEST_GUILESS_MAIN(TestPickleAudit)
#include "tst_pickle_audit.moc"
