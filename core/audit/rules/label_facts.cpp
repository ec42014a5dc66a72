#include "audit/rules/label_facts.h"

namespace skops::audit::rules {

using profile::NameKind;

const LabelFacts* Labels::of(TypeId type)
{
    if (type == none<TypeId>)
        return nullptr;
    std::optional<LabelFacts>& known = m_known[index(type)];
    if (!m_isAsked[index(type)]) {
        m_isAsked[index(type)] = true;
        if (const auto name = m_profile.findName(m_tree.moduleName(type), m_tree.className(type)))
            known = LabelFacts{name->kind, m_profile.findClass(name->originModule, name->originName)};
    }
    return known ? &*known : nullptr;
}

bool Labels::isOther(TypeId type, std::string_view module, std::string_view cls)
{
    const LabelFacts* facts = of(type);
    if (!facts)
        return false;
    return facts->cls ? !facts->cls->isSubclassOf(module, cls) : facts->kind != NameKind::Class;
}

bool Labels::isA(TypeId type, std::string_view module, std::string_view cls)
{
    const LabelFacts* facts = of(type);
    return facts && facts->cls && facts->cls->isSubclassOf(module, cls);
}

bool Labels::isOtherKind(TypeId type, profile::ClassKind kind)
{
    const LabelFacts* facts = of(type);
    if (!facts)
        return false;
    return facts->cls ? facts->cls->kind() != kind : facts->kind != NameKind::Class;
}

} // namespace skops::audit::rules
