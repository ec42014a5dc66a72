// Rules on attributes and keys.

#include "audit/rules/slow_pattern.h"
#include "rule_cases.h"

#include <QTest>

using namespace skops;
using namespace skops::test;

class TestRulesAttributes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wantsOnePlainTypeAKey_data();
    void wantsOnePlainTypeAKey();
    void tellsKeysThatBecomeOne_data();
    void tellsKeysThatBecomeOne();
    void tellsManyKeysOfOneHash();
    void tellsAttributesBeforeMethods_data();
    void tellsAttributesBeforeMethods();
    void tellsPaths_data();
    void tellsPaths();
    void tellsCosts_data();
    void tellsCosts();
    void findsSlowPatterns_data();
    void findsSlowPatterns();
    void tellsUnusualAttributes_data();
    void tellsUnusualAttributes();
    void tellsStatesThatAreNoDictionary();
    void tellsManyAttributes();
    void tellsKeysThatRaise();
    void tellsTextsThatScipyRuns_data();
    void tellsTextsThatScipyRuns();
};

void TestRulesAttributes::wantsOnePlainTypeAKey_data()
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

void TestRulesAttributes::wantsOnePlainTypeAKey()
{
    compare("key-types-trick");
}

void TestRulesAttributes::tellsKeysThatBecomeOne_data()
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

void TestRulesAttributes::tellsKeysThatBecomeOne()
{
    compare("key-collision");
}

void TestRulesAttributes::tellsManyKeysOfOneHash()
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

void TestRulesAttributes::tellsAttributesBeforeMethods_data()
{
    addColumns();
    row("learned", object(regression, "coef_", json("1")), "");
    row("method", object(regression, "predict", json("1")), "root[0] predict method\n");
    row("special method", object(regression, "__reduce__", json("1")), "root[0] __reduce__ special-method\n");
    row("field", object(regression, "key_types", json("1")), "root[0] key_types field\n");
    row("no estimator", object("sklearn.utils._metadata_requests.MetadataRequest", "fit", json("1")), "");
}

void TestRulesAttributes::tellsAttributesBeforeMethods()
{
    compare("attribute-shadows");
}

void TestRulesAttributes::tellsPaths_data()
{
    const auto text = [](const std::string& characters) { return json("\\\"" + characters + "\\\""); };
    addColumns();
    row("cache", object(regression, "memory", text("cache")), "root[0] memory cache\n");
    row("no cache", object(regression, "memory", json("null")), "");
    row("names of files", object(regression, "input", text("filename")), "root[0] input filename\n");
    row("texts", object(regression, "input", text("content")), "");
    for (const char* path : {"/etc/passwd", "~/.ssh", "../x", "C:/x/y", "http://a.invalid/x", "file:///x"})
        row(path, object(regression, "x", text(path)), ("root[0] x " + std::string(path) + "\n").c_str());
    row("of Windows", object(regression, "x", text("C:\\\\\\\\x")), "root[0] x C:\\x\n");
    row("of another machine", object(regression, "x", text("\\\\\\\\\\\\\\\\host")), "root[0] x \\\\host\n");
    for (const char* word : {"/", "a/b", "l2", "~", "..", "://", "n/a", "1:2"})
        row(word, object(regression, "x", text(word)), "");
    row("pattern", object(regression, "token_pattern", text("/a/b")), "");
    row("no estimator", object("shop.Basket", "x", text("/etc/passwd")), "");
}

void TestRulesAttributes::tellsPaths()
{
    compare("attribute-path");
}

void TestRulesAttributes::tellsCosts_data()
{
    const auto pair = [](const std::string& first, const std::string& second) {
        return node("TupleNode", "builtins.tuple", content("[" + json(first) + "," + json(second) + "]"));
    };
    addColumns();
    for (const char* jobs : {"-1", "1", "64", "null"})
        row(jobs, object(regression, "n_jobs", json(jobs)), "");
    for (const char* jobs : {"1000000", "-1000000000", "100000000000000000000"})
        row(jobs, object(regression, "n_jobs", json(jobs)),
            ("root[0] n_jobs " + std::string(jobs) + "\n").c_str());
    row("iterations", object(regression, "max_iter", json("1000000")), "");
    row("iterations without end", object(regression, "max_iter", json("1000000000000")),
        "root[0] max_iter 1000000000000\n");
    row("as many as it takes", object(regression, "max_iter", json("-1")), "");
    row("hashing", object(regression, "n_features", json("1048576")), "");
    row("wide hashing", object(regression, "n_features", json("2147483647")),
        "root[0] n_features 2147483647\n");
    row("a text", object(regression, "n_jobs", json("\\\"many\\\"")), "");
    row("pieces", object(regression, "ngram_range", pair("1", "5")), "");
    row("long pieces", object(regression, "ngram_range", pair("1", "1000000000")),
        "root[0] ngram_range 1, 1000000000\n");
    row("pattern", object(regression, "token_pattern", json("\\\"(?u)\\\\\\\\b\\\\\\\\w+\\\"")), "");
    row("slow pattern", object(regression, "token_pattern", json("\\\"(a+)+$\\\"")),
        "root[0] token_pattern (a+)+$\n");
    row("no estimator", object("shop.Basket", "n_jobs", json("1000000")), "");
}

