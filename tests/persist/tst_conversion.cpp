// What becomes of small pickles: the layout of the schema, names and ids of members, and what is told of what
// skops refuses, cannot read again or changes. Whole files are compared with skops by compare_convert.py.

#include "persist/conversion.h"
#include "program.h"

#include <QTest>

#include <algorithm>

using namespace skops;
using namespace skops::persist;

namespace {

constexpr std::string_view newest = "skops-0.16+sklearn-1.9";

struct Outcome
{
    std::optional<Error> error;
    Conversion conversion;
    std::string schema;
};

Outcome convertBytes(const std::vector<uint8_t>& bytes, const Limits& limits = {})
{
    const Cancel cancel;
    Progress progress;
    const SourcePtr source = sourceFromBytes(bytes);
    auto reading = pickle::read(source, {}, limits, cancel, progress);
    if (!reading)
        return {reading.error(), {}, {}};
    auto done = convert(*reading, source, {profile::shipped(newest)}, limits, cancel, progress);
    if (!done)
        return {done.error(), {}, {}};
    std::string schema = done->content.schema;
    return {std::nullopt, *std::move(done), std::move(schema)};
}

Outcome convertProgram(std::string_view program, const Limits& limits = {})
{
    return convertBytes(pickle::testing::assemble(program), limits);
}

/// "convert-lossy builtins.dict bool-key root; ..."
std::string findingsText(const Conversion& conversion)
{
    std::string out;
    for (const Finding& finding : conversion.findings) {
        out += (out.empty() ? "" : "; ") + std::string(codeId(finding.code));
        for (const std::string& arg : finding.args)
            out += " " + arg;
    }
    return out;
}

std::string membersText(const Conversion& conversion)
{
    std::string out;
    for (const MemberData& member : conversion.content.members)
        out += (out.empty() ? "" : " ") + member.name;
    return out;
}

/// Without line ends and indentation, and without ids, protocol and version.
std::string flat(const std::string& schema)
{
    std::string out;
    bool isBlank = true;
    for (const char c : schema) {
        isBlank = c == '\n' || (isBlank && c == ' ');
        if (!isBlank)
            out += c;
    }
    const auto drop = [&](std::string_view key) {
        for (size_t at = out.find(key); at != std::string::npos; at = out.find(key, at))
            out.erase(at, out.find_first_of(",}", at + 1) - at);
    };
    drop(",\"__id__\"");
    drop(",\"protocol\"");
    drop(",\"_skops_version\"");
    return out;
}

size_t occurrences(const std::string& text, std::string_view part)
{
    size_t count = 0;
    for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

// numpy.arange(2, dtype=...): {0}: the text of the dtype, {1}: byte order, {2}: is it Fortran's
std::string arrayProgram(std::string_view type, std::string_view order, std::string_view bytes)
{
    return "GLOBAL numpy._core.multiarray _reconstruct; GLOBAL numpy ndarray; BININT1 0; TUPLE1; "
           "SHORT_BINBYTES b; "
           "TUPLE3; REDUCE; MARK; BININT1 1; BININT1 2; TUPLE1; GLOBAL numpy dtype; SHORT_BINUNICODE " +
           std::string(type) + "; NEWFALSE; NEWTRUE; TUPLE3; REDUCE; MARK; BININT1 3; SHORT_BINUNICODE " +
           std::string(order) +
           "; NONE; NONE; NONE; BININT -1; BININT -1; BININT1 0; TUPLE; BUILD; NEWFALSE; SHORT_BINBYTES " +
           std::string(bytes) + "; TUPLE; BUILD; ";
}

} // namespace

class TestConversion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void layoutIsThatOfJsonDumps();
    void nodes_data();
    void nodes();
    void findings_data();
    void findings();
    void sharedListHasOneId();
    void sharedArrayIsWrittenOnce();
    void copiesOfAStateHaveIdsOfTheirOwn();
    void bigEndianArraysBecomeNative();
    void bytesOfProtocol2AreNoText();
    void refusedValuesAreShownAsTheirType();
    void sharedChainsAreBounded();
    void nestingIsBoundedAsInPython();
    void aStreamWithoutRootIsAnError();
};

