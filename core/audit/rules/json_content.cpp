// JSON that stands in JsonNode and SliceNode. skops calls both safe without looking, and writes only single
// values (skops/io/_general.py: object_get_state, slice_get_state, 0.16).

#include "audit/plan/json_error.h"
#include "audit/rules/json_oddities.h"
#include "audit/rules/rule_table.h"

#include <algorithm>

namespace skops::audit::rules {
namespace {

using nodes::JsonIndex;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Most contents: a text without escapes, or a number of a few digits; there is nothing to find in them.
bool isPlain(std::string_view content)
{
    constexpr size_t exactDigits = 15;
    constexpr std::string_view quote = "\\\"";
    if (content == "true" || content == "false" || content == "null")
        return true;
    if (content.size() >= 2 * quote.size() && content.starts_with(quote) && content.ends_with(quote)) {
        const std::string_view text = content.substr(quote.size(), content.size() - 2 * quote.size());
        return text.find('\\') == text.npos;
    }
    const std::string_view digits = content.substr(content.starts_with('-') ? 1 : 0);
    const bool hasLeadingZero = digits.starts_with('0') && digits.size() > 1;
    return !digits.empty() && digits.size() <= exactDigits && !hasLeadingZero &&
           std::all_of(digits.begin(), digits.end(), isDigit);
}

std::string_view faultOf(const Error& error)
{
    switch (error.code) {
    case Code::JsonEncoding:
        return "encoding";
    case Code::JsonLongInteger:
        return "long-integer";
    case Code::Cancelled:
        return {};
    default:
        return "syntax";
    }
}

/// `raw`: a JSON string, whose characters are JSON again.
void checkContent(std::string_view raw, NodeId node, const Cancel& cancel, RuleFindings& findings)
{
    if (isPlain(raw.substr(1, raw.size() - 2)))
        return;
    const std::string text = nodes::decodeJsonText(raw);
    const size_t first = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    if (first < text.size() && (text[first] == '{' || text[first] == '[')) {
        findings.add(Code::JsonContent, node, {"structure"}); // whatever is in it, and that may be a lot
        return;
    }
    const auto json = JsonIndex::build(text, cancel);
    if (!json) {
        const std::string_view fault = faultOf(json.error());
        if (!fault.empty())
            findings.add(Code::JsonContent, node, {std::string(fault)});
        if (const auto raised = fault.empty() ? std::nullopt : jsonError(text))
            findings.add(Code::LoadRaises, node, {raised->exception, raised->text.value_or("")});
        return;
    }
    // skops itself writes NaN, infinities and integers of any size, such as the state of a PCG64.
    const bool isFraction =
        isDigit(text[text[first] == '-' ? first + 1 : first]) && text.find_first_of(".eE") != text.npos;
    const std::string_view odd = json->isString(0) ? stringOddity(json->raw(0))
                                 : isFraction      ? numberOddity(json->raw(0))
                                                   : "";
    if (!odd.empty())
        findings.add(Code::JsonNotStandard, node, {std::string(odd)});
}

/// One value: numbers of any kind, or a name, since a ColumnTransformer takes slices of columns by their
/// names (slice_get_state asks only whether json.dumps takes it, skops/io/_general.py, 0.16).
bool isEndOfSlice(std::string_view raw)
{
    return !raw.starts_with('{') && !raw.starts_with('[');
}

void checkSlice(const RuleSubject& subject, const nodes::Node& slice, NodeId node, RuleFindings& findings)
{
    const JsonIndex& json = subject.json;
    const uint32_t content = subject.valueAt(slice.value.begin);
    if (content == noIndex || !json.isObject(content))
        return;
    for (uint32_t key = content + 1; key < json.at(content).next; key = json.after(key + 1)) {
        if (!isEndOfSlice(json.raw(key + 1))) {
            findings.add(Code::JsonContent, node, {"slice"});
            return;
        }
    }
}

} // namespace

void jsonContent(const RuleSubject& subject, RuleFindings& findings)
{
    const nodes::NodeTree& tree = subject.tree;
    for (size_t i = 0; i < tree.nodeCount(); ++i) {
        const auto id = makeId<NodeId>(i);
        const nodes::Node& node = tree.node(id);
        if (node.value.isEmpty())
            continue;
        const std::string_view raw = tree.text(node.value);
        if (node.loader == nodes::Loader::Json && raw.starts_with('"'))
            checkContent(raw, id, subject.cancel, findings);
        else if (node.loader == nodes::Loader::Slice)
            checkSlice(subject, node, id, findings);
    }
}

} // namespace skops::audit::rules
