#include "terminal/command_texts.h"

#include <algorithm>

namespace skops::terminal {
namespace {

constexpr CommandText table[] = {
    {"untrusted",
     "skops-inspect untrusted model.skops\n"
     "skops-inspect untrusted --trust-list reviewed.json models/*.skops\n"
     "curl -s https://example.org/model.skops | skops-inspect untrusted -",
     "Prints one type a line, sorted, and nothing else, for scripts. Findings go to standard error. Nothing "
     "from a file is run or imported.\n\n"
     "Of a pickle or joblib file it prints the types of the .skops that it would become.",
     "0 nothing to say\n"
     "1 types to review that no list covers, or findings\n"
     "2 not analysed, would not load, or failed"},
    {"visualize",
     "skops-inspect visualize model.skops\n"
     "skops-inspect visualize --show untrusted model.skops\n"
     "skops-inspect visualize --color always model.skops | less -R",
     "Of a pickle or joblib file it shows the tree that it would become. Control and bidirectional "
     "characters in names are escaped; --raw prints them.",
     "0 shown\n"
     "2 failed, or a pickle that cannot become a .skops"},
    {"info",
     "skops-inspect info model.skops\n"
     "skops-inspect info --events all model.joblib\n"
     "skops-inspect info --profile my-environment.json model.skops",
     "Takes .skops files, pickles and joblib files, compressed or not. Nothing from a file is run or "
     "imported.",
     "0 shown, whatever the verdict is\n"
     "2 no file that can be read, or failed"},
    {"scan",
     "skops-inspect scan models/\n"
     "skops-inspect scan models/ --trust-list reviewed.json --fail-on warning\n"
     "skops-inspect scan models/ --format json > report.json\n"
     "skops-inspect scan models/ --format sarif > models.sarif\n"
     "curl -s https://example.org/model.pkl | skops-inspect scan -",
     "A folder stands for every file in and below it, hidden ones too. What a file is, is told by its "
     "content; files of other kinds are counted as not examined. Files with nothing to say have no line. "
     "Nothing from a file is run or imported.",
     "0 nothing to say\n"
     "1 types to review that no list covers, or findings of at least --fail-on\n"
     "2 not analysed, would not load, failed, or no file of a supported kind"},
    {"trust",
     "skops-inspect trust model.skops --format python\n"
     "skops-inspect trust models/ --who \"A. Reviewer\" --reason \"read the code\" -o trusted.json\n"
     "skops-inspect trust diff old.json new.json",
     "Look at \"skops-inspect info\" first: the list says that someone has reviewed these types. Types that "
     "are known to be dangerous are left out unless --trusted names them.",
     "0 written\n"
     "1 written without types known to be dangerous\n"
     "2 failed"},
    {"trust diff", "skops-inspect trust diff trusted-2026.json trusted-2027.json",
     "Prints one line a difference: + only in NEW, - only in OLD, ~ in both and different.",
     "0 equal\n"
     "1 different\n"
     "2 failed"},
    {"plan",
     "skops-inspect plan model.skops\n"
     "skops-inspect plan --trusted sklearn.tree._tree.Tree --all model.skops\n"
     "skops-inspect plan --trust-list reviewed.json --format json model.skops",
     "Lists the modules that skops.io.load(file, trusted=...) would import, what it would call and which "
     "states it would set, with what is named in the file where that is something else; then the exception "
     "that would stop it. Nothing of it is done. Without --all each kind of step is listed once, where it is "
     "first done.\n\n"
     "Of a pickle or joblib file it shows the plan for the .skops that it would become.",
     "0 nothing known would raise\n"
     "1 refused: types that nobody trusts, or another exception\n"
     "2 failed, or not analysed"},
    {"diff",
     "skops-inspect diff model-1.skops model-2.skops\n"
     "skops-inspect diff model.pkl model.skops\n"
     "skops-inspect diff --format json model-1.skops model-2.skops",
     "Prints one line a difference, with the place as Python reaches it: + only in NEW, - only in OLD, ~ in "
     "both and different. Arrays are compared item by item; types that only one of both needs to be trusted "
     "with come last. Ids, names of members, compression, the order of dict keys, and whether something is "
     "one object or two equal ones, make no difference.\n\n"
     "A pickle or joblib file is compared as the .skops that it would become. Nothing from a file is run or "
     "imported.",
     "0 equal\n"
     "1 different\n"
     "2 failed"},
    {"convert",
     "skops-inspect convert model.pkl\n"
     "skops-inspect convert models/ --output-dir converted/ --report report.csv\n"
     "skops-inspect convert models/ --output-dir converted/ --dry-run\n"
     "curl -s https://example.org/model.pkl | skops-inspect convert - -o model.skops",
     "Writes what skops.io.dumps(pickle.load(f)) would write in the environment of the profile. Nothing "
     "from a file is run or imported: dangerous calls, and calls that nobody knows, stop it.\n\n"
     "Without -o nothing that exists is overwritten unless --force is given, and two inputs with one output "
     "are an error before any work. An output gets its name when it has been read back and compared.\n\n"
     "A folder stands for every file in and below it; files that are no pickles are counted. Messages go to "
     "standard error, the closing count of several inputs to standard output.",
     "0 done, with a warning for types that skops does not trust\n"
     "1 refused: dangerous or unknown calls, what skops cannot hold, losses without --allow-lossy\n"
     "2 failed, or no pickle"},
    {"update",
     "skops-inspect update old.skops -o new.skops\n"
     "skops-inspect update --inplace model.skops --trusted sklearn.tree._tree.Tree\n"
     "skops-inspect update model.skops",
     "Writes what current releases of skops read, also where \"skops update\" fails because it cannot load "
     "the file; nothing is loaded. Members are copied as they are. Without -o and --inplace it only says "
     "whether the file can be updated. -v tells what was changed.",
     "0 done, or nothing to update\n"
     "1 refused: types that are not trusted\n"
     "2 failed"},
    {"dump",
     "skops-inspect dump model.skops -o small.skops --compression lzma\n"
     "skops-inspect dump model.skops -o small.skops --compression deflated --compresslevel 9\n"
     "skops-inspect dump model.skops -o small.skops --optimise\n"
     "skops-inspect dump model.pkl -o model.skops",
     "Writes what skops.io.dump(compression=, compresslevel=) would write: the tree and the bytes of its "
     "members stay as they are. A pickle or joblib file becomes what convert makes of it. The output gets "
     "its name when it has been read back and compared; a file of that name is replaced.\n\n"
     "--optimise writes each object, each list of key types and each member's bytes once, no white space, "
     "and deflates what that makes smaller. Every skops since 0.10 loads the result to equal objects: what "
     "was shared is shared, what was apart stays apart, and the same types are to be trusted. In a file of "
     "an older protocol, or one that no release writes so, only white space and compression change.",
     "0 written\n"
     "1 refused: a pickle that is not converted\n"
     "2 failed"},
    {"profiles",
     "skops-inspect profiles\n"
     "skops-inspect profiles --format json",
     "A profile is one real environment: its versions of skops, scikit-learn and other packages, and the "
     "types that its skops trusts. --profile of the other commands takes its name.",
     "0 always"},
    {"explain",
     "skops-inspect explain\n"
     "skops-inspect explain zip-duplicate-name",
     "Messages end with their code in parentheses. JSON reports hold the same codes.",
     "0 explained\n"
     "2 no such code"},
    {"help",
     "skops-inspect help scan\n"
     "skops-inspect help trust diff",
     "The same as --help behind the command.",
     "0 shown\n"
     "2 no such command"},
};

constexpr SettingText environment[] = {
    {"NO_COLOR",
     "If it is set and not empty, visualize --color auto prints no colours; neither does it where "
     "TERM is \"dumb\"."},
    {"TMPDIR",
     "The folder for temporary files: standard input and compressed pickles that are too large to be "
     "kept in memory, and what is written to standard output; /tmp if it is not set."},
};

/// The lines of `text`, each behind `indent`.
std::string indented(std::string_view text, std::string_view indent)
{
    std::string out;
    while (!text.empty()) {
        const size_t end = std::min(text.find('\n'), text.size());
        out.append(indent).append(text.substr(0, end)).append("\n");
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

} // namespace

const char* const programDescription = "Shows what is inside model files (.skops, pickle, joblib) and what "
                                       "loading them would do, without running "
                                       "anything.";
const char* const programFooter =
    "\"skops-inspect help COMMAND\" shows options, examples and exit statuses of a command.\n"
    "Messages on standard error end with a code in parentheses; \"skops-inspect explain CODE\" explains it.\n"
    "Nothing from a file is run, imported or believed, and no network connection is opened.";

std::span<const CommandText> commandTexts()
{
    return table;
}

const CommandText& commandText(std::string_view name)
{
    return *std::ranges::find(table, name, [](const CommandText& row) { return std::string_view(row.name); });
}

std::string footerOf(const CommandText& text)
{
    return "Examples:\n" + indented(text.examples, "  ") + "\n" + wrapped(text.notes, helpColumns) +
           "\n\nExit status:\n" + indented(text.exitStatuses, "  ");
}

std::span<const SettingText> environmentTexts()
{
    return environment;
}

std::string wrapped(std::string_view text, size_t columns)
{
    std::string out;
    size_t column = 0;
    while (!text.empty()) {
        const size_t end = std::min(text.find_first_of(" \n"), text.size());
        if (column > 0 && column + 1 + end > columns) {
            out += '\n';
            column = 0;
        } else if (column > 0) {
            out += ' ';
            ++column;
        }
        out += text.substr(0, end);
        column += end;
        if (end < text.size() && text[end] == '\n') {
            out += '\n';
            column = 0;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

} // namespace skops::terminal
