#include "terminal/run.h"
#include "terminal/terminal.h"

#include <csignal>

namespace {

skops::Cancel cancel;

extern "C" void onInterrupt(int)
{
    cancel.request(); // a store to a lock-free atomic: allowed in a signal handler
}

} // namespace

int main(int argc, char** argv)
{
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
    // A closed pipe is then an error of write(), which is told, and not a silent end.
    std::signal(SIGPIPE, SIG_IGN);
    skops::terminal::Terminal terminal = skops::terminal::processTerminal(cancel);
    return skops::terminal::run({argv + 1, argv + argc}, terminal);
}
