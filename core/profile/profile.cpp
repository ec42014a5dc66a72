#include "profile/profile.h"

#include "profile/tables.h"

#include <algorithm>

namespace skops::profile {

namespace {

template <class T>
std::span<const T> part(std::span<const T> all, Range range)
{
    return all.subspan(range.begin, range.end - range.begin);
}

bool contains(std::span<const StringId> sorted, StringId id)
{
    return std::binary_search(sorted.begin(), sorted.end(), id);
}

const TrustRow* findTrust(const Tables& tables, std::string_view loaderKey)
{
    const auto key = tables.strings.find(loaderKey);
    if (!key)
        return nullptr;
    const auto row = std::ranges::lower_bound(tables.trust, *key, {}, &TrustRow::loaderKey);
    return row != tables.trust.end() && row->loaderKey == *key ? &*row : nullptr;
}

const ModuleRow* findModule(const Tables& tables, std::string_view module)
{
    const auto id = tables.strings.find(module);
    if (!id)
        return nullptr;
    const auto& modules = tables.facts->modules;
    const auto row = std::ranges::lower_bound(modules, *id, {}, &ModuleRow::name);
    return row != modules.end() && row->name == *id ? &*row : nullptr;
}

const NameRow* findRow(const Tables& tables, const ModuleRow& module, std::string_view name)
{
    const auto id = tables.strings.find(name);
    if (!id)
        return nullptr;
    const auto names = part(tables.facts->names, module.names);
    const auto row = std::ranges::lower_bound(names, *id, {}, &NameRow::name);
    return row != names.end() && row->name == *id ? &*row : nullptr;
}

/// The module or a package around it is one of which the profile says nothing.
bool isLeftOut(const Tables& tables, std::string_view module)
{
    for (size_t dot = module.find('.');; dot = module.find('.', dot + 1)) {
        const auto id = tables.strings.find(module.substr(0, dot));
        if (id && contains(tables.facts->leftOut, *id))
            return true;
        if (dot == std::string_view::npos)
            return false;
    }
}

RecordDtype toDtype(const Tables& tables, const Record& record)
{
    RecordDtype dtype;
    dtype.itemSizeBytes = record.itemSizeBytes;
    dtype.fields.reserve(record.fields.size());
    for (const FieldRow& field : record.fields)
        dtype.fields.push_back(
            {tables.strings.at(field.name), tables.strings.at(field.format), field.offset});
    return dtype;
}

} // namespace

std::optional<StringId> Strings::find(std::string_view text) const
{
    StringId low = 0;
    auto high = StringId(ends.size());
    while (low < high) {
        const StringId middle = low + (high - low) / 2;
        const int order = at(middle).compare(text);
        if (order == 0)
            return middle;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return std::nullopt;
}

std::string_view flagId(Flag flag)
{
    static constexpr std::string_view ids[] = {
#define X(enumerator, name) name,
        SKOPS_PROFILE_FLAGS(X)
#undef X
    };
    return ids[size_t(flag)];
}

std::string_view packageId(Package package)
{
    static constexpr std::string_view ids[] = {
#define X(enumerator, name) name,
        SKOPS_PROFILE_PACKAGES(X)
#undef X
    };
    return ids[size_t(package)];
}

std::string_view classKindId(ClassKind kind)
{
    static constexpr std::string_view ids[classKindCount] = {
        "object", "dict",  "list",    "tuple", "set",       "frozenset",  "str",  "bool",
        "int",    "float", "complex", "bytes", "bytearray", "namedtuple", "enum", "exception"};
    return ids[size_t(kind)];
}

std::string_view ClassFacts::module() const
{
    return m_tables->strings.at(m_row->module);
}
std::string_view ClassFacts::name() const
{
    return m_tables->strings.at(m_row->name);
}
ClassKind ClassFacts::kind() const
{
    return ClassKind(m_row->kind);
}
bool ClassFacts::has(Method method) const
{
    return ((m_row->traits >> unsigned(method)) & 1U) != 0;
}
bool ClassFacts::hasInstanceDict() const
{
    return (m_row->traits & instanceDictBit) != 0;
}
size_t ClassFacts::baseCount() const
{
    return m_row->bases.end - m_row->bases.begin;
}
size_t ClassFacts::fieldCount() const
{
    return m_row->fields.end - m_row->fields.begin;
}

ClassFacts ClassFacts::base(size_t position) const
{
    const Facts& facts = *m_tables->facts;
    return {*m_tables, facts.classes[facts.bases[m_row->bases.begin + position]]};
}

bool ClassFacts::isSubclassOf(std::string_view module, std::string_view name) const
{
    if (this->name() == name && this->module() == module)
        return true;
    for (size_t i = 0; i < baseCount(); ++i) {
        const ClassFacts other = base(i);
        if (other.name() == name && other.module() == module)
            return true;
    }
    return false;
}

std::string_view ClassFacts::field(size_t position) const
{
    return m_tables->strings.at(m_tables->facts->fields[m_row->fields.begin + position]);
}

Profile::Profile(const Tables& tables, std::shared_ptr<const void> owner)
    : m_owner(std::move(owner)), m_tables(&tables), m_treeNodes(toDtype(tables, tables.facts->treeNodes)),
      m_predictorNodes(toDtype(tables, tables.facts->predictorNodes))
{
}

std::string_view Profile::name() const
{
    return m_tables->strings.at(m_tables->name);
}
int Profile::protocol() const
{
    return int(m_tables->protocol);
}
bool Profile::has(Flag flag) const
{
    return ((m_tables->flags >> unsigned(flag)) & 1U) != 0;
}

std::string_view Profile::version(Package package) const
{
    const auto id = m_tables->versions[size_t(package)];
    return id ? m_tables->strings.at(*id) : std::string_view();
}

bool Profile::hasLoader(std::string_view loader, int protocol) const
{
    const auto id = m_tables->strings.find(loader);
    return id && std::ranges::any_of(m_tables->loaders, [&](const LoaderRow& row) {
               return row.name == *id && int64_t{row.protocol} == protocol;
           });
}

bool Profile::isTrusted(std::string_view loaderKey, std::string_view fullName) const
{
    const TrustRow* row = findTrust(*m_tables, loaderKey);
    if (row == nullptr)
        return false;
    const auto id = m_tables->strings.find(fullName);
    return id && contains(part(m_tables->trusted, row->names), *id);
}

std::vector<std::string_view> Profile::trustedNames(std::string_view loaderKey) const
{
    std::vector<std::string_view> names;
    if (const TrustRow* row = findTrust(*m_tables, loaderKey)) {
        for (const StringId id : part(m_tables->trusted, row->names))
            names.push_back(m_tables->strings.at(id));
    }
    return names;
}

bool Profile::isAllowedLoss(std::string_view fullName) const
{
    return isTrusted("LossNode", fullName);
}

bool Profile::isBitGenerator(std::string_view fullName) const
{
    const auto id = m_tables->strings.find(fullName);
    return id && contains(m_tables->bitGenerators, *id);
}

Existence Profile::existence(std::string_view module, std::string_view name) const
{
    if (const ModuleRow* row = findModule(*m_tables, module)) {
        if (findRow(*m_tables, *row, name) != nullptr)
            return Existence::Exists;
        // Every module answers to what all objects have (__class__, __reduce__), which profiles do not list.
        return name.starts_with("__") && name.ends_with("__") ? Existence::UnknownModule : Existence::Missing;
    }
    if (isLeftOut(*m_tables, module))
        return Existence::UnknownModule;
    const auto package = m_tables->strings.find(module.substr(0, module.find('.')));
    return package && contains(m_tables->facts->described, *package) ? Existence::Missing
                                                                     : Existence::UnknownModule;
}

std::optional<NameFacts> Profile::findName(std::string_view module, std::string_view name) const
{
    const ModuleRow* moduleRow = findModule(*m_tables, module);
    const NameRow* row = moduleRow != nullptr ? findRow(*m_tables, *moduleRow, name) : nullptr;
    if (row == nullptr)
        return std::nullopt;
    return NameFacts{NameKind(row->kind), m_tables->strings.at(row->originModule),
                     m_tables->strings.at(row->originName)};
}

std::optional<ClassFacts> Profile::findClass(std::string_view module, std::string_view name) const
{
    const auto moduleId = m_tables->strings.find(module);
    const auto nameId = m_tables->strings.find(name);
    if (!moduleId || !nameId)
        return std::nullopt;
    const std::pair key{*moduleId, *nameId};
    const auto toKey = [](const ClassRow& row) { return std::pair{row.module, row.name}; };
    const auto& classes = m_tables->facts->classes;
    const auto row = std::ranges::lower_bound(classes, key, {}, toKey);
    if (row == classes.end() || toKey(*row) != key)
        return std::nullopt;
    return ClassFacts(*m_tables, *row);
}

std::optional<ClassFacts> Profile::findClass(std::string_view fullName) const
{
    const size_t dot = fullName.rfind('.');
    if (dot == std::string_view::npos)
        return std::nullopt;
    return findClass(fullName.substr(0, dot), fullName.substr(dot + 1));
}

} // namespace skops::profile
