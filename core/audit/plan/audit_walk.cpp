#include "audit/plan/audit_walk.h"

#include "audit/plan/node_faults.h"
#include "nodes/fields.h"
#include "nodes/python_str.h"

#include <algorithm>

namespace skops::audit {
namespace {

using nodes::Field;
using nodes::Fields;
using nodes::JsonIndex;
using nodes::Loader;
using nodes::Node;

/// left + "." and "a." + right in Python, where one is no text.
std::optional<PythonError> concatenationError(std::string_view rawModule, std::string_view rawClass)
{
    const std::string module(pythonTypeOf(rawModule));
    const std::string cls(pythonTypeOf(rawClass));
    if (module == "list")
        return typeError("can only concatenate list (not \"str\") to list");
    if (module != "str")
        return typeError("unsupported operand type(s) for +: '" + module + "' and 'str'");
    if (cls != "str")
        return typeError("can only concatenate str (not \"" + cls + "\") to str");
    return std::nullopt;
}

class AuditWalk
{
public:
    AuditWalk(const PlanSubject& subject, PlanWriter& out)
        : m_tree(subject.tree), m_json(*subject.tree.json()), m_subject(subject), m_out(out)
    {
    }

    void run()
    {
        m_stack.push_back({nodes::NodeTree::root});
        while (!m_stack.empty() && !m_subject.cancel.isRequested()) {
            Frame& frame = m_stack.back();
            if (frame.edge == 0)
                checkOwn(frame.node);
            const auto edges = m_tree.edgesOf(frame.node);
            if (frame.edge == edges.size()) {
                checkRest(frame.node);
                m_stack.pop_back();
                continue;
            }
            const nodes::Edge& edge = edges[frame.edge++];
            if (edge.target != none<NodeId> && !edge.isRepeat && edge.role != nodes::Role::Constructor)
                m_stack.push_back({edge.target});
        }
        checkTrust();
    }

private:
    struct Frame
    {
        NodeId node;
        uint32_t edge = 0;
    };

    void fail(NodeId node, Code code, PythonError error)
    {
        m_out.fail(PlanPhase::Audit, node, code, std::move(error));
    }

    /// Node.is_self_safe
    void checkOwn(NodeId id)
    {
        const Node& node = m_tree.node(id);
        if (!node.isBroken || node.raw.isEmpty())
            return;
        switch (node.loader) {
        case Loader::Json:
        case Loader::Slice:
        case Loader::Function:
        case Loader::Unknown:
            return;
        case Loader::FunctionV0:
            return checkOldFunction(id);
        default:
            break;
        }
        const Fields fields(m_json, valueAt(m_json, node.raw.begin));
        if (!fields.has(Field::Module) || !fields.has(Field::Class))
            return;
        if (auto error =
                concatenationError(m_json.raw(fields.at(Field::Module)), m_json.raw(fields.at(Field::Class))))
            fail(id, Code::NameNotText, std::move(*error));
    }

    /// content["module_path"] + "." + content["function"] (skops/io/old/_general_v0.py)
    void checkOldFunction(NodeId id)
    {
        const Fields fields(m_json, valueAt(m_json, m_tree.node(id).raw.begin));
        const uint32_t content = fields.at(Field::Content);
        if (content == noIndex)
            return;
        if (!m_json.isObject(content))
            return fail(id, Code::FieldWrongType, notSubscriptable(m_json.raw(content)));
        const uint32_t module = nodes::memberOf(m_json, content, "module_path");
        if (module == noIndex)
            return fail(id, Code::FieldMissing, keyError("module_path"));
        if (auto error = concatenationError(m_json.raw(module), "\"\""))
            return fail(id, Code::NameNotText, std::move(*error));
        const uint32_t function = nodes::memberOf(m_json, content, "function");
        if (function == noIndex)
            return fail(id, Code::FieldMissing, keyError("function"));
        if (auto error = concatenationError("\"\"", m_json.raw(function)))
            fail(id, Code::NameNotText, std::move(*error));
    }

    /// Children that are no nodes: a method's func, the raw state of an old generator.
    void checkRest(NodeId id)
    {
        const Node& node = m_tree.node(id);
        if (node.loader == Loader::Method && node.isBroken && !node.value.isEmpty())
            checkValue(id, Code::FieldWrongType, valueAt(m_json, node.value.begin));
        if (node.loader != Loader::RandomGeneratorV0)
            return;
        const Fields fields(m_json, valueAt(m_json, node.raw.begin));
        const uint32_t content = fields.at(Field::Content);
        if (content != noIndex && m_json.isObject(content))
            checkValue(id, Code::GeneratorProtocol0, nodes::memberOf(m_json, content, "bit_generator"));
    }

    /// Node.get_unsafe_set of a child that is a value of json.loads.
    void checkValue(NodeId id, Code code, uint32_t value)
    {
        if (value == noIndex)
            return;
        const std::string_view type = pythonTypeOf(m_json.raw(value));
        if (type == "str" || type == "NoneType")
            return;
        if (type != "list" && type != "dict")
            return fail(id, code,
                        valueError("Cannot determine the safety of type <class '" + std::string(type) +
                                   "'>. Please open an issue at https://github.com/skops-dev/skops/issues "
                                   "for us to fix the issue."));
        if (m_json.at(value).next == value + 1)
            return;
        const uint32_t first = value + (type == "dict" ? 2 : 1);
        fail(id, code, noAttribute(pythonTypeOf(m_json.raw(first)), "get_unsafe_set"));
    }

    void checkTrust()
    {
        // skops/io/exceptions.py; it adds why a Tree or a TreePredictor is not trusted.
        std::string names;
        bool hasMore = false;
        NodeId first = none<NodeId>;
        for (const UntrustedType& type : m_subject.audit.types()) {
            if (type.isTicked)
                continue;
            names += (names.empty() ? "" : ", ") + nodes::pythonRepr(type.name);
            hasMore = hasMore || type.name == "sklearn.tree._tree.Tree" ||
                      type.name == "sklearn.ensemble._hist_gradient_boosting.predictor.TreePredictor";
            if (first == none<NodeId> && !type.nodes.empty())
                first = type.nodes.front();
        }
        if (names.empty())
            return;
        fail(first, Code::LoadRaises,
             {"skops.io.exceptions.UntrustedTypesFoundException",
              "Untrusted types found in the file: [" + names + "]." + (hasMore ? "\n\n..." : "")});
    }

    const nodes::NodeTree& m_tree;
    const JsonIndex& m_json;
    const PlanSubject& m_subject;
    PlanWriter& m_out;
    std::vector<Frame> m_stack;
};

} // namespace

void planAudit(const PlanSubject& subject, PlanWriter& out)
{
    AuditWalk(subject, out).run();
}

} // namespace skops::audit
