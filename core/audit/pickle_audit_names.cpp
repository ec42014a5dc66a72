#include "audit/pickle_audit_names.h"

#include "audit/known_types.h"
#include "nodes/loader.h"

#include <algorithm>
#include <vector>

namespace skops::audit {
namespace {

using pickle::KnownCall;
using pickle::MappedName;

/// What leads from any object to everything else.
constexpr std::string_view leadsAnywhere[] = {
    "__builtins__",   "__class__",    "__closure__",       "__code__",         "__dict__",    "__func__",
    "__globals__",    "__import__",   "__loader__",        "__mro__",          "__self__",    "__spec__",
    "__subclasses__", "__base__",     "__bases__",         "__getattribute__", "__getattr__", "__setattr__",
    "__delattr__",    "__wrapped__",  "__init__",          "__new__",          "__call__",    "__reduce__",
    "__reduce_ex__",  "__setstate__", "__init_subclass__", "__set_name__",     "__get__",     "__defaults__",
    "__kwdefaults__", "__module__",   "__annotations__",   "__weakref__",
};

/// Libraries that write byte code into pickles: everything they have a pickle call puts code together.
constexpr std::string_view codePackages[] = {"cloudpickle", "dill", "joblib.externals.cloudpickle",
                                             "sklearn.externals.joblib.externals.cloudpickle"};
constexpr std::string_view codeMakers[] = {
    "builtins.code",  "builtins.function",  "marshal.load",     "marshal.loads",
    "types.CodeType", "types.FunctionType", "types.LambdaType",
};

bool isBelow(std::string_view module, std::string_view parent)
{
    return module.starts_with(parent) && (module.size() == parent.size() || module[parent.size()] == '.');
}

/// Names that patterns of the table ask for: "numpy:ndarray", and "numpy.random._pcg64:" for any of a module.
const std::vector<std::string_view>& namedInPatterns()
{
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> found;
        for (const KnownCall& row : pickle::knownCalls()) {
            std::string_view rest = row.args;
            for (size_t at = rest.find('@'); at != rest.npos; at = rest.find('@')) {
                rest.remove_prefix(at + 1);
                found.push_back(rest.substr(0, rest.find_first_of(" ,|)")));
            }
        }
        std::ranges::sort(found);
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    }();
    return names;
}

bool isNamedInPatterns(MappedName name)
{
    std::string key = std::string(name.module) + ':';
    const auto& names = namedInPatterns();
    if (std::ranges::binary_search(names, std::string_view(key)))
        return true;
    key += name.name;
    return std::ranges::binary_search(names, std::string_view(key));
}

/// The reader's profile first, then the shipped ones.
template <class Function>
auto firstOf(const profile::Profile& own, Function ask) -> decltype(ask(own))
{
    if (auto found = ask(own))
        return found;
    for (const std::string_view name : profile::shippedNames()) {
        if (auto found = ask(*profile::shipped(name)))
            return found;
    }
    return {};
}

bool isModuleKnown(const profile::Profile& own, std::string_view module)
{
    return firstOf(own, [&](const profile::Profile& profile) {
        return profile.existence(module, "?") == profile::Existence::Missing;
    });
}

/// A row for a whole module, and not for one of its names.
bool isDangerousModule(std::string_view module)
{
    const KnownName* row = findKnownName(module, "");
    return row && row->name.empty() && row->group == Group::KnownDangerous;
}

} // namespace

