// What is a difference between two trees, and what is none.

#include "comparing.h"
#include "support/tree_lines.h"

#include <QTest>

using namespace skops;
using namespace skops::report;
using namespace skops::test;

namespace {

std::string id(int number)
{
    return ",\"__id__\":" + std::to_string(number);
}

std::string sequence(const char* loader, const char* type, const std::string& items,
                     const std::string& more = {})
{
    return node(loader, type, more + ",\"content\":[" + items + "]");
}

std::string list(const std::string& items, const std::string& more = {})
{
    return sequence("ListNode", "builtins.list", items, more);
}

std::string tuple(const std::string& items)
{
    return sequence("TupleNode", "builtins.tuple", items);
}

std::string set(const std::string& items)
{
    return sequence("SetNode", "builtins.set", items);
}

std::string type(const char* name)
{
    return node("TypeNode", name);
}

std::string dict(const std::string& types, const std::string& content, const char* name = "builtins.dict")
{
    return node("DictNode", name, ",\"key_types\":" + list(types) + ",\"content\":{" + content + "}");
}

const std::string str = type("builtins.str");

/// An object with one attribute.
std::string object(const char* name, const std::string& key, const std::string& value)
{
    return node("ObjectNode", name, ",\"content\":" + dict(str, "\"" + key + "\":" + value));
}

std::string text(const char* content)
{
    return json("\\\"" + std::string(content) + "\\\"");
}

std::string step(const char* name, const std::string& estimator)
{
    return tuple(text(name) + "," + estimator);
}

/// The file whose root is a list of these.
Input rootList(const std::string& items)
{
    return inputOf(root("ListNode", "builtins.list", ",\"content\":[" + items + "]"));
}

const std::string one = json("1");
const std::string two = json("2");
const std::string three = json("3");

} // namespace

class TestCompare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equal_data();
    void equal();
    void different_data();
    void different();
    void typesOfOneSideOnly();
    void limitOfPairs();
    void differencesAreCountedBeyondTheLimit();
    void evidenceIsShort();
    void canBeCancelled();
    void deepTreesCostNoStack();
    void halfOfALongListRemoved();
};

void TestCompare::equal_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    const auto row = [](const char* name, const std::string& a, const std::string& b) {
        QTest::newRow(name) << QByteArray::fromStdString(a) << QByteArray::fromStdString(b);
    };
    row("nothing", "", "");
    row("ids", list(one, id(1)), list(one, id(77)));
    row("order of dict keys", dict(str + "," + type("builtins.int"), "\"a\":" + one + ",\"1\":" + two),
        dict(type("builtins.int") + "," + str, "\"1\":" + two + ",\"a\":" + one));
    row("order of set items", set(one + "," + two), set(two + "," + one));
    row("one object twice, and two equal ones", list(one, id(1)) + ",{\"__id__\":1}",
        list(one) + "," + list(one));
    row("white space in a slice",
        node("SliceNode", "builtins.slice", R"(,"content":{"start":1,"stop":null,"step":"a b"})"),
        node("SliceNode", "builtins.slice", R"(,"content": { "start": 1, "stop": null, "step": "a b" })"));
    row("escapes", json("\\\"\\u0041\\\""), json("\\\"A\\\""));
    row("fields that no loader reads", node("ListNode", "builtins.list", R"(,"content":[],"x":1)"),
        node("ListNode", "builtins.list", R"(,"content":[],"x":2)"));
    row("ids below a loader that is not known", node("NewNode", "a.B", id(1) + ",\"x\":" + list(one, id(2))),
        node("NewNode", "a.B", id(3) + ",\"x\":" + list(one, id(4))));
    row("nodes without a loader", "{\"__id__\":0}", "{\"__id__\":0}");
    row("cycles", list(list("{\"__id__\":7}," + one, id(8)), id(7)),
        list(list("{\"__id__\":1}," + one, id(2)), id(1)));
    row("a cycle, and the same one unrolled", list("{\"__id__\":7}", id(7)),
        list(list("{\"__id__\":7}", id(8)), id(7)));
}

void TestCompare::equal()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    const Input inputA = rootList(a.toStdString());
    const Input inputB = rootList(b.toStdString());
    QCOMPARE(QByteArray::fromStdString(differencesOf(inputA, inputB)), QByteArray());
    QCOMPARE(QByteArray::fromStdString(differencesOf(inputB, inputA)), QByteArray());
}

