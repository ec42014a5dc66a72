#include "audit/known_types.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace skops::audit {
namespace {

using enum Group;

// What each dangerous name does is told in resources/texts. Names under which CPython also reaches the same
// functions (posix, nt, _io, ...) stand beside the public ones.
constexpr KnownName table[] = {
    // runs code that is given as text or bytes
    {"builtins", "eval", KnownDangerous},
    {"builtins", "exec", KnownDangerous},
    {"builtins", "compile", KnownDangerous},
    {"builtins", "__import__", KnownDangerous},
    {"builtins", "execfile", KnownDangerous},
    {"builtins", "breakpoint", KnownDangerous},
    {"builtins", "help", KnownDangerous},
    {"builtins", "input", KnownDangerous},
    {"code", "", KnownDangerous},
    {"codeop", "", KnownDangerous},
    {"runpy", "", KnownDangerous},
    {"timeit", "", KnownDangerous},
    {"profile", "", KnownDangerous},
    {"cProfile", "", KnownDangerous},
    {"trace", "", KnownDangerous},
    {"pdb", "", KnownDangerous},
    {"bdb", "", KnownDangerous},
    {"doctest", "", KnownDangerous},
    {"idlelib", "", KnownDangerous},
    {"lib2to3", "", KnownDangerous},
    {"pydoc", "", KnownDangerous},
    {"venv", "", KnownDangerous},
    {"ensurepip", "", KnownDangerous},
    {"pip", "", KnownDangerous},
    {"pkg_resources", "", KnownDangerous},
    {"unittest", "", KnownDangerous},
    {"test.support", "", KnownDangerous},
    {"pytest", "", KnownDangerous},
    {"_pytest", "", KnownDangerous},
    {"rlcompleter", "", KnownDangerous},
    {"compileall", "", KnownDangerous},
    {"py_compile", "", KnownDangerous},
    {"modulefinder", "", KnownDangerous},
    {"zipapp", "", KnownDangerous},
    {"tkinter", "", KnownDangerous},
    {"_tkinter", "", KnownDangerous},
    {"turtle", "", KnownDangerous},
    {"turtledemo", "", KnownDangerous},
    {"typing", "get_type_hints", KnownDangerous},
    {"typing", "ForwardRef", KnownDangerous},
    {"numexpr", "", KnownDangerous},
    {"pandas", "eval", KnownDangerous},
    {"pandas.core.computation", "", KnownDangerous},
    {"pandas.DataFrame", "eval", KnownDangerous},
    {"pandas.DataFrame", "query", KnownDangerous},
    {"pandas.core.frame.DataFrame", "eval", KnownDangerous},
    {"pandas.core.frame.DataFrame", "query", KnownDangerous},
    {"pandas.*", "test", KnownDangerous},
    {"numpy.testing", "", KnownDangerous},
    {"numpy.f2py", "", KnownDangerous},
    {"numpy.distutils", "", KnownDangerous},
    {"numpy._pytesttester", "", KnownDangerous},
    {"numpy.*", "test", KnownDangerous},
    {"scipy._lib._testutils", "", KnownDangerous},
    {"scipy.*", "test", KnownDangerous},
    {"scipy.weave", "", KnownDangerous},
    {"sklearn.utils._testing", "", KnownDangerous},
    {"sklearn._build_utils", "", KnownDangerous},
    {"torch.utils.cpp_extension", "", KnownDangerous},
    {"IPython", "", KnownDangerous},
    {"scipy._lib._bunch", "_make_tuple_bunch", KnownDangerous},
    {"scipy.optimize._nonlin", "_nonlin_wrapper", KnownDangerous},
    {"dataclasses", "_create_fn", KnownDangerous},
    {"dataclasses", "make_dataclass", KnownDangerous},
    {"gettext", "", KnownDangerous},
    {"jinja2", "", KnownDangerous},
    {"mako", "", KnownDangerous},
    {"sympy.core.sympify", "", KnownDangerous},
    {"sympy.parsing", "", KnownDangerous},
    {"sympy", "sympify", KnownDangerous},
    {"symtable", "", KnownDangerous},
    {"torch._dynamo", "", KnownDangerous},
    {"torch._inductor", "", KnownDangerous},
    {"torch.fx.experimental", "", KnownDangerous},
    {"torch.jit.unsupported_tensor_ops", "", KnownDangerous},
    {"torch.utils._config_module", "", KnownDangerous},
    {"hydra", "", KnownDangerous},
    {"Cython", "", KnownDangerous},
    {"pyximport", "", KnownDangerous},
    {"this", "", KnownDangerous},
    {"cgitb", "", KnownDangerous},
    {"pyclbr", "", KnownDangerous},
    {"tabnanny", "", KnownDangerous},
    {"torch.utils.bottleneck", "", KnownDangerous},
    {"torch.utils.collect_env", "", KnownDangerous},
    {"nbconvert", "", KnownDangerous},
    {"ipykernel", "", KnownDangerous},
    {"_pyrepl", "", KnownDangerous},
    {"transformers.dynamic_module_utils", "", KnownDangerous},
    // makes or changes code, or reaches anything by its name
    {"builtins", "getattr", KnownDangerous},
    {"builtins", "setattr", KnownDangerous},
    {"builtins", "delattr", KnownDangerous},
    {"builtins", "globals", KnownDangerous},
    {"builtins", "locals", KnownDangerous},
    {"builtins", "vars", KnownDangerous},
    {"builtins", "__build_class__", KnownDangerous},
    {"types", "FunctionType", KnownDangerous},
    {"types", "CodeType", KnownDangerous},
    {"types", "LambdaType", KnownDangerous},
    {"types", "MethodType", KnownDangerous},
    {"builtins", "function", KnownDangerous},
    {"builtins", "code", KnownDangerous},
    {"importlib", "", KnownDangerous},
    {"importlib_metadata", "", KnownDangerous},
    {"pandas.compat._optional", "", KnownDangerous},
    {"_frozen_importlib", "", KnownDangerous},
    {"_frozen_importlib_external", "", KnownDangerous},
    {"imp", "", KnownDangerous},
    {"pkgutil", "", KnownDangerous},
    {"zipimport", "", KnownDangerous},
    {"inspect", "", KnownDangerous},
    {"gc", "", KnownDangerous},
    {"sys", "", KnownDangerous},
    {"site", "", KnownDangerous},
    {"atexit", "", KnownDangerous},
    {"signal", "", KnownDangerous},
    {"_thread", "", KnownDangerous},
    {"threading", "", KnownDangerous},
    {"copyreg", "add_extension", KnownDangerous},
    {"copyreg", "pickle", KnownDangerous},
    {"weakref", "finalize", KnownDangerous},
    {"faulthandler", "", KnownDangerous},
    {"_interpreters", "", KnownDangerous},
    {"_xxsubinterpreters", "", KnownDangerous},
    {"_compat_pickle", "", KnownDangerous},
    {"string", "Formatter", KnownDangerous},
    {"copy", "_reconstruct", KnownDangerous},
    {"types", "ModuleType", KnownDangerous},
    {"torch._tensor", "_rebuild_from_type_v2", KnownDangerous},
    {"_testcapi", "", KnownDangerous},
    {"_testinternalcapi", "", KnownDangerous},
    {"torch.package", "", KnownDangerous},
    {"types", "new_class", KnownDangerous},
    {"keras.*", "Lambda", KnownDangerous},
    {"numba.core.serialize", "", KnownDangerous},
    {"builtins", "exit", KnownDangerous},
    {"builtins", "quit", KnownDangerous},
    {"_signal", "", KnownDangerous},
    {"resource", "", KnownDangerous},
    {"selectors", "", KnownDangerous},
    {"select", "", KnownDangerous},
    {"readline", "", KnownDangerous},
    {"tracemalloc", "", KnownDangerous},
    // calls machine code or loads a library
    {"ctypes", "", KnownDangerous},
    {"_ctypes", "", KnownDangerous},
    {"cffi", "", KnownDangerous},
    {"mmap", "", KnownDangerous},
    {"numpy.ctypeslib", "", KnownDangerous},
    {"numpy.compat", "", KnownDangerous},
    {"scipy._lib._ccallback", "", KnownDangerous},
    {"_posixshmem", "", KnownDangerous},
    {"numba.core.typing.ctypes_utils", "", KnownDangerous},
    // starts a process
    {"os", "", KnownDangerous},
    {"posix", "", KnownDangerous},
    {"nt", "", KnownDangerous},
    {"subprocess", "", KnownDangerous},
    {"_posixsubprocess", "", KnownDangerous},
    {"_winapi", "", KnownDangerous},
    {"commands", "", KnownDangerous},
    {"popen2", "", KnownDangerous},
    {"pty", "", KnownDangerous},
    {"multiprocessing", "", KnownDangerous},
    {"_multiprocessing", "", KnownDangerous},
    {"multiprocess", "", KnownDangerous},
    {"loky", "", KnownDangerous},
    {"psutil", "", KnownDangerous},
    {"pexpect", "", KnownDangerous},
    {"platform", "", KnownDangerous},
    {"sklearn.utils.parallel", "Parallel", KnownDangerous},
    {"concurrent.futures", "", KnownDangerous},
    {"asyncio", "", KnownDangerous},
    {"webbrowser", "", KnownDangerous},
    {"antigravity", "", KnownDangerous},
    {"sched", "", KnownDangerous},
    {"_osx_support", "", KnownDangerous},
    {"_aix_support", "", KnownDangerous},
    {"_bootsubprocess", "", KnownDangerous},
    {"pipes", "", KnownDangerous},
    {"uuid", "_*", KnownDangerous},
    {"uuid", "getnode", KnownDangerous},
    {"sysconfig", "", KnownDangerous},
    {"torch.distributed", "", KnownDangerous},
    {"torch.multiprocessing", "", KnownDangerous},
    {"execnet", "", KnownDangerous},
    {"plumbum", "", KnownDangerous},
    {"fabric", "", KnownDangerous},
    {"invoke", "", KnownDangerous},
    {"pyspark", "", KnownDangerous},
    {"ray", "", KnownDangerous},
    {"ntpath", "", KnownDangerous},
    {"posixpath", "", KnownDangerous},
    {"nturl2path", "", KnownDangerous},
    {"getpass", "", KnownDangerous},
    {"grp", "", KnownDangerous},
    {"spwd", "", KnownDangerous},
    {"syslog", "", KnownDangerous},
    {"termios", "", KnownDangerous},
    {"tty", "", KnownDangerous},
    {"curses", "", KnownDangerous},
    // reads or writes files
    {"builtins", "open", KnownDangerous},
    {"io", "open", KnownDangerous},
    {"io", "open_code", KnownDangerous},
    {"io", "FileIO", KnownDangerous},
    {"_io", "open", KnownDangerous},
    {"_io", "open_code", KnownDangerous},
    {"_io", "FileIO", KnownDangerous},
    {"codecs", "open", KnownDangerous},
    {"shutil", "", KnownDangerous},
    {"tempfile", "", KnownDangerous},
    {"fileinput", "", KnownDangerous},
    {"filecmp", "", KnownDangerous},
    {"genericpath", "", KnownDangerous},
    {"fcntl", "", KnownDangerous},
    {"pwd", "", KnownDangerous},
    {"winreg", "", KnownDangerous},
    {"msvcrt", "", KnownDangerous},
    {"msilib", "", KnownDangerous},
    {"gzip", "open", KnownDangerous},
    {"gzip", "GzipFile", KnownDangerous},
    {"bz2", "open", KnownDangerous},
    {"bz2", "BZ2File", KnownDangerous},
    {"lzma", "open", KnownDangerous},
    {"lzma", "LZMAFile", KnownDangerous},
    {"tokenize", "open", KnownDangerous},
    {"mailbox", "", KnownDangerous},
    {"xml", "", KnownDangerous},
    {"h5py", "", KnownDangerous},
    {"sqlalchemy", "", KnownDangerous},
    {"linecache", "", KnownDangerous},
    {"glob", "", KnownDangerous},
    {"pathlib.Path", "", KnownDangerous},
    {"pathlib.PosixPath", "", KnownDangerous},
    {"pathlib.WindowsPath", "", KnownDangerous},
    {"pathlib._local.Path", "", KnownDangerous},
    {"pathlib._local.PosixPath", "", KnownDangerous},
    {"pathlib._local.WindowsPath", "", KnownDangerous},
    {"zipfile", "", KnownDangerous},
    {"tarfile", "", KnownDangerous},
    {"_sqlite3", "", KnownDangerous},
    {"sqlite3", "", KnownDangerous},
    {"dbm", "", KnownDangerous},
    {"distutils", "", KnownDangerous},
    {"setuptools", "", KnownDangerous},
    {"numpy", "load", KnownDangerous},
    {"numpy", "save", KnownDangerous},
    {"numpy", "savez", KnownDangerous},
    {"numpy", "savez_compressed", KnownDangerous},
    {"numpy", "savetxt", KnownDangerous},
    {"numpy", "loadtxt", KnownDangerous},
    {"numpy", "genfromtxt", KnownDangerous},
    {"numpy", "fromfile", KnownDangerous},
    {"numpy", "fromregex", KnownDangerous},
    {"numpy.rec", "fromfile", KnownDangerous},
    {"numpy.ndarray", "tofile", KnownDangerous},
    {"numpy", "memmap", KnownDangerous},
    {"numpy", "DataSource", KnownDangerous},
    {"numpy.lib.npyio", "", KnownDangerous},
    {"numpy.lib._npyio_impl", "", KnownDangerous},
    {"numpy.lib._datasource", "", KnownDangerous},
    {"numpy.lib.format", "", KnownDangerous},
    {"numpy.lib._format_impl", "", KnownDangerous},
    {"scipy.io", "", KnownDangerous},
    {"scipy.sparse._matrix_io", "", KnownDangerous},
    {"scipy._lib._tmpdirs", "", KnownDangerous},
    {"pandas.io", "", KnownDangerous},
    {"pandas", "read_*", KnownDangerous},
    {"pandas", "ExcelFile", KnownDangerous},
    {"pandas", "ExcelWriter", KnownDangerous},
    {"pandas", "HDFStore", KnownDangerous},
    {"pandas._libs.parsers", "", KnownDangerous},
    {"sklearn.utils.validation", "check_memory", KnownDangerous},
    {"sklearn.datasets", "", KnownDangerous},
    {"logging.config", "", KnownDangerous},
    {"logging.handlers", "", KnownDangerous},
    {"logging", "FileHandler", KnownDangerous},
    {"logging", "basicConfig", KnownDangerous},
    {"_pyio", "", KnownDangerous},
    {"aifc", "", KnownDangerous},
    {"argparse", "FileType", KnownDangerous},
    {"configparser", "", KnownDangerous},
    {"mimetypes", "", KnownDangerous},
    {"netrc", "", KnownDangerous},
    {"sunau", "", KnownDangerous},
    {"wave", "", KnownDangerous},
    {"imghdr", "", KnownDangerous},
    {"sndhdr", "", KnownDangerous},
    {"torch", "save", KnownDangerous},
    {"nltk.data", "", KnownDangerous},
    {"nltk.downloader", "", KnownDangerous},
    {"tensorflow.io", "", KnownDangerous},
    {"tensorflow.python.lib.io", "", KnownDangerous},
    {"tensorflow", "load_op_library", KnownDangerous},
    {"mlflow", "", KnownDangerous},
    // loads further objects that run code of their own
    {"pickle", "", KnownDangerous},
    {"_pickle", "", KnownDangerous},
    {"cPickle", "", KnownDangerous},
    {"pickletools", "", KnownDangerous},
    {"shelve", "", KnownDangerous},
    {"marshal", "", KnownDangerous},
    {"dill", "", KnownDangerous},
    {"cloudpickle", "", KnownDangerous},
    {"jsonpickle", "", KnownDangerous},
    {"joblib", "", KnownDangerous},
    {"sklearn.externals.joblib", "", KnownDangerous},
    {"skops.io", "", KnownDangerous},
    {"pandas", "read_pickle", KnownDangerous},
    {"pandas", "to_pickle", KnownDangerous},
    {"pandas.compat.pickle_compat", "", KnownDangerous},
    {"numpy.ndarray", "dump", KnownDangerous},
    {"torch", "load", KnownDangerous},
    {"torch.serialization", "", KnownDangerous},
    {"torch.hub", "", KnownDangerous},
    {"torch.jit", "load", KnownDangerous},
    {"torch.jit._serialization", "", KnownDangerous},
    {"torch.storage", "_load_from_bytes", KnownDangerous},
    {"yaml", "", KnownDangerous},
    {"keras.*", "load_model", KnownDangerous},
    {"tensorflow.*", "load_model", KnownDangerous},
    {"networkx", "read_*", KnownDangerous},
    // reaches the network
    {"socket", "", KnownDangerous},
    {"_socket", "", KnownDangerous},
    {"ssl", "", KnownDangerous},
    {"http", "", KnownDangerous},
    {"httplib", "", KnownDangerous},
    {"urllib", "", KnownDangerous},
    {"urllib2", "", KnownDangerous},
    {"urllib3", "", KnownDangerous},
    {"requests", "", KnownDangerous},
    {"aiohttp", "", KnownDangerous},
    {"httpx", "", KnownDangerous},
    {"ftplib", "", KnownDangerous},
    {"smtplib", "", KnownDangerous},
    {"poplib", "", KnownDangerous},
    {"imaplib", "", KnownDangerous},
    {"telnetlib", "", KnownDangerous},
    {"xmlrpc", "", KnownDangerous},
    {"socketserver", "", KnownDangerous},
    {"nntplib", "", KnownDangerous},
    {"smtpd", "", KnownDangerous},
    {"asyncore", "", KnownDangerous},
    {"asynchat", "", KnownDangerous},
    {"wsgiref", "", KnownDangerous},
    {"cgi", "", KnownDangerous},
    {"paramiko", "", KnownDangerous},
    {"fsspec", "", KnownDangerous},
    {"boto3", "", KnownDangerous},
    {"botocore", "", KnownDangerous},
    {"huggingface_hub", "", KnownDangerous},
    {"pooch", "", KnownDangerous},
    {"scipy.datasets", "", KnownDangerous},
    {"catboost.datasets", "", KnownDangerous},
    {"xgboost.tracker", "", KnownDangerous},
    {"xgboost.federated", "", KnownDangerous},
    {"xgboost.collective", "", KnownDangerous},
    {"django", "", KnownDangerous},
    {"twisted", "", KnownDangerous},
    {"flask", "", KnownDangerous},
    {"werkzeug", "", KnownDangerous},
    {"redis", "", KnownDangerous},
    {"selenium", "", KnownDangerous},
    {"docker", "", KnownDangerous},
    {"distributed", "", KnownDangerous},
    // native code parses bytes of the file, or uses pointers and indices from it as they are; and scipy's
    // distributions, which many searches hold and whose __setstate__ runs a text of their state (exec in
    // _attach_argparser_methods): neither may be ticked unseen
    {"xgboost.core", "", NativeCode},
    {"lightgbm.basic", "", NativeCode},
    {"catboost.core", "", NativeCode},
    {"_catboost", "", NativeCode},
    {"quantile_forest._quantile_forest_fast", "", NativeCode},
    {"sklearn.neighbors._kd_tree", "", NativeCode},
    {"sklearn.neighbors._ball_tree", "", NativeCode},
    {"scipy.spatial._ckdtree", "", NativeCode},
    {"scipy.spatial._kdtree", "", NativeCode},
    {"scipy.stats._distn_infrastructure", "", NativeCode},
    {"scipy.stats._continuous_distns", "", NativeCode},
    {"scipy.stats._discrete_distns", "", NativeCode},
    {"scipy.stats._levy_stable", "", NativeCode},
    // plain data and arithmetic in modules that are listed above
    {"inspect", "Signature", Library},
    {"inspect", "Parameter", Library},
    {"inspect", "_ParameterKind", Library},
    {"inspect", "_empty", Library},
    {"sklearn.datasets._samples_generator", "", Library},
};

bool isBelow(std::string_view module, std::string_view parent)
{
    return module.starts_with(parent) && (module.size() == parent.size() || module[parent.size()] == '.');
}

/// The first part of a dotted name: "path" of "path.join".
std::string_view headOf(std::string_view name)
{
    return name.substr(0, name.find('.'));
}

bool isNamed(std::string_view name, std::string_view pattern)
{
    return pattern.ends_with('*') ? name.starts_with(pattern.substr(0, pattern.size() - 1)) : name == pattern;
}

bool isMatch(const KnownName& row, std::string_view module, std::string_view name)
{
    if (row.name.empty())
        return isBelow(module, row.module);
    if (row.module.ends_with(".*"))
        return isBelow(module, row.module.substr(0, row.module.size() - 2)) &&
               isNamed(headOf(name), row.name);
    if (!isBelow(module, row.module))
        return false;
    // What a class or function has is reached through it: "builtins" + "eval.__call__", or, as a method is
    // named, "builtins.eval" + "__call__".
    const bool isInModule = module.size() == row.module.size();
    return isNamed(headOf(isInModule ? name : module.substr(row.module.size() + 1)), row.name);
}

/// A pickle can hold a million different names: only the rows of a name's package are asked.
std::span<const KnownName* const> rowsOf(std::string_view module)
{
    static const std::unordered_map<std::string_view, std::vector<const KnownName*>> byPackage = [] {
        std::unordered_map<std::string_view, std::vector<const KnownName*>> made;
        for (const KnownName& row : table)
            made[headOf(row.module)].push_back(&row);
        return made;
    }();
    const auto rows = byPackage.find(headOf(module));
    return rows == byPackage.end() ? std::span<const KnownName* const>() : rows->second;
}

} // namespace

