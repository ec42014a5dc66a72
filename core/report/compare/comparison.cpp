#include "report/compare/comparison.h"

#include "base/checked.h"
#include "nodes/node_path.h"
#include "report/compare/pair_walk.h"

#include <array>
#include <charconv>
#include <new>

namespace skops::report {
namespace {

Result<Comparison> compareTrees(const CompareSide& a, const CompareSide& b, const CompareOptions& options,
                                Workers& workers, const Cancel& cancel, Progress& progress)
{
    progress.start(
        checkedAdd(bytesToRead(a.tree, a.members), bytesToRead(b.tree, b.members)).value_or(~uint64_t{0}));
    const auto membersA = MemberDigests::read(a.tree, a.members, workers, cancel, progress);
    if (!membersA)
        return fail(membersA.error());
    const auto membersB = MemberDigests::read(b.tree, b.members, workers, cancel, progress);
    if (!membersB)
        return fail(membersB.error());
    const auto nodesA = NodeDigests::make(a.tree, *membersA, cancel);
    if (!nodesA)
        return fail(nodesA.error());
    const auto nodesB = NodeDigests::make(b.tree, *membersB, cancel);
    if (!nodesB)
        return fail(nodesB.error());
    const DigestedSide digestedA{a, *membersA, *nodesA};
    const DigestedSide digestedB{b, *membersB, *nodesB};
    return PairWalk(digestedA, digestedB, options).run(cancel);
}

} // namespace

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

Result<Comparison> compare(const CompareSide& a, const CompareSide& b, const CompareOptions& options,
                           Workers& workers, const Cancel& cancel, Progress& progress)
{
    try {
        return compareTrees(a, b, options, workers, cancel, progress);
    } catch (const std::bad_alloc&) {
        return fail(Code::OutOfMemory);
    }
}

} // namespace skops::report
