// What skops.io.load would do with a schema, and what it would raise; the texts are CPython's and skops'.

#include "audit/plan/json_error.h"
#include "audit/plan/make_plan.h"
#include "support/tree_lines.h"
#include "support/zip_builder.h"

#include <QTest>

using namespace skops;
using namespace skops::audit;
using test::json;
using test::node;
using test::root;

namespace {

const std::string estimator = "sklearn.linear_model._base.LinearRegression";

std::string list(const std::string& items, const std::string& more = {})
{
    return node("ListNode", "builtins.list", ",\"content\":[" + items + "]" + more);
}

std::string listRoot(const std::string& items, const std::string& more = {})
{
    return root("ListNode", "builtins.list", ",\"content\":[" + items + "]" + more);
}

std::string type(const std::string& name)
{
    return node("TypeNode", name);
}

/// One entry.
std::string dict(const std::string& keyType, const std::string& key, const std::string& value)
{
    return node("DictNode", "builtins.dict",
                ",\"key_types\":" + list(type(keyType)) + ",\"content\":{\"" + key + "\":" + value + "}");
}

std::string object(const std::string& name, const std::string& content)
{
    return node("ObjectNode", name, ",\"content\":" + content);
}

std::string array(const std::string& label, const std::string& file)
{
    return node("NdArrayNode", label, R"(,"type":"numpy","file":")" + file + "\"");
}

struct Planned
{
    LoadPlanPtr plan;
    nodes::NodeTreePtr tree;
    std::shared_ptr<const archive::Archive> archive;
};

/// Of an archive of this schema and an empty member "1.npy", read and verified.
Planned planOf(const std::string& schema, const Ticks& ticks)
{
    const test::Zip zip{.members = {{.name = "schema.json", .data = schema}, {.name = "1.npy"}}};
    Planned planned;
    planned.archive = *archive::Archive::open(test::zipSource(zip), {}, Cancel());
    planned.tree = *nodes::readTree(*planned.archive, Limits(), Cancel());
    const Auditor auditor(planned.tree, profile::defaultProfile());
    const AuditPtr audit = auditor.audit(ticks);
    Workers workers(1);
    Progress progress;
    const auto contents =
        readContents(planned.tree.get(), *planned.archive, *auditor.profile(), workers, Cancel(), progress);
    planned.plan = *makePlan({*planned.tree, auditor, *audit, *planned.archive, &*contents, {}, Cancel()});
    return planned;
}

std::string stepLine(const Planned& planned, const PlanStep& step)
{
    const auto name = [&](nodes::NameId id) { return std::string(planned.plan->name(id)); };
    std::string line(planActionId(step.action));
    if (step.target != none<nodes::NameId>)
        line += " " + name(step.target);
    if (step.member != none<MemberId>)
        line += " " + std::string(planned.archive->name(step.member));
    if (step.action == PlanAction::Call)
        line += " " + std::string(planArgumentsId(step.arguments)) + " " + std::to_string(step.count);
    if (step.label != none<nodes::NameId>)
        line += " label " + name(step.label);
    line += " @" + pathOf(*planned.tree, step.node).substr(4);
    if (step.trust != PlanTrust::Own && step.trust != PlanTrust::Trusted)
        line += " " + std::string(planTrustId(step.trust));
    return line + (step.isUndecided ? " ?" : "") + "\n";
}

std::string stepsOf(const Planned& planned)
{
    std::string lines;
    for (const PlanStep& step : planned.plan->steps())
        lines += stepLine(planned, step);
    return lines;
}

std::string failureLine(const Planned& planned, const PlanFailure& failure)
{
    return std::string(planPhaseId(failure.phase)) + " " + failure.exception + ": " +
           failure.text.value_or("?") +
           (failure.node == none<NodeId> ? "" : " @" + pathOf(*planned.tree, failure.node).substr(4));
}

} // namespace

class TestLoadPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void steps_data();
    void steps();
    void raises_data();
    void raises();
    void failuresGoOnInOrder();
    void namesThatAreNotThere_data();
    void namesThatAreNotThere();
    void stopsAtTheFirst();
    void modulesOnceInOrderOfUse();
    void trustIsTold();
    void sharedNodesAreMadeOnce();
    void jsonErrors_data();
    void jsonErrors();
};

