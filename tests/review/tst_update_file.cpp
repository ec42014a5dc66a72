#include "review/dump_file.h"
#include "review/update_file.h"
#include "support/tree_lines.h"
#include "support/watched_source.h"
#include "support/zip_builder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>

#include <sys/stat.h>
#include <unistd.h>

using namespace skops;
using namespace skops::test;
using review::UpdateFileOptions;
using review::UpdateOutcome;
using review::UpdateStatus;

namespace {

/// A list of protocol 1 with one node in it.
std::string oldSchema(const std::string& content, int protocol = 1)
{
    return node("ListNode", "builtins.list",
                ",\"content\":[" + content + "],\"protocol\":" + std::to_string(protocol) +
                    ",\"_skops_version\":\"0.9.0\"");
}

const std::string arrayNode = node("NdArrayNode", "numpy.ndarray", ",\"type\":\"numpy\",\"file\":\"1.npy\"");

Zip fileOf(const std::string& schema)
{
    return {.members = {{.name = "1.npy", .data = "array", .method = 8},
                        {.name = "schema.json", .data = schema, .method = 8}}};
}

std::string methodNode()
{
    return node("MethodNode", "m.method",
                ",\"content\":{\"func\":\"f\",\"obj\":" + node("ObjectNode", "m.Owner") + "}");
}

// By UpdateStatus and DumpStatus.
constexpr std::array updateNames{"updated",   "updatable", "current", "newer",
                                 "not-skops", "untrusted", "blocked", "failed"};
constexpr std::array dumpNames{"written", "not-model", "refused", "failed"};

/// Reviewed and updated, as by both front ends.
Result<UpdateOutcome> updated(const SourcePtr& source, const std::string& output,
                              const UpdateFileOptions& options = {}, const audit::Ticks& ticks = {},
                              const Cancel& cancel = Cancel())
{
    Progress progress;
    review::Options asked;
    asked.ticks = ticks;
    const auto review = review::open(source, asked, cancel, progress);
    if (!review)
        return fail(review.error());
    return review::updateReview(*review, output, options, cancel, progress);
}

/// Reviewed, a pickle with what it becomes, and written.
Result<review::DumpOutcome> dumped(const SourcePtr& source, const std::string& output,
                                   const review::DumpOptions& options = {})
{
    Progress progress;
    const auto review = review::open(source, {}, Cancel(), progress);
    const auto converted = review ? review::withConversion(*review, Cancel(), progress) : review;
    if (!converted)
        return fail(converted.error());
    return review::dumpReview(*converted, output, options, Cancel(), progress);
}

} // namespace

class TestUpdateFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void outcomes_data();
    void outcomes();
    void whatIsWrittenIsCurrent();
    void membersStayAsTheyAre();
    void whatHasToBeTrustedIsThatOfTheResult();
    void inPlaceKeepsPermissionsAndLinks();
    void aStopAtAnyTimeLeavesNothing();
    void dumpKeepsTheTree_data();
    void dumpKeepsTheTree();
    void optimisedFilesAreSmallerAndTellByHowMuch_data();
    void optimisedFilesAreSmallerAndTellByHowMuch();
    void dumpTakesPicklesAndNothingElse_data();
    void dumpTakesPicklesAndNothingElse();

