#include "texts/type_texts.h"

#include "texts/code_texts.h"

#include <algorithm>
#include <functional>
#include <iterator>

namespace skops::texts {
namespace {

// Texts that several rows share.
constexpr const char* doNotLoad = QT_TRANSLATE_NOOP(
    "types",
    "A trained model does not need it. Do not load the file unless you know who put it there, and why.");
constexpr TypeText runsText{QT_TRANSLATE_NOOP("types", "Runs Python code that it is given as text or bytes."),
                            doNotLoad};
constexpr TypeText runsScripts{
    QT_TRANSLATE_NOOP("types",
                      "Imports, compiles or runs Python files or test suites that it is told by name."),
    doNotLoad};
constexpr TypeText reachesAnything{
    QT_TRANSLATE_NOOP("types", "Reaches other modules and functions by their names, so a list of types no "
                               "longer tells what is called."),
    doNotLoad};
constexpr TypeText makesCode{
    QT_TRANSLATE_NOOP(
        "types",
        "Makes a new function or class out of its parts; calling that runs whatever the file put into it."),
    doNotLoad};
constexpr TypeText hooks{
    QT_TRANSLATE_NOOP("types",
                      "Has code called later or in another thread, or changes how the running Python works."),
    doNotLoad};
constexpr TypeText machine{
    QT_TRANSLATE_NOOP("types",
                      "Calls machine code or reads and writes memory directly, past every check of Python."),
    doNotLoad};
constexpr TypeText operatingSystem{
    QT_TRANSLATE_NOOP("types", "Calls the operating system: it can start programs, change and delete files, "
                               "and read the environment."),
    doNotLoad};
constexpr TypeText processes{QT_TRANSLATE_NOOP("types", "Starts other programs or processes."), doNotLoad};
constexpr TypeText files{
    QT_TRANSLATE_NOOP(
        "types", "Opens, reads, writes or deletes files, or asks about them, by names that it is given."),
    doNotLoad};
constexpr TypeText fetches{
    QT_TRANSLATE_NOOP("types", "Reads files by name or address, some also from the network."), doNotLoad};
constexpr TypeText unpickles{
    QT_TRANSLATE_NOOP("types",
                      "Loads further objects, and while doing so runs code that this review does not see."),
    doNotLoad};
constexpr TypeText network{
    QT_TRANSLATE_NOOP("types", "Opens network connections: it can send data away or fetch more code."),
    doNotLoad};
constexpr TypeText path{
    QT_TRANSLATE_NOOP("types",
                      "A method of a path: it can read, write or delete the file that the path names."),
    doNotLoad};
constexpr TypeText joblib{
    QT_TRANSLATE_NOOP("types", "joblib starts processes and loads pickles; a cache (joblib.Memory) runs what "
                               "it finds in its folder."),
    QT_TRANSLATE_NOOP("types", "If it is the cache of a pipeline, ask for the model without it: predicting "
                               "needs none. Otherwise do not load the file.")};
constexpr TypeText mainScript{
    QT_TRANSLATE_NOOP(
        "types",
        "It was defined in the script or notebook that saved the model, or skops could not tell where it "
        "comes from. It loads only in a program that has the same name, and that program's code runs."),
    QT_TRANSLATE_NOOP(
        "types",
        "Get that script and read what it defines under this name, or ask for a model that does without.")};
constexpr TypeText arithmetic{
    QT_TRANSLATE_NOOP("types", "A plain operation such as adding or comparing, kept as a function. skops "
                               "trusts few functions by itself."),
    QT_TRANSLATE_NOOP("types",
                      "Check that it is the operation you expect: it is applied when the model is used.")};
constexpr TypeText constantType{
    QT_TRANSLATE_NOOP("types", "The type of one of Python's constants. Python does not offer it under this "
                               "name, so loading stops there."),
    QT_TRANSLATE_NOOP("types", "Expect that the file does not load; ask for one without it.")};
constexpr TypeText plainBuiltin{
    QT_TRANSLATE_NOOP("types", "A plain value or type of Python. skops trusts only the most common of them "
                               "by itself, and this is none of those."),
    QT_TRANSLATE_NOOP("types", "Check that it stands where a value or a type belongs, and is not called as a "
                               "function of the model.")};
constexpr TypeText builtinFunction{
    QT_TRANSLATE_NOOP(
        "types",
        "A function of Python itself that the model names and calls. It does no more than its name says."),
    QT_TRANSLATE_NOOP("types", "Check that it is the one you expect: it is called when the model is used.")};
constexpr TypeText exception{
    QT_TRANSLATE_NOOP("types", "An exception class, kept to say which errors to raise or to ignore."),
    QT_TRANSLATE_NOOP(
        "types", "Check that it is one of Python's errors and only named, not used as a step of the model.")};
constexpr TypeText collection{
    QT_TRANSLATE_NOOP("types", "A collection of Python. skops lists it although it only holds other values; "
                               "those are listed by themselves."),
    QT_TRANSLATE_NOOP("types", "Check the values inside it in the tree.")};
constexpr TypeText date{
    QT_TRANSLATE_NOOP("types",
                      "A date, a time or a time zone. skops does not count it among the values it trusts."),
    QT_TRANSLATE_NOOP("types", "Check that a date or time makes sense at this place of the model.")};
constexpr TypeText number{
    QT_TRANSLATE_NOOP("types", "An exact number. skops does not count it among the values it trusts."),
    QT_TRANSLATE_NOOP("types", "Check that a number makes sense at this place of the model.")};
constexpr TypeText path2{
    QT_TRANSLATE_NOOP("types", "The name of a file or folder, as a value. Naming it opens nothing."),
    QT_TRANSLATE_NOOP("types", "Look which path it is: the model may open it when it is fitted, and it may "
                               "tell of the maker's machine.")};
constexpr TypeText catboost{
    QT_TRANSLATE_NOOP("types", "catboost keeps the whole trained model as bytes, and its native code parses "
                               "them while the file is loaded."),
    QT_TRANSLATE_NOOP("types", "Take it only from someone you trust: what is in those bytes cannot be "
                               "checked here, and a made-up model can attack the parser.")};
constexpr TypeText lightgbmModel{
    QT_TRANSLATE_NOOP("types", "A LightGBM model in the form of a scikit-learn estimator. skops trusts only "
                               "scikit-learn's own estimators."),
    QT_TRANSLATE_NOOP("types", "Check that it is a LightGBM model you expect; its trees are in the Booster "
                               "below it, and a custom objective or metric is listed by its own name.")};
constexpr TypeText numpyFunction{
    QT_TRANSLATE_NOOP("types", "A function of numpy that its maker passed to the model. skops trusts only "
                               "numpy's elementwise functions (ufuncs) by itself."),
    QT_TRANSLATE_NOOP("types", "Check that the function is the one you expect: it is called when the model "
                               "transforms or predicts.")};
constexpr TypeText oldUfunc{
    QT_TRANSLATE_NOOP("types", "An elementwise function of numpy under the name of an older release; skops "
                               "trusts the name of today."),
    QT_TRANSLATE_NOOP("types", "Check that the function is the one you expect; it may also keep the file "
                               "from loading with a newer numpy.")};
constexpr TypeText numpyType{
    QT_TRANSLATE_NOOP(
        "types", "A basic type of numpy, kept as a value. skops trusts numpy's numbers and lists the rest."),
    QT_TRANSLATE_NOOP("types",
                      "Check that it stands where a type belongs, for instance as the dtype of an encoder.")};
constexpr TypeText arraySubclass{
    QT_TRANSLATE_NOOP("types", "A special kind of array: a matrix, masked values, named columns or text. "
                               "skops trusts only plain arrays."),
    QT_TRANSLATE_NOOP("types", "Check the values in the preview; ask whether a plain array would not do.")};
constexpr TypeText random{
    QT_TRANSLATE_NOOP(
        "types", "A generator of random numbers with its state. It draws numbers and does nothing else."),
    QT_TRANSLATE_NOOP("types", "Check that the model is meant to keep its own randomness; fitting again will "
                               "continue from this state.")};
constexpr TypeText pandasValue{
    QT_TRANSLATE_NOOP(
        "types",
        "A single date, span, period or missing value of pandas. skops trusts nothing of pandas by itself."),
    QT_TRANSLATE_NOOP(
        "types",
        "Check that such a value makes sense at this place of the model; skops cannot load all of them.")};
constexpr TypeText pandasTable{
    QT_TRANSLATE_NOOP(
        "types",
        "A table, column or index of pandas with its data. skops trusts nothing of pandas by itself."),
    QT_TRANSLATE_NOOP("types", "Ask why the model keeps data; look at the values, which may be training data "
                               "that should not be passed on.")};
constexpr TypeText pandasDtype{
    QT_TRANSLATE_NOOP("types", "A column type of pandas, such as whole numbers that may be missing. skops "
                               "trusts nothing of pandas by itself."),
    QT_TRANSLATE_NOOP("types", "Check that it stands where a column type belongs.")};
constexpr TypeText sparse{
    QT_TRANSLATE_NOOP("types", "A sparse matrix or array, kept as a type or with its values. skops does not "
                               "trust every place where one can stand."),
    QT_TRANSLATE_NOOP("types", "See the findings: scipy uses the stored indices unchecked, so they are "
                               "checked here where the file holds them.")};
constexpr TypeText scipyFunction{
    QT_TRANSLATE_NOOP("types", "A function of scipy that its maker passed to the model. skops trusts only "
                               "scipy's elementwise functions by itself."),
    QT_TRANSLATE_NOOP("types",
                      "Check that the function is the one you expect: it is called when the model is used.")};
constexpr TypeText scipyTree{
    QT_TRANSLATE_NOOP("types",
                      "A search tree of scipy; compiled code uses its stored numbers without checking them."),
    QT_TRANSLATE_NOOP("types", "Take it only from someone you trust: these numbers are not checked here, and "
                               "wrong ones crash a search or read foreign memory.")};
constexpr TypeText distribution{
    QT_TRANSLATE_NOOP(
        "types", "A probability distribution, as random searches keep them. On loading, scipy runs the text "
                 "in its field _parse_arg_template as Python code, so a made-up one can do anything."),
    QT_TRANSLATE_NOOP("types", "Read _parse_arg_template in the tree: it must hold nothing but three short "
                               "functions named _parse_args, _parse_args_rvs and _parse_args_stats.")};
constexpr TypeText tree{
    QT_TRANSLATE_NOOP(
        "types",
        "The nodes of a decision tree. scikit-learn follows the stored numbers of children and features "
        "without checking them: out of range, they crash predicting or read foreign memory."),
    QT_TRANSLATE_NOOP("types", "See whether all trees were found in range: the inspector checks every child, "
                               "feature number and class count against the sizes.")};
constexpr TypeText searchTree{
    QT_TRANSLATE_NOOP("types", "A tree for finding neighbours. Compiled code follows its stored row numbers "
                               "without checking them, and they are not checked here."),
    QT_TRANSLATE_NOOP("types", "Take it only from someone you trust, or ask for the model fitted with "
                               "algorithm='brute', which keeps no such tree.")};
constexpr TypeText metric{
    QT_TRANSLATE_NOOP("types", "A distance that a neighbours model or a cluster model uses, in compiled "
                               "code. skops does not count it among the types it trusts."),
    QT_TRANSLATE_NOOP("types", "Check that it is the distance you expect, and that its vectors of weights "
                               "are as long as there are features.")};
constexpr TypeText loss{
    QT_TRANSLATE_NOOP("types", "A loss function, as boosting and linear models keep it after training. skops "
                               "trusts those it knows, and this is another or under another name."),
    QT_TRANSLATE_NOOP("types",
                      "Check that the loss fits the model, for instance squared error for a regression.")};
constexpr TypeText part{
    QT_TRANSLATE_NOOP("types", "An inner part of a scikit-learn model that is made by fitting. skops trusts "
                               "public estimators and lists parts like this one."),
    QT_TRANSLATE_NOOP(
        "types",
        "Check that it belongs to the estimator above it and that its attributes are numbers and arrays.")};
constexpr TypeText score{
    QT_TRANSLATE_NOOP("types", "A function that rates predictions; searches and scorers call it."),
    QT_TRANSLATE_NOOP(
        "types",
        "Check that the function is the one you expect: it decides which parameters a search prefers.")};

// Sorted by name; findRow relies on it. Every row of core/audit/known_types.cpp has one here.
constexpr TypeRow table[] = {
    {"Cython.", true, runsText},
    {"IPython.", true, runsScripts},
    {"__main__.", false, mainScript},
    {"_aix_support.", true, processes},
    {"_bootsubprocess.", true, processes},
    {"_catboost.", false, catboost},
    {"_compat_pickle.", true, hooks},
    {"_ctypes.", true, machine},
    {"_frozen_importlib.", true, reachesAnything},
    {"_frozen_importlib_external.", true, reachesAnything},
    {"_interpreters.", true, hooks},
    {"_io.FileIO", true, files},
    {"_io.open", true, files},
    {"_io.open_code", true, files},
    {"_loss.", false, loss},
    {"_multiprocessing.", true, processes},
    {"_operator.", false, arithmetic},
    {"_osx_support.", true, processes},
    {"_pickle.", true, unpickles},
    {"_posixshmem.", true, machine},
    {"_posixsubprocess.", true, processes},
    {"_pyio.", true, files},
    {"_pyrepl.", true, runsScripts},
    {"_pytest.", true, runsScripts},
    {"_signal.", true, hooks},
    {"_socket.", true, network},
    {"_sqlite3.", true, files},
    {"_testcapi.", true, reachesAnything},
    {"_testinternalcapi.", true, reachesAnything},
    {"_thread.", true, hooks},
    {"_tkinter.",
     true,
     {QT_TRANSLATE_NOOP("types", "Opens windows and runs scripts of the Tcl language."), doNotLoad}},
    {"_winapi.", true, processes},
    {"_xxsubinterpreters.", true, hooks},
    {"aifc.", true, files},
    {"aiohttp.", true, network},
    {"antigravity.",
     true,
     {QT_TRANSLATE_NOOP("types", "Opens the web browser as soon as it is imported."), doNotLoad}},
    {"argparse.FileType", true, files},
    {"asynchat.", true, network},
    {"asyncio.", true, hooks},
    {"asyncore.", true, network},
    {"atexit.", true, hooks},
    {"bdb.", true, runsScripts},
    {"boto3.", true, network},
    {"botocore.", true, network},
    {"builtins.ArithmeticError", false, exception},
    {"builtins.AttributeError", false, exception},
    {"builtins.DeprecationWarning", false, exception},
    {"builtins.Exception", false, exception},
    {"builtins.FutureWarning", false, exception},
    {"builtins.IndexError", false, exception},
    {"builtins.KeyError", false, exception},
    {"builtins.NoneType", false, constantType},
    {"builtins.NotImplementedError", false, exception},
    {"builtins.NotImplementedType", false, constantType},
    {"builtins.RuntimeError", false, exception},
    {"builtins.TypeError", false, exception},
    {"builtins.UserWarning", false, exception},
    {"builtins.ValueError", false, exception},
    {"builtins.Warning", false, exception},
    {"builtins.ZeroDivisionError", false, exception},
    {"builtins.__build_class__", true, makesCode},
    {"builtins.__import__", true, runsScripts},
    {"builtins.abs", false, builtinFunction},
    {"builtins.all", false, builtinFunction},
    {"builtins.any", false, builtinFunction},
    {"builtins.bool", false, plainBuiltin},
    {"builtins.breakpoint",
     true,
     {QT_TRANSLATE_NOOP("types", "Starts a debugger, or whatever program the environment names instead."),
      doNotLoad}},
    {"builtins.bytearray", false, plainBuiltin},
    {"builtins.bytes", false, plainBuiltin},
    {"builtins.code", true, makesCode},
    {"builtins.compile",
     true,
     {QT_TRANSLATE_NOOP("types", "Turns text into code; the next call runs it."), doNotLoad}},
    {"builtins.complex", false, plainBuiltin},
    {"builtins.delattr", true, reachesAnything},
    {"builtins.dict", false, plainBuiltin},
    {"builtins.divmod", false, builtinFunction},
    {"builtins.ellipsis", false, constantType},
    {"builtins.enumerate", false, plainBuiltin},
    {"builtins.eval",
     true,
     {QT_TRANSLATE_NOOP("types", "Computes a Python expression given as text; the text can do anything."),
      doNotLoad}},
    {"builtins.exec",
     true,
     {QT_TRANSLATE_NOOP("types", "Runs Python statements given as text; the text can do anything."),
      doNotLoad}},
    {"builtins.execfile", true, runsScripts},
    {"builtins.exit", true, hooks},
    {"builtins.filter", false, plainBuiltin},
    {"builtins.float", false, plainBuiltin},
    {"builtins.frozenset", false, plainBuiltin},
    {"builtins.function", true, makesCode},
    {"builtins.getattr",
     true,
     {QT_TRANSLATE_NOOP(
          "types",
          "Fetches anything from any object by its name, so a list of types no longer tells what is called."),
      doNotLoad}},
    {"builtins.globals", true, reachesAnything},
    {"builtins.hash", false, builtinFunction},
    {"builtins.help", true, runsScripts},
    {"builtins.input",
     true,
     {QT_TRANSLATE_NOOP(
          "types",
          "Waits for a line from the keyboard; in old Pythons it computed that line as an expression."),
      doNotLoad}},
    {"builtins.int", false, plainBuiltin},
    {"builtins.isinstance", false, builtinFunction},
    {"builtins.len", false, builtinFunction},
    {"builtins.list", false, plainBuiltin},
    {"builtins.locals", true, reachesAnything},
    {"builtins.map", false, plainBuiltin},
    {"builtins.max", false, builtinFunction},
    {"builtins.min", false, builtinFunction},
    {"builtins.object", false, plainBuiltin},
    {"builtins.open",
     true,
     {QT_TRANSLATE_NOOP("types", "Opens a file by name, to read it or to overwrite it."), doNotLoad}},
    {"builtins.pow", false, builtinFunction},
    {"builtins.print", false, builtinFunction},
    {"builtins.quit", true, hooks},
    {"builtins.range", false, plainBuiltin},
    {"builtins.repr", false, builtinFunction},
    {"builtins.reversed", false, plainBuiltin},
    {"builtins.round", false, builtinFunction},
    {"builtins.set", false, plainBuiltin},
    {"builtins.setattr", true, reachesAnything},
    {"builtins.slice", false, plainBuiltin},
    {"builtins.sorted", false, builtinFunction},
    {"builtins.str", false, plainBuiltin},
    {"builtins.sum", false, builtinFunction},
    {"builtins.tuple", false, plainBuiltin},
    {"builtins.type",
     false,
     {QT_TRANSLATE_NOOP(
          "types",
          "Python's type of types, here as a value. When called with three arguments it makes a new class."),
      QT_TRANSLATE_NOOP("types",
                        "Check that it is kept as a type and not called as a function of the model.")}},
    {"builtins.vars", true, reachesAnything},
    {"builtins.zip", false, plainBuiltin},
    {"bz2.BZ2File", true, files},
    {"bz2.open", true, files},
    {"cPickle.", true, unpickles},
    {"cProfile.", true, runsScripts},
    {"catboost.core.", false, catboost},
    {"catboost.datasets.", true, network},
    {"cffi.", true, machine},
    {"cgi.", true, network},
    {"cgitb.", true, runsScripts},
    {"cloudpickle.", true, unpickles},
    {"code.", true, runsText},
    {"codecs.open", true, files},
    {"codeop.", true, runsText},
    {"collections.ChainMap", false, collection},
    {"collections.Counter", false, collection},
    {"collections.OrderedDict", false, collection},
    {"collections.defaultdict",
     false,
     {QT_TRANSLATE_NOOP("types", "A dictionary that calls a function for keys it does not have yet. The "
                                 "function is part of the file."),
      QT_TRANSLATE_NOOP(
          "types",
          "Look in the tree at its default_factory: it should be a plain type such as list or int.")}},
    {"collections.deque", false, collection},
    {"commands.", true, processes},
    {"compileall.", true, runsScripts},
    {"concurrent.futures.", true, processes},
    {"configparser.", true, files},
    {"copy._reconstruct", true, reachesAnything},
    {"copyreg.add_extension", true, hooks},
    {"copyreg.pickle", true, hooks},
    {"ctypes.", true, machine},
    {"curses.", true, operatingSystem},
    {"dataclasses._create_fn", true, runsText},
    {"dataclasses.make_dataclass", true, runsText},
    {"datetime.", false, date},
    {"dbm.", true, files},
    {"decimal.", false, number},
    {"dill.", true, unpickles},
    {"distributed.", true, network},
    {"distutils.", true, processes},
    {"django.", true, network},
    {"docker.", true, network},
    {"doctest.", true, runsScripts},
    {"ensurepip.", true, runsScripts},
    {"execnet.", true, processes},
    {"fabric.", true, processes},
    {"faulthandler.", true, hooks},
    {"fcntl.", true, files},
    {"filecmp.", true, files},
    {"fileinput.", true, files},
    {"flask.", true, network},
    {"fractions.", false, number},
    {"fsspec.", true, network},
    {"ftplib.", true, network},
    {"functools.<lambda>",
     false,
     {QT_TRANSLATE_NOOP("types", "A lambda, a function without a name. Python cannot find it again by name, "
                                 "so loading stops there."),
      QT_TRANSLATE_NOOP("types", "Ask for a model that uses a named function instead.")}},
    {"functools._lru_cache_wrapper",
     false,
     {QT_TRANSLATE_NOOP("types", "A function with a cache around it, named by the function inside."),
      QT_TRANSLATE_NOOP(
          "types", "Check that the function is the one you expect: it is called when the model is used.")}},
    {"functools.partial",
     false,
     {QT_TRANSLATE_NOOP("types", "A function with some of its arguments already filled in. skops lists it "
                                 "because it can carry any function."),
      QT_TRANSLATE_NOOP(
          "types",
          "Look in the tree at the function inside and at its arguments: that is what the model calls.")}},
    {"gc.",
     true,
     {QT_TRANSLATE_NOOP("types", "Lists every object in the program, and from there reaches anything."),
      doNotLoad}},
    {"genericpath.", true, files},
    {"getpass.", true, operatingSystem},
    {"gettext.", true, runsText},
    {"glob.", true, files},
    {"grp.", true, operatingSystem},
    {"gzip.GzipFile", true, files},
    {"gzip.open", true, files},
    {"h5py.", true, files},
    {"http.", true, network},
    {"httplib.", true, network},
    {"httpx.", true, network},
    {"huggingface_hub.", true, network},
    {"hydra.", true, runsText},
    {"idlelib.", true, runsScripts},
    {"imaplib.", true, network},
    {"imghdr.", true, files},
    {"imp.", true, reachesAnything},
    {"importlib.", true, reachesAnything},
    {"importlib_metadata.", true, reachesAnything},
    {"inspect.",
     true,
     {QT_TRANSLATE_NOOP(
          "types",
          "Looks into functions, frames and modules, and from there reaches anything in the program."),
      doNotLoad}},
    {"inspect.Parameter",
     false,
     {QT_TRANSLATE_NOOP("types", "The description of a function's parameters; it calls nothing."),
      QT_TRANSLATE_NOOP("types", "Check that it describes a function you expect.")}},
    {"inspect.Signature",
     false,
     {QT_TRANSLATE_NOOP("types", "The description of a function's parameters; it calls nothing."),
      QT_TRANSLATE_NOOP("types", "Check that it describes a function you expect.")}},
    {"inspect._ParameterKind",
     false,
     {QT_TRANSLATE_NOOP("types", "The description of a function's parameters; it calls nothing."),
      QT_TRANSLATE_NOOP("types", "Check that it describes a function you expect.")}},
    {"inspect._empty",
     false,
     {QT_TRANSLATE_NOOP("types", "The description of a function's parameters; it calls nothing."),
      QT_TRANSLATE_NOOP("types", "Check that it describes a function you expect.")}},
    {"invoke.", true, processes},
    {"io.FileIO", true, files},
    {"io.open", true, files},
    {"io.open_code", true, files},
    {"ipykernel.", true, runsScripts},
    {"jinja2.", true, runsText},
    {"joblib.", true, joblib},
    {"jsonpickle.", true, unpickles},
    {"keras.Lambda", true, makesCode},
    {"keras.load_model", true, unpickles},
    {"lib2to3.", true, runsScripts},
    {"lightgbm.basic.",
     false,
     {QT_TRANSLATE_NOOP("types", "A piece of LightGBM that holds addresses of native memory; an invented "
                                 "address crashes the program or worse."),
      QT_TRANSLATE_NOOP("types", "Do not tick it: a trained model keeps only a Booster.")}},
    {"lightgbm.basic.Booster",
     false,
     {QT_TRANSLATE_NOOP("types", "The trained trees of LightGBM as text or bytes; its native code parses "
                                 "them while the file is loaded."),
      QT_TRANSLATE_NOOP("types", "Take it only from someone you trust: the trees cannot be checked here, and "
                                 "a made-up model can attack the parser.")}},
    {"lightgbm.sklearn.", false, lightgbmModel},
    {"linecache.", true, files},
    {"logging.FileHandler", true, files},
    {"logging.basicConfig", true, files},
    {"logging.config.", true, files},
    {"logging.handlers.", true, fetches},
    {"loky.", true, processes},
    {"lzma.LZMAFile", true, files},
    {"lzma.open", true, files},
    {"mailbox.", true, files},
    {"mako.", true, runsText},
    {"marshal.", true, unpickles},
    {"math.", false, arithmetic},
    {"mimetypes.", true, files},
    {"mlflow.", true, fetches},
    {"mmap.", true, machine},
    {"modulefinder.", true, runsScripts},
    {"msilib.", true, files},
    {"msvcrt.", true, files},
    {"multiprocess.", true, processes},
    {"multiprocessing.", true, processes},
    {"nbconvert.", true, runsScripts},
    {"netrc.", true, files},
    {"networkx.read_*", true, unpickles},
    {"nltk.data.", true, fetches},
    {"nltk.downloader.", true, fetches},
    {"nntplib.", true, network},
    {"nt.", true, operatingSystem},
    {"ntpath.", true, operatingSystem},
    {"nturl2path.", true, operatingSystem},
    {"numba.core.serialize.", true, makesCode},
    {"numba.core.typing.ctypes_utils.", true, machine},
    {"numexpr.", true, runsText},
    {"numpy.DataSource", true, fetches},
    {"numpy._core._multiarray_umath.", false, oldUfunc},
    {"numpy._pytesttester.", true, runsScripts},
    {"numpy.abs", false, numpyFunction},
    {"numpy.amax", false, numpyFunction},
    {"numpy.amin", false, numpyFunction},
    {"numpy.argmax", false, numpyFunction},
    {"numpy.argmin", false, numpyFunction},
    {"numpy.argsort", false, numpyFunction},
    {"numpy.array", false, numpyFunction},
    {"numpy.asarray", false, numpyFunction},
    {"numpy.average", false, numpyFunction},
    {"numpy.bytes_", false, numpyType},
    {"numpy.char.", false, arraySubclass},
    {"numpy.clip", false, numpyFunction},
    {"numpy.compat.", true, machine},
    {"numpy.concatenate", false, numpyFunction},
    {"numpy.core._multiarray_umath.", false, oldUfunc},
    {"numpy.ctypeslib.", true, machine},
    {"numpy.cumsum", false, numpyFunction},
    {"numpy.diff", false, numpyFunction},
    {"numpy.distutils.", true, runsScripts},
    {"numpy.dot", false, numpyFunction},
    {"numpy.dtype",
     false,
     {QT_TRANSLATE_NOOP("types", "What kind of numbers an array holds, for instance 64-bit floats. skops "
                                 "lists it as a type of its own; encoders and vectorizers keep one."),
      QT_TRANSLATE_NOOP(
          "types", "Check in the tree which kind it is: a plain number or text is what you should find.")}},
    {"numpy.f2py.", true, runsScripts},
    {"numpy.fromfile", true, files},
    {"numpy.fromregex", true, files},
    {"numpy.generic", false, numpyType},
    {"numpy.genfromtxt", true, files},
    {"numpy.hstack", false, numpyFunction},
    {"numpy.lib._datasource.", true, fetches},
    {"numpy.lib._format_impl.", true, files},
    {"numpy.lib._npyio_impl.", true, files},
    {"numpy.lib.format.", true, files},
    {"numpy.lib.npyio.", true, files},
    {"numpy.linalg.", false, numpyFunction},
    {"numpy.load",
     true,
     {QT_TRANSLATE_NOOP("types", "Opens a file by name and, if it is told to, unpickles what is in it."),
      doNotLoad}},
    {"numpy.loadtxt", true, files},
    {"numpy.ma.", false, arraySubclass},
    {"numpy.matrix", false, arraySubclass},
    {"numpy.max", false, numpyFunction},
    {"numpy.mean", false, numpyFunction},
    {"numpy.median", false, numpyFunction},
    {"numpy.memmap",
     true,
     {QT_TRANSLATE_NOOP("types",
                        "An array that is a file on disk: it opens that file by name and can write to it."),
      QT_TRANSLATE_NOOP("types",
                        "Ask for the model with plain arrays: call numpy.asarray on it before saving.")}},
    {"numpy.min", false, numpyFunction},
    {"numpy.nan_to_num", false, numpyFunction},
    {"numpy.nanmean", false, numpyFunction},
    {"numpy.nanmedian", false, numpyFunction},
    {"numpy.nansum", false, numpyFunction},
    {"numpy.ndarray", false, numpyType},
    {"numpy.ndarray.dump",
     true,
     {QT_TRANSLATE_NOOP("types", "Writes an array to a file of any name, as a pickle."), doNotLoad}},
    {"numpy.ndarray.tofile", true, files},
    {"numpy.object_", false, numpyType},
    {"numpy.ones", false, numpyFunction},
    {"numpy.percentile", false, numpyFunction},
    {"numpy.prod", false, numpyFunction},
    {"numpy.quantile", false, numpyFunction},
    {"numpy.random._generator.", false, random},
    {"numpy.random._generator.Generator.",
     false,
     {QT_TRANSLATE_NOOP(
          "types",
          "A method of a generator of random numbers, bound to its state: calling it draws numbers."),
      QT_TRANSLATE_NOOP(
          "types",
          "Check that it is the distribution you expect: it is called when the model is used or fitted.")}},
    {"numpy.random._mt19937.", false, random},
    {"numpy.random._pcg64.", false, random},
    {"numpy.random._philox.", false, random},
    {"numpy.random._sfc64.", false, random},
    {"numpy.random.bit_generator.", false, random},
    {"numpy.random.mtrand.", false, random},
    {"numpy.ravel", false, numpyFunction},
    {"numpy.rec.", false, arraySubclass},
    {"numpy.rec.fromfile", true, files},
    {"numpy.reshape", false, numpyFunction},
    {"numpy.round", false, numpyFunction},
    {"numpy.save", true, files},
    {"numpy.savetxt", true, files},
    {"numpy.savez", true, files},
    {"numpy.savez_compressed", true, files},
    {"numpy.sort", false, numpyFunction},
    {"numpy.squeeze", false, numpyFunction},
    {"numpy.stack", false, numpyFunction},
    {"numpy.std", false, numpyFunction},
    {"numpy.str_", false, numpyType},
    {"numpy.sum", false, numpyFunction},
    {"numpy.test", true, runsScripts},
    {"numpy.testing.", true, runsScripts},
    {"numpy.ufunc", false, numpyType},
    {"numpy.unique", false, numpyFunction},
    {"numpy.var", false, numpyFunction},
    {"numpy.vectorize",
     false,
     {QT_TRANSLATE_NOOP("types", "Calls a Python function for every element of an array. The function is "
                                 "part of the file and listed by its own name."),
      QT_TRANSLATE_NOOP("types",
                        "Check the function inside: it is called for each value when the model is used.")}},
    {"numpy.void", false, numpyType},
    {"numpy.vstack", false, numpyFunction},
    {"numpy.where", false, numpyFunction},
    {"numpy.zeros", false, numpyFunction},
    {"operator.attrgetter",
     false,
     {QT_TRANSLATE_NOOP("types", "Fetches attributes of whatever it is given, by names that the file holds."),
      QT_TRANSLATE_NOOP(
          "types",
          "Read the names in the tree; they should be plain attributes, without leading underscores.")}},
    {"operator.itemgetter",
     false,
     {QT_TRANSLATE_NOOP("types",
                        "Picks items out of whatever it is given, by positions or keys that the file holds."),
      QT_TRANSLATE_NOOP("types",
                        "Read the positions or keys in the tree and check that they are those you expect.")}},
    {"operator.methodcaller",
     false,
     {QT_TRANSLATE_NOOP(
          "types", "Calls a method of whatever it is given; the name and the arguments are in the file."),
      QT_TRANSLATE_NOOP("types", "Read the method's name and arguments in the tree: it is called on your "
                                 "data when the model is used.")}},
    {"os.", true, operatingSystem},
    {"pandas.BooleanDtype", false, pandasDtype},
    {"pandas.Categorical", false, pandasTable},
    {"pandas.CategoricalDtype", false, pandasDtype},
    {"pandas.CategoricalIndex", false, pandasTable},
    {"pandas.DataFrame", false, pandasTable},
    {"pandas.DataFrame.eval", true, runsText},
    {"pandas.DataFrame.query", true, runsText},
    {"pandas.DatetimeIndex", false, pandasTable},
    {"pandas.DatetimeTZDtype", false, pandasDtype},
    {"pandas.ExcelFile", true, fetches},
    {"pandas.ExcelWriter", true, files},
    {"pandas.Float32Dtype", false, pandasDtype},
    {"pandas.Float64Dtype", false, pandasDtype},
    {"pandas.HDFStore", true, files},
    {"pandas.Index", false, pandasTable},
    {"pandas.Int16Dtype", false, pandasDtype},
    {"pandas.Int32Dtype", false, pandasDtype},
    {"pandas.Int64Dtype", false, pandasDtype},
    {"pandas.Int8Dtype", false, pandasDtype},
    {"pandas.Interval", false, pandasValue},
    {"pandas.IntervalDtype", false, pandasDtype},
    {"pandas.MultiIndex", false, pandasTable},
    {"pandas.Period", false, pandasValue},
    {"pandas.PeriodDtype", false, pandasDtype},
    {"pandas.RangeIndex", false, pandasTable},
    {"pandas.Series", false, pandasTable},
    {"pandas.StringDtype", false, pandasDtype},
    {"pandas.Timedelta", false, pandasValue},
    {"pandas.Timestamp", false, pandasValue},
    {"pandas.UInt16Dtype", false, pandasDtype},
    {"pandas.UInt32Dtype", false, pandasDtype},
    {"pandas.UInt64Dtype", false, pandasDtype},
    {"pandas.UInt8Dtype", false, pandasDtype},
    {"pandas._libs.parsers.", true, fetches},
    {"pandas._libs.tslibs.", false, pandasValue},
    {"pandas.api.typing.", false, pandasValue},
    {"pandas.arrays.", false, pandasTable},
    {"pandas.compat._optional.", true, reachesAnything},
    {"pandas.compat.pickle_compat.", true, unpickles},
    {"pandas.core.arrays.", false, pandasTable},
    {"pandas.core.computation.", true, runsText},
    {"pandas.core.dtypes.dtypes.", false, pandasDtype},
    {"pandas.core.frame.DataFrame", false, pandasTable},
    {"pandas.core.frame.DataFrame.eval", true, runsText},
    {"pandas.core.frame.DataFrame.query", true, runsText},
    {"pandas.core.indexes.base.Index", false, pandasTable},
    {"pandas.core.indexes.category.CategoricalIndex", false, pandasTable},
    {"pandas.core.indexes.datetimes.DatetimeIndex", false, pandasTable},
    {"pandas.core.indexes.interval.IntervalIndex", false, pandasTable},
    {"pandas.core.indexes.multi.MultiIndex", false, pandasTable},
    {"pandas.core.indexes.period.PeriodIndex", false, pandasTable},
    {"pandas.core.indexes.range.RangeIndex", false, pandasTable},
    {"pandas.core.indexes.timedeltas.TimedeltaIndex", false, pandasTable},
    {"pandas.core.internals.", false, pandasTable},
    {"pandas.core.series.Series", false, pandasTable},
    {"pandas.eval", true, runsText},
    {"pandas.io.", true, fetches},
    {"pandas.read_*", true, fetches},
    {"pandas.read_pickle", true, unpickles},
    {"pandas.test", true, runsScripts},
    {"pandas.to_pickle", true, unpickles},
    {"paramiko.", true, network},
    {"pathlib.Path", false, path2},
    {"pathlib.Path.", true, path},
    {"pathlib.PosixPath", false, path2},
    {"pathlib.PosixPath.", true, path},
    {"pathlib.PurePath", false, path2},
    {"pathlib.PurePosixPath", false, path2},
    {"pathlib.PureWindowsPath", false, path2},
    {"pathlib.WindowsPath", false, path2},
    {"pathlib.WindowsPath.", true, path},
    {"pathlib._local.Path", false, path2},
    {"pathlib._local.Path.", true, path},
    {"pathlib._local.PosixPath", false, path2},
    {"pathlib._local.PosixPath.", true, path},
    {"pathlib._local.PurePath", false, path2},
    {"pathlib._local.PurePosixPath", false, path2},
    {"pathlib._local.PureWindowsPath", false, path2},
    {"pathlib._local.WindowsPath", false, path2},
    {"pathlib._local.WindowsPath.", true, path},
    {"pdb.", true, runsScripts},
    {"pexpect.", true, processes},
    {"pickle.", true, unpickles},
    {"pickletools.", true, unpickles},
    {"pip.", true, runsScripts},
    {"pipes.", true, processes},
    {"pkg_resources.", true, runsScripts},
    {"pkgutil.", true, reachesAnything},
    {"platform.", true, processes},
    {"plumbum.", true, processes},
    {"pooch.", true, network},
    {"popen2.", true, processes},
    {"poplib.", true, network},
    {"posix.", true, operatingSystem},
    {"posixpath.", true, operatingSystem},
    {"profile.", true, runsScripts},
    {"psutil.", true, processes},
    {"pty.", true, processes},
    {"pwd.", true, files},
    {"py_compile.", true, runsScripts},
    {"pyclbr.", true, runsScripts},
    {"pydoc.", true, runsScripts},
    {"pyspark.", true, processes},
    {"pytest.", true, runsScripts},
    {"pyximport.", true, runsText},
    {"quantile_forest._quantile_forest.",
     false,
     {QT_TRANSLATE_NOOP("types", "A random forest for quantiles, built on scikit-learn's. skops trusts only "
                                 "scikit-learn's own estimators."),
      QT_TRANSLATE_NOOP("types", "Check that the model is meant to predict quantiles; its trees and its "
                                 "table of leaves are listed by themselves.")}},
    {"quantile_forest._quantile_forest_fast.",
     false,
     {QT_TRANSLATE_NOOP("types", "The leaves and training rows of a quantile forest; compiled code uses its "
                                 "stored row numbers without checking them."),
      QT_TRANSLATE_NOOP("types", "Take it only from someone you trust: these numbers are not checked here, "
                                 "and wrong ones crash predicting or read foreign memory.")}},
    {"ray.", true, processes},
    {"re.Pattern",
     false,
     {QT_TRANSLATE_NOOP("types", "A compiled search pattern, usually of a tokenizer or column selector."),
      QT_TRANSLATE_NOOP("types", "Read the pattern in the tree; a badly made one can take endless time on "
                                 "some texts. skops may fail to load it.")}},
    {"readline.", true, hooks},
    {"redis.", true, network},
    {"requests.", true, network},
    {"resource.", true, hooks},
    {"rlcompleter.", true, runsText},
    {"runpy.", true, runsScripts},
    {"sched.", true, hooks},
    {"scipy._lib._bunch._make_tuple_bunch", true, runsText},
    {"scipy._lib._ccallback.",
     true,
     {QT_TRANSLATE_NOOP("types", "Holds the address of machine code that scipy then calls."), doNotLoad}},
    {"scipy._lib._testutils.", true, runsScripts},
    {"scipy._lib._tmpdirs.", true, files},
    {"scipy._lib.array_api_compat.", false, scipyFunction},
    {"scipy.datasets.", true, network},
    {"scipy.interpolate._bsplines.BSpline",
     false,
     {QT_TRANSLATE_NOOP("types", "A curve made of polynomial pieces; calibration and spline features keep "
                                 "some. Compiled code computes it from three stored arrays."),
      QT_TRANSLATE_NOOP("types", "Check in the tree that t, c and k are plain numbers: their lengths are not "
                                 "compared here, and wrong ones can read foreign memory.")}},
    {"scipy.io.", true, files},
    {"scipy.optimize._nonlin._nonlin_wrapper", true, runsText},
    {"scipy.optimize._optimize.OptimizeResult",
     false,
     {QT_TRANSLATE_NOOP("types", "What a numeric optimisation found, as a dictionary of values."),
      QT_TRANSLATE_NOOP(
          "types",
          "Check that it holds numbers and messages only; what else it holds is listed by itself.")}},
    {"scipy.sparse.", false, sparse},
    {"scipy.sparse._matrix_io.", true, files},
    {"scipy.spatial._ckdtree.", false, scipyTree},
    {"scipy.spatial._kdtree.", false, scipyTree},
    {"scipy.spatial.distance.",
     false,
     {QT_TRANSLATE_NOOP("types", "A distance between two points, used to find neighbours or clusters."),
      QT_TRANSLATE_NOOP(
          "types", "Check that the distance is the one you expect: it is called for many pairs of points.")}},
    {"scipy.spatial.transform.",
     false,
     {QT_TRANSLATE_NOOP("types", "Rotations in space, kept as numbers for compiled code."),
      QT_TRANSLATE_NOOP("types", "Check that the model has to do with rotations in space.")}},
    {"scipy.special.", false, scipyFunction},
    {"scipy.stats._continuous_distns.", false, distribution},
    {"scipy.stats._discrete_distns.", false, distribution},
    {"scipy.stats._distn_infrastructure.",
     false,
     {QT_TRANSLATE_NOOP(
          "types", "A probability distribution with fixed parameters, as random searches keep them. The "
                   "distribution inside it is listed by its own name; loading that runs text of the file."),
      QT_TRANSLATE_NOOP(
          "types", "Look at the distribution inside and read its field _parse_arg_template in the tree.")}},
    {"scipy.stats._levy_stable.", false, distribution},
    {"scipy.test", true, runsScripts},
    {"scipy.weave.", true, runsScripts},
    {"select.", true, hooks},
    {"selectors.", true, hooks},
    {"selenium.", true, network},
    {"setuptools.", true, processes},
    {"shelve.", true, unpickles},
    {"shutil.", true, files},
    {"signal.", true, hooks},
    {"site.", true, hooks},
    {"sklearn._build_utils.", true, runsScripts},
    {"sklearn._loss.", false, loss},
    {"sklearn.calibration.", false, part},
    {"sklearn.cluster._bisect_k_means.", false, part},
    {"sklearn.cluster._kmeans.",
     false,
     {QT_TRANSLATE_NOOP("types", "An inner function of k-means, chosen by fitting."),
      QT_TRANSLATE_NOOP("types",
                        "Check that it belongs to a k-means model: it is called when that is fitted.")}},
    {"sklearn.compose._column_transformer.make_column_selector",
     false,
     {QT_TRANSLATE_NOOP("types", "Chooses columns of a table by type or by a pattern on their names."),
      QT_TRANSLATE_NOOP(
          "types",
          "Read the pattern and the types in the tree; a badly made pattern can take endless time.")}},
    {"sklearn.datasets.", true, fetches},
    {"sklearn.datasets._samples_generator.",
     false,
     {QT_TRANSLATE_NOOP("types", "Makes random example data."),
      QT_TRANSLATE_NOOP("types",
                        "Ask why a trained model names it; nothing in a model needs example data.")}},
    {"sklearn.ensemble._gb_losses.",
     false,
     {QT_TRANSLATE_NOOP(
          "types",
          "A loss of gradient boosting in old releases of scikit-learn; new ones do not have it any more."),
      QT_TRANSLATE_NOOP("types", "Expect that the file does not load with a current scikit-learn.")}},
    {"sklearn.ensemble._hist_gradient_boosting.predictor.TreePredictor",
     false,
     {QT_TRANSLATE_NOOP(
          "types",
          "One tree of histogram gradient boosting. scikit-learn follows the stored numbers of children and "
          "features without checking them: out of range, they crash predicting or read foreign memory."),
      QT_TRANSLATE_NOOP(
          "types",
          "See whether all trees were found in range: the inspector checks every child and feature.")}},
    {"sklearn.externals.joblib.", true, joblib},
    {"sklearn.feature_selection._mutual_info.",
     false,
     {QT_TRANSLATE_NOOP("types", "A function that rates features by how much they tell about the target; "
                                 "feature selection calls it when it is fitted."),
      QT_TRANSLATE_NOOP("types", "Check that the function is the one you expect.")}},
    {"sklearn.feature_selection._univariate_selection.",
     false,
     {QT_TRANSLATE_NOOP("types", "A function that rates features by how much they tell about the target; "
                                 "feature selection calls it when it is fitted."),
      QT_TRANSLATE_NOOP("types", "Check that the function is the one you expect.")}},
    {"sklearn.gaussian_process._gpc.", false, part},
    {"sklearn.gaussian_process.kernels.",
     false,
     {QT_TRANSLATE_NOOP("types", "A kernel of a Gaussian process: the covariance it assumes. skops does not "
                                 "count kernels among the types it trusts."),
      QT_TRANSLATE_NOOP("types",
                        "Check that the kernel is one you expect and that its parameters are numbers.")}},
    {"sklearn.metrics._classification.", false, score},
    {"sklearn.metrics._dist_metrics.", false, metric},
    {"sklearn.metrics._ranking.", false, score},
    {"sklearn.metrics._regression.", false, score},
    {"sklearn.metrics._scorer.",
     false,
     {QT_TRANSLATE_NOOP("types",
                        "A scorer of a search: it calls a rating function that is part of the file."),
      QT_TRANSLATE_NOOP("types", "Look at the rating function inside, _score_func in the tree: it should be "
                                 "a metric of scikit-learn.")}},
    {"sklearn.metrics.cluster.", false, score},
    {"sklearn.model_selection._search_successive_halving.",
     false,
     {QT_TRANSLATE_NOOP("types", "A search over parameters that scikit-learn calls experimental, so skops "
                                 "does not count it among the trusted estimators."),
      QT_TRANSLATE_NOOP(
          "types", "Check the estimator and the scorer inside; loading needs an import that enables it.")}},
    {"sklearn.model_selection._split.",
     false,
     {QT_TRANSLATE_NOOP("types",
                        "Splits data for cross-validation; a search or calibration keeps it as an option."),
      QT_TRANSLATE_NOOP(
          "types",
          "Check that its settings are plain numbers; it is used only when the model is fitted again.")}},
    {"sklearn.multiclass.", false, part},
    {"sklearn.neighbors._ball_tree.", false, searchTree},
    {"sklearn.neighbors._kd_tree.", false, searchTree},
    {"sklearn.neural_network._stochastic_optimizers.", false, part},
    {"sklearn.tree._tree.Tree", false, tree},
    {"sklearn.utils._bunch.Bunch", false, part},
    {"sklearn.utils._metadata_requests.",
     false,
     {QT_TRANSLATE_NOOP("types", "Says which extra arguments, such as sample weights, a pipeline passes on."),
      QT_TRANSLATE_NOOP("types", "Check that it holds names and true or false only.")}},
    {"sklearn.utils._testing.", true, runsScripts},
    {"sklearn.utils.parallel.Parallel",
     true,
     {QT_TRANSLATE_NOOP("types", "Runs calls in other threads or processes."), doNotLoad}},
    {"sklearn.utils.validation.",
     false,
     {QT_TRANSLATE_NOOP(
          "types",
          "A function of scikit-learn that checks or converts input. Somebody passed it to the model."),
      QT_TRANSLATE_NOOP(
          "types", "Check that the function is the one you expect: it is called when the model is used.")}},
    {"sklearn.utils.validation.check_memory",
     true,
     {QT_TRANSLATE_NOOP(
          "types", "Makes a joblib cache in a folder of any name; a cache runs what it finds in its folder."),
      doNotLoad}},
    {"skops.io.",
     true,
     {QT_TRANSLATE_NOOP(
          "types",
          "Loads or converts another model file, with a trust list that the file itself can choose."),
      doNotLoad}},
    {"smtpd.", true, network},
    {"smtplib.", true, network},
    {"sndhdr.", true, files},
    {"socket.", true, network},
    {"socketserver.", true, network},
    {"spwd.", true, operatingSystem},
    {"sqlalchemy.", true, files},
    {"sqlite3.", true, files},
    {"ssl.", true, network},
    {"string.Formatter", true, reachesAnything},
    {"subprocess.", true, processes},
    {"sunau.", true, files},
    {"sympy.core.sympify.", true, runsText},
    {"sympy.parsing.", true, runsText},
    {"sympy.sympify", true, runsText},
    {"symtable.", true, runsText},
    {"sys.", true, hooks},
    {"sysconfig.", true, processes},
    {"syslog.", true, operatingSystem},
    {"tabnanny.", true, runsScripts},
    {"tarfile.", true, files},
    {"telnetlib.", true, network},
    {"tempfile.", true, files},
    {"tensorflow.io.", true, fetches},
    {"tensorflow.load_model", true, unpickles},
    {"tensorflow.load_op_library", true, fetches},
    {"tensorflow.python.lib.io.", true, fetches},
    {"termios.", true, operatingSystem},
    {"test.support.", true, runsScripts},
    {"this.", true, runsScripts},
    {"threading.", true, hooks},
    {"timeit.", true, runsScripts},
    {"tkinter.",
     true,
     {QT_TRANSLATE_NOOP("types", "Opens windows and runs scripts of the Tcl language."), doNotLoad}},
    {"tokenize.open", true, files},
    {"torch._dynamo.", true, runsText},
    {"torch._inductor.", true, runsText},
    {"torch._tensor._rebuild_from_type_v2", true, reachesAnything},
    {"torch.distributed.", true, processes},
    {"torch.fx.experimental.", true, runsText},
    {"torch.hub.", true, unpickles},
    {"torch.jit._serialization.", true, unpickles},
    {"torch.jit.load", true, unpickles},
    {"torch.jit.unsupported_tensor_ops.", true, runsText},
    {"torch.load", true, unpickles},
    {"torch.multiprocessing.", true, processes},
    {"torch.package.", true, reachesAnything},
    {"torch.save", true, files},
    {"torch.serialization.", true, unpickles},
    {"torch.storage._load_from_bytes",
     true,
     {QT_TRANSLATE_NOOP("types",
                        "Unpickles the bytes it is given. Genuine pickles of torch tensors hold it too."),
      QT_TRANSLATE_NOOP("types", "Ask for the tensors in a form that holds only numbers.")}},
    {"torch.utils._config_module.", true, runsText},
    {"torch.utils.bottleneck.", true, runsScripts},
    {"torch.utils.collect_env.", true, runsScripts},
    {"torch.utils.cpp_extension.", true, runsScripts},
    {"trace.", true, runsScripts},
    {"tracemalloc.", true, hooks},
    {"transformers.dynamic_module_utils.", true, runsScripts},
    {"tty.", true, operatingSystem},
    {"turtle.",
     true,
     {QT_TRANSLATE_NOOP("types", "Opens windows and reads a settings file from the current folder."),
      doNotLoad}},
    {"turtledemo.", true, runsScripts},
    {"twisted.", true, network},
    {"types.CodeType", true, makesCode},
    {"types.FunctionType", true, makesCode},
    {"types.LambdaType", true, makesCode},
    {"types.MethodType", true, makesCode},
    {"types.ModuleType", true, reachesAnything},
    {"types.new_class", true, makesCode},
    {"typing.ForwardRef",
     true,
     {QT_TRANSLATE_NOOP(
          "types", "Holds the text of a type hint, which is computed as Python code when it is resolved."),
      doNotLoad}},
    {"typing.get_type_hints",
     true,
     {QT_TRANSLATE_NOOP("types", "Computes type hints that are given as text; the text can do anything."),
      doNotLoad}},
    {"unittest.", true, runsScripts},
    {"urllib.", true, network},
    {"urllib2.", true, network},
    {"urllib3.", true, network},
    {"uuid.UUID",
     false,
     {QT_TRANSLATE_NOOP("types",
                        "An identifier of 128 bits. skops does not count it among the values it trusts."),
      QT_TRANSLATE_NOOP("types", "Check that an identifier makes sense at this place of the model.")}},
    {"uuid._*", true, processes},
    {"uuid.getnode", true, processes},
    {"venv.", true, runsScripts},
    {"wave.", true, files},
    {"weakref.finalize", true, hooks},
    {"webbrowser.",
     true,
     {QT_TRANSLATE_NOOP("types",
                        "Opens addresses in the web browser, and can start a program of any name as one."),
      doNotLoad}},
    {"werkzeug.", true, network},
    {"winreg.", true, files},
    {"wsgiref.", true, network},
    {"xgboost.collective.", true, network},
    {"xgboost.core.",
     false,
     {QT_TRANSLATE_NOOP("types", "A piece of XGBoost that holds addresses of native memory; an invented "
                                 "address crashes the program or worse."),
      QT_TRANSLATE_NOOP("types", "Do not tick it: a trained model keeps only a Booster.")}},
    {"xgboost.core.Booster",
     false,
     {QT_TRANSLATE_NOOP(
          "types",
          "The trained trees of XGBoost as bytes; its native code parses them while the file is loaded."),
      QT_TRANSLATE_NOOP("types", "Take it only from someone you trust: the trees cannot be checked here, and "
                                 "a made-up model can attack the parser.")}},
    {"xgboost.federated.", true, network},
    {"xgboost.sklearn.",
     false,
     {QT_TRANSLATE_NOOP("types", "An XGBoost model in the form of a scikit-learn estimator. skops trusts "
                                 "only scikit-learn's own estimators."),
      QT_TRANSLATE_NOOP("types", "Check that it is an XGBoost model you expect; its trees are in the Booster "
                                 "below it, and a custom objective or metric is listed by its own name.")}},
    {"xgboost.tracker.", true, network},
    {"xml.", true, fetches},
    {"xmlrpc.", true, network},
    {"yaml.", true, unpickles},
    {"zipapp.", true, runsScripts},
    {"zipfile.", true, files},
    {"zipimport.", true, reachesAnything},
    {"zoneinfo.", false, date},
};
static_assert(std::ranges::adjacent_find(table, std::ranges::greater_equal{}, &TypeRow::name) ==
              std::end(table));

bool isMatch(std::string_view row, std::string_view name)
{
    if (row.ends_with('.'))
        return name.starts_with(row);
    if (row.ends_with('*'))
        return name.starts_with(row.substr(0, row.size() - 1));
    return row == name;
}

const TypeRow* findRow(std::string_view name)
{
    // Whatever matches sorts before the name or is equal to it, the most exact one last.
    const TypeRow* row = std::ranges::upper_bound(table, name, {}, &TypeRow::name);
    while (row != std::begin(table)) {
        if (isMatch((--row)->name, name))
            return row;
    }
    return nullptr;
}

/// What can be said of any name of a library that has no row of its own.
struct Library
{
    std::string_view prefix;
    const char* why;
};

constexpr Library libraries[] = {
    {"catboost.",
     QT_TRANSLATE_NOOP("types", "It belongs to catboost. skops trusts only scikit-learn's own estimators.")},
    {"lightgbm.",
     QT_TRANSLATE_NOOP("types", "It belongs to LightGBM. skops trusts only scikit-learn's own estimators.")},
    {"numpy.", QT_TRANSLATE_NOOP("types", "It belongs to numpy. skops trusts numpy's plain arrays, numbers "
                                          "and elementwise functions, and lists the rest.")},
    {"pandas.",
     QT_TRANSLATE_NOOP("types", "It belongs to pandas. skops trusts nothing of pandas by itself.")},
    {"quantile_forest.",
     QT_TRANSLATE_NOOP("types",
                       "It belongs to quantile-forest. skops trusts only scikit-learn's own estimators.")},
    {"scipy.", QT_TRANSLATE_NOOP("types", "It belongs to scipy. skops trusts scipy's sparse matrices and "
                                          "elementwise functions, and lists the rest.")},
    {"sklearn.",
     QT_TRANSLATE_NOOP(
         "types",
         "It belongs to scikit-learn, but is not among the public estimators that skops trusts by itself.")},
    {"xgboost.",
     QT_TRANSLATE_NOOP("types", "It belongs to XGBoost. skops trusts only scikit-learn's own estimators.")},
};

constexpr const char* checkKind = QT_TRANSLATE_NOOP(
    "types",
    "Check that it fits the model around it; if it is a function, it may be called when the model is used.");

constexpr TypeText method{
    QT_TRANSLATE_NOOP(
        "types",
        "A method together with the object it belongs to. Calling it runs that class's code on that object."),
    QT_TRANSLATE_NOOP(
        "types",
        "Check that you know the class and what this method does: it may be called when the model is used.")};

constexpr TypeText lambda{
    QT_TRANSLATE_NOOP(
        "types",
        "A lambda, a function without a name. Python cannot find it again by name, so loading stops there."),
    QT_TRANSLATE_NOOP("types", "Ask for a model that uses a named function instead.")};

/// "module.Class.method", by the usual spelling: the last part but one begins with a capital letter.
bool isMethod(std::string_view name)
{
    const size_t last = name.rfind('.');
    if (last == name.npos || last == 0)
        return false;
    const size_t before = name.rfind('.', last - 1);
    std::string_view owner =
        name.substr(before == name.npos ? 0 : before + 1, last - (before == name.npos ? 0 : before + 1));
    owner.remove_prefix(std::min(owner.find_first_not_of('_'), owner.size()));
    return !owner.empty() && owner.front() >= 'A' && owner.front() <= 'Z';
}

TypeText groupText(std::string_view name, audit::Group group)
{
    switch (group) {
    case audit::Group::KnownDangerous:
        return {QT_TRANSLATE_NOOP("types", "It is known to run code, start a process, or reach files or the "
                                           "network, or leads to something that does."),
                doNotLoad};
    case audit::Group::Unknown:
        return {QT_TRANSLATE_NOOP("types", "No known library has this name. Loading imports a module of that "
                                           "name from the environment and uses its code."),
                QT_TRANSLATE_NOOP("types", "Find out which package it comes from and read its code there, or "
                                           "ask whoever made the file.")};
    case audit::Group::NativeCode:
        return {QT_TRANSLATE_NOOP(
                    "types", "Native code of its library uses bytes or numbers of the file as they are."),
                QT_TRANSLATE_NOOP(
                    "types", "Take it only from someone you trust: what it holds cannot be checked here.")};
    case audit::Group::Library:
        break;
    }
    for (const Library& library : libraries) {
        if (name.starts_with(library.prefix))
            return {library.why, checkKind};
    }
    return {
        QT_TRANSLATE_NOOP(
            "types", "It belongs to a known library, but skops does not count it among the types it trusts."),
        checkKind};
}

} // namespace

std::span<const TypeRow> typeRows()
{
    return table;
}

std::optional<TypeText> typeText(std::string_view fullName)
{
    const TypeRow* row = findRow(fullName);
    return row ? std::optional(row->text) : std::nullopt;
}

TypeText typeText(std::string_view fullName, audit::Group group)
{
    const bool isDangerous = group == audit::Group::KnownDangerous;
    const TypeRow* row = findRow(fullName);
    // A family speaks of its classes and functions, not of what is reached through one of them.
    const bool isBesides =
        row && isMethod(fullName) && row->name.size() <= fullName.rfind('.', fullName.rfind('.') - 1) + 1;
    if (row && row->isDangerous == isDangerous && (isDangerous || !isBesides || row->name == "__main__."))
        return row->text;
    if (!isDangerous && group != audit::Group::NativeCode) {
        if (fullName.ends_with("<lambda>"))
            return lambda;
        if (isMethod(fullName))
            return method;
    }
    return groupText(fullName, group);
}

} // namespace skops::texts
