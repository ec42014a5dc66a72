#include "terminal/commands/info.h"

#include "terminal/choice.h"
#include "terminal/info_text.h"
#include "terminal/run.h"
#include "terminal/text_format.h"
#include "terminal/version.h"

#include <CLI/App.hpp>

#include <algorithm>
#include <optional>

namespace skops::terminal {

void InfoCommand::addOptions(CLI::App& app)
{
    app.add_option("FILE", m_files, "Files to look at; - is standard input")->required()->type_name("");
    app.add_option("--format", m_format, "text or json")
        ->check(oneOf({"text", "json"}))
        ->type_name("text|json");
    app.add_flag("--no-verify", m_noVerify, "Do not read the contents of the members");
    m_trust.addTo(app);
}

int InfoCommand::run(Session& session)
{
    if (!session.loadTrust(m_trust))
        return 2;
    std::optional<report::JsonReport> json;
    if (m_format == "json")
        json.emplace(toolVersion, "info", session.profileName(), session.texts());
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

int InfoCommand::examine(Session& session, const std::string& file, report::JsonReport* json)
{
    const Examined examined = session.examine(file, {.verifiesContents = !m_noVerify, .wantsHash = true});
    if (examined.isCancelled())
        return statusCancelled;
    const int status = examined.review && examined.review->tree ? 0 : 2;
    if (json)
        json->add(session.fileReport(examined, status));
    if (!examined.review)
        return status;
    session.tellListNotes(examined);
    if (status == 2)
        session.tellFindings(file, examined.review->findings, nullptr, Severity::Warning);
    if (!json)
        session.out().write(infoText(examined, session.profileName(), linePrefix(file, m_files.size() > 1)));
    return status;
}

} // namespace skops::terminal