void TestLoadPlan::steps_data()
{
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<QByteArray>("expected"); // without the list around it
    const auto row = [](const char* name, const std::string& item, const char* expected) {
        QTest::newRow(name) << QByteArray::fromStdString(item) << QByteArray(expected);
    };
    row("a value makes no step", json("1"), "");
    row("function", node("FunctionNode", "numpy.absolute"),
        "import numpy @[0]\nlook-up numpy.absolute @[0]\n");
    row("array", array("numpy.ndarray", "1.npy"),
        "read-member 1.npy @[0]\ncall numpy.load 1.npy file 1 @[0]\n");
    row("array under another label", array("numpy.float64", "1.npy"),
        "read-member 1.npy @[0]\ncall numpy.load 1.npy file 1 @[0]\nimport numpy @[0]\n"
        "call numpy.float64 array 1 @[0] ?\n");
    row("dict: entries before their key's type", dict("builtins.int", "5", object("a.B", "null")),
        "import builtins @[0]\ncall builtins.dict none 0 @[0]\nlook-up builtins.int @[0]<key_types>[0]\n"
        "call builtins.list list 1 @[0]<key_types>\nimport a @[0][5] untrusted ?\n"
        "new a.B @[0][5] untrusted ?\ncall builtins.int key 1 @[0]\nset-items builtins.dict @[0]\n");
    row("estimator", object(estimator, dict("builtins.str", "a", json("1"))),
        "import sklearn.linear_model._base @[0]\n"
        "new sklearn.linear_model._base.LinearRegression @[0]\n"
        "import builtins @[0]\ncall builtins.dict none 0 @[0]\n"
        "look-up builtins.str @[0]<key_types>[0]\ncall builtins.list list 1 @[0]<key_types>\n"
        "set-items builtins.dict @[0]\nset-state sklearn.linear_model._base.LinearRegression @[0]\n");
    row("a label that is not called", node("SparseMatrixNode", "a.B", R"(,"type":"scipy","file":"1.npy")"),
        "read-member 1.npy @[0]\ncall scipy.sparse.load_npz 1.npy file 1 label a.B @[0] ?\n");
    row("operator", node("OperatorFuncNode", "operator.itemgetter", ",\"attrs\":" + list(json("1"))),
        "get-attribute operator.itemgetter @[0] untrusted\nimport builtins @[0].__getstate__()\n"
        "call builtins.list list 1 @[0].__getstate__()\n"
        "call operator.itemgetter values 1 @[0] untrusted ?\n");
    row("arguments of a class",
        node("ConstructorFromReduceNode", "datetime.date", ",\"content\":" + list(json("1"))),
        "import datetime @[0] untrusted\nimport builtins @[0]<content>\n"
        "call builtins.list list 1 @[0]<content>\ncall datetime.date values 1 @[0] untrusted ?\n");
}

void TestLoadPlan::steps()
{
    QFETCH(QByteArray, item);
    QFETCH(QByteArray, expected);
    // The list around it has a name of its own, so that its steps are known.
    const std::string schema = root("ListNode", "z.Z", ",\"content\":[" + item.toStdString() + "]");
    std::string lines = stepsOf(planOf(schema, {}));
    for (const std::string own : {"import z @ untrusted ?\n", "call z.Z list 1 @ untrusted ?\n"}) {
        const size_t at = lines.find(own);
        QVERIFY(at != lines.npos);
        lines.erase(at, own.size());
    }
    QCOMPARE(QByteArray::fromStdString(lines), expected);
}

