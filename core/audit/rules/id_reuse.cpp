// A node with the id of an earlier one is the earlier one to skops (skops/io/_audit.py get_tree, 0.16): what
// stands there is never read. Genuine files repeat equal content there, with other ids inside (of temporary
// objects) and other file names (bytes are named by uuid4), so both are left out and members compared by
// their bytes.

#include "audit/rules/lookup.h"
#include "audit/rules/member_hashes.h"
#include "audit/rules/rule_table.h"
#include "nodes/fields.h"

#include <unordered_map>

namespace skops::audit::rules {
namespace {

using nodes::JsonIndex;

class Comparison
{
public:
    explicit Comparison(const RuleSubject& subject)
        : m_subject(subject), m_json(subject.json), m_members(subject.members, subject.cancel)
    {
    }

    /// The value that is a node. Many repeats are of few nodes, which stand far from them.
    uint32_t valueOf(NodeId node)
    {
        const auto [at, isNew] = m_valueOf.try_emplace(static_cast<uint32_t>(index(node)), noIndex);
        if (isNew) {
            const uint32_t here = m_subject.lastValue;
            at->second = m_subject.valueAt(m_subject.tree.node(node).raw.begin);
            m_subject.lastValue = here;
        }
        return at->second;
    }

    /// Whether the repeat says to the letter what its node says, or what the repeat of it before says, which
    /// is known to be the same: most repeats differ from the first one in their indentation at most.
    bool isKnownText(const nodes::Edge& repeat) const
    {
        const nodes::NodeTree& tree = m_subject.tree;
        const std::string_view text = tree.text(repeat.raw);
        const auto known = m_known.find(static_cast<uint32_t>(index(repeat.target)));
        return (known != m_known.end() && text == tree.text(known->second)) ||
               text == tree.text(tree.node(repeat.target).raw);
    }

    /// The repeat is known to say the same as its node.
    void know(const nodes::Edge& repeat)
    {
        m_known[static_cast<uint32_t>(index(repeat.target))] = repeat.raw;
    }

    /// Two values of the index; O(the smaller one).
    bool areEqual(uint32_t first, uint32_t second)
    {
        const uint32_t firstEnd = m_json.after(first);
        const uint32_t secondEnd = m_json.after(second);
        // In an object keys and values alternate and a key is compared before its value, so that walking over
        // both side by side is enough: containers of other extent end the comparison.
        while (first < firstEnd && second < secondEnd) {
            if (const uint32_t skipped = skipField(first, second); skipped > 0) {
                first += skipped;
                second += skipped;
                continue;
            }
            if (!isSameValue(first, second))
                return false;
            ++first;
            ++second;
        }
        return first == firstEnd && second == secondEnd;
    }

private:
    static constexpr std::string_view idKey = "\"__id__\"";
    static constexpr std::string_view fileKey = "\"file\"";

    bool isContainer(uint32_t i) const { return m_json.isObject(i) || m_json.isArray(i); }

    bool isSameValue(uint32_t first, uint32_t second) const
    {
        if (!isContainer(first) || !isContainer(second))
            return !isContainer(first) && !isContainer(second) && m_json.raw(first) == m_json.raw(second);
        return m_json.firstChar(first) == m_json.firstChar(second) &&
               m_json.after(first) - first == m_json.after(second) - second;
    }

    /// Two: the key and value of an id, or of a file with the same bytes, at both places.
    uint32_t skipField(uint32_t first, uint32_t second)
    {
        const size_t length = m_json.at(first).end - m_json.at(first).begin;
        if (length != idKey.size() && length != fileKey.size()) // most are told apart without their text
            return 0;
        const std::string_view key = m_json.raw(first);
        if ((key != idKey && key != fileKey) || key != m_json.raw(second) || first + 1 >= m_json.count() ||
            second + 1 >= m_json.count())
            return 0;
        // A text that happens to be such a word stands before no colon.
        if (!isKey(first) || !isKey(second) || isContainer(first + 1) || isContainer(second + 1))
            return 0;
        if (key == idKey)
            return 2;
        if (m_json.raw(first + 1) == m_json.raw(second + 1))
            return 2;
        return m_json.isString(first + 1) && m_json.isString(second + 1) &&
                       m_members.areEqual(m_json.string(first + 1, m_firstName),
                                          m_json.string(second + 1, m_secondName))
                   ? 2
                   : 0;
    }

