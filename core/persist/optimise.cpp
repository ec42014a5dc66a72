#include "persist/optimise.h"

#include "nodes/schema_reader.h"
#include "persist/compact_json.h"
#include "persist/content_bytes.h"
#include "persist/content_members.h"
#include "persist/kept_members.h"
#include "persist/rewritable.h"
#include "persist/same_objects.h"
#include "persist/smaller_schema.h"

namespace skops::persist {
namespace {

using nodes::NodeTree;

Optimised made(Content content, const std::array<uint64_t, optimiseSteps>& saved)
{
    Optimised optimised{.content = std::make_shared<const Content>(std::move(content)), .savings = {}};
    for (size_t i = 0; i < static_cast<size_t>(OptimiseStep::Compression); ++i)
        optimised.savings.push_back({.step = static_cast<OptimiseStep>(i), .bytes = saved[i]});
    return optimised;
}

Optimised withoutBlanks(const NodeTree& tree, Content content)
{
    content.schema = compactJson(tree.text());
    std::array<uint64_t, optimiseSteps> saved{};
    saved[static_cast<size_t>(OptimiseStep::Blanks)] = tree.text().size() - content.schema.size();
    return made(std::move(content), saved);
}

/// The members that are kept; adds to `removed` how many bytes the others have.
std::vector<MemberData> keptOnes(const Content& content, const KeptMembers& kept,
                                 const archive::Members& members, uint64_t& removed)
{
    std::vector<MemberData> ones;
    for (size_t i = 0; i < content.members.size(); ++i) {
        const MemberData& member = content.members[i];
        if (kept.isKept(i))
            ones.push_back(member);
        else if (const auto id = members.find(member.name))
            removed += members.sizeBytes(*id);
    }
    return ones;
}

Result<void> checkSame(const NodeTree& tree, const archive::Members& members, const Optimised& optimised,
                       std::span<const std::string_view> fileOf, const Limits& limits, const Cancel& cancel)
{
    const auto newMembers = ContentMembers::make(optimised.content);
    if (!newMembers)
        return fail(newMembers.error());
    const auto newTree = nodes::readTree(optimised.content->schema, newMembers->get(), limits, cancel);
    if (!newTree)
        return fail(newTree.error());
    if (!(*newTree)->findings().empty() || !areSameObjects(tree, members, **newTree, **newMembers, fileOf))
        return fail(Code::SavedDiffers, {.member = std::string(schemaName)}, {std::string(schemaName)});
    return {};
}

} // namespace

Result<Optimised> optimise(const NodeTree& tree, const archive::Members& members, const Content& content,
                           const Limits& limits, const Cancel& cancel)
{
    if (!isRewritable(tree))
        return withoutBlanks(tree, content);
    const auto kept = keepMembers(tree, members, content, cancel);
    if (!kept)
        return fail(kept.error());
    const auto shared = shareNodes(tree, cancel);
    if (!shared)
        return fail(shared.error());
    auto smaller = smallerSchema(tree, *shared, kept->fileOf, cancel);
    if (!smaller)
        return fail(std::move(smaller.error()));
    Content left{.schema = std::move(smaller->text), .members = {}};
    left.members =
        keptOnes(content, *kept, members, smaller->saved[static_cast<size_t>(OptimiseStep::Members)]);
    Optimised optimised = made(std::move(left), smaller->saved);
    if (auto same = checkSame(tree, members, optimised, kept->fileOf, limits, cancel); !same)
        return fail(std::move(same.error()));
    return optimised;
}

} // namespace skops::persist
