#include "terminal/run.h"
#include "terminal/terminal.h"

#include <csignal>
#include <string_view>
#include <unistd.h>

namespace {

skops::Cancel cancel;
std::atomic<int> waiting = 0;

// Only what is allowed in a signal handler: lock-free atomics, write and _exit.
extern "C" void onInterrupt(int)
{
    cancel.request();
    if (waiting.load() == 0)
        return;
    constexpr std::string_view message = "skops-inspect: cancelled\n";
    [[maybe_unused]] const ssize_t n = ::write(STDERR_FILENO, message.data(), message.size());
    ::_exit(skops::terminal::statusCancelled);
}

} // namespace

int main(int argc, char** argv)
{
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
    // A closed pipe is then an error of write(), which is told, and not a silent end.
    std::signal(SIGPIPE, SIG_IGN);
    skops::terminal::Terminal terminal = skops::terminal::processTerminal(cancel, waiting);
    return skops::terminal::run({argv + 1, argv + argc}, terminal);
}
