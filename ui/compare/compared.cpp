#include "compare/compared.h"

#include "nodes/node_path.h"

#include <set>
#include <string_view>

namespace skops::ui {
namespace {

/// Paths of what is deeper are not shown: each is as long as it is deep.
constexpr uint32_t maxPathDepth = 2000;

using Names = std::set<std::string, std::less<>>;

std::vector<bool> typesNamed(const nodes::NodeTree& tree, const Names& names)
{
    std::vector<bool> types(tree.typeCount());
    for (size_t i = 0; i < types.size(); ++i)
        types[i] = names.contains(tree.fullName(makeId<TypeId>(i)));
    return types;
}

void addTrust(Compared& compared)
{
    Names onlyA;
    Names onlyB;
    for (const report::Difference& difference : compared.comparison.differences()) {
        if (difference.aspect != report::Aspect::Trust)
            continue;
        if (difference.change == report::Change::Added)
            onlyB.insert(difference.after);
        else
            onlyA.insert(difference.before);
    }
    compared.ownTypesA = typesNamed(*compared.a.review->tree, onlyA);
    compared.ownTypesB = typesNamed(*compared.b.review->tree, onlyB);
    for (const audit::UntrustedType& type : compared.b.review->audit->types())
        compared.newToReview += !type.isTicked && onlyB.contains(type.name) ? 1 : 0;
}

} // namespace

NodeId Compared::node(uint32_t row, Side side) const
{
    if (row == 0)
        return nodes::NodeTree::root;
    const EdgeId id = edge(row, side);
    return id == none<EdgeId> ? none<NodeId> : tree(side).edge(id).target;
}

bool Compared::changesTrust(uint32_t row, Side side) const
{
    const NodeId id = node(row, side);
    if (id == none<NodeId>)
        return false;
    const std::vector<bool>& own = side == Side::A ? ownTypesA : ownTypesB;
    const auto isOwn = [&own](TypeId type) { return type != none<TypeId> && own[index(type)]; };
    return isOwn(tree(side).node(id).type) || isOwn(tree(side).node(id).extra);
}

std::string Compared::path(uint32_t row, Side side) const
{
    if (isGap(row, side) || aligned.rows()[row].depth > maxPathDepth)
        return {};
    std::vector<EdgeId> edges;
    for (uint32_t at = row; at != 0; at = aligned.rows()[at].parent)
        edges.push_back(edge(at, side));
    std::string path = "root";
    for (auto step = edges.rbegin(); step != edges.rend(); ++step)
        path += nodes::stepOf(tree(side), *step);
    return path;
}

report::CompareSide compareSide(const review::Review& review)
{
    return {.tree = *review.tree, .members = review.members(), .audit = review.audit.get()};
}

namespace {

Result<ComparedPtr> compareRead(const ReadSide& a, const ReadSide& b, const Cancel& cancel)
{
    const report::CompareSide sideA = compareSide(*a.review);
    const report::CompareSide sideB = compareSide(*b.review);
    const report::CompareOptions options{.maxPairs = a.review->limits.rows};
    auto compared = std::make_shared<Compared>();
    compared->a = a;
    compared->b = b;
    auto comparison = report::compareDigested(sideA, *a.digests, sideB, *b.digests, options, cancel);
    if (!comparison)
        return fail(std::move(comparison.error()));
    compared->comparison = std::move(*comparison);
    auto aligned = report::AlignedRows::make(sideA, *a.digests, sideB, *b.digests, compared->comparison,
                                             options, cancel);
    if (!aligned)
        return fail(std::move(aligned.error()));
    compared->aligned = std::move(*aligned);
    auto all = CompareRows::make(compared->aligned, false, cancel);
    auto different = CompareRows::make(compared->aligned, true, cancel);
    if (!all || !different)
        return fail(Code::Cancelled);
    compared->all = std::move(*all);
    compared->different = std::move(*different);
    addTrust(*compared);
    return ComparedPtr(std::move(compared));
}

} // namespace

Result<CompareOutcome> compareSides(const ReadSide& a, const ReadSide& b, const Cancel& cancel)
{
    auto compared = compareRead(a, b, cancel);
    CompareOutcome outcome{
        .hasChanged = {!a.review->source->checkUnchanged(), !b.review->source->checkUnchanged()}};
    if (outcome.hasChanged[0] || outcome.hasChanged[1])
        return outcome;
    if (!compared)
        return fail(std::move(compared.error()));
    outcome.compared = std::move(*compared);
    return outcome;
}

} // namespace skops::ui
