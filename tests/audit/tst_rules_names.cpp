// Rules on labels, calls, keys and names of attributes.

#include "audit/rules/rule.h"
#include "nodes/schema_reader.h"
#include "support/tree_lines.h"
#include "support/zip_builder.h"

#include <QTest>

using namespace skops;
using namespace skops::test;

namespace {

const std::string regression = "sklearn.linear_model._base.LinearRegression";

std::string content(const std::string& raw)
{
    return ",\"content\":" + raw;
}

std::string list(const std::string& items, const std::string& type = "builtins.list")
{
    return node("ListNode", type, content("[" + items + "]"));
}

std::string type(const std::string& name)
{
    return node("TypeNode", name);
}

std::string dictOf(const std::string& entries, const std::string& keyTypes)
{
    return node("DictNode", "builtins.dict", ",\"key_types\":" + keyTypes + content("{" + entries + "}"));
}

std::string reduced(const std::string& name, const std::string& arguments)
{
    return node("ConstructorFromReduceNode", name,
                content(node("TupleNode", "builtins.tuple", content("[" + arguments + "]"))));
}

std::string object(const std::string& name, const std::string& attribute, const std::string& value)
{
    return node("ObjectNode", name,
                content(dictOf("\"" + attribute + "\":" + value, list(type("builtins.str")))));
}

std::string masked(const std::string& name)
{
    return node("MaskedArrayNode", name, content("{\"data\":" + json("1") + ",\"mask\":" + json("1") + "}"));
}

std::string partial(const std::string& name)
{
    return node("PartialNode", name,
                content("{\"func\":" + json("1") + ",\"args\":" + json("1") + ",\"kwds\":" + json("1") +
                        ",\"namespace\":" + json("1") + "}"));
}

std::string method(const std::string& func, const std::string& object)
{
    return node("MethodNode", regression, content("{\"func\":\"" + func + "\",\"obj\":" + object + "}"));
}

std::string array(const std::string& name)
{
    return node("NdArrayNode", name, R"(,"type":"numpy","file":"1.npy")");
}

std::string npy(const std::string& descr, const std::string& shape)
{
    std::string head = "{'descr': '" + descr + "', 'fortran_order': False, 'shape': " + shape + ", }";
    head.resize(117, ' ');
    return "\x93NUMPY\x01" + number(0, 1) + number(118, 2) + head + "\n" + std::string(64, '\0');
}

/// Those with this code, of a list with one item, whose path they begin with.
std::string found(std::string_view code, const std::string& item, const std::string& member = {})
{
    const std::string schema = root("ListNode", "builtins.list", content("[" + item + "]"));
    const SourcePtr source = zipSource({.members = {{.name = "schema.json", .data = schema},
                                                    {.name = "1.npy", .data = member},
                                                    {.name = "1.npz", .data = member}}});
    const auto archive = *archive::Archive::open(source, Limits(), Cancel());
    const auto tree = *nodes::readTree(*archive, Limits(), Cancel());
    const auto all = audit::checkRules(*tree, *archive, archive.get(), *profile::defaultProfile(), Cancel());
    std::vector<Finding> wanted;
    for (const Finding& finding : *all) {
        if (codeId(finding.code) == code)
            wanted.push_back(finding);
    }
    std::string lines = linesOf(wanted, tree.get());
    for (size_t at = lines.find(code); at != lines.npos; at = lines.find(code, at))
        lines.erase(at, code.size() + 1);
    return lines;
}

} // namespace

class TestRulesNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsLabelsThatLie_data();
    void tellsLabelsThatLie();
    void comparesScalarsWithTheirArrays_data();
    void comparesScalarsWithTheirArrays();
    void tellsCallsThatSkopsNeverWrites_data();
    void tellsCallsThatSkopsNeverWrites();
    void wantsOnePlainTypeAKey_data();
    void wantsOnePlainTypeAKey();
    void tellsKeysThatBecomeOne_data();
    void tellsKeysThatBecomeOne();
    void tellsManyKeysOfOneHash();
    void tellsAttributesBeforeMethods_data();
    void tellsAttributesBeforeMethods();
    void tellsTextsThatScipyRuns_data();
    void tellsTextsThatScipyRuns();
    void tellsNamesThatDeceive_data();
    void tellsNamesThatDeceive();
    void tellsWhatArraysOfObjectsHide_data();
    void tellsWhatArraysOfObjectsHide();
};

namespace {

void addColumns()
{
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<QByteArray>("expected");
}

void row(const char* name, const std::string& item, const char* expected)
{
    QTest::newRow(name) << QByteArray::fromStdString(item) << QByteArray(expected);
}

void compare(std::string_view code)
{
    QFETCH(QByteArray, item);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(found(code, item.toStdString())), expected);
}

} // namespace

