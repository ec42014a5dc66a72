#pragma once

// What a subcommand is, and the one table of them. A new one is a file in commands/, a row in
// command_table.cpp and its texts in command_texts.cpp.

#include "terminal/session.h"

#include <memory>
#include <span>

namespace CLI {
class App;
}

namespace skops::terminal {

class Command
{
public:
    virtual ~Command() = default;

    virtual void addOptions(CLI::App& app) = 0;
    /// Exit status.
    virtual int run(Session& session) = 0;
};

struct CommandRow
{
    const char* name;
    const char* summary; ///< one line, for the list of subcommands
    std::unique_ptr<Command> (*make)();
};

std::span<const CommandRow> commandTable();

} // namespace skops::terminal