void TestCompare::different_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<QByteArray>("lines");
    const auto row = [](const char* name, const std::string& a, const std::string& b, const char* lines) {
        QTest::newRow(name) << QByteArray::fromStdString(a) << QByteArray::fromStdString(b)
                            << QByteArray(lines);
    };
    row("value", object("a.B", "x", one), object("a.B", "x", two), "changed root[0].x value: 1 -> 2\n");
    row("number and text", object("a.B", "x", one), object("a.B", "x", text("1")),
        "changed root[0].x value: 1 -> \"1\"\n");
    row("value and object", object("a.B", "x", json("null")), object("a.B", "x", list("")),
        "changed root[0].x type: null -> builtins.list\n");
    row("another class is not looked into", object("a.B", "x", one), object("a.C", "x", two),
        "changed root[0] type: a.B -> a.C\n");
    row("a class that moved is", object("a.B", "x", one), object("c.B", "x", two),
        "changed root[0] type: a.B -> c.B\n"
        "changed root[0].x value: 1 -> 2\n");
    row("a container of another class is", dict(str, "\"x\":" + one),
        dict(str, "\"x\":" + two, "collections.OrderedDict"),
        "changed root[0] type: builtins.dict -> collections.OrderedDict\n"
        "changed root[0]['x'] value: 1 -> 2\n");
    row("loader", node("TypeNode", "a.B"), node("FunctionNode", "a.B"),
        "changed root[0] loader: TypeNode -> FunctionNode\n");
    row("loaders that are not known", node("NewNode", "a.B"), node("NewerNode", "a.B"),
        "changed root[0] loader: NewNode -> NewerNode\n");
    row("what a loader that is not known may read", node("NewNode", "a.B", R"(,"x":[1,[2]])"),
        node("NewNode", "a.B", R"(,"x":[1,2,[]])"),
        "changed root[0] value: \"x\":[4,1,[2,2, -> \"x\":[4,1,2,[1,\n");
    row("below a loader that is not known", node("NewNode", "a.B", ",\"x\":" + list(one)),
        node("NewNode", "a.B", ",\"x\":" + list(two)), "changed root[0]<x>[0] value: 1 -> 2\n");
    row("method",
        node("MethodNode", "a.B", R"(,"content":{"func":"f","obj":)" + object("a.B", "x", one) + "}"),
        node("MethodNode", "a.B", R"(,"content":{"func":"g","obj":)" + object("a.B", "x", two) + "}"),
        "changed root[0] value: f -> g\n"
        "changed root[0].__self__.x value: 1 -> 2\n");
    row("key removed and added", dict(str, "\"x\":" + one), dict(str, "\"y\":" + one),
        "removed root[0]['x'] item: 1 -> \n"
        "added root[0]['y'] item:  -> 1\n");
    row("type of a key", dict(type("builtins.int"), "\"1\":" + one),
        dict(type("numpy.int64"), "\"1\":" + one),
        "changed root[0][1] key-type: builtins.int -> numpy.int64\n");
    row("types of keys that do not fit the keys", dict("", "\"1\":" + one), dict(str, "\"1\":" + one),
        "added root[0]<key_types>[0] item:  -> builtins.str\n"
        "changed root[0]['1'] key-type:  -> builtins.str\n");
    row("attributes where there were none", node("ObjectNode", "a.B"), object("a.B", "x", one),
        "added root[0] item:  -> builtins.dict\n");
    row("inserted", one + "," + three, one + "," + two + "," + three, "added root[1] item:  -> 2\n");
    row("removed, and the last one changed", one + "," + list("") + "," + two + "," + three,
        one + "," + two + "," + list(""),
        "removed root[1] item: builtins.list -> \n"
        "changed root[3] > root[2] type: 3 -> builtins.list\n");
    row("a step inserted before one that changed",
        list(step("scale", object("a.S", "x", one)) + "," + step("fit", object("a.F", "x", one))),
        list(step("scale", object("a.S", "x", one)) + "," + step("pick", object("a.P", "x", one)) + "," +
             step("fit", object("a.F", "x", two))),
        "added root[0][1] item:  -> builtins.tuple\n"
        "changed root[0][1][1].x > root[0][2][1].x value: 1 -> 2\n");
    row("tuples of one length by position", tuple(one + "," + two), tuple(two + "," + three),
        "changed root[0][0] value: 1 -> 2\n"
        "changed root[0][1] value: 2 -> 3\n");
    row("set item", set(one + "," + two), set(three + "," + one),
        "removed root[0][1] item: 2 -> \n"
        "added root[0][0] item:  -> 3\n");
    row("in a cycle", list("{\"__id__\":7}," + one, id(7)), list("{\"__id__\":7}," + two, id(7)),
        "changed root[0][1] value: 1 -> 2\n");
    row("a shared object is told once", list(one, id(1)) + ",{\"__id__\":1}",
        list(two, id(1)) + ",{\"__id__\":1}", "changed root[0][0] value: 1 -> 2\n");
    row("what is no node", "1", "2", "changed root[0] value: 1 -> 2\n");
    row("what is no node on one side", "1", one, "changed root[0] value: 1 -> 1\n");
    row("partial",
        node("PartialNode", "functools.partial",
             ",\"content\":{\"func\":" + type("a.f") + ",\"args\":" + tuple(one) +
                 ",\"kwds\":" + dict("", "") + ",\"namespace\":" + dict("", "") + "}"),
        node("PartialNode", "functools.partial",
             ",\"content\":{\"func\":" + type("a.g") + ",\"args\":" + tuple(two) +
                 ",\"kwds\":" + dict("", "") + ",\"namespace\":" + dict("", "") + "}"),
        "changed root[0].func type: a.f -> a.g\n"
        "changed root[0].args[0] value: 1 -> 2\n");
}

