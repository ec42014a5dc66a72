#include "terminal/commands/plan.h"

#include "report/plan_json.h"
#include "review/plan.h"
#include "terminal/plan_text.h"
#include "terminal/run.h"
#include "terminal/text_format.h"

#include <CLI/App.hpp>

namespace skops::terminal {
namespace {

/// A file without a tree of which nothing tells what load would raise.
bool isUnknown(const review::Review& review, const audit::LoadPlan& plan)
{
    return !review.tree && plan.failures().empty();
}

int statusOf(const review::Review& review, const audit::LoadPlan& plan)
{
    if (isUnknown(review, plan))
        return 2;
    return plan.failures().empty() ? 0 : 1;
}

} // namespace

void PlanCommand::addOptions(CLI::App& app)
{
    OneByOneCommand::addOptions(app);
    addEncodingOption(app, m_encoding);
    app.add_flag("--all", m_all, "Every step, not each kind once");
}

int PlanCommand::examine(Session& session, const std::string& file, report::JsonReport* json)
{
    const Examined examined = session.examine(
        file, {.verifiesContents = verifiesContents(), .converts = true, .encoding = m_encoding});
    if (examined.isCancelled())
        return statusCancelled;
    report::PlanReport report{.file = file, .status = 2, .isFolded = !m_all};
    audit::LoadPlanPtr plan;
    if (examined.review && !session.refusesPickle(examined)) {
        auto made = review::planOf(*examined.review, session.cancel());
        if (!made) {
            session.tell(file, made.error());
            return made.error().code == Code::Cancelled ? statusCancelled : 2;
        }
        plan = std::move(*made);
        const review::Review& review = *examined.review;
        report.status = statusOf(review, *plan);
        report.plan = isUnknown(review, *plan) ? nullptr : plan.get();
        report.tree = review.tree.get();
        report.members = review.members();
        report.isVerified = review.contents != nullptr;
        session.tellListNotes(examined);
        if (!report.plan)
            session.tellFindings(file, review.findings, nullptr, Severity::Warning);
    }
    if (json)
        json->add(report::planAsJson(report));
    else if (report.plan)
        session.out().write(planText(*examined.review, *plan, session.profileName(), !m_all,
                                     linePrefix(file, hasSeveralFiles())));
    return report.status;
}

} // namespace skops::terminal
