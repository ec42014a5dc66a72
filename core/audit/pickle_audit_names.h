#pragma once

// What is known of the names that a pickle imports: each distinct one is judged once.

#include "archive/keyed_hash.h"
#include "audit/audit.h"
#include "pickle/known_callables.h"

#include <deque>
#include <unordered_map>
#include <unordered_set>

namespace skops::audit {

/// A name as the unpickler would look it up, and how the pickle uses it.
struct PickleName
{
    explicit PickleName(pickle::MappedName found);
    PickleName(const PickleName&) = delete;
    PickleName& operator=(const PickleName&) = delete;

    std::string full;        ///< "module.name"
    std::string_view module; ///< of Python 3; a part of `full`, so this stays where it was made
    std::string_view name;   ///< dotted or not; likewise

    Group group = Group::Unknown;
    bool isTrusted = false;   ///< skops trusts it by default in the reader's environment
    bool isNamed = false;     ///< a pattern of the known calls asks for it by name: numpy.ndarray
    bool makesCode = false;   ///< calling it makes or runs byte code of the file
    bool isInProfile = false; ///< some profile has a class or function of that name
    std::optional<profile::ClassFacts> facts; ///< of a class that some profile knows
    std::span<const pickle::KnownCall> rows;

    // In all readings together:
    bool isCalledWell = false; ///< by a call that fits the table
    bool isCalledElse = false; ///< by one that does not, or patched
    bool isValue = false;      ///< stands where a value does: in an argument, an attribute, a container

    bool isMaker = false; ///< a function of the table that made objects of a class
    bool isMade = false;  ///< the class of one

    // In the reading with the most of them:
    uint32_t imports = 0;
    uint32_t calls = 0;
    uint64_t offset = noOffset; ///< of the first import

    /// Only puts values together, as the table says: no reader has to decide on it.
    bool isHarmlesslyUsed() const { return (isCalledWell || isNamed) && !isCalledElse && !isValue; }
    bool isDangerous() const { return group == Group::KnownDangerous; }
    bool has(profile::Method method) const { return facts && facts->has(method); }
    bool isKind(profile::ClassKind kind) const { return facts && facts->kind() == kind; }
};

class PickleNames
{
public:
    explicit PickleNames(const profile::Profile& profile);

    PickleName& at(pickle::MappedName name);
    std::deque<PickleName>& all() { return m_names; }

private:
    using Key = std::pair<std::string_view, std::string_view>;
    struct KeyHash
    {
        size_t operator()(const Key& key) const
        {
            const std::hash<std::string_view> hash;
            return hash(key.first) * 31 + hash(key.second);
        }
    };

    void judge(PickleName& name);
    bool isTrusted(std::string_view fullName) const { return m_trusted.contains(fullName); }
    bool isPackageKnown(std::string_view module);

    const profile::Profile& m_profile;
    std::unordered_set<std::string_view, archive::KeyedHash> m_trusted; ///< full names, by any loader
    std::unordered_map<std::string, bool, archive::KeyedHash> m_packages;
    std::deque<PickleName> m_names; ///< stays in place, for the keys point into it
    std::unordered_map<Key, PickleName*, KeyHash> m_byKey;
};

/// The group of a name that getattr may have to walk to, "path.os.system" in module "os": whatever any part
/// of it is known for.
Group groupOfPath(std::string_view module, std::string_view path, const profile::Profile& profile);

} // namespace skops::audit
