#include "review/facts.h"
#include "review/review.h"
#include "support/tree_lines.h"
#include "support/zip_builder.h"

#include <QTest>

using namespace skops;
using namespace skops::test;

namespace {

Zip zipOf(const std::string& schema)
{
    return {.members = {{.name = "schema.json", .data = schema}}};
}

std::string untrustedList()
{
    return root("ListNode", "builtins.list", ",\"content\":[" + node("ObjectNode", "a.B") + "]");
}

review::ReviewPtr reviewOf(const SourcePtr& source)
{
    Progress progress;
    return *review::open(source, {}, Cancel(), progress);
}

std::vector<uint8_t> bytesOf(std::string_view text)
{
    return {text.begin(), text.end()};
}

/// Gives its bytes once and then says that the file was changed.
class ChangedSource final : public ByteSource
{
public:
    explicit ChangedSource(SourcePtr source) : m_source(std::move(source)) {}
    uint64_t sizeBytes() const override { return m_source->sizeBytes(); }
    Result<void> readAt(uint64_t offset, MutableBytes out) const override
    {
        return m_source->readAt(offset, out);
    }
    Result<void> checkUnchanged() const override { return fail(Code::FileChanged); }

private:
    SourcePtr m_source;
};

} // namespace

class TestReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsKindsByContent_data();
    void tellsKindsByContent();
    void aFileWithoutATreeSaysWhy();
    void ticksReadNothing();
    void anotherProfileJudgesAnew();
    void contentsAreVerified();
    void aBadChecksumWouldNotLoad();
    void aFileThatChangedIsAnError();
    void cancelStopsEverywhere();
    void hashesTheWholeInput();
    void comparesVersions_data();
    void comparesVersions();
};

void TestReview::tellsKindsByContent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("kind");
    const auto zip = [](const char* name) {
        const auto bytes = buildZip({.members = {{.name = name, .data = "{}"}}});
        return QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    };
    QTest::newRow("empty") << QByteArray() << QByteArray("empty");
    QTest::newRow("skops") << zip("schema.json") << QByteArray("skops");
    QTest::newRow("zip") << zip("other.txt") << QByteArray("zip");
    QTest::newRow("half a zip") << zip("schema.json").left(20) << QByteArray("zip");
    QTest::newRow("pickle") << QByteArray("\x80\x04N.") << QByteArray("pickle");
    QTest::newRow("gzip") << QByteArray("\x1f\x8b\x08") << QByteArray("compressed");
    QTest::newRow("text") << QByteArray("hello") << QByteArray("other");
}

void TestReview::tellsKindsByContent()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, kind);
    const auto review = reviewOf(sourceFromBytes({bytes.begin(), bytes.end()}));
    QCOMPARE(QByteArray::fromStdString(std::string(review::kindId(review->kind))), kind);
    QVERIFY(review->tree || !review->pickles.empty() || review->verdict != audit::Verdict::NothingLeft);
}

void TestReview::aFileWithoutATreeSaysWhy()
{
    const auto review = reviewOf(zipSource(zipOf("[1,")));
    QVERIFY(!review->tree);
    QCOMPARE(review->verdict, audit::Verdict::WouldNotLoad);
    QCOMPARE(review->findings.size(), size_t{1});
    QCOMPARE(review->findings[0].code, Code::JsonSyntax);
    QCOMPARE(review->findings[0].where.member, std::string("schema.json"));
    QCOMPARE(review->findings[0].where.offset, uint64_t{3});
}

void TestReview::ticksReadNothing()
{
    const auto review = reviewOf(zipSource(zipOf(untrustedList())));
    QCOMPARE(review->verdict, audit::Verdict::ToReview);
    const auto ticked = review::withTicks(review, {"a.B"});
    QCOMPARE(ticked->verdict, audit::Verdict::NothingLeft);
    QCOMPARE(ticked->tree.get(), review->tree.get());
    QCOMPARE(review::withTicks(ticked, {})->verdict, audit::Verdict::ToReview);
}

void TestReview::anotherProfileJudgesAnew()
{
    const std::string date = node("ConstructorFromReduceNode", "datetime.date",
                                  ",\"content\":" + node("TupleNode", "builtins.tuple", R"(,"content":[])"));
    const auto review =
        reviewOf(zipSource(zipOf(root("ListNode", "builtins.list", ",\"content\":[" + date + "]"))));
    QCOMPARE(review->verdict, audit::Verdict::ToReview);
    const auto older = review::withProfile(review, profile::shipped("skops-0.11+sklearn-1.6"), Cancel());
    QCOMPARE((*older)->verdict, audit::Verdict::WouldNotLoad);
}

void TestReview::contentsAreVerified()
{
    const auto review = reviewOf(zipSource(zipOf(untrustedList())));
    QCOMPARE(review->contentState, audit::ContentState::NotRead);
    Workers workers(2);
    Progress progress;
    const auto whole = review::withContents(review, workers, Cancel(), progress);
    QVERIFY(whole);
    QCOMPARE((*whole)->contentState, audit::ContentState::Verified);
    QCOMPARE((*whole)->contents->membersRead, uint64_t{1});
}

void TestReview::aBadChecksumWouldNotLoad()
{
    Zip zip = zipOf(untrustedList());
    zip.members.push_back({.name = "extra.bin", .data = "abc", .crc = 1});
    const auto review = reviewOf(zipSource(zip));
    Workers workers(2);
    Progress progress;
    const auto whole = review::withContents(review, workers, Cancel(), progress);
    QVERIFY(whole);
    QCOMPARE((*whole)->contentState, audit::ContentState::Failed);
    QCOMPARE((*whole)->verdict, audit::Verdict::WouldNotLoad);
}

void TestReview::aFileThatChangedIsAnError()
{
    const auto review = reviewOf(std::make_shared<ChangedSource>(zipSource(zipOf(untrustedList()))));
    Workers workers(1);
    Progress progress;
    const auto whole = review::withContents(review, workers, Cancel(), progress);
    QVERIFY(!whole);
    QCOMPARE(whole.error().code, Code::FileChanged);
}

void TestReview::cancelStopsEverywhere()
{
    Cancel cancel;
    cancel.request();
    Progress progress;
    const auto source = zipSource(zipOf(untrustedList()));
    const auto opened = review::open(source, {}, cancel, progress);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, Code::Cancelled);
    Workers workers(1);
    const auto whole = review::withContents(reviewOf(source), workers, cancel, progress);
    QVERIFY(!whole);
    QCOMPARE(whole.error().code, Code::Cancelled);
    QVERIFY(!review::sha256(*source, cancel, progress));
}

void TestReview::hashesTheWholeInput()
{
    Progress progress;
    const auto hash = review::sha256(*sourceFromBytes(bytesOf("abc")), Cancel(), progress);
    QVERIFY(hash);
    // FIPS 180-2, appendix B.1
    QCOMPARE(*hash, std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
}

void TestReview::comparesVersions_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<int>("order");
    const auto row = [](const char* a, const char* b, int order) {
        QTest::addRow("%s %s", a, b) << QByteArray(a) << QByteArray(b) << order;
    };
    row("1.9", "1.10", -1);
    row("1.10.0", "1.10", 0);
    row("2.0", "1.99.9", 1);
    row("1.2rc1", "1.2", 0);
    row("0.7.post0", "0.7", 0);
    row("", "0", 0);
    row("99999999999999999999", "1", -1); // not a number that counts
}

void TestReview::comparesVersions()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(int, order);
    QCOMPARE(review::compareVersion(a.toStdString(), b.toStdString()), order);
}

QTEST_APPLESS_MAIN(TestReview)
#include "tst_review.moc"
