// Bytes and byte arrays of a model that begin as a file of their own does. skops only passes them on; whoever
// unpacks them later is where they work.

#include "audit/rules/array_member.h"
#include "audit/rules/rule_table.h"

#include <algorithm>
#include <array>

namespace skops::audit::rules {
namespace {

using namespace std::string_view_literals;

struct Magic
{
    std::string_view bytes;
    std::string_view name;
};

/// Long enough not to be met by chance: pickles from protocol 4 begin with a frame (PEP 3154).
constexpr Magic magics[] = {
    {"\x7f"
     "ELF"sv,
     "ELF"},
    {"PK\3\4"sv, "ZIP"},
    {"\x1f\x8b\x08"sv, "gzip"},
    {"7z\xbc\xaf\x27\x1c"sv, "7z"},
    {"\xfd"
     "7zXZ\0"sv,
     "xz"},
    {"\x28\xb5\x2f\xfd"sv, "zstd"},
    {"#!/bin/"sv, "#!"},
    {"#!/usr/bin/"sv, "#!"},
    {"\x80\4\x95"sv, "pickle"},
    {"\x80\5\x95"sv, "pickle"},
};

constexpr size_t headLength = 12;

/// "BZh", the size of the blocks, the magic of the first one.
bool isBzip2(std::string_view head)
{
    constexpr size_t sizeAt = 3;
    return head.starts_with("BZh") && head.size() > sizeAt && head[sizeAt] >= '1' && head[sizeAt] <= '9' &&
           head.substr(sizeAt + 1).starts_with("1AY&SY");
}

std::string_view kindOf(std::string_view head)
{
    if (isBzip2(head))
        return "bzip2";
    const auto row = std::ranges::find_if(magics, [&](const Magic& m) { return head.starts_with(m.bytes); });
    return row == std::end(magics) ? std::string_view() : row->name;
}

/// Where the bytes begin within the node's member; nothing if it holds none.
std::optional<uint64_t> beginOf(const RuleSubject& subject, NodeId id)
{
    switch (subject.tree.node(id).loader) {
    case nodes::Loader::Bytes:
    case nodes::Loader::Bytearray:
        return 0;
    case nodes::Loader::NdArray: {
        const auto header = headerOf(subject, id);
        const bool isBytes = header && header->dtype.itemBytes == 1 && header->dtype.kind != 'b';
        return isBytes ? std::optional(header->dataOffset) : std::nullopt;
    }
    default:
        return std::nullopt;
    }
}

std::string_view headAt(const RuleSubject& subject, MemberId member, uint64_t begin,
                        std::vector<uint8_t>& longer)
{
    Bytes head = subject.heads.of(member);
    if (begin + headLength > MemberHeads::headBytes) {
        longer.resize(begin + headLength);
        const auto size = subject.members.readHead(member, longer);
        head = Bytes(longer).first(size ? *size : 0);
    }
    const std::string_view text(reinterpret_cast<const char*>(head.data()), head.size());
    return text.substr(std::min<size_t>(begin, text.size()));
}

} // namespace

void bytesInside(const RuleSubject& subject, RuleFindings& findings)
{
    std::vector<uint8_t> longer;
    for (size_t i = 0; i < subject.tree.nodeCount(); ++i) {
        const MemberId member = subject.tree.nodes()[i].member;
        if (member == none<MemberId>)
            continue;
        if (subject.cancel.isRequested())
            return;
        const auto id = makeId<NodeId>(i);
        const auto begin = beginOf(subject, id);
        const std::string_view kind =
            begin ? kindOf(headAt(subject, member, *begin, longer)) : std::string_view();
        if (!kind.empty())
            findings.add(Code::BytesInside, id, {std::string(kind)});
    }
}

} // namespace skops::audit::rules
