#include "audit/rules/rule_table.h"

#include <algorithm>

namespace skops::audit {
namespace {

constexpr RuleRow table[] = {
    {"label_lies", rules::labelLies},
    {"json_content", rules::jsonContent},
    {"json_keys", rules::jsonKeys},
    {"json_text", rules::jsonText},
    {"json_unread", rules::jsonUnread},
    {"member_names", rules::memberNames},
    {"writer", rules::writer},
    {"name_called", rules::nameCalled},
    {"key_types", rules::keyTypes},
    {"key_collision", rules::keyCollision},
    {"id_reuse", rules::idReuse},
    {"bit_generators", rules::bitGeneratorNames},
    {"paths_explode", rules::pathsExplode},
    {"random_seed", rules::randomSeed},
    {"random_state", rules::randomState},
    {"file_of_schema", rules::fileOfSchema},
    {"member_kind", rules::memberKind},
    {"member_shared", rules::memberShared},
    {"member_orphan", rules::memberOrphan},
    {"array_shape", rules::arrayShape},
    {"native_blob", rules::nativeBlob},
    {"bytes_inside", rules::bytesInside},
    {"id_odd", rules::idOdd},
    {"attribute_shadows", rules::attributeShadows},
    {"text_executed", rules::textExecuted},
    {"name_deceives", rules::nameDeceives},
    {"objects_hidden", rules::objectsHidden},
    {"attribute_path", rules::attributePath},
    {"attribute_cost", rules::attributeCost},
    {"attribute_unusual", rules::attributeUnusual},
    {"search_trees", rules::searchTrees},
    {"model_inconsistent", rules::modelInconsistent},
};

} // namespace

uint32_t RuleSubject::valueAt(uint32_t begin) const
{
    const uint32_t count = json.count();
    const auto isBefore = [&](uint32_t i) { return json.at(i).begin < begin; };
    // Steps away from the last one until it is passed, each twice as long as the one before.
    uint32_t first = std::min(lastValue, count);
    uint32_t last = first;
    uint32_t step = 1;
    while (last < count && isBefore(last)) {
        first = last + 1;
        last = count - last > step ? last + step : count;
        step *= 2;
    }
    while (first > 0 && !isBefore(first - 1)) {
        last = first - 1;
        first = first > step ? first - step : 0;
        step *= 2;
    }
    while (first < last) {
        const uint32_t middle = first + (last - first) / 2;
        if (isBefore(middle))
            first = middle + 1;
        else
            last = middle;
    }
    lastValue = first;
    return first < count && json.at(first).begin == begin ? first : noIndex;
}

void RuleFindings::add(Code code, NodeId node, std::vector<std::string> args)
{
    add(Finding{code, {.node = node}, std::move(args)});
}

void RuleFindings::add(Finding finding)
{
    if (m_counts[static_cast<size_t>(finding.code)]++ < mostOfOneCode)
        m_findings.push_back(std::move(finding));
}

std::span<const RuleRow> allRules()
{
    return table;
}

Result<std::vector<Finding>> checkRules(const nodes::NodeTree& tree, const archive::Members& members,
                                        const archive::Archive* archive, const profile::Profile& profile,
                                        const Cancel& cancel)
{
    MemberHeads heads(members);
    const RuleSubject subject{tree, *tree.json(), members, archive, heads, profile, cancel};
    RuleFindings findings;
    for (const RuleRow& rule : table) {
        if (cancel.isRequested())
            return fail(Code::Cancelled);
        rule.check(subject, findings);
    }
    return findings.take();
}

} // namespace skops::audit
