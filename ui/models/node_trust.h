#pragma once

// Why a node is trusted or not: the rule that decides, in words.

#include "review/review.h"

#include <QString>

namespace skops::ui {

/// What decides on a name at a node. Whether it is trusted is what the Audit says; this is why.
enum class TrustRule {
    Always,       ///< JsonNode.is_self_safe is true whatever its label says (skops/io/_general.py)
    List,         ///< of the node's loader in the profile
    BelowLoss,    ///< of LossNode, passed on to what is below one
    BelowTree,    ///< of TreeNode, passed on to what is below one
    BitGenerator, ///< it is one of numpy's
    NotAsked,     ///< skops does not ask about that name
    Ticked,       ///< by the reader
    Nobody,       ///< it is in the untrusted set
};

TrustRule ownTrustRule(const review::Review& review, NodeId node);
/// Of Node::extra, which is not none.
TrustRule extraTrustRule(const review::Review& review, NodeId node);

/// "trusted: in the list of ObjectNode of skops 0.16.0", and what a reader did about it.
QString ownTrustText(const review::Review& review, NodeId node);
QString extraTrustText(const review::Review& review, NodeId node);

} // namespace skops::ui
