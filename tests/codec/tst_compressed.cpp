// Whole compressed files, beside what Python's readers give for them (make_compressed.py).

#include "codec/compressed_files.h"
#include "codec/decoder.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <algorithm>
#include <array>

using namespace skops;
using codec::Compression;
using codec::Step;
using codec::Stream;
using test::bytesOf;
using test::contentOf;
using test::readCompressed;
using test::sourceOf;
using test::textOf;
using test::unpack;

namespace {

struct Told
{
    const char* file;
    const char* findings;
};

/// What is to be told of a file; of every other, nothing.
constexpr std::array toldOf{
    Told{"bz2-checksum", "stream-damaged 212"},
    Told{"bz2-cut-in-the-end", "stream-truncated 209"},
    Told{"bz2-damaged", "stream-damaged 202"},
    Told{"bz2-second", "stream-second-member 212 1"},
    Told{"bz2-trailing", "stream-trailing-data 212 22"},
    Told{"bz2-truncated", "stream-truncated 106"},
    Told{"gzip-checksum", "stream-checksum 223"},
    Told{"gzip-cut-in-the-end", "stream-truncated 220"},
    Told{"gzip-damaged", "stream-damaged 114"},
    Told{"gzip-header-checksum", "stream-checksum 230"},
    Told{"gzip-reserved-flag", "stream-checksum 223; stream-second-member 223 1"},
    Told{"gzip-second", "stream-second-member 223 1"},
    Told{"gzip-second-damaged", "stream-second-member 223 1; stream-checksum 321"},
    Told{"gzip-size", "stream-checksum 223"},
    Told{"gzip-trailing", "stream-trailing-data 223 22"},
    Told{"gzip-truncated", "stream-truncated 111"},
    Told{"gzip-zeros", "stream-trailing-data 223 7"},
    Told{"gzip-zeros-second", "stream-second-member 230 1"},
    Told{"lz4-block-checksum", "stream-checksum 351"},
    Told{"lz4-checksum", "stream-checksum 355"},
    Told{"lz4-cut-in-the-end", "stream-truncated 352"},
    Told{"lz4-damaged", "stream-damaged 11"},
    Told{"lz4-second", "stream-second-member 355 1"},
    Told{"lz4-size", "stream-checksum 359"},
    Told{"lz4-skippable", "stream-second-member 355 2"},
    Told{"lz4-trailing", "stream-trailing-data 355 22"},
    Told{"lz4-truncated", "stream-truncated 177"},
    Told{"lzma-cut-in-the-end", "stream-truncated 208"},
    Told{"lzma-damaged", "stream-damaged 118"},
    Told{"lzma-second", "stream-second-member 211 1"},
    Told{"lzma-then-xz", "stream-second-member 211 1"},
    Told{"lzma-trailing", "stream-trailing-data 211 22"},
    Told{"lzma-truncated", "stream-truncated 105"},
    Told{"xz-checksum", "stream-checksum 232"},
    Told{"xz-checksum-second", "stream-checksum 232; stream-second-member 256 1"},
    Told{"xz-cut-in-the-end", "stream-truncated 253"},
    Told{"xz-damaged", "stream-damaged 145"},
    Told{"xz-footer", "stream-damaged 256"},
    Told{"xz-second", "stream-second-member 256 1"},
    Told{"xz-trailing", "stream-trailing-data 256 22"},
    Told{"xz-truncated", "stream-truncated 128"},
    Told{"xz-zeros", "stream-trailing-data 256 4"},
    Told{"zf-checksum", "stream-checksum 232"},
    Told{"zf-cut-header", "stream-truncated 6"},
    Told{"zf-cut-in-the-end", "stream-truncated 229"},
    Told{"zf-damaged", "stream-checksum 232"},
    Told{"zf-no-number", "stream-damaged 2"},
    Told{"zf-second", "stream-trailing-data 232 107"},
    Told{"zf-size", "stream-size 2 16 744"},
    Told{"zf-trailing", "stream-trailing-data 232 22"},
    Told{"zf-truncated", "stream-truncated 116"},
    Told{"zlib-checksum", "stream-checksum 211"},
    Told{"zlib-cut-in-the-end", "stream-truncated 208"},
    Told{"zlib-damaged", "stream-checksum 211"},
    Told{"zlib-dictionary", "stream-damaged 6"},
    Told{"zlib-second", "stream-trailing-data 211 86"},
    Told{"zlib-trailing", "stream-trailing-data 211 22"},
    Told{"zlib-truncated", "stream-truncated 105"},
};

struct Fed
{
    QByteArray bytes;
    Step::State state = Step::State::Running;
};

Fed feed(Stream stream, const QByteArray& packed, size_t inPiece, size_t outPiece)
{
    const auto decoder = codec::makeDecoder(stream, {.outputBytes = 100'000}).value();
    std::vector<uint8_t> out(outPiece);
    Fed fed;
    Bytes rest = bytesOf(packed);
    for (;;) {
        const Bytes in = rest.first(std::min(inPiece, rest.size()));
        const Step step = decoder->decode(in, out).value();
        rest = rest.subspan(step.consumed);
        fed.bytes.append(reinterpret_cast<const char*>(out.data()), static_cast<qsizetype>(step.produced));
        fed.state = step.state;
        if (fed.state != Step::State::Running || (in.empty() && step.produced == 0))
            return fed;
    }
}

std::optional<Stream> streamOf(Compression compression)
{
    switch (compression) {
    case Compression::Zlib:
        return Stream::Zlib;
    case Compression::Gzip:
        return Stream::Gzip;
    case Compression::Bzip2:
        return Stream::Bzip2;
    case Compression::Lzma:
    case Compression::Xz:
        return Stream::Lzma;
    case Compression::Lz4:
        return Stream::Lz4;
    case Compression::JoblibZF:
        return std::nullopt;
    }
    __builtin_unreachable();
}

} // namespace

class TestCompressed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formsAreToldByTheirFirstBytes_data();
    void formsAreToldByTheirFirstBytes();
    void givesWhatPythonGives_data();
    void givesWhatPythonGives();
    void pieceSizesDoNotMatter_data();
    void pieceSizesDoNotMatter();
};

void TestCompressed::formsAreToldByTheirFirstBytes_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("id");
    const auto row = [](const char* head, const char* id) {
        QTest::newRow(head) << QByteArray::fromHex(head) << QString::fromUtf8(id);
    };
    row("78", "zlib");
    row("78ff", "zlib");
    row("1f8b", "gzip");
    row("1f", "");
    row("425a6831", "bz2");
    row("425a6839", "bz2");
    row("425a6830", "");
    row("425a", "");
    row("425a0000004142", "");
    row("5d00", "lzma");
    row("5d01", "");
    row("fd377a585a", "xz");
    row("fd377a58", "");
    row("04224d18", "lz4");
    row("50224d18", "");
    row("5a46", "joblib-zf");
    row("5a", "");
    row("80049500", "");
    row("", "");
}

