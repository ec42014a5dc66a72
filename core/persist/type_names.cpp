#include "persist/type_names.h"

#include "persist/writer_table.h"

namespace skops::persist {
namespace {

using Kind = TypeName::Kind;

Kind kindOf(profile::NameKind kind)
{
    switch (kind) {
    case profile::NameKind::Class:
        return Kind::Class;
    case profile::NameKind::Builtin:
        return Kind::Builtin;
    case profile::NameKind::Function:
        return Kind::Function;
    case profile::NameKind::Other:
        return Kind::Other;
    }
    return Kind::Other;
}

/// numpy 2 renamed numpy.core and keeps the old modules for pickles (numpy/core/__init__.py); the other way
/// round numpy 1.26 has numpy._core for them.
std::string otherCore(std::string_view module)
{
    constexpr std::string_view older = "numpy.core";
    constexpr std::string_view newer = "numpy._core";
    const auto renamed = [&](std::string_view from, std::string_view to) {
        return module == from || (module.starts_with(from) && module[from.size()] == '.')
                   ? std::string(to).append(module.substr(from.size()))
                   : std::string();
    };
    const std::string out = renamed(older, newer);
    return out.empty() ? renamed(newer, older) : out;
}

} // namespace

TypeName* TypeNames::find(std::string_view module, std::string_view name)
{
    auto asked = std::make_pair(std::string(module), std::string(name));
    if (const auto found = m_byName.find(asked); found != m_byName.end())
        return found->second;
    TypeName made = make(module, name);
    auto origin = std::make_pair(made.module, made.name);
    TypeName*& same = m_byOrigin[origin];
    if (same == nullptr || same->kind != made.kind) {
        m_types.push_back(std::move(made));
        same = &m_types.back();
    }
    return m_byName.emplace(std::move(asked), same).first->second;
}

TypeName TypeNames::make(std::string_view module, std::string_view name) const
{
    TypeName type{std::string(module), std::string(name)};
    if (module == "builtins" && name == "object") {
        type.kind = Kind::Class;
        return type;
    }
    auto facts = m_profile->findName(module, name);
    if (!facts)
        if (const std::string other = otherCore(module); !other.empty())
            facts = m_profile->findName(other, name);
    if (facts) {
        type.module = facts->originModule;
        type.name = facts->originName;
        type.kind = kindOf(facts->kind);
    } else if (const size_t dot = name.rfind('.'); dot != std::string_view::npos) {
        // A class or function within a class: the profile names only what stands in a module.
        type.name = name.substr(dot + 1);
        type.isNested = true;
    } else if (module == "_loss" || m_profile->existence(module, name) == profile::Existence::Missing) {
        // scikit-learn 1.5 to 1.7 had its losses in a module "_loss", which is nobody else's.
        type.kind = Kind::Missing;
    }
    if (type.kind != Kind::Builtin && type.kind != Kind::Function)
        takeFacts(type);
    if (type.isNested && type.note == Reason::None)
        type.note = Reason::UnloadableNestedName;
    return type;
}

void TypeNames::takeRow(TypeName& type, std::string_view module, std::string_view name) const
{
    const WriterRow* row = findWriter(*m_profile, module, name);
    if (row == nullptr)
        return;
    type.writer = row->writer;
    type.note = row->note;
}

// functools.singledispatch: the first class of the method resolution order that is registered.
void TypeNames::takeFacts(TypeName& type) const
{
    type.facts = m_profile->findClass(type.module, type.name);
    if (type.facts)
        type.kind = Kind::Class;
    if (findWriter(*m_profile, type.module, type.name) != nullptr) {
        takeRow(type, type.module, type.name);
        return;
    }
    if (type.module == "pandas" || type.module.starts_with("pandas.")) {
        type.writer = Writer::Refused;
        type.note = Reason::RefusedPandas;
        return;
    }
    if (!type.facts)
        return;
    for (size_t i = 0; i < type.facts->baseCount(); ++i) {
        const profile::ClassFacts base = type.facts->base(i);
        if (findWriter(*m_profile, base.module(), base.name()) != nullptr) {
            takeRow(type, base.module(), base.name());
            return;
        }
    }
}

} // namespace skops::persist