void TestRulesNames::tellsLabelsThatLie_data()
{
    addColumns();
    row("value", node("JsonNode", "builtins.int", content("\"1\"")),
        "root[0] JsonNode builtins.int builtins.str\n");
    row("genuine value", json("1"), "");
    row("tuple", node("TupleNode", "builtins.dict", content("[]")),
        "root[0] TupleNode builtins.dict builtins.tuple\n");
    row("a tuple of somebody's own class", node("TupleNode", "shop.Point", content("[]")), "");
    row("masked array", masked("numpy.ndarray"),
        "root[0] MaskedArrayNode numpy.ndarray numpy.ma.MaskedArray\n");
    row("masked array by its other path", masked("numpy.ma.core.MaskedArray"), "");
    row("partial", partial("shop.Basket"), "root[0] PartialNode shop.Basket functools.partial\n");
    row("a partial's subclass", partial("shop.partial"), "");
    row("dtype of a value", node("DTypeNode", "numpy.dtype", content(json("1"))),
        "root[0] DTypeNode numpy.dtype builtins.str.dtype\n");
    row("class as a function", node("FunctionNode", regression),
        ("root[0] FunctionNode " + regression + " builtins.type\n").c_str());
    row("function", node("FunctionNode", "numpy.mean"), "");
    row("method that is none", method("__dict__", node("ObjectNode", regression)),
        ("root[0] MethodNode " + regression + " " + regression + ".__dict__\n").c_str());
    row("method of the class", method("mro", type(regression)),
        ("root[0] MethodNode " + regression + " builtins.type.mro\n").c_str());
    row("method", method("fit", node("ObjectNode", regression)), "");
    row("operator", node("OperatorFuncNode", "shop.attrgetter", ",\"attrs\":" + list("")),
        "root[0] OperatorFuncNode shop.attrgetter operator.attrgetter\n");
    row("abstract sparse matrix",
        node("SparseMatrixNode", "scipy.sparse._matrix.spmatrix", R"(,"type":"scipy","file":"1.npz")"),
        "root[0] SparseMatrixNode scipy.sparse._matrix.spmatrix scipy.sparse.load_npz\n");
    row("sparse matrix",
        node("SparseMatrixNode", "scipy.sparse._csr.csr_matrix", R"(,"type":"scipy","file":"1.npz")"), "");
}

void TestRulesNames::tellsLabelsThatLie()
{
    compare("label-lies");
}

void TestRulesNames::comparesScalarsWithTheirArrays_data()
{
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QByteArray>("descr");
    QTest::addColumn<QByteArray>("shape");
    QTest::addColumn<QByteArray>("made");
    QTest::newRow("float") << QByteArray("numpy.float64") << QByteArray("<f8") << QByteArray("()")
                           << QByteArray();
    QTest::newRow("duration") << QByteArray("numpy.timedelta64") << QByteArray("<m8[s]") << QByteArray("()")
                              << QByteArray();
    QTest::newRow("array") << QByteArray("numpy.float64") << QByteArray("<f8") << QByteArray("(2,)")
                           << QByteArray("numpy.ndarray");
    QTest::newRow("other kind") << QByteArray("numpy.void") << QByteArray("<i8") << QByteArray("()")
                                << QByteArray("<i8");
    QTest::newRow("subclass of arrays")
        << QByteArray("numpy.matrix") << QByteArray("<f8") << QByteArray("(2,)") << QByteArray();
}

void TestRulesNames::comparesScalarsWithTheirArrays()
{
    QFETCH(QByteArray, label);
    QFETCH(QByteArray, descr);
    QFETCH(QByteArray, shape);
    QFETCH(QByteArray, made);
    const std::string name = label.toStdString();
    const std::string lines = found("label-lies", array(name), npy(descr.toStdString(), shape.toStdString()));
    QCOMPARE(QByteArray::fromStdString(lines),
             made.isEmpty() ? made : "root[0] NdArrayNode " + label + " " + made + "\n");
}

void TestRulesNames::tellsCallsThatSkopsNeverWrites_data()
{
    addColumns();
    row("date", reduced("datetime.date", json("2024")), "");
    row("somebody's own class", reduced("shop.Basket", json("1")), "");
    row("exception", reduced("builtins.ValueError", json("1")), "");
    row("size", reduced("builtins.bytes", json("10000000000")),
        "root[0] builtins.bytes ConstructorFromReduceNode 10000000000\n");
    row("function", reduced("time.sleep", json("86400")),
        "root[0] time.sleep ConstructorFromReduceNode 86400\n");
    row("fraction", reduced("fractions.Fraction", json("\\\"1/3\\\"")), "");
    row("huge fraction", reduced("fractions.Fraction", json("\\\"1e9\\\"")),
        "root[0] fractions.Fraction ConstructorFromReduceNode \"1e9\"\n");
    row("operator that keeps",
        node("OperatorFuncNode", "operator.itemgetter", ",\"attrs\":" + list(json("1"))), "");
    row("operator that counts", node("OperatorFuncNode", "operator.pow", ",\"attrs\":" + list(json("7"))),
        "root[0] operator.pow OperatorFuncNode 7\n");
    row("list by a function's name", list(json("1"), "time.sleep"), "root[0] time.sleep ListNode 1\n");
    row("array by a function's name", array("builtins.eval"), "root[0] builtins.eval NdArrayNode 1.npy\n");
}

