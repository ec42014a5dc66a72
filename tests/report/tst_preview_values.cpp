// Values and statistics of arrays beside those of numpy (preview_goldens.py).

#include "comparing.h"
#include "numpy/dtype.h"
#include "numpy/literal.h"
#include "report/preview/array_statistics.h"
#include "report/preview/value_text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

using namespace skops;
using namespace skops::report;
using namespace skops::test;

namespace {

QJsonObject goldens()
{
    QFile file(QStringLiteral(SKOPS_SOURCE_DIR "/tests/report/preview_goldens.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no goldens");
    return QJsonDocument::fromJson(file.readAll()).object();
}

std::string hexOf(const QJsonObject& row)
{
    return QByteArray::fromHex(row[QStringLiteral("hex")].toString().toLatin1()).toStdString();
}

numpy::Dtype dtypeOf(const std::string& descr)
{
    const auto tree = numpy::parseLiteral(descr, false);
    const auto dtype = numpy::dtypeFromLiteral(*tree, tree->root());
    if (!dtype)
        qFatal("no dtype: %s", descr.c_str());
    return *dtype;
}

ArrayTablePtr arrayOf(const std::string& npy)
{
    const auto table =
        ArrayTable::open(PreviewBytes::of(sourceFromBytes({npy.begin(), npy.end()})), Cancel());
    return table ? *table : nullptr;
}

/// `size`: of the largest of the numbers that were added up.
bool isNear(double a, double b, double size)
{
    return a == b || std::abs(a - b) <= 1e-12 * std::max({std::abs(a), std::abs(b), size});
}

} // namespace

class TestPreviewValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsAreThoseOfNumpy_data();
    void textsAreThoseOfNumpy();
    void everyHalf();
    void longValuesAreCut();
    void statisticsAreThoseOfNumpy_data();
    void statisticsAreThoseOfNumpy();
    void statisticsOfFieldsAndParts();
};

void TestPreviewValues::textsAreThoseOfNumpy_data()
{
    QTest::addColumn<QJsonObject>("row");
    const QJsonArray rows = goldens()[QStringLiteral("values")].toArray();
    for (const QJsonValue& row : rows)
        QTest::newRow(qPrintable(row[QStringLiteral("descr")].toString())) << row.toObject();
}

void TestPreviewValues::textsAreThoseOfNumpy()
{
    QFETCH(QJsonObject, row);
    const numpy::Dtype dtype = dtypeOf(row[QStringLiteral("descr")].toString().toStdString());
    const std::string bytes = hexOf(row);
    const QJsonArray texts = row[QStringLiteral("texts")].toArray();
    QCOMPARE(bytes.size(), static_cast<size_t>(texts.size()) * dtype.itemBytes);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const auto* at =
            reinterpret_cast<const uint8_t*>(bytes.data()) + static_cast<size_t>(i) * dtype.itemBytes;
        QCOMPARE(QString::fromStdString(elementText(dtype, {at, dtype.itemBytes})), texts[i].toString());
    }
}

void TestPreviewValues::everyHalf()
{
    const numpy::Dtype dtype = dtypeOf("'<f2'");
    uint64_t hashed = 0xcbf29ce484222325U; // FNV-1a of the lines
    for (uint32_t bits = 0; bits < 65'536; ++bits) {
        const std::array<uint8_t, 2> bytes{static_cast<uint8_t>(bits), static_cast<uint8_t>(bits >> 8U)};
        for (const char c : elementText(dtype, bytes) + "\n")
            hashed = (hashed ^ static_cast<uint8_t>(c)) * 0x100000001b3U;
    }
    QCOMPARE(QStringLiteral("%1").arg(hashed, 16, 16, QLatin1Char('0')),
             goldens()[QStringLiteral("halves")].toString());
}

