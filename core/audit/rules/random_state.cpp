// States of bit generators. numpy takes them as they are (numpy/random/_mt19937.pyx, _philox.pyx, _pcg64.pyx,
// 2.x: the state setters) and its C code then reads the key or the buffer at the position, unchecked.

#include "audit/rules/array_member.h"
#include "audit/rules/lookup.h"
#include "audit/rules/rule_table.h"

#include <algorithm>

namespace skops::audit::rules {
namespace {

using nodes::NodeTree;

constexpr uint64_t mersenneWords = 624; // RK_STATE_LEN
constexpr int64_t philoxWords = 4;      // PHILOX_BUFFER_SIZE

class StateCheck
{
public:
    StateCheck(const RuleSubject& subject, RuleFindings& findings, NodeId node, std::string name)
        : m_subject(subject), m_tree(subject.tree), m_findings(findings), m_node(node),
          m_name(std::move(name))
    {
    }

    void check(NodeId state)
    {
        const NodeId inner = entryOf(m_tree, state, "state");
        if (m_name == "MT19937") {
            checkPosition("pos", entryOf(m_tree, inner, "pos"), mersenneWords);
            checkKey(entryOf(m_tree, inner, "key"));
        }
        if (m_name == "Philox")
            checkPosition("buffer_pos", entryOf(m_tree, state, "buffer_pos"), philoxWords);
        if (m_name == "PCG64" || m_name == "PCG64DXSM")
            checkIncrement(entryOf(m_tree, inner, "inc"));
    }

private:
    void tell(std::string_view field, std::string value)
    {
        m_findings.add(Code::RandomState, m_node, {m_name, std::string(field), std::move(value)});
    }

    void checkPosition(std::string_view field, NodeId node, int64_t most)
    {
        if (node == none<NodeId>)
            return;
        const auto value = integerOf(m_tree, node);
        if (!value || *value < 0 || *value > most)
            tell(field, shownValue(m_tree, node));
    }

    void checkKey(NodeId node)
    {
        const auto header = headerOf(m_subject, node);
        if (!header)
            return;
        if (header->dtype.kind != 'u' && header->dtype.kind != 'i')
            return tell("key", header->dtype.text());
        if (header->shape != std::vector<uint64_t>{mersenneWords})
            return tell("key", std::to_string(header->count));
        const auto words = integersOf(m_subject, node, mersenneWords);
        if (words && std::ranges::all_of(*words, [](int64_t word) { return word == 0; }))
            tell("key", "0");
    }

    /// Of a linear congruential generator the increment is odd; otherwise its period shrinks, to 1 at 0.
    void checkIncrement(NodeId node)
    {
        const std::string text = jsonTextOf(m_tree, node);
        if (node == none<NodeId> ||
            (!text.empty() && std::string_view("13579").find(text.back()) != std::string_view::npos))
            return;
        tell("inc", shownValue(m_tree, node));
    }

    const RuleSubject& m_subject;
    const NodeTree& m_tree;
    RuleFindings& m_findings;
    NodeId m_node;
    std::string m_name;
};

/// The dictionary that numpy's state setter is given.
NodeId stateOf(const NodeTree& tree, NodeId id)
{
    switch (tree.node(id).loader) {
    case nodes::Loader::RandomState:
        return childOf(tree, id, nodes::Role::Content);
    case nodes::Loader::RandomGenerator:
    case nodes::Loader::RandomGeneratorV1:
        return childOf(tree, id, nodes::Role::BitGeneratorState);
    default:
        return none<NodeId>;
    }
}

} // namespace

void randomState(const RuleSubject& subject, RuleFindings& findings)
{
    for (size_t i = 0; i < subject.tree.nodeCount(); ++i) {
        const auto id = makeId<NodeId>(i);
        const NodeId state = stateOf(subject.tree, id);
        auto name = textOf(subject.tree, entryOf(subject.tree, state, "bit_generator"));
        if (name)
            StateCheck(subject, findings, id, std::move(*name)).check(state);
    }
}

} // namespace skops::audit::rules
