#include "terminal/commands/untrusted.h"

#include "base/escape.h"
#include "terminal/choice.h"
#include "terminal/run.h"
#include "terminal/text_format.h"
#include "terminal/version.h"

#include <CLI/App.hpp>

#include <algorithm>
#include <optional>

namespace skops::terminal {

void UntrustedCommand::addOptions(CLI::App& app)
{
    app.add_option("FILE", m_files, "Files to look at; - is standard input")->required()->type_name("");
    app.add_option("--format", m_format, "text: one type a line; json: everything known")
        ->check(oneOf({"text", "json"}))
        ->type_name("text|json");
    app.add_flag("--no-verify", m_noVerify, "Do not read the contents of the members");
    app.add_flag("--raw", m_raw, "Print names exactly as they are; control characters reach the terminal");
    m_trust.addTo(app);
}

int UntrustedCommand::run(Session& session)
{
    if (!session.loadTrust(m_trust))
        return 2;
    std::optional<report::JsonReport> json;
    if (m_format == "json")
        json.emplace(toolVersion, "untrusted", session.profileName(), session.texts());
    if (m_noVerify)
        session.tell("", "note: the contents of the members were not verified (--no-verify)");
    int status = 0;
    for (const std::string& file : m_files) {
        status = std::max(status, examine(session, file, json ? &*json : nullptr));
        if (status == statusCancelled)
            return status;
    }
    session.tellUnusedNames();
    if (json)
        session.out().write(json->finish(status));
    return status;
}

int UntrustedCommand::examine(Session& session, const std::string& file, report::JsonReport* json)
{
    const Examined examined = session.examine(file, {.verifiesContents = !m_noVerify});
    if (examined.isCancelled())
        return statusCancelled;
    const int status = examined.review ? gateStatus(*examined.review) : 2;
    if (json)
        json->add(session.fileReport(examined, status));
    if (!examined.review)
        return status;
    const review::Review& review = *examined.review;
    session.tellFindings(file, review.findings, review.tree.get(), Severity::Review);
    session.tellListNotes(examined);
    if (json || !review.audit)
        return status;
    const std::string prefix = linePrefix(file, m_files.size() > 1);
    for (const audit::UntrustedType& type : review.audit->types()) {
        if (!type.isTicked)
            session.out().write(prefix + (m_raw ? type.name : escapeForDisplay(type.name)) + '\n');
    }
    return status;
}

} // namespace skops::terminal