void TestRulesNames::tellsCallsThatSkopsNeverWrites()
{
    compare("name-called");
}

void TestRulesNames::wantsOnePlainTypeAKey_data()
{
    const std::string a = "\"a\":" + json("1");
    const std::string text = type("builtins.str");
    addColumns();
    row("one for each", dictOf(a, list(text)), "");
    row("fewer", dictOf(a, list("")), "root[0] fewer\n");
    row("more", dictOf(a, list(text + "," + text)), "root[0] more\n");
    row("two keys that JSON made one", dictOf(a, list(type("builtins.int") + "," + text)), "");
    row("a tuple of types", dictOf(a, node("TupleNode", "builtins.tuple", content("[" + text + "]"))),
        "root[0] not-list\n");
    row("values", dictOf(a, list(json("1"))), "root[0] not-types\n");
    row("a container", dictOf(a, list(type("builtins.tuple"))), "root[0] not-types\n");
    row("a function", dictOf(a, list(type("builtins.len"))), "root[0] not-types\n");
    row("a date", dictOf(a, list(type("numpy.datetime64"))), "root[0] not-types\n");
    row("a number of numpy", dictOf(a, list(type("numpy.int64"))), "");
    row("somebody's own text", dictOf(a, list(type("shop.Text"))), "");
}

void TestRulesNames::wantsOnePlainTypeAKey()
{
    compare("key-types-trick");
}

void TestRulesNames::tellsKeysThatBecomeOne_data()
{
    const auto two = [](const char* first, const char* second, const char* typeOfFirst,
                        const char* typeOfSecond) {
        const std::string entries =
            "\"" + std::string(first) + "\":" + json("1") + ",\"" + second + "\":" + json("2");
        return dictOf(entries, list(type(typeOfFirst) + "," + type(typeOfSecond)));
    };
    constexpr auto integer = "builtins.int";
    constexpr auto real = "builtins.float";
    addColumns();
    row("different", two("1", "2", integer, integer), "");
    row("zero before", two("1", "01", integer, integer), "root[0] 1 01\n");
    row("blank", two("1", " 1", integer, integer), "root[0] 1  1\n");
    row("underscore", two("10", "1_0", integer, integer), "root[0] 10 1_0\n");
    row("no number", two("10", "1__0", integer, integer), "");
    row("other digits", two("1", "\xd9\xa1", integer, integer), "root[0] 1 \xd9\xa1\n");
    row("minus zero", two("0", "-0", integer, integer), "root[0] 0 -0\n");
    row("rounded", two("0.1", "0.1000000000000000055", real, real), "root[0] 0.1 0.1000000000000000055\n");
    row("nearly", two("0.1", "0.10000000000000002", real, real), "");
    row("integer and number", two("1", "1.0", integer, real), "root[0] 1 1.0\n");
    row("text and integer", two("1", "1.0", "builtins.str", real), "");
    row("flags", two("False", "0", "builtins.bool", "builtins.bool"), "root[0] False 0\n");
    row("flag and integer", two("True", "1", "builtins.bool", integer), "root[0] True 1\n");
    row("not a number", two("nan", "NaN", real, real), "");
    row("numpy's", two("1", "+1", "numpy.int64", integer), "root[0] 1 +1\n");
}

void TestRulesNames::tellsKeysThatBecomeOne()
{
    compare("key-collision");
}

void TestRulesNames::tellsManyKeysOfOneHash()
{
    // The powers of ten of one number: of a multiple of the modulus all are multiples.
    const auto keys = [](const std::string& number) {
        std::string entries;
        std::string types;
        for (size_t zeros = 0; zeros < 1'000; ++zeros) {
            entries += (zeros > 0 ? ",\"" : "\"") + number + std::string(zeros, '0') + "\":" + json("1");
            types += (zeros > 0 ? "," : "") + type("builtins.int");
        }
        return dictOf(entries, list(types));
    };
    QCOMPARE(found("key-collision", keys("3")), std::string());
    const std::string modulus = "2305843009213693951";
    QCOMPARE(found("key-collision", keys(modulus)),
             "root[0] " + modulus + " " + modulus + std::string(21, '0') + "...\n");
}

