// The key types of a dictionary (DictNode, skops/io/_general.py 0.16): loading calls the n-th with the n-th
// key, and stops where the shorter of the two lists ends.

#include "audit/rules/label_facts.h"
#include "audit/rules/lookup.h"
#include "audit/rules/rule_table.h"
#include "nodes/json_index.h"

#include <algorithm>

namespace skops::audit::rules {
namespace {

using nodes::Edge;
using nodes::Loader;
using nodes::Node;
using nodes::Role;
using profile::ClassKind;

/// Scalars of numpy that become a key of JSON: those of which item() is a number or a text (dict_get_state).
constexpr std::string_view numpyKeys[] = {"bool", "character", "floating",  "integer",
                                          "str_", "longlong",  "ulonglong", "bool_"};

/// Of one key type of one dictionary.
bool isPlainType(const nodes::NodeTree& tree, NodeId id, Labels& labels)
{
    if (id == none<NodeId>)
        return true; // the reader of the tree says that this is no node
    const Node& node = tree.node(id);
    if (node.loader != Loader::Type)
        return false;
    const LabelFacts* facts = labels.of(node.type);
    if (!facts)
        return true; // a subclass of str, of somebody's own; it is to be reviewed
    if (!facts->cls)
        return facts->kind == profile::NameKind::Class;
    const ClassKind kind = facts->cls->kind();
    if (tree.moduleName(node.type) == "numpy") {
        return std::ranges::any_of(
                   numpyKeys, [&](std::string_view name) { return labels.isA(node.type, "numpy", name); }) &&
               !labels.isA(node.type, "numpy", "timedelta64") && kind != ClassKind::Bytes;
    }
    const bool isNone = tree.fullName(node.type) == "builtins.NoneType";
    return isNone || kind == ClassKind::Str || kind == ClassKind::Int || kind == ClassKind::Float ||
           kind == ClassKind::Bool || kind == ClassKind::Enum;
}

class KeyTypesRule
{
public:
    KeyTypesRule(const RuleSubject& subject, RuleFindings& findings)
        : m_tree(subject.tree), m_findings(findings), m_labels(subject.tree, subject.profile),
          m_verdicts(subject.tree.nodeCount(), Verdict::Unknown)
    {
    }

    void check()
    {
        for (size_t i = 0; i < m_tree.nodeCount(); ++i) {
            const auto id = makeId<NodeId>(i);
            if (m_tree.node(id).loader == Loader::Dict)
                checkDict(id);
            if (m_tree.node(id).loader == Loader::DefaultDict)
                checkDefaultDict(id);
        }
    }

private:
    enum class Verdict : uint8_t { Unknown, Plain, NotTypes };

    void checkDict(NodeId id)
    {
        const NodeId types = childOf(m_tree, id, Role::KeyTypes);
        if (types == none<NodeId> || m_tree.node(types).isBroken)
            return;
        if (m_tree.node(types).loader != Loader::List) {
            m_findings.add(Code::KeyTypesTrick, id, {"not-list"});
            return;
        }
        const size_t typeCount = m_tree.edgesOf(types).size();
        const size_t entryCount = m_tree.edgesOf(id).size() - 1;
        if (typeCount != entryCount && !isCollapsed(id, types))
            m_findings.add(Code::KeyTypesTrick, id, {typeCount < entryCount ? "fewer" : "more"});
        if (verdictOf(types) == Verdict::NotTypes)
            m_findings.add(Code::KeyTypesTrick, id, {"not-types"});
    }

    /// The entries are given by keyword: defaultdict(factory, **main) (DefaultDictNode, 0.16).
    void checkDefaultDict(NodeId id)
    {
        const NodeId types = childOf(m_tree, childOf(m_tree, id, Role::Main), Role::KeyTypes);
        if (types == none<NodeId> || m_tree.node(types).loader != Loader::List)
            return;
        const bool hasOther = std::ranges::any_of(m_tree.edgesOf(types), [&](const Edge& edge) {
            return edge.target != none<NodeId> && m_tree.node(edge.target).loader == Loader::Type &&
                   m_labels.isOtherKind(m_tree.node(edge.target).type, ClassKind::Str);
        });
        if (hasOther)
            m_findings.add(Code::LoadRaises, id, {"TypeError", "keywords must be strings"});
    }

    /// What skops' own writer makes of {1: ..., "1": ...}: one entry of two, with the types of both.
    bool isCollapsed(NodeId id, NodeId types)
    {
        const auto keys = m_tree.edgesOf(types);
        if (keys.size() < m_tree.edgesOf(id).size() || keys.empty())
            return false;
        return std::ranges::any_of(keys, [&](const Edge& edge) {
            return edge.target != none<NodeId> && keys.front().target != none<NodeId> &&
                   m_tree.node(edge.target).type != m_tree.node(keys.front().target).type;
        });
    }

    /// Many dictionaries may share one list: each is read once.
    Verdict verdictOf(NodeId types)
    {
        Verdict& verdict = m_verdicts[index(types)];
        if (verdict == Verdict::Unknown) {
            const bool isPlain = std::ranges::all_of(m_tree.edgesOf(types), [&](const Edge& edge) {
                return isPlainType(m_tree, edge.target, m_labels);
            });
            verdict = isPlain ? Verdict::Plain : Verdict::NotTypes;
        }
        return verdict;
    }

    const nodes::NodeTree& m_tree;
    RuleFindings& m_findings;
    Labels m_labels;
    std::vector<Verdict> m_verdicts; ///< by NodeId of a list of types
};

} // namespace

void keyTypes(const RuleSubject& subject, RuleFindings& findings)
{
    KeyTypesRule(subject, findings).check();
}

} // namespace skops::audit::rules
