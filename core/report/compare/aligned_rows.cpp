#include "report/compare/aligned_rows.h"

#include "report/compare/edge_pairs.h"
#include "report/compare/row_order.h"

#include <algorithm>
#include <new>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace skops::report {

using nodes::Edge;
using nodes::NodeTree;

/// Makes the rows from an explicit stack, in the order in which PairWalk visits pairs, so that a pair opens
/// in the row where its differences were found.
class RowMaker
{
public:
    RowMaker(const DigestedSide& a, const DigestedSide& b, const Comparison& comparison, uint64_t maxRows)
        : m_a(a), m_b(b), m_comparison(comparison), m_maxRows(maxRows)
    {
    }

    Result<AlignedRows> run(const Cancel& cancel);

private:
    struct Open
    {
        uint32_t row;
        uint32_t step; ///< of the comparison; noIndex: the walk did not come here
    };

    void indexSteps();
    std::unordered_map<uint64_t, uint32_t> stepsBelow(uint32_t step) const;
    Result<void> open(const Open& open, const Cancel& cancel);
    std::vector<EdgePair> childrenOf(const Open& open, const Cancel& cancel);
    std::vector<EdgePair> pairsBelow(const Open& open, NodeId a, NodeId b, const Cancel& cancel);
    Result<void> addChildren(const Open& open, const std::vector<EdgePair>& pairs);
    void markParents();
    void placeDifferences();
    void placeTrust(const std::vector<uint32_t>& differences);

    NodeId nodeA(uint32_t row) const { return nodeOf(m_a, row, m_rows.m_rows[row].a); }
    NodeId nodeB(uint32_t row) const { return nodeOf(m_b, row, m_rows.m_rows[row].b); }
    static NodeId nodeOf(const DigestedSide& side, uint32_t row, EdgeId edge);

    const DigestedSide& m_a;
    const DigestedSide& m_b;
    const Comparison& m_comparison;
    uint64_t m_maxRows;
    AlignedRows m_rows;
    std::vector<Open> m_stack;
    std::vector<uint32_t> m_firstStep; ///< by step, into m_steps: the steps below it
    std::vector<uint32_t> m_steps;     ///< by parent
    std::vector<uint32_t> m_rowOfStep;
    std::unordered_set<uint64_t> m_opened; ///< pairs of nodes
};

namespace {

uint64_t keyOf(EdgeId a, EdgeId b)
{
    return uint64_t{index(a)} << 32U | index(b);
}

bool isFirstRead(const NodeTree& tree, EdgeId edge)
{
    return !tree.edge(edge).isRepeat;
}

} // namespace

NodeId RowMaker::nodeOf(const DigestedSide& side, uint32_t row, EdgeId edge)
{
    if (row == 0)
        return NodeTree::root;
    return edge == none<EdgeId> ? none<NodeId> : side.side.tree.edge(edge).target;
}

Result<AlignedRows> RowMaker::run(const Cancel& cancel)
{
    indexSteps();
    m_rows.m_rows.emplace_back();
    m_stack.push_back({0, 0});
    while (!m_stack.empty()) {
        const Open next = m_stack.back();
        m_stack.pop_back();
        if (auto opened = open(next, cancel); !opened)
            return fail(opened.error());
    }
    markParents();
    placeDifferences();
    return std::move(m_rows);
}

void RowMaker::indexSteps()
{
    const auto& steps = m_comparison.m_steps;
    m_rowOfStep.assign(steps.size(), noIndex);
    m_firstStep.assign(steps.size() + 1, 0);
    for (const Comparison::Step& step : steps) {
        if (step.parent != noIndex)
            ++m_firstStep[step.parent + 1];
    }
    for (size_t i = 1; i < m_firstStep.size(); ++i)
        m_firstStep[i] += m_firstStep[i - 1];
    std::vector<uint32_t> next(m_firstStep.begin(), m_firstStep.end() - 1);
    m_steps.resize(steps.size());
    for (uint32_t i = 0; i < steps.size(); ++i) {
        if (steps[i].parent != noIndex)
            m_steps[next[steps[i].parent]++] = i;
    }
}

