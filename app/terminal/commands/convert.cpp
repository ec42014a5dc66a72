#include "terminal/commands/convert.h"

#include "base/escape.h"
#include "terminal/convert_run.h"
#include "terminal/copy_output.h"
#include "terminal/run.h"
#include "terminal/version.h"
#include "terminal/write_file.h"

#include <CLI/App.hpp>

#include <algorithm>

namespace skops::terminal {
namespace {

namespace fs = std::filesystem;

constexpr const char* outputGroup = "Output";

/// One file that was given by name, not a folder and not several.
bool isOneFile(const review::InputPaths& paths)
{
    return paths.inputs().size() == 1 && paths.inputs().front().isNamed;
}

} // namespace

void ConvertCommand::addOptions(CLI::App& app)
{
    app.add_option("INPUT", m_inputs,
                   "Pickles and joblib files, and folders whose files are meant; - is standard input")
        ->required()
        ->type_name("");
    addOutputOptions(app);
    app.add_flag("--dry-run", m_isDryRun, "Do everything but write");
    app.add_flag("--allow-lossy", m_allowsLoss,
                 "Convert also what would not load again or come back different");
    app.add_option("--report", m_report,
                   "Write what became of each input: CSV if the file is named *.csv, else JSON lines")
        ->type_name("FILE");
    addEncodingOption(app, m_encoding);
    addJobsOption(app, m_jobs, "convert");
    app.add_flag("-v,--verbose", m_verbosity, "Say more; -vv more still");
    m_trust.addEnvironmentTo(app);
}

void ConvertCommand::addOutputOptions(CLI::App& app)
{
    auto* file = app.add_option("-o,--output-file", m_outputFile,
                                "File to write, for one input; - is standard output. Without it the "
                                "input's name with the suffix .skops, in the current folder")
                     ->type_name("OUT")
                     ->group(outputGroup);
    app.add_option("--output-dir", m_outputFolder,
                   "Folder for the outputs; sub-folders of a folder that is given are kept")
        ->type_name("DIR")
        ->excludes(file)
        ->group(outputGroup);
    auto* skip = app.add_flag("--skip-existing", m_skipsExisting, "Leave out inputs whose output exists")
                     ->group(outputGroup);
    app.add_flag("--force", m_mayReplace, "Replace outputs that exist; an output named by -o always is")
        ->excludes(skip)
        ->group(outputGroup);
    m_compression.addTo(app, outputGroup);
}

bool ConvertCommand::checkOptions(Session& session, const review::InputPaths& paths) const
{
    const auto refuse = [&](const std::string& text) {
        session.tell("", "convert: " + text + "; see skops-inspect convert --help");
        return false;
    };
    if (!m_outputFile.empty() && !isOneFile(paths))
        return refuse("-o is for one input file; --output-dir takes any number");
    if (m_outputFile == "-" && m_skipsExisting)
        return refuse("--skip-existing has no meaning for standard output");
    const bool readsInput = std::ranges::count(paths.inputs(), "-", &review::Input::path) > 0;
    if (readsInput && m_outputFile.empty())
        return refuse("what is read from standard input needs a name for its output: -o");
    if (const std::string problem = m_compression.problem(); !problem.empty())
        return refuse(problem);
    if (m_report == "-")
        return refuse("--report takes the name of a file");
    std::error_code ignored;
    const fs::path folder = fs::absolute(m_report, ignored).parent_path();
    if (!m_report.empty() && !fs::is_directory(folder, ignored))
        return refuse("there is no folder " + escapeForDisplay(folder.string()) + " for the report");
    return true;
}

std::optional<std::vector<fs::path>> ConvertCommand::planOne(Session& session,
                                                             const review::Input& input) const
{
    if (m_outputFile != "-" && input.path != "-" && isSameFile(m_outputFile, input.path)) {
        session.tell(input.path, "convert: -o names the input itself, which is never overwritten");
        return std::nullopt;
    }
    return std::vector<fs::path>{m_outputFile};
}

std::optional<std::vector<fs::path>> ConvertCommand::plan(Session& session,
                                                          const review::InputPaths& paths) const
{
    if (!m_outputFile.empty())
        return planOne(session, paths.inputs().front());
    std::error_code ignored;
    const fs::path folder = m_outputFolder.empty() ? fs::current_path(ignored) : fs::path(m_outputFolder);
    const auto planned = review::planOutputs(paths.inputs(), folder, [&](const review::Input& input) {
        return isOnePickle(session, input.path, reviewOptions(session));
    });
    std::vector<fs::path> outputs;
    bool isClear = true;
    for (size_t i = 0; i < planned.size(); ++i) {
        outputs.push_back(planned[i].path);
        if (!planned[i].problem)
            continue;
        const Finding& problem = *planned[i].problem;
        session.tell(paths.inputs()[i].path, Error{problem.code, problem.where, problem.args});
        isClear = false;
    }
    if (isClear)
        return outputs;
    session.tell("", "convert: nothing was converted");
    return std::nullopt;
}

bool ConvertCommand::isReportInTheWay(Session& session, const review::InputPaths& paths,
                                      std::span<const fs::path> outputs) const
{
    if (m_report.empty())
        return false;
    const auto isReport = [&](const fs::path& path) { return isSameFile(path, m_report); };
    const bool isTaken = std::ranges::any_of(outputs, isReport) ||
                         std::ranges::any_of(paths.inputs(), isReport, &review::Input::path);
    if (isTaken)
        session.tell(m_report, "convert: the report would overwrite an input or an output");
    return isTaken;
}

review::Options ConvertCommand::reviewOptions(const Session& session) const
{
    return {.profile = session.profile(), .ticks = {}, .limits = session.limits(), .encoding = m_encoding};
}

ConvertJobOptions ConvertCommand::jobOptions(const Session& session, const review::InputPaths& paths) const
{
    const bool isToStandardOutput = m_outputFile == "-";
    // As `skops convert -o`, which overwrites.
    const bool isNamedOutput = !m_outputFile.empty() && !m_skipsExisting;
    return {.file = {.review = reviewOptions(session),
                     .save = {.compression = m_compression.compression(),
                              .level = m_compression.level,
                              .mayReplace = m_mayReplace || isNamedOutput,
                              .comment = std::string("Skops Inspector ") + toolVersion},
                     .allowsLoss = m_allowsLoss,
                     .skipsExisting = m_skipsExisting,
                     .isDryRun = m_isDryRun,
                     .wantsHash = !m_report.empty()},
            .told = {.verbosity = m_verbosity, .isOnly = isOneFile(paths), .isDryRun = m_isDryRun},
            .isToStandardOutput = isToStandardOutput};
}

int ConvertCommand::run(Session& session)
{
    if (!session.loadTrust(m_trust))
        return 2;
    review::InputPaths paths;
    for (const std::string& input : m_inputs)
        paths.add(input, session.cancel());
    if (!checkOptions(session, paths))
        return 2;
    const auto outputs = plan(session, paths);
    if (!outputs || isReportInTheWay(session, paths, *outputs))
        return session.cancel().isRequested() ? statusCancelled : 2;
    const ConvertJobOptions options = jobOptions(session, paths);
    const auto format = m_report.empty() ? std::nullopt : std::optional(convertReportFormat(m_report));
    ConvertRun run(session, paths, *outputs, options, format);
    Workers workers(m_jobs);
    const auto ran = run.run(workers);
    const ConvertCounts& counts = run.counts();
    if (!isOneFile(paths))
        session.out().write(counts.text());
    if (!ran) {
        session.tell("", ran.error());
        return statusCancelled;
    }
    if (!counts.hasPickle() && !isOneFile(paths))
        session.tell("", "convert: there is no pickle or joblib file");
    if (format) {
        if (auto written = replaceFile(m_report, run.report()); !written) {
            session.tell(m_report, written.error());
            return 2;
        }
    }
    return counts.status();
}

} // namespace skops::terminal
