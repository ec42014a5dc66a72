#include "terminal/commands/diff.h"

#include "report/compare/comparison_json.h"
#include "terminal/choice.h"
#include "terminal/diff_text.h"
#include "terminal/run.h"
#include "terminal/version.h"

#include <CLI/App.hpp>

namespace skops::terminal {
namespace {

report::CompareSide sideOf(const review::Review& review)
{
    return {.tree = *review.tree, .members = review.members(), .audit = review.audit.get()};
}

} // namespace

void DiffCommand::addOptions(CLI::App& app)
{
    app.add_option("OLD", m_a, "The earlier file; - is standard input")->required()->type_name("");
    app.add_option("NEW", m_b, "The later file; - is standard input")->required()->type_name("");
    setChoices(app.add_option("--format", m_format, "text: one line a difference; json: everything known"),
               {"text", "json"});
    addEncodingOption(app, m_encoding);
    m_environment.addEnvironmentTo(app);
}

int DiffCommand::run(Session& session)
{
    if (!session.loadTrust(m_environment))
        return 2;
    int status = 0;
    const review::ReviewPtr a = open(session, m_a, status);
    if (status == statusCancelled)
        return status;
    const review::ReviewPtr b = open(session, m_b, status);
    if (status == statusCancelled)
        return status;
    if (!a || !b)
        return write(session, status, nullptr, nullptr, nullptr);
    return compareReviews(session, *a, *b);
}

review::ReviewPtr DiffCommand::open(Session& session, const std::string& file, int& status) const
{
    // Comparing reads every member, and checks it.
    const Examined examined =
        session.examine(file, {.verifiesContents = false, .converts = true, .encoding = m_encoding});
    if (examined.isCancelled()) {
        status = statusCancelled;
        return nullptr;
    }
    if (!examined.review || session.refusesPickle(examined)) {
        status = 2;
        return nullptr;
    }
    const review::Review& review = *examined.review;
    session.tellFindings(file, review.findings, review.tree.get(), Severity::Warning);
    if (!review.tree) {
        session.tell(file, "there is no tree to compare");
        status = 2;
        return nullptr;
    }
    return examined.review;
}

int DiffCommand::compareReviews(Session& session, const review::Review& a, const review::Review& b) const
{
    Workers workers;
    Progress progress;
    const report::CompareOptions options{.maxPairs = session.limits().rows};
    const auto comparison =
        report::compare(sideOf(a), sideOf(b), options, workers, session.cancel(), progress);
    if (!comparison) {
        session.tell("", comparison.error());
        if (comparison.error().code == Code::Cancelled)
            return statusCancelled;
        return write(session, 2, nullptr, nullptr, nullptr);
    }
    for (const auto& [file, review] : {std::pair{&m_a, &a}, std::pair{&m_b, &b}}) {
        if (auto unchanged = review->source->checkUnchanged(); !unchanged) {
            session.tell(*file, unchanged.error());
            return write(session, 2, nullptr, nullptr, nullptr);
        }
    }
    return write(session, comparison->isEqual() ? 0 : 1, &*comparison, &a, &b);
}

int DiffCommand::write(Session& session, int status, const report::Comparison* comparison,
                       const review::Review* a, const review::Review* b) const
{
    if (m_format == "json")
        session.out().write(report::comparisonAsJson({.toolVersion = toolVersion,
                                                      .profile = session.profileName(),
                                                      .fileA = m_a,
                                                      .fileB = m_b,
                                                      .status = status,
                                                      .comparison = comparison,
                                                      .treeA = a ? a->tree.get() : nullptr,
                                                      .treeB = b ? b->tree.get() : nullptr}));
    else if (comparison)
        session.out().write(diffText(*comparison, *a->tree, *b->tree));
    return status;
}

} // namespace skops::terminal
