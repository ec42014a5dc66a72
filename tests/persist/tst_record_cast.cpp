// Records of an older release become those of the environment where no value changes.

#include "numpy/dtype.h"
#include "persist/arrays.h"
#include "persist/record_cast.h"

#include <QTest>

using namespace skops;
using namespace skops::persist;

namespace {

struct FieldSpec
{
    const char* name;
    const char* format;
};

/// Fields one behind the other.
numpy::Dtype recordOf(const std::vector<FieldSpec>& specs)
{
    numpy::Dtype out;
    out.isRecord = true;
    for (const FieldSpec& spec : specs) {
        numpy::Field field;
        field.name = spec.name;
        field.offset = out.itemBytes;
        field.dtype = *numpy::dtypeFromString(spec.format);
        out.itemBytes += field.dtype.itemBytes;
        out.fields.push_back(std::move(field));
    }
    out.baseBytes = out.itemBytes;
    return out;
}

profile::RecordDtype profileOf(const std::vector<FieldSpec>& specs)
{
    profile::RecordDtype out;
    for (const FieldSpec& spec : specs) {
        out.fields.push_back({spec.name, spec.format, out.itemSizeBytes});
        out.itemSizeBytes += static_cast<uint32_t>(numpy::dtypeFromString(spec.format)->itemBytes);
    }
    return out;
}

} // namespace

class TestRecordCast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCanBeWidened_data();
    void whatCanBeWidened();
    void valuesStay();
    void tooFewBytesAreNotRead();
};

void TestRecordCast::whatCanBeWidened_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("into");
    QTest::addColumn<bool>("can");
    const auto row = [](const char* name, const char* from, const char* into, bool can) {
        QTest::newRow(name) << QString::fromLatin1(from) << QString::fromLatin1(into) << can;
    };
    row("same", "a:<f8 b:<i4", "a:<f8 b:<i4", true);
    row("unsigned to wider signed", "a:<u4", "a:<i8", true);
    row("signed to wider signed", "a:<i4", "a:<i8", true);
    row("signed to unsigned", "a:<i4", "a:<u8", false);
    row("as wide, other sign", "a:<u8", "a:<i8", false);
    row("narrower", "a:<i8", "a:<i4", false);
    row("float", "a:<f4", "a:<f8", false);
    row("big-endian", "a:>u4", "a:<i8", false);
    row("another name", "a:<u4", "b:<i8", false);
    row("one field more", "a:<u4", "a:<u4 b:<u4", false);
}

void TestRecordCast::whatCanBeWidened()
{
    QFETCH(QString, from);
    QFETCH(QString, into);
    QFETCH(bool, can);
    const auto specs = [&](const QString& text) {
        std::vector<std::pair<QByteArray, QByteArray>> out;
        for (const QString& field : text.split(QLatin1Char(' ')))
            out.emplace_back(field.section(QLatin1Char(':'), 0, 0).toLatin1(),
                             field.section(QLatin1Char(':'), 1).toLatin1());
        return out;
    };
    const auto toFields = [](const std::vector<std::pair<QByteArray, QByteArray>>& all) {
        std::vector<FieldSpec> out;
        for (const auto& [name, format] : all)
            out.push_back({name.constData(), format.constData()});
        return out;
    };
    const auto narrow = specs(from);
    const auto wide = specs(into);
    QCOMPARE(canWiden(recordOf(toFields(narrow)), profileOf(toFields(wide))), can);
}

void TestRecordCast::valuesStay()
{
    NpyData data;
    data.dtype = recordOf({{"a", "|u1"}, {"b", "<u2"}, {"c", "<i2"}});
    data.shape = {2};
    data.data = ownBlob(std::string("\x01\xff\xff\xff\xff\x02\x01\x00\x01\x00", 10));
    const auto done = widenRecords(data, profileOf({{"a", "|u1"}, {"b", "<i4"}, {"c", "<i4"}}));
    QVERIFY(done && *done);
    QCOMPARE(data.dtype.itemBytes, uint64_t{9});
    const auto bytes = blobBytes(data.data);
    QVERIFY(bytes);
    QCOMPARE(QByteArray::fromStdString(*bytes).toHex(' '),
             QByteArray("01 ff ff 00 00 ff ff ff ff 02 01 00 00 00 01 00 00 00"));
}

void TestRecordCast::tooFewBytesAreNotRead()
{
    NpyData data;
    data.dtype = recordOf({{"a", "<u4"}});
    data.shape = {3};
    data.data = ownBlob(std::string(8, 'x'));
    const auto done = widenRecords(data, profileOf({{"a", "<i8"}}));
    QVERIFY(done && !*done);
}

QTEST_APPLESS_MAIN(TestRecordCast)
#include "tst_record_cast.moc"