private:
    std::string path(const char* name) const
    {
        return m_folder->filePath(QString::fromLatin1(name)).toStdString();
    }
    qsizetype files() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(); }
    UpdateOutcome update(const SourcePtr& source, const UpdateFileOptions& options = {},
                         const audit::Ticks& ticks = {}) const
    {
        const auto outcome = updated(source, path("out"), options, ticks);
        return outcome ? *outcome : UpdateOutcome{};
    }
    review::ReviewPtr reviewOf(const char* name) const
    {
        Progress progress;
        return *review::open(*openFile(path(name)), {}, Cancel(), progress);
    }
    void put(const char* name, const Zip& zip) const
    {
        const auto bytes = buildZip(zip);
        QFile file(QString::fromStdString(path(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<qint64>(bytes.size()));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestUpdateFile::outcomes_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const char* name, const std::string& schema, const char* status, const char* reason) {
        QTest::newRow(name) << QByteArray::fromStdString(schema) << QByteArray(status) << QByteArray(reason);
    };
    row("protocol 0", oldSchema(arrayNode, 0), "updated", "");
    row("protocol 1", oldSchema(arrayNode, 1), "updated", "");
    row("current", oldSchema(arrayNode, 2), "current", "update-current");
    row("newer", oldSchema(arrayNode, 3), "newer", "protocol-newer");
    row("a class of the user's", oldSchema(node("ObjectNode", "mine.Model")), "untrusted",
        "update-untrusted");
    row("current, a class of the user's", oldSchema(node("ObjectNode", "mine.Model"), 2), "untrusted",
        "update-untrusted");
    row("a member is missing",
        oldSchema(node("NdArrayNode", "numpy.ndarray", ",\"type\":\"numpy\",\"file\":\"2.npy\"")), "blocked",
        "update-blocked");
    row("a loader that no release has", oldSchema(node("MyNode", "a.B")), "blocked", "update-blocked");
    row("no JSON", "{", "failed", "json-syntax");
}

void TestUpdateFile::outcomes()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, reason);
    const SourcePtr source = zipSource(fileOf(schema.toStdString()));
    const UpdateOutcome dry = update(source, {.isDryRun = true});
    QCOMPARE(files(), 0);
    const UpdateOutcome done = update(source);
    QCOMPARE(QByteArray(updateNames.at(static_cast<size_t>(done.status))), status);
    QCOMPARE(dry.status, done.status == UpdateStatus::Updated ? UpdateStatus::Updatable : done.status);
    QCOMPARE(QByteArray(done.reason ? codeId(done.reason->code).data() : ""), reason);
    QCOMPARE(files(), done.status == UpdateStatus::Updated ? 1 : 0);
    QCOMPARE(update(sourceFromBytes({'h', 'i'})).status, UpdateStatus::NotSkops);
}

void TestUpdateFile::whatIsWrittenIsCurrent()
{
    QCOMPARE(update(zipSource(fileOf(oldSchema(arrayNode)))).status, UpdateStatus::Updated);
    const auto written = reviewOf("out");
    QCOMPARE(written->facts.protocol, 2);
    QCOMPARE(written->facts.skopsVersion, std::string("0.16.0"));
    QCOMPARE(update(*openFile(path("out"))).status, UpdateStatus::Current);
}

void TestUpdateFile::membersStayAsTheyAre()
{
    const UpdateOutcome outcome = update(zipSource(fileOf(oldSchema(arrayNode))));
    QCOMPARE(outcome.saved.members, uint64_t{2});
    const auto written = reviewOf("out");
    QCOMPARE(written->archive->name(MemberId{0}), std::string_view("1.npy"));
    for (const archive::Member& member : written->archive->members())
        QCOMPARE(member.method, archive::Method::Deflated);
}

/// skops lists of a method also what it is called with, which it cannot tell of the old file.
void TestUpdateFile::whatHasToBeTrustedIsThatOfTheResult()
{
    const SourcePtr source = zipSource(fileOf(oldSchema(methodNode() + "," + arrayNode)));
    const UpdateOutcome refused = update(source);
    QCOMPARE(refused.untrusted, (std::vector<std::string>{"m.Owner", "m.Owner.f"}));
    QCOMPARE(update(source, {}, {"m.Owner"}).status, UpdateStatus::Untrusted);
    QCOMPARE(update(source, {}, {"m.Owner", "m.Owner.f"}).status, UpdateStatus::Updated);
}

void TestUpdateFile::inPlaceKeepsPermissionsAndLinks()
{
    put("real", fileOf(oldSchema(arrayNode)));
    QCOMPARE(::chmod(path("real").c_str(), 0640), 0);
    QCOMPARE(::symlink("real", path("link").c_str()), 0);
    const auto outcome = updated(*openFile(path("link")), path("link"), {.mayReplace = true});
    QVERIFY(outcome);
    QCOMPARE(outcome->status, UpdateStatus::Updated);
    QVERIFY(QFileInfo(QString::fromStdString(path("link"))).isSymLink());
    struct stat status = {};
    QCOMPARE(::stat(path("real").c_str(), &status), 0);
    QCOMPARE(status.st_mode & 07777U, mode_t{0640});
    QCOMPARE(reviewOf("real")->facts.protocol, 2);
    QCOMPARE(files(), 2);
}

void TestUpdateFile::aStopAtAnyTimeLeavesNothing()
{
    for (int stopAt = 0;; ++stopAt) {
        int reads = 0;
        Cancel cancel;
        const auto source = std::make_shared<WatchedSource>(zipSource(fileOf(oldSchema(arrayNode))), [&] {
            if (reads++ == stopAt)
                cancel.request();
        });
        const auto outcome = updated(source, path("out"), {}, {}, cancel);
        if (reads <= stopAt) {
            QVERIFY(outcome && outcome->status == UpdateStatus::Updated);
            QVERIFY(stopAt > 0);
            return;
        }
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, Code::Cancelled);
        QCOMPARE(files(), 0);
    }
}

