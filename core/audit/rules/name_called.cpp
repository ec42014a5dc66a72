// Names that loading calls though skops would never write the call: trusting the name says nothing of the
// arguments (skops/io/_general.py ConstructorFromReduceNode, ListNode, SetNode, OperatorFuncNode; _numpy.py).
// A class that the profile does not know may have been written so, and is to be reviewed as it is.

#include "audit/rules/label_facts.h"
#include "audit/rules/lookup.h"
#include "audit/rules/rule_table.h"

#include <algorithm>

namespace skops::audit::rules {
namespace {

using nodes::Loader;
using nodes::Node;
using nodes::Role;
using profile::ClassKind;

/// Classes whose __reduce__ gives themselves and arguments alone, which do nothing but keep them
/// (object_get_state, zoneinfo_get_state; the classes' __reduce__ in CPython 3.11's Lib).
constexpr std::string_view writtenSo[] = {
    "builtins.complex",        "builtins.frozenset",  "builtins.range",
    "datetime.date",           "datetime.datetime",   "datetime.time",
    "datetime.timedelta",      "datetime.timezone",   "decimal.Decimal",
    "fractions.Fraction",      "io.BytesIO",          "ipaddress.IPv4Address",
    "ipaddress.IPv6Address",   "pathlib.PosixPath",   "pathlib.PurePosixPath",
    "pathlib.PureWindowsPath", "pathlib.WindowsPath", "uuid.UUID",
    "zoneinfo.ZoneInfo",
};

/// What OperatorFuncNode is for: these only keep their arguments.
constexpr std::string_view keepingOperators[] = {"attrgetter", "itemgetter", "methodcaller"};

struct Container
{
    Loader loader;
    ClassKind kind; ///< of the classes that it is for
};

constexpr Container containers[] = {
    {Loader::Dict, ClassKind::Dict},
    {Loader::List, ClassKind::List},
    {Loader::Set, ClassKind::Set},
};

struct CalledClass
{
    Loader loader;
    std::string_view module;
    std::string_view cls; ///< this and its subclasses it is for
};

constexpr CalledClass calledClasses[] = {
    {Loader::NdArray, "numpy", "ndarray"},
    {Loader::RandomGenerator, "numpy.random._generator", "Generator"},
    {Loader::RandomGeneratorV1, "numpy.random._generator", "Generator"},
    {Loader::RandomState, "numpy.random.mtrand", "RandomState"},
};

bool isListed(std::span<const std::string_view> names, std::string_view name)
{
    return std::ranges::find(names, name) != names.end();
}

class CallRule
{
public:
    CallRule(const RuleSubject& subject, RuleFindings& findings)
        : m_subject(subject), m_tree(subject.tree), m_findings(findings),
          m_labels(subject.tree, subject.profile)
    {
    }

    void check()
    {
        for (size_t i = 0; i < m_tree.nodeCount(); ++i) {
            const auto id = makeId<NodeId>(i);
            const Node& node = m_tree.node(id);
            if (node.type != none<TypeId> && isCalled(id))
                tell(id);
        }
    }

private:
    /// Loaders that call no name of the file, and those that skops writes so, are none of these.
    bool isCalled(NodeId id)
    {
        const Node& node = m_tree.node(id);
        if (node.loader == Loader::ConstructorFromReduce)
            return isForeignCall(id);
        if (node.loader == Loader::Loss || node.loader == Loader::Sgd)
            return isForeignLoss(node.type);
        if (node.loader == Loader::OperatorFunc)
            return !isListed(keepingOperators, m_tree.className(node.type));
        const auto kind = std::ranges::find(containers, node.loader, &Container::loader);
        if (kind != std::end(containers))
            return m_labels.isOtherKind(node.type, kind->kind);
        const auto isCall = [&](const CalledClass& row) {
            return row.loader == node.loader && m_labels.isOther(node.type, row.module, row.cls);
        };
        const bool isOther = std::ranges::any_of(calledClasses, isCall);
        return isOther && (node.loader != Loader::NdArray || m_labels.isOther(node.type, "numpy", "generic"));
    }

    /// LossNode imports the module while it audits, 0.11 to 0.13 (SGDNode before). Compiled classes of
    /// scikit-learn before 1.3 are of a module that is only called "_loss".
    bool isForeignLoss(TypeId type) const
    {
        const std::string_view module = m_tree.moduleName(type);
        return !module.starts_with("sklearn.") && module != "_loss";
    }

    bool isForeignCall(NodeId id)
    {
        const TypeId type = m_tree.node(id).type;
        const LabelFacts* facts = m_labels.of(type);
        if (!facts)
            return false;
        if (isListed(writtenSo, m_tree.fullName(type)))
            return m_tree.className(type) == "Fraction" && isHugeFraction(id);
        const bool isException = facts->cls && facts->cls->kind() == ClassKind::Exception;
        const std::string_view module = m_tree.moduleName(type);
        return !isException && module != "pandas" && !module.starts_with("pandas.");
    }

    /// Fraction.__reduce__ gives the text "3/7"; with an exponent the number is computed to its last digit.
    bool isHugeFraction(NodeId id)
    {
        const NodeId arguments = childOf(m_tree, id, Role::Content);
        if (arguments == none<NodeId>)
            return false;
        return std::ranges::any_of(m_tree.edgesOf(arguments), [&](const nodes::Edge& edge) {
            const auto text = edge.target == none<NodeId> ? std::nullopt : textOf(m_tree, edge.target);
            return text && text->find_first_of("eE") != text->npos;
        });
    }

    void tell(NodeId id)
    {
        const Node& node = m_tree.node(id);
        m_findings.add(Code::NameCalled, id,
                       {std::string(m_tree.fullName(node.type)), std::string(nodes::rowOf(node.loader).name),
                        argumentsOf(id)});
    }

    /// As they stand in the file, or the name of the member.
    std::string argumentsOf(NodeId id)
    {
        const Node& node = m_tree.node(id);
        std::string out;
        for (const nodes::Edge& edge : m_tree.edgesOf(id)) {
            if (edge.target == none<NodeId> || out.size() > 200)
                continue;
            if (edge.role == Role::Args || node.loader == Loader::ConstructorFromReduce ||
                node.loader == Loader::OperatorFunc) {
                for (const nodes::Edge& item : m_tree.edgesOf(edge.target)) {
                    if (item.target != none<NodeId> && out.size() <= 200)
                        append(out, item.target);
                }
            } else if (edge.role != Role::KeyTypes && edge.role != Role::Constructor &&
                       edge.role != Role::Attrs)
                append(out, edge.target);
        }
        if (node.member != none<MemberId>)
            out = m_subject.members.name(node.member);
        return shortened(std::move(out));
    }

    void append(std::string& out, NodeId id)
    {
        const Node& node = m_tree.node(id);
        if (!out.empty())
            out += ", ";
        if (node.loader == Loader::Json)
            out += shortened(jsonTextOf(m_tree, id));
        else if (node.type != none<TypeId>)
            out += shortened(std::string(m_tree.fullName(node.type)));
    }

    const RuleSubject& m_subject;
    const nodes::NodeTree& m_tree;
    RuleFindings& m_findings;
    Labels m_labels;
};

} // namespace

void nameCalled(const RuleSubject& subject, RuleFindings& findings)
{
    CallRule(subject, findings).check();
}

} // namespace skops::audit::rules
