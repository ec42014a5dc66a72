#pragma once

// What is previewed, in words.

#include "report/preview/array_statistics.h"
#include "report/preview/preview.h"

#include <QString>

#include <utility>
#include <vector>

namespace skops::ui {

/// "<f8, shape (3, 4), C order, 96 bytes"
QString arraySentence(const numpy::NpyHeader& header);
QString sparseSentence(const report::SparseSummary& summary);
QString bytesSentence(const report::BytesPreview& bytes);
QString treeSentence(const report::TreePreview& tree);
QString jsonSentence(const report::JsonPreview& json);

/// The columns of a sparse matrix's entries: one for each axis, then the value.
QStringList entryColumns(const report::SparseSummary& summary);

/// "price, imaginary part"; "All values" of an array without fields.
QString fieldTitle(const report::StatisticsField& field);
/// Name and value, as rows to show.
std::vector<std::pair<QString, QString>> statisticsRows(const report::Statistics& statistics);

} // namespace skops::ui
