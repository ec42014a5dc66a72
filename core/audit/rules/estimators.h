#pragma once

// The attributes of scikit-learn's estimators.

#include "audit/rules/label_facts.h"
#include "audit/rules/lookup.h"

namespace skops::audit::rules {

/// Calls visit(estimator, key, value) for each attribute of each node that is known to be an estimator, where
/// there is a value. Values may be repeats.
template <typename Visit>
void forEachAttribute(const RuleSubject& subject, Visit visit)
{
    const nodes::NodeTree& tree = subject.tree;
    Labels labels(tree, subject.profile);
    for (size_t i = 0; i < tree.nodeCount() && !subject.cancel.isRequested(); ++i) {
        const auto id = makeId<NodeId>(i);
        const nodes::Node& node = tree.node(id);
        if (node.loader != nodes::Loader::Object || !labels.isA(node.type, "sklearn.base", "BaseEstimator"))
            continue;
        const NodeId attributes = childOf(tree, id, nodes::Role::Attrs);
        if (attributes == none<NodeId> || tree.node(attributes).loader != nodes::Loader::Dict)
            continue;
        for (const nodes::Edge& edge : tree.edgesOf(attributes)) {
            if (edge.role == nodes::Role::Value && edge.target != none<NodeId>)
                visit(id, tree.name(edge.key), edge.target);
        }
    }
}

} // namespace skops::audit::rules
