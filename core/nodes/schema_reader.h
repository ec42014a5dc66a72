#pragma once

// schema.json to NodeTree, as skops' read_schema and get_tree (skops/io/_utils.py, _audit.py, 0.16) would
// read it.

#include "archive/archive.h"
#include "base/limits.h"
#include "nodes/node_tree.h"

#include <string_view>

namespace skops::nodes {

/// Reads the schema.json of an archive and resolves the files that its nodes name. What the real loader
/// refuses within the tree becomes a finding and the rest is still read; an Error means there is no tree at
/// all: SchemaMissing, JsonEncoding, JsonSyntax, LimitExceeded, Cancelled, those of Archive::read, and
/// NodeNotObject for a schema that is no object.
Result<NodeTreePtr> readTree(const archive::Archive& archive, const Limits& limits, const Cancel& cancel);

/// The same for the bytes of a schema.json; `members` may be null (no member exists then).
Result<NodeTreePtr> readTree(std::string_view schema, const archive::Members* members, const Limits& limits,
                             const Cancel& cancel);

} // namespace skops::nodes
