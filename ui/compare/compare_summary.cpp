#include "compare/compare_summary.h"

#include "text/convert_texts.h"
#include "text/display.h"
#include "text/sentences.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace skops::ui {
namespace {

struct CompareSummary
{
    Q_DECLARE_TR_FUNCTIONS(skops::ui::CompareSummary)
};

using report::Aspect;
using report::Change;
using report::Difference;

QString busyText(const Comparing& comparing)
{
    if (comparing.phase() == Comparing::Phase::Comparing)
        return CompareSummary::tr("Comparing\u2026");
    const uint64_t total = comparing.total();
    return total > 0
               ? CompareSummary::tr("Reading: %1 %").arg(std::min(comparing.done(), total) * 100 / total)
               : CompareSummary::tr("Reading\u2026");
}

QString differentText(const Compared& compared)
{
    const auto& differences = compared.comparison.differences();
    const auto count = [&](Change change) {
        return std::ranges::count_if(differences, [change](const Difference& difference) {
            return difference.change == change && difference.aspect != Aspect::Trust;
        });
    };
    QStringList parts;
    if (const auto types = static_cast<int>(compared.newToReview); types > 0)
        parts.append(CompareSummary::tr("%n type(s) are new to review", nullptr, types));
    const auto add = [&parts](const QString& text, auto number) {
        if (number > 0)
            parts.append(text.arg(formatCount(static_cast<uint64_t>(number))));
    };
    add(CompareSummary::tr("added: %1"), count(Change::Added));
    add(CompareSummary::tr("removed: %1"), count(Change::Removed));
    add(CompareSummary::tr("changed: %1"), count(Change::Changed));
    const QString text =
        CompareSummary::tr("%1 \u2014 %2", "how many differences; of which kinds")
            .arg(CompareSummary::tr("Differences: %1").arg(formatCount(compared.comparison.count())),
                 parts.join(QStringLiteral(", ")));
    return compared.comparison.count() > differences.size()
               ? CompareSummary::tr("%1. The first %2 are listed.").arg(text, formatCount(differences.size()))
               : text;
}

} // namespace

QString compareSummary(const Comparing& comparing)
{
    if (comparing.isBusy())
        return busyText(comparing);
    if (const ComparedPtr& compared = comparing.compared())
        return compared->comparison.isEqual() ? CompareSummary::tr("Both files hold equal objects.")
                                              : differentText(*compared);
    if (comparing.wasStopped())
        return CompareSummary::tr("Stopped. Nothing was compared.");
    if (!comparing.problem().isEmpty())
        return CompareSummary::tr("They were not compared. %1").arg(comparing.problem());
    return CompareSummary::tr("They cannot be compared.");
}

QString compareDetails(const Comparing& comparing)
{
    const ComparedPtr& compared = comparing.compared();
    if (!compared)
        return {};
    const QString counts = CompareSummary::tr("Compared: %1 and %2 nodes with all their values and types.")
                               .arg(formatCount(compared->tree(Side::A).nodeCount()),
                                    formatCount(compared->tree(Side::B).nodeCount()));
    return counts + QLatin1Char(' ') +
           CompareSummary::tr("Ids, names of members, the order of keys, and which nodes share an object are "
                              "no difference.");
}

QString sideSentence(const Comparing& comparing, Side side)
{
    const Comparing::File& file = comparing.file(side);
    if (!file.problem.isEmpty())
        return file.problem;
    if (!file.read.review)
        return {};
    const review::Review& review = *file.read.review;
    QStringList sentences{
        CompareSummary::tr("%1.", "a verdict as a sentence").arg(verdictWord(review.verdict)),
        writerSentence(review)};
    if (review.converted && review.converted->state == review::ConvertState::Lossy)
        sentences.append(CompareSummary::tr("What is compared is what converting gives, with its losses."));
    else if (review.converted)
        sentences.append(CompareSummary::tr("What is compared is what converting gives."));
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

} // namespace skops::ui
