// Loaders that ignore the name a node is labelled with (skops/io/_general.py, _numpy.py, 0.16): what they
// make is always the same.

#include "audit/rules/rule_table.h"

namespace skops::audit::rules {
namespace {

using nodes::Loader;

struct FixedName
{
    Loader loader;
    std::string_view name; ///< what loading makes, as skops labels it
};

constexpr FixedName fixedNames[] = {
    {Loader::Bytearray, "builtins.bytearray"},
    {Loader::Bytes, "builtins.bytes"},
    {Loader::DefaultDict, "collections.defaultdict"},
    {Loader::Partial, "functools.partial"},
    {Loader::Slice, "builtins.slice"},
};

const FixedName* fixedNameOf(Loader loader)
{
    for (const FixedName& row : fixedNames) {
        if (row.loader == loader)
            return &row;
    }
    return nullptr;
}

} // namespace

void labelLies(const RuleSubject& subject, RuleFindings& findings)
{
    const nodes::NodeTree& tree = subject.tree;
    for (size_t i = 0; i < tree.nodeCount(); ++i) {
        const auto id = makeId<NodeId>(i);
        const nodes::Node& node = tree.node(id);
        const FixedName* fixed = fixedNameOf(node.loader);
        if (!fixed || node.type == none<TypeId> || tree.fullName(node.type) == fixed->name)
            continue;
        findings.add(Code::LabelLies, id,
                     {std::string(nodes::rowOf(node.loader).name), std::string(tree.fullName(node.type)),
                      std::string(fixed->name)});
    }
}

} // namespace skops::audit::rules
