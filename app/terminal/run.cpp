#include "terminal/run.h"

#include "terminal/command_line.h"

#include <algorithm>
#include <cstring>
#include <new>

namespace skops::terminal {

int run(std::vector<std::string> arguments, Terminal& terminal)
{
    Session session(terminal);
    int status = 2;
    try {
        CommandLine line;
        const CommandLine::Parsed parsed = line.parse(std::move(arguments), session);
        status = parsed.isDone ? parsed.status : line.runSelected(session);
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
