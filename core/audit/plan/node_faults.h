#pragma once

// What get_tree raises within one node: the __init__ of its loader's class, field by field (skops/io, 0.16).

#include "audit/plan/plan_subject.h"
#include "audit/plan/python_error.h"

#include <vector>

namespace skops::audit {

struct NodeFault
{
    uint32_t edge; ///< raised before the node's edge at this position is read; edgeCount: behind all
    Code code;
    PythonError error;
};

/// In the order in which they would be raised, each as if those before it were mended. Asks the text again:
/// meant for nodes that something was found in.
std::vector<NodeFault> faultsOf(const PlanSubject& subject, NodeId node);

/// The value of json that begins there; noIndex: none. O(log values).
uint32_t valueAt(const nodes::JsonIndex& json, uint32_t begin);

} // namespace skops::audit
