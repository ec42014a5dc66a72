#include "compare/compare_export.h"

#include "compare/difference_cells.h"
#include "document/save_text.h"
#include "report/compare/comparison_json.h"
#include "text/display.h"

#include <QCoreApplication>

namespace skops::ui {
namespace {

std::string asJson(const CompareExport& comparison)
{
    const std::string version = toUtf8(QCoreApplication::applicationVersion());
    const std::string fileA = toUtf8(comparison.pathA);
    const std::string fileB = toUtf8(comparison.pathB);
    return report::comparisonAsJson({.toolVersion = version,
                                     .profile = comparison.profile,
                                     .fileA = fileA,
                                     .fileB = fileB,
                                     .status = comparison.compared->comparison.isEqual() ? 0 : 1,
                                     .comparison = &comparison.compared->comparison,
                                     .treeA = &comparison.compared->tree(Side::A),
                                     .treeB = &comparison.compared->tree(Side::B)});
}

std::string asText(const Compared& compared)
{
    QString text;
    const auto& differences = compared.comparison.differences();
    for (size_t i = 0; i < differences.size(); ++i) {
        text += changeSign(differences[i].change) + QLatin1Char(' ');
        if (const QString place = placeText(compared, i); !place.isEmpty())
            text += place + QStringLiteral(": ");
        text += differenceText(differences[i]) + QLatin1Char('\n');
    }
    return toUtf8(text);
}

} // namespace

Result<bool> CompareExport::write(const QString& path) const
{
    const bool isJson = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    if (const auto problem = saveText(path, isJson ? asJson(*this) : asText(*compared)))
        return fail(Code::FileWrite, {}, {toUtf8(*problem)});
    return true;
}

CompareExport exportOf(const Comparing& comparing)
{
    return {.compared = comparing.compared(),
            .pathA = comparing.file(Side::A).path,
            .pathB = comparing.file(Side::B).path,
            .profile = std::string(comparing.profile()->name())};
}

} // namespace skops::ui
