#include "terminal/run.h"

#include "base/escape.h"
#include "terminal/command.h"
#include "terminal/version.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>
#include <cstring>
#include <new>

namespace skops::terminal {
namespace {

constexpr const char* description = "Shows what is inside model files (.skops, pickle, joblib) and what "
                                    "loading them would do, without running "
                                    "anything.";
constexpr const char* footer =
    "\"skops-inspect SUBCOMMAND --help\" shows options, examples and exit statuses.\n"
    "Messages on standard error end with a code in parentheses; \"skops-inspect explain CODE\" explains it.";

struct Parsed
{
    int status = 0;
    bool isDone = false; ///< help, version or a usage error: nothing is to be run
};

class Program
{
public:
    Program() : m_app(description, "skops-inspect")
    {
        m_app.set_version_flag("--version", std::string("skops-inspect ") + toolVersion);
        m_app.footer(footer);
        m_app.require_subcommand(1);
        for (const CommandRow& row : commandTable()) {
            CLI::App* app = m_app.add_subcommand(row.name, row.summary);
            m_commands.push_back(row.make());
            m_commands.back()->addOptions(*app);
            app->footer(row.examples);
            m_apps.push_back(app);
        }
    }

    Parsed parse(std::vector<std::string> arguments, Session& session);
    int runSelected(Session& session);

private:
    CLI::App m_app;
    std::vector<CLI::App*> m_apps;
    std::vector<std::unique_ptr<Command>> m_commands;
};

Parsed Program::parse(std::vector<std::string> arguments, Session& session)
{
    std::reverse(arguments.begin(), arguments.end()); // as CLI11 wants it
    try {
        m_app.parse(std::move(arguments));
    } catch (const CLI::CallForHelp&) {
        session.out().write(m_app.help());
        return {0, true};
    } catch (const CLI::CallForVersion& version) {
        session.out().write(std::string(version.what()) + '\n');
        return {0, true};
    } catch (const CLI::ParseError& error) {
        const auto selected = m_app.get_subcommands();
        const std::string help = selected.empty() ? "" : selected.front()->get_name() + ' ';
        session.tell("", escapeForDisplay(error.what()) + "; see skops-inspect " + help + "--help");
        return {2, true};
    }
    return {};
}

int Program::runSelected(Session& session)
{
    for (size_t i = 0; i < m_apps.size(); ++i) {
        if (m_apps[i]->parsed())
            return m_commands[i]->run(session);
    }
    return 2;
}

} // namespace

int run(std::vector<std::string> arguments, Terminal& terminal)
{
    Session session(terminal);
    int status = 2;
    try {
        Program program;
        const Parsed parsed = program.parse(std::move(arguments), session);
        status = parsed.isDone ? parsed.status : program.runSelected(session);
    } catch (const std::bad_alloc&) {
        session.tell("", Error{Code::OutOfMemory, {}, {}});
    }
    terminal.out.flush();
    if (terminal.out.error() != 0) {
        session.tell("standard output", Error{Code::FileWrite, {}, {std::strerror(terminal.out.error())}});
        status = std::max(status, 2);
    }
    return status;
}

} // namespace skops::terminal
