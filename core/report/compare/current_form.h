#pragma once

// What a node of an older release describes, in the terms of current ones: what updating a file rewrites
// (core/persist/update.cpp) describes the same object before and after.

#include "nodes/node_tree.h"
#include "report/compare/digest.h"

#include <optional>

namespace skops::report {

/// The node itself; of a _DictWithDeprecatedKeysNode the dict in it, which replaced it in scikit-learn 1.2.
NodeId describedNode(const nodes::NodeTree& tree, NodeId id);

/// FunctionNode of protocol 0, SGDNode and generators of protocols 0 and 1 as their successors.
nodes::Loader describedLoader(const nodes::Node& node);

/// The function of a FunctionNode of protocol 0, the object's type of a method labelled "method" (before
/// 0.12); of all others what they say they are.
TypeId describedType(const nodes::NodeTree& tree, NodeId id);

/// Whether one of these is something else than what stands there.
bool isOldForm(const nodes::NodeTree& tree, NodeId id);

/// Of a generator of protocol 0, whose state stands as plain JSON where later ones have a node: the digest of
/// the dict that it would be. None: it is no such generator, or its state is nothing that a release wrote.
std::optional<Digest> rawStateDigest(const nodes::NodeTree& tree, NodeId id);

} // namespace skops::report
