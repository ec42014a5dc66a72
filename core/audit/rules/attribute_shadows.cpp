// Attributes of an estimator that stand before the methods of its class, or before what the format itself
// calls so. Fitting sets none of them (run over all estimators of scikit-learn 1.5 to 1.9).

#include "audit/rules/label_facts.h"
#include "audit/rules/lookup.h"
#include "audit/rules/rule_table.h"

#include <algorithm>

namespace skops::audit::rules {
namespace {

using nodes::Edge;
using nodes::Loader;
using nodes::Role;

/// Methods of sklearn.base, sklearn.utils and of estimators, public and those that public ones call; sorted.
constexpr std::string_view methods[] = {
    "_check_feature_names",
    "_check_n_features",
    "_decision_function",
    "_fit",
    "_get_metadata_request",
    "_get_params",
    "_predict_proba",
    "_repr_html_",
    "_repr_html_inner",
    "_repr_mimebundle_",
    "_set_params",
    "_validate_data",
    "_validate_params",
    "apply",
    "decision_function",
    "fit",
    "fit_predict",
    "fit_transform",
    "get_feature_names_out",
    "get_metadata_routing",
    "get_params",
    "inverse_transform",
    "kneighbors",
    "partial_fit",
    "predict",
    "predict_log_proba",
    "predict_proba",
    "sample",
    "score",
    "score_samples",
    "set_fit_request",
    "set_output",
    "set_params",
    "set_predict_request",
    "set_score_request",
    "set_transform_request",
    "split",
    "transform",
};

/// Fields of a node that viewers look for in a dictionary's content.
constexpr std::string_view fields[] = {"__class__", "__id__", "__loader__", "__module__", "key_types"};

/// What an attribute of this name takes the place of; empty: nothing.
std::string_view shadowedBy(std::string_view key)
{
    if (std::ranges::find(fields, key) != std::end(fields))
        return "a field of the format";
    if (std::ranges::binary_search(methods, key))
        return "a method";
    const bool isSpecial = key.size() > 4 && key.starts_with("__") && key.ends_with("__");
    return isSpecial ? "a special method" : "";
}

} // namespace

void attributeShadows(const RuleSubject& subject, RuleFindings& findings)
{
    const nodes::NodeTree& tree = subject.tree;
    Labels labels(tree, subject.profile);
    for (size_t i = 0; i < tree.nodeCount(); ++i) {
        const auto id = makeId<NodeId>(i);
        const nodes::Node& node = tree.node(id);
        if (node.loader != Loader::Object || !labels.isA(node.type, "sklearn.base", "BaseEstimator"))
            continue;
        const NodeId attributes = childOf(tree, id, Role::Attrs);
        if (attributes == none<NodeId> || tree.node(attributes).loader != Loader::Dict)
            continue;
        for (const Edge& edge : tree.edgesOf(attributes)) {
            if (edge.role != Role::Value)
                continue;
            const std::string_view key = tree.name(edge.key);
            if (const std::string_view what = shadowedBy(key); !what.empty())
                findings.add(Code::AttributeShadows, id, {std::string(key), std::string(what)});
        }
    }
}

} // namespace skops::audit::rules
