#include "terminal/commands/scan.h"

#include "terminal/choice.h"
#include "terminal/gate.h"
#include "terminal/in_order.h"
#include "terminal/run.h"
#include "terminal/scan_text.h"

#include <CLI/App.hpp>

#include <algorithm>
#include <array>
#include <new>

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

/// What is left of one input when its review is gone.
struct Part
{
    std::string path;
    std::string text; ///< to be written: lines, or JSON
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
    report::JsonReport* json = nullptr; ///< null: text
};

class Scan
{
public:
    Scan(Session& session, const review::InputPaths& paths, const ScanOptions& options)
        : m_session(session), m_paths(paths), m_options(options),
          m_least(std::min(options.failOn, Severity::Review))
    {
        m_counts.notExamined = paths.others();
        m_counts.repeated = paths.repeated();
    }

    /// Errors: Cancelled.
    Result<void> run(Workers& workers);

    int status() const { return m_status; }
    bool hasLines() const { return m_hasLines; }
    const report::ScanCounts& counts() const { return m_counts; }

private:
    Part partOf(const review::Input& input);
    Part partOf(const review::Input& input, const Examined& examined);
    void take(const Part& part);

    Session& m_session;
    const review::InputPaths& m_paths;
    ScanOptions m_options;
    Severity m_least; ///< findings that are told
    report::ScanCounts m_counts;
    int m_status = 0;
    bool m_hasLines = false;
    std::atomic<bool> m_isOutputGone = false;
};

Result<void> Scan::run(Workers& workers)
{
    const std::vector<review::Input>& inputs = m_paths.inputs();
    InOrder<Part> parts(aheadPerThread * workers.count(), [&](const Part& part) { take(part); });
    return parallelFor(workers, inputs.size(), m_session.cancel(), [&](size_t i) {
        parts.waitFor(i);
        parts.put(i, m_isOutputGone ? Part() : partOf(inputs[i]));
    });
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
    } else if (isOther) {
        part.otherKind = review::kindId(examined.review->kind);
        part.status = input.isNamed ? 2 : 0;
    } else {
        part.status = gateStatus(*examined.review, m_options.failOn);
        part.verdict = gateVerdict(*examined.review, m_least);
    }
    if (m_options.json)
        part.text = fileAsJson(m_session.fileReport(examined, part.status), m_session.texts());
    else if (!isOther)
        part.text = scanText(examined, m_least);
    else if (input.isNamed)
        part.text = notExaminedText(examined);
    return part;
}

void Scan::take(const Part& part)
{
    // After a cancel there is no whole report.
    if (part.isCancelled || m_isOutputGone)
        return;
    m_status = std::max(m_status, part.status);
    if (part.verdict)
        ++m_counts.byVerdict[static_cast<size_t>(*part.verdict)];
    else if (!part.otherKind.empty())
        ++m_counts.notExamined[part.otherKind];
    else
        ++m_counts.unreadable;
    for (const std::string& note : part.notes)
        m_session.tell(part.path, note);
    if (part.text.empty())
        return;
    m_hasLines = true;
    if (m_options.json)
        m_options.json->add(part.text);
    m_session.out().write(m_options.json ? m_options.json->takePart() : part.text);
    m_session.out().flush();
    m_isOutputGone = m_session.out().error() != 0;
}

} // namespace

void ScanCommand::addOptions(CLI::App& app)
{
    FilesCommand::addOptions(app);
    std::vector<std::string> words;
    for (const Severity severity : severities)
        words.emplace_back(severityId(severity));
    app.add_option("--fail-on", m_failOn, "Least severity of a finding that gives status 1")
        ->check(oneOf(words))
        ->type_name("info|review|warning|danger");
    addJobsOption(app, m_jobs, "look at");
    app.add_flag("--allow-empty", m_allowEmpty, "Finding no file of a supported kind is no failure");
    addEncodingOption(app, m_encoding);
}

int ScanCommand::examineAll(Session& session, report::JsonReport* json)
{
    review::InputPaths paths;
    for (const std::string& path : files())
        paths.add(path);
    Workers workers(m_jobs);
    ScanOptions options{.examine = {.verifiesContents = verifiesContents(), .encoding = m_encoding},
                        .failOn = severityNamed(m_failOn),
                        .json = json};
    // Several files share the threads; a single one has them all.
    options.examine.threads = paths.inputs().size() > 1 ? 1 : workers.count();
    Scan scan(session, paths, options);
    if (const auto ran = scan.run(workers); !ran) {
        session.tell("", ran.error());
        return statusCancelled;
    }
    int status = scan.status();
    const report::ScanCounts& counts = scan.counts();
    if (counts.examined() == 0 && status == 0 && !m_allowEmpty) {
        session.tell("", "scan: there is no file of a supported kind; --allow-empty accepts that");
        status = 2;
    }
    if (json)
        session.out().write(json->finish(status, &counts));
    else
        session.out().write((scan.hasLines() ? "\n" : "") + countsText(counts));
    return status;
}

} // namespace skops::terminal