std::unordered_map<uint64_t, uint32_t> RowMaker::stepsBelow(uint32_t step) const
{
    std::unordered_map<uint64_t, uint32_t> below;
    if (step == noIndex)
        return below;
    for (uint32_t i = m_firstStep[step]; i < m_firstStep[step + 1]; ++i) {
        const Comparison::Step& child = m_comparison.m_steps[m_steps[i]];
        below.emplace(keyOf(child.a, child.b), m_steps[i]);
    }
    return below;
}

Result<void> RowMaker::open(const Open& open, const Cancel& cancel)
{
    if (cancel.isRequested())
        return fail(Code::Cancelled);
    if (open.step != noIndex) {
        m_rowOfStep[open.step] = open.row;
        m_rows.m_rows[open.row].isChanged = m_comparison.m_steps[open.step].isChanged;
    }
    const std::vector<EdgePair> pairs = childrenOf(open, cancel);
    if (cancel.isRequested())
        return fail(Code::Cancelled);
    return pairs.empty() ? Result<void>() : addChildren(open, pairs);
}

/// In the order of the walk.
std::vector<EdgePair> RowMaker::childrenOf(const Open& open, const Cancel& cancel)
{
    const AlignedRow& row = m_rows.m_rows[open.row];
    const NodeId a = nodeA(open.row);
    const NodeId b = nodeB(open.row);
    if (a != none<NodeId> && b != none<NodeId>)
        return pairsBelow(open, a, b, cancel);
    std::vector<EdgePair> pairs;
    if (a != none<NodeId> && row.b == none<EdgeId> && isFirstRead(m_a.side.tree, row.a))
        addAlone(m_a.side.tree, a, &EdgePair::a, pairs);
    if (b != none<NodeId> && row.a == none<EdgeId> && isFirstRead(m_b.side.tree, row.b))
        addAlone(m_b.side.tree, b, &EdgePair::b, pairs);
    return pairs;
}

std::vector<EdgePair> RowMaker::pairsBelow(const Open& open, NodeId a, NodeId b, const Cancel& cancel)
{
    const AlignedRow& row = m_rows.m_rows[open.row];
    const bool isNew = open.row == 0 || open.step != noIndex || isFirstRead(m_a.side.tree, row.a) ||
                       isFirstRead(m_b.side.tree, row.b);
    if (!isNew || !m_opened.insert(uint64_t{index(a)} << 32U | index(b)).second)
        return {};
    const DigestedNode inA{m_a.side.tree, m_a.nodes, a};
    const DigestedNode inB{m_b.side.tree, m_b.nodes, b};
    if (areContentsPaired(inA, inB))
        return pairEdges(inA, inB, cancel);
    std::vector<EdgePair> pairs;
    addAlone(m_a.side.tree, a, &EdgePair::a, pairs);
    addAlone(m_b.side.tree, b, &EdgePair::b, pairs);
    return pairs;
}

Result<void> RowMaker::addChildren(const Open& open, const std::vector<EdgePair>& pairs)
{
    std::vector<AlignedRow>& rows = m_rows.m_rows;
    const uint64_t after = uint64_t{rows.size()} + pairs.size();
    if (after > m_maxRows)
        return fail(Code::LimitExceeded, {}, {"rows", std::to_string(after), std::to_string(m_maxRows)});
    const auto first = static_cast<uint32_t>(rows.size());
    rows[open.row].firstChild = first;
    rows[open.row].childCount = static_cast<uint32_t>(pairs.size());
    const uint32_t depth = rows[open.row].depth + 1;
    const std::vector<uint32_t> order = rowOrder(pairs);
    std::vector<uint32_t> rowOf(pairs.size());
    for (uint32_t i = 0; i < order.size(); ++i) {
        rowOf[order[i]] = first + i;
        const EdgePair& pair = pairs[order[i]];
        rows.push_back({.parent = open.row, .a = pair.a, .b = pair.b, .depth = depth});
    }
    const auto steps = stepsBelow(open.step);
    for (size_t i = pairs.size(); i-- > 0;) {
        const auto step = steps.find(keyOf(pairs[i].a, pairs[i].b));
        m_stack.push_back({rowOf[i], step == steps.end() ? noIndex : step->second});
    }
    return {};
}

