#pragma once

// How profiles are laid out: flat sorted arrays of indices into one sorted pool of strings. Shipped profiles
// are constants of this form (compile_profiles.py), a user's profile is built into it (parse.cpp): one code
// reads both.

#include "profile/profile.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace skops::profile {

/// Position in the string pool. The pool is sorted by bytes, so ids compare as the strings do.
using StringId = uint32_t;

struct Range
{
    uint32_t begin = 0;
    uint32_t end = 0;
};

struct Strings
{
    const char* chars = nullptr;
    std::span<const uint32_t> ends; ///< string i is [ends[i - 1], ends[i])

    std::string_view at(StringId id) const
    {
        const uint32_t begin = id == 0 ? 0 : ends[id - 1];
        return {chars + begin, ends[id] - begin};
    }
    std::optional<StringId> find(std::string_view text) const;
};

struct NameRow
{
    StringId name;
    StringId originModule;
    StringId originName;
    uint32_t kind; ///< NameKind
};

struct ModuleRow
{
    StringId name;
    Range names; ///< of Facts::names, sorted by name
};

struct ClassRow
{
    StringId module;
    StringId name;
    Range bases;  ///< of Facts::bases
    Range fields; ///< of Facts::fields
    uint8_t kind;
    uint8_t traits; ///< bit Method::X; bit 7: instances have a __dict__
};

struct FieldRow
{
    StringId name;
    StringId format;
    uint32_t offset;
};

struct Record
{
    uint32_t itemSizeBytes = 0;
    std::span<const FieldRow> fields;
};

/// What exists; shared by profiles of the same libraries.
struct Facts
{
    std::span<const StringId> described; ///< packages of which every module is listed
    std::span<const StringId> leftOut;   ///< but not these and what is below them
    std::span<const ModuleRow> modules;  ///< sorted by name
    std::span<const NameRow> names;
    std::span<const ClassRow> classes; ///< sorted by module, then name
    std::span<const uint32_t> bases;   ///< positions in classes
    std::span<const StringId> fields;
    Record treeNodes;
    Record predictorNodes;
};

struct LoaderRow
{
    StringId name;
    uint32_t protocol;
};

struct TrustRow
{
    StringId loaderKey;
    Range names; ///< of Tables::trusted, sorted
};

struct Tables
{
    Strings strings;
    StringId name = 0;
    uint32_t protocol = 0;
    uint64_t flags = 0;                                         ///< bit Flag
    std::array<std::optional<StringId>, packageCount> versions; ///< by Package
    std::span<const LoaderRow> loaders;                         ///< sorted by name, then protocol
    std::span<const TrustRow> trust;                            ///< sorted by loader key
    std::span<const StringId> trusted;
    std::span<const StringId> bitGenerators; ///< sorted
    const Facts* facts = nullptr;
};

inline constexpr uint8_t instanceDictBit = 0x80;

/// The profiles of the build, the default first (generated).
std::span<const Tables> shippedTables();

} // namespace skops::profile
