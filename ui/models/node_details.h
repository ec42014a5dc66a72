#pragma once

// Everything about one node, as rows of name and value and the JSON it is read from. Made in a worker: a path
// is as long as its node is deep, and the head of a member is read from the file.

#include "models/json_excerpt.h"
#include "review/review.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace skops::ui {

struct DetailRow
{
    QString name;
    QString value;                      ///< escaped and capped
    std::optional<Severity> severity{}; ///< of a finding
};

/// Immutable, shared between threads.
struct NodeDetails
{
    NodeId node = none<NodeId>;
    std::vector<DetailRow> rows;
    JsonExcerpt json; ///< empty: the node stands nowhere in the file

    /// All of it, to copy.
    QString text() const;
};

using NodeDetailsPtr = std::shared_ptr<const NodeDetails>;

/// `node` is one of the review's tree. Reads the head of the member the node names, if any; what is wrong
/// with it stands in the rows. Errors: Cancelled.
Result<NodeDetailsPtr> makeNodeDetails(const review::Review& review, NodeId node, const Cancel& cancel);

/// The rows about a node's member: name, sizes, method, checksum, array; none if its loader reads no member.
std::vector<DetailRow> memberRows(const review::Review& review, NodeId node);

/// The value of `key` in the object that a node was read from, as it stands in the file; empty: there is
/// none.
std::string_view fieldOf(const nodes::NodeTree& tree, NodeId node, std::string_view key);

} // namespace skops::ui
