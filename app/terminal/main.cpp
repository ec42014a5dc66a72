#include "base/platform/process.h"
#include "terminal/run.h"
#include "terminal/terminal.h"

namespace {

skops::Cancel cancel;
std::atomic<int> waiting = 0;

// Only what is allowed in a signal handler.
void cancelOrEnd()
{
    cancel.request();
    if (waiting.load() != 0)
        skops::platform::endNow(skops::terminal::statusCancelled, "skops-inspect: cancelled\n");
}

} // namespace

int main(int argc, char** argv)
{
    std::vector<std::string> arguments = skops::platform::startProcess(argc, argv);
    skops::platform::onInterrupt(cancelOrEnd);
    skops::terminal::Terminal terminal = skops::terminal::processTerminal(cancel, waiting);
    return skops::terminal::run(std::move(arguments), terminal);
}
