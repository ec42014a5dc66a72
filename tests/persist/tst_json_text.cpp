#include "base/utf8.h"
#include "persist/golden.h"
#include "persist/json_text.h"

#include <bit>
#include <cmath>
#include <cstring>

using namespace skops;
using namespace skops::persist;
using golden::SplitMix;

namespace {

double doubleOf(uint64_t bits)
{
    return std::bit_cast<double>(bits);
}

std::string textOf(double value)
{
    std::string out;
    appendJsonFloat(out, value);
    return out;
}

std::string textOf(std::string_view twosComplement)
{
    std::string out;
    const auto done = appendJsonInt(out, golden::bytesOf(twosComplement));
    return done ? out : "error";
}

/// The same lines in hundreds as checksums() of make_json_goldens.py.
void compareLines(const QJsonArray& expected, size_t count, const std::function<std::string(size_t)>& line)
{
    QCOMPARE(static_cast<size_t>(expected.size()), count / 100);
    for (size_t block = 0; block < count / 100; ++block) {
        std::string lines;
        for (size_t i = 0; i < 100; ++i)
            lines += (i > 0 ? "\n" : "") + line(block * 100 + i);
        QVERIFY2(golden::crcOf(lines) == expected.at(static_cast<int>(block)).toInteger(), lines.c_str());
    }
}

} // namespace

class TestJsonText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_golden = golden::load("json_text.json");
        QVERIFY(!m_golden.isEmpty());
    }

    void floatsAreWrittenAsPythonWritesThem()
    {
        for (const QJsonValue& row : m_golden[u"floats"].toArray()) {
            const std::string raw = golden::fromHex(row[0].toString());
            double value = 0;
            std::memcpy(&value, raw.data(), sizeof value);
            QCOMPARE(textOf(value), row[1].toString().toStdString());
        }
    }

    void randomFloatsToo()
    {
        SplitMix values(1);
        compareLines(m_golden[u"randomFloats"].toArray(), 10'000, [&](size_t i) {
            const uint64_t bits = values.next();
            if (i % 2 == 0)
                return textOf(doubleOf(bits));
            if (i % 4 == 1) {
                const uint64_t power = bits / 10'000'000 % 12;
                return textOf(static_cast<double>(bits % 10'000'000) /
                              std::pow(10.0, static_cast<double>(power)));
            }
            return textOf(static_cast<double>(bits >> (bits % 64)));
        });
    }

    void intsOfAnySizeAreWrittenAsPythonWritesThem()
    {
        for (const QJsonValue& row : m_golden[u"ints"].toArray())
            QCOMPARE(textOf(golden::fromHex(row[0].toString())), row[1].toString().toStdString());
        QCOMPARE(textOf(std::string_view()), std::string("0"));
        SplitMix values(2);
        compareLines(m_golden[u"randomInts"].toArray(), 2'000, [&](size_t i) {
            std::string raw;
            for (size_t n = 0; n < 1 + i % 20; ++n) {
                const uint64_t value = values.next();
                raw.append(reinterpret_cast<const char*>(&value), sizeof value);
            }
            return textOf(std::string_view(raw).substr(0, 1 + i % 157));
        });
    }

    void smallIntsAreTheSame()
    {
        for (const int64_t value : {int64_t{0}, int64_t{-1}, int64_t{1}, INT64_MIN, INT64_MAX}) {
            std::string out = "x";
            appendJsonInt(out, value);
            QCOMPARE(out, "x" + std::to_string(value));
        }
    }

    void moreDigitsThanPythonWritesAreRefused()
    {
        for (const QJsonValue& hex : m_golden[u"tooLong"].toArray()) {
            std::string out = "x";
            const auto done = appendJsonInt(out, golden::bytesOf(golden::fromHex(hex.toString())));
            QVERIFY(!done);
            QCOMPARE(done.error().code, Code::LimitExceeded);
            QCOMPARE(done.error().args.at(0), std::string("int-digits"));
            QCOMPARE(out, std::string("x"));
        }
    }

    void bytesThatOnlyRepeatTheSignCostNothing()
    {
        QCOMPARE(textOf(std::string("\x07") + std::string(10'000'000, '\0')), std::string("7"));
        QCOMPARE(textOf("\xfe" + std::string(10'000'000, '\xff')), std::string("-2"));
    }

    void textsAreEscapedAsPythonEscapesThem()
    {
        for (const QJsonValue& row : m_golden[u"texts"].toArray()) {
            std::string out;
            appendJsonString(out, golden::fromHex(row[0].toString()));
            QCOMPARE(out, row[1].toString().toStdString());
        }
        SplitMix values(3);
        compareLines(m_golden[u"randomTexts"].toArray(), 2'000, [&](size_t i) {
            std::string text;
            for (size_t n = 0; n < i % 40; ++n) {
                const uint64_t value = values.next();
                appendUtf8(text, static_cast<uint32_t>(value % 3 != 0 ? value % 0x110000U : value % 0x300U));
            }
            std::string out;
            appendJsonString(out, text);
            return out;
        });
    }

    void bytesThatAreNoUtf8BecomeSurrogates()
    {
        std::string out;
        appendJsonString(out, "a\xff\xc3");
        QCOMPARE(out, std::string("\"a\\udcff\\udcc3\""));
    }

private:
    QJsonObject m_golden;
};

QTEST_APPLESS_MAIN(TestJsonText)
#include "tst_json_text.moc"
