#include "persist/sample_content.h"

#include <QtTest>

using namespace skops;
using namespace skops::persist;
using sample::blobOf;
using sample::sourceOf;

namespace {

struct Streamed
{
    std::string bytes;
    size_t largest = 0;
    Code code = Code::KindUnknown; ///< if there was no error
};

Streamed streamed(const Blob& blob, const Cancel& cancel = {})
{
    Streamed out;
    const auto done = streamBlob(blob, cancel, [&](Bytes piece) -> Result<void> {
        out.bytes.append(reinterpret_cast<const char*>(piece.data()), piece.size());
        out.largest = std::max(out.largest, piece.size());
        return {};
    });
    if (!done)
        out.code = done.error().code;
    return out;
}

Blob latin1Of(const std::string& text, uint64_t size)
{
    Blob blob = blobOf(sourceOf(text), Transform::Latin1OfUtf8);
    blob.sizeBytes = size;
    return blob;
}

Blob swapped(const std::string& text, uint32_t size)
{
    Blob blob = blobOf(sourceOf(text), Transform::SwapItems);
    blob.swapBytes = size;
    return blob;
}

} // namespace

class TestBlob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPartOfASourceIsGivenInPieces()
    {
        const std::string text = sample::counting(700'000, 4);
        Blob blob = blobOf(sourceOf(text));
        blob.offset = 3;
        blob.length = blob.sizeBytes = text.size() - 10;
        const Streamed all = streamed(blob);
        QVERIFY(all.bytes == text.substr(3, text.size() - 10));
        QCOMPARE(all.largest, size_t{1} << 20U);
        blob.owned = std::make_shared<const std::string>(text);
        blob.source = nullptr;
        QVERIFY(streamed(blob).bytes == all.bytes);
    }

    void nothingIsGivenOfNothing()
    {
        QCOMPARE(streamed(Blob{}).bytes, std::string());
        QCOMPARE(streamed(Blob{}).code, Code::KindUnknown);
    }

    void bytesArriveAsCodePoints()
    {
        QCOMPARE(streamed(latin1Of("a\xc2\x80\xc3\xbf", 3)).bytes, std::string("a\x80\xff"));
        // A character on the border of two pieces.
        std::string text;
        std::string expected;
        for (int i = 0; i < 1'000'000; ++i) {
            text += i == 0 ? "a" : "\xc3\xa9";
            expected += i == 0 ? 'a' : '\xe9';
        }
        QVERIFY(streamed(latin1Of(text, expected.size())).bytes == expected);
    }

    void otherTextsAreRefused()
    {
        for (const char* text :
             {"\xc4\x80", "\xc0\x80", "\xc1\xbf", "\xc3", "\xc3\x28", "\x80", "\xff", "\xe2\x82\xac"})
            QCOMPARE(streamed(latin1Of(text, 1)).code, Code::PickleBadArgument);
    }

    void lengthsThatAreNotThoseDeclaredAreRefused()
    {
        QCOMPARE(streamed(latin1Of("ab", 1)).code, Code::PickleBadArgument);
        QCOMPARE(streamed(latin1Of("ab", 3)).code, Code::PickleBadArgument);
        Blob blob = blobOf(sourceOf("ab"));
        blob.sizeBytes = 3;
        QCOMPARE(streamed(blob).code, Code::PickleBadArgument);
    }

    void itemsAreReversed()
    {
        const std::string text = "abcdefghijklmnop";
        QCOMPARE(streamed(swapped(text, 1)).bytes, text);
        QCOMPARE(streamed(swapped(text, 2)).bytes, std::string("badcfehgjilknmpo"));
        QCOMPARE(streamed(swapped(text, 4)).bytes, std::string("dcbahgfelkjiponm"));
        QCOMPARE(streamed(swapped(text, 8)).bytes, std::string("hgfedcbaponmlkji"));
        QCOMPARE(streamed(swapped(text, 16)).bytes, std::string("ponmlkjihgfedcba"));
        QCOMPARE(streamed(swapped("abcdef", 3)).bytes, std::string("cbafed"));
        QCOMPARE(streamed(swapped(text, 5)).code, Code::PickleBadArgument);
        QCOMPARE(streamed(swapped(text, 0)).code, Code::PickleBadArgument);
        // Pieces end between items.
        std::string many;
        std::string expected;
        for (int i = 0; i < 500'000; ++i) {
            many += "abc";
            expected += "cba";
        }
        QVERIFY(streamed(swapped(many, 3)).bytes == expected);
    }

    void placesOutsideTheSourceAreRefused()
    {
        Blob blob = blobOf(sourceOf("ab"));
        blob.offset = 1;
        QCOMPARE(streamed(blob).code, Code::FileShrank);
        blob.offset = ~uint64_t{0};
        QCOMPARE(streamed(blob).code, Code::FileShrank);
        blob.owned = std::make_shared<const std::string>("ab");
        blob.source = nullptr;
        QCOMPARE(streamed(blob).code, Code::FileShrank);
    }

    void aStopIsNoticed()
    {
        Cancel cancel;
        cancel.request();
        QCOMPARE(streamed(blobOf(sourceOf("ab")), cancel).code, Code::Cancelled);
    }
};

QTEST_APPLESS_MAIN(TestBlob)
#include "tst_blob.moc"
