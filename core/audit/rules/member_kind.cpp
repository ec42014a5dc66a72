// Members by kind: skops names arrays *.npy, sparse matrices *.npz and bytes *.bin (skops/io/_numpy.py,
// _scipy.py, _general.py, 0.3 to 0.16), and numpy.load opens an archive in an array's place without a word.

#include "audit/rules/rule_table.h"

#include <algorithm>

namespace skops::audit::rules {
namespace {

using namespace std::string_view_literals;

struct Kind
{
    nodes::Loader loader;
    std::string_view suffix;
    std::string_view magic; ///< empty: any bytes
};

constexpr Kind kinds[] = {
    {nodes::Loader::NdArray, ".npy", "\x93NUMPY"},
    {nodes::Loader::SparseMatrix, ".npz", "PK"},
    {nodes::Loader::Bytes, ".bin", ""},
    {nodes::Loader::Bytearray, ".bin", ""},
};

struct Magic
{
    std::string_view bytes;
    std::string_view name;
};

constexpr Magic magics[] = {
    {"\x93NUMPY", ".npy"}, {"PK\3\4", ".zip"},   {"PK\5\6", ".zip"},   {"\x80\2", "pickle"},
    {"\x80\3", "pickle"},  {"\x80\4", "pickle"}, {"\x80\5", "pickle"},
};

std::string_view nameOfBytes(std::string_view head)
{
    if (head.empty())
        return "empty";
    const auto row = std::ranges::find_if(magics, [&](const Magic& m) { return head.starts_with(m.bytes); });
    return row == std::end(magics) ? "unknown" : row->name;
}

std::string suffixOf(std::string_view name)
{
    if (name.ends_with('/'))
        return "folder";
    const size_t dot = name.rfind('.');
    constexpr size_t longest = 12;
    return dot == std::string_view::npos || name.size() - dot > longest ? "unknown"
                                                                        : std::string(name.substr(dot));
}

/// What it is in place of `kind`; empty: nothing else.
std::string otherKind(const RuleSubject& subject, MemberId member, const Kind& kind)
{
    const archive::Members& members = subject.members;
    if (!members.name(member).ends_with(kind.suffix))
        return suffixOf(members.name(member));
    if (kind.magic.empty())
        return {};
    const Bytes head = subject.heads.of(member);
    if (head.empty() && members.sizeBytes(member) > 0) // told by reading the contents
        return {};
    const std::string_view text(reinterpret_cast<const char*>(head.data()), head.size());
    return text.starts_with(kind.magic) ? std::string() : std::string(nameOfBytes(text));
}

} // namespace

void memberKind(const RuleSubject& subject, RuleFindings& findings)
{
    for (size_t i = 0; i < subject.tree.nodeCount(); ++i) {
        const nodes::Node& node = subject.tree.nodes()[i];
        if (node.member == none<MemberId> || subject.members.name(node.member) == "schema.json")
            continue;
        const auto kind = std::ranges::find(kinds, node.loader, &Kind::loader);
        if (kind == std::end(kinds))
            continue;
        if (const std::string found = otherKind(subject, node.member, *kind); !found.empty())
            findings.add(Code::MemberKind, makeId<NodeId>(i), {std::string(kind->suffix), found});
    }
}

} // namespace skops::audit::rules