void TestRulesAttributes::tellsCosts()
{
    compare("attribute-cost");
}

void TestRulesAttributes::findsSlowPatterns_data()
{
    QTest::addColumn<bool>("isSlow");
    for (const char* pattern : {"(?:a+)+$", "(a|a)*$", "(a*)*", "(\\w+)*x", "([a-z]+)+", "((a+))+",
                                "(?P<n>a+){2,}", "(a+|b)*", "(a+?)+"})
        QTest::newRow(pattern) << true;
    for (const char* pattern :
         {"(?u)\\b\\w\\w+\\b", "\\w+(?:-\\w+)*", "[a-z]{3,}", "(ab)+", "(a|b)*", "(a+)", "(a+){2}", "(a+)?",
          "[(a+)+]", "\\(a+\\)+", "(a++)+", "(", ")", "[", "\\", "(?", "a{", "(a+){x}", ""})
        QTest::newRow(pattern) << false;
}

void TestRulesAttributes::findsSlowPatterns()
{
    QFETCH(bool, isSlow);
    QCOMPARE(audit::rules::isSlowPattern(QTest::currentDataTag()), isSlow);
}

void TestRulesAttributes::tellsUnusualAttributes_data()
{
    const std::string array = node("NdArrayNode", "numpy.ndarray", R"(,"type":"numpy","file":"1.npy")");
    addColumns();
    row("array", object(regression, "coef_", array), "");
    row("number", object(regression, "intercept_", json("0.0")), "");
    row("arrays", object(regression, "coefs_", list(array)), "");
    row("text", object(regression, "coef_", json("\\\"none\\\"")), "root[0] coef_ text\n");
    row("numbers", object(regression, "coef_", list(json("1"))), "root[0] coef_ list\n");
    row("type", object(regression, "coef_", type("builtins.int")), "root[0] coef_ type\n");
    row("function", object(regression, "coef_", node("FunctionNode", "numpy.sqrt")),
        "root[0] coef_ function\n");
    row("estimator", object(regression, "coef_", node("ObjectNode", regression)),
        "root[0] coef_ estimator\n");
    row("other attribute", object(regression, "solver", json("\\\"lbfgs\\\"")), "");
    row("of the class", object(regression, "_estimator_type", json("\\\"classifier\\\"")),
        "root[0] _estimator_type class\n");
}

void TestRulesAttributes::tellsUnusualAttributes()
{
    compare("attribute-unusual");
}

void TestRulesAttributes::tellsStatesThatAreNoDictionary()
{
    const std::string state = content(list(json("1")));
    QCOMPARE(found("state-unusual", node("ObjectNode", regression, state)),
             "root[0] " + regression + " builtins.list\n");
    QCOMPARE(found("state-unusual", node("ObjectNode", "shop.Basket", state)), std::string());
}

void TestRulesAttributes::tellsManyAttributes()
{
    const auto withAttributes = [](size_t count) {
        std::string entries;
        for (size_t i = 0; i < count; ++i)
            entries += (i > 0 ? ",\"a" : "\"a") + std::to_string(i) + "\":" + json("1");
        return node("ObjectNode", regression, content(dictOf(entries, list(""))));
    };
    QCOMPARE(found("attribute-unusual", withAttributes(999)), std::string());
    QCOMPARE(found("attribute-unusual", withAttributes(1'000)), std::string("root[0] 1000 count\n"));
}

void TestRulesAttributes::tellsKeysThatRaise()
{
    const auto defaults = [](const std::string& keyType) {
        return node("DefaultDictNode", "collections.defaultdict",
                    content("{\"main\":" + dictOf("\"1\":" + json("1"), list(type(keyType))) +
                            ",\"default_factory\":" + type("builtins.list") + "}"));
    };
    QCOMPARE(found("load-raises", defaults("builtins.str")), std::string());
    QCOMPARE(found("load-raises", defaults("builtins.int")),
             std::string("root[0] TypeError keywords must be strings\n"));
    const auto number = [](size_t digits) {
        return dictOf("\"" + std::string(digits, '9') + "\":" + json("1"), list(type("builtins.int")));
    };
    QCOMPARE(found("json-long-integer", number(4'300)), std::string());
    QCOMPARE(found("json-long-integer", number(5'000)), std::string("root[0] 5000\n"));
}

void TestRulesAttributes::tellsTextsThatScipyRuns_data()
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

void TestRulesAttributes::tellsTextsThatScipyRuns()
{
    compare("text-executed");
}

QTEST_APPLESS_MAIN(TestRulesAttributes)
#include "tst_rules_attributes.moc"
