#include "program.h"
#include "review/convert_file.h"
#include "support/watched_source.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace skops;
using review::ConvertFileOptions;
using review::ConvertOutcome;
using review::ConvertState;
using review::ConvertStatus;
using test::WatchedSource;

namespace {

SourcePtr pickleOf(std::string_view program)
{
    return sourceFromBytes(pickle::testing::assemble("PROTO 4; " + std::string(program)));
}

constexpr std::string_view plain = "EMPTY_LIST; BININT1 1; APPEND; STOP";
constexpr std::string_view lossy = "EMPTY_DICT; NEWFALSE; BININT1 1; SETITEM; STOP";
constexpr std::string_view refused = "EMPTY_LIST; MEMOIZE; BINGET 0; APPEND; STOP";
constexpr std::string_view hostile = "GLOBAL os system; SHORT_BINUNICODE x; TUPLE1; REDUCE; STOP";

review::ReviewPtr convertedReview(const SourcePtr& source)
{
    Progress progress;
    return *review::withConversion(*review::open(source, {}, Cancel(), progress), Cancel(), progress);
}

std::string profilesText(const review::Review& review)
{
    std::string text;
    for (const std::string_view name : review::loadsIn(review, Cancel()))
        text += (text.empty() ? "" : " ") + std::string(name);
    return text;
}

} // namespace

class TestConvertFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void outcomes_data();
    void outcomes();
    void whatIsWrittenIsTheTreeThatWasReviewed();
    void anExistingOutputIsNotRead_data();
    void anExistingOutputIsNotRead();
    void hashIsThatOfTheInput();
    void aFileThatChangedIsNotWritten();
    void aStopAtAnyTimeLeavesNothing();
    void whatCannotBeConvertedHasNoContent();
    void damageIsAFailureAndSaidOnce();
    void loadsInKnowsReleases();
    void anotherProfileConvertsAnew();
    void ticksKeepTheConversion();

private:
    std::filesystem::path output() const
    {
        return m_folder->filePath(QStringLiteral("out.skops")).toStdString();
    }
    qsizetype files() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(); }
    ConvertOutcome convert(const SourcePtr& source, const ConvertFileOptions& options = {}) const
    {
        Progress progress;
        const auto outcome = review::convertFile(source, output(), options, Cancel(), progress);
        return outcome ? *outcome : ConvertOutcome{};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestConvertFile::outcomes_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<bool>("allowsLoss");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const char* name, std::string_view program, bool allowsLoss, const char* status,
                        const char* reason) {
        QTest::newRow(name) << QByteArray(program.data(), static_cast<qsizetype>(program.size()))
                            << allowsLoss << QByteArray(status) << QByteArray(reason);
    };
    row("plain", plain, false, "converted", "");
    row("lossy", lossy, false, "lossy", "convert-lossy");
    row("lossy, accepted", lossy, true, "converted", "");
    row("refused", refused, true, "refused", "convert-refused");
    row("hostile", hostile, true, "blocked", "convert-blocked");
    row("cut short", "EMPTY_LIST; BININT1 1", true, "failed", "pickle-truncated");
    row("hostile and cut short", "GLOBAL os system; SHORT_BINUNICODE x; TUPLE1; REDUCE", true, "blocked",
        "convert-blocked");
    // The reason is the worst of them, not the first.
    row("lossy, then refused",
        "EMPTY_LIST; MEMOIZE; EMPTY_DICT; NEWFALSE; BININT1 1; SETITEM; APPEND; BINGET 0; APPEND; STOP", true,
        "refused", "convert-refused");
}

void TestConvertFile::outcomes()
{
    QFETCH(QByteArray, program);
    QFETCH(bool, allowsLoss);
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, reason);
    ConvertFileOptions options;
    options.allowsLoss = allowsLoss;
    const SourcePtr source = pickleOf(program.toStdString());
    options.isDryRun = true;
    const ConvertOutcome dry = convert(source, options);
    QCOMPARE(files(), 0);
    options.isDryRun = false;
    const ConvertOutcome done = convert(source, options);
    QCOMPARE(QByteArray(convertStatusId(done.status).data()), status);
    QCOMPARE(dry.status, done.status == ConvertStatus::Converted ? ConvertStatus::Convertible : done.status);
    QCOMPARE(QByteArray(done.reason ? codeId(done.reason->code).data() : ""), reason);
    QCOMPARE(files(), done.status == ConvertStatus::Converted ? 1 : 0);
}

void TestConvertFile::whatIsWrittenIsTheTreeThatWasReviewed()
{
    const ConvertOutcome done = convert(pickleOf("GLOBAL mine Model; EMPTY_TUPLE; NEWOBJ; STOP"));
    Progress progress;
    const auto written = review::open(*openFile(output()), {}, Cancel(), progress);
    QVERIFY(written && (*written)->tree);
    QCOMPARE((*written)->tree->text(), done.review->tree->text());
    QCOMPARE((*written)->audit->types().size(), size_t{1});
    QCOMPARE(done.saved.members, uint64_t{1});
}

