#include "archive/keyed_hash.h"

#include <QTest>

#include <set>
#include <string>

using skops::archive::KeyedHash;

class TestKeyedHash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsMadeToCollideDoNot();
    void equalTextsAreEqual();
};

/// libstdc++'s hash without a key (MurmurHash64A, on x86-64) gives all of them the same number.
void TestKeyedHash::textsMadeToCollideDoNot()
{
    const std::string_view texts[] = {
        "M7mcXR6Y] +W3Nv6", "dgPMKbuDdEG:H35a", "2_GxhBl4vu`$4*2/", "v2r8_YhN[r.iVqbx",
        "4oE1k2.HO;;]WIPv", "o_bYZhkmM:mk!C|,", "EXJgSMqBxAx> G^g", "uIxdg_PjKLzfSI/%",
    };
    std::set<size_t> hashes;
    for (const std::string_view text : texts)
        hashes.insert(KeyedHash()(text));
    QCOMPARE(hashes.size(), std::size(texts));
}

void TestKeyedHash::equalTextsAreEqual()
{
    const std::string text = "root.steps[1]";
    QCOMPARE(KeyedHash()(text), KeyedHash()(std::string_view("root.steps[1]!").substr(0, text.size())));
}

QTEST_APPLESS_MAIN(TestKeyedHash)
#include "tst_keyed_hash.moc"