// skops.io.dumps({"a": 1}), ids by order.
void TestConversion::layoutIsThatOfJsonDumps()
{
    const Outcome done = convertProgram("PROTO 4; EMPTY_DICT; SHORT_BINUNICODE a; BININT1 1; SETITEM; STOP");
    QVERIFY(!done.error);
    QCOMPARE(QByteArray::fromStdString(done.schema), QByteArray(R"({
  "__class__": "dict",
  "__module__": "builtins",
  "__loader__": "DictNode",
  "content": {
    "a": {
      "__class__": "str",
      "__module__": "builtins",
      "__loader__": "JsonNode",
      "content": "1",
      "is_json": true,
      "__id__": 2
    }
  },
  "key_types": {
    "__class__": "list",
    "__module__": "builtins",
    "__loader__": "ListNode",
    "content": [
      {
        "__class__": "str",
        "__module__": "builtins",
        "__loader__": "TypeNode",
        "__id__": 3
      }
    ],
    "__id__": 4
  },
  "__id__": 1,
  "protocol": 2,
  "_skops_version": "0.16.0"
})"));
}

void TestConversion::nodes_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* program, const char* expected) {
        QTest::newRow(name) << QByteArray(program) << QByteArray(expected);
    };
    row("text", "SHORT_BINUNICODE a\"b; STOP",
        R"({"__class__": "str","__module__": "builtins","__loader__": "JsonNode","content": "\"a\\\"b\"","is_json": true})");
    row("builtin function", "GLOBAL builtins len; STOP",
        R"({"__class__": "len","__module__": "builtins","__loader__": "TypeNode"})");
    row("function of a module in C that no profile describes", "GLOBAL posix getcwd; STOP",
        R"({"__class__": "getcwd","__module__": "posix","__loader__": "TypeNode"})");
    row("ufunc by an older path", "GLOBAL numpy.core._multiarray_umath log1p; STOP",
        R"({"__class__": "log1p","__module__": "numpy","__loader__": "FunctionNode"})");
    row("slice", "GLOBAL builtins slice; BININT1 1; NONE; NONE; TUPLE3; REDUCE; STOP",
        R"({"__class__": "slice","__module__": "builtins","__loader__": "SliceNode","content": {"start": 1,"stop": null,"step": null}})");
    row("loader comes last where __reduce__ is used",
        "GLOBAL sklearn.linear_model._sgd_fast ModifiedHuber; EMPTY_TUPLE; REDUCE; STOP",
        R"({"__class__": "ModifiedHuber","__module__": "sklearn.linear_model._sgd_fast","__reduce__": {"args": {"__class__": "tuple","__module__": "builtins","__loader__": "TupleNode","content": []}},"content": {"__class__": "dict","__module__": "builtins","__loader__": "DictNode","content": {},"key_types": {"__class__": "list","__module__": "builtins","__loader__": "ListNode","content": []}},"__loader__": "LossNode"})");
    row("type of None", "GLOBAL builtins type; NONE; TUPLE1; REDUCE; STOP",
        R"({"__class__": "NoneType","__module__": "builtins","__loader__": "TypeNode"})");
}

void TestConversion::nodes()
{
    QFETCH(QByteArray, program);
    QFETCH(QByteArray, expected);
    const Outcome done = convertProgram("PROTO 4; " + program.toStdString());
    QVERIFY(!done.error);
    QCOMPARE(QByteArray::fromStdString(flat(done.schema)), expected);
}

