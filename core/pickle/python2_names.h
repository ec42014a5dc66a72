#pragma once

// What Python 3 calls the names of Python 2: the tables of CPython's _compat_pickle.

#include <span>
#include <string_view>

namespace skops::pickle {

/// NAME_MAPPING: one name that moved. Sorted by module and name.
struct RenamedName
{
    std::string_view module;
    std::string_view name;
    std::string_view newModule;
    std::string_view newName;
};
std::span<const RenamedName> renamedNames();

/// IMPORT_MAPPING: a module that moved as a whole. Sorted by module.
struct RenamedModule
{
    std::string_view module;
    std::string_view newModule;
};
std::span<const RenamedModule> renamedModules();

} // namespace skops::pickle
