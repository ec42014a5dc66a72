#include "terminal/finding_text.h"

#include "base/escape.h"
#include "terminal/text_format.h"
#include "texts/code_texts.h"
#include "texts/reason_texts.h"

#include <map>

namespace skops::terminal {
namespace {

constexpr int maxMessagesPerCode = 20;

/// "root.steps[0]", if the finding says so itself.
std::string ownPath(const Finding& finding)
{
    const auto at = texts::pathArgument(finding.code);
    return at && *at < finding.args.size() ? escapeForDisplay(finding.args[*at]) : std::string();
}

std::string placeOf(const Finding& finding, const nodes::NodeTree* tree)
{
    const Place& where = finding.where;
    std::string text;
    const auto add = [&](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
    if (const std::string path = ownPath(finding); !path.empty())
        add(path);
    else if (tree && index(where.node) < tree->nodeCount())
        add(nodes::pathOf(*tree, where.node));
    if (!where.member.empty())
        add(escapeForDisplay(where.member));
    if (where.offset != noOffset)
        add("byte " + std::to_string(where.offset));
    if (finding.count > 1)
        add("and " + counted(finding.count - 1, "more place"));
    return text.empty() ? text : " [" + text + ']';
}

} // namespace

std::string meaningOf(Code code)
{
    const std::vector<std::string> dots(10, "...");
    return texts::fill(texts::textOf(code).message, dots);
}

std::string messageOf(const Finding& finding)
{
    std::vector<std::string> args;
    for (const std::string& arg : finding.args)
        args.push_back(escapeForDisplay(arg));
    if (args.size() > 1)
        if (const char* reason = texts::reasonText(finding.code, args[1]))
            args[1] = reason;
    return texts::fill(texts::textOf(finding.code).message, args);
}

std::string findingLine(const Finding& finding, const nodes::NodeTree* tree)
{
    return messageOf(finding) + placeOf(finding, tree) + " (" + std::string(codeId(finding.code)) + ')';
}

std::string messageLine(std::string_view about, std::string_view text)
{
    std::string line = "skops-inspect: ";
    if (!about.empty())
        line += escapeForDisplay(about) + ": ";
    return line.append(text).append("\n");
}

std::string findingLines(std::string_view about, std::span<const Finding> findings,
                         const nodes::NodeTree* tree, Severity least)
{
    std::string lines;
    std::map<Code, int> counts;
    for (const Finding& finding : findings) {
        if (severityOf(finding.code) < least || ++counts[finding.code] > maxMessagesPerCode)
            continue;
        lines += messageLine(about, findingLine(finding, tree));
    }
    for (const auto& [code, count] : counts) {
        if (count > maxMessagesPerCode)
            lines += messageLine(about, "and " + std::to_string(count - maxMessagesPerCode) + " more (" +
                                            std::string(codeId(code)) + "); --format json gives all");
    }
    return lines;
}

} // namespace skops::terminal