void TestConversion::findings_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* program, const char* expected) {
        QTest::newRow(name) << QByteArray(program) << QByteArray(expected);
    };
    row("nothing", "EMPTY_LIST; STOP", "");
    row("cycle, with its path",
        "EMPTY_LIST; MEMOIZE; EMPTY_DICT; SHORT_BINUNICODE a; BINGET 0; SETITEM; APPEND; STOP",
        "convert-refused builtins.list cycle root[0]['a']");
    row("complex", "GLOBAL builtins complex; BININT1 1; BININT1 2; TUPLE2; REDUCE; STOP",
        "convert-refused builtins.complex complex root");
    row("false as a key", "EMPTY_DICT; NEWFALSE; BININT1 1; SETITEM; STOP",
        "convert-lossy builtins.dict bool-key root");
    row("true as a key", "EMPTY_DICT; NEWTRUE; BININT1 1; SETITEM; STOP", "");
    row("None as a key", "EMPTY_DICT; NONE; BININT1 1; SETITEM; STOP",
        "convert-unloadable builtins.dict none-key root");
    row("bytes as a key", "EMPTY_DICT; SHORT_BINBYTES a; BININT1 1; SETITEM; STOP",
        "convert-refused builtins.dict key root");
    row("keys that json makes equal",
        "EMPTY_DICT; MARK; BININT1 1; BININT1 1; SHORT_BINUNICODE 1; BININT1 2; SETITEMS; STOP",
        "convert-lossy builtins.dict equal-keys root");
    row("a text before the number it equals",
        "EMPTY_DICT; MARK; SHORT_BINUNICODE 1; BININT1 1; BININT1 1; BININT1 2; SETITEMS; STOP",
        "convert-lossy builtins.dict equal-keys root");
    row("deque", "GLOBAL collections deque; EMPTY_TUPLE; REDUCE; BININT1 1; APPEND; STOP",
        "convert-lossy collections.deque items root");
    row("a class of the user's",
        "GLOBAL mine Model; EMPTY_TUPLE; NEWOBJ; EMPTY_DICT; SHORT_BINUNICODE steps; "
        "EMPTY_LIST; GLOBAL mine Other; EMPTY_TUPLE; NEWOBJ; APPEND; SETITEM; BUILD; STOP",
        "convert-assumed-plain mine.Model root; convert-assumed-plain mine.Other root.steps[0]");
    row("a tuple of the user's, of protocol 1: named or not",
        "GLOBAL copyreg _reconstructor; GLOBAL mine T; GLOBAL builtins tuple; EMPTY_TUPLE; TUPLE3; REDUCE; "
        "STOP",
        "convert-lossy mine.T subclass root; convert-assumed-plain mine.T root");
    row("slots", "GLOBAL mine Model; EMPTY_TUPLE; NEWOBJ; NONE; EMPTY_DICT; TUPLE2; BUILD; STOP",
        "convert-assumed-plain mine.Model root; convert-refused mine.Model slots root");
    row("a name that is gone", "GLOBAL sklearn.linear_model NoSuch; EMPTY_TUPLE; NEWOBJ; STOP",
        "convert-refused sklearn.linear_model.NoSuch missing root");
    row("Birch", "GLOBAL sklearn.cluster Birch; EMPTY_TUPLE; NEWOBJ; STOP",
        "convert-refused sklearn.cluster._birch.Birch unsupported root");
    row("pandas", "GLOBAL pandas.core.frame DataFrame; EMPTY_TUPLE; NEWOBJ; STOP",
        "convert-refused pandas.DataFrame pandas root");
    row("a function of the user's is no class", "GLOBAL mine make; EMPTY_TUPLE; REDUCE; STOP",
        "convert-refused mine.make call root");
}

void TestConversion::findings()
{
    QFETCH(QByteArray, program);
    QFETCH(QByteArray, expected);
    const Outcome done = convertProgram("PROTO 4; " + program.toStdString());
    QVERIFY(!done.error);
    QCOMPARE(QByteArray::fromStdString(findingsText(done.conversion)), expected);
    QCOMPARE(done.conversion.isRefused(), expected.contains("convert-refused"));
    QCOMPARE(done.conversion.isLossy(),
             expected.contains("convert-lossy") || expected.contains("convert-unloadable"));
}

void TestConversion::sharedListHasOneId()
{
    const Outcome done =
        convertProgram("PROTO 4; EMPTY_LIST; EMPTY_LIST; MEMOIZE; APPEND; BINGET 0; APPEND; STOP");
    QVERIFY(!done.error);
    QCOMPARE(occurrences(done.schema, "\"__id__\": 2"), size_t{2});
}

void TestConversion::sharedArrayIsWrittenOnce()
{
    const Outcome done = convertProgram("PROTO 4; EMPTY_LIST; " + arrayProgram("i1", "|", "ab") +
                                        "MEMOIZE; APPEND; BINGET 0; APPEND; STOP");
    QVERIFY(!done.error);
    QCOMPARE(membersText(done.conversion), std::string("2.npy"));
    QCOMPARE(done.conversion.arrays, uint64_t{1});
    QCOMPARE(occurrences(done.schema, "\"file\": \"2.npy\""), size_t{2});
}

// RandomState.get_state() gives another array each time.
void TestConversion::copiesOfAStateHaveIdsOfTheirOwn()
{
    const Outcome done = convertProgram(
        "PROTO 4; EMPTY_LIST; GLOBAL numpy.random._pickle __randomstate_ctor; SHORT_BINUNICODE MT19937; "
        "TUPLE1; "
        "REDUCE; MEMOIZE; EMPTY_DICT; MARK; SHORT_BINUNICODE bit_generator; SHORT_BINUNICODE MT19937; "
        "SHORT_BINUNICODE key; " +
        arrayProgram("i1", "|", "ab") + "SETITEMS; BUILD; APPEND; BINGET 0; APPEND; STOP");
    QVERIFY(!done.error);
    QCOMPARE(findingsText(done.conversion), std::string());
    QCOMPARE(done.conversion.content.members.size(), size_t{2});
}

