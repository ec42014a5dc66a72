#pragma once

// What a profile knows of the names in a tree: asked once a name.

#include "audit/rules/rule.h"

namespace skops::audit::rules {

struct LabelFacts
{
    profile::NameKind kind;
    std::optional<profile::ClassFacts>
        cls; ///< nothing for what is no class, or one of which no more is known
};

/// Not thread-safe. The tree and the profile outlive it.
class Labels
{
public:
    Labels(const nodes::NodeTree& tree, const profile::Profile& profile)
        : m_tree(tree), m_profile(profile), m_known(tree.typeCount()), m_isAsked(tree.typeCount())
    {
    }

    /// Null: the profile does not know the name, or `type` is none. Classes are followed to their origin.
    const LabelFacts* of(TypeId type);

    /// Known to be something else than this class and its subclasses.
    bool isOther(TypeId type, std::string_view module, std::string_view cls);
    /// Known to be this class or a subclass.
    bool isA(TypeId type, std::string_view module, std::string_view cls);
    /// Known to be no class, or a class of another kind.
    bool isOtherKind(TypeId type, profile::ClassKind kind);

private:
    const nodes::NodeTree& m_tree;
    const profile::Profile& m_profile;
    std::vector<std::optional<LabelFacts>> m_known; ///< by TypeId
    std::vector<bool> m_isAsked;                    ///< by TypeId
};

} // namespace skops::audit::rules
