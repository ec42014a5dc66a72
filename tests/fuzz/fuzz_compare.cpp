// Two schemas, compared. An input: a byte of choices (1: the files that stub_members.h names are there on the
// first side, 2: on the second), the bytes of one schema.json, a zero byte and those of the other; without a
// zero byte both are one.

#include "audit/audit.h"
#include "fuzz_check.h"
#include "nodes/schema_reader.h"
#include "report/compare/aligned_rows.h"
#include "stub_members.h"

using namespace skops;
using report::CompareSide;
using report::Comparison;

namespace {

Limits smallLimits()
{
    Limits limits;
    limits.nodes = 5'000;
    return limits;
}

report::CompareOptions smallOptions()
{
    return {.maxPairs = 20'000, .maxDifferences = 200};
}

struct Input
{
    nodes::NodeTreePtr tree;
    audit::AuditPtr audit;
    const archive::Members* members;

    CompareSide side() const { return {.tree = *tree, .members = members, .audit = audit.get()}; }
};

std::optional<Input> inputOf(std::string_view schema, bool hasMembers)
{
    static const fuzz::StubMembers full(fuzz::stubEntries());
    static const fuzz::StubMembers empty({});
    Input input{.tree = nullptr, .audit = nullptr, .members = hasMembers ? &full : &empty};
    auto tree = nodes::readTree(schema, input.members, smallLimits(), Cancel());
    if (!tree)
        return std::nullopt;
    input.tree = *std::move(tree);
    input.audit = audit::Auditor(input.tree, profile::defaultProfile()).audit({});
    return input;
}

Result<Comparison> compared(const Input& a, const Input& b)
{
    Workers one(1);
    Progress progress;
    return report::compare(a.side(), b.side(), smallOptions(), one, Cancel(), progress);
}

void checkDifferences(const Comparison& comparison, const Input& a, const Input& b)
{
    SKOPS_FUZZ_CHECK(comparison.differences().size() <= smallOptions().maxDifferences);
    SKOPS_FUZZ_CHECK(comparison.isEqual() == comparison.differences().empty());
    for (const report::Difference& difference : comparison.differences()) {
        SKOPS_FUZZ_CHECK(difference.before.size() <= report::maxEvidenceBytes);
        SKOPS_FUZZ_CHECK(difference.after.size() <= report::maxEvidenceBytes);
        SKOPS_FUZZ_CHECK(difference.a == none<NodeId> || index(difference.a) < a.tree->nodeCount());
        SKOPS_FUZZ_CHECK(difference.b == none<NodeId> || index(difference.b) < b.tree->nodeCount());
        const std::string before = comparison.pathIn(*a.tree, difference, Comparison::Side::A);
        const std::string after = comparison.pathIn(*b.tree, difference, Comparison::Side::B);
        SKOPS_FUZZ_CHECK(difference.aspect == report::Aspect::Trust || !before.empty() || !after.empty());
    }
}

void checkRows(const Comparison& comparison, const Input& a, const Input& b)
{
    Workers one(1);
    Progress progress;
    const CompareSide sideA = a.side();
    const CompareSide sideB = b.side();
    const auto digestsA = report::SideDigests::make(sideA, one, Cancel(), progress);
    const auto digestsB = report::SideDigests::make(sideB, one, Cancel(), progress);
    SKOPS_FUZZ_CHECK(digestsA && digestsB);
    const auto rows =
        report::AlignedRows::make(sideA, *digestsA, sideB, *digestsB, comparison, smallOptions(), Cancel());
    SKOPS_FUZZ_CHECK(rows || rows.error().code == Code::LimitExceeded);
    if (!rows)
        return;
    for (size_t i = 0; i < rows->rows().size(); ++i) {
        const report::AlignedRow& row = rows->rows()[i];
        SKOPS_FUZZ_CHECK(i == 0 ? row.parent == noIndex : row.parent < i);
        SKOPS_FUZZ_CHECK(uint64_t{row.firstChild} + row.childCount <= rows->rows().size());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view text(reinterpret_cast<const char*>(data + 1), size - 1);
    const size_t end = text.find('\0');
    const bool isOne = end == std::string_view::npos;
    const auto a = inputOf(text.substr(0, end), (data[0] & 1U) != 0);
    const auto b = isOne ? a : inputOf(text.substr(end + 1), (data[0] & 2U) != 0);
    if (!a || !b)
        return 0;
    const auto there = compared(*a, *b);
    const auto back = compared(*b, *a);
    SKOPS_FUZZ_CHECK(there.has_value() == back.has_value());
    if (!there) {
        SKOPS_FUZZ_CHECK(!isOne || there.error().code == Code::LimitExceeded);
        return 0;
    }
    SKOPS_FUZZ_CHECK(!isOne || there->isEqual());
    SKOPS_FUZZ_CHECK(there->isEqual() == back->isEqual());
    checkDifferences(*there, *a, *b);
    checkDifferences(*back, *b, *a);
    checkRows(*there, *a, *b);
    return 0;
}