void TestConversion::bigEndianArraysBecomeNative()
{
    const Outcome done = convertProgram("PROTO 4; " + arrayProgram("i2", ">", "abcd") + "STOP");
    QVERIFY(!done.error);
    QCOMPARE(done.conversion.content.members.size(), size_t{1});
    const auto& array = std::get<NpyData>(done.conversion.content.members[0].data);
    QCOMPARE(array.dtype.text(), std::string("<i2"));
    QVERIFY(array.data.transform == Transform::SwapItems);
    QCOMPARE(array.data.swapBytes, 2U);
    QCOMPARE(array.data.sizeBytes, uint64_t{4});
}

void TestConversion::bytesOfProtocol2AreNoText()
{
    // "a\xe9" as UTF-8
    const Outcome done = convertProgram("PROTO 2; GLOBAL _codecs encode; BINUNICODE a\\xc3\\xa9; "
                                        "BINUNICODE latin1; TUPLE2; REDUCE; STOP");
    QVERIFY(!done.error);
    QCOMPARE(findingsText(done.conversion), std::string());
    QCOMPARE(done.conversion.content.members.size(), size_t{1});
    const auto& blob = std::get<Blob>(done.conversion.content.members[0].data);
    QVERIFY(blob.transform == Transform::Latin1OfUtf8);
    QCOMPARE(blob.sizeBytes, uint64_t{2});
}

void TestConversion::refusedValuesAreShownAsTheirType()
{
    const Outcome done = convertProgram("PROTO 4; GLOBAL sklearn.cluster Birch; EMPTY_TUPLE; NEWOBJ; STOP");
    QCOMPARE(
        QByteArray::fromStdString(flat(done.schema)),
        QByteArray(
            R"({"__class__": "Birch","__module__": "sklearn.cluster._birch","__loader__": "ObjectNode"})"));
}

// Each list holds the one before it twice: 2^30 nodes from a few bytes.
void TestConversion::sharedChainsAreBounded()
{
    std::string program = "PROTO 4; EMPTY_LIST; MEMOIZE; ";
    for (int i = 0; i < 30; ++i)
        program += "EMPTY_LIST; MEMOIZE; BINGET " + std::to_string(i) + "; APPEND; BINGET " +
                   std::to_string(i) + "; APPEND; ";
    Limits limits;
    limits.schemaBytes = 1 << 20U;
    Outcome done = convertProgram(program + "STOP", limits);
    QVERIFY(done.error.has_value());
    QVERIFY(done.error->code == Code::LimitExceeded);
    QCOMPARE(done.error->args[0], std::string("schema-bytes"));
    limits = {};
    limits.nodes = 1'000;
    done = convertProgram(program + "STOP", limits);
    QVERIFY(done.error.has_value());
    QCOMPARE(done.error->args[0], std::string("nodes"));
}

void TestConversion::nestingIsBoundedAsInPython()
{
    const auto nested = [](int depth) {
        std::string program = "PROTO 4; ";
        for (int i = 0; i < depth; ++i)
            program += "EMPTY_LIST; ";
        for (int i = 1; i < depth; ++i)
            program += "APPEND; ";
        return program + "STOP";
    };
    QVERIFY(!convertProgram(nested(240)).conversion.isRefused());
    QVERIFY(convertProgram(nested(260)).conversion.isRefused());
    // What recursion over the input would not survive.
    QVERIFY(convertProgram(nested(20'000)).conversion.isRefused());
    std::string calls = "PROTO 4; ";
    for (int i = 0; i < 20'000; ++i)
        calls += "GLOBAL builtins getattr; ";
    calls += "NONE; ";
    for (int i = 0; i < 20'000; ++i)
        calls += "SHORT_BINUNICODE real; TUPLE2; REDUCE; ";
    QVERIFY(!convertProgram(calls + "STOP").error);
}

void TestConversion::aStreamWithoutRootIsAnError()
{
    const Outcome done = convertProgram("PROTO 4; EMPTY_LIST");
    QVERIFY(done.error.has_value());
    QVERIFY(done.error->code == Code::PickleTruncated);
}

QTEST_APPLESS_MAIN(TestConversion)
#include "tst_conversion.moc"
