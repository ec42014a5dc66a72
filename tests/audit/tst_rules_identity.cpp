// Rules about ids, random generators, members and shapes. Each row: what the root list holds, and what is
// found.

#include "archive/archive.h"
#include "audit/rules/rule.h"
#include "support/tree_lines.h"
#include "support/zip_builder.h"

#include <QTest>
#include <algorithm>

using namespace skops;
using namespace skops::test;

namespace {

std::string id(const std::string& text)
{
    return ",\"__id__\":" + text;
}

std::string list(const std::string& items, const std::string& more = {})
{
    return node("ListNode", "builtins.list", more + ",\"content\":[" + items + "]");
}

std::string tuple(const std::string& items)
{
    return node("TupleNode", "builtins.tuple", ",\"content\":[" + items + "]");
}

std::string value(const std::string& text, const std::string& more = {})
{
    return node("JsonNode", "builtins.str", more + ",\"content\":\"" + text + "\"");
}

std::string dict(const std::string& content)
{
    return node("DictNode", "builtins.dict", ",\"key_types\":" + list("") + ",\"content\":{" + content + "}");
}

std::string array(const std::string& file, const std::string& more = {})
{
    return node("NdArrayNode", "numpy.ndarray", ",\"type\":\"numpy\",\"file\":\"" + file + "\"" + more);
}

std::string bytes(const std::string& file, const std::string& more = {})
{
    return node("BytesNode", "builtins.bytes", ",\"file\":\"" + file + "\"" + more);
}

std::string objects(const std::string& items, const std::string& shape)
{
    return node("NdArrayNode", "numpy.ndarray",
                ",\"type\":\"json\",\"content\":[" + items + "],\"shape\":" + shape);
}

std::string pcg(const std::string& name, const std::string& increment = "7")
{
    return dict("\"bit_generator\":" + name +
                ",\"state\":" + dict("\"state\":" + value("1") + ",\"inc\":" + value(increment)));
}

std::string mersenne(const std::string& position, const std::string& key)
{
    return dict("\"bit_generator\":" + value("\\\"MT19937\\\"") +
                ",\"state\":" + dict("\"key\":" + array(key) + ",\"pos\":" + value(position)));
}

std::string generator(const std::string& state, const std::string& seed = "\"entropy\":" + value("5"))
{
    return node("RandomGeneratorNode", "numpy.random._generator.Generator",
                ",\"content\":{\"bit_generator\":" + state + ",\"seed_seq\":" + dict(seed) + "}");
}

const std::string pcgName = value("\\\"PCG64\\\"");

std::string recordNpy(const std::string& descr, const std::string& shape, const std::string& data)
{
    const std::string header = "{'descr': " + descr + ", 'fortran_order': False, 'shape': " + shape + ", }\n";
    return std::string("\x93NUMPY\1\0", 8) + number(header.size(), 2) + header + data;
}

std::string npy(const std::string& descr, const std::string& shape, const std::string& data)
{
    return recordNpy("'" + descr + "'", shape, data);
}

/// Other rules may find something in such bare nodes too.
constexpr Code tested[] = {Code::IdReuse,
                           Code::IdOdd,
                           Code::PathsExplode,
                           Code::BitGeneratorName,
                           Code::BitGeneratorSwapped,
                           Code::RandomSeed,
                           Code::RandomState,
                           Code::FileOfSchema,
                           Code::MemberKind,
                           Code::MemberShared,
                           Code::MemberOrphan,
                           Code::ArrayShape,
                           Code::NativeBlob,
                           Code::BytesInside,
                           Code::ModelInconsistent};

/// "code path or member args", one line a finding. Not written: the members of what is still to be converted.
std::string check(const std::string& items, std::vector<ZipMember> members, bool isWritten = true)
{
    Zip zip;
    zip.members = std::move(members);
    zip.members.push_back(
        {.name = "schema.json", .data = root("ListNode", "builtins.list", ",\"content\":[" + items + "]")});
    const Cancel cancel;
    const auto archive = archive::Archive::open(zipSource(zip), Limits(), cancel);
    if (!archive)
        qFatal("no archive");
    const auto tree = nodes::readTree(**archive, Limits(), cancel);
    if (!tree)
        qFatal("no tree");
    auto found = audit::checkRules(**tree, **archive, isWritten ? archive->get() : nullptr,
                                   *profile::defaultProfile(), cancel);
    if (!found)
        qFatal("no findings");
    std::erase_if(*found, [](const Finding& finding) {
        return std::ranges::find(tested, finding.code) == std::end(tested);
    });
    for (Finding& finding : *found) {
        if (!finding.where.member.empty())
            finding.args.insert(finding.args.begin(), finding.where.member);
    }
    return linesOf(*found, tree->get());
}

const ZipMember one{.name = "1.npy", .data = npy("<f8", "(1,)", std::string(8, '\1'))};
const ZipMember same{.name = "2.npy", .data = one.data};
const ZipMember other{.name = "2.npy", .data = npy("<f8", "(1,)", std::string(8, '\2'))};

using Members = std::vector<ZipMember>;

} // namespace
Q_DECLARE_METATYPE(Members)

class TestRulesIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void looksAtWhatIsStillToBeWritten();
    void countsWaysThroughSharedNodes();
};

void TestRulesIdentity::finds_data()
{
    QTest::addColumn<QByteArray>("items");
    QTest::addColumn<Members>("members");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const std::string& items, const Members& members,
                        const char* expected) {
        QTest::newRow(name) << QByteArray::fromStdString(items) << members << QByteArray(expected);
    };
    row("id: equal content", value("1", id("5")) + "," + value("1", id("5")), {}, "");
    row("id: nothing but the id", value("1", id("5")) + ",{\"__id__\":5}", {}, "");
    row("id: other ids inside", list(value("1", id("6")), id("5")) + "," + list(value("1", id("7")), id("5")),
        {}, "");
    row("id: other content", value("1", id("5")) + "," + value("2", id("5.0")), {},
        "id-reuse root 5.0 root[0]\n");
    row("id: other label", value("1", id("5")) + "," + node("CachedNode", "a.B", id("5")), {},
        "id-reuse root 5 root[0]\n");
    row("id: more items", list("", id("5")) + "," + list(value("1"), id("5")), {},
        "id-reuse root 5 root[0]\n");
    row("id: another member with the same bytes", array("1.npy", id("1")) + "," + array("2.npy", id("1")),
        {one, same}, "");
    row("id: another member with other bytes", array("1.npy", id("1")) + "," + array("2.npy", id("1")),
        {one, other}, "id-reuse root 1 root[0]\n");
    row("id: no number", value("1", id("\"a\"")), {}, "id-odd root[0] \"a\"\n");
    row("bit generator: one of numpy's", generator(pcg(pcgName)), {}, "");
    row("bit generator: a function", generator(pcg(value("\\\"seed\\\""))), {},
        "bit-generator-name root[0]\n");
    row("bit generator: another by its id",
        value("\\\"SFC64\\\"", id("5")) + "," + generator(pcg(value("\\\"PCG64\\\"", id("5")))), {},
        "id-reuse root[1]<bit_generator_state> 5 root[0]\n"
        "bit-generator-swapped root[1] PCG64 SFC64\n");
    row("seed: a large pool", generator(pcg(pcgName), "\"pool_size\":" + value("1000000")), {},
        "random-seed root[0] pool_size 1000000\n");
    row("seed: no entropy", generator(pcg(pcgName), "\"entropy\":" + value("null")), {},
        "random-seed root[0] entropy null\n");
    row("seed: a list of words",
        generator(pcg(pcgName), "\"entropy\":" + list(value("1") + "," + value("2"))), {}, "");
    row("state: an even increment", generator(pcg(pcgName, "0")), {}, "random-state root[0] PCG64 inc 0\n");
    const ZipMember key{.name = "9.npy", .data = npy("<u4", "(624,)", std::string(4 * 624, '\1'))};
    row("state: the last position", generator(mersenne("624", "9.npy")), {key}, "");
    row("state: behind the key", generator(mersenne("625", "9.npy")), {key},
        "random-state root[0] MT19937 pos 625\n");
    row("state: before the key", generator(mersenne("-1", "9.npy")), {key},
        "random-state root[0] MT19937 pos -1\n");
    row("state: a key of zeros", generator(mersenne("1", "9.npy")),
        {{.name = "9.npy", .data = npy("<u4", "(624,)", std::string(4 * 624, '\0'))}},
        "random-state root[0] MT19937 key 0\n");
    row("state: a short key", generator(mersenne("1", "1.npy")),
        {{.name = "1.npy", .data = npy("<u4", "(2,)", std::string(8, '\1'))}},
        "random-state root[0] MT19937 key 2\n");
    row("file: the schema", bytes("schema.json"), {}, "file-of-schema root[0]\n");
    row("member: another kind", array("1.npy"), {{.name = "1.npy", .data = "PK\3\4"}},
        "member-kind root[0] .npy .zip\n");
    row("member: another name", array("model.pkl"), {{.name = "model.pkl", .data = one.data}},
        "member-kind root[0] .npy .pkl\n");
    row("member: of two nodes", array("1.npy", id("1")) + "," + array("1.npy", id("2")), {one},
        "member-shared root[1] root[0]\n");
    row("member: of two nodes without ids", array("1.npy") + "," + array("1.npy"), {one}, "");
    row("member: of two nodes whose ids are needed",
        array("1.npy", id("11")) + "," + array("1.npy", id("12")) + "," + array("1.npy", id("11")) + "," +
            array("1.npy", id("12")),
        {one}, "");
    row("member: named after another node", array("2.npy", id("1")) + "," + array("1.npy", id("2")),
        {one, other}, "member-shared root[0] root[1]\nmember-shared root[1] root[0]\n");
    row("member: of no node", array("1.npy"), {one, other}, "member-orphan 2.npy\n");
    row("member: of a repeat", bytes("a.bin", id("1")) + "," + bytes("b.bin", id("1")),
        {{.name = "a.bin", .data = "x"}, {.name = "b.bin", .data = "x"}}, "");
    row("shape: fits",
        objects(list(value("1")) + "," + list(value("2")), tuple(value("2") + "," + value("1"))), {}, "");
    row("shape: less items", objects(value("1"), tuple(value("2"))), {}, "array-shape root[0] (2,) 1\n");
    row("shape: other lists",
        objects(list(value("1")) + "," + list(""), tuple(value("2") + "," + value("1"))), {},
        "array-shape root[0] (2, 1) 2\n");
    row("blob: xgboost's",
        node("ObjectNode", "xgboost.core.Booster", ",\"content\":" + dict("\"handle\":" + bytes("a.bin"))),
        {{.name = "a.bin", .data = "abc"}},
        "native-blob root[0].handle xgboost 3 "
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\n");
    row("bytes: a program", bytes("a.bin"),
        {{.name = "a.bin",
          .data = "\x7f"
                  "ELF"}},
        "bytes-inside root[0] ELF\n");
    row("bytes: a pickle in an array", array("1.npy"),
        {{.name = "1.npy", .data = npy("|u1", "(3,)", "\x80\4\x95")}}, "bytes-inside root[0] pickle\n");
    row("model: columns of words",
        node("ObjectNode", "sklearn.feature_extraction.text.CountVectorizer",
             ",\"content\":" +
                 dict("\"vocabulary_\":" + dict("\"a\":" + value("0") + ",\"b\":" + value("1")))),
        {}, "");
    row("model: a column behind the last",
        node("ObjectNode", "sklearn.feature_extraction.text.CountVectorizer",
             ",\"content\":" +
                 dict("\"vocabulary_\":" + dict("\"a\":" + value("0") + ",\"b\":" + value("2")))),
        {}, "model-inconsistent root[0] vocabulary_ 1 2\n");
    row("model: no thread",
        node("ObjectNode", "sklearn.cluster._kmeans.KMeans",
             ",\"content\":" + dict("\"_n_threads\":" + value("-1"))),
        {}, "model-inconsistent root[0] _n_threads 0 -1\n");
    const auto neighbours = [](const std::string& label) {
        return Members{{.name = "1.npy", .data = npy("<i8", "(2,)", number(0, 8) + number(1, 8))},
                       {.name = "2.npy", .data = npy("|u1", "(1,)", label)}};
    };
    const std::string model =
        node("ObjectNode", "sklearn.neighbors._classification.KNeighborsClassifier",
             ",\"content\":" + dict("\"classes_\":" + array("1.npy") + ",\"_y\":" + array("2.npy")));
    row("model: the last class", model, neighbours("\1"), "");
    row("model: a class behind the last", model, neighbours("\2"), "model-inconsistent root[0] _y 0 2\n");
    const std::string searchTree = node("ObjectNode", "sklearn.neighbors._kd_tree.KDTree",
                                        ",\"content\":" + tuple(array("1.npy") + "," + array("2.npy") + "," +
                                                                array("3.npy") + "," + array("4.npy")));
    const auto searched = [](const std::string& order, uint64_t end, uint64_t isLeaf) {
        const std::string nodes = "[('idx_start', '<i8'), ('idx_end', '<i8'), ('is_leaf', '<i8')]";
        return Members{{.name = "1.npy", .data = npy("<f8", "(2, 1)", std::string(16, '\0'))},
                       {.name = "2.npy", .data = npy("<i8", "(2,)", order)},
                       {.name = "3.npy",
                        .data = recordNpy(nodes, "(1,)", number(0, 8) + number(end, 8) + number(isLeaf, 8))},
                       {.name = "4.npy", .data = npy("<f8", "(2, 1, 1)", std::string(16, '\0'))}};
    };
    const std::string order = number(1, 8) + number(0, 8);
    row("search tree: one leaf", searchTree, searched(order, 2, 1), "");
    row("search tree: a point behind the last", searchTree, searched(order.substr(8) + number(2, 8), 2, 1),
        "model-inconsistent root[0] idx_array 1 2\n");
    row("search tree: a leaf that ends behind the points", searchTree, searched(order, 3, 1),
        "model-inconsistent root[0] idx_end 0 3\n");
    row("search tree: children that are not there", searchTree, searched(order, 2, 0),
        "model-inconsistent root[0] is_leaf 0 0\n");
    row("bytes: bzip2", bytes("a.bin"), {{.name = "a.bin", .data = "BZh91AY&SY"}},
        "bytes-inside root[0] bzip2\n");
    row("bytes: a text like bzip2", bytes("a.bin"), {{.name = "a.bin", .data = "BZh of that kind"}}, "");
    row("bytes: a script", bytes("a.bin"), {{.name = "a.bin", .data = "#!/bin/sh\n"}},
        "bytes-inside root[0] #!\n");
    row("bytes: a comment", bytes("a.bin"), {{.name = "a.bin", .data = "#! x"}}, "");
    row("bytes: text", bytes("a.bin"), {{.name = "a.bin", .data = "hello"}}, "");
}

