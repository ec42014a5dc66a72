#include "terminal/files_command.h"

#include "terminal/choice.h"
#include "terminal/run.h"
#include "terminal/version.h"

#include <CLI/App.hpp>

#include <algorithm>
#include <optional>

namespace skops::terminal {

void FilesCommand::addOptions(CLI::App& app)
{
    app.add_option(m_inputs.name, m_files, m_inputs.help)->required()->type_name("");
    setChoices(app.add_option("--format", m_format, m_inputs.formatHelp), m_inputs.formats);
    app.add_flag("--no-verify", m_noVerify, "Do not read the contents of the members");
    m_trust.addTo(app);
}

int FilesCommand::run(Session& session)
{
    if (!session.loadTrust(m_trust))
        return 2;
    if (m_noVerify)
        session.tell("", "note: the contents of the members were not verified (--no-verify)");
    const int status = examineAll(session);
    if (status == statusCancelled)
        return status;
    session.tellUnusedNames();
    return status;
}

int OneByOneCommand::examineAll(Session& session)
{
    std::optional<report::JsonReport> json;
    if (format() == "json")
        json.emplace(toolVersion, name(), session.profileName());
    int status = 0;
    for (const std::string& file : files()) {
        status = std::max(status, examine(session, file, json ? &*json : nullptr));
        if (status == statusCancelled)
            return status;
    }
    if (json)
        session.out().write(json->finish(status));
    return status;
}

} // namespace skops::terminal
