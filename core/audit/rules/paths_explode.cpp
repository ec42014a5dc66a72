// How many ways lead through the nodes: skops' audit walks each of them, also through nodes that are shared
// (Node.get_unsafe_set, skops/io/_audit.py, 0.16), and so does everything that prints the loaded object.

#include "audit/rules/lookup.h"
#include "audit/rules/rule_table.h"

#include <algorithm>

namespace skops::audit::rules {
namespace {

/// The audit walks about a million in a second: more than this takes minutes. The largest model of the
/// conformance corpus has less than a million.
constexpr uint64_t mostPaths = 100'000'000;
constexpr uint64_t saturated = uint64_t{1} << 62U;

struct Frame
{
    NodeId node;
    uint32_t nextEdge;
};

/// Saturating. A repeat of a node that is not finished is a cycle, which skops does not walk a second time.
uint64_t countPaths(const nodes::NodeTree& tree, const Cancel& cancel)
{
    // By node; 0: not finished.
    std::vector<uint64_t> paths(tree.nodeCount(), 0);
    std::vector<Frame> stack{{nodes::NodeTree::root, 0}};
    std::vector<uint64_t> sums{1};
    size_t steps = 0;
    while (!stack.empty()) {
        if (++steps % stepsPerCancelCheck == 0 && cancel.isRequested())
            return 0;
        Frame& frame = stack.back();
        const auto edges = tree.edgesOf(frame.node);
        if (frame.nextEdge == edges.size()) {
            paths[index(frame.node)] = sums.back();
            stack.pop_back();
            const uint64_t below = sums.back();
            sums.pop_back();
            if (!sums.empty())
                sums.back() = std::min(saturated, sums.back() + below);
            continue;
        }
        const nodes::Edge& edge = edges[frame.nextEdge++];
        if (edge.target == none<NodeId>)
            continue;
        if (edge.isRepeat) {
            sums.back() = std::min(saturated, sums.back() + paths[index(edge.target)]);
            continue;
        }
        stack.push_back({edge.target, 0});
        sums.push_back(1);
    }
    return paths[0];
}

} // namespace

void pathsExplode(const RuleSubject& subject, RuleFindings& findings)
{
    if (subject.tree.nodeCount() == 0)
        return;
    const uint64_t paths = countPaths(subject.tree, subject.cancel);
    if (paths <= mostPaths)
        return;
    findings.add(Code::PathsExplode, nodes::NodeTree::root,
                 {paths == saturated ? "2^62" : std::to_string(paths)});
}

} // namespace skops::audit::rules
