// Parts of schema.json that no loader reads: a place to hide what is taken out by other means.

#include "audit/rules/lookup.h"
#include "audit/rules/rule_table.h"

#include <algorithm>

namespace skops::audit::rules {
namespace {

using nodes::JsonIndex;
using nodes::Loader;

/// Fields that every node has (skops/io/_utils.py: get_state).
constexpr std::string_view everyNode[] = {"__class__", "__module__", "__loader__", "__id__"};
constexpr std::string_view rootOnly[] = {"protocol", "_skops_version"};

bool isOneOf(std::string_view name, std::span<const std::string_view> names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

class UnreadFields
{
public:
    UnreadFields(const RuleSubject& subject, RuleFindings& findings)
        : m_subject(subject), m_findings(findings)
    {
    }

    void check(NodeId id)
    {
        const nodes::Node& node = m_subject.tree.node(id);
        const uint32_t object = node.raw.isEmpty() ? noIndex : m_subject.valueAt(node.raw.begin);
        if (object == noIndex || !m_json.isObject(object) || node.loader == Loader::Unknown ||
            node.loader == Loader::Cached)
            return;
        const std::span<const nodes::Step> steps = nodes::rowOf(node.loader).steps;
        for (uint32_t key = object + 1; key < m_json.at(object).next; key = m_json.after(key + 1)) {
            const std::string_view name = m_json.string(key, m_buffer);
            if (isOneOf(name, everyNode) || (id == nodes::NodeTree::root && isOneOf(name, rootOnly)) ||
                isWrittenUnread(node.loader, name, m_json.raw(key + 1)))
                continue;
            const bool isRead = std::any_of(steps.begin(), steps.end(), [&](const nodes::Step& step) {
                return step.outer == name || (!step.when.empty() && name == "type");
            });
            if (!isRead)
                tell(id, name);
            else if (m_json.isObject(key + 1))
                checkInner(id, steps, name, key + 1);
        }
    }

private:
    /// What skops writes and does not read (skops/io/_general.py, 0.16).
    static bool isWrittenUnread(Loader loader, std::string_view name, std::string_view raw)
    {
        switch (loader) {
        case Loader::Json:
            return name == "is_json" && raw == "true";
        case Loader::Object:
            return name == "content" && raw == "null";
        default:
            return false;
        }
    }

    /// Of fields that hold fields themselves, and whose own names are read.
    void checkInner(NodeId id, std::span<const nodes::Step> steps, std::string_view outer, uint32_t object)
    {
        const auto isOf = [&](const nodes::Step& step) { return step.outer == outer; };
        const auto isWhole = [&](const nodes::Step& step) {
            return isOf(step) && step.inner.empty() && step.read != nodes::Read::Text;
        };
        const bool hasInner = std::any_of(steps.begin(), steps.end(), [&](const nodes::Step& step) {
            return isOf(step) && !step.inner.empty();
        });
        if (!hasInner || std::any_of(steps.begin(), steps.end(), isWhole))
            return;
        std::string buffer;
        for (uint32_t key = object + 1; key < m_json.at(object).next; key = m_json.after(key + 1)) {
            const std::string_view name = m_json.string(key, buffer);
            if (std::none_of(steps.begin(), steps.end(),
                             [&](const nodes::Step& step) { return isOf(step) && step.inner == name; }))
                tell(id, name);
        }
    }

    void tell(NodeId id, std::string_view name)
    {
        m_findings.add(Code::JsonUnread, id, {shortened(std::string(name))});
    }

    const RuleSubject& m_subject;
    const JsonIndex& m_json = m_subject.json;
    RuleFindings& m_findings;
    std::string m_buffer;
};

} // namespace

void jsonUnread(const RuleSubject& subject, RuleFindings& findings)
{
    UnreadFields fields(subject, findings);
    for (size_t i = 0; i < subject.tree.nodeCount(); ++i)
        fields.check(makeId<NodeId>(i));
    // json.dump ends without a line break; a few blanks are an editor's.
    constexpr uint64_t manyBlanks = 1'024;
    const nodes::JsonValue& whole = subject.json.at(0);
    const uint64_t around = subject.tree.text().size() - (whole.end - whole.begin);
    if (around > manyBlanks)
        findings.add(Finding{Code::JsonUnread,
                             {.member = "schema.json", .offset = whole.end},
                             {std::to_string(around) + " bytes"}});
}

} // namespace skops::audit::rules
