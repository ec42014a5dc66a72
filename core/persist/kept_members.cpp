#include "persist/kept_members.h"

#include "archive/keyed_hash.h"
#include "persist/equal_members.h"

#include <numeric>
#include <unordered_map>

namespace skops::persist {
namespace {

/// By node the member it reads, as zipfile does: the last one of its name.
std::vector<uint32_t> membersRead(const nodes::NodeTree& tree, const archive::Members& members,
                                  const Content& content)
{
    std::unordered_map<std::string_view, uint32_t, archive::KeyedHash> byName;
    for (uint32_t i = 0; i < content.members.size(); ++i)
        byName[content.members[i].name] = i;
    std::vector<uint32_t> read(tree.nodeCount(), noIndex);
    for (size_t i = 0; i < read.size(); ++i) {
        const MemberId member = tree.nodes()[i].member;
        if (member == none<MemberId>)
            continue;
        if (const auto found = byName.find(members.name(member)); found != byName.end())
            read[i] = found->second;
    }
    return read;
}

} // namespace

Result<KeptMembers> keepMembers(const nodes::NodeTree& tree, const archive::Members& members,
                                const Content& content, const Cancel& cancel)
{
    auto first = firstEqualMembers(content, cancel);
    if (!first)
        return fail(std::move(first.error()));
    const std::vector<uint32_t> read = membersRead(tree, members, content);
    std::vector<bool> isRead(first->size(), false);
    for (const uint32_t member : read) {
        if (member != noIndex)
            isRead[member] = true;
    }
    std::vector<uint32_t> keeper(first->size(), noIndex); // by the first of equal members
    for (uint32_t i = 0; i < first->size(); ++i) {
        if (isRead[i] && keeper[(*first)[i]] == noIndex)
            keeper[(*first)[i]] = i;
    }
    KeptMembers kept{.keptOf = std::vector<uint32_t>(first->size()),
                     .fileOf = std::vector<std::string_view>(tree.nodeCount())};
    std::iota(kept.keptOf.begin(), kept.keptOf.end(), 0U);
    for (uint32_t i = 0; i < first->size(); ++i) {
        if (keeper[(*first)[i]] != noIndex)
            kept.keptOf[i] = keeper[(*first)[i]];
    }
    for (size_t i = 0; i < read.size(); ++i) {
        if (read[i] != noIndex && !kept.isKept(read[i]))
            kept.fileOf[i] = content.members[kept.keptOf[read[i]]].name;
    }
    return kept;
}

} // namespace skops::persist