void TestRulesNames::tellsAttributesBeforeMethods_data()
{
    addColumns();
    row("learned", object(regression, "coef_", json("1")), "");
    row("method", object(regression, "predict", json("1")), "root[0] predict a method\n");
    row("special method", object(regression, "__reduce__", json("1")),
        "root[0] __reduce__ a special method\n");
    row("field", object(regression, "key_types", json("1")), "root[0] key_types a field of the format\n");
    row("no estimator", object("sklearn.utils._metadata_requests.MetadataRequest", "fit", json("1")), "");
}

void TestRulesNames::tellsAttributesBeforeMethods()
{
    compare("attribute-shadows");
}

void TestRulesNames::tellsTextsThatScipyRuns_data()
{
    const std::string normal = "scipy.stats._continuous_distns.norm_gen";
    const std::string genuine =
        R"(\ndef _parse_args(self,  loc=0, scale=1):\n    return (), loc, scale\n\ndef _parse_args_rvs(self,  loc=0, scale=1, size=None):\n    return self._argcheck_rvs( loc, scale, size=size)\n\ndef _parse_args_stats(self,  loc=0, scale=1, moments='mv'):\n    return (), loc, scale, moments\n)";
    const auto text = [](std::string content) {
        std::string escaped;
        for (const char c : content)
            escaped += c == '\\' ? "\\\\" : std::string(1, c);
        return json("\\\"" + escaped + "\\\"");
    };
    const std::string attribute = "_parse_arg_template";
    addColumns();
    row("scipy's own", object(normal, attribute, text(genuine)), "");
    row("other", object(normal, attribute, text("pass")),
        ("root[0] " + normal + " " + attribute + "\n").c_str());
    row("no text", object(normal, attribute, json("1")),
        ("root[0] " + normal + " " + attribute + "\n").c_str());
    row("no distribution", object(regression, attribute, text("pass")), "");
}

void TestRulesNames::tellsTextsThatScipyRuns()
{
    compare("text-executed");
}

void TestRulesNames::tellsNamesThatDeceive_data()
{
    addColumns();
    row("plain", node("ObjectNode", "shop.Basket"), "");
    row("of another language", node("ObjectNode", "laden.K\xc3\xb6rbchen"), "");
    row("function without a name", node("FunctionNode", "shop.make.<locals>.<lambda>"), "");
    row("escape", node("ObjectNode", "shop.Bas\\u001bket"), "root[0] shop.Bas\x1bket control character\n");
    row("direction", node("ObjectNode", "shop.Bas\\u202eket"),
        "root[0] shop.Bas\u202eket direction of writing\n");
    row("no width", node("ObjectNode", "shop.Bas\\u200bket"),
        "root[0] shop.Bas\u200bket invisible character\n");
    row("markup", node("ObjectNode", "shop.Bas[red]ket"),
        "root[0] shop.Bas[red]ket character that no name has\n");
    row("Cyrillic letter", node("ObjectNode", "sklearn.linear_model._bas\u0435.LinearRegression"),
        "root[0] sklearn.linear_model._bas\u0435.LinearRegres... letters of another script\n");
    row("no module", node("ObjectNode", ".Basket"), "root[0] .Basket empty part\n");
    const std::string turned = "\"a\\u202eb\":";
    const std::string text = list(type("builtins.str"));
    row("word of a vocabulary", dictOf(turned + json("1"), text), "");
    row("key of an object", dictOf(turned + node("ObjectNode", "shop.Basket"), text),
        "root[0] a\u202e"
        "b direction of writing\n");
    row("vectorized function", node("FunctionNode", "shop.price (vectorized)"), "");
    row("attribute", object(regression, "a\\u202eb", json("1")),
        "root[0] a\u202e"
        "b direction of writing\n");
}

void TestRulesNames::tellsNamesThatDeceive()
{
    compare("name-deceives");
}

void TestRulesNames::tellsWhatArraysOfObjectsHide_data()
{
    const auto objects = [](const std::string& items) {
        return node("NdArrayNode", "numpy.ndarray",
                    R"(,"type":"json")" + content("[" + items + "]") + ",\"shape\":" + list(json("1")));
    };
    const std::string basket = node("ObjectNode", "shop.Basket");
    addColumns();
    row("values", objects(json("1")), "");
    row("trusted", objects(node("ObjectNode", regression)), "");
    row("untrusted", objects(basket), "root[0].flat[0] shop.Basket\n");
    row("deeper", objects(list(list(basket))), "root[0].flat[0][0][0] shop.Basket\n");
    row("trees, which are checked", objects(node("TypeNode", "sklearn.tree._tree.Tree")), "");
    row("outside", list(basket), "");
}

void TestRulesNames::tellsWhatArraysOfObjectsHide()
{
    compare("object-array-hidden");
}

QTEST_APPLESS_MAIN(TestRulesNames)
#include "tst_rules_names.moc"
