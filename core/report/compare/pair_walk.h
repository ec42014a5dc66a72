#pragma once

// The walk through two trees at once. Internal to report/compare.

#include "report/compare/comparison.h"
#include "report/compare/edge_pairs.h"

#include <map>
#include <tuple>
#include <unordered_set>

namespace skops::report {

/// Visits every pair of nodes that belong together and are not known to be equal, once, from an explicit
/// stack.
class PairWalk
{
public:
    PairWalk(const DigestedSide& a, const DigestedSide& b, const CompareOptions& options)
        : m_a(a), m_b(b), m_options(options)
    {
    }

    /// Errors: as compare().
    Result<Comparison> run(const Cancel& cancel);

private:
    struct Pending
    {
        uint32_t parent; ///< step
        EdgePair edges;
    };

    Result<void> visit(const Pending& pending, const Cancel& cancel);
    Result<void> visitNodes(NodeId a, NodeId b, uint32_t step, const Cancel& cancel);
    Result<void> compareContents(NodeId a, NodeId b, uint32_t step, const Cancel& cancel);
    void compareOwnContents(NodeId a, NodeId b, uint32_t step);
    bool areKnownEqual(NodeId a, NodeId b) const;
    bool areKnownEqual(const EdgePair& edges) const;
    /// Tells of different classes and loaders; false if what is inside need not be compared.
    bool compareKinds(NodeId a, NodeId b, uint32_t step);
    void compareKeyTypes(const EdgePair& edges, uint32_t step);
    void compareTrust();
    void addLoneEdge(const EdgePair& edges, uint32_t step);
    void add(Difference difference);
    uint32_t addStep(uint32_t parent, const EdgePair& edges);

    const DigestedSide& m_a;
    const DigestedSide& m_b;
    const CompareOptions& m_options;
    Comparison m_comparison;
    std::vector<Pending> m_stack;
    std::map<std::tuple<nodes::Loader, MemberId, MemberId>, std::vector<Difference>> m_comparedMembers;
    std::unordered_set<uint64_t> m_visited; ///< pairs of nodes
};

} // namespace skops::report
