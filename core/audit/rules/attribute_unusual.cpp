// Attributes of estimators that fitting never gives them: names that only classes have, and other things
// where the arrays of a linear model belong.

#include "audit/rules/estimators.h"
#include "audit/rules/rule_table.h"

#include <algorithm>

namespace skops::audit::rules {
namespace {

using nodes::Loader;

/// As many as no class of scikit-learn sets.
constexpr ptrdiff_t mostAttributes = 1'000;

/// Sorted. Always arrays of numbers, sparse matrices, or lists of them for several outputs.
constexpr std::string_view arrays[] = {
    "_intercept_", "cluster_centers_", "coef_",       "coefs_", "components_",
    "dual_coef_",  "intercept_",       "intercepts_", "mean_",  "means_",
    "scale_",      "support_vectors_", "theta_",      "var_",
};

/// What stands where numbers belong (an argument of AttributeUnusual); empty: numbers, or what may hold them.
std::string_view strangerAt(const nodes::NodeTree& tree, NodeId value)
{
    switch (tree.node(value).loader) {
    case Loader::Json:
        return jsonTextOf(tree, value).starts_with('"') ? "text" : "";
    case Loader::Type:
        return "type";
    case Loader::Function:
    case Loader::FunctionV0:
    case Loader::Partial:
    case Loader::Method:
    case Loader::OperatorFunc:
        return "function";
    case Loader::Object:
        return "estimator";
    case Loader::List:
    case Loader::Tuple: {
        const bool holdsValues = std::ranges::any_of(tree.edgesOf(value), [&](const nodes::Edge& edge) {
            return edge.target != none<NodeId> && tree.node(edge.target).loader == Loader::Json;
        });
        return holdsValues ? "list" : "";
    }
    default: // arrays, and what is told as such
        return "";
    }
}

/// BaseEstimator.__getstate__ gives a dictionary, and its __setstate__ takes no other (sklearn/base.py).
void checkStates(const RuleSubject& subject, RuleFindings& findings)
{
    const nodes::NodeTree& tree = subject.tree;
    Labels labels(tree, subject.profile);
    for (size_t i = 0; i < tree.nodeCount(); ++i) {
        const auto id = makeId<NodeId>(i);
        const nodes::Node& node = tree.node(id);
        if (node.loader != Loader::Object || !labels.isA(node.type, "sklearn.base", "BaseEstimator"))
            continue;
        const NodeId state = childOf(tree, id, nodes::Role::Attrs);
        if (state == none<NodeId>)
            continue;
        const nodes::Node& content = tree.node(state);
        if (content.loader == Loader::Dict) {
            const auto count =
                std::ranges::count(tree.edgesOf(state), nodes::Role::Value, &nodes::Edge::role);
            if (count >= mostAttributes)
                findings.add(Code::AttributeUnusual, id, {std::to_string(count), "count"});
        } else if (content.type != none<TypeId>)
            findings.add(Code::StateUnusual, id,
                         {std::string(tree.fullName(node.type)), std::string(tree.fullName(content.type))});
    }
}

} // namespace

void attributeUnusual(const RuleSubject& subject, RuleFindings& findings)
{
    checkStates(subject, findings);
    forEachAttribute(subject, [&](NodeId id, std::string_view attribute, NodeId value) {
        std::string_view what;
        if (attribute == "_estimator_type")
            what = "class";
        else if (std::ranges::binary_search(arrays, attribute))
            what = strangerAt(subject.tree, value);
        if (!what.empty())
            findings.add(Code::AttributeUnusual, id, {std::string(attribute), std::string(what)});
    });
}

} // namespace skops::audit::rules
