#include "base/platform/process.h"

#include "base/platform/file.h"

#include <csignal>
#include <unistd.h>

namespace skops::platform {
namespace {

void (*interruptHandler)() = nullptr; // set before the signals are

extern "C" void takeSignal(int)
{
    interruptHandler();
}

} // namespace

std::vector<std::string> startProcess(int argc, char** argv)
{
    std::signal(SIGPIPE, SIG_IGN);
    return {argv + 1, argv + argc};
}

void onInterrupt(void (*handler)())
{
    interruptHandler = handler;
    std::signal(SIGINT, takeSignal);
    std::signal(SIGTERM, takeSignal);
}

void endNow(int status, std::string_view message)
{
    [[maybe_unused]] const ssize_t n = ::write(standardError, message.data(), message.size());
    ::_exit(status);
}

bool isTerminal(int descriptor)
{
    return ::isatty(descriptor) == 1;
}

} // namespace skops::platform
