// Attributes of estimators that name files or addresses. memory is where joblib keeps the results of steps as
// pickles, and reads them again (sklearn/utils/validation.py check_memory); input says that the texts to
// transform are names of files (sklearn/feature_extraction/text.py _VectorizerMixin.decode).

#include "audit/rules/estimators.h"
#include "audit/rules/rule_table.h"

#include <algorithm>

namespace skops::audit::rules {
namespace {

/// Longer texts are no path but a document.
constexpr size_t longestPath = 1'000;

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// "https://": an address, whatever the protocol.
bool isAddress(std::string_view text)
{
    const size_t end = text.find("://");
    return end != text.npos && end > 0 && std::all_of(text.begin(), text.begin() + end, isLetter);
}

/// A path from the root, the home or the parent folder, of Windows, or of another machine.
bool isPath(std::string_view text)
{
    if (text.size() > longestPath || text.find('\n') != text.npos)
        return false;
    const bool isRooted = text.size() > 2 && text[0] == '/' && (isLetter(text[1]) || text[1] == '.');
    const bool isDrive =
        text.size() > 3 && isLetter(text[0]) && text[1] == ':' && (text[2] == '\\' || text[2] == '/');
    const bool isShare = text.starts_with("\\\\") && text.size() > 3 && isLetter(text[2]);
    return isRooted || isDrive || isShare || text.starts_with("~/") || text.starts_with("../") ||
           text.starts_with("..\\") || isAddress(text);
}

/// Patterns are full of such signs.
bool isPattern(std::string_view attribute)
{
    return attribute.ends_with("_pattern");
}

bool isOpened(std::string_view attribute, std::string_view text)
{
    if (attribute == "memory")
        return true;
    return attribute == "input" && (text == "file" || text == "filename");
}

} // namespace

void attributePath(const RuleSubject& subject, RuleFindings& findings)
{
    forEachAttribute(subject, [&](NodeId id, std::string_view attribute, NodeId value) {
        const auto text = textOf(subject.tree, value);
        if (text && (isOpened(attribute, *text) || (isPath(*text) && !isPattern(attribute))))
            findings.add(Code::AttributePath, id, {shortened(std::string(attribute)), shortened(*text)});
    });
}

} // namespace skops::audit::rules
