// The decoders, whatever the sizes of the buffers they are given.

#include "codec/crc32.h"
#include "codec/decoder.h"
#include "support/zip_builder.h"

#include <QTest>
#include <algorithm>
#include <array>
#include <random>

using namespace skops;
using codec::Step;
using codec::Stream;

namespace {

struct Decoded
{
    std::string bytes;
    Step::State state = Step::State::Running;
    size_t consumed = 0;
    std::optional<Error> error;
};

Bytes bytesOf(const std::string& text)
{
    return {reinterpret_cast<const uint8_t*>(text.data()), text.size()};
}

Decoded decodeAll(Stream stream, const std::string& packed, size_t inPiece, size_t outPiece,
                  const codec::DecoderLimits& limits = {})
{
    auto decoder = codec::makeDecoder(stream, limits).value();
    Decoded all;
    std::vector<uint8_t> out(outPiece);
    for (;;) {
        const Bytes in =
            bytesOf(packed).subspan(all.consumed, std::min(inPiece, packed.size() - all.consumed));
        const auto step = decoder->decode(in, out);
        if (!step) {
            all.error = step.error();
            return all;
        }
        all.consumed += step->consumed;
        all.bytes.append(out.begin(), out.begin() + static_cast<ptrdiff_t>(step->produced));
        all.state = step->state;
        const bool starved = all.consumed == packed.size() && step->produced < out.size();
        if (all.state != Step::State::Running || starved)
            return all;
    }
}

const std::string text = [] {
    std::minstd_rand random(1);
    std::string all;
    for (int i = 0; i < 40'000; ++i)
        all += static_cast<char>('a' + random() % 7);
    return all;
}();

struct Kind
{
    const char* name;
    Stream stream;
    uint16_t method;
};

constexpr std::array kinds{Kind{"deflate", Stream::Deflate, 8}, Kind{"bzip2", Stream::Bzip2, 12},
                           Kind{"lzma", Stream::ZipLzma, 14}};

} // namespace

class TestDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bufferSizesDoNotMatter_data();
    void bufferSizesDoNotMatter();
    void bytesBehindTheEndAreLeft();
    void cutStreamKeepsRunning();
    void damageIsTold();
    void lzmaWithoutEndMark();
    void lzmaDictionaryIsBounded();
    void crcGoesOn();
};

void TestDecoder::bufferSizesDoNotMatter_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("inPiece");
    QTest::addColumn<int>("outPiece");
    for (size_t kind = 0; kind < kinds.size(); ++kind) {
        for (const int in : {1, 7, 1'000'000}) {
            for (const int out : {1, 13, 1'000'000})
                QTest::addRow("%s, %d to %d", kinds[kind].name, in, out)
                    << static_cast<int>(kind) << in << out;
        }
    }
}

void TestDecoder::bufferSizesDoNotMatter()
{
    QFETCH(int, kind);
    QFETCH(int, inPiece);
    QFETCH(int, outPiece);
    const Kind& k = kinds[static_cast<size_t>(kind)];
    const std::string packed = test::packed(k.method, text);
    const Decoded all =
        decodeAll(k.stream, packed, static_cast<size_t>(inPiece), static_cast<size_t>(outPiece));
    QVERIFY(all.bytes == text);
    QVERIFY(all.state == Step::State::Ended);
    QCOMPARE(all.consumed, packed.size());
}

void TestDecoder::bytesBehindTheEndAreLeft()
{
    for (const Kind& k : kinds) {
        const std::string packed = test::packed(k.method, text);
        const Decoded all = decodeAll(k.stream, packed + "behind", 1000, 1000);
        QVERIFY(all.state == Step::State::Ended);
        QCOMPARE(all.consumed, packed.size());
    }
}

void TestDecoder::cutStreamKeepsRunning()
{
    for (const Kind& k : kinds) {
        const std::string packed = test::packed(k.method, text);
        for (const size_t size : {size_t{0}, size_t{3}, size_t{9}, packed.size() / 2, packed.size() - 1}) {
            const Decoded all = decodeAll(k.stream, packed.substr(0, size), 100, 1000);
            QVERIFY2(all.state == Step::State::Running, k.name);
            QVERIFY(text.starts_with(all.bytes));
        }
    }
}

void TestDecoder::damageIsTold()
{
    for (const Kind& k : kinds) {
        const Decoded all = decodeAll(k.stream, std::string(100, '\xff'), 100, 1000);
        // Two bytes 0xff at the length make LZMA wait for properties that long, as zipfile does.
        QVERIFY2(all.state == (k.method == 14 ? Step::State::Running : Step::State::Damaged), k.name);
    }
    using namespace std::string_literals;
    for (const std::string& header :
         {"\x09\x04\x05\x00\xe1\0\0\1\0"s, "\x09\x04\x04\x00\x5d\0\0\1"s, "\x09\x04\x00\x00"s}) {
        const auto whole = decodeAll(Stream::ZipLzma, header + "\0stream"s, 100, 1000);
        QVERIFY(whole.state == Step::State::Damaged);
        // Nothing is looked at before a byte of the stream itself is there.
        QVERIFY(decodeAll(Stream::ZipLzma, header, 100, 1000).state == Step::State::Running);
        QVERIFY(decodeAll(Stream::ZipLzma, header + "\0stream"s, 1, 1000).state == Step::State::Damaged);
    }
}

void TestDecoder::lzmaWithoutEndMark()
{
    // The end mark is the last six bytes or fewer; without it all the text is there, and no end.
    std::string packed = test::packed(14, text);
    packed.resize(packed.size() - 6);
    const Decoded all = decodeAll(Stream::ZipLzma, packed, 1000, 1000);
    QVERIFY(all.state == Step::State::Running);
    QVERIFY(text.starts_with(all.bytes) && all.bytes.size() + 10 > text.size());
}

void TestDecoder::lzmaDictionaryIsBounded()
{
    std::string packed = test::packed(14, text);
    for (size_t i = 5; i < 9; ++i)
        packed[i] = '\xff'; // a dictionary of 4 GiB
    const Decoded refused = decodeAll(Stream::ZipLzma, packed, 1000, 1000);
    QVERIFY(refused.error.has_value());
    QCOMPARE(refused.error->code, Code::LimitExceeded);
    QCOMPARE(refused.error->args.at(0), std::string("dictionary-bytes"));
    // Output of this length needs no such dictionary.
    const Decoded read = decodeAll(Stream::ZipLzma, packed, 1000, 1000, {.outputBytes = text.size()});
    QVERIFY(read.bytes == text);
}

void TestDecoder::crcGoesOn()
{
    QCOMPARE(codec::crc32(0, bytesOf("123456789")), 0xcbf43926U);
    QCOMPARE(codec::crc32(codec::crc32(0, bytesOf("1234")), bytesOf("56789")), 0xcbf43926U);
    QCOMPARE(codec::crc32(7, {}), 7U);
}

QTEST_GUILESS_MAIN(TestDecoder)
#include "tst_decoder.moc"
