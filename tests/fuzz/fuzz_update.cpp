// A schema of any release to one of the current protocol. An input: a byte of choices (1: the files that
// stub_members.h names are there), and the bytes of schema.json.

#include "fuzz_check.h"
#include "nodes/schema_reader.h"
#include "persist/update.h"
#include "stub_members.h"

using namespace skops;

namespace {

Limits smallLimits()
{
    Limits limits;
    limits.nodes = 20'000;
    return limits;
}

void checkChanges(const nodes::NodeTree& tree, const std::vector<Finding>& changes)
{
    for (const Finding& change : changes) {
        SKOPS_FUZZ_CHECK(change.where.node == none<NodeId> || index(change.where.node) < tree.nodeCount());
        SKOPS_FUZZ_CHECK(change.count > 0);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size == 0)
        return 0;
    static const fuzz::StubMembers full(fuzz::stubEntries());
    static const fuzz::StubMembers empty({});
    const fuzz::StubMembers& members = (data[0] & 1U) != 0 ? full : empty;
    const Cancel cancel;
    const std::string_view schema(reinterpret_cast<const char*>(data + 1), size - 1);
    const auto tree = nodes::readTree(schema, &members, smallLimits(), cancel);
    if (!tree || (*tree)->protocol() > persist::newestProtocol)
        return 0;
    const auto updated = persist::updateSchema(**tree, "0.16.0", cancel);
    SKOPS_FUZZ_CHECK(updated.has_value());
    checkChanges(**tree, updated->changes);
    if (updated->schema.empty())
        return 0;
    const auto again = nodes::readTree(updated->schema, &members, smallLimits(), cancel);
    // What was read can be read after the update, but for a schema that grew over the limit.
    SKOPS_FUZZ_CHECK(again || again.error().code == Code::LimitExceeded);
    if (!again || (*again)->protocol() != persist::newestProtocol)
        return 0;
    const auto twice = persist::updateSchema(**again, "0.16.0", cancel);
    SKOPS_FUZZ_CHECK(twice && twice->schema.empty());
    return 0;
}
