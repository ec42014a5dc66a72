// Texts that a class runs when its state is set: the argument parser of scipy's distributions
// (rv_generic.__setstate__, _attach_argparser_methods; scipy/stats/_distn_infrastructure.py).

#include "audit/pickle_audit_states.h"
#include "audit/rules/label_facts.h"
#include "audit/rules/lookup.h"
#include "audit/rules/rule_table.h"

namespace skops::audit::rules {

void textExecuted(const RuleSubject& subject, RuleFindings& findings)
{
    constexpr std::string_view attribute = "_parse_arg_template";
    const nodes::NodeTree& tree = subject.tree;
    Labels labels(tree, subject.profile);
    for (size_t i = 0; i < tree.nodeCount(); ++i) {
        const auto id = makeId<NodeId>(i);
        const nodes::Node& node = tree.node(id);
        if (node.loader != nodes::Loader::Object || node.type == none<TypeId>)
            continue;
        // A class of somebody's own may be a distribution; a known class that is none runs nothing.
        if (labels.isOther(node.type, "scipy.stats._distn_infrastructure", "rv_generic"))
            continue;
        const NodeId text = entryOf(tree, childOf(tree, id, nodes::Role::Attrs), attribute);
        if (text == none<NodeId>)
            continue;
        const auto known = textOf(tree, text);
        if (!known || !isScipyArgTemplate(*known))
            findings.add(Code::TextExecuted, id,
                         {std::string(tree.fullName(node.type)), std::string(attribute)});
    }
}

} // namespace skops::audit::rules
