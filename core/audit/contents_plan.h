#pragma once

// What a tree wants of each member, so that every member is read once for all nodes that name it.

#include "archive/archive.h"
#include "audit/tree_check.h"
#include "nodes/node_tree.h"

#include <optional>
#include <string_view>
#include <vector>

namespace skops::audit {

/// A Tree or TreePredictor node with the arrays it holds; none<MemberId> for what is not an array of the
/// archive.
struct TreeUse
{
    NodeId node = none<NodeId>;
    Records records = Records::Tree;
    MemberId nodes = none<MemberId>;
    MemberId values = none<MemberId>;        ///< of a Tree
    MemberId classes = none<MemberId>;       ///< of a Tree: n_classes
    MemberId binnedBitsets = none<MemberId>; ///< of a Predictor
    MemberId rawBitsets = none<MemberId>;    ///< of a Predictor
    std::optional<int64_t> nodeCount{};
    std::optional<int64_t> outputs{};
    std::optional<int64_t> features{};     ///< of a Tree: its own n_features
    std::optional<int64_t> featureBound{}; ///< columns that the estimators above it let through
};

/// How a member is used; several may hold.
struct MemberUse
{
    NodeId node = none<NodeId>; ///< the first node that names it
    bool isNpy = false;
    bool isNpz = false;
    bool isTreeNodes = false;
    bool isPredictorNodes = false;
    bool isClasses = false; ///< integers whose range is wanted
    bool isKept = false;    ///< its shape is wanted
};

struct ContentPlan
{
    std::vector<MemberUse> members; ///< by MemberId
    std::vector<TreeUse> trees;
    std::vector<NodeId> sparse; ///< SparseMatrix nodes that have a member
};

inline constexpr std::string_view treeType = "sklearn.tree._tree.Tree";
inline constexpr std::string_view predictorType =
    "sklearn.ensemble._hist_gradient_boosting.predictor.TreePredictor";

ContentPlan planContents(const nodes::NodeTree& tree, size_t memberCount);

} // namespace skops::audit
