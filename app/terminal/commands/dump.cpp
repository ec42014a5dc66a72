#include "terminal/commands/dump.h"

#include "base/escape.h"
#include "terminal/copy_output.h"
#include "terminal/finding_text.h"
#include "terminal/run.h"
#include "terminal/standard_output.h"
#include "terminal/text_format.h"
#include "terminal/version.h"
#include "texts/saving_texts.h"

#include <CLI/App.hpp>

namespace skops::terminal {
namespace {

namespace fs = std::filesystem;
using review::DumpOutcome;
using review::DumpStatus;

int statusOf(DumpStatus status)
{
    switch (status) {
    case DumpStatus::Written:
        return 0;
    case DumpStatus::Refused:
        return 1;
    case DumpStatus::NotModel:
    case DumpStatus::Failed:
        return 2;
    }
    return 2;
}

} // namespace

void DumpCommand::addOptions(CLI::App& app)
{
    app.add_option("INPUT", m_input, "A .skops, a pickle or a joblib file; - is standard input")
        ->required()
        ->type_name("");
    app.add_option("-o,--output-file", m_outputFile, "File to write; - is standard output")
        ->required()
        ->type_name("OUT")
        ->group("Output");
    m_compression.addTo(app, "Output");
    app.add_flag("--optimise", m_optimises,
                 "Make the file as small as it gets without loading to anything else; tells what that saved")
        ->excludes(app.get_option("--compression"))
        ->group("Output");
    app.add_flag("--allow-lossy", m_allowsLoss,
                 "Write also a pickle that would not load again or come back different");
    addEncodingOption(app, m_encoding);
    app.add_flag("-v,--verbose", m_verbosity, "Say more");
    m_trust.addEnvironmentTo(app);
}

bool DumpCommand::checkOptions(Session& session) const
{
    const auto refuse = [&](const std::string& text) {
        session.tell("", "dump: " + text + "; see skops-inspect dump --help");
        return false;
    };
    if (const std::string problem = m_compression.problem(); !problem.empty())
        return refuse(problem);
    if (m_input != "-" && m_outputFile != "-" && isSameFile(m_input, m_outputFile))
        return refuse("-o names the input itself, which is never overwritten");
    return true;
}

DumpCommand::Outcome DumpCommand::dump(Session& session, const review::ReviewPtr& review) const
{
    Workers workers;
    const review::DumpOptions options{.save = {.compression = m_compression.compression(),
                                               .level = m_compression.level,
                                               .mayReplace = true, // as skops.io.dump
                                               .comment = std::string("Skops Inspector ") + toolVersion},
                                      .allowsLoss = m_allowsLoss,
                                      .optimise = m_optimises,
                                      .workers = &workers};
    Progress progress;
    if (m_outputFile != "-")
        return review::dumpReview(review, m_outputFile, options, session.cancel(), progress);
    return writeToStandardOutput<DumpOutcome>(
        session, {.review = review}, DumpStatus::Written, [&](const fs::path& file) {
            return review::dumpReview(review, file, options, session.cancel(), progress);
        });
}

void DumpCommand::tell(Session& session, const DumpOutcome& outcome) const
{
    if (outcome.status != DumpStatus::Written)
        return session.tell(m_input, findingLine(*outcome.reason, outcome.review->tree.get()));
    if (m_verbosity > 0 || m_optimises)
        session.tell(m_input, escapeForDisplay(m_outputFile) + " written and read back, " +
                                  withCommas(outcome.saved.sizeBytes) +
                                  " bytes: " + counted(outcome.saved.members, "member") + " byte-equal");
    for (const persist::Saving& saving : outcome.savings)
        session.tell(m_input,
                     "saved " + withCommas(saving.bytes) + " bytes: " + texts::savingText(saving.step));
}

int DumpCommand::run(Session& session)
{
    if (!session.loadTrust(m_trust) || !checkOptions(session))
        return 2;
    const Examined examined =
        session.examine(m_input, {.verifiesContents = false, .converts = true, .encoding = m_encoding});
    if (!examined.review)
        return examined.isCancelled() ? statusCancelled : 2;
    auto outcome = dump(session, examined.review);
    if (!outcome) {
        session.tell(m_input, outcome.error());
        return outcome.error().code == Code::Cancelled ? statusCancelled : 2;
    }
    tell(session, *outcome);
    return statusOf(outcome->status);
}

} // namespace skops::terminal
