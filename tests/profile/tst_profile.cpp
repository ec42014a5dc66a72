#include "profile/hostile_profiles.h"
#include "profile/profile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>
#include <algorithm>
#include <set>
#include <string>

using namespace skops;
using namespace skops::profile;

namespace {

std::string text(const QJsonValue& value)
{
    return value.toString().toStdString();
}
std::string text(const QString& value)
{
    return value.toStdString();
}

QByteArray readFile(const QString& name)
{
    QFile file(QStringLiteral(SKOPS_SOURCE_DIR "/resources/profiles/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A shipped profile as make_profile.py writes it: the facts stand in it, not beside it.
QByteArray wholeProfile(std::string_view name)
{
    QByteArray profile =
        readFile(QString::fromUtf8(name.data(), qsizetype(name.size())) + QStringLiteral(".json"));
    const QByteArray key = "\"facts\":";
    const qsizetype begin = profile.indexOf(key) + key.size();
    const qsizetype end = profile.indexOf('\n', begin);
    const QByteArray file = profile.mid(begin + 1, end - begin - 2);
    return profile.replace(begin, end - begin, readFile(QString::fromLatin1(file)));
}

void addShipped()
{
    QTest::addColumn<QByteArray>("name");
    for (const std::string_view name : shippedNames())
        QTest::newRow(std::string(name).c_str()) << QByteArray(name.data(), qsizetype(name.size()));
}

constexpr Method allMethods[] = {Method::GetState, Method::SetState,   Method::Reduce,
                                 Method::ReduceEx, Method::GetNewArgs, Method::GetNewArgsEx};

/// Everything a class answers, on one line.
std::string describe(const ClassFacts& facts)
{
    std::string line(facts.module());
    line += ' ' + std::string(facts.name()) + ' ' + std::string(classKindId(facts.kind())) + ' ';
    for (const Method method : allMethods)
        line += facts.has(method) ? '1' : '0';
    line += facts.hasInstanceDict() ? 'd' : '-';
    for (size_t i = 0; i < facts.baseCount(); ++i)
        line += ' ' + std::string(facts.base(i).module()) + '.' + std::string(facts.base(i).name());
    for (size_t i = 0; i < facts.fieldCount(); ++i)
        line += " field " + std::string(facts.field(i));
    return line;
}

/// The same line from a row of the JSON.
std::string describe(const QJsonArray& classes, const QJsonArray& row)
{
    std::string line = text(row[0]) + ' ' + text(row[1]) + ' ' + text(row[2]) + ' ';
    const QString traits = row[3].toString();
    for (const char16_t letter : u"gsrxna") {
        if (letter != 0)
            line += traits.contains(QChar(letter)) ? '1' : '0';
    }
    line += traits.contains(u'd') ? 'd' : '-';
    const QJsonArray bases = row[4].toArray();
    for (const QJsonValue& base : bases) {
        const QJsonArray other = classes[base.toInt()].toArray();
        line += ' ' + text(other[0]) + '.' + text(other[1]);
    }
    const QStringList fields = row[5].toString().split(u' ', Qt::SkipEmptyParts);
    for (const QString& field : fields)
        line += " field " + text(field);
    return line;
}

} // namespace

class TstProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shippedList();
    void head_data() { addShipped(); }
    void head();
    void trust_data() { addShipped(); }
    void trust();
    void names_data() { addShipped(); }
    void names();
    void classes_data() { addShipped(); }
    void classes();
    void dtypes_data() { addShipped(); }
    void dtypes();
    void releases_data();
    void releases();
    void questions();
    void smallProfileIsGood();

private:
    /// The compiled profile of the row, the same parsed, and the JSON behind both.
    struct Both
    {
        ProfilePtr compiled;
        ProfilePtr parsed;
        QJsonObject json;
    };
    Both load();
};

TstProfile::Both TstProfile::load()
{
    QFETCH(QByteArray, name);
    Both both;
    both.compiled = shipped(name.toStdString());
    const QByteArray bytes = wholeProfile(name.toStdString());
    const auto parsed = parseText(bytes);
    if (parsed)
        both.parsed = *parsed;
    else
        qWarning() << parsed.error().args[0].c_str() << parsed.error().args[1].c_str();
    both.json = QJsonDocument::fromJson(bytes).object();
    return both;
}

void TstProfile::shippedList()
{
    QCOMPARE(shippedNames().size(), size_t(7));
    QCOMPARE(defaultProfile()->name(), std::string_view("skops-0.16+sklearn-1.9"));
    QCOMPARE(shipped("no such profile"), nullptr);
}

void TstProfile::head()
{
    const Both both = load();
    QVERIFY(both.compiled && both.parsed);
    for (const ProfilePtr& profile : {both.compiled, both.parsed}) {
        QCOMPARE(std::string(profile->name()), text(both.json[u"name"]));
        QCOMPARE(profile->protocol(), both.json[u"protocol"].toInt());
        const QJsonObject versions = both.json[u"versions"].toObject();
        for (int i = 0; i < packageCount; ++i) {
            const std::string_view id = packageId(Package(i));
            QCOMPARE(std::string(profile->version(Package(i))),
                     text(versions[QLatin1String(id.data(), id.size())]));
        }
        const QJsonObject flags = both.json[u"flags"].toObject();
        QCOMPARE(flags.size(), flagCount);
        for (int i = 0; i < flagCount; ++i) {
            const std::string_view id = flagId(Flag(i));
            QCOMPARE(profile->has(Flag(i)), flags[QLatin1String(id.data(), id.size())].toBool());
        }
        const QJsonObject loaders = both.json[u"loaders"].toObject();
        for (auto loader = loaders.begin(); loader != loaders.end(); ++loader) {
            for (int protocol = -1; protocol < 5; ++protocol)
                QCOMPARE(profile->hasLoader(text(loader.key()), protocol),
                         loader->toArray().contains(protocol));
        }
        QVERIFY(!profile->hasLoader("SGDNode", 2));
    }
}

void TstProfile::trust()
{
    const Both both = load();
    QVERIFY(both.compiled && both.parsed);
    const QJsonObject sets = both.json[u"sets"].toObject();
    const QJsonObject loaderSets = both.json[u"loader_sets"].toObject();
    std::set<std::string> everyName{"os.system", "", "builtins"};
    for (const QJsonValue& names : sets) {
        for (const QJsonValue& name : names.toArray())
            everyName.insert(text(name));
    }
    for (auto loader = loaderSets.begin(); loader != loaderSets.end(); ++loader) {
        std::set<std::string> trusted;
        for (const QJsonValue& set : loader->toArray()) {
            for (const QJsonValue& name : sets[set.toString()].toArray())
                trusted.insert(text(name));
        }
        for (const ProfilePtr& profile : {both.compiled, both.parsed}) {
            for (const std::string& name : everyName)
                QCOMPARE(profile->isTrusted(text(loader.key()), name), trusted.contains(name));
            const auto listed = profile->trustedNames(text(loader.key()));
            QVERIFY(std::equal(listed.begin(), listed.end(), trusted.begin(), trusted.end()));
        }
    }
    const QJsonArray generators = sets[u"bit_generators"].toArray();
    for (const ProfilePtr& profile : {both.compiled, both.parsed}) {
        for (const std::string& name : everyName) {
            QCOMPARE(profile->isBitGenerator(name), generators.contains(QString::fromStdString(name)));
            QCOMPARE(profile->isAllowedLoss(name), profile->isTrusted("LossNode", name));
        }
        QVERIFY(!profile->isTrusted("NoSuchNode", "builtins.list"));
    }
}

void TstProfile::names()
{
    const Both both = load();
    QVERIFY(both.compiled && both.parsed);
    const QJsonObject facts = both.json[u"facts"].toObject();
    const QJsonArray modules = facts[u"modules"].toArray();
    const QJsonObject names = facts[u"names"].toObject();
    static const QString kinds = QStringLiteral("cbfo");
    for (auto module = names.begin(); module != names.end(); ++module) {
        const std::string moduleName = text(modules[module.key().toInt()]);
        const QJsonObject groups = module->toObject();
        for (auto group = groups.begin(); group != groups.end(); ++group) {
            const std::string origin = text(modules[group.key().chopped(1).toInt()]);
            const QStringList items = group->toString().split(u' ');
            for (const QString& item : items) {
                const std::string name = text(item.section(u'=', 0, 0));
                for (const ProfilePtr& profile : {both.compiled, both.parsed}) {
                    const auto found = profile->findName(moduleName, name);
                    QVERIFY2(found, name.c_str());
                    QCOMPARE(int(found->kind), int(kinds.indexOf(group.key().back())));
                    QCOMPARE(std::string(found->originModule), origin);
                    QCOMPARE(std::string(found->originName), text(item.section(u'=', -1)));
                    QVERIFY(profile->existence(moduleName, name) == Existence::Exists);
                }
            }
        }
        for (const ProfilePtr& profile : {both.compiled, both.parsed})
            QVERIFY(profile->existence(moduleName, "no such name") == Existence::Missing);
    }
    const QJsonArray leftOut = facts[u"left_out"].toArray();
    for (const QJsonValue& module : leftOut) {
        for (const ProfilePtr& profile : {both.compiled, both.parsed}) {
            QVERIFY(profile->existence(text(module), "x") == Existence::UnknownModule);
            QVERIFY(profile->existence(text(module) + ".inner", "x") == Existence::UnknownModule);
        }
    }
    const QJsonArray described = facts[u"described"].toArray();
    for (const QJsonValue& package : described) {
        for (const ProfilePtr& profile : {both.compiled, both.parsed})
            QVERIFY(profile->existence(text(package) + ".no_such_module", "x") == Existence::Missing);
    }
}

void TstProfile::classes()
{
    const Both both = load();
    QVERIFY(both.compiled && both.parsed);
    const QJsonArray classes = both.json[u"facts"].toObject()[u"classes"].toArray();
    QVERIFY(classes.size() > 1000);
    for (const QJsonValue& value : classes) {
        const QJsonArray row = value.toArray();
        for (const ProfilePtr& profile : {both.compiled, both.parsed}) {
            const auto found = profile->findClass(text(row[0]), text(row[1]));
            QVERIFY(found);
            QCOMPARE(describe(*found), describe(classes, row));
        }
    }
}

void TstProfile::dtypes()
{
    const Both both = load();
    QVERIFY(both.compiled && both.parsed);
    const QJsonObject dtypes = both.json[u"facts"].toObject()[u"dtypes"].toObject();
    QVERIFY(both.compiled->treeNodes() == both.parsed->treeNodes());
    QVERIFY(both.compiled->predictorNodes() == both.parsed->predictorNodes());
    const std::pair<const RecordDtype&, QJsonObject> pairs[] = {
        {both.compiled->treeNodes(), dtypes[u"tree_nodes"].toObject()},
        {both.compiled->predictorNodes(), dtypes[u"predictor_nodes"].toObject()}};
    for (const auto& [dtype, json] : pairs) {
        QCOMPARE(int(dtype.itemSizeBytes), json[u"itemsize"].toInt());
        const QJsonArray fields = json[u"fields"].toArray();
        QCOMPARE(qsizetype(dtype.fields.size()), fields.size());
        for (qsizetype i = 0; i < fields.size(); ++i) {
            const RecordField& field = dtype.fields[size_t(i)];
            const QJsonArray row = fields[i].toArray();
            QCOMPARE(std::string(field.name), text(row[0]));
            QCOMPARE(std::string(field.format), text(row[1]));
            QCOMPARE(int(field.offset), row[2].toInt());
        }
    }
}

void TstProfile::releases_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("trustsTree");
    QTest::addColumn<bool>("trustsPredictor");
    QTest::addColumn<bool>("checksMethods");
    QTest::addColumn<bool>("declaresGenerators");
    QTest::addColumn<bool>("checksCached");
    QTest::newRow("0.16") << QByteArray("skops-0.16+sklearn-1.9") << false << false << true << true << true;
    QTest::newRow("0.15") << QByteArray("skops-0.15+sklearn-1.8") << false << false << true << true << false;
    QTest::newRow("0.14") << QByteArray("skops-0.14+sklearn-1.8") << true << true << true << false << false;
    QTest::newRow("0.13") << QByteArray("skops-0.13+sklearn-1.7") << true << false << true << false << false;
    QTest::newRow("0.11") << QByteArray("skops-0.11+sklearn-1.6") << true << false << false << false << false;
}

void TstProfile::releases()
{
    QFETCH(QByteArray, name);
    const ProfilePtr profile = shipped(name.toStdString());
    QVERIFY(profile);
    QTEST(profile->isTrusted("TreeNode", "sklearn.tree._tree.Tree"), "trustsTree");
    QTEST(
        profile->isTrusted("ObjectNode", "sklearn.ensemble._hist_gradient_boosting.predictor.TreePredictor"),
        "trustsPredictor");
    QTEST(profile->has(Flag::MethodLabelMustMatch), "checksMethods");
    QTEST(profile->has(Flag::BitGeneratorDeclared), "declaresGenerators");
    QTEST(profile->has(Flag::CachedIdMustBeKnown), "checksCached");
    QVERIFY(profile->isTrusted("ObjectNode", "sklearn.linear_model._logistic.LogisticRegression"));
    QVERIFY(profile->isTrusted("SliceNode", "builtins.slice"));
    QVERIFY(!profile->isTrusted("PartialNode", "functools.partial"));
    QVERIFY(profile->isBitGenerator("numpy.random.PCG64"));
    QVERIFY(!profile->isBitGenerator("numpy.random.BitGenerator"));
}

void TstProfile::questions()
{
    const ProfilePtr profile = defaultProfile();
    // A name that went with scikit-learn 1.6, seen from one environment that has it and one that has not.
    QVERIFY(profile->existence("sklearn.linear_model._sgd_fast", "Log") == Existence::Missing);
    QVERIFY(shipped("skops-0.16+sklearn-1.5")->existence("sklearn.linear_model._sgd_fast", "Log") ==
            Existence::Exists);
    QVERIFY(profile->existence("sklearn.tree.tree", "DecisionTreeClassifier") == Existence::Missing);
    QVERIFY(profile->existence("", "") == Existence::UnknownModule);
    QVERIFY(profile->existence(".", "x") == Existence::UnknownModule);
    QVERIFY(profile->existence("my_package.models", "Mine") == Existence::UnknownModule);
    QVERIFY(profile->existence("numpy", "__class__") == Existence::UnknownModule);
    QVERIFY(profile->existence("__main__", "Mine") == Existence::UnknownModule);

    const auto moved = profile->findName("numpy.core.multiarray", "_reconstruct");
    QVERIFY(moved);
    QCOMPARE(std::string(moved->originModule), std::string("numpy._core.multiarray"));
    QVERIFY(moved->kind == NameKind::Builtin);
    QVERIFY(profile->findName("numpy", "log1p")->kind == NameKind::Function);

    const auto forest = profile->findClass("sklearn.ensemble._forest.RandomForestClassifier");
    QVERIFY(forest);
    QVERIFY(forest->isSubclassOf("sklearn.base", "BaseEstimator"));
    QVERIFY(forest->isSubclassOf("sklearn.ensemble._forest", "RandomForestClassifier"));
    QVERIFY(!forest->isSubclassOf("builtins", "dict"));
    QVERIFY(forest->has(Method::GetState) && forest->has(Method::SetState) && !forest->has(Method::Reduce));
    QVERIFY(forest->hasInstanceDict());
    QVERIFY(profile->findClass("sklearn.utils._bunch.Bunch")->kind() == ClassKind::Dict);
    QVERIFY(profile->findClass("sklearn.tree._tree.Tree")->has(Method::Reduce));
    QVERIFY(!profile->findClass("no_dot"));
    QVERIFY(!profile->findClass("sklearn.ensemble.RandomForestClassifier"));
    QCOMPARE(profile->treeNodes().fields.back().name, std::string_view("missing_go_to_left"));
}

void TstProfile::smallProfileIsGood()
{
    ProfilePtr profile;
    {
        // The text goes before the questions: a profile keeps nothing of it.
        const QByteArray bytes = smallProfile();
        const auto parsed = parseText(bytes);
        QVERIFY(parsed);
        profile = *parsed;
    }
    QCOMPARE(std::string(profile->name()), std::string("small"));
    QVERIFY(profile->isTrusted("ListNode", "builtins.list"));
    QVERIFY(!profile->isTrusted("TreeNode", "builtins.list"));
    QVERIFY(profile->version(Package::Pandas).empty());
    const auto other = profile->findName("pack", "other");
    QVERIFY(other);
    QCOMPARE(std::string(other->originName), std::string("work"));
    const auto thing = profile->findClass("pack.Thing");
    QVERIFY(thing);
    QCOMPARE(describe(*thing),
             std::string("pack Thing namedtuple 100000d builtins.list field left field right"));
    QVERIFY(profile->existence("pack.tests.inner", "x") == Existence::UnknownModule);
    QVERIFY(profile->existence("pack.other", "x") == Existence::Missing);
    QVERIFY(profile->existence("package", "x") == Existence::UnknownModule);
}

QTEST_APPLESS_MAIN(TstProfile)
#include "tst_profile.moc"
