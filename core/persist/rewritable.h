#pragma once

#include "nodes/node_tree.h"

namespace skops::persist {

/// Whether a schema is as a release writes it, so that every part of it is understood and may be written
/// otherwise: of protocol 2, all loaders known, nothing found by the reader, no cycle, no field of a node
/// twice, and no bit generator whose state stands elsewhere.
bool isRewritable(const nodes::NodeTree& tree);

} // namespace skops::persist
