#include "terminal/commands/scan.h"

#include "review/asked_trust.h"
#include "terminal/choice.h"
#include "terminal/finding_text.h"
#include "terminal/gate.h"
#include "terminal/in_order.h"
#include "terminal/run.h"
#include "terminal/scan_output.h"

#include <CLI/App.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <new>
#include <set>

namespace skops::terminal {
namespace {

/// Files per thread that may be done before their turn to be told.
constexpr size_t aheadPerThread = 16;

constexpr std::array severities{Severity::Info, Severity::Review, Severity::Warning, Severity::Danger};

Severity severityNamed(std::string_view word)
{
    return *std::find_if(severities.begin(), severities.end(),
                         [&](Severity severity) { return severityId(severity) == word; });
}

std::string canonicalPath(const std::string& path)
{
    std::error_code ignored;
    return std::filesystem::weakly_canonical(path, ignored).string();
}

/// What is left of one input when its review is gone.
struct Part
{
    std::string path;
    ScanPart told;
    std::vector<std::string> notes;
    int status = 0;
    std::optional<audit::Verdict> verdict; ///< none: not examined
    std::string_view otherKind;            ///< of an input of no supported kind
    bool isCancelled = false;
};

struct ScanOptions
{
    ExamineOptions examine;
    Severity failOn = Severity::Review;
    std::set<std::string> namedLists; ///< files of --trust-list, as canonicalPath() gives them
};

class Scan
{
public:
    /// `least`: of the findings that are told.
    Scan(Session& session, const review::InputPaths& paths, const ScanOptions& options, Severity least,
         ScanOutput& output)
        : m_session(session), m_paths(paths), m_options(options), m_least(least), m_output(output)
    {
        m_counts.notExamined = paths.others();
        m_counts.repeated = paths.repeated();
    }

    /// Errors: Cancelled, if something was left out.
    Result<void> run(Workers& workers);

    int status() const { return m_status; }
    const report::ScanCounts& counts() const { return m_counts; }

private:
    Part partOf(const review::Input& input);
    Part partOf(const review::Input& input, const Examined& examined);
    void take(const Part& part);

    Session& m_session;
    const review::InputPaths& m_paths;
    ScanOptions m_options;
    Severity m_least;
    ScanOutput& m_output;
    report::ScanCounts m_counts;
    int m_status = 0;
    size_t m_done = 0; ///< inputs that were told
    std::atomic<bool> m_isOutputGone = false;
};

Result<void> Scan::run(Workers& workers)
{
    const std::vector<review::Input>& inputs = m_paths.inputs();
    InOrder<Part> parts(aheadPerThread * workers.count(), [&](const Part& part) { take(part); });
    auto ran = parallelFor(workers, inputs.size(), m_session.cancel(), [&](size_t i) {
        parts.waitFor(i);
        parts.put(i, m_isOutputGone ? Part() : partOf(inputs[i]));
    });
    // A stop that comes when all is done stops nothing.
    return m_done == inputs.size() ? Result<void>() : ran;
}

Part Scan::partOf(const review::Input& input)
{
    try {
        if (input.errors.empty())
            return partOf(input, m_session.look(input.path, m_options.examine));
        return partOf(input, {.name = input.path, .review = nullptr, .sha256 = {}, .errors = input.errors});
    } catch (const std::bad_alloc&) {
        return partOf(input, {.name = input.path,
                              .review = nullptr,
                              .sha256 = {},
                              .errors = {Finding{Code::OutOfMemory, {}}}});
    }
}

Part Scan::partOf(const review::Input& input, const Examined& examined)
{
    Part part;
    part.path = examined.name;
    part.isCancelled = examined.isCancelled();
    part.notes = m_session.listNotes(examined);
    const bool isOther = examined.review && !isSupported(*examined.review);
    if (!examined.review) {
        part.status = 2;
    } else if (isOther && review::isTrustList(*examined.review)) {
        part.otherKind = "trust-list";
        part.notes.push_back(
            m_options.namedLists.contains(canonicalPath(input.path))
                ? "note: this trust list lies among what is scanned; it is used because it was "
                  "named"
                : "note: " + findingLine({Code::TrustListNotUsed, {}}, nullptr));
        part.status = input.isNamed ? 2 : 0;
    } else if (isOther) {
        part.otherKind = review::kindId(examined.review->kind);
        part.status = input.isNamed ? 2 : 0;
    } else {
        part.status = gateStatus(*examined.review, m_options.failOn);
        part.verdict = gateVerdict(*examined.review, m_least);
    }
    part.told = m_output.partOf(examined, part.status, input.isNamed);
    return part;
}

void Scan::take(const Part& part)
{
    // After a cancel there is no whole report.
    if (part.isCancelled || m_isOutputGone)
        return;
    ++m_done;
    m_status = std::max(m_status, part.status);
    if (part.verdict)
        ++m_counts.byVerdict[static_cast<size_t>(*part.verdict)];
    else if (!part.otherKind.empty())
        ++m_counts.notExamined[part.otherKind];
    else
        ++m_counts.unreadable;
    for (const std::string& note : part.notes)
        m_session.tell(part.path, note);
    m_output.add(m_session.out(), part.told);
    m_session.out().flush();
    m_isOutputGone = m_session.out().error() != 0;
}

} // namespace

ScanCommand::ScanCommand()
    : FilesCommand({.name = "PATH",
                    .help = "Files, and folders whose files are meant; - is standard input",
                    .formats = {"text", "json", "jsonl", "sarif"},
                    .formatHelp =
                        "text for people and pipes; json: everything known; jsonl: the same, a line a file, "
                        "for reports that are joined; sarif: SARIF 2.1.0, for code hosting services"})
{
}

void ScanCommand::addOptions(CLI::App& app)
{
    FilesCommand::addOptions(app);
    std::vector<std::string> words;
    for (const Severity severity : severities)
        words.emplace_back(severityId(severity));
    setChoices(app.add_option("--fail-on", m_failOn, "Least severity of a finding that gives status 1"),
               words);
    addJobsOption(app, m_jobs, "look at");
    app.add_flag("--allow-empty", m_allowEmpty, "Finding no file of a supported kind is no failure");
    addEncodingOption(app, m_encoding);
}

int ScanCommand::examineAll(Session& session)
{
    review::InputPaths paths;
    for (const std::string& path : files())
        paths.add(path);
    Workers workers(m_jobs);
    ScanOptions options{
        .examine = {.verifiesContents = verifiesContents(), .wantsHash = true, .encoding = m_encoding},
        .failOn = severityNamed(m_failOn),
        .namedLists = {}};
    for (const std::string& list : trustLists())
        options.namedLists.insert(canonicalPath(list));
    // Several files share the threads; a single one has them all.
    options.examine.threads = paths.inputs().size() > 1 ? 1 : workers.count();
    const Severity least = std::min(options.failOn, Severity::Review);
    const auto output = makeScanOutput(format(), {.session = session, .least = least});
    Scan scan(session, paths, options, least, *output);
    if (const auto ran = scan.run(workers); !ran) {
        session.tell("", ran.error());
        return statusCancelled;
    }
    int status = scan.status();
    if (scan.counts().examined() == 0 && status == 0 && !m_allowEmpty) {
        session.tell("", "scan: there is no file of a supported kind; --allow-empty accepts that");
        status = 2;
    }
    output->finish(session.out(), status, scan.counts());
    return status;
}

} // namespace skops::terminal