void RowMaker::markParents()
{
    std::vector<AlignedRow>& rows = m_rows.m_rows;
    for (auto row = static_cast<uint32_t>(rows.size()); row-- > 1;) {
        if (rows[row].leadsToChange || m_rows.isDifferent(row))
            rows[rows[row].parent].leadsToChange = true;
    }
}

void RowMaker::placeDifferences()
{
    const std::vector<Difference>& differences = m_comparison.differences();
    m_rows.m_rowOfDifference.assign(differences.size(), noIndex);
    std::vector<uint32_t> ofTrust;
    for (uint32_t i = 0; i < differences.size(); ++i) {
        if (differences[i].aspect == Aspect::Trust) {
            ofTrust.push_back(i);
            continue;
        }
        m_rows.m_rowOfDifference[i] = m_rowOfStep[differences[i].step];
        m_rows.m_byRow.push_back(i);
    }
    std::ranges::stable_sort(m_rows.m_byRow, {}, [this](uint32_t i) { return m_rows.m_rowOfDifference[i]; });
    placeTrust(ofTrust);
}

void RowMaker::placeTrust(const std::vector<uint32_t>& differences)
{
    std::unordered_map<NodeId, uint32_t> rowsA;
    std::unordered_map<NodeId, uint32_t> rowsB;
    for (const uint32_t i : differences) {
        rowsA.emplace(m_comparison.differences()[i].a, noIndex);
        rowsB.emplace(m_comparison.differences()[i].b, noIndex);
    }
    rowsA.erase(none<NodeId>);
    rowsB.erase(none<NodeId>);
    const auto place = [](std::unordered_map<NodeId, uint32_t>& wanted, NodeId node, uint32_t row) {
        if (const auto found = wanted.find(node); found != wanted.end() && found->second == noIndex)
            found->second = row;
    };
    for (uint32_t row = 0; row < m_rows.m_rows.size() && !differences.empty(); ++row) {
        place(rowsA, nodeA(row), row);
        place(rowsB, nodeB(row), row);
    }
    for (const uint32_t i : differences) {
        const Difference& difference = m_comparison.differences()[i];
        if (difference.a != none<NodeId>)
            m_rows.m_rowOfDifference[i] = rowsA[difference.a];
        else if (difference.b != none<NodeId>)
            m_rows.m_rowOfDifference[i] = rowsB[difference.b];
    }
}

std::span<const uint32_t> AlignedRows::differencesOf(uint32_t row) const
{
    const auto rowOf = [this](uint32_t i) { return m_rowOfDifference[i]; };
    const auto first = std::ranges::lower_bound(m_byRow, row, {}, rowOf);
    return {first, std::ranges::upper_bound(first, m_byRow.end(), row, {}, rowOf)};
}

Result<AlignedRows> AlignedRows::make(const CompareSide& a, const SideDigests& digestsA, const CompareSide& b,
                                      const SideDigests& digestsB, const Comparison& comparison,
                                      const CompareOptions& options, const Cancel& cancel)
{
    try {
        const DigestedSide sideA{a, digestsA.members(), digestsA.nodes()};
        const DigestedSide sideB{b, digestsB.members(), digestsB.nodes()};
        return RowMaker(sideA, sideB, comparison, options.maxPairs).run(cancel);
    } catch (const std::bad_alloc&) {
        return fail(Code::OutOfMemory);
    }
}

} // namespace skops::report