    bool isKey(uint32_t i) const
    {
        const std::string_view text = m_json.text();
        const size_t next = text.find_first_not_of(" \t\r\n", m_json.at(i).end);
        return next != std::string_view::npos && text[next] == ':';
    }

    const RuleSubject& m_subject;
    const JsonIndex& m_json;
    std::unordered_map<uint32_t, uint32_t> m_valueOf;  ///< by node
    std::unordered_map<uint32_t, nodes::Span> m_known; ///< by node: the last repeat that says the same
    MemberHashes m_members;
    std::string m_firstName;
    std::string m_secondName;
};

/// A bare reference, {"__id__": 5}, says nothing that could differ.
bool isBare(const JsonIndex& json, uint32_t object)
{
    return json.isObject(object) && json.after(object) - object <= 3;
}

/// A CachedNode refers to a node on purpose; it still has a label.
bool isSameLabel(const RuleSubject& subject, uint32_t object, NodeId first)
{
    std::string buffer;
    const nodes::TypeName& type = subject.tree.type(subject.tree.node(first).type);
    const auto says = [&](std::string_view field, nodes::NameId name) {
        const uint32_t value = nodes::memberOf(subject.json, object, field);
        return value == noIndex || !subject.json.isString(value) ||
               subject.json.string(value, buffer) == subject.tree.name(name);
    };
    return says("__module__", type.module) && says("__class__", type.cls);
}

bool isCached(const JsonIndex& json, uint32_t object)
{
    const uint32_t loader = nodes::memberOf(json, object, "__loader__");
    return loader != noIndex && json.raw(loader) == "\"CachedNode\"";
}

std::string idOf(const JsonIndex& json, uint32_t object)
{
    const uint32_t id = object == noIndex ? noIndex : idValueOf(json, object);
    return id == noIndex ? std::string() : shortened(std::string(json.raw(id)));
}

/// A name that skops trusts only below a loss, reached from elsewhere: a repeat is not audited again, so it
/// is not asked about there either (LossNode, skops/io/_sklearn.py, 0.16).
bool carriesTrust(const RuleSubject& subject, EdgeId id)
{
    const nodes::NodeTree& tree = subject.tree;
    const nodes::Node& target = tree.node(tree.edge(id).target);
    if (!target.belowLoss || target.type == none<TypeId>)
        return false;
    const nodes::Node& source = tree.node(tree.sourceOf(id));
    const std::string_view name = tree.fullName(target.type);
    return !source.belowLoss && source.loader != nodes::Loader::Loss && subject.profile.isAllowedLoss(name) &&
           !subject.profile.isTrusted(nodes::rowOf(target.loader).profileKey, name);
}

/// Whether reading what stands at the repeat would give just what the first one gives.
bool isHarmless(const RuleSubject& subject, EdgeId id, Comparison& comparison)
{
    const nodes::NodeTree& tree = subject.tree;
    const nodes::Edge& edge = tree.edge(id);
    if (carriesTrust(subject, id))
        return false;
    if (comparison.isKnownText(edge))
        return true;
    const uint32_t here = subject.valueAt(edge.raw.begin);
    const uint32_t first = comparison.valueOf(edge.target);
    if (here == noIndex || first == noIndex || isBare(subject.json, here))
        return true;
    const bool isSame = isCached(subject.json, here) ? isSameLabel(subject, here, edge.target)
                                                     : comparison.areEqual(first, here);
    if (isSame)
        comparison.know(edge);
    return isSame;
}

} // namespace

void idReuse(const RuleSubject& subject, RuleFindings& findings)
{
    const nodes::NodeTree& tree = subject.tree;
    Comparison comparison(subject);
    uint32_t told = 0;
    for (size_t i = 0; i < tree.edgeCount() && told < mostTold; ++i) {
        if (i % stepsPerCancelCheck == 0 && subject.cancel.isRequested())
            return;
        const auto id = makeId<EdgeId>(i);
        const nodes::Edge& edge = tree.edge(id);
        // The root also holds the fields of the file; a repeat of it is a cycle, which is told as such.
        if (!edge.isRepeat || edge.target == nodes::NodeTree::root || isHarmless(subject, id, comparison))
            continue;
        ++told;
        findings.add(
            {Code::IdReuse,
             {.offset = edge.raw.begin, .node = tree.sourceOf(id)},
             {idOf(subject.json, subject.valueAt(edge.raw.begin)), nodes::pathOf(tree, edge.target)}});
    }
}

} // namespace skops::audit::rules
