#include "terminal/session.h"

#include "base/escape.h"
#include "base/platform/file.h"
#include "review/asked_trust.h"
#include "terminal/finding_text.h"
#include "terminal/gate.h"
#include "texts/code_texts.h"

#include <algorithm>

namespace skops::terminal {
namespace {

/// Says while it lives that the program waits for a pipe, where a signal must end it.
class WaitingMark
{
public:
    explicit WaitingMark(std::atomic<int>* waiting) : m_waiting(waiting) { add(1); }
    ~WaitingMark() { add(-1); }
    WaitingMark(const WaitingMark&) = delete;
    WaitingMark& operator=(const WaitingMark&) = delete;

private:
    void add(int change)
    {
        if (m_waiting)
            m_waiting->fetch_add(change);
    }

    std::atomic<int>* m_waiting;
};

/// A file, or all of a pipe ("<(command)" in a shell).
Result<SourcePtr> openPath(const std::string& name, std::atomic<int>* waiting)
{
    std::error_code ignored;
    if (!std::filesystem::is_fifo(name, ignored))
        return openFile(name);
    const WaitingMark mark(waiting);
    const auto pipe = platform::openForReading(name, platform::Opening::WhenReady);
    if (!pipe)
        return fail(Code::FileDenied);
    return spill(pipe->get(), Limits().totalBytes);
}

bool needsHash(const std::vector<audit::TrustList>& lists)
{
    const auto isScoped = [](const audit::TrustEntry& entry) { return !entry.sha256.empty(); };
    return std::any_of(lists.begin(), lists.end(), [&](const audit::TrustList& list) {
        return std::any_of(list.entries.begin(), list.entries.end(), isScoped);
    });
}

template <class Type>
std::optional<bool> tickIn(std::span<const Type> types, std::string_view name)
{
    const auto it = std::lower_bound(types.begin(), types.end(), name,
                                     [](const Type& type, std::string_view n) { return type.name < n; });
    return it != types.end() && it->name == name ? std::optional(it->isTicked) : std::nullopt;
}

/// Whether a type is ticked; nothing: neither skops nor a pickle lists it.
std::optional<bool> tickOf(const review::Review& review, std::string_view name)
{
    const auto tick = review.audit ? tickIn(review.audit->types(), name) : std::nullopt;
    return tick ? tick : tickIn(std::span(review.imports), name);
}

} // namespace

void Session::say(std::string_view lines)
{
    m_terminal.err.write(lines);
    m_terminal.err.flush();
}

void Session::tell(std::string_view about, std::string_view text)
{
    say(messageLine(about, text));
}

void Session::tell(std::string_view about, const Error& error)
{
    if (error.code == Code::Cancelled)
        return tell(about, "cancelled");
    tell(about, findingLine({error.code, error.where, error.args}, nullptr));
}

void Session::tellFindings(std::string_view about, std::span<const Finding> findings,
                           const nodes::NodeTree* tree, Severity least)
{
    say(findingLines(about, findings, tree, least));
}

Result<SourcePtr> Session::openInput(const std::string& name)
{
    if (name != "-")
        return openPath(name, m_terminal.waiting);
    if (m_isInputUsed.exchange(true))
        return fail(Code::FileRead, {}, {"standard input can be given only once"});
    const WaitingMark mark(m_terminal.waiting);
    return spill(m_terminal.inputDescriptor, m_limits.totalBytes);
}

audit::Ticks Session::ticksFor(std::string_view hash) const
{
    audit::Ticks ticks(m_names.begin(), m_names.end());
    for (const audit::TrustList& list : m_lists) {
        for (std::string& name : audit::namesFor(list, hash, m_terminal.today))
            ticks.insert(std::move(name));
    }
    return ticks;
}

Result<review::ReviewPtr> Session::review(const std::string& name, const ExamineOptions& options,
                                          std::string& hash)
{
    auto source = openInput(name);
    if (!source)
        return fail(source.error());
    Progress progress;
    if (options.wantsHash || needsHash(m_lists)) {
        auto computed = review::sha256(**source, cancel(), progress);
        if (!computed)
            return fail(computed.error());
        hash = std::move(*computed);
    }
    const review::Options reviewOptions{
        .profile = m_profile, .ticks = ticksFor(hash), .limits = m_limits, .encoding = options.encoding};
    auto opened = review::open(*source, reviewOptions, cancel(), progress);
    if (opened && options.converts)
        opened = review::withConversion(*opened, cancel(), progress);
    if (opened && options.verifiesContents && (*opened)->members()) {
        Workers workers(options.threads);
        opened = review::withContents(*opened, workers, cancel(), progress);
    }
    const bool isCancelled = !opened && opened.error().code == Code::Cancelled;
    if (auto unchanged = (*source)->checkUnchanged(); !unchanged && !isCancelled)
        return fail(unchanged.error());
    if (!opened)
        return opened;
    return name == "-" ? *opened : review::withAskedTrust(*opened, name);
}

Examined Session::look(const std::string& name, const ExamineOptions& options)
{
    Examined examined{.name = name, .review = nullptr, .sha256 = {}, .errors = {}};
    auto reviewed = review(name, options, examined.sha256);
    if (!reviewed) {
        examined.errors.push_back(toFinding(std::move(reviewed.error())));
        return examined;
    }
    examined.review = std::move(*reviewed);
    for (size_t i = 0; i < m_names.size(); ++i) {
        if (tickOf(*examined.review, m_names[i]))
            m_nameSeen[i] = true;
    }
    return examined;
}

Examined Session::examine(const std::string& name, const ExamineOptions& options)
{
    Examined examined = look(name, options);
    for (const Finding& error : examined.errors)
        tell(name, Error{error.code, error.where, error.args});
    return examined;
}

std::vector<std::string> Session::listNotes(const Examined& examined) const
{
    std::vector<std::string> notes;
    if (!examined.review)
        return notes;
    for (const audit::TrustList& list : m_lists) {
        for (const audit::TrustEntry& entry : list.entries) {
            if (tickOf(*examined.review, entry.type) != false)
                continue;
            const bool isExpired = !entry.expires.empty() && m_terminal.today > entry.expires;
            notes.push_back("note: the trust list's entry for " + escapeForDisplay(entry.type) +
                            (isExpired ? " expired on " + entry.expires : " is for other files"));
        }
    }
    for (const Finding& finding : examined.review->findings) {
        if (finding.code == Code::TrustAsked)
            notes.push_back("note: " + findingLine(finding, nullptr));
    }
    return notes;
}

void Session::tellListNotes(const Examined& examined)
{
    for (const std::string& note : listNotes(examined))
        tell(examined.name, note);
}

bool Session::refusesPickle(const Examined& examined)
{
    if (!examined.review || examined.review->converted || !isPickleOnly(*examined.review))
        return false;
    tell(examined.name, "this holds pickles and is not one itself, so there is no tree that it would become; "
                        "skops-inspect info shows what loading it would do, skops-inspect scan gates it");
    return true;
}

void Session::tellUnusedNames()
{
    for (size_t i = 0; i < m_names.size(); ++i) {
        if (!m_nameSeen[i])
            tell("", "note: --trusted " + escapeForDisplay(m_names[i]) + " is not among the untrusted types");
    }
}

report::Texts Session::texts() const
{
    return {.message = [](const Finding& finding) { return messageOf(finding); },
            .advice = [](Code code) { return std::string(texts::textOf(code).advice); }};
}

report::FileReport Session::fileReport(const Examined& examined, int status) const
{
    report::FileReport report;
    if (examined.review) {
        report = review::fileReport(*examined.review);
    } else {
        report.isExamined = false;
        report.findings = examined.errors;
    }
    report.file = examined.name;
    report.status = status;
    report.sha256 = examined.sha256;
    return report;
}

} // namespace skops::terminal