void TestLoadPlan::raises_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const std::string& item, const char* expected) {
        QTest::newRow(name) << QByteArray::fromStdString(listRoot(item)) << QByteArray(expected);
    };
    row("nothing", json("1"), "");
    row("no node", "5", "read AttributeError: 'int' object has no attribute 'get' @");
    row("id that cannot be a key", json("1").insert(1, R"("__id__":[],)"),
        "read TypeError: unhashable type: 'list' @[0]");
    row("field that is missing", node("ConstructorFromReduceNode", "a.B"), "read KeyError: 'content' @[0]");
    row("name that is missing", R"({"__loader__":"ListNode","__module__":"a","content":[]})",
        "read KeyError: '__class__' @[0]");
    row("field of another type", node("PartialNode", "functools.partial", ",\"content\":[]"),
        "read TypeError: list indices must be integers or slices, not str @[0]");
    row("values of no object",
        node("DictNode", "builtins.dict", ",\"key_types\":" + list("") + ",\"content\":3"),
        "read AttributeError: 'int' object has no attribute 'items' @[0]");
    row("unknown loader", node("NoNode", "a.B"),
        "read TypeError:  Can't find loader NoNode for type a.B and protocol 2. You might need to update "
        "skops "
        "to load this file. @[0]");
    row("missing member", array("numpy.ndarray", "it's"),
        "read KeyError: 'There is no item named \"it\\'s\" in the archive' @[0]");
    row("kind of array", node("NdArrayNode", "numpy.ndarray", R"(,"type":"x")"),
        "read ValueError: Unknown type x. @[0]");
    row("method's label",
        node("MethodNode", "a.B", ",\"content\":{\"func\":\"f\",\"obj\":" + json("1") + "}"),
        "read ValueError: Expected object of type a.B, got builtins.str. This is probably due to a corrupted "
        "or "
        "a malicious file. @[0]");
    row("name that is no text", R"({"__loader__":"ListNode","__module__":"a","__class__":4,"content":[]})",
        "audit TypeError: can only concatenate str (not \"int\") to str @[0]");
    row("untrusted", object("a.B", "null") + "," + object("A.b", "null"),
        "audit skops.io.exceptions.UntrustedTypesFoundException: Untrusted types found in the file: ['A.b', "
        "'a.B']. @[1]");
    row("class that is not there", object("sklearn.linear_model._base.No", "null"),
        "audit skops.io.exceptions.UntrustedTypesFoundException: Untrusted types found in the file: "
        "['sklearn.linear_model._base.No']. @[0]");
    row("content that is no JSON", json("[1,"),
        "construct json.decoder.JSONDecodeError: Expecting value: line "
        "1 column 4 (char 3) @[0]");
    row("content that is no text", node("JsonNode", "builtins.str", ",\"content\":5"),
        "construct TypeError: the JSON object must be str, bytes or bytearray, not int @[0]");
    row("key that is no number", dict("builtins.int", "x", json("1")),
        "construct ValueError: invalid literal for int() with base 10: 'x' @[0]");
    row("entry behind the last type",
        node("DictNode", "builtins.dict",
             ",\"key_types\":" + list("") + ",\"content\":{\"a\":" + json("[1,") + "}"),
        "");
    row("set of lists", node("SetNode", "builtins.set", ",\"content\":[" + list("") + "]"),
        "construct TypeError: unhashable type: 'list' @[0]");
    row("set of tuples of lists",
        node("SetNode", "builtins.set",
             ",\"content\":[" + node("TupleNode", "builtins.tuple", ",\"content\":[" + list("") + "]") + "]"),
        "construct TypeError: unhashable type: 'list' @[0]");
    row("items of a number",
        node("DictNode", "builtins.int",
             ",\"key_types\":" + list(type("builtins.str")) + ",\"content\":{\"a\":" + json("1") + "}"),
        "audit skops.io.exceptions.UntrustedTypesFoundException: Untrusted types found in the file: "
        "['builtins.int']. @[0]");
    row("key types that are no types",
        node("DictNode", "builtins.dict",
             ",\"key_types\":" + json("\\\"ab\\\"") + ",\"content\":{\"a\":" + json("1") + "}"),
        "construct TypeError: 'str' object is not callable @[0]");
    row("name that is not there", node("TypeNode", "builtins.no") + "," + json("1"),
        "audit skops.io.exceptions.UntrustedTypesFoundException: Untrusted types found in the file: "
        "['builtins.no']. @[0]");
    row("empty array", array("numpy.ndarray", "1.npy"), "construct EOFError: No data left in file @[0]");
    row("state of an estimator", object(estimator, list("")),
        "construct TypeError: pop expected at most 1 argument, got 2 @[0]");
    row("cycle", list(R"({"__id__":7})", ",\"__id__\":7"), "construct RecursionError: ? @[0]");
}

void TestLoadPlan::raises()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, expected);
    const Planned planned = planOf(schema.toStdString(), {});
    const auto failures = planned.plan->failures();
    QCOMPARE(QByteArray::fromStdString(failures.empty() ? "" : failureLine(planned, failures.front())),
             expected);
}

void TestLoadPlan::failuresGoOnInOrder()
{
    // What is found later in the file may be raised earlier.
    const Planned planned =
        planOf(listRoot(json("[1,") + "," + object("sklearn.linear_model._base.No", "null") + "," +
                        node("NoNode", "a.B")),
               {});
    std::string phases;
    for (const PlanFailure& failure : planned.plan->failures())
        phases += std::string(planPhaseId(failure.phase)) + " ";
    QCOMPARE(phases, std::string("read audit construct construct "));
}

void TestLoadPlan::namesThatAreNotThere_data()
{
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<QByteArray>("expected"); // behind what the audit raises
    const auto row = [](const char* name, const std::string& item, const char* expected) {
        QTest::newRow(name) << QByteArray::fromStdString(item) << QByteArray(expected);
    };
    row("class", object("sklearn.pipeline.No", "null"),
        "construct AttributeError: module 'sklearn.pipeline' has no attribute 'No' @[0]");
    row("module", object("sklearn.no.more.No", "null"),
        "construct ModuleNotFoundError: No module named 'sklearn.no' @[0]");
    row("no name", type("builtins."), "construct AttributeError: module 'builtins' has no attribute '' @[0]");
    row("no module", object(".B", "null"), "construct ValueError: Object 'B' of module '' is unknown @[0]");
    row("module that is only looked up", type("sklearn.tree"), "");
    row("of a library nobody knows", object("a.B", "null"), "");
}