Group groupOfPath(std::string_view module, std::string_view path, const profile::Profile& profile)
{
    Group group = groupOf(module, path, profile);
    if (group == Group::KnownDangerous)
        return group;
    const bool isDotted = path.find('.') != path.npos;
    // A module that a module of a described package imports: "numpy.core._methods" + "os". Profiles list
    // classes and functions; what has the name of neither is not one of them.
    const std::string owner = std::string(module) + '.' + std::string(path);
    if (isDangerousModule(owner) && group == Group::Unknown)
        return Group::KnownDangerous;
    if (!isDotted && group == Group::Unknown && isDangerousModule(path) && isModuleKnown(profile, module))
        return Group::KnownDangerous;

    for (std::string_view rest = path;;) {
        const size_t dot = rest.find('.');
        const std::string_view part = rest.substr(0, dot);
        if (std::ranges::find(leadsAnywhere, part) != std::end(leadsAnywhere))
            return Group::KnownDangerous;
        if (dot == rest.npos)
            break;
        // Up to here it may be a module or a class of this one, or, from here on, a module it imported.
        const std::string_view after = rest.substr(dot + 1);
        const size_t length = module.size() + 1 + (path.size() - rest.size()) + dot;
        // "_os" in random is os.
        const std::string_view imported = part.substr(std::min(part.find_first_not_of('_'), part.size()));
        const Group below = groupOf(std::string_view(owner).substr(0, length), after, profile);
        if (below == Group::KnownDangerous || isDangerousModule(part) || isDangerousModule(imported))
            return Group::KnownDangerous;
        if (const KnownName* known = findKnownName(imported, after);
            known && known->group == Group::KnownDangerous)
            return Group::KnownDangerous;
        if (group == Group::Unknown)
            group = below;
        rest = after;
    }
    return group;
}

PickleName::PickleName(MappedName found)
    : full(std::string(found.module) + '.' + std::string(found.name)),
      module(std::string_view(full).substr(0, found.module.size())),
      name(std::string_view(full).substr(found.module.size() + 1))
{
}

PickleNames::PickleNames(const profile::Profile& profile) : m_profile(profile)
{
    // Any loader's: where a name stands in a pickle is no node, and skops' lists hardly differ by it.
    for (const nodes::LoaderRow& row : nodes::allLoaders()) {
        if (row.profileKey.find('@') == std::string_view::npos)
            for (const std::string_view name : profile.trustedNames(row.profileKey))
                m_trusted.insert(name);
    }
}

/// Whether the table of known names or some profile has the first part of a module's name.
bool PickleNames::isPackageKnown(std::string_view module)
{
    const std::string_view package = module.substr(0, module.find('.'));
    const auto [at, isNew] = m_packages.try_emplace(std::string(package), true);
    if (isNew)
        at->second = hasKnownNames(package) || firstOf(m_profile, [&](const profile::Profile& profile) {
                         return profile.existence(package, "?") != profile::Existence::UnknownModule;
                     });
    return at->second;
}

PickleName& PickleNames::at(MappedName name)
{
    const auto known = m_byKey.find(Key(name.module, name.name));
    if (known != m_byKey.end())
        return *known->second;
    PickleName& made = m_names.emplace_back(name);
    judge(made);
    m_byKey.emplace(Key(made.module, made.name), &made);
    return made;
}

void PickleNames::judge(PickleName& made)
{
    const MappedName name{made.module, made.name};
    made.rows = pickle::knownCallsOf(name);
    made.isNamed = isNamedInPatterns(name);
    // Most of what a hostile file can name is nobody's, and that is soon said.
    if (made.rows.empty() && name.name.find('.') == name.name.npos && !name.name.starts_with("__") &&
        !isPackageKnown(name.module))
        return;
    made.group = groupOfPath(name.module, name.name, m_profile);
    // scikit-learn 1.5 to 1.7 name a module "_loss" that no package has.
    if (made.group == Group::Unknown && !made.rows.empty())
        made.group = made.rows.front().role == pickle::Role::Native ? Group::NativeCode : Group::Library;
    made.makesCode = std::ranges::find(codeMakers, made.full) != std::end(codeMakers) ||
                     std::ranges::any_of(codePackages, [&](std::string_view package) {
                         return isBelow(name.module, package);
                     });
    const auto facts = firstOf(
        m_profile, [&](const profile::Profile& profile) { return profile.findName(name.module, name.name); });
    made.isInProfile = facts.has_value();
    const MappedName origin = facts ? MappedName{facts->originModule, facts->originName} : name;
    made.facts = firstOf(m_profile, [&](const profile::Profile& profile) {
        return profile.findClass(origin.module, origin.name);
    });
    // Trust is that of the reader's environment alone.
    if (made.group != Group::KnownDangerous) {
        const auto own = m_profile.findName(name.module, name.name);
        made.isTrusted =
            isTrusted(made.full) ||
            (own && isTrusted(std::string(own->originModule) + '.' + std::string(own->originName)));
    }
}

} // namespace skops::audit
