#include "terminal/commands/trust.h"

#include "base/escape.h"
#include "review/input_paths.h"
#include "terminal/choice.h"
#include "terminal/command_texts.h"
#include "terminal/copy_output.h"
#include "terminal/gate.h"
#include "terminal/run.h"
#include "terminal/text_format.h"
#include "terminal/trust_diff_text.h"
#include "terminal/version.h"
#include "terminal/write_file.h"

#include <CLI/App.hpp>

#include <algorithm>

namespace skops::terminal {
namespace {

audit::TrustFormat formatOf(const std::string& word)
{
    if (word == "python")
        return audit::TrustFormat::Python;
    return word == "text" ? audit::TrustFormat::Text : audit::TrustFormat::Json;
}

/// Adds a decision, or another file to the scope of the same decision.
void addEntry(audit::TrustList& list, audit::TrustEntry entry)
{
    for (audit::TrustEntry& known : list.entries) {
        const bool isOtherScope = known.sha256.empty() != entry.sha256.empty();
        if (known.type != entry.type || isOtherScope)
            continue;
        known.sha256.insert(known.sha256.end(), entry.sha256.begin(), entry.sha256.end());
        std::sort(known.sha256.begin(), known.sha256.end());
        known.sha256.erase(std::unique(known.sha256.begin(), known.sha256.end()), known.sha256.end());
        return;
    }
    list.entries.push_back(std::move(entry));
}

/// Adds the file, or the .skops files of the folder; says what is wrong with it.
bool addFiles(Session& session, const std::string& path, std::vector<std::string>& files)
{
    review::InputPaths paths;
    paths.add(path);
    bool isFound = false;
    for (const review::Input& input : paths.inputs()) {
        for (const Finding& error : input.errors) {
            session.tell(input.path, Error{error.code, error.where, error.args});
            return false;
        }
        if (!input.isNamed && !input.path.ends_with(".skops"))
            continue;
        files.push_back(input.path);
        isFound = true;
    }
    if (!isFound)
        session.tell(path, Error{Code::FileNotFound, {}, {}});
    return isFound;
}

} // namespace

void TrustCommand::addOptions(CLI::App& app)
{
    app.add_option("PATH", m_paths, "Files, or folders whose .skops files are meant; - is standard input")
        ->type_name("");
    setChoices(app.add_option("--format", m_format,
                              "python: a list to paste into trusted=; json: everything; text: one a line"),
               {"python", "json", "text"});
    app.add_option("-o,--output", m_output, "File to write; - is standard output")
        ->type_name("OUT")
        ->capture_default_str();
    app.add_option("--reason", m_reason, "Why these types are trusted")->type_name("TEXT");
    app.add_option("--who", m_who, "Who decided")->type_name("TEXT");
    app.add_option("--expires", m_expires, "Last day on which the list holds, as 2027-01-31")
        ->type_name("DAY");
    app.add_flag("--only-these-files", m_onlyTheseFiles,
                 "The list holds for these files only, by their SHA-256");
    addEncodingOption(app, m_encoding);
    m_trust.addTo(app);
    addDiffOptions(app);
}

void TrustCommand::addDiffOptions(CLI::App& app)
{
    CLI::App* diff = app.add_subcommand("diff", "Compare two trust lists of any form");
    diff->add_option("OLD", m_old, "The earlier list")->required()->type_name("");
    diff->add_option("NEW", m_new, "The later list")->required()->type_name("");
    setChoices(
        diff->add_option("--format", m_diffFormat, "text: one line a difference; json: everything known"),
        {"text", "json"});
    diff->footer(footerOf(commandText("trust diff")));
    diff->callback([this] { m_isDiff = true; });
}

int TrustCommand::run(Session& session)
{
    if (m_isDiff)
        return compare(session);
    if (m_paths.empty()) {
        session.tell("", "trust: PATH is required; see skops-inspect trust --help");
        return 2;
    }
    const std::string expiry = "# expires: " + m_expires + "\nx";
    if (!m_expires.empty() &&
        !audit::readTrustList({reinterpret_cast<const uint8_t*>(expiry.data()), expiry.size()})) {
        session.tell("", "trust: --expires takes a day like 2027-01-31");
        return 2;
    }
    if (!session.loadTrust(m_trust))
        return 2;
    std::vector<std::string> files;
    for (const std::string& path : m_paths) {
        if (!addFiles(session, path, files))
            return 2;
    }
    if (m_output != "-" &&
        std::ranges::any_of(files, [&](const std::string& file) { return isSameFile(file, m_output); })) {
        session.tell(m_output, "trust: -o names an input, which is never overwritten");
        return 2;
    }
    audit::TrustList list{.profile = std::string(session.profileName()), .entries = {}};
    int status = 0;
    for (const std::string& file : files) {
        status = std::max(status, collect(session, file, list));
        if (status == statusCancelled)
            return status;
    }
    session.tellUnusedNames();
    if (status == 2) {
        session.tell("", "trust: no list was written, since not every file could be analysed");
        return status;
    }
    return std::max(status, write(session, list));
}

audit::TrustEntry TrustCommand::entryFor(const Session& session, const std::string& type,
                                         const std::string& hash) const
{
    // A decision that a given list holds is carried over as it was made.
    for (const audit::TrustList& list : session.trustLists()) {
        const auto names = audit::namesFor(list, hash, session.terminal().today);
        if (!std::binary_search(names.begin(), names.end(), type))
            continue;
        for (const audit::TrustEntry& entry : list.entries) {
            const bool isInScope = entry.sha256.empty() || std::find(entry.sha256.begin(), entry.sha256.end(),
                                                                     hash) != entry.sha256.end();
            const bool isExpired = !entry.expires.empty() && session.terminal().today > entry.expires;
            if (entry.type == type && isInScope && !isExpired)
                return entry;
        }
    }
    audit::TrustEntry entry{.type = type,
                            .reason = m_reason,
                            .who = m_who,
                            .date = session.terminal().today,
                            .expires = m_expires,
                            .sha256 = {}};
    if (m_onlyTheseFiles)
        entry.sha256.push_back(hash);
    return entry;
}

int TrustCommand::collect(Session& session, const std::string& file, audit::TrustList& list)
{
    const Examined examined = session.examine(
        file, {.verifiesContents = true, .wantsHash = true, .converts = true, .encoding = m_encoding});
    if (examined.isCancelled())
        return statusCancelled;
    if (!examined.review || session.refusesPickle(examined))
        return 2;
    const review::Review& review = *examined.review;
    session.tellFindings(file, review.findings, review.tree.get(), Severity::Review);
    session.tellListNotes(examined);
    if (treeStatus(review) == 2)
        return 2;
    int status = 0;
    for (const audit::UntrustedType& type : review.audit->types()) {
        // Only by name: nobody should trust os.system because a command wrote it into a list.
        if (type.group == audit::Group::KnownDangerous && !type.isTicked) {
            session.tell(file, escapeForDisplay(type.name) +
                                   " is known to be dangerous and was left out; name it with "
                                   "--trusted if you mean it");
            status = 1;
            continue;
        }
        addEntry(list, entryFor(session, type.name, examined.sha256));
    }
    return status;
}

int TrustCommand::write(Session& session, const audit::TrustList& list)
{
    const std::string text = audit::writeTrustList(list, formatOf(m_format));
    if (m_output == "-") {
        session.out().write(text);
        return 0;
    }
    if (auto written = replaceFile(m_output, text); !written) {
        session.tell(m_output, written.error());
        return 2;
    }
    return 0;
}

int TrustCommand::compare(Session& session)
{
    std::vector<audit::TrustList> lists;
    for (const std::string& name : {m_old, m_new}) {
        auto list = session.readList(name);
        if (!list)
            return 2;
        lists.push_back(std::move(*list));
    }
    const audit::TrustDiff diff = audit::compareTrustLists(lists[0], lists[1]);
    session.out().write(m_diffFormat == "json" ? report::trustDiffAsJson(diff, toolVersion)
                                               : trustDiffText(diff));
    return diff.isEmpty() ? 0 : 1;
}

} // namespace skops::terminal