void TestConvertFile::anExistingOutputIsNotRead_data()
{
    QTest::addColumn<bool>("skips");
    QTest::newRow("skipped") << true;
    QTest::newRow("an error") << false;
}

void TestConvertFile::anExistingOutputIsNotRead()
{
    QFETCH(bool, skips);
    QFile old(m_folder->filePath(QStringLiteral("out.skops")));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.close();
    int reads = 0;
    ConvertFileOptions options;
    options.skipsExisting = skips;
    options.wantsHash = true;
    const auto source = std::make_shared<WatchedSource>(pickleOf(plain), [&] { ++reads; });
    const ConvertOutcome outcome = convert(source, options);
    QCOMPARE(outcome.status, skips ? ConvertStatus::Skipped : ConvertStatus::Failed);
    QCOMPARE(outcome.reason->code, Code::FileExists);
    QCOMPARE(reads, 0);
    options.save.mayReplace = true;
    QCOMPARE(convert(source, options).status, ConvertStatus::Converted);
}

void TestConvertFile::hashIsThatOfTheInput()
{
    ConvertFileOptions options;
    options.wantsHash = true;
    const auto bytes = pickle::testing::assemble("NONE; STOP"); // b"N."
    QCOMPARE(convert(sourceFromBytes(bytes), options).sha256,
             "8b1663da576e3578fd9e93e64081f24282af0bc3e08b3d3c8e288c26741faa4d");
    QCOMPARE(convert(sourceFromBytes(bytes)).sha256, "");
}

void TestConvertFile::aFileThatChangedIsNotWritten()
{
    const auto source = std::make_shared<WatchedSource>(
        pickleOf(plain), [] {}, true);
    const ConvertOutcome outcome = convert(source);
    QCOMPARE(outcome.status, ConvertStatus::Failed);
    QCOMPARE(outcome.reason->code, Code::FileChanged);
    QCOMPARE(files(), 0);
}

void TestConvertFile::aStopAtAnyTimeLeavesNothing()
{
    for (int stopAt = 0;; ++stopAt) {
        int reads = 0;
        Cancel cancel;
        const auto source = std::make_shared<WatchedSource>(pickleOf(plain), [&] {
            if (reads++ == stopAt)
                cancel.request();
        });
        Progress progress;
        const auto outcome = review::convertFile(source, output(), {}, cancel, progress);
        if (reads <= stopAt) {
            QVERIFY(outcome && outcome->status == ConvertStatus::Converted);
            QVERIFY(stopAt > 0);
            return;
        }
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, Code::Cancelled);
        QCOMPARE(files(), 0);
    }
}

void TestConvertFile::whatCannotBeConvertedHasNoContent()
{
    const auto blocked = convertedReview(pickleOf(hostile));
    QCOMPARE(blocked->converted->state, ConvertState::Blocked);
    QVERIFY(!blocked->tree && !blocked->audit && !blocked->converted->content);
    const auto shown = convertedReview(pickleOf(refused));
    QCOMPARE(shown->converted->state, ConvertState::Refused);
    QVERIFY(shown->tree);
    const auto other = convertedReview(sourceFromBytes({'h', 'i'}));
    QVERIFY(!other->converted);
}

void TestConvertFile::damageIsAFailureAndSaidOnce()
{
    const auto review = convertedReview(pickleOf("EMPTY_LIST; BININT1 1"));
    QCOMPARE(review->converted->state, ConvertState::Failed);
    const auto isCut = [](const Finding& finding) { return finding.code == Code::PickleTruncated; };
    QCOMPARE(std::ranges::count_if(review->findings, isCut), 1);
    QCOMPARE(std::ranges::find_if(review->findings, isCut)->count, 1U);
}

void TestConvertFile::loadsInKnowsReleases()
{
    QCOMPARE(profilesText(*convertedReview(pickleOf(plain))).starts_with("skops-0.16"), true);
    const auto never = convertedReview(pickleOf("EMPTY_DICT; NONE; NONE; SETITEM; STOP"));
    QCOMPARE(never->converted->state, ConvertState::Lossy);
    QCOMPARE(profilesText(*never), "");
    QCOMPARE(profilesText(*convertedReview(pickleOf(hostile))), "");
}

void TestConvertFile::anotherProfileConvertsAnew()
{
    const auto newest = convertedReview(pickleOf(plain));
    const auto older = review::withProfile(newest, profile::shipped("skops-0.11+sklearn-1.6"), Cancel());
    QVERIFY(older && (*older)->tree);
    QVERIFY(std::string((*older)->tree->text()).find("0.11.0") != std::string::npos);
}

void TestConvertFile::ticksKeepTheConversion()
{
    const auto review = convertedReview(pickleOf("GLOBAL mine Model; EMPTY_TUPLE; NEWOBJ; STOP"));
    QCOMPARE(review::openCount(*review), std::optional<size_t>(1));
    const auto ticked = review::withTicks(review, {"mine.Model"});
    QCOMPARE(review::openCount(*ticked), std::optional<size_t>(0));
    QVERIFY(ticked->converted == review->converted);
}

QTEST_APPLESS_MAIN(TestConvertFile)
#include "tst_convert_file.moc"
