#include "base/sha256.h"

#include <QtTest>

namespace skops {
namespace {

Bytes bytesOf(const std::string& text)
{
    return {reinterpret_cast<const uint8_t*>(text.data()), text.size()};
}

} // namespace

class TestSha256 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // FIPS 180-2, appendix B, and the empty text.
    void givesTheHashesOfTheStandard_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("hash");
        QTest::newRow("empty") << std::string()
                               << std::string("e3b0c44298fc1c149afbf4c8996fb924"
                                              "27ae41e4649b934ca495991b7852b855");
        QTest::newRow("abc") << std::string("abc")
                             << std::string("ba7816bf8f01cfea414140de5dae2223"
                                            "b00361a396177a9cb410ff61f20015ad");
        QTest::newRow("two blocks") << std::string("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                                    << std::string("248d6a61d20638b8e5c026930c3e6039"
                                                   "a33ce45964ff2167f6ecedd419db06c1");
        QTest::newRow("a million") << std::string(1'000'000, 'a')
                                   << std::string("cdc76e5c9914fb9281a1c7e284d73e67"
                                                  "f1809a48a497200e046d39ccc7112cd0");
    }
    void givesTheHashesOfTheStandard()
    {
        QFETCH(std::string, text);
        Sha256 sha;
        sha.add(bytesOf(text));
        QTEST(hexText(sha.finish()), "hash");
    }

    void partsCountAsOne()
    {
        Sha256 parts;
        parts.add(bytesOf("a"));
        parts.add({});
        parts.add(bytesOf("bc"));
        Sha256 whole;
        whole.add(bytesOf("abc"));
        QCOMPARE(parts.finish(), whole.finish());
    }

    void beginsAnewAfterFinish()
    {
        Sha256 sha;
        sha.add(bytesOf("before"));
        sha.finish();
        QCOMPARE(sha.finish(), Sha256().finish());
    }
};

} // namespace skops

QTEST_APPLESS_MAIN(skops::TestSha256)
#include "tst_sha256.moc"
