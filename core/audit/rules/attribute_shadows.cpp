// Attributes of an estimator that stand before the methods of its class, or before what the format itself
// calls so. Fitting sets none of them.

#include "audit/rules/estimators.h"
#include "audit/rules/rule_table.h"

#include <algorithm>

namespace skops::audit::rules {
namespace {

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

/// What an attribute of this name takes the place of (an argument of AttributeShadows); empty: nothing.
std::string_view shadowedBy(std::string_view key)
{
    if (std::ranges::find(fields, key) != std::end(fields))
        return "field";
    if (std::ranges::binary_search(methods, key))
        return "method";
    const bool isSpecial = key.size() > 4 && key.starts_with("__") && key.ends_with("__");
    return isSpecial ? "special-method" : "";
}

} // namespace

void attributeShadows(const RuleSubject& subject, RuleFindings& findings)
{
    forEachAttribute(subject, [&](NodeId id, std::string_view attribute, NodeId) {
        if (const std::string_view what = shadowedBy(attribute); !what.empty())
            findings.add(Code::AttributeShadows, id, {std::string(attribute), std::string(what)});
    });
}

} // namespace skops::audit::rules
