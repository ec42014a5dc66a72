// Rules on labels, calls and names.

#include "rule_cases.h"
#include "support/zip_builder.h"

#include <QTest>

using namespace skops;
using namespace skops::test;

class TestRulesNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsLabelsThatLie_data();
    void tellsLabelsThatLie();
    void comparesScalarsWithTheirArrays_data();
    void comparesScalarsWithTheirArrays();
    void comparesFormatsOfSparseMatrices();
    void tellsCallsThatSkopsNeverWrites_data();
    void tellsCallsThatSkopsNeverWrites();
    void tellsNamesThatDeceive_data();
    void tellsNamesThatDeceive();
    void tellsWhatArraysOfObjectsHide_data();
    void tellsWhatArraysOfObjectsHide();
};

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

void TestRulesNames::comparesFormatsOfSparseMatrices()
{
    std::string format = npy("|S3", "()");
    format.resize(128);
    const std::vector<uint8_t> npz = buildZip({.members = {{.name = "format.npy", .data = format + "coo"}}});
    const std::string member(npz.begin(), npz.end());
    const auto labelled = [](const std::string& name) {
        return node("SparseMatrixNode", name, R"(,"type":"scipy","file":"1.npz")");
    };
    const std::string other = "scipy.sparse._csr.csr_matrix";
    QCOMPARE(found("label-lies", labelled("scipy.sparse._coo.coo_matrix"), member), std::string());
    QCOMPARE(found("label-lies", labelled(other), member),
             "root[0] SparseMatrixNode " + other + " scipy.sparse.coo\n");
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
    const std::string loss = content(dictOf("", list(""))) + ",\"__reduce__\":{\"args\":" +
                             node("TupleNode", "builtins.tuple", content("[" + json("1") + "]")) + "}";
    row("loss", node("LossNode", "sklearn._loss._loss.CyHalfSquaredError", loss), "");
    row("loss of a compiled module", node("LossNode", "_loss.CyHalfSquaredError", loss), "");
    row("loss of somebody's own", node("LossNode", "shop.Loss", loss), "root[0] shop.Loss LossNode 1\n");
    row("array by a function's name", array("builtins.eval"), "root[0] builtins.eval NdArrayNode 1.npy\n");
}

void TestRulesNames::tellsCallsThatSkopsNeverWrites()
{
    compare("name-called");
}

void TestRulesNames::tellsNamesThatDeceive_data()
{
    addColumns();
    row("plain", node("ObjectNode", "shop.Basket"), "");
    row("of another language", node("ObjectNode", "laden.K\xc3\xb6rbchen"), "");
    row("function without a name", node("FunctionNode", "shop.make.<locals>.<lambda>"), "");
    row("escape", node("ObjectNode", "shop.Bas\\u001bket"), "root[0] shop.Bas\x1bket control\n");
    row("direction", node("ObjectNode", "shop.Bas\\u202eket"), "root[0] shop.Bas\u202eket direction\n");
    row("no width", node("ObjectNode", "shop.Bas\\u200bket"), "root[0] shop.Bas\u200bket invisible\n");
    row("markup", node("ObjectNode", "shop.Bas[red]ket"), "root[0] shop.Bas[red]ket no-name\n");
    row("Cyrillic letter", node("ObjectNode", "sklearn.linear_model._bas\u0435.LinearRegression"),
        "root[0] sklearn.linear_model._bas\u0435.LinearRegres... other-script\n");
    row("Cyrillic letter in somebody's own name", node("ObjectNode", "shop.B\u0430sket"),
        "root[0] shop.B\u0430sket other-script\n");
    row("Cyrillic name", node("ObjectNode", "shop.\u041a\u043e\u0440\u0437\u0438\u043d\u0430"), "");
    row("dot that is none", node("ObjectNode", "sklearn\u2024svm.SVC"),
        "root[0] sklearn\u2024svm.SVC no-name\n");
    row("value that clears the screen", json("\\\"\\u001b[2J\\\""), "root[0] \x1b[2J control\n");
    row("value that turns the direction", json("\\\"\\u202e\\\""), "root[0] \u202e direction\n");
    row("value with a joiner", json("\\\"a\\u200db\\\""), "");
    row("value of two lines", json("\\\"a\\\\nb\\\""), "");
    row("no module", node("ObjectNode", ".Basket"), "root[0] .Basket empty-part\n");
    const std::string turned = "\"a\\u202eb\":";
    const std::string text = list(type("builtins.str"));
    row("word of a vocabulary", dictOf(turned + json("1"), text), "");
    row("key of an object", dictOf(turned + node("ObjectNode", "shop.Basket"), text),
        "root[0] a\u202e"
        "b direction\n");
    row("vectorized function", node("FunctionNode", "shop.price (vectorized)"), "");
    row("markup in the key of an object", dictOf("\"safe[/red]\":" + node("ObjectNode", "shop.Basket"), text),
        "root[0] safe[/red] markup\n");
    row("brackets in a key", dictOf("\"a[/2]b[3]\":" + node("ObjectNode", "shop.Basket"), text), "");
    row("attribute", object(regression, "a\\u202eb", json("1")),
        "root[0] a\u202e"
        "b direction\n");
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