void TestCompare::different()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(QByteArray, lines);
    QCOMPARE(QByteArray::fromStdString(differencesOf(rootList(a.toStdString()), rootList(b.toStdString()))),
             lines);
}

void TestCompare::typesOfOneSideOnly()
{
    const Input a = rootList(object("a.B", "x", one) + "," + object("z.Z", "x", one));
    const Input b = rootList(object("a.C", "x", one) + "," + object("z.Z", "x", one));
    const auto comparison = compareInputs(a, b);
    QVERIFY(comparison);
    QCOMPARE(comparison->count(), uint64_t{3});
    const Difference& removed = comparison->differences()[1];
    const Difference& added = comparison->differences()[2];
    QCOMPARE(removed.aspect, Aspect::Trust);
    QCOMPARE(removed.change, Change::Removed);
    QCOMPARE(removed.before, std::string("a.B"));
    QCOMPARE(added.change, Change::Added);
    QCOMPARE(added.after, std::string("a.C"));
    QCOMPARE(comparison->pathIn(*b.tree, added, Comparison::Side::B), std::string());
}

void TestCompare::limitOfPairs()
{
    const auto comparison = compareInputs(rootList(one), rootList(two), {.maxPairs = 1});
    QVERIFY(!comparison);
    QCOMPARE(comparison.error().code, Code::LimitExceeded);
    QVERIFY(compareInputs(rootList(one), rootList(two), {.maxPairs = 2}));
}

void TestCompare::differencesAreCountedBeyondTheLimit()
{
    const auto comparison = compareInputs(rootList(tuple(one + "," + two)),
                                          rootList(tuple(two + "," + three)), {.maxDifferences = 1});
    QVERIFY(comparison);
    QCOMPARE(comparison->differences().size(), size_t{1});
    QCOMPARE(comparison->count(), uint64_t{2});
    const auto items =
        compareInputs(rootList(one), rootList(one + "," + two + "," + three), {.maxDifferences = 1});
    QVERIFY(items);
    QCOMPARE(items->differences().size(), size_t{1});
    QCOMPARE(items->count(), uint64_t{2});
}

void TestCompare::evidenceIsShort()
{
    const std::string characters = "é";
    std::string longText;
    for (int i = 0; i < 1'000; ++i)
        longText += characters;
    const auto comparison = compareInputs(rootList(text(longText.c_str())), rootList(one));
    QVERIFY(comparison);
    const std::string& before = comparison->differences()[0].before;
    QVERIFY(before.size() <= maxEvidenceBytes);
    QVERIFY(before.size() > maxEvidenceBytes - 6);
    QVERIFY(before.ends_with("é..."));
}

void TestCompare::canBeCancelled()
{
    Cancel cancel;
    cancel.request();
    const auto comparison = compareInputs(rootList(one), rootList(two), {}, cancel);
    QVERIFY(!comparison);
    QCOMPARE(comparison.error().code, Code::Cancelled);
}

void TestCompare::deepTreesCostNoStack()
{
    constexpr int depth = 100'000;
    std::string open;
    std::string close;
    for (int i = 0; i < depth; ++i) {
        open += R"({"__loader__":"ListNode","__module__":"builtins","__class__":"list","content":[)";
        close += "]}";
    }
    const Input a = rootList(open + one + close);
    const Input b = rootList(open + two + close);
    const auto comparison = compareInputs(a, b);
    QVERIFY(comparison);
    QCOMPARE(comparison->count(), uint64_t{1});
    const std::string path = comparison->pathIn(*a.tree, comparison->differences()[0], Comparison::Side::A);
    QCOMPARE(path.size(), size_t{4 + 3 * (depth + 1)});
}

void TestCompare::halfOfALongListRemoved()
{
    std::string all;
    std::string odd;
    for (int i = 0; i < 1'000; ++i) {
        const std::string item = json(std::to_string(i));
        all += (all.empty() ? "" : ",") + item;
        if (i % 2 == 1)
            odd += (odd.empty() ? "" : ",") + item;
    }
    const auto comparison = compareInputs(rootList(all), rootList(odd));
    QVERIFY(comparison);
    QCOMPARE(comparison->count(), uint64_t{500});
    for (const Difference& difference : comparison->differences())
        QCOMPARE(difference.change, Change::Removed);
}

QTEST_APPLESS_MAIN(TestCompare)
#include "tst_compare.moc"
