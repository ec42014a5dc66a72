// A schema to its tree, its audit, its findings and its text. An input: a byte of choices (1: the files that
// stub_members.h names are there, 2: the oldest shipped profile), and the bytes of schema.json.

#include "audit/audit.h"
#include "audit/contents.h"
#include "audit/rules/rule.h"
#include "fuzz_check.h"
#include "nodes/schema_reader.h"
#include "report/text_tree.h"
#include "stub_members.h"
#include "texts/code_texts.h"

#include <algorithm>

using namespace skops;
using nodes::NodeTree;

namespace {

/// Nodes whose path and label are asked for.
constexpr size_t mostNodes = 200;

Limits smallLimits()
{
    Limits limits;
    limits.nodes = 20'000;
    limits.rows = 2'000;
    return limits;
}

void checkNode(const NodeTree& tree, NodeId id)
{
    const nodes::Node& node = tree.node(id);
    SKOPS_FUZZ_CHECK(node.firstEdge + node.edgeCount <= tree.edgeCount());
    SKOPS_FUZZ_CHECK(node.raw.begin <= node.raw.end && node.raw.end <= tree.text().size());
    SKOPS_FUZZ_CHECK(node.value.begin <= node.value.end && node.value.end <= tree.text().size());
    SKOPS_FUZZ_CHECK(node.type == none<TypeId> || index(node.type) < tree.typeCount());
    SKOPS_FUZZ_CHECK(node.extra == none<TypeId> || index(node.extra) < tree.typeCount());
    for (const nodes::Edge& edge : tree.edgesOf(id)) {
        SKOPS_FUZZ_CHECK(edge.target == none<NodeId> || index(edge.target) < tree.nodeCount());
        SKOPS_FUZZ_CHECK(edge.raw.begin <= edge.raw.end && edge.raw.end <= tree.text().size());
    }
    const bool isRoot = id == NodeTree::root;
    SKOPS_FUZZ_CHECK(isRoot == (node.parentEdge == none<EdgeId>));
    if (!isRoot)
        SKOPS_FUZZ_CHECK(tree.edge(node.parentEdge).target == id &&
                         index(tree.parentOf(id)) < tree.nodeCount());
}

/// A finding names a node that there is, and its sentences can be made.
void checkFinding(const NodeTree& tree, const Finding& finding)
{
    SKOPS_FUZZ_CHECK(finding.where.node == none<NodeId> || index(finding.where.node) < tree.nodeCount());
    SKOPS_FUZZ_CHECK(finding.count > 0);
    const texts::CodeText& text = texts::textOf(finding.code);
    SKOPS_FUZZ_CHECK(!texts::fill(text.message, finding.args).empty());
    SKOPS_FUZZ_CHECK(!texts::fill(text.advice, finding.args).empty());
    if (finding.where.node != none<NodeId>)
        SKOPS_FUZZ_CHECK(nodes::pathOf(tree, finding.where.node).starts_with("root"));
}

void checkFindings(const NodeTree& tree, std::span<const Finding> findings)
{
    for (const Finding& finding : findings)
        checkFinding(tree, finding);
}

void checkText(const NodeTree& tree, const audit::Audit& audit, const archive::Members* members)
{
    for (const report::Show show : {report::Show::All, report::Show::Untrusted, report::Show::Trusted}) {
        report::TextTreeOptions options;
        options.show = show;
        options.maxRows = smallLimits().rows;
        size_t rows = 0;
        const auto written =
            report::writeTextTree(tree, audit, members, options, Cancel(), [&](std::string_view part) {
                rows += static_cast<size_t>(std::ranges::count(part, '\n'));
            });
        SKOPS_FUZZ_CHECK(written ? rows <= options.maxRows + 1
                                 : written.error().code == Code::LimitExceeded && rows == 0);
    }
    for (size_t i = 0; i < std::min(tree.nodeCount(), mostNodes); ++i)
        (void)report::labelOf(tree, members, makeId<NodeId>(i));
}

/// The root is clean where nothing is listed; ticking all that is listed leaves nothing.
void checkAudit(const audit::Auditor& auditor, const archive::Members* members)
{
    const NodeTree& tree = *auditor.tree();
    const auto plain = auditor.audit({});
    SKOPS_FUZZ_CHECK(plain->isClean(NodeTree::root) == plain->types().empty());
    SKOPS_FUZZ_CHECK(plain->openCount() == plain->types().size());
    audit::Ticks all;
    for (const audit::UntrustedType& type : plain->types()) {
        SKOPS_FUZZ_CHECK(type.count > 0 && !type.nodes.empty() && all.insert(type.name).second);
    }
    const auto ticked = auditor.audit(all);
    SKOPS_FUZZ_CHECK(ticked->openCount() == 0 && ticked->isClean(NodeTree::root));
    for (size_t i = 0; i < tree.nodeCount(); ++i)
        SKOPS_FUZZ_CHECK(ticked->isClean(makeId<NodeId>(i)));
    checkText(tree, *plain, members);
    checkText(tree, *auditor.audit(all, audit::TickRule::AsVisualize), members);
}

void checkContents(const NodeTree& tree, const archive::Members& members, const profile::Profile& profile)
{
    const Cancel cancel;
    const auto rules = audit::checkRules(tree, members, nullptr, profile, cancel);
    SKOPS_FUZZ_CHECK(rules.has_value());
    checkFindings(tree, *rules);
    Workers one(1);
    Progress progress;
    const auto contents = audit::readContents(&tree, members, profile, one, cancel, progress);
    SKOPS_FUZZ_CHECK(contents && contents->membersRead == members.count());
    checkFindings(tree, contents->findings);
    for (const audit::CheckedContents& checked : contents->checked)
        SKOPS_FUZZ_CHECK(checked.inRange <= checked.total);
    checkFindings(tree, audit::checkTreeDtypes(tree, members, profile, cancel));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size == 0)
        return 0;
    static const fuzz::StubMembers full(fuzz::stubEntries());
    static const fuzz::StubMembers empty({});
    const fuzz::StubMembers& members = (data[0] & 1U) != 0 ? full : empty;
    const auto profile =
        (data[0] & 2U) != 0 ? profile::shipped(profile::shippedNames().back()) : profile::defaultProfile();
    const std::string_view schema(reinterpret_cast<const char*>(data + 1), size - 1);
    const auto tree = nodes::readTree(schema, &members, smallLimits(), Cancel());
    if (!tree)
        return 0;
    for (size_t i = 0; i < (*tree)->nodeCount(); ++i)
        checkNode(**tree, makeId<NodeId>(i));
    checkFindings(**tree, (*tree)->findings());
    const audit::Auditor auditor(*tree, profile);
    checkFindings(**tree, auditor.findings());
    checkAudit(auditor, &members);
    checkContents(**tree, members, *profile);
    return 0;
}