void TestPreviewValues::longValuesAreCut()
{
    const std::string bytes(5'000, 'a');
    const Bytes view{reinterpret_cast<const uint8_t*>(bytes.data()), maxValueBytes};
    QCOMPARE(elementText(dtypeOf("'|S5000'"), view), "b'" + std::string(maxValueBytes, 'a') + "'...");
    QVERIFY(elementText(dtypeOf("'|V2000'"), view).ends_with("\\x61'..."));
    const std::string many = elementText(dtypeOf("('|u1', (4000,))"), view);
    QVERIFY(many.starts_with("[97, 97, ") && many.ends_with("...") && many.size() < 2 * maxRecordCharacters);
}

void TestPreviewValues::statisticsAreThoseOfNumpy_data()
{
    QTest::addColumn<QJsonObject>("row");
    const QJsonArray rows = goldens()[QStringLiteral("statistics")].toArray();
    for (const QJsonValue& row : rows)
        QTest::newRow(qPrintable(row[QStringLiteral("name")].toString())) << row.toObject();
}

void TestPreviewValues::statisticsAreThoseOfNumpy()
{
    QFETCH(QJsonObject, row);
    const ArrayTablePtr array = arrayOf(npy("'" + row[QStringLiteral("descr")].toString().toStdString() + "'",
                                            row[QStringLiteral("shape")].toString().toStdString(), hexOf(row),
                                            row[QStringLiteral("fortran")].toBool()));
    QVERIFY(array);
    const auto fields = statisticsFields(array->header());
    QCOMPARE(fields.size(), size_t{1});
    Progress progress;
    const auto found = statisticsOf(*array, fields[0], Cancel(), progress);
    QVERIFY(found);
    QCOMPARE(progress.done(), progress.total());
    const QJsonObject expected = row[QStringLiteral("expected")].toObject();
    const auto number = [&](const char* key) {
        return static_cast<uint64_t>(expected[QLatin1String(key)].toInteger());
    };
    QCOMPARE(found->count, number("count"));
    QCOMPARE(found->missing, number("missing"));
    QCOMPARE(found->infinities, number("infinities"));
    QCOMPARE(found->zeros, number("zeros"));
    QCOMPARE(QString::fromStdString(found->least), expected[QStringLiteral("least")].toString());
    QCOMPARE(QString::fromStdString(found->greatest), expected[QStringLiteral("greatest")].toString());
    const auto compareReal = [&](const std::optional<double>& value, const char* key, double size = 0) {
        const QJsonValue wanted = expected[QLatin1String(key)];
        return value.has_value() != wanted.isUndefined() &&
               (!value || isNear(*value, wanted.toDouble(), size));
    };
    QVERIFY2(compareReal(found->mean, "mean", std::abs(std::atof(found->greatest.c_str()))),
             qPrintable(QString::number(found->mean.value_or(-1), 'g', 17)));
    QVERIFY2(compareReal(found->deviation, "deviation"),
             qPrintable(QString::number(found->deviation.value_or(-1), 'g', 17)));
    QCOMPARE(found->distinct.has_value(), expected.contains(QLatin1String("distinct")));
    QCOMPARE(found->distinct.value_or(0), number("distinct"));
    const QJsonObject histogram = expected[QStringLiteral("histogram")].toObject();
    QCOMPARE(found->histogram.width, histogram[QStringLiteral("width")].toDouble());
    QCOMPARE(found->histogram.first, histogram[QStringLiteral("first")].toDouble());
    QJsonArray counts;
    for (const uint64_t count : found->histogram.counts)
        counts.append(static_cast<qint64>(count));
    QCOMPARE(QJsonDocument(counts).toJson(QJsonDocument::Compact),
             QJsonDocument(histogram[QStringLiteral("counts")].toArray()).toJson(QJsonDocument::Compact));
}

void TestPreviewValues::statisticsOfFieldsAndParts()
{
    const std::string data = bytesOf<double>({1, 10, 2, 30}); // (1+10j), (2+30j)
    const ArrayTablePtr complex = arrayOf(npy("'<c16'", "(2,)", data));
    const auto parts = statisticsFields(complex->header());
    QCOMPARE(parts.size(), size_t{2});
    Progress progress;
    const auto imaginary = statisticsOf(*complex, parts[1], Cancel(), progress);
    QVERIFY(imaginary);
    QCOMPARE(*imaginary->mean, 20.0);
    QCOMPARE(imaginary->least, std::string("10.0"));

    const ArrayTablePtr records = arrayOf(npy("[('name', '|S8'), ('x', '<f8')]", "(2,)", data));
    const auto fields = statisticsFields(records->header());
    QCOMPARE(fields.size(), size_t{1});
    QCOMPARE(fields[0].name, std::string("x"));
    const auto found = statisticsOf(*records, fields[0], Cancel(), progress);
    QVERIFY(found);
    QCOMPARE(*found->mean, 20.0);

    Cancel cancel;
    cancel.request();
    const auto stopped = statisticsOf(*records, fields[0], cancel, progress);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, Code::Cancelled);
}

QTEST_APPLESS_MAIN(TestPreviewValues)
#include "tst_preview_values.moc"
