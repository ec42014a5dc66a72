#include "terminal/command.h"

#include "terminal/commands/convert.h"
#include "terminal/commands/diff.h"
#include "terminal/commands/dump.h"
#include "terminal/commands/explain.h"
#include "terminal/commands/info.h"
#include "terminal/commands/plan.h"
#include "terminal/commands/profiles.h"
#include "terminal/commands/scan.h"
#include "terminal/commands/trust.h"
#include "terminal/commands/untrusted.h"
#include "terminal/commands/update.h"
#include "terminal/commands/visualize.h"

namespace skops::terminal {
namespace {

template <class T>
std::unique_ptr<Command> make()
{
    return std::make_unique<T>();
}

constexpr CommandRow table[] = {
    {"untrusted", "List the types that skops would not load without being told to", make<UntrustedCommand>},
    {"visualize", "Show the tree of a file, as skops.io.visualize prints it", make<VisualizeCommand>},
    {"info", "Show what is known about a file: writer, sizes, findings, verdict, what a pickle would do",
     make<InfoCommand>},
    {"scan", "Look through many .skops, pickle and joblib files and folders, and count", make<ScanCommand>},
    {"trust", "Write the trust list for one file or many, or compare two lists", make<TrustCommand>},
    {"plan", "Show what loading a file with skops would do, in order, and what it would raise",
     make<PlanCommand>},
    {"diff", "Compare two files, or a pickle and a .skops, as the objects that they hold", make<DiffCommand>},
    {"convert", "Convert pickles and joblib files to .skops without executing them", make<ConvertCommand>},
    {"update", "Update a .skops of an older release to the current protocol without executing it",
     make<UpdateCommand>},
    {"dump", "Write a model as .skops with another compression", make<DumpCommand>},
    {"profiles", "List the environments that files can be judged for", make<ProfilesCommand>},
    {"explain", "Say what the code of a message means and what to do", make<ExplainCommand>},
};

} // namespace

std::span<const CommandRow> commandTable()
{
    return table;
}

} // namespace skops::terminal
