// What unpacking may cost: limits, cancelling, memory, dictionaries.

#include "codec/compressed_files.h"
#include "codec/decoder.h"

#include <QTest>
#include <array>
#include <lzma.h>
#include <sys/resource.h>
#include <zlib.h>

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

QByteArray gzipOf(const QByteArray& bytes)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, MAX_WBITS + 16, 9, Z_DEFAULT_STRATEGY);
    QByteArray packed(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))) + 100,
                      '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

long peakKilobytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

/// Asks to cancel when it is read for the `m_count`th time.
class CancellingSource final : public ByteSource
{
public:
    CancellingSource(SourcePtr source, Cancel& cancel, int count)
        : m_source(std::move(source)), m_cancel(cancel), m_count(count)
    {
    }
    uint64_t sizeBytes() const override { return m_source->sizeBytes(); }
    Result<void> readAt(uint64_t offset, MutableBytes out) const override
    {
        if (++reads == m_count)
            m_cancel.request();
        return m_source->readAt(offset, out);
    }
    mutable int reads = 0;

private:
    SourcePtr m_source;
    Cancel& m_cancel;
    int m_count;
};

/// 1 MB that unpacks to 1 GB.
QByteArray bomb()
{
    return gzipOf(QByteArray(1'000'000, '\0')).repeated(1000);
}

} // namespace

class TestUnpack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bombStopsAtTheLimit();
    void ratioIsLimited();
    void constantDataIsNoBomb();
    void cancelStops();
    void progressCountsCompressedBytes();
    void muchIsSpilled();
    void largeDictionaryIsRefused();
    void lzmaOfKnownSizeNeedsNoEndMark();
};

