#include "preview/preview_texts.h"

#include "text/display.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace skops::ui {
namespace {

using report::ByteKind;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(skops::ui::Preview)
};

QString numberText(double number)
{
    return QLocale::c().toString(number, 'g', 10);
}

QString kindText(ByteKind kind)
{
    switch (kind) {
    case ByteKind::Unknown:
        return Texts::tr("of no known kind");
    case ByteKind::Empty:
        return Texts::tr("empty");
    case ByteKind::Text:
        return Texts::tr("text");
    case ByteKind::Json:
        return Texts::tr("JSON");
    case ByteKind::Ubjson:
        return Texts::tr("UBJSON, as XGBoost writes it");
    case ByteKind::Pickle:
        return Texts::tr("a pickle");
    case ByteKind::Zip:
        return Texts::tr("a zip archive");
    case ByteKind::Gzip:
        return Texts::tr("compressed with gzip");
    case ByteKind::Zlib:
        return Texts::tr("compressed with zlib");
    case ByteKind::Bzip2:
        return Texts::tr("compressed with bzip2");
    case ByteKind::Xz:
        return Texts::tr("compressed with xz");
    case ByteKind::Lz4:
        return Texts::tr("compressed with LZ4");
    case ByteKind::Zstandard:
        return Texts::tr("compressed with Zstandard");
    case ByteKind::Npy:
        return Texts::tr("a NumPy array");
    case ByteKind::Elf:
        return Texts::tr("a program or library (ELF)");
    case ByteKind::WindowsProgram:
        return Texts::tr("a program or library (Windows)");
    case ByteKind::MachO:
        return Texts::tr("a program or library (Mach-O)");
    case ByteKind::JavaClass:
        return Texts::tr("a Java class");
    case ByteKind::WebAssembly:
        return Texts::tr("WebAssembly");
    case ByteKind::PythonBytecode:
        return Texts::tr("Python bytecode");
    case ByteKind::Script:
        return Texts::tr("a script");
    case ByteKind::Png:
        return Texts::tr("a PNG picture");
    case ByteKind::Jpeg:
        return Texts::tr("a JPEG picture");
    case ByteKind::Gif:
        return Texts::tr("a GIF picture");
    case ByteKind::Pdf:
        return Texts::tr("a PDF document");
    case ByteKind::Hdf5:
        return Texts::tr("an HDF5 file");
    case ByteKind::Parquet:
        return Texts::tr("a Parquet file");
    case ByteKind::Sqlite:
        return Texts::tr("an SQLite database");
    case ByteKind::XgboostBinary:
        return Texts::tr("XGBoost's old binary format");
    case ByteKind::LightgbmText:
        return Texts::tr("LightGBM's text format");
    case ByteKind::CatBoost:
        return Texts::tr("CatBoost's binary format");
    }
    return {};
}

} // namespace

QString arraySentence(const numpy::NpyHeader& header)
{
    return Texts::tr("%1, shape %2, %3 order, %4", "dtype, shape, C or Fortran, size")
        .arg(displayText(header.dtype.text()), shapeText(header.shape),
             header.fortranOrder ? QStringLiteral("Fortran") : QStringLiteral("C"),
             formatBytes(header.dataBytes));
}

QString sparseSentence(const report::SparseSummary& summary)
{
    return Texts::tr("Sparse matrix, format %1, shape %2, stored entries: %3, density %4 %")
        .arg(displayText(summary.format), shapeText(summary.shape), formatCount(summary.stored),
             QLocale().toString(summary.density * 100, 'g', 3));
}

QString bytesSentence(const report::BytesPreview& bytes)
{
    return bytes.kind == ByteKind::Unknown || bytes.kind == ByteKind::Empty
               ? Texts::tr("%1, %2", "size, what the bytes look like")
                     .arg(formatBytes(bytes.sizeBytes), kindText(bytes.kind))
               : Texts::tr("%1, by their beginning %2", "size, what the bytes look like")
                     .arg(formatBytes(bytes.sizeBytes), kindText(bytes.kind));
}

QString treeSentence(const report::TreePreview& tree)
{
    return Texts::tr("Decision tree, nodes: %1").arg(formatCount(tree.table->rowCount()));
}

QString jsonSentence(const report::JsonPreview& json)
{
    if (json.isText)
        return Texts::tr("Text, characters of %1 of JSON").arg(formatBytes(json.totalBytes));
    if (json.shownBytes < json.totalBytes)
        return Texts::tr("JSON, the first %1 of %2")
            .arg(formatBytes(json.shownBytes), formatBytes(json.totalBytes));
    return Texts::tr("JSON, %1").arg(formatBytes(json.totalBytes));
}

QStringList entryColumns(const report::SparseSummary& summary)
{
    if (summary.shape.size() == 2)
        return {Texts::tr("Row"), Texts::tr("Column"), Texts::tr("Value")};
    QStringList columns;
    for (size_t axis = 0; axis < summary.shape.size(); ++axis)
        columns.append(Texts::tr("Axis %1").arg(axis));
    return columns + QStringList{Texts::tr("Value")};
}

QString fieldTitle(const report::StatisticsField& field)
{
    const QString name = displayText(field.name, 60);
    switch (field.part) {
    case report::StatisticsField::Part::Whole:
        return name.isEmpty() ? Texts::tr("All values") : name;
    case report::StatisticsField::Part::Real:
        return name.isEmpty() ? Texts::tr("Real parts") : Texts::tr("%1, real part").arg(name);
    case report::StatisticsField::Part::Imaginary:
        return name.isEmpty() ? Texts::tr("Imaginary parts") : Texts::tr("%1, imaginary part").arg(name);
    }
    return {};
}

std::vector<std::pair<QString, QString>> statisticsRows(const report::Statistics& statistics)
{
    std::vector<std::pair<QString, QString>> rows{{Texts::tr("Values"), formatCount(statistics.count)}};
    if (!statistics.least.empty()) {
        rows.emplace_back(Texts::tr("Minimum"), displayText(statistics.least));
        rows.emplace_back(Texts::tr("Maximum"), displayText(statistics.greatest));
    }
    if (statistics.mean)
        rows.emplace_back(Texts::tr("Mean"), numberText(*statistics.mean));
    if (statistics.deviation)
        rows.emplace_back(Texts::tr("Standard deviation"), numberText(*statistics.deviation));
    rows.emplace_back(Texts::tr("Missing (NaN, NaT)"), formatCount(statistics.missing));
    rows.emplace_back(Texts::tr("Infinite"), formatCount(statistics.infinities));
    rows.emplace_back(Texts::tr("Zeros"), formatCount(statistics.zeros));
    if (statistics.distinct)
        rows.emplace_back(Texts::tr("Different values"), formatCount(*statistics.distinct));
    return rows;
}

} // namespace skops::ui
