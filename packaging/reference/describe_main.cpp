// skops-describe: prints what skops-inspect knows of itself.

#include "reference/describe.h"

#include "report/json.h"
#include "terminal/command_line.h"

#include <cstdio>

int main()
{
    const skops::terminal::CommandLine line;
    skops::report::JsonWriter json;
    json.beginObject();
    skops::report::writeJsonHead(json, SKOPS_VERSION);
    skops::reference::describeCommands(json, line.app());
    skops::reference::describeCodes(json);
    skops::reference::describeIds(json);
    skops::reference::describeWords(json);
    json.endObject();
    const std::string text = json.take();
    const bool isWritten = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
    return isWritten && std::fflush(stdout) == 0 ? 0 : 1;
}
