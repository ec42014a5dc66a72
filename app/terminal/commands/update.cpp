#include "terminal/commands/update.h"

#include "base/escape.h"
#include "nodes/python_str.h"
#include "persist/update.h"
#include "terminal/copy_output.h"
#include "terminal/finding_text.h"
#include "terminal/log_line.h"
#include "terminal/run.h"
#include "terminal/standard_output.h"
#include "terminal/text_format.h"
#include "terminal/version.h"

#include <CLI/App.hpp>

namespace skops::terminal {
namespace {

namespace fs = std::filesystem;
using review::UpdateOutcome;
using review::UpdateStatus;

const std::string protocol = std::to_string(persist::newestProtocol);

/// skops' own messages and levels (skops/cli/_update.py _update_file, 0.16).
std::string untrustedText(const UpdateOutcome& outcome)
{
    std::string types;
    for (const std::string& name : outcome.untrusted)
        types += (types.empty() ? "" : ", ") + escapeForDisplay(nodes::pythonRepr(name));
    return logLine("ERROR",
                   "The input file contains types that are not trusted by default: [" + types +
                       "]. Updating a file requires loading it, and skops will not load untrusted types "
                       "automatically. Review these types and, if you trust them, re-run with "
                       "`--trusted` listing each one explicitly.");
}

std::string newerText()
{
    return logLine("WARNING", "File cannot be updated because its protocol is more recent than the current "
                              "protocol: " +
                                  protocol);
}

std::string currentText()
{
    return logLine("WARNING",
                   "File was not updated because already up to date with the current protocol: " + protocol);
}

std::string updatableText()
{
    return logLine("WARNING",
                   "File can be updated to the current protocol: " + protocol +
                       ". Please specify an output file path or use the `inplace` flag to create the "
                       "updated Skops file.");
}

int statusOf(UpdateStatus status)
{
    switch (status) {
    case UpdateStatus::Updated:
    case UpdateStatus::Updatable:
    case UpdateStatus::Current:
    case UpdateStatus::Newer:
        return 0; // as `skops update`, which only warns
    case UpdateStatus::Untrusted:
        return 1;
    case UpdateStatus::NotSkops:
    case UpdateStatus::Blocked:
    case UpdateStatus::Failed:
        return 2;
    }
    return 2;
}

} // namespace

void UpdateCommand::addOptions(CLI::App& app)
{
    app.add_option("INPUT", m_input, "File to update; - is standard input")->required()->type_name("");
    app.add_option("-o,--output-file", m_outputFile, "File to write; - is standard output")
        ->type_name("OUT")
        ->group("Output");
    app.add_flag("--inplace", m_isInPlace, "Write to the input file, which keeps its permissions")
        ->group("Output");
    app.add_flag("-v,--verbose", m_verbosity, "Say more");
    m_trust.addTo(app);
}

bool UpdateCommand::checkOptions(Session& session) const
{
    const auto refuse = [&](const std::string& text) {
        session.tell("", "update: " + text);
        return false;
    };
    if (m_isInPlace && !m_outputFile.empty())
        return refuse(
            "Cannot specify both an output file path and the inplace flag. Please choose whether you "
            "want to create a new file or overwrite the input file.");
    if (m_isInPlace && m_input == "-")
        return refuse("standard input cannot be updated in place");
    const bool isNamed = !m_outputFile.empty() && m_outputFile != "-" && m_input != "-";
    if (isNamed && isSameFile(m_input, m_outputFile))
        return refuse("-o names the input itself; --inplace overwrites it");
    return true;
}

UpdateCommand::Outcome UpdateCommand::updateToStandardOutput(Session& session,
                                                             const review::ReviewPtr& review,
                                                             const review::UpdateFileOptions& options) const
{
    Progress progress;
    return writeToStandardOutput<UpdateOutcome>(
        session, {.review = review}, UpdateStatus::Updated, [&](const fs::path& file) {
            return review::updateReview(review, file, options, session.cancel(), progress);
        });
}

UpdateCommand::Outcome UpdateCommand::update(Session& session, const review::ReviewPtr& review) const
{
    const std::string& output = m_isInPlace ? m_input : m_outputFile;
    const review::UpdateFileOptions options{.mayReplace = true, // as `skops update`, which overwrites
                                            .isDryRun = output.empty(),
                                            .comment = std::string("Skops Inspector ") + toolVersion};
    if (output == "-")
        return updateToStandardOutput(session, review, options);
    Progress progress;
    return review::updateReview(review, output, options, session.cancel(), progress);
}

void UpdateCommand::tell(Session& session, const UpdateOutcome& outcome) const
{
    const std::string& output = m_isInPlace ? m_input : m_outputFile;
    session.tellFindings(m_input, outcome.changes, outcome.review->tree.get(),
                         m_verbosity > 0 ? Severity::Info : Severity::Review);
    switch (outcome.status) {
    case UpdateStatus::Updated:
        if (m_verbosity > 0)
            session.say(logLine("INFO", "Updated skops file written to " + escapeForDisplay(output)));
        return;
    case UpdateStatus::Updatable:
        return session.say(updatableText());
    case UpdateStatus::Current:
        return session.say(currentText());
    case UpdateStatus::Newer:
        return session.say(newerText());
    case UpdateStatus::Untrusted:
        return session.say(untrustedText(outcome));
    case UpdateStatus::NotSkops:
    case UpdateStatus::Blocked:
    case UpdateStatus::Failed:
        break;
    }
    session.tell(m_input, findingLine(*outcome.reason, outcome.review->tree.get()));
    if (outcome.status == UpdateStatus::Blocked)
        session.tellFindings(m_input, outcome.review->findings, outcome.review->tree.get(),
                             Severity::Warning);
}

int UpdateCommand::run(Session& session)
{
    if (!session.loadTrust(m_trust) || !checkOptions(session))
        return 2;
    const Examined examined = session.examine(m_input, {.verifiesContents = false});
    if (!examined.review)
        return examined.isCancelled() ? statusCancelled : 2;
    session.tellListNotes(examined);
    auto outcome = update(session, examined.review);
    if (!outcome) {
        session.tell(m_input, outcome.error());
        return outcome.error().code == Code::Cancelled ? statusCancelled : 2;
    }
    tell(session, *outcome);
    return statusOf(outcome->status);
}

} // namespace skops::terminal
