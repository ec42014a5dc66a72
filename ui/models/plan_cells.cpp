#include "models/plan_cells.h"

#include "text/display.h"
#include "text/sentences.h"
#include "texts/plan_texts.h"

#include <QCoreApplication>

#include <array>

namespace skops::ui {
namespace {

struct Cells
{
    Q_DECLARE_TR_FUNCTIONS(skops::ui::PlanCells)
};

QString fromPlan(const char* english)
{
    return QCoreApplication::translate("plan", english);
}

QString failureText(const review::Review& review, const audit::PlanFailure& failure)
{
    constexpr qsizetype textCharacters = 300;
    QString raised = failure.exception.empty() ? Cells::tr("an exception that is not known here")
                                               : displayText(failure.exception);
    // The first line: what skops advises in the others is said elsewhere.
    if (failure.text && !failure.text->empty())
        raised =
            Cells::tr("%1: %2", "exception, its text")
                .arg(raised, displayText(failure.text->substr(0, failure.text->find('\n')), textCharacters));
    const Place place{.member = failure.member, .node = failure.node};
    return Cells::tr("Loading would raise %1, at %2, %3.", "exception, place, phase")
        .arg(raised, placeText(review.tree.get(), place), fromPlan(texts::planPhaseText(failure.phase)));
}

} // namespace

QString planAction(const review::Review&, const audit::LoadPlan&, const audit::PlanStep& step)
{
    const QString action = fromPlan(texts::planActionText(step.action));
    if (step.action != audit::PlanAction::Call)
        return action;
    const std::array<std::string, 1> count{toUtf8(formatCount(step.count))};
    return action + QLatin1Char(' ') +
           QString::fromStdString(
               texts::fill(toUtf8(fromPlan(texts::planArgumentsText(step.arguments))), count));
}

QString planTarget(const review::Review& review, const audit::LoadPlan& plan, const audit::PlanStep& step)
{
    if (step.target != none<nodes::NameId>)
        return displayText(plan.name(step.target));
    return step.member == none<MemberId> ? QString() : displayText(review.members()->name(step.member));
}

QString planLabel(const review::Review&, const audit::LoadPlan& plan, const audit::PlanStep& step)
{
    return step.label == none<nodes::NameId> ? QString() : displayText(plan.name(step.label));
}

QString planTrust(const review::Review&, const audit::LoadPlan&, const audit::PlanStep& step)
{
    return fromPlan(texts::planTrustText(step.trust));
}

QString planPlace(const review::Review& review, const audit::LoadPlan&, const audit::PlanStep& step)
{
    return step.node == none<NodeId> ? QString() : nodePath(*review.tree, step.node);
}

QString planOutcome(const review::Review& review, const audit::LoadPlan& plan)
{
    const auto failures = plan.failures();
    QString text = failures.empty() ? Cells::tr("Nothing that is known here would keep it from loading.")
                                    : failureText(review, failures.front());
    if (failures.size() > 1)
        text += QLatin1Char(' ') + (failures.size() == 2
                                        ? Cells::tr("If that were mended, 1 more thing would raise.")
                                        : Cells::tr("If that were mended, %1 more things would raise.")
                                              .arg(formatCount(failures.size() - 1)));
    if (const size_t undecided = plan.undecidedSteps(); undecided > 0)
        text += QLatin1Char(' ') + (undecided == 1
                                        ? Cells::tr("What the code of 1 step does is not known here.")
                                        : Cells::tr("What the code of %1 steps does is not known here.")
                                              .arg(formatCount(undecided)));
    if (review.members() && !review.contents)
        text += QLatin1Char(' ') + Cells::tr("The contents have not been read yet: they may keep it too.");
    return text;
}

} // namespace skops::ui
