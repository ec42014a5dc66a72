// The seed sequence of a random generator: skops calls numpy's SeedSequence with whatever stands there
// (RandomGeneratorNode, skops/io/_numpy.py, 0.16), and a pool of a million words takes hours to mix.

#include "audit/rules/lookup.h"
#include "audit/rules/rule_table.h"

#include <algorithm>

namespace skops::audit::rules {
namespace {

using nodes::NodeTree;

/// numpy's own pool is of 4 words, and it refuses less (bit_generator.pyx DEFAULT_POOL_SIZE).
constexpr int64_t leastPool = 4;
constexpr int64_t mostPool = 64;
/// Entropy is of 128 bits unless somebody gives more; these are some thousand bits.
constexpr size_t mostEntropyCharacters = 1'024;
constexpr size_t mostEntropyItems = 64;
/// A spawned sequence adds one number for each generation.
constexpr size_t mostSpawnKeyItems = 64;
constexpr int64_t mostChildren = int64_t{1} << 32U; // a child's number is a word of the spawn key

bool isNaturalText(std::string_view text)
{
    return !text.empty() && text.size() <= mostEntropyCharacters &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool isInRange(const NodeTree& tree, NodeId node, int64_t least, int64_t most)
{
    const auto value = integerOf(tree, node);
    return value && *value >= least && *value <= most;
}

bool isListOfNaturals(const NodeTree& tree, NodeId node, size_t most)
{
    if (node == none<NodeId>)
        return false;
    const auto edges = tree.edgesOf(node);
    const nodes::Loader loader = tree.node(node).loader;
    return (loader == nodes::Loader::List || loader == nodes::Loader::Tuple) && edges.size() <= most &&
           std::ranges::all_of(
               edges, [&](const nodes::Edge& edge) { return isNaturalText(jsonTextOf(tree, edge.target)); });
}

/// An array of words is entropy too.
bool isArray(const NodeTree& tree, NodeId node)
{
    return node != none<NodeId> && tree.node(node).loader == nodes::Loader::NdArray;
}

bool isUsual(const NodeTree& tree, std::string_view field, NodeId value)
{
    if (field == "entropy")
        return isNaturalText(jsonTextOf(tree, value)) || isArray(tree, value) ||
               isListOfNaturals(tree, value, mostEntropyItems);
    if (field == "spawn_key")
        return isListOfNaturals(tree, value, mostSpawnKeyItems);
    if (field == "pool_size")
        return isInRange(tree, value, leastPool, mostPool);
    if (field == "n_children_spawned")
        return isInRange(tree, value, 0, mostChildren);
    return false;
}

} // namespace

void randomSeed(const RuleSubject& subject, RuleFindings& findings)
{
    const NodeTree& tree = subject.tree;
    for (size_t i = 0; i < tree.nodeCount(); ++i) {
        const auto id = makeId<NodeId>(i);
        if (tree.node(id).loader != nodes::Loader::RandomGenerator)
            continue;
        const NodeId seed = childOf(tree, id, nodes::Role::SeedSeqState);
        if (seed == none<NodeId> || tree.node(seed).loader != nodes::Loader::Dict)
            continue;
        for (const nodes::Edge& edge : tree.edgesOf(seed)) {
            if (edge.role != nodes::Role::Value || isUsual(tree, tree.name(edge.key), edge.target))
                continue;
            findings.add(Code::RandomSeed, id,
                         {shortened(std::string(tree.name(edge.key))), shownValue(tree, edge.target)});
        }
    }
}

} // namespace skops::audit::rules
