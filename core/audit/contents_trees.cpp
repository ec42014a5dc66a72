#include "audit/contents_trees.h"

#include <algorithm>
#include <string>

namespace skops::audit {
namespace {

/// A bitset of 256 categories: uint32[8] (sklearn/ensemble/_hist_gradient_boosting/predictor.py).
constexpr uint64_t bitsetWords = 8;

const ArrayFacts* find(const ArrayFactsByMember& facts, MemberId member)
{
    if (member == none<MemberId>)
        return nullptr;
    const auto found = facts.find(static_cast<uint32_t>(member));
    return found != facts.end() && found->second.isRead ? &found->second : nullptr;
}

TreeResult bad(std::string field, uint64_t node, std::string value)
{
    return {.isInRange = false, .violation = IndexViolation{std::move(field), node, std::move(value)}};
}

std::string numberOr(const std::optional<int64_t>& number)
{
    return number ? std::to_string(*number) : "none";
}

/// The columns a tree may ask for, or nothing if none are known.
std::optional<int64_t> columnsOf(const TreeUse& use)
{
    if (use.features && use.featureBound)
        return std::min(*use.features, *use.featureBound);
    return use.features ? use.features : use.featureBound;
}

std::optional<TreeResult> checkFeatures(const TreeUse& use, const RecordScan& scan)
{
    const char* field = use.records == Records::Tree ? "feature" : "feature_idx";
    if (scan.leastFeature.isSet && scan.leastFeature.value < 0)
        return bad(field, scan.leastFeature.node, std::to_string(scan.leastFeature.value));
    const auto columns = columnsOf(use);
    if (columns && scan.greatestFeature.isSet && scan.greatestFeature.value >= *columns)
        return bad(field, scan.greatestFeature.node, std::to_string(scan.greatestFeature.value));
    return std::nullopt;
}

/// Tree.__cinit__ reads n_outputs numbers from n_classes; __setstate__ wants values of (nodes, n_outputs,
/// most classes).
std::optional<TreeResult> checkValues(const TreeUse& use, const RecordScan& scan,
                                      const ArrayFactsByMember& facts)
{
    if (!use.outputs || *use.outputs < 1)
        return bad("n_outputs", 0, numberOr(use.outputs));
    const ArrayFacts* classes = find(facts, use.classes);
    if (!classes)
        return use.classes == none<MemberId> ? bad("n_classes", 0, "none") : TreeResult{};
    const auto outputs = static_cast<uint64_t>(*use.outputs);
    if (classes->shape.size() != 1 || classes->shape[0] != outputs)
        return bad("n_classes", 0, classes->shape.empty() ? "none" : std::to_string(classes->shape[0]));
    if (!classes->leastInteger.isSet || classes->leastInteger.value < 1)
        return bad("n_classes", classes->leastInteger.node, std::to_string(classes->leastInteger.value));
    const ArrayFacts* values = find(facts, use.values);
    if (!values)
        return use.values == none<MemberId> ? bad("values", 0, "none") : TreeResult{};
    const std::vector<uint64_t> expected{scan.count, outputs,
                                         static_cast<uint64_t>(classes->greatestInteger.value)};
    if (values->shape.size() != expected.size())
        return bad("values", 0, std::to_string(values->shape.size()));
    const auto differs = std::mismatch(expected.begin(), expected.end(), values->shape.begin());
    if (differs.first != expected.end())
        return bad("values", 0, std::to_string(*differs.second));
    return std::nullopt;
}

std::optional<TreeResult> checkBitsets(const TreeUse& use, const RecordScan& scan,
                                       const ArrayFactsByMember& facts)
{
    if (!scan.greatestBitset.isSet)
        return std::nullopt;
    for (const MemberId member : {use.binnedBitsets, use.rawBitsets}) {
        const ArrayFacts* bitsets = find(facts, member);
        const bool hasRow = bitsets && bitsets->shape.size() == 2 && bitsets->shape[1] >= bitsetWords &&
                            scan.greatestBitset.value >= 0 &&
                            static_cast<uint64_t>(scan.greatestBitset.value) < bitsets->shape[0];
        if (!hasRow)
            return bad("bitset_idx", scan.greatestBitset.node, std::to_string(scan.greatestBitset.value));
    }
    return std::nullopt;
}

} // namespace

TreeResult checkTree(const TreeUse& use, const ArrayFactsByMember& facts)
{
    if (use.nodes == none<MemberId>)
        return bad("nodes", 0, "none");
    const ArrayFacts* nodes = find(facts, use.nodes);
    if (!nodes)
        return {};
    const bool isTree = use.records == Records::Tree;
    const RecordScan& scan = isTree ? nodes->tree : nodes->predictor;
    if (!scan.hasFields)
        return {};
    if (scan.first)
        return bad(scan.first->field, scan.first->node, scan.first->value);
    // The walk begins at the first record without asking whether there is one.
    if (scan.count == 0)
        return bad("nodes", 0, "0");
    if (isTree &&
        (!use.nodeCount || *use.nodeCount < 0 || static_cast<uint64_t>(*use.nodeCount) != scan.count))
        return bad("node_count", 0, numberOr(use.nodeCount));
    if (isTree && (!use.features || *use.features < 0))
        return bad("n_features", 0, numberOr(use.features));
    if (auto features = checkFeatures(use, scan))
        return *features;
    if (auto rest = isTree ? checkValues(use, scan, facts) : checkBitsets(use, scan, facts))
        return *rest;
    return {.isInRange = true, .violation = std::nullopt};
}

} // namespace skops::audit
