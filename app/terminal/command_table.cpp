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
    {"untrusted", "List the types that skops would not load without being told to",
     "Examples:\n"
     "  skops-inspect untrusted model.skops\n"
     "  skops-inspect untrusted --trust-list reviewed.json models/*.skops\n"
     "  curl -s https://example.org/model.skops | skops-inspect untrusted -\n\n"
     "Of a pickle or joblib file: those of the .skops that it would become. Nothing from a file\n"
     "is run or imported. Findings go to standard error.\n"
     "Exit status: 0 nothing to say; 1 types to review that no list covers, or findings;\n"
     "2 not analysed, would not load, or failed.",
     make<UntrustedCommand>},
    {"visualize", "Show the tree of a file, as skops.io.visualize prints it",
     "Examples:\n"
     "  skops-inspect visualize model.skops\n"
     "  skops-inspect visualize --show untrusted model.skops\n"
     "  skops-inspect visualize --color always model.skops | less -R\n\n"
     "Of a pickle or joblib file: the tree that it would become. Control and bidirectional characters\n"
     "in names are escaped; --raw prints them.\n"
     "Exit status: 0 shown; 2 failed, or of a pickle that cannot become such a file.",
     make<VisualizeCommand>},
    {"info", "Show what is known about a file: writer, sizes, findings, verdict, what a pickle would do",
     "Examples:\n"
     "  skops-inspect info model.skops\n"
     "  skops-inspect info --events all model.joblib\n"
     "  skops-inspect info --profile my-environment.json model.skops\n\n"
     "Takes .skops files, pickles and joblib files, compressed or not. Nothing from a file is run.\n"
     "Exit status: 0 shown, 2 no file that can be read, or failed.",
     make<InfoCommand>},
    {"scan", "Look through many .skops, pickle and joblib files and folders, and count",
     "Examples:\n"
     "  skops-inspect scan models/\n"
     "  skops-inspect scan models/ --trust-list reviewed.json --fail-on warning\n"
     "  skops-inspect scan models/ --format json > report.json\n"
     "  skops-inspect scan shard-07/ --format jsonl > shard-07.jsonl\n"
     "  curl -s https://example.org/model.pkl | skops-inspect scan -\n\n"
     "A folder stands for every file in and below it, hidden ones too. What a file is, is told by its\n"
     "content; files of other kinds are counted as not examined. Files with nothing to say have no line.\n"
     "Nothing from a file is run or imported.\n"
     "Exit status: 0 nothing to say; 1 types to review that no list covers, or findings of at least\n"
     "--fail-on (review if not given); 2 not analysed, would not load, failed, or no file of a supported "
     "kind.",
     make<ScanCommand>},
    {"trust", "Write the trust list for one file or many, or compare two lists",
     "Examples:\n"
     "  skops-inspect trust model.skops --format python\n"
     "  skops-inspect trust models/ --who \"A. Reviewer\" --reason \"read the code\" -o trusted.json\n"
     "  skops-inspect trust diff old.json new.json\n\n"
     "Look at `info` first: the list says that someone has reviewed these types.\n"
     "Exit status: 0 written; 1 written without types known to be dangerous; 2 failed.",
     make<TrustCommand>},
    {"plan", "Show what loading a file with skops would do, in order, and what it would raise",
     "Examples:\n"
     "  skops-inspect plan model.skops\n"
     "  skops-inspect plan --trusted sklearn.tree._tree.Tree --all model.skops\n"
     "  skops-inspect plan --trust-list reviewed.json --format json model.skops\n\n"
     "The modules that skops.io.load(file, trusted=...) would import, what it would call and which states\n"
     "it would set, with what is named in the file where that is something else; then the exception that\n"
     "would stop it. Nothing of it is done. Without --all each kind of step is listed once, where it is\n"
     "first done. Of a pickle or joblib file: for the .skops that it would become.\n"
     "Exit status: 0 nothing known would raise; 1 refused: types that nobody trusts, or another exception;\n"
     "2 failed, or not analysed.",
     make<PlanCommand>},
    {"diff", "Compare two files, or a pickle and a .skops, as the objects that they hold",
     "Examples:\n"
     "  skops-inspect diff model-1.skops model-2.skops\n"
     "  skops-inspect diff model.pkl model.skops\n"
     "  skops-inspect diff --format json model-1.skops model-2.skops\n\n"
     "One line a difference, with the place as Python reaches it: + only in NEW, - only in OLD, ~ in both\n"
     "and different. Arrays are compared item by item; types that only one of both needs to be trusted\n"
     "with come last. Ids, names of members, compression, the order of dict keys, and what one object or\n"
     "two equal ones are, is no difference. A pickle or joblib file is compared as the .skops that it\n"
     "would become. Nothing from a file is run or imported.\n"
     "Exit status: 0 equal, 1 different, 2 failed.",
     make<DiffCommand>},
    {"convert", "Convert pickles and joblib files to .skops without executing them",
     "Examples:\n"
     "  skops-inspect convert model.pkl\n"
     "  skops-inspect convert models/ --output-dir converted/ --report report.csv\n"
     "  skops-inspect convert models/ --output-dir converted/ --dry-run\n"
     "  curl -s https://example.org/model.pkl | skops-inspect convert - -o model.skops\n\n"
     "Writes what skops.io.dumps(pickle.load(f)) would write in the environment of the profile. Nothing\n"
     "from a file is run or imported: dangerous calls, and calls that nobody knows, stop it. Without -o\n"
     "nothing that exists is overwritten unless --force, and two inputs with one output are an error\n"
     "before any work.\n"
     "An output gets its name when it has been read back and compared.\n"
     "A folder stands for every file in and below it; files that are no pickles are counted.\n"
     "Messages go to standard error, the closing count of several inputs to standard output.\n"
     "Exit status: 0 done, with a warning for types that skops does not trust; 1 refused: dangerous or\n"
     "unknown calls, what skops cannot hold, losses without --allow-lossy; 2 failed, or no pickle.",
     make<ConvertCommand>},
    {"update", "Update a .skops of an older release to the current protocol without executing it",
     "Examples:\n"
     "  skops-inspect update old.skops -o new.skops\n"
     "  skops-inspect update --inplace model.skops --trusted sklearn.tree._tree.Tree\n"
     "  skops-inspect update model.skops\n\n"
     "Writes what current releases of skops read, also where `skops update` fails because it cannot load "
     "the\n"
     "file; nothing is loaded. Members are copied as they are. Without -o and --inplace it only says "
     "whether\n"
     "the file can be updated. -v tells what was changed.\n"
     "Exit status: 0 done, or nothing to update; 1 refused: types that are not trusted; 2 failed.",
     make<UpdateCommand>},
    {"dump", "Write a model as .skops with another compression",
     "Examples:\n"
     "  skops-inspect dump model.skops -o small.skops --compression lzma\n"
     "  skops-inspect dump model.skops -o small.skops --compression deflated --compresslevel 9\n"
     "  skops-inspect dump model.skops -o small.skops --optimise\n"
     "  skops-inspect dump model.pkl -o model.skops\n\n"
     "What skops.io.dump(compression=, compresslevel=) would write: the tree and the bytes of its members "
     "stay\n"
     "as they are. A pickle or joblib file becomes what convert makes of it. The output gets its name when "
     "it\n"
     "has been read back and compared.\n"
     "--optimise writes each object, each list of key types and each member's bytes once, no white space,\n"
     "and deflates what that makes smaller. Every skops since 0.10 loads the result to equal objects: what\n"
     "was shared is shared, what was apart stays apart, and the same types are to be trusted. In a file of\n"
     "an older protocol, or one that no release writes so, only white space and compression change.\n"
     "Exit status: 0 written; 1 refused: a pickle that is not converted; 2 failed.",
     make<DumpCommand>},
    {"profiles", "List the environments that files can be judged for",
     "Examples:\n"
     "  skops-inspect profiles\n"
     "  skops-inspect profiles --format json\n\n"
     "Exit status: 0.",
     make<ProfilesCommand>},
    {"explain", "Say what the code of a message means and what to do",
     "Examples:\n"
     "  skops-inspect explain\n"
     "  skops-inspect explain zip-duplicate-name\n\n"
     "Exit status: 0 explained, 2 no such code.",
     make<ExplainCommand>},
};

} // namespace

std::span<const CommandRow> commandTable()
{
    return table;
}

} // namespace skops::terminal
