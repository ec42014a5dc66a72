#include "terminal/session.h"

#include "base/escape.h"
#include "terminal/text_format.h"
#include "texts/code_texts.h"

#include <CLI/App.hpp>

#include <algorithm>
#include <charconv>
#include <fcntl.h>
#include <map>
#include <unistd.h>

namespace skops::terminal {
namespace {

constexpr uint64_t maxListBytes = uint64_t{16} << 20U;
constexpr int maxMessagesPerCode = 20;

std::string placeOf(const Finding& finding, const nodes::NodeTree* tree)
{
    const Place& where = finding.where;
    std::string text;
    const auto add = [&](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
    if (tree && index(where.node) < tree->nodeCount())
        add(nodes::pathOf(*tree, where.node));
    if (!where.member.empty())
        add(escapeForDisplay(where.member));
    if (where.offset != noOffset)
        add("byte " + std::to_string(where.offset));
    if (finding.count > 1)
        add("and " + counted(finding.count - 1, "more place"));
    return text.empty() ? text : " [" + text + ']';
}

/// Says while it lives that the program waits for a pipe, where a signal must end it.
class WaitingMark
{
public:
    explicit WaitingMark(std::atomic<bool>* isWaiting) : m_isWaiting(isWaiting) { set(true); }
    ~WaitingMark() { set(false); }
    WaitingMark(const WaitingMark&) = delete;
    WaitingMark& operator=(const WaitingMark&) = delete;

private:
    void set(bool value)
    {
        if (m_isWaiting)
            m_isWaiting->store(value);
    }

    std::atomic<bool>* m_isWaiting;
};

/// A file, or all of a pipe ("<(command)" in a shell).
Result<SourcePtr> openPath(const std::string& name, std::atomic<bool>* isWaiting)
{
    std::error_code ignored;
    if (!std::filesystem::is_fifo(name, ignored))
        return openFile(name);
    const WaitingMark mark(isWaiting);
    const int descriptor = ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return fail(Code::FileDenied);
    auto source = spill(descriptor, Limits().totalBytes);
    ::close(descriptor);
    return source;
}

bool needsHash(const std::vector<audit::TrustList>& lists)
{
    const auto isScoped = [](const audit::TrustEntry& entry) { return !entry.sha256.empty(); };
    return std::any_of(lists.begin(), lists.end(), [&](const audit::TrustList& list) {
        return std::any_of(list.entries.begin(), list.entries.end(), isScoped);
    });
}

} // namespace

namespace {

/// Sets the limit of "name=number"; false if there is no such limit or no number.
bool setLimit(std::string_view text, Limits* limits)
{
    const size_t equals = text.find('=');
    for (const LimitRow& row : limitRows) {
        if (text.substr(0, equals) != row.name || equals == text.npos)
            continue;
        uint64_t value = 0;
        const std::string_view number = text.substr(equals + 1);
        const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
        if (error != std::errc() || number.empty() || end != number.data() + number.size())
            return false;
        if (limits)
            limits->*row.value = value;
        return true;
    }
    return false;
}

} // namespace

void TrustOptions::addTo(CLI::App& app)
{
    app.add_option("--trusted", names, "Types that you trust, as the list names them")
        ->type_name("TYPE")
        ->expected(1, -1)
        ->group("Trust");
    app.add_option("--trust-list", lists,
                   "File with types that you trust: JSON, Python or text; may be repeated")
        ->type_name("FILE")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->group("Trust");
    app.add_option("--profile", profile,
                   "Environment to judge for: a name from `profiles`, or a profile file")
        ->type_name("NAME|FILE")
        ->group("Trust");
    app.add_option("--limit", limits,
                   "What an input may cost at most, as " + std::string(limitRows[0].name) +
                       "=1000; the message of a limit that was reached names it; may be repeated")
        ->type_name("NAME=N")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->check([](const std::string& text) { return setLimit(text, nullptr) ? "" : "no limit: " + text; })
        ->group("Limits");
}

void Session::tell(std::string_view about, std::string_view text)
{
    std::string line = "skops-inspect: ";
    if (!about.empty())
        line += escapeForDisplay(about) + ": ";
    line.append(text).append("\n");
    m_terminal.err.write(line);
    m_terminal.err.flush();
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
    std::map<Code, int> counts;
    for (const Finding& finding : findings) {
        if (severityOf(finding.code) < least || ++counts[finding.code] > maxMessagesPerCode)
            continue;
        tell(about, findingLine(finding, tree));
    }
    for (const auto& [code, count] : counts) {
        if (count > maxMessagesPerCode)
            tell(about, "and " + std::to_string(count - maxMessagesPerCode) + " more (" +
                            std::string(codeId(code)) + "); --format json gives all");
    }
}

bool Session::loadTrust(const TrustOptions& options)
{
    for (const std::string& limit : options.limits)
        (void)setLimit(limit, &m_limits);
    m_names = options.names;
    m_nameSeen.assign(m_names.size(), false);
    return loadProfile(options.profile) && std::all_of(options.lists.begin(), options.lists.end(),
                                                       [&](const auto& file) { return loadList(file); });
}

bool Session::loadProfile(const std::string& nameOrFile)
{
    m_profile = nameOrFile.empty() ? profile::defaultProfile() : profile::shipped(nameOrFile);
    if (m_profile)
        return true;
    const auto bytes = readSmallFile(nameOrFile, profile::maxProfileBytes);
    if (!bytes) {
        const bool isMissing = bytes.error().code == Code::FileNotFound;
        tell("--profile", isMissing ? Error{Code::ProfileUnknown, {}, {nameOrFile}} : bytes.error());
        return false;
    }
    auto parsed = profile::parseProfile(std::as_bytes(std::span(*bytes)));
    if (!parsed) {
        tell(nameOrFile, parsed.error());
        return false;
    }
    m_profile = std::move(*parsed);
    return true;
}

Result<audit::TrustList> Session::readList(const std::string& file)
{
    const auto bytes = readSmallFile(file, maxListBytes);
    auto list = bytes ? audit::readTrustList(*bytes) : Result<audit::TrustList>(fail(bytes.error()));
    if (!list)
        tell(file, list.error());
    return list;
}

bool Session::loadList(const std::string& file)
{
    auto list = readList(file);
    if (!list)
        return false;
    if (!list->profile.empty() && list->profile != m_profile->name())
        tell(file, "note: this trust list was made for profile " + escapeForDisplay(list->profile) +
                       "; the profile here is " + std::string(m_profile->name()));
    m_lists.push_back(std::move(*list));
    return true;
}

Result<SourcePtr> Session::openInput(const std::string& name)
{
    if (name != "-")
        return openPath(name, m_terminal.isWaiting);
    if (m_isInputUsed)
        return fail(Code::FileRead, {}, {"standard input can be given only once"});
    m_isInputUsed = true;
    const WaitingMark mark(m_terminal.isWaiting);
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
    const review::Options reviewOptions{.profile = m_profile, .ticks = ticksFor(hash), .limits = m_limits};
    auto opened = review::open(*source, reviewOptions, cancel(), progress);
    if (opened && options.verifiesContents && (*opened)->archive) {
        Workers workers;
        opened = review::withContents(*opened, workers, cancel(), progress);
    }
    if (!opened)
        return opened;
    if (auto unchanged = (*source)->checkUnchanged(); !unchanged)
        return fail(unchanged.error());
    return opened;
}

Examined Session::examine(const std::string& name, const ExamineOptions& options)
{
    Examined examined{.name = name, .review = nullptr, .sha256 = {}, .errors = {}};
    auto reviewed = review(name, options, examined.sha256);
    if (!reviewed) {
        tell(name, reviewed.error());
        examined.errors.push_back(toFinding(std::move(reviewed.error())));
        return examined;
    }
    examined.review = std::move(*reviewed);
    if (!examined.review->audit)
        return examined;
    for (const audit::UntrustedType& type : examined.review->audit->types()) {
        for (size_t i = 0; i < m_names.size(); ++i)
            m_nameSeen[i] = m_nameSeen[i] || m_names[i] == type.name;
    }
    return examined;
}

void Session::tellListNotes(const Examined& examined)
{
    if (!examined.review || !examined.review->audit)
        return;
    const auto isOpen = [&](std::string_view name) {
        const auto types = examined.review->audit->types();
        const auto it = std::lower_bound(types.begin(), types.end(), name,
                                         [](const auto& type, std::string_view n) { return type.name < n; });
        return it != types.end() && it->name == name && !it->isTicked;
    };
    for (const audit::TrustList& list : m_lists) {
        for (const audit::TrustEntry& entry : list.entries) {
            if (!isOpen(entry.type))
                continue;
            const bool isExpired = !entry.expires.empty() && m_terminal.today > entry.expires;
            tell(examined.name, "note: the trust list's entry for " + escapeForDisplay(entry.type) +
                                    (isExpired ? " expired on " + entry.expires : " is for other files"));
        }
    }
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
    report.file = examined.name;
    report.status = status;
    report.sha256 = examined.sha256;
    report.findings = examined.errors;
    if (!examined.review)
        return report;
    const review::Review& review = *examined.review;
    report.kind = review::kindId(review.kind);
    report.sizeBytes = review.facts.sizeBytes;
    report.schemaBytes = review.facts.schemaBytes;
    report.skopsVersion = review.facts.skopsVersion;
    report.sklearnVersions = review.facts.sklearnVersions;
    report.archive = review.archive.get();
    report.tree = review.tree.get();
    report.audit = review.audit.get();
    report.contents = review.contents.get();
    report.contentState = review.contentState;
    report.verdict = review.verdict;
    report.findings = review.findings;
    return report;
}

int gateStatus(const review::Review& review)
{
    const auto keepsFromLoading = [](const Finding& finding) {
        return effectOf(finding.code) == Effect::NotAnalysed ||
               effectOf(finding.code) == Effect::WouldNotLoad;
    };
    if (!review.audit || std::any_of(review.findings.begin(), review.findings.end(), keepsFromLoading))
        return 2;
    const auto isToReview = [](const Finding& finding) {
        return severityOf(finding.code) >= Severity::Review;
    };
    const bool hasFindings = std::any_of(review.findings.begin(), review.findings.end(), isToReview);
    return review.audit->openCount() > 0 || hasFindings ? 1 : 0;
}

std::string messageOf(const Finding& finding)
{
    std::vector<std::string> args;
    for (const std::string& arg : finding.args)
        args.push_back(escapeForDisplay(arg));
    return texts::fill(texts::textOf(finding.code).message, args);
}

std::string findingLine(const Finding& finding, const nodes::NodeTree* tree)
{
    return messageOf(finding) + placeOf(finding, tree) + " (" + std::string(codeId(finding.code)) + ')';
}

Result<std::vector<uint8_t>> Session::readSmallFile(const std::string& name, uint64_t limitBytes)
{
    const auto source = openInput(name);
    if (!source)
        return fail(source.error());
    const uint64_t size = (*source)->sizeBytes();
    if (size > limitBytes)
        return fail(Code::LimitExceeded, {},
                    {"file-bytes", std::to_string(size), std::to_string(limitBytes)});
    std::vector<uint8_t> bytes(size);
    if (auto read = (*source)->readAt(0, bytes); !read)
        return fail(read.error());
    return bytes;
}

} // namespace skops::terminal
