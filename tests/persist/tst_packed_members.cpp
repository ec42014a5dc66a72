// SaveOptions::isBest: each member deflated or stored, by any number of workers.

#include "archive/archive.h"
#include "persist/saving.h"

using namespace skops;
using namespace skops::persist;
using archive::Archive;
using archive::Method;

namespace {

constexpr size_t large = size_t{17} << 20U; // is compressed piece by piece

/// Bytes that nothing makes shorter.
std::string noise(size_t count)
{
    std::string out(count, '\0');
    uint64_t state = 1;
    for (char& c : out) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        c = static_cast<char>(state >> 56U);
    }
    return out;
}

MemberData textMember(const char* name, const std::string& text)
{
    return {name, sample::blobOf(sample::sourceOf(text))};
}

/// Small and large members that shrink or not, an .npz and nothing.
Content everyKind()
{
    Content content{.schema = std::string(5'000, '['), .members = {}};
    content.members.push_back(textMember("zeros", std::string(5'000, '0')));
    content.members.push_back(textMember("noise", noise(5'000)));
    content.members.push_back(textMember("nearly noise", noise(5'000) + std::string(200, '0')));
    content.members.push_back(textMember("empty", ""));
    content.members.push_back(textMember("one", "1"));
    content.members.push_back({"sparse.npz", sample::sparse(sample::sourceOf(sample::counting(3, 4)),
                                                            sample::sourceOf(sample::counting(3, 8)))});
    content.members.push_back(textMember("large zeros", std::string(large, '0')));
    content.members.push_back(textMember("large noise", noise(large)));
    return content;
}

Result<Saved> saveBest(const QString& path, const Content& content, std::optional<int> level = {},
                       Workers* workers = nullptr)
{
    SaveOptions options;
    options.isBest = true;
    options.level = level;
    options.workers = workers;
    Progress progress;
    return save(content, path.toStdString(), options, Limits{}, Cancel(), progress);
}

/// "name method", one line a member; D: deflated.
QByteArray methodsOf(const QString& path)
{
    const auto archive = *Archive::open(*openFile(path.toStdString()), Limits{}, Cancel());
    QByteArray lines;
    for (size_t i = 0; i < archive->count(); ++i) {
        const bool isDeflated = archive->member(makeId<MemberId>(i)).method == Method::Deflated;
        lines += QByteArray::fromStdString(std::string(archive->name(makeId<MemberId>(i)))) +
                 (isDeflated ? " D\n" : " -\n");
    }
    return lines;
}

} // namespace

class TestPackedMembers : public Saving
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeFolder(); }
    void eachMemberAsItIsSmaller();
    void levels_data();
    void levels();
    void workersChangeNothing();
    void errorsOfSourcesAreTold();
    void aStopLeavesNothing();
};

void TestPackedMembers::eachMemberAsItIsSmaller()
{
    const auto saved = saveBest(path("a"), everyKind());
    QVERIFY(saved);
    QCOMPARE(saved->members, uint64_t{9}); // read back and equal
    QCOMPARE(methodsOf(path("a")),
             "zeros D\nnoise -\nnearly noise -\nempty -\none -\nsparse.npz D\nlarge zeros D\nlarge noise -\n"
             "schema.json D\n");
}

void TestPackedMembers::levels_data()
{
    QTest::addColumn<int>("level");
    QTest::addColumn<bool>("isDeflated");
    QTest::newRow("0") << 0 << false;
    QTest::newRow("1") << 1 << true;
    QTest::newRow("9") << 9 << true;
}

void TestPackedMembers::levels()
{
    QFETCH(int, level);
    QFETCH(bool, isDeflated);
    QVERIFY(saveBest(path("a"), {.schema = std::string(500, '['), .members = {}}, level));
    QCOMPARE(methodsOf(path("a")), isDeflated ? "schema.json D\n" : "schema.json -\n");
}

void TestPackedMembers::workersChangeNothing()
{
    Workers many(4);
    Content content = everyKind();
    for (int i = 0; i < 3'000; ++i)
        content.members.push_back(
            textMember(("small" + std::to_string(i)).c_str(), std::to_string(i) + "aaaaaaa"));
    QVERIFY(saveBest(path("a"), content));
    QVERIFY(saveBest(path("b"), content, {}, &many));
    QVERIFY(bytesAt(path("a")) == bytesAt(path("b")));
}

void TestPackedMembers::errorsOfSourcesAreTold()
{
    Content content = everyKind();
    Blob cut = sample::blobOf(sample::sourceOf("abc"));
    cut.length = cut.sizeBytes = 10;
    content.members.push_back({"cut", cut});
    Workers many(2);
    const auto saved = saveBest(path("a"), content, {}, &many);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, Code::FileShrank);
    QVERIFY(entries().isEmpty());
}

void TestPackedMembers::aStopLeavesNothing()
{
    Cancel cancel;
    cancel.request();
    SaveOptions options;
    options.isBest = true;
    Progress progress;
    const auto saved = save(everyKind(), path("a").toStdString(), options, Limits{}, cancel, progress);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, Code::Cancelled);
    QVERIFY(entries().isEmpty());
}

QTEST_APPLESS_MAIN(TestPackedMembers)
#include "tst_packed_members.moc"
