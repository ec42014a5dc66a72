#pragma once

// What all subcommands share: messages, the profile, trust lists, and opening inputs as reviews.

#include "audit/trust_list.h"
#include "report/json.h"
#include "review/file_report.h"
#include "review/review.h"
#include "terminal/terminal.h"

#include <atomic>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace skops::terminal {

/// Options that decide what is trusted and what an input may cost; the same wherever inputs are opened.
struct TrustOptions
{
    std::vector<std::string> names;  ///< --trusted
    std::vector<std::string> lists;  ///< --trust-list
    std::string profile;             ///< --profile: the name of a shipped one, or a file
    std::vector<std::string> limits; ///< --limit: "name=number", checked

    void addTo(CLI::App& app);
    /// Only --profile and --limit.
    void addEnvironmentTo(CLI::App& app);
};

inline constexpr const char* defaultEncoding = "ASCII";

struct ExamineOptions
{
    bool verifiesContents = true;
    bool wantsHash = false;
    bool converts = false;                  ///< a pickle is reviewed as the tree that it would become
    std::string encoding = defaultEncoding; ///< of 8-bit strings in pickles of Python 2
    unsigned threads = 0;                   ///< for reading the contents; 0: as many as the machine has
};

/// --encoding
void addEncodingOption(CLI::App& app, std::string& encoding);
/// --jobs: `what` is done with so many files at once.
void addJobsOption(CLI::App& app, unsigned& jobs, const char* what);

/// One input as a subcommand gets it. Without a review the input could not be opened, and
/// `errors` say why.
struct Examined
{
    std::string name;
    review::ReviewPtr review;
    std::string sha256;          ///< empty: not wanted
    std::vector<Finding> errors; ///< why there is no review

    bool isCancelled() const { return !errors.empty() && errors.front().code == Code::Cancelled; }
};

using review::convertedReport;

class Session
{
public:
    explicit Session(Terminal& terminal) : m_terminal(terminal) {}

    Output& out() { return m_terminal.out; }
    const Terminal& terminal() const { return m_terminal; }
    const Cancel& cancel() const { return *m_terminal.cancel; }

    /// Writes whole lines to standard error.
    void say(std::string_view lines);
    /// "skops-inspect: text" on standard error; `about` (may be empty) is a file, shown escaped.
    void tell(std::string_view about, std::string_view text);
    void tell(std::string_view about, const Error& error);
    /// As findingLines().
    void tellFindings(std::string_view about, std::span<const Finding> findings, const nodes::NodeTree* tree,
                      Severity least);

    /// Reads profile and trust lists; tells what is wrong with them. False: the command cannot go on.
    bool loadTrust(const TrustOptions& options);
    const audit::ProfilePtr& profile() const { return m_profile; }
    std::string_view profileName() const { return m_profile->name(); }
    const std::vector<audit::TrustList>& trustLists() const { return m_lists; }
    const Limits& limits() const { return m_limits; }

    /// Reads one trust list; what is wrong with it is told.
    Result<audit::TrustList> readList(const std::string& file);

    /// "-": standard input, which can be given once. May be called from several threads at once. Errors: as
    /// openFile() and spill().
    Result<SourcePtr> openInput(const std::string& name);
    /// Opens one input and tells nothing. May be called from several threads at once.
    Examined look(const std::string& name, const ExamineOptions& options);
    /// The same; what cannot be opened is told.
    Examined examine(const std::string& name, const ExamineOptions& options);
    /// Tells that a subcommand for trees is not meant for this input, if pickles are all that it holds.
    bool refusesPickle(const Examined& examined);
    /// What the trust lists say of types of this file that they do not cover: expired, or for other files.
    /// And what the file's folder asks for, which is not used.
    std::vector<std::string> listNotes(const Examined& examined) const;
    void tellListNotes(const Examined& examined);
    /// Names of --trusted that were in none of the inputs examined so far.
    void tellUnusedNames();

    report::Texts texts() const;
    report::FileReport fileReport(const Examined& examined, int status) const;

private:
    /// All of a trust list or a profile. Errors: those of the file, LimitExceeded.
    Result<std::vector<uint8_t>> readSmallFile(const std::string& name, uint64_t limitBytes);
    Result<review::ReviewPtr> review(const std::string& name, const ExamineOptions& options,
                                     std::string& hash);
    audit::Ticks ticksFor(std::string_view hash) const;
    bool loadProfile(const std::string& nameOrFile);
    bool loadList(const std::string& file);

    Terminal& m_terminal;
    audit::ProfilePtr m_profile;
    Limits m_limits;
    std::vector<std::string> m_names;
    std::vector<std::atomic<bool>> m_nameSeen; ///< by position in m_names
    std::vector<audit::TrustList> m_lists;
    std::atomic<bool> m_isInputUsed = false; ///< standard input can be read once
};

} // namespace skops::terminal
