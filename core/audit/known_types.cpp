#include "audit/known_types.h"

namespace skops::audit {
namespace {

using enum Group;

// What each dangerous name does is told in resources/texts. Names under which CPython also reaches the same functions
// (posix, nt, _io, ...) stand beside the public ones.
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
    {"numpy.testing", "", KnownDangerous},
    {"numpy.f2py", "", KnownDangerous},
    {"numpy.distutils", "", KnownDangerous},
    {"numpy.random", "test", KnownDangerous},
    {"numpy", "test", KnownDangerous},
    {"scipy", "test", KnownDangerous},
    {"torch.utils.cpp_extension", "", KnownDangerous},
    {"IPython", "", KnownDangerous},
    // makes or changes code, or reaches anything by its name
    {"builtins", "getattr", KnownDangerous},
    {"builtins", "setattr", KnownDangerous},
    {"builtins", "delattr", KnownDangerous},
    {"builtins", "globals", KnownDangerous},
    {"builtins", "locals", KnownDangerous},
    {"builtins", "vars", KnownDangerous},
    {"types", "FunctionType", KnownDangerous},
    {"types", "CodeType", KnownDangerous},
    {"types", "LambdaType", KnownDangerous},
    {"types", "MethodType", KnownDangerous},
    {"builtins", "function", KnownDangerous},
    {"builtins", "code", KnownDangerous},
    {"importlib", "", KnownDangerous},
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
    {"_compat_pickle", "", KnownDangerous},
    // calls machine code or loads a library
    {"ctypes", "", KnownDangerous},
    {"_ctypes", "", KnownDangerous},
    {"cffi", "", KnownDangerous},
    {"mmap", "", KnownDangerous},
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
    {"concurrent.futures", "", KnownDangerous},
    {"asyncio", "", KnownDangerous},
    {"webbrowser", "", KnownDangerous},
    {"antigravity", "", KnownDangerous},
    {"sched", "", KnownDangerous},
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
    {"linecache", "", KnownDangerous},
    {"glob", "", KnownDangerous},
    {"zipfile", "", KnownDangerous},
    {"tarfile", "", KnownDangerous},
    {"sqlite3", "", KnownDangerous},
    {"dbm", "", KnownDangerous},
    {"distutils", "", KnownDangerous},
    {"setuptools", "", KnownDangerous},
    {"numpy", "load", KnownDangerous},
    {"numpy", "save", KnownDangerous},
    {"numpy", "savez", KnownDangerous},
    {"numpy", "savetxt", KnownDangerous},
    {"numpy", "loadtxt", KnownDangerous},
    {"numpy", "genfromtxt", KnownDangerous},
    {"numpy", "fromfile", KnownDangerous},
    {"numpy", "memmap", KnownDangerous},
    {"numpy", "DataSource", KnownDangerous},
    {"scipy.io", "", KnownDangerous},
    {"sklearn.datasets", "", KnownDangerous},
    {"logging.config", "", KnownDangerous},
    {"logging.handlers", "", KnownDangerous},
    {"logging", "FileHandler", KnownDangerous},
    // loads further objects that run code of their own
    {"pickle", "", KnownDangerous},
    {"_pickle", "", KnownDangerous},
    {"cPickle", "", KnownDangerous},
    {"pickletools", "", KnownDangerous},
    {"shelve", "", KnownDangerous},
    {"marshal", "", KnownDangerous},
    {"dill", "", KnownDangerous},
    {"cloudpickle", "", KnownDangerous},
    {"joblib", "", KnownDangerous},
    {"skops.io", "", KnownDangerous},
    {"pandas", "eval", KnownDangerous},
    {"pandas", "read_pickle", KnownDangerous},
    {"torch", "load", KnownDangerous},
    {"torch.serialization", "", KnownDangerous},
    {"torch.hub", "", KnownDangerous},
    {"yaml", "", KnownDangerous},
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
    {"paramiko", "", KnownDangerous},
    {"fsspec", "", KnownDangerous},
    // native code parses bytes of the file
    {"xgboost.core", "Booster", NativeCode},
    {"lightgbm.basic", "Booster", NativeCode},
    {"catboost.core", "", NativeCode},
    {"_catboost", "", NativeCode},
    {"quantile_forest._quantile_forest_fast", "", NativeCode},
};

bool isBelow(std::string_view module, std::string_view parent)
{
    return module.starts_with(parent) && (module.size() == parent.size() || module[parent.size()] == '.');
}

} // namespace

std::span<const KnownName> knownNames()
{
    return table;
}

const KnownName* findKnownName(std::string_view module, std::string_view name)
{
    // A dotted class reaches through its first part: "os" + "path.join", or "builtins" + "eval.__call__".
    const std::string_view head = name.substr(0, name.find('.'));
    const KnownName* best = nullptr;
    for (const KnownName& row : table) {
        const bool matches =
            row.name.empty() ? isBelow(module, row.module) : module == row.module && head == row.name;
        if (matches && (!best || row.module.size() + row.name.size() > best->module.size() + best->name.size()))
            best = &row;
    }
    return best;
}

namespace {

bool existsIn(const profile::Profile& profile, std::string_view module, std::string_view name)
{
    if (profile.existence(module, name) == profile::Existence::Exists)
        return true;
    // A method is named by its class: "package.module.Class" and "method".
    const size_t dot = module.rfind('.');
    return dot != module.npos &&
           profile.existence(module.substr(0, dot), module.substr(dot + 1)) == profile::Existence::Exists;
}

} // namespace

Group groupOf(std::string_view module, std::string_view name, const profile::Profile& profile)
{
    if (const KnownName* known = findKnownName(module, name))
        return known->group;
    if (existsIn(profile, module, name))
        return Library;
    for (const std::string_view shippedName : profile::shippedNames()) {
        if (existsIn(*profile::shipped(shippedName), module, name))
            return Library;
    }
    return Unknown;
}

} // namespace skops::audit