void TestCompressed::formsAreToldByTheirFirstBytes()
{
    QFETCH(QByteArray, head);
    QFETCH(QString, id);
    const auto found = codec::sniffCompression(bytesOf(head));
    QCOMPARE(found ? std::string(codec::compressionId(*found)) : std::string(), id.toStdString());
}

void TestCompressed::givesWhatPythonGives_data()
{
    QTest::addColumn<QJsonObject>("readers");
    const QJsonObject all = QJsonDocument::fromJson(readCompressed(QStringLiteral("expected.json"))).object();
    QVERIFY(all.size() > 70);
    for (auto file = all.begin(); file != all.end(); ++file)
        QTest::newRow(qPrintable(file.key())) << file->toObject();
    for (const Told& told : toldOf)
        QVERIFY2(all.contains(QString::fromUtf8(told.file)), told.file);
}

void TestCompressed::givesWhatPythonGives()
{
    QFETCH(QJsonObject, readers);
    const QString name = QString::fromUtf8(QTest::currentDataTag());
    const QByteArray packed = readCompressed(name);
    const auto compression = codec::sniffCompression(bytesOf(packed));
    QVERIFY(compression.has_value());
    const auto unpacked = unpack(*sourceOf(packed), *compression);
    QVERIFY(unpacked.has_value());
    const QByteArray content = contentOf(*unpacked->source);

    const QByteArray whole =
        readCompressed(QStringLiteral("first.txt")) + readCompressed(QStringLiteral("second.txt"));
    qsizetype most = -1;
    for (const QJsonValue& value : readers) {
        const QJsonObject reader = value.toObject();
        QByteArray given = whole.first(reader[u"bytes"].toInt());
        if (reader.contains(u"data"))
            given = QByteArray::fromBase64(reader[u"data"].toString().toLatin1());
        QVERIFY(content.startsWith(given));
        if (reader[u"error"].isNull())
            most = std::max(most, given.size());
        else
            QVERIFY2(!unpacked->findings.empty(), "an error is told");
    }
    if (most >= 0)
        QCOMPARE(content.size(), most);

    const auto told =
        std::ranges::find_if(toldOf, [&](const Told& t) { return name == QString::fromUtf8(t.file); });
    QCOMPARE(textOf(unpacked->findings), std::string(told == toldOf.end() ? "" : told->findings));
    for (const Finding& finding : unpacked->findings)
        QCOMPARE(finding.args.at(0), std::string(codec::compressionId(*compression)));
}

void TestCompressed::pieceSizesDoNotMatter_data()
{
    givesWhatPythonGives_data();
}

void TestCompressed::pieceSizesDoNotMatter()
{
    const QByteArray packed = readCompressed(QString::fromUtf8(QTest::currentDataTag()));
    const auto stream = streamOf(codec::sniffCompression(bytesOf(packed)).value());
    if (!stream)
        return; // the zlib within it is tested as such
    const Fed whole = feed(*stream, packed, 1'000'000, 1'000'000);
    for (const size_t in : {size_t{1}, size_t{5}}) {
        for (const size_t out : {size_t{1}, size_t{17}, size_t{1'000'000}}) {
            const Fed pieces = feed(*stream, packed, in, out);
            QCOMPARE(pieces.state, whole.state);
            QCOMPARE(pieces.bytes, whole.bytes);
        }
    }
}

QTEST_GUILESS_MAIN(TestCompressed)
#include "tst_compressed.moc"
