// Labels that are not what loading makes (skops/io/_general.py, _numpy.py, _scipy.py, 0.16). What skops
// itself writes of a subclass is no lie, though the class is lost: those of names that the profile does not
// know.

#include "audit/rules/array_member.h"
#include "audit/rules/label_facts.h"
#include "audit/rules/lookup.h"
#include "audit/rules/rule_table.h"

#include <algorithm>
#include <array>

namespace skops::audit::rules {
namespace {

using nodes::Loader;
using nodes::Node;
using nodes::Role;

/// Who may stand on the label.
enum class Allowed : uint8_t {
    Exactly,       ///< the class itself
    SameClassName, ///< whatever the module: skops writes "partial" in the module of a subclass
    Subclasses,    ///< and what is not known
};

struct FixedName
{
    Loader loader;
    std::string_view module; ///< with the name: what loading makes
    std::string_view cls;
    Allowed allowed;
};

constexpr FixedName fixedNames[] = {
    {Loader::Bytearray, "builtins", "bytearray", Allowed::Subclasses},
    {Loader::Bytes, "builtins", "bytes", Allowed::Subclasses},
    {Loader::DefaultDict, "collections", "defaultdict", Allowed::Subclasses},
    {Loader::DType, "numpy", "dtype", Allowed::Exactly},
    {Loader::Json, "builtins", "str", Allowed::Exactly},
    {Loader::MaskedArray, "numpy.ma", "MaskedArray", Allowed::Subclasses},
    {Loader::Partial, "functools", "partial", Allowed::SameClassName},
    {Loader::QuantileForest, "quantile_forest._quantile_forest_fast", "QuantileForest", Allowed::Exactly},
    {Loader::Slice, "builtins", "slice", Allowed::Exactly},
    {Loader::Tree, "sklearn.tree._tree", "Tree", Allowed::Exactly},
    {Loader::Tuple, "builtins", "tuple", Allowed::Subclasses},
};

/// getattr gives these of any object, and none is a method of its class.
constexpr std::string_view noMethods[] = {"__annotations__", "__class__", "__dict__",   "__doc__",
                                          "__module__",      "__name__",  "__weakref__"};

/// Those that scipy saves (scipy.sparse.save_npz).
constexpr std::string_view sparseFormats[] = {"bsr", "coo", "csc", "csr", "dia"};

class LabelRule
{
public:
    LabelRule(const RuleSubject& subject, RuleFindings& findings)
        : m_subject(subject), m_tree(subject.tree), m_findings(findings),
          m_labels(subject.tree, subject.profile)
    {
    }

    void check()
    {
        for (size_t i = 0; i < m_tree.nodeCount() && !m_subject.cancel.isRequested(); ++i) {
            const auto id = makeId<NodeId>(i);
            if (m_tree.node(id).type != none<TypeId>)
                checkNode(id);
        }
    }

private:
    /// What the label of a node of this loader has to fit, beside fixedNames.
    struct LoaderCheck
    {
        Loader loader;
        void (LabelRule::*check)(NodeId);
    };
    static const std::array<LoaderCheck, 6> checks;

    void checkNode(NodeId id)
    {
        const Node& node = m_tree.node(id);
        for (const FixedName& row : fixedNames) {
            if (row.loader == node.loader && isLie(row, node.type))
                tell(id, std::string(row.module) + '.' + std::string(row.cls));
        }
        const auto check = std::ranges::find(checks, node.loader, &LoaderCheck::loader);
        if (check != checks.end())
            (this->*check->check)(id);
    }

    void checkFunction(NodeId id)
    {
        if (const LabelFacts* facts = m_labels.of(m_tree.node(id).type); facts && facts->cls)
            tell(id, "builtins.type");
    }

    /// OperatorFuncNode: gettype("operator", class_name).
    void checkOperator(NodeId id)
    {
        const TypeId type = m_tree.node(id).type;
        if (m_tree.moduleName(type) != "operator")
            tell(id, "operator." + std::string(m_tree.className(type)));
    }

    bool isLie(const FixedName& row, TypeId type)
    {
        switch (row.allowed) {
        case Allowed::Exactly:
            return m_tree.className(type) != row.cls || m_tree.moduleName(type) != row.module;
        case Allowed::SameClassName:
            return m_tree.className(type) != row.cls;
        case Allowed::Subclasses:
            return m_labels.isOther(type, row.module, row.cls);
        }
        return false;
    }

    /// DTypeNode gives the attribute dtype of whatever its content is; skops writes an empty array.
    void checkDtype(NodeId id)
    {
        const NodeId content = childOf(m_tree, id, Role::Content);
        if (content == none<NodeId>)
            return;
        const Node& node = m_tree.node(content);
        if (node.loader != Loader::NdArray && node.loader != Loader::MaskedArray && node.type != none<TypeId>)
            tell(id, std::string(m_tree.fullName(node.type)) + ".dtype");
    }

