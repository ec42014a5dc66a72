#include "report/compare/member_compare.h"

#include "report/text_tree.h"

#include <algorithm>
#include <array>
#include <map>

namespace skops::report {

using nodes::Loader;

namespace {

/// Errors that say that a member is not the array that it should be, or none that is understood.
bool isNoArray(Code code)
{
    constexpr std::array<Code, 7> codes{Code::NpyBadMagic, Code::NpyBadVersion,  Code::NpyBadHeader,
                                        Code::NpyBadDtype, Code::NpyObjectDtype, Code::NpyShapeOverflow,
                                        Code::NpyTooShort};
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

Difference changed(Aspect aspect, std::string before, std::string after)
{
    return {.aspect = aspect, .before = std::move(before), .after = std::move(after)};
}

Difference itemsChanged(const ItemDifference& items)
{
    Difference difference = changed(Aspect::ArrayValues, items.before, items.after);
    difference.array = ArrayChange{
        .items = items.items, .differing = items.differing, .maximum = items.maximum, .first = items.first};
    return difference;
}

std::vector<Difference> arrayDifferences(const ArrayComparison& arrays)
{
    std::vector<Difference> found;
    const bool areShapesEqual = arrays.a.shape == arrays.b.shape;
    const bool areDtypesEqual = arrays.a.dtype == arrays.b.dtype;
    if (!areShapesEqual)
        found.push_back(changed(Aspect::ArrayShape, shapeText(arrays.a.shape), shapeText(arrays.b.shape)));
    if (!areDtypesEqual)
        found.push_back(changed(Aspect::ArrayDtype, arrays.a.dtype.text(), arrays.b.dtype.text()));
    if (arrays.items && arrays.items->differing > 0)
        found.push_back(itemsChanged(*arrays.items));
    // Types whose items cannot be looked at: that the bytes differ is all that is known.
    if (found.empty() && !arrays.items)
        found.push_back(changed(Aspect::ArrayValues, arrays.a.dtype.text(), arrays.b.dtype.text()));
    return found;
}

/// Two members that are not the same byte for byte, or may not be.
Result<std::vector<Difference>> compareArrayMembers(const MemberOf& a, const MemberOf& b,
                                                    const Cancel& cancel)
{
    const auto arrays = compareArrays(a, b, cancel);
    if (arrays)
        return arrayDifferences(*arrays);
    if (!isNoArray(arrays.error().code))
        return fail(arrays.error());
    return std::vector{changed(Aspect::Bytes, std::to_string(a.members.sizeBytes(a.id)),
                               std::to_string(b.members.sizeBytes(b.id)))};
}

/// The arrays of an .npz by name, "data.npy" as "data".
std::map<std::string, MemberId> partsOf(const archive::Members& members)
{
    std::map<std::string, MemberId> parts;
    for (size_t i = 0; i < members.count(); ++i) {
        std::string name(members.name(makeId<MemberId>(i)));
        if (name.ends_with(".npy"))
            name.resize(name.size() - 4);
        // Of two members of one name zipfile reads the last.
        parts[std::move(name)] = makeId<MemberId>(i);
    }
    return parts;
}

/// What differs in one array of a sparse matrix, as one difference.
Difference sparsePart(const std::string& part, const MemberOf& a, const MemberOf& b, Difference found)
{
    if (!found.array && found.aspect != Aspect::Bytes) {
        found.before = arrayText(a.members, a.id);
        found.after = arrayText(b.members, b.id);
    }
    found.aspect = Aspect::Sparse;
    found.part = part;
    return found;
}

Result<std::vector<Difference>> compareSparse(const MemberOf& a, const MemberOf& b, const Cancel& cancel)
{
    const auto nestedA = a.members.openNested(a.id, cancel);
    const auto nestedB = b.members.openNested(b.id, cancel);
    if (!nestedA || !nestedB) {
        const Error& error = nestedA ? nestedB.error() : nestedA.error();
        if (error.code == Code::Cancelled || error.code == Code::FileRead || error.code == Code::FileShrank)
            return fail(error);
        return std::vector{changed(Aspect::Bytes, std::to_string(a.members.sizeBytes(a.id)),
                                   std::to_string(b.members.sizeBytes(b.id)))};
    }
    std::vector<Difference> found;
    const auto partsA = partsOf(**nestedA);
    auto partsB = partsOf(**nestedB);
    for (const auto& [part, id] : partsA) {
        const auto other = partsB.find(part);
        if (other == partsB.end()) {
            found.push_back({.change = Change::Removed,
                             .aspect = Aspect::Sparse,
                             .part = part,
                             .before = arrayText(**nestedA, id)});
            continue;
        }
        const MemberOf inA{**nestedA, id};
        const MemberOf inB{**nestedB, other->second};
        auto differences = compareArrayMembers(inA, inB, cancel);
        if (!differences)
            return differences;
        if (!differences->empty())
            found.push_back(sparsePart(part, inA, inB, std::move(differences->front())));
        partsB.erase(other);
    }
    for (const auto& [part, id] : partsB)
        found.push_back({.change = Change::Added,
                         .aspect = Aspect::Sparse,
                         .part = part,
                         .after = arrayText(**nestedB, id)});
    return found;
}

} // namespace

std::string shapeText(const std::vector<uint64_t>& shape)
{
    std::string text = "(";
    for (size_t i = 0; i < shape.size(); ++i)
        text += (i > 0 ? ", " : "") + std::to_string(shape[i]);
    return text + (shape.size() == 1 ? ",)" : ")");
}

std::string arrayText(const archive::Members& members, MemberId id)
{
    std::vector<uint8_t> head(std::min<uint64_t>(members.sizeBytes(id), numpy::headBytes));
    const auto size = members.readHead(id, head);
    if (!size)
        return {};
    const auto header = numpy::readNpyHeader(Bytes(head).first(*size), members.sizeBytes(id));
    return header ? header->dtype.text() + " " + shapeText(header->shape) : std::string();
}

Result<std::vector<Difference>> compareMembers(const CompareSide& a, NodeId inA, const CompareSide& b,
                                               NodeId inB, const Cancel& cancel)
{
    const MemberId idA = a.tree.node(inA).member;
    const MemberId idB = b.tree.node(inB).member;
    if (idA == none<MemberId> || idB == none<MemberId>) {
        if (idA == idB)
            return std::vector<Difference>();
        return std::vector{Difference{.change = idA == none<MemberId> ? Change::Added : Change::Removed,
                                      .aspect = Aspect::Bytes,
                                      .before = labelOf(a.tree, a.members, inA),
                                      .after = labelOf(b.tree, b.members, inB)}};
    }
    const MemberOf memberA{*a.members, idA};
    const MemberOf memberB{*b.members, idB};
    switch (a.tree.node(inA).loader) {
    case Loader::NdArray:
        return compareArrayMembers(memberA, memberB, cancel);
    case Loader::SparseMatrix:
        return compareSparse(memberA, memberB, cancel);
    default:
        return std::vector{
            changed(Aspect::Bytes, labelOf(a.tree, a.members, inA), labelOf(b.tree, b.members, inB))};
    }
}

} // namespace skops::report
