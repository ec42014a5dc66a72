#include "archive/archive.h"
#include "persist/saving.h"

#include <sys/stat.h>
#include <unistd.h>

using namespace skops;
using namespace skops::persist;
using archive::Archive;

namespace {

/// Gives other bytes, or another state, when it is asked again.
class FickleSource final : public ByteSource
{
public:
    explicit FickleSource(bool isSeen) : m_isSeen(isSeen) {}
    uint64_t sizeBytes() const override { return 1; }
    Result<void> readAt(uint64_t, MutableBytes out) const override
    {
        out[0] = m_isSeen ? m_reads++ : uint8_t{0};
        return {};
    }
    Result<void> checkUnchanged() const override { return fail(Code::FileChanged); }

private:
    bool m_isSeen;
    mutable uint8_t m_reads = 0;
};

mode_t modeOf(const QString& path)
{
    struct stat status = {};
    return ::stat(path.toUtf8().constData(), &status) == 0 ? status.st_mode & 07777U : 0;
}

} // namespace

class TestSave : public Saving
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeFolder(); }

    void everyMemberIsThere_data()
    {
        QTest::addColumn<int>("compression");
        for (const int i : {0, 1, 2, 3})
            QTest::addRow("%d", i) << i;
    }

    void everyMemberIsThere()
    {
        QFETCH(int, compression);
        const Content content = sample::content();
        SaveOptions options;
        options.compression = static_cast<Compression>(compression);
        options.comment = "made by a test";
        Cancel cancel;
        Progress progress;
        const auto saved = save(content, path("a.skops").toStdString(), options, Limits{}, cancel, progress);
        QVERIFY(saved);
        QCOMPARE(progress.done(), progress.total());
        QCOMPARE(saved->members, uint64_t{7});
        QCOMPARE(saved->bytesCompared, progress.total() / 2);
        QCOMPARE(entries(), QStringList{QStringLiteral("a.skops")});

        const auto archive = Archive::open(*openFile(path("a.skops").toStdString()), Limits{}, cancel);
        QVERIFY(archive);
        QCOMPARE((*archive)->source()->sizeBytes(), saved->sizeBytes);
        QCOMPARE((*archive)->comment(), std::string_view("made by a test"));
        QCOMPARE((*archive)->name(MemberId{6}), std::string_view("schema.json"));
        const auto read = [&](const char* name) {
            const auto bytes = (*archive)->read(*(*archive)->find(name), cancel);
            return bytes ? std::string(bytes->begin(), bytes->end()) : "error";
        };
        QCOMPARE(read("schema.json"), content.schema);
        QCOMPARE(read("state.bin"), std::string("state"));
        QCOMPARE(read("empty.bin"), std::string());
        QCOMPARE(read("swapped.npy").substr(128), std::string("\1\0\0\0\2\0\0\0", 8));
        QCOMPARE(read("latin1.npy").substr(128), std::string("\xe4\x80zz"));
        QCOMPARE(read("matrix.npy").substr(128), sample::counting(120'000, 8));
        const std::string npz = read("sparse.npz");
        const auto inner = Archive::open(sample::sourceOf(npz), Limits{}, cancel);
        QVERIFY(inner);
        QCOMPARE((*inner)->members().size(), size_t{5});
        QCOMPARE((*inner)->name(MemberId{2}), std::string_view("format.npy"));
    }

    void theSameContentMakesTheSameFile()
    {
        QVERIFY(saveTo(path("a"), sample::content(), false, Compression::Deflated));
        QVERIFY(saveTo(path("b"), sample::content(), false, Compression::Deflated));
        QCOMPARE(bytesAt(path("a")), bytesAt(path("b")));
    }

    void anExistingFileIsNotTouched()
    {
        put(path("a"), "old");
        QCOMPARE(codeOf(saveTo(path("a"), sample::content())), Code::FileExists);
        QCOMPARE(bytesAt(path("a")), QByteArray("old"));
        QCOMPARE(entries().size(), 1);
    }

    void aFileThatAppearsMeanwhileIsNotTouched()
    {
        const Content content = sample::content([&](SourcePtr source) {
            return std::make_shared<WatchedSource>(source, [&] { put(path("a"), "old"); });
        });
        QCOMPARE(codeOf(saveTo(path("a"), content)), Code::FileExists);
        QCOMPARE(bytesAt(path("a")), QByteArray("old"));
        QCOMPARE(entries().size(), 1);
    }

    void permissionsAreThoseOfTheReplacedFile()
    {
        put(path("a"), "old");
        QCOMPARE(::chmod(path("a").toUtf8().constData(), 0640), 0);
        QVERIFY(saveTo(path("a"), sample::content(), true));
        QCOMPARE(modeOf(path("a")), mode_t{0640});
        QVERIFY(bytesAt(path("a")).startsWith("PK"));
    }

    void permissionsOfANewFileFollowTheUmask()
    {
        const mode_t before = ::umask(027);
        const auto saved = saveTo(path("a"), sample::content());
        ::umask(before);
        QVERIFY(saved);
        QCOMPARE(modeOf(path("a")), mode_t{0640});
    }

    void symbolicLinksAreFollowed()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("sub")));
        put(path("sub/real"), "old");
        QCOMPARE(::symlink("sub/real", path("relative").toUtf8().constData()), 0);
        QCOMPARE(::symlink(path("relative").toUtf8().constData(), path("absolute").toUtf8().constData()), 0);
        QCOMPARE(codeOf(saveTo(path("absolute"), sample::content())), Code::FileExists);
        QVERIFY(saveTo(path("absolute"), sample::content(), true));
        QVERIFY(QFileInfo(path("absolute")).isSymLink() && QFileInfo(path("relative")).isSymLink());
        QVERIFY(bytesAt(path("sub/real")).startsWith("PK"));

        QCOMPARE(::symlink("sub/new", path("dangling").toUtf8().constData()), 0);
        QVERIFY(saveTo(path("dangling"), sample::content()));
        QVERIFY(!QFileInfo(path("sub/new")).isSymLink() && bytesAt(path("sub/new")).startsWith("PK"));
        QCOMPARE(QDir(path("sub")).entryList(QDir::Files | QDir::Hidden).size(), 2);

        QCOMPARE(::symlink("circle", path("circle").toUtf8().constData()), 0);
        QCOMPARE(codeOf(saveTo(path("circle"), sample::content())), Code::FileWrite);
    }

    void targetsThatAreNoFilesAreRefused()
    {
        QCOMPARE(codeOf(saveTo(m_folder->path(), sample::content(), true)), Code::FileIsFolder);
        QCOMPARE(codeOf(saveTo(path("missing/a"), sample::content())), Code::FileWrite);
        QCOMPARE(codeOf(saveTo(QString(), sample::content())), Code::FileWrite);
        QCOMPARE(codeOf(saveTo(QStringLiteral("/dev/null"), sample::content(), true)), Code::FileWrite);
    }

    void aSourceThatChangesIsNoticed()
    {
        Content content = sample::content();
        content.members.push_back({"fickle.bin", sample::blobOf(std::make_shared<FickleSource>(true))});
        const auto differs = saveTo(path("a"), content);
        QCOMPARE(codeOf(differs), Code::SavedDiffers);
        QCOMPARE(differs.error().args.at(0), std::string("fickle.bin"));

        content.members.back().data = sample::sparse(sample::sourceOf(sample::counting(3, 4)),
                                                     sample::sourceOf(sample::counting(3, 8)));
        std::get<NpzData>(content.members.back().data)
            .arrays.emplace_back(
                "x", sample::npyOf('u', 1, {}, sample::blobOf(std::make_shared<FickleSource>(true))));
        QCOMPARE(codeOf(saveTo(path("a"), content)), Code::SavedDiffers);

        content.members.back().data = sample::blobOf(std::make_shared<FickleSource>(false));
        QCOMPARE(codeOf(saveTo(path("a"), content)), Code::FileChanged);
        QVERIFY(entries().isEmpty());
    }

    void namesThatHideEachOtherAreRefused()
    {
        Content content = sample::content();
        content.members.push_back(content.members.front());
        QCOMPARE(codeOf(saveTo(path("a"), content)), Code::SavedDiffers);
        content = sample::content();
        content.members.back().name = "schema.json";
        QCOMPARE(codeOf(saveTo(path("a"), content)), Code::SavedDiffers);
        QVERIFY(entries().isEmpty());
    }

    void dataThatDoesNotFitItsTypeIsRefused()
    {
        Content content = sample::content();
        std::get<NpyData>(content.members.front().data).shape[0] += 1;
        QCOMPARE(codeOf(saveTo(path("a"), content)), Code::NpyTooShort);
        QVERIFY(entries().isEmpty());
    }

    void whatWouldNotBeReadAgainIsRefused()
    {
        Limits limits;
        limits.memberBytes = 1'000;
        Cancel cancel;
        Progress progress;
        const auto saved = save(sample::content(), path("a").toStdString(), {}, limits, cancel, progress);
        QCOMPARE(codeOf(saved), Code::LimitExceeded);
        QVERIFY(entries().isEmpty());
    }

    void zerosAreNoBomb()
    {
        Content content;
        Blob zeros;
        zeros.owned = std::make_shared<const std::string>(20'000'000, '\0');
        zeros.length = zeros.sizeBytes = zeros.owned->size();
        content.members.push_back({"zeros.bin", zeros});
        for (const Compression compression : {Compression::Deflated, Compression::Bzip2, Compression::Lzma})
            QVERIFY(saveTo(path("a"), content, true, compression));
    }
};

QTEST_APPLESS_MAIN(TestSave)
#include "tst_save.moc"
