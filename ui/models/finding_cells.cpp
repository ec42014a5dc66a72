#include "models/finding_cells.h"

#include "text/display.h"
#include "text/sentences.h"

#include <QCoreApplication>
#include <QStringList>

namespace skops::ui {
namespace {

struct Cells
{
    Q_DECLARE_TR_FUNCTIONS(skops::ui::FindingCells)
};

} // namespace

QString findingSeverity(const Finding& finding)
{
    return severityWord(severityOf(finding.code));
}

QString findingCode(const Finding& finding)
{
    return fromUtf8(codeId(finding.code));
}

QString findingMessage(const Finding& finding)
{
    return findingSentence(finding);
}

QString findingPlace(const review::Review& review, const Finding& finding)
{
    const QString place = placeText(review.tree.get(), finding.where);
    return finding.count > 1 ? Cells::tr("%1 (and %2 more)").arg(place, formatCount(finding.count - 1))
                             : place;
}

QString findingLine(const review::Review& review, const Finding& finding)
{
    return QStringList{findingSeverity(finding), findingCode(finding), findingMessage(finding),
                       findingPlace(review, finding)}
        .join(QLatin1Char('\t'));
}

std::vector<FindingSection> findingSections(const Finding& finding)
{
    QString why = effectSentence(finding.code);
    if (const QString danger = dangerOf(finding); !danger.isEmpty())
        why += QLatin1Char('\n') + danger;
    std::vector<FindingSection> sections{{findingCode(finding), findingMessage(finding)},
                                         {Cells::tr("Why it matters"), why}};
    if (const QString example = exampleOf(finding.code); !example.isEmpty())
        sections.push_back({Cells::tr("Example"), example});
    sections.push_back({Cells::tr("What to do"), adviceOf(finding.code)});
    return sections;
}

} // namespace skops::ui
