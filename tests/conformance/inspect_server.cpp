// skops-inspect for compare.py --served: the same commands, many in one process, since most of the time of a
// short one is the start of its process.
//
// A request on standard input: the arguments, each with a NUL behind it, and one more NUL. The answer on
// standard output: a line with the status and the bytes of both outputs, and then these.

#include "terminal/run.h"

#include <iostream>
#include <string>
#include <vector>

namespace {

/// Nothing at the end of the input.
std::vector<std::string> readRequest()
{
    std::vector<std::string> arguments;
    std::string argument;
    while (std::getline(std::cin, argument, '\0') && !argument.empty())
        arguments.push_back(argument);
    return arguments;
}

skops::terminal::Output output(const char* name)
{
    return skops::terminal::Output([name](std::string_view text) {
        std::cout << name << ' ' << text.size() << '\n' << text;
        return 0;
    });
}

void answer(std::vector<std::string> arguments)
{
    skops::Cancel cancel;
    std::atomic<int> waiting = 0;
    skops::terminal::Terminal terminal = skops::terminal::processTerminal(cancel, waiting);
    terminal.out = output("out");
    terminal.err = output("err");
    terminal.isOutputTty = false;
    const int status = skops::terminal::run(std::move(arguments), terminal);
    terminal.out.flush();
    terminal.err.flush();
    std::cout << "status " << status << '\n' << std::flush;
}

} // namespace

int main()
{
    while (true) {
        std::vector<std::string> arguments = readRequest();
        if (arguments.empty())
            return 0;
        answer(std::move(arguments));
    }
}