    /// The label has to be that of the object: of a class it is said, then, that it were an instance.
    void checkMethod(NodeId id)
    {
        const Node& node = m_tree.node(id);
        const std::string func = nodes::decodeJsonText(m_tree.text(node.value));
        if (std::ranges::find(noMethods, func) != std::end(noMethods))
            tell(id, std::string(m_tree.fullName(node.type)) + '.' + func);
        const NodeId object = childOf(m_tree, id, Role::Obj);
        if (object == none<NodeId> || m_tree.node(object).type != node.type)
            return;
        const Loader loader = m_tree.node(object).loader;
        if (loader == Loader::Type || loader == Loader::Function)
            tell(id, "builtins.type." + shortened(func));
    }

    /// Of numpy's scalars skops writes arrays without dimensions and of their type.
    void checkArray(NodeId id)
    {
        const Node& node = m_tree.node(id);
        const bool isScalar = m_labels.isA(node.type, "numpy", "generic");
        if (node.member == none<MemberId>) {
            // Items: always numpy.ndarray, an array of a subclass loses its class.
            const bool hasItems = std::ranges::any_of(
                m_tree.edgesOf(id), [](const nodes::Edge& edge) { return edge.role == Role::Shape; });
            if (hasItems && m_labels.isOther(node.type, "numpy", "ndarray"))
                tell(id, "numpy.ndarray");
            return;
        }
        if (!isScalar)
            return;
        const auto header = headerOf(m_subject, id);
        if (!header)
            return;
        if (!header->shape.empty())
            tell(id, "numpy.ndarray");
        else if (!isOfKind(node.type, header->dtype.kind))
            tell(id, header->dtype.text());
    }

    bool isOfKind(TypeId type, char kind)
    {
        static constexpr std::pair<std::string_view, std::string_view> kinds[] = {
            {"bool", "b"},     {"signedinteger", "im"},  {"unsignedinteger", "u"},
            {"floating", "f"}, {"complexfloating", "c"}, {"datetime64", "M"},
            {"str_", "U"},     {"bytes_", "S"},          {"void", "V"},
        };
        return std::ranges::any_of(kinds, [&](const auto& row) {
            return row.second.find(kind) != row.second.npos && m_labels.isA(type, "numpy", row.first);
        });
    }

    /// load_npz makes what the member says; the abstract classes are nobody's own.
    void checkSparse(NodeId id)
    {
        const TypeId type = m_tree.node(id).type;
        const std::string_view cls = m_tree.className(type);
        const bool isAbstract = cls == "spmatrix" || cls == "sparray" || cls.starts_with('_');
        const bool isOther = m_labels.isOther(type, "scipy.sparse._matrix", "spmatrix") &&
                             m_labels.isOther(type, "scipy.sparse._base", "sparray");
        if (m_labels.of(type) && (isAbstract || isOther))
            return tell(id, "scipy.sparse.load_npz");
        const std::string format = formatOf(m_tree.node(id).member);
        const std::string_view label = cls.substr(0, cls.find('_'));
        const bool isKnown = std::ranges::find(sparseFormats, label) != std::end(sparseFormats);
        if (isKnown && !format.empty() && format != label)
            tell(id, "scipy.sparse." + shortened(format));
    }

    /// The text in format.npy, with which load_npz chooses the class; empty if it cannot be read.
    std::string formatOf(MemberId member) const
    {
        if (member == none<MemberId>)
            return {};
        const auto npz = m_subject.members.openNested(member, m_subject.cancel);
        const auto format = npz ? (*npz)->find("format.npy") : std::nullopt;
        if (!format)
            return {};
        MemberHeads heads(**npz);
        const auto header = heads.arrayHeader(*format);
        const Bytes head = heads.of(*format);
        if (!header || header->dataOffset + header->dataBytes > head.size())
            return {};
        // Bytes, or characters of four bytes each.
        std::string text;
        for (const uint8_t c : head.subspan(header->dataOffset, header->dataBytes)) {
            if (c != 0)
                text += static_cast<char>(c);
        }
        return text;
    }

    void tell(NodeId id, std::string made)
    {
        const Node& node = m_tree.node(id);
        m_findings.add(Code::LabelLies, id,
                       {std::string(nodes::rowOf(node.loader).name), std::string(m_tree.fullName(node.type)),
                        std::move(made)});
    }

    const RuleSubject& m_subject;
    const nodes::NodeTree& m_tree;
    RuleFindings& m_findings;
    Labels m_labels;
};

constexpr std::array<LabelRule::LoaderCheck, 6> LabelRule::checks = {{
    {Loader::DType, &LabelRule::checkDtype},
    {Loader::Function, &LabelRule::checkFunction},
    {Loader::Method, &LabelRule::checkMethod},
    {Loader::NdArray, &LabelRule::checkArray},
    {Loader::OperatorFunc, &LabelRule::checkOperator},
    {Loader::SparseMatrix, &LabelRule::checkSparse},
}};

} // namespace

void labelLies(const RuleSubject& subject, RuleFindings& findings)
{
    LabelRule(subject, findings).check();
}

} // namespace skops::audit::rules
