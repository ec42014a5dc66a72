#include "report/compare/comparison.h"

#include "base/checked.h"
#include "nodes/node_path.h"
#include "report/compare/pair_walk.h"
#include "report/compare/side_digests.h"

#include <array>
#include <charconv>
#include <new>

namespace skops::report {

std::string_view changeId(Change change)
{
    switch (change) {
    case Change::Added:
        return "added";
    case Change::Removed:
        return "removed";
    case Change::Changed:
        return "changed";
    }
    return {};
}

std::string_view aspectId(Aspect aspect)
{
    switch (aspect) {
    case Aspect::Item:
        return "item";
    case Aspect::Type:
        return "type";
    case Aspect::KeyType:
        return "key-type";
    case Aspect::Loader:
        return "loader";
    case Aspect::Value:
        return "value";
    case Aspect::ArrayShape:
        return "array-shape";
    case Aspect::ArrayDtype:
        return "array-dtype";
    case Aspect::ArrayValues:
        return "array-values";
    case Aspect::Sparse:
        return "sparse";
    case Aspect::Bytes:
        return "bytes";
    case Aspect::Trust:
        return "trust";
    }
    return {};
}

std::string numberText(double value)
{
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return {buffer.data(), end};
}

std::string Comparison::pathIn(const nodes::NodeTree& tree, const Difference& difference, Side side) const
{
    if (difference.aspect == Aspect::Trust)
        return {};
    std::vector<EdgeId> edges;
    for (uint32_t i = difference.step; m_steps[i].parent != noIndex; i = m_steps[i].parent) {
        edges.push_back(side == Side::A ? m_steps[i].a : m_steps[i].b);
        if (edges.back() == none<EdgeId>)
            return {};
    }
    std::string path = "root";
    for (auto edge = edges.rbegin(); edge != edges.rend(); ++edge)
        path += nodes::stepOf(tree, *edge);
    return path;
}

Result<SideDigests> SideDigests::make(const CompareSide& side, Workers& workers, const Cancel& cancel,
                                      Progress& progress)
{
    try {
        auto members = MemberDigests::read(side.tree, side.members, workers, cancel, progress);
        if (!members)
            return fail(members.error());
        auto nodes = NodeDigests::make(side.tree, *members, cancel);
        if (!nodes)
            return fail(nodes.error());
        return SideDigests(std::move(*members), std::move(*nodes));
    } catch (const std::bad_alloc&) {
        return fail(Code::OutOfMemory);
    }
}

Result<Comparison> compareDigested(const CompareSide& a, const SideDigests& digestsA, const CompareSide& b,
                                   const SideDigests& digestsB, const CompareOptions& options,
                                   const Cancel& cancel)
{
    try {
        const DigestedSide sideA{a, digestsA.members(), digestsA.nodes()};
        const DigestedSide sideB{b, digestsB.members(), digestsB.nodes()};
        return PairWalk(sideA, sideB, options).run(cancel);
    } catch (const std::bad_alloc&) {
        return fail(Code::OutOfMemory);
    }
}

Result<Comparison> compare(const CompareSide& a, const CompareSide& b, const CompareOptions& options,
                           Workers& workers, const Cancel& cancel, Progress& progress)
{
    progress.start(
        checkedAdd(bytesToRead(a.tree, a.members), bytesToRead(b.tree, b.members)).value_or(~uint64_t{0}));
    const auto digestsA = SideDigests::make(a, workers, cancel, progress);
    if (!digestsA)
        return fail(digestsA.error());
    const auto digestsB = SideDigests::make(b, workers, cancel, progress);
    if (!digestsB)
        return fail(digestsB.error());
    return compareDigested(a, *digestsA, b, *digestsB, options, cancel);
}

} // namespace skops::report