void TestUpdateFile::dumpKeepsTheTree_data()
{
    QTest::addColumn<int>("compression");
    for (const int i : {0, 1, 2, 3})
        QTest::addRow("%d", i) << i;
}

void TestUpdateFile::dumpKeepsTheTree()
{
    QFETCH(int, compression);
    // Whatever has to be trusted: nothing is loaded.
    const std::string schema = "\xef\xbb\xbf" + oldSchema(node("ObjectNode", "mine.Model") + "," + arrayNode);
    review::DumpOptions options;
    options.save.compression = static_cast<persist::Compression>(compression);
    const auto outcome = dumped(zipSource(fileOf(schema)), path("out"), options);
    QVERIFY(outcome);
    QCOMPARE(outcome->status, review::DumpStatus::Written);
    const auto written = *archive::Archive::open(*openFile(path("out")), Limits{}, Cancel());
    const auto bytes = written->read(*written->find("schema.json"), Cancel());
    QCOMPARE(std::string(bytes->begin(), bytes->end()), schema);
    QCOMPARE(written->count(), size_t{2});
}

void TestUpdateFile::optimisedFilesAreSmallerAndTellByHowMuch_data()
{
    QTest::addColumn<QByteArray>("bytes");
    // Two arrays with equal bytes, in one member each; and the same number often, as a pickle.
    const std::string array = ",\"type\":\"numpy\",\"file\":\"";
    const std::string schema =
        root("ListNode", "builtins.list",
             ",\"content\":[" + node("NdArrayNode", "numpy.ndarray", array + "1.npy\"") + ", " +
                 node("NdArrayNode", "numpy.ndarray", array + "2.npy\"") + "]");
    const auto zip = buildZip({.members = {{.name = "1.npy", .data = std::string(500, 'x')},
                                           {.name = "2.npy", .data = std::string(500, 'x')},
                                           {.name = "schema.json", .data = schema}}});
    QTest::newRow("skops") << QByteArray(reinterpret_cast<const char*>(zip.data()),
                                         static_cast<qsizetype>(zip.size()));
    QTest::newRow("pickle") << QByteArray("\x80\x04](" + QByteArray(200, 'K').replace("K", "K\x01") + "e.");
}

void TestUpdateFile::optimisedFilesAreSmallerAndTellByHowMuch()
{
    QFETCH(QByteArray, bytes);
    const auto source = sourceFromBytes({bytes.begin(), bytes.end()});
    review::DumpOptions options;
    const auto plain = dumped(source, path("plain"), options);
    options.optimise = true;
    Workers workers(2);
    options.workers = &workers;
    const auto small = dumped(source, path("small"), options);
    QVERIFY(plain && small);
    QCOMPARE(small->status, review::DumpStatus::Written);
    QVERIFY(plain->savings.empty());
    QCOMPARE(small->savings.size(), persist::optimiseSteps);
    uint64_t saved = 0;
    for (const persist::Saving& saving : small->savings)
        saved += saving.bytes;
    QCOMPARE(small->saved.sizeBytes + saved, plain->saved.bytesCompared);
    QVERIFY(small->saved.sizeBytes < plain->saved.sizeBytes);
}

void TestUpdateFile::dumpTakesPicklesAndNothingElse_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("pickle") << QByteArray("\x80\x04K\x01.") << QByteArray("written");
    QTest::newRow("dangerous pickle") << QByteArray("cos\nsystem\n(Vx\ntR.") << QByteArray("refused");
    QTest::newRow("text") << QByteArray("hello") << QByteArray("not-model");
    const auto zip = buildZip(fileOf("{"));
    QTest::newRow("broken schema") << QByteArray(reinterpret_cast<const char*>(zip.data()),
                                                 static_cast<qsizetype>(zip.size()))
                                   << QByteArray("failed");
}

void TestUpdateFile::dumpTakesPicklesAndNothingElse()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, status);
    const auto outcome = dumped(sourceFromBytes({bytes.begin(), bytes.end()}), path("out"));
    QVERIFY(outcome);
    QCOMPARE(QByteArray(dumpNames.at(static_cast<size_t>(outcome->status))), status);
    QCOMPARE(outcome->reason.has_value(), outcome->status != review::DumpStatus::Written);
    QCOMPARE(files(), outcome->status == review::DumpStatus::Written ? 1 : 0);
}

QTEST_APPLESS_MAIN(TestUpdateFile)
#include "tst_update_file.moc"