void TestRulesIdentity::finds()
{
    QFETCH(QByteArray, items);
    QFETCH(Members, members);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(check(items.toStdString(), members)), expected);
}

void TestRulesIdentity::looksAtWhatIsStillToBeWritten()
{
    const std::string shell = bytes("a.bin");
    const Members members{{.name = "a.bin", .data = "#!/bin/sh\n"}, {.name = "b.bin", .data = "x"}};
    const std::string found = check(shell, members, false);
    QCOMPARE(found, std::string("member-orphan b.bin\nbytes-inside root[0] #!\n"));
    QCOMPARE(check(shell, members), found);
}

void TestRulesIdentity::countsWaysThroughSharedNodes()
{
    const auto shared = [](int levels) {
        std::string out = value("1", id("1"));
        for (int i = 0; i < levels; ++i)
            out = list(out + ",{\"__id__\":" + std::to_string(i + 1) + "}", id(std::to_string(i + 2)));
        return out;
    };
    QCOMPARE(QByteArray::fromStdString(check(shared(16), {})), QByteArray());
    // 2^31 - 1 below the root
    QCOMPARE(QByteArray::fromStdString(check(shared(30), {})), QByteArray("paths-explode root 2147483648\n"));
    QCOMPARE(QByteArray::fromStdString(check(shared(90), {})), QByteArray("paths-explode root 2^62\n"));
}

QTEST_GUILESS_MAIN(TestRulesIdentity)
#include "tst_rules_identity.moc"
