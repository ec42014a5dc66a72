#pragma once

// The command line: every subcommand of the table with its options. run() parses with it; man pages,
// completions and reference pages are made of it (packaging/reference).

#include "terminal/command.h"

#include <memory>
#include <string>
#include <vector>

namespace skops::terminal {

class CommandLine
{
public:
    CommandLine();
    ~CommandLine();

    struct Parsed
    {
        int status = 0;
        bool isDone = false; ///< help, version or a usage error: nothing is to be run
    };

    /// `arguments` without the program's name. Help goes to the session's output, what is wrong is told.
    Parsed parse(std::vector<std::string> arguments, Session& session);
    /// What parse() selected.
    int runSelected(Session& session);

    const CLI::App& app() const { return *m_app; }

private:
    void addCommands();
    void addHelp();
    Parsed showHelp(Session& session) const;
    std::string problemText(const std::string& what) const;

    std::unique_ptr<CLI::App> m_app;
    std::vector<CLI::App*> m_apps;
    std::vector<std::unique_ptr<Command>> m_commands;
    CLI::App* m_help = nullptr;
    std::vector<std::string> m_helpWords;
};

} // namespace skops::terminal
