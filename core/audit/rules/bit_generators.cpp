// The name of a random generator's bit generator: skops audits the one in the text of the node and loads the
// one in the constructed state (RandomGeneratorNode, skops/io/_numpy.py, 0.16), which a repeated id makes
// two.

#include "audit/rules/lookup.h"
#include "audit/rules/rule_table.h"

#include <algorithm>

namespace skops::audit::rules {
namespace {

/// numpy.random's subclasses of BitGenerator (numpy/random/__init__.py); calling any other name, skops 0.15
/// and 0.16 refuse.
constexpr std::string_view bitGenerators[] = {"MT19937", "PCG64", "PCG64DXSM", "Philox", "SFC64"};

} // namespace

void bitGeneratorNames(const RuleSubject& subject, RuleFindings& findings)
{
    const nodes::NodeTree& tree = subject.tree;
    for (size_t i = 0; i < tree.nodeCount(); ++i) {
        const auto id = makeId<NodeId>(i);
        const nodes::Node& node = tree.node(id);
        const bool isGenerator =
            node.loader == nodes::Loader::RandomGenerator || node.loader == nodes::Loader::RandomGeneratorV1;
        if (!isGenerator || node.extra == none<TypeId>)
            continue;
        const std::string_view audited = tree.className(node.extra);
        if (std::ranges::find(bitGenerators, audited) == std::end(bitGenerators))
            findings.add(Code::BitGeneratorName, id);
        const NodeId state = childOf(tree, id, nodes::Role::BitGeneratorState);
        const auto loaded = textOf(tree, entryOf(tree, state, "bit_generator"));
        if (loaded && *loaded != audited)
            findings.add(Code::BitGeneratorSwapped, id,
                         {shortened(std::string(audited)), shortened(*loaded)});
    }
}

} // namespace skops::audit::rules
