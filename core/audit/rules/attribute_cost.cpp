// Attributes of estimators whose values make fitting or predicting take time or memory without limit. Nothing
// checks them when they are set by loading instead of by a program.

#include "audit/rules/estimators.h"
#include "audit/rules/rule_table.h"
#include "audit/rules/slow_pattern.h"

#include <algorithm>

namespace skops::audit::rules {
namespace {

struct Limit
{
    std::string_view attribute;
    int64_t least;
    int64_t most; ///< beyond what anybody computes with
};

constexpr int64_t any = INT64_MIN;

/// Sorted by attribute. Negative numbers of jobs count from the number of processors; -1 iterations are as
/// many as it takes.
constexpr Limit limits[] = {
    {"_n_jobs", -4'096, 4'096},
    {"_n_threads", any, 4'096},
    {"degree", any, 1'000},
    {"max_iter", any, 1'000'000'000},
    {"max_leaf_nodes", any, 1'000'000'000},
    {"n_bins", any, 1'000'000'000},
    {"n_components", any, 100'000'000},
    {"n_estimators", any, 10'000'000},
    {"n_features", any, 1 << 28},
    {"n_iter", any, 1'000'000'000},
    {"n_jobs", -4'096, 4'096},
    {"n_knots", any, 100'000'000},
    {"n_neighbors", any, 1'000'000'000},
    {"n_output_features_", any, 1 << 28},
    {"n_quantiles", any, 1'000'000'000},
    {"n_repeats", any, 100'000'000},
    {"n_splits", any, 100'000'000},
};

bool isInteger(std::string_view text)
{
    text.remove_prefix(text.starts_with('-') ? 1 : 0);
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool isOutside(const nodes::NodeTree& tree, NodeId value, const Limit& limit)
{
    if (const auto number = integerOf(tree, value))
        return *number < limit.least || *number > limit.most;
    return isInteger(jsonTextOf(tree, value)); // more than 64 bits
}

/// Words or characters in one piece, of which a vectorizer makes every length from the first number to the
/// second.
bool isWideRange(const nodes::NodeTree& tree, NodeId value)
{
    constexpr int64_t mostPieces = 10'000;
    const nodes::Loader loader = tree.node(value).loader;
    if (loader != nodes::Loader::Tuple && loader != nodes::Loader::List)
        return false;
    return std::ranges::any_of(tree.edgesOf(value), [&](const nodes::Edge& edge) {
        const auto number = edge.target == none<NodeId> ? std::nullopt : integerOf(tree, edge.target);
        return number && *number > mostPieces;
    });
}

std::string shownRange(const nodes::NodeTree& tree, NodeId value)
{
    std::string text;
    for (const nodes::Edge& edge : tree.edgesOf(value)) {
        if (text.size() < 100)
            text += (text.empty() ? "" : ", ") + jsonTextOf(tree, edge.target);
    }
    return shortened(std::move(text));
}

} // namespace

void attributeCost(const RuleSubject& subject, RuleFindings& findings)
{
    const nodes::NodeTree& tree = subject.tree;
    forEachAttribute(subject, [&](NodeId id, std::string_view attribute, NodeId value) {
        const auto tell = [&](std::string shown) {
            findings.add(Code::AttributeCost, id, {std::string(attribute), std::move(shown)});
        };
        const auto limit = std::ranges::lower_bound(limits, attribute, {}, &Limit::attribute);
        if (limit != std::end(limits) && limit->attribute == attribute) {
            if (isOutside(tree, value, *limit))
                tell(shortened(jsonTextOf(tree, value)));
        } else if (attribute == "ngram_range") {
            if (isWideRange(tree, value))
                tell(shownRange(tree, value));
        } else if (attribute == "token_pattern") {
            if (const auto pattern = textOf(tree, value); pattern && isSlowPattern(*pattern))
                tell(shortened(*pattern));
        }
    });
}

} // namespace skops::audit::rules
