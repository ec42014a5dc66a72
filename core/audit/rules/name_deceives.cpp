// Names of modules, classes, methods and attributes that are shown as something else than they are, and texts
// that change what is shown around them: visualize prints names, keys and values as they stand.

#include "audit/rules/lookup.h"
#include "audit/rules/name_disguise.h"
#include "audit/rules/rule_table.h"

#include <algorithm>

namespace skops::audit::rules {
namespace {

using nodes::Edge;
using nodes::Loader;
using nodes::Role;

class DeceivingRule
{
public:
    DeceivingRule(const RuleSubject& subject, RuleFindings& findings)
        : m_tree(subject.tree), m_findings(findings), m_told(subject.tree.typeCount()),
          m_plainKeys(subject.tree.names().count())
    {
    }

    void check()
    {
        for (size_t i = 0; i < m_tree.nodeCount(); ++i) {
            const auto id = makeId<NodeId>(i);
            checkLabel(id);
            const nodes::Node& node = m_tree.node(id);
            if (node.loader == Loader::Method) {
                const std::string func = nodes::decodeJsonText(m_tree.text(node.value));
                tell(id, func, nameDisguiseOf(func));
            }
            if (node.loader == Loader::Dict)
                checkKeys(id);
            if (node.loader == Loader::Json)
                checkValue(id);
        }
    }

private:
    /// Each name once, where it stands first.
    void checkLabel(NodeId id)
    {
        const TypeId type = m_tree.node(id).type;
        if (type == none<TypeId> || m_told[index(type)])
            return;
        m_told[index(type)] = true;
        tell(id, m_tree.fullName(type), nameDisguiseOf(m_tree.fullName(type)));
    }

    /// Words of a vocabulary are what they are; a key that hides an object, or an attribute, is told.
    void checkKeys(NodeId id)
    {
        const EdgeId parent = m_tree.node(id).parentEdge;
        const bool areAttributes = parent != none<EdgeId> && m_tree.edge(parent).role == Role::Attrs;
        for (const Edge& edge : m_tree.edgesOf(id)) {
            if (edge.role != Role::Value || edge.key == none<nodes::NameId> || edge.target == none<NodeId>)
                continue;
            const Loader loader = m_tree.node(edge.target).loader;
            if (m_plainKeys[index(edge.key)] ||
                (!areAttributes && (loader == Loader::Json || loader == Loader::NdArray)))
                continue;
            const std::string_view key = m_tree.name(edge.key);
            const std::string_view why = disguiseOf(key);
            m_plainKeys[index(edge.key)] = why.empty();
            tell(id, key, why);
        }
    }

    /// json.dumps escapes all but ASCII, and that again where the schema is written.
    void checkValue(NodeId id)
    {
        const std::string_view raw = m_tree.text(m_tree.node(id).value);
        const bool isSpecial = raw.find("\\u") != raw.npos || std::ranges::any_of(raw, [](char c) {
                                   return (static_cast<unsigned char>(c) & 0x80U) != 0;
                               });
        if (!isSpecial)
            return;
        if (const auto text = textOf(m_tree, id))
            tell(id, *text, valueDisguiseOf(*text));
    }

    void tell(NodeId id, std::string_view name, std::string_view why)
    {
        if (!why.empty())
            m_findings.add(Code::NameDeceives, id, {shortened(std::string(name)), std::string(why)});
    }

    const nodes::NodeTree& m_tree;
    RuleFindings& m_findings;
    std::vector<bool> m_told;      ///< by TypeId
    std::vector<bool> m_plainKeys; ///< by NameId: known to be shown as they are
};

} // namespace

void nameDeceives(const RuleSubject& subject, RuleFindings& findings)
{
    DeceivingRule(subject, findings).check();
}

} // namespace skops::audit::rules