bool hasKnownNames(std::string_view package)
{
    return !rowsOf(package).empty();
}

std::span<const KnownName> knownNames()
{
    return table;
}

const KnownName* findKnownName(std::string_view module, std::string_view name)
{
    const KnownName* best = nullptr;
    for (const KnownName* row : rowsOf(module)) {
        if (isMatch(*row, module, name) &&
            (!best || row->module.size() + row->name.size() > best->module.size() + best->name.size()))
            best = row;
    }
    return best;
}

namespace {

/// What a profile says of a name, if it has it: the group of the name under which it was defined, for a
/// module can hold what it imported from another ("numpy.lib.npyio" + "load"), else Library.
std::optional<Group> groupIn(const profile::Profile& profile, std::string_view module, std::string_view name)
{
    if (const auto facts = profile.findName(module, name)) {
        const KnownName* known = findKnownName(facts->originModule, facts->originName);
        return known ? known->group : Library;
    }
    // A method is named by its class: "package.module.Class" and "method".
    const size_t dot = module.rfind('.');
    if (dot == module.npos)
        return std::nullopt;
    const auto facts = profile.findName(module.substr(0, dot), module.substr(dot + 1));
    if (!facts)
        return std::nullopt;
    const std::string owner = std::string(facts->originModule) + '.' + std::string(facts->originName);
    const KnownName* known = findKnownName(owner, name);
    return known ? known->group : Library;
}

} // namespace

Group groupOf(std::string_view module, std::string_view name, const profile::Profile& profile)
{
    if (const KnownName* known = findKnownName(module, name))
        return known->group;
    if (const auto group = groupIn(profile, module, name))
        return *group;
    for (const std::string_view shippedName : profile::shippedNames()) {
        if (const auto group = groupIn(*profile::shipped(shippedName), module, name))
            return *group;
    }
    return Unknown;
}

} // namespace skops::audit
