#include "numpy/npy_writer.h"
#include "persist/golden.h"

using namespace skops;
using namespace skops::persist;

namespace {

/// text() of make_npy_goldens.py backwards.
std::string nameOf(const QString& text)
{
    const qsizetype star = text.indexOf(u'*');
    std::string out;
    for (qint64 i = 0; i < (star < 0 ? 1 : text.mid(star + 1).toLongLong()); ++i)
        out += golden::fromHex(text.left(star));
    return out;
}

numpy::Dtype plain(char kind, char order, uint64_t size)
{
    numpy::Dtype dtype;
    dtype.kind = kind;
    dtype.byteOrder = order;
    dtype.itemBytes = dtype.baseBytes = size;
    return dtype;
}

/// describe() of make_npy_goldens.py backwards.
numpy::Dtype dtypeOf(const QJsonObject& json)
{
    const auto number = [&](const char* key) {
        return static_cast<uint64_t>(json[QLatin1String(key)].toInteger());
    };
    numpy::Dtype dtype = plain(json[u"kind"].toString().at(0).toLatin1(),
                               json[u"order"].toString().at(0).toLatin1(), number("size"));
    dtype.baseBytes = number("base");
    dtype.unit = json[u"unit"].toString().toStdString();
    for (const QJsonValue& size : json[u"sub"].toArray())
        dtype.subShape.push_back(static_cast<uint64_t>(size.toInteger()));
    dtype.isRecord = json.contains(u"fields") || json.contains(u"count");
    for (const QJsonValue& row : json[u"fields"].toArray()) {
        numpy::Field field;
        field.name = nameOf(row[u"name"].toString());
        field.hasTitle = row.toObject().contains(u"title");
        field.title = nameOf(row[u"title"].toString());
        field.offset = static_cast<uint64_t>(row[u"offset"].toInteger());
        field.dtype = dtypeOf(row[u"dtype"].toObject());
        dtype.fields.push_back(std::move(field));
    }
    for (uint64_t i = 0; i < number("count"); ++i) {
        numpy::Field field;
        field.name = "field " + std::to_string(i);
        field.offset = 8 * i;
        field.dtype = plain('f', '<', 8);
        dtype.fields.push_back(std::move(field));
    }
    return dtype;
}

/// compact() of make_npy_goldens.py.
QString compact(const std::string& raw)
{
    const QByteArray bytes = QByteArray::fromStdString(raw);
    if (raw.size() <= 1000)
        return QString::fromLatin1(bytes.toHex());
    return QStringLiteral("%1:%2:%3")
        .arg(QString::fromLatin1(bytes.first(300).toHex()))
        .arg(raw.size())
        .arg(golden::crcOf(raw));
}

Code refusal(const numpy::Dtype& dtype)
{
    const auto header = numpy::npyHeader(dtype, std::vector<uint64_t>{3}, false);
    return header ? Code::Cancelled : header.error().code;
}

numpy::Dtype recordOf(std::vector<numpy::Field> fields, uint64_t size)
{
    numpy::Dtype record = plain('V', '|', size);
    record.isRecord = true;
    record.fields = std::move(fields);
    return record;
}

numpy::Field fieldOf(const char* name, uint64_t offset, numpy::Dtype dtype)
{
    numpy::Field field;
    field.name = name;
    field.offset = offset;
    field.dtype = std::move(dtype);
    return field;
}

} // namespace

class TestNpyWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headersAreThoseOfNumpy()
    {
        const QJsonArray cases = golden::load("npy_headers.json")[u"cases"].toArray();
        QVERIFY(cases.size() > 100);
        for (const QJsonValue& row : cases) {
            const numpy::Dtype dtype = dtypeOf(row[u"dtype"].toObject());
            std::vector<uint64_t> shape;
            for (const QJsonValue& size : row[u"shape"].toArray())
                shape.push_back(static_cast<uint64_t>(size.toInteger()));
            const auto header = numpy::npyHeader(dtype, shape, row[u"fortran"].toBool());
            QVERIFY(header);
            QCOMPARE(compact(*header), row[u"header"].toString());
        }
    }

    void whatIsWrittenIsRead()
    {
        for (const QJsonValue& row : golden::load("npy_headers.json")[u"cases"].toArray()) {
            const numpy::Dtype dtype = dtypeOf(row[u"dtype"].toObject());
            const auto header = numpy::npyHeader(dtype, std::vector<uint64_t>{0}, false);
            QVERIFY(header);
            if (header->size() > numpy::maxHeaderChars)
                continue;
            const auto read = numpy::readNpyHeader(golden::bytesOf(*header), header->size());
            QVERIFY(read);
            // numpy itself reads padding around fields, titles and zero-size texts as what they look like.
            QCOMPARE(read->dtype.text(), dtype.text());
        }
    }

    void whatNumpyDoesNotWriteIsRefused()
    {
        numpy::Dtype object = plain('O', '|', 8);
        object.hasObject = true;
        QCOMPARE(refusal(object), Code::NpyObjectDtype);

        numpy::Dtype sub = plain('f', '<', 16);
        sub.baseBytes = 8;
        sub.subShape = {2};
        QCOMPARE(refusal(sub), Code::NpyBadDtype);

        const numpy::Dtype f8 = plain('f', '<', 8);
        QCOMPARE(refusal(recordOf({fieldOf("a", 0, f8), fieldOf("b", 4, f8)}, 16)), Code::NpyBadDtype);
        QCOMPARE(refusal(recordOf({fieldOf("a", 8, f8), fieldOf("b", 0, f8)}, 16)), Code::NpyBadDtype);
        QCOMPARE(refusal(recordOf({fieldOf("a", 0, f8)}, 4)), Code::NpyBadDtype);
        QCOMPARE(refusal(recordOf({fieldOf("a", UINT64_MAX, f8)}, 4)), Code::NpyBadDtype);
    }

    void typesNestedTooDeepAreRefused()
    {
        const auto nested = [](int depth) {
            numpy::Dtype dtype = plain('f', '<', 8);
            for (int i = 0; i < depth; ++i) {
                std::vector<numpy::Field> fields;
                fields.push_back(fieldOf("a", 0, std::move(dtype)));
                dtype = recordOf(std::move(fields), 8);
            }
            return dtype;
        };
        const auto header = numpy::npyHeader(nested(98), std::vector<uint64_t>{0}, false);
        QVERIFY(header);
        QVERIFY(numpy::readNpyHeader(golden::bytesOf(*header), header->size()));
        QCOMPARE(refusal(nested(99)), Code::NpyBadDtype);
    }
};

QTEST_APPLESS_MAIN(TestNpyWriter)
#include "tst_npy_writer.moc"
