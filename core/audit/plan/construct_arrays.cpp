// numpy.load and scipy.sparse.load_npz (numpy/lib/_npyio_impl.py, 2.3; scipy/sparse/_matrix_io.py, 1.16) of a
// member, as far as reading the contents showed.

#include "audit/plan/construct_walk.h"

#include <array>

namespace skops::audit {

using nodes::Loader;

namespace {

constexpr std::string_view npyMagic = "\x93NUMPY";

bool isZip(std::string_view head)
{
    return head.starts_with("PK\x03\x04") || head.starts_with("PK\x05\x06");
}

PythonError isPickled()
{
    return valueError("This file contains pickled (object) data. If you trust the file you can load it "
                      "unsafely using the `allow_pickle=` keyword argument or `pickle.load()`.");
}

/// The first bytes of a member; none of one that cannot be read.
std::string headOf(const archive::Members& members, MemberId member)
{
    std::array<uint8_t, 8> bytes{};
    const auto size = members.readHead(member, bytes);
    return {bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size.value_or(0))};
}

} // namespace

void ConstructWalk::beginArray(NodeId id, NodeRef node)
{
    const bool isSparse = node.loader == Loader::SparseMatrix;
    if (node.edgeCount > 0 || node.member == none<MemberId>)
        return;
    const std::string_view member = m_subject.members.name(node.member);
    const auto found = m_arrayFindings.find(member);
    const Finding* finding = found == m_arrayFindings.end() ? nullptr : found->second;
    const std::string head = finding ? headOf(m_subject.members, node.member) : std::string();
    auto error = finding ? arrayError(*finding, isSparse, head) : std::nullopt;
    // What scipy asks of the arrays is more than what is checked here.
    const bool isDecided = error || !finding;
    if (error)
        m_out.fail(PlanPhase::Construct, id, finding->code, std::move(*error), member);
    const std::string_view target = isSparse ? "scipy.sparse.load_npz" : "numpy.load";
    m_out.add({.target = m_out.name(target),
               .label = isSparse ? labelOf(node, target) : none<nodes::NameId>,
               .node = id,
               .member = node.member,
               .count = 1,
               .action = PlanAction::Call,
               .arguments = PlanArguments::File,
               .isUndecided = isSparse || !isDecided});
    if (isSparse || !isZip(head)) // else an NpzFile
        valueOf(id).kind = isSparse ? ValueKind::Object : ValueKind::Array;
    if (isSparse || m_tree.fullName(node.type) == "numpy.ndarray")
        return;
    m_names.addLookUp(id, node.type);
    addNamed(id, node.type, PlanAction::Call, PlanArguments::Array, 1, true);
    valueOf(id).kind = ValueKind::Unknown;
}

/// Nothing: whether it raises is not known.
std::optional<PythonError> ConstructWalk::arrayError(const Finding& finding, bool isSparse,
                                                     std::string_view head) const
{
    if (head.empty())
        return PythonError{"EOFError", "No data left in file"};
    if (isZip(head))
        return std::nullopt;
    if (!head.starts_with(npyMagic))
        return isPickled();
    if (isSparse)
        return PythonError{}; // an array that cannot be read, or is no archive of arrays
    return pythonErrorOf(finding);
}

} // namespace skops::audit
