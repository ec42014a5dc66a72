#include "terminal/finding_text.h"

#include "base/escape.h"
#include "terminal/text_format.h"
#include "texts/code_texts.h"
#include "texts/reason_texts.h"

namespace skops::terminal {
namespace {

std::string placeOf(const Finding& finding, const nodes::NodeTree* tree)
{
    const Place& where = finding.where;
    std::string text;
    const auto add = [&](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
    if (tree && index(where.node) < tree->nodeCount())
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

} // namespace skops::terminal
