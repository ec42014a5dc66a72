#pragma once

// What a node holds, made ready to be looked at: tables of which only the shown part is read, or a text.

#include "nodes/node_tree.h"
#include "report/preview/array_table.h"
#include "report/preview/byte_kind.h"
#include "report/preview/json_preview.h"
#include "report/preview/sparse_preview.h"

#include <optional>
#include <variant>

namespace skops::report {

struct ArrayPreview
{
    ArrayTablePtr table;
};

struct BytesPreview
{
    ByteKind kind = ByteKind::Unknown;
    uint64_t sizeBytes = 0;
    PreviewTablePtr table;
};

/// Tree of scikit-learn: its nodes with their values, and both as the arrays they are.
struct TreePreview
{
    PreviewTablePtr table;
    ArrayTablePtr nodes;
    ArrayTablePtr values; ///< null if there are none
};

/// Immutable, shared between threads. Without a value: there is nothing of the node to show.
struct Preview
{
    std::variant<std::monostate, ArrayPreview, SparsePreview, BytesPreview, TreePreview, JsonPreview> content;
};

using PreviewPtr = std::shared_ptr<const Preview>;

/// Of a node that reads a member the member; of a Tree its nodes; of a JsonNode its value; of every other one
/// its own JSON. A member that is missing is nothing. `members` may be null. Errors, if what there is cannot
/// be read: those of the archive, of readNpyHeader() and openSparse(); Cancelled.
Result<PreviewPtr> previewOf(const nodes::NodeTree& tree,
                             const std::shared_ptr<const archive::Members>& members, NodeId node,
                             const Cancel& cancel);

} // namespace skops::report