void TestLoadPlan::namesThatAreNotThere()
{
    QFETCH(QByteArray, item);
    QFETCH(QByteArray, expected);
    const Planned planned = planOf(listRoot(item.toStdString()), {});
    const auto failures = planned.plan->failures();
    QVERIFY(failures.front().phase == PlanPhase::Audit);
    QCOMPARE(QByteArray::fromStdString(failures.size() < 2 ? "" : failureLine(planned, failures[1])),
             expected);
}

void TestLoadPlan::stopsAtTheFirst()
{
    const Planned planned = planOf(listRoot(list("") + "," + json("[1,") + "," + list("")), {});
    const auto steps = planned.plan->steps();
    QCOMPARE(stepLine(planned, steps[planned.plan->reachedSteps() - 1]),
             std::string("call builtins.list list 0 @[0]\n"));
    QCOMPARE(steps.size(), planned.plan->reachedSteps() + 2);
}

void TestLoadPlan::modulesOnceInOrderOfUse()
{
    const Planned planned = planOf(
        listRoot(type("collections.Counter") + "," + object("a.b.C", "null") + "," + object("a.b.D", "null")),
        {});
    std::string modules;
    for (const nodes::NameId module : planned.plan->modules())
        modules += std::string(planned.plan->name(module)) + " ";
    QCOMPARE(modules, std::string("builtins collections a.b "));
}

void TestLoadPlan::trustIsTold()
{
    const std::string items =
        type("builtins.int") + "," + type("a.B") + "," + type("a.C") + "," + type("os.system");
    const Planned planned = planOf(listRoot(items), {"a.B", "os.system"});
    std::string trust;
    for (const PlanStep& step : planned.plan->steps()) {
        if (step.action == PlanAction::LookUp)
            trust += std::string(planTrustId(step.trust)) + " ";
    }
    QCOMPARE(trust, std::string("trusted ticked untrusted dangerous "));
}

void TestLoadPlan::sharedNodesAreMadeOnce()
{
    const Planned planned = planOf(listRoot(list("", ",\"__id__\":7") + R"(,{"__id__":7})"), {});
    QCOMPARE(stepsOf(planned), std::string("import builtins @\ncall builtins.list list 0 @[0]\n"
                                           "call builtins.list list 2 @\n"));
}

// The texts are those of json.loads(text) in CPython 3.11.
void TestLoadPlan::jsonErrors_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* text, const char* expected) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(expected);
    };
    row("{\"a\": [1, 2.5e3, -0, NaN, \"\\u00e9\"], \"b\": {}}", "");
    row("", "Expecting value: line 1 column 1 (char 0)");
    row("[1,", "Expecting value: line 1 column 4 (char 3)");
    row("[", "Expecting value: line 1 column 2 (char 1)");
    row("[1 2]", "Expecting ',' delimiter: line 1 column 4 (char 3)");
    row("[1.]", "Expecting ',' delimiter: line 1 column 3 (char 2)");
    row("{\"a\" 1}", "Expecting ':' delimiter: line 1 column 6 (char 5)");
    row("{\"a\":1,}", "Expecting property name enclosed in double quotes: line 1 column 8 (char 7)");
    row("{\n\"\xc3\xa9\": x}", "Expecting value: line 2 column 6 (char 7)");
    row("1 2", "Extra data: line 1 column 3 (char 2)");
    row("01", "Extra data: line 1 column 2 (char 1)");
    row("\"a", "Unterminated string starting at: line 1 column 1 (char 0)");
    row("[\"a\tb\"]", "Invalid control character at: line 1 column 4 (char 3)");
    row("\"\\x\"", "Invalid \\escape: line 1 column 2 (char 1)");
    row("\"\\u12\"", "Invalid \\uXXXX escape: line 1 column 3 (char 2)");
}

void TestLoadPlan::jsonErrors()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const auto error = jsonError(text.toStdString());
    QCOMPARE(QByteArray::fromStdString(error ? error->text.value_or("?") : ""), expected);
    if (error)
        QCOMPARE(error->exception, std::string("json.decoder.JSONDecodeError"));
}

QTEST_APPLESS_MAIN(TestLoadPlan)
#include "tst_load_plan.moc"
