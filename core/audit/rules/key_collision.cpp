// Keys of a dictionary that Python takes for one (DictNode: content[k_type(key)], skops/io/_general.py 0.16),
// and integers that all have one hash, with which filling the dictionary takes the square of their number.

#include "archive/keyed_hash.h"
#include "audit/rules/key_value.h"
#include "audit/rules/label_facts.h"
#include "audit/rules/lookup.h"
#include "audit/rules/rule_table.h"

#include <unordered_map>

namespace skops::audit::rules {
namespace {

using nodes::Edge;
using nodes::Loader;
using nodes::Node;
using nodes::Role;
using profile::ClassKind;

/// So many of one hash are no chance: two of a million integers are one in 10**6.
constexpr uint32_t mostOfOneHash = 1'000;

class CollisionRule
{
public:
    CollisionRule(const RuleSubject& subject, RuleFindings& findings)
        : m_tree(subject.tree), m_findings(findings), m_labels(subject.tree, subject.profile)
    {
    }

    void check()
    {
        for (size_t i = 0; i < m_tree.nodeCount(); ++i) {
            const auto id = makeId<NodeId>(i);
            if (m_tree.node(id).loader == Loader::Dict)
                checkDict(id);
        }
    }

private:
    /// Of the kinds whose values are known; a text stays as it is, and a dictionary of them has no twins.
    std::optional<KeyKind> kindOf(NodeId id)
    {
        if (id == none<NodeId> || m_tree.node(id).loader != Loader::Type)
            return std::nullopt;
        const TypeId type = m_tree.node(id).type;
        const LabelFacts* facts = m_labels.of(type);
        if (!facts || !facts->cls)
            return std::nullopt;
        if (m_labels.isA(type, "numpy", "integer"))
            return KeyKind::Integer;
        if (m_labels.isA(type, "numpy", "bool"))
            return KeyKind::Flag;
        switch (facts->cls->kind()) {
        case ClassKind::Str:
            return KeyKind::Text;
        case ClassKind::Int:
            return KeyKind::Integer;
        case ClassKind::Float:
            return KeyKind::Number;
        case ClassKind::Bool:
            return KeyKind::Flag;
        default:
            return std::nullopt;
        }
    }

    /// Whether all are texts: nearly every dictionary, and a list of types may be shared.
    bool isAllText(NodeId types)
    {
        const auto [at, isNew] = m_isAllText.try_emplace(static_cast<uint32_t>(index(types)), true);
        if (isNew) {
            for (const Edge& edge : m_tree.edgesOf(types)) {
                if (kindOf(edge.target) != KeyKind::Text) {
                    at->second = false;
                    break;
                }
            }
        }
        return at->second;
    }

    void checkDict(NodeId id)
    {
        const NodeId list = childOf(m_tree, id, Role::KeyTypes);
        if (list == none<NodeId> || m_tree.node(list).loader != Loader::List || isAllText(list))
            return;
        const auto types = m_tree.edgesOf(list);
        m_first.clear();
        m_hashes.clear();
        size_t position = 0;
        for (const Edge& edge : m_tree.edgesOf(id)) {
            if (edge.role != Role::Value)
                continue;
            if (position == types.size())
                break;
            if (const auto kind = kindOf(types[position].target))
                checkKey(id, *kind, m_tree.name(edge.key));
            ++position;
        }
    }

    void checkKey(NodeId id, KeyKind kind, std::string_view key)
    {
        if (kind == KeyKind::Integer &&
            key.size() > nodes::pythonIntegerDigits + 1) { // a sign counts as none
            m_findings.add(Code::JsonLongInteger, id, {std::to_string(key.size())});
            return;
        }
        auto value = keyValueOf(kind, key);
        if (!value)
            return;
        if (kind == KeyKind::Integer) {
            Bucket& bucket = m_hashes[integerHash(std::string_view(*value).substr(1))];
            if (bucket.count == 0)
                bucket.first = key;
            if (++bucket.count == mostOfOneHash)
                tell(id, bucket.first, key);
        }
        const auto [at, isNew] = m_first.try_emplace(std::move(*value), key);
        if (!isNew)
            tell(id, at->second, key);
    }

    void tell(NodeId id, std::string_view first, std::string_view second)
    {
        m_findings.add(Code::KeyCollision, id,
                       {shortened(std::string(first)), shortened(std::string(second))});
    }

    struct Bucket
    {
        uint32_t count = 0;
        std::string_view first;
    };

    const nodes::NodeTree& m_tree;
    RuleFindings& m_findings;
    Labels m_labels;
    std::unordered_map<uint32_t, bool> m_isAllText; ///< by NodeId of a list of types
    std::unordered_map<std::string, std::string_view, archive::KeyedHash>
        m_first;                                   ///< by value, of one dictionary
    std::unordered_map<uint64_t, Bucket> m_hashes; ///< of one dictionary
};

} // namespace

void keyCollision(const RuleSubject& subject, RuleFindings& findings)
{
    CollisionRule(subject, findings).check();
}

} // namespace skops::audit::rules