void TestUnpack::bombStopsAtTheLimit()
{
    const SourcePtr source = sourceOf(bomb());
    QVERIFY(source->sizeBytes() < 1'200'000);
    const long before = peakKilobytes();
    const auto result = unpack(*source, Compression::Gzip, {.totalBytes = 50'000'000});
    QCOMPARE(result.error().code, Code::LimitExceeded);
    QCOMPARE(result.error().args.at(0), std::string("total-bytes"));
    QCOMPARE(result.error().args.at(2), std::string("50000000"));
    QVERIFY(peakKilobytes() - before < 200'000);
}

void TestUnpack::ratioIsLimited()
{
    const auto result = unpack(*sourceOf(bomb()), Compression::Gzip, {.ratio = 10});
    QCOMPARE(result.error().code, Code::LimitExceeded);
    QCOMPARE(result.error().args.at(0), std::string("ratio"));
    // Of a small output, no ratio is asked for.
    QVERIFY(unpack(*sourceOf(gzipOf(QByteArray(1'000'000, '\0'))), Compression::Gzip, {.ratio = 10}));
}

void TestUnpack::constantDataIsNoBomb()
{
    // bz2.compress(bytes(20_000_000)): a ratio of half a million.
    const auto packed = readCompressed(QStringLiteral("zeros.bz2"));
    const auto unpacked = unpack(*sourceOf(packed), Compression::Bzip2);
    QVERIFY(unpacked.has_value());
    QCOMPARE(unpacked->source->sizeBytes(), uint64_t{20'000'000});
}

void TestUnpack::cancelStops()
{
    Cancel cancel;
    Progress progress;
    const CancellingSource source(sourceOf(bomb()), cancel, 2);
    const auto result = codec::unpack(source, Compression::Gzip, {}, cancel, progress);
    QCOMPARE(result.error().code, Code::Cancelled);
    QCOMPARE(source.reads, 2);
    QVERIFY(progress.done() < source.sizeBytes());
}

void TestUnpack::progressCountsCompressedBytes()
{
    for (const char* name : {"gzip-plain", "xz-checksum", "bz2-trailing", "zlib-truncated", "zf-plain"}) {
        const SourcePtr source = sourceOf(readCompressed(QString::fromUtf8(name)));
        std::vector<uint8_t> head(32);
        QVERIFY(source->readAt(0, head).has_value());
        Progress progress;
        QVERIFY(codec::unpack(*source, codec::sniffCompression(head).value(), {}, Cancel(), progress));
        QCOMPARE(progress.done(), source->sizeBytes());
    }
}

void TestUnpack::muchIsSpilled()
{
    const QByteArray part = QByteArray(1'000'000 - 1, '\0') + 'x';
    const auto unpacked = unpack(*sourceOf(gzipOf(part).repeated(34)), Compression::Gzip);
    QVERIFY(unpacked.has_value());
    QCOMPARE(unpacked->source->sizeBytes(), uint64_t{34'000'000});
    QVERIFY(unpacked->source->sizeBytes() > codec::unpackedInMemory);
    QVERIFY(unpacked->source->checkUnchanged().has_value());
    QByteArray whole = contentOf(*unpacked->source);
    QVERIFY(whole == part.repeated(34));
}

void TestUnpack::largeDictionaryIsRefused()
{
    // The dictionary of an xz block cannot be bounded, so it is refused.
    const QByteArray packed = readCompressed(QStringLiteral("xz-plain"));
    const auto decoder = codec::makeDecoder(Stream::Lzma, {.dictionaryBytes = 1U << 20U}).value();
    std::vector<uint8_t> out(1000);
    const auto step = decoder->decode(bytesOf(packed), out);
    QCOMPARE(step.error().code, Code::LimitExceeded);
    QCOMPARE(step.error().args.at(0), std::string("dictionary-bytes"));
    // What .lzma asks for is more than its output can need.
    const QByteArray alone = readCompressed(QStringLiteral("lzma-large-dictionary"));
    const auto bounded =
        codec::makeDecoder(Stream::Lzma, {.outputBytes = 5000, .dictionaryBytes = 1U << 20U}).value();
    const auto decoded = bounded->decode(bytesOf(alone), out);
    QVERIFY(decoded.has_value());
    QCOMPARE(decoded->produced, static_cast<size_t>(readCompressed(QStringLiteral("first.txt")).size()));
}

void TestUnpack::lzmaOfKnownSizeNeedsNoEndMark()
{
    const QByteArray text = readCompressed(QStringLiteral("first.txt"));
    lzma_options_lzma options{};
    lzma_lzma_preset(&options, 6);
    options.ext_size_low = static_cast<uint32_t>(text.size());
    const std::array chain{lzma_filter{LZMA_FILTER_LZMA1EXT, &options},
                           lzma_filter{LZMA_VLI_UNKNOWN, nullptr}};
    // Properties, a dictionary of 2 GiB, the size.
    QByteArray packed = QByteArray::fromHex("5d00000080") + QByteArray(8, '\0') + QByteArray(1000, '\0');
    packed[5] = static_cast<char>(text.size() & 0xff);
    packed[6] = static_cast<char>(text.size() >> 8);
    size_t used = 13;
    QCOMPARE(lzma_raw_buffer_encode(chain.data(), nullptr, bytesOf(text).data(), bytesOf(text).size(),
                                    reinterpret_cast<uint8_t*>(packed.data()), &used,
                                    static_cast<size_t>(packed.size())),
             LZMA_OK);
    packed.resize(static_cast<qsizetype>(used));
    // The dictionary need not be larger than the content.
    const auto decoder = codec::makeDecoder(Stream::Lzma, {.dictionaryBytes = 1U << 16U}).value();
    std::vector<uint8_t> out(1000);
    const Step step = decoder->decode(bytesOf(packed), out).value();
    QCOMPARE(step.produced, static_cast<size_t>(text.size()));
    const auto unpacked = unpack(*sourceOf(packed), Compression::Lzma);
    QVERIFY(unpacked.has_value());
    QCOMPARE(contentOf(*unpacked->source), text);
    QCOMPARE(textOf(unpacked->findings), std::string());
}

QTEST_GUILESS_MAIN(TestUnpack)
#include "tst_unpack.moc"
