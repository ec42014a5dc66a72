// Names of modules, classes, methods and attributes that are shown as something else than they are. Names
// that Python's compiler makes, "<lambda>" and "<locals>", are told as they are: nobody can import them.

#include "audit/rules/lookup.h"
#include "audit/rules/rule_table.h"
#include "base/utf8.h"

#include <algorithm>

namespace skops::audit::rules {
namespace {

using nodes::Edge;
using nodes::Loader;
using nodes::Role;

/// Longer than any name that a program has.
constexpr size_t longestName = 1'000;

bool isBidirectional(uint32_t c)
{
    return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
           (c >= 0x2066 && c <= 0x2069);
}

/// Default_Ignorable_Code_Point of Unicode and blanks that are none of ASCII.
bool isInvisible(uint32_t c)
{
    return c == 0x00a0 || c == 0x00ad || c == 0x034f || c == 0x115f || c == 0x1160 || c == 0x180e ||
           (c >= 0x2000 && c <= 0x200d) || (c >= 0x2028 && c <= 0x2029) || c == 0x202f ||
           (c >= 0x205f && c <= 0x2065) || c == 0x3000 || c == 0x3164 || (c >= 0xfe00 && c <= 0xfe0f) ||
           c == 0xfeff || c == 0xffa0 || (c >= 0xe0000 && c <= 0xe0fff);
}

bool isCombining(uint32_t c)
{
    return (c >= 0x0300 && c <= 0x036f) || (c >= 0x1ab0 && c <= 0x1aff) || (c >= 0x20d0 && c <= 0x20ff);
}

bool isPrivate(uint32_t c)
{
    return (c >= 0xe000 && c <= 0xf8ff) || c >= 0xf0000;
}

/// Why a text is not shown as it is; empty: it is. Characters that other scripts write with are none.
std::string_view disguiseOf(std::string_view text)
{
    for (size_t at = 0; at < text.size();) {
        const DecodedChar c = decodeUtf8(text.substr(at));
        if (c.length == 0)
            return "no character";
        if (c.codePoint < 0x20 || (c.codePoint >= 0x7f && c.codePoint < 0xa0))
            return "control character";
        if (isBidirectional(c.codePoint))
            return "direction of writing";
        if (isInvisible(c.codePoint))
            return "invisible character";
        if (c.codePoint >= 0xd800 && c.codePoint <= 0xdfff)
            return "half of a character";
        if (isPrivate(c.codePoint))
            return "private character";
        at += c.length;
    }
    return {};
}

bool isIdentifierByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           (static_cast<unsigned char>(c) & 0x80U) != 0;
}

bool hasCombining(std::string_view text)
{
    for (size_t at = 0; at < text.size();) {
        const DecodedChar c = decodeUtf8(text.substr(at));
        if (c.length == 0 || isCombining(c.codePoint))
            return true;
        at += c.length;
    }
    return false;
}

/// The same of what has to be a name of Python, with dots between its parts.
std::string_view nameDisguiseOf(std::string_view name)
{
    if (const std::string_view why = disguiseOf(name); !why.empty())
        return why;
    if (name.size() > longestName)
        return "length";
    if (name.empty() || name.starts_with('.') || name.ends_with('.') || name.find("..") != name.npos)
        return "empty part";
    constexpr std::string_view made[] = {"<lambda>", "<locals>",
                                         " (vectorized)"}; // the last: numpy.frompyfunc
    std::string rest(name);
    for (const std::string_view part : made) {
        for (size_t at = rest.find(part); at != rest.npos; at = rest.find(part))
            rest.replace(at, part.size(), "x");
    }
    const bool isName = std::ranges::all_of(rest, [](char c) { return c == '.' || isIdentifierByte(c); });
    if (!isName)
        return "character that no name has";
    if (hasCombining(name))
        return "combining character";
    const bool isAscii =
        std::ranges::all_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    const bool isKnown =
        name.starts_with("sklearn.") || name.starts_with("numpy.") || name.starts_with("scipy.");
    return isKnown && !isAscii ? "letters of another script" : "";
}

class DeceivingRule
{
public:
    DeceivingRule(const RuleSubject& subject, RuleFindings& findings)
        : m_tree(subject.tree), m_findings(findings), m_told(subject.tree.typeCount())
    {
    }

    void check()
    {
        for (size_t i = 0; i < m_tree.nodeCount(); ++i) {
            const auto id = makeId<NodeId>(i);
            checkLabel(id);
            const nodes::Node& node = m_tree.node(id);
            if (node.loader == Loader::Method)
                tell(id, nodes::decodeJsonText(m_tree.text(node.value)), true);
            if (node.loader == Loader::Dict)
                checkKeys(id);
        }
    }

private:
    /// Each name once, where it stands first.
    void checkLabel(NodeId id)
    {
        const TypeId type = m_tree.node(id).type;
        if (type == none<TypeId> || m_told[index(type)])
            return;
        m_told[index(type)] = true;
        tell(id, m_tree.fullName(type), true);
    }

    /// Words of a vocabulary are what they are; a key that hides an object, or an attribute, is told.
    void checkKeys(NodeId id)
    {
        const EdgeId parent = m_tree.node(id).parentEdge;
        const bool areAttributes = parent != none<EdgeId> && m_tree.edge(parent).role == Role::Attrs;
        for (const Edge& edge : m_tree.edgesOf(id)) {
            if (edge.role != Role::Value || edge.key == none<nodes::NameId> || edge.target == none<NodeId>)
                continue;
            const Loader loader = m_tree.node(edge.target).loader;
            if (areAttributes || (loader != Loader::Json && loader != Loader::NdArray))
                tell(id, m_tree.name(edge.key), false);
        }
    }

    void tell(NodeId id, std::string_view name, bool isName)
    {
        const std::string_view why = isName ? nameDisguiseOf(name) : disguiseOf(name);
        if (!why.empty())
            m_findings.add(Code::NameDeceives, id, {shortened(std::string(name)), std::string(why)});
    }

    const nodes::NodeTree& m_tree;
    RuleFindings& m_findings;
    std::vector<bool> m_told; ///< by TypeId
};

} // namespace

void nameDeceives(const RuleSubject& subject, RuleFindings& findings)
{
    DeceivingRule(subject, findings).check();
}

} // namespace skops::audit::rules
