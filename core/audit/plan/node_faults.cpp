#include "audit/plan/node_faults.h"

#include "audit/plan/json_error.h"
#include "nodes/fields.h"
#include "nodes/python_str.h"

namespace skops::audit {
namespace {

using nodes::Field;
using nodes::Fields;
using nodes::JsonIndex;
using nodes::Loader;
using nodes::Read;
using nodes::Role;
using nodes::Step;
using profile::Flag;

class NodeFaults
{
public:
    NodeFaults(const PlanSubject& subject, NodeId id)
        : m_subject(subject), m_json(*subject.tree.json()), m_id(id), m_node(subject.tree.node(id)),
          m_object(valueAt(m_json, m_node.raw.begin)), m_fields(m_json, m_object)
    {
    }

    std::vector<NodeFault> run()
    {
        checkId();
        if (checkLoader()) {
            checkNames();
            checkFields();
        }
        return std::move(m_faults);
    }

private:
    const nodes::NodeTree& tree() const { return m_subject.tree; }
    bool has(Flag flag) const { return m_subject.profile().has(flag); }
    std::string_view raw(uint32_t value) const { return m_json.raw(value); }
    std::string str(Field field) const { return nodes::pythonStr(raw(m_fields.at(field))); }

    void add(Code code, PythonError error) { m_faults.push_back({m_edge, code, std::move(error)}); }

    void checkId()
    {
        if (!m_fields.has(Field::Id))
            return;
        const std::string_view type = pythonTypeOf(raw(m_fields.at(Field::Id)));
        if (type == "list" || type == "dict")
            add(Code::IdUnhashable, unhashable(type));
    }

    /// get_tree; false: there is no class to go on with.
    bool checkLoader()
    {
        if (!m_fields.has(Field::Loader)) {
            add(Code::FieldMissing, keyError("__loader__"));
            return false;
        }
        const std::string_view type = pythonTypeOf(raw(m_fields.at(Field::Loader)));
        if (type == "list" || type == "dict") {
            add(Code::LoaderUnknown, unhashable(type));
            return false;
        }
        if (m_node.loader != Loader::Unknown && isRegistered())
            return true;
        for (const Field field : {Field::Module, Field::Class}) {
            if (!m_fields.has(field)) {
                add(Code::FieldMissing, keyError(field == Field::Module ? "__module__" : "__class__"));
                return false;
            }
        }
        add(m_node.loader == Loader::Unknown ? Code::LoaderUnknown : Code::LoaderNotInProfile,
            typeError(" Can't find loader " + str(Field::Loader) + " for type " + str(Field::Module) + "." +
                      str(Field::Class) + " and protocol " + std::to_string(tree().protocol()) +
                      ". You might need to update skops to load this file."));
        return false;
    }

    bool isRegistered() const
    {
        const profile::Profile& profile = m_subject.profile();
        const std::string_view name = nodes::rowOf(m_node.loader).name;
        return profile.hasLoader(name, tree().protocol()) || profile.hasLoader(name, profile.protocol());
    }

    void checkNames()
    {
        if (m_node.loader == Loader::QuantileForest && !has(Flag::QuantileForestImportable))
            add(Code::LibraryMissing,
                {"ImportError", "`quantile_forest` is missing and needs to be installed in order to load "
                                "this model."});
        const bool isModuleFirst = m_node.loader == Loader::Loss;
        for (const bool isModule : {isModuleFirst, !isModuleFirst}) {
            if (!m_fields.has(isModule ? Field::Module : Field::Class))
                add(Code::FieldMissing, keyError(isModule ? "__module__" : "__class__"));
        }
    }

    void checkFields()
    {
        if (m_node.loader == Loader::Cached)
            return add(Code::CachedUnknownId, unknownId());
        if (m_node.loader == Loader::OperatorFunc && has(Flag::OperatorModuleChecked) &&
            tree().moduleName(m_node.type) != "operator")
            add(Code::OperatorModule,
                valueError("Expected module 'operator', got " + std::string(tree().moduleName(m_node.type)) +
                           "." + std::string(probably)));
        if (nodes::rowOf(m_node.loader).construct == nodes::Construct::ConstructorCall &&
            !m_fields.has(Field::Reduce) && hasReduce())
            add(Code::FieldMissing, keyError("__reduce__"));
        if ((m_node.loader == Loader::NdArray || m_node.loader == Loader::SparseMatrix) && !checkType())
            return;
        for (const Step& step : nodes::rowOf(m_node.loader).steps) {
            if (step.when.empty() || step.when == type())
                checkStep(step);
            if (step.role == Role::Obj)
                checkMethodLabel();
        }
        checkBitGenerator();
    }

    bool hasReduce() const
    {
        const auto steps = nodes::rowOf(m_node.loader).steps;
        return !steps.empty() && steps.back().outer == "__reduce__";
    }

    PythonError unknownId() const
    {
        const std::string id = m_fields.has(Field::Id) ? pythonReprOf(raw(m_fields.at(Field::Id))) : "None";
        return valueError("A cached node refers to an unknown object id " + id + "." + std::string(probably));
    }

    std::string type() const
    {
        const uint32_t value = m_fields.at(Field::Type);
        return value != noIndex && m_json.isString(value) ? nodes::pythonStr(raw(value)) : std::string();
    }

    bool checkType()
    {
        if (!m_fields.has(Field::Type)) {
            add(Code::FieldMissing, keyError("type"));
            return false;
        }
        for (const Step& step : nodes::rowOf(m_node.loader).steps) {
            if (step.when == type())
                return true;
        }
        add(Code::ArrayType,
            m_node.loader == Loader::NdArray
                ? valueError("Unknown type " + str(Field::Type) + ".")
                : typeError("Cannot load object of type " + std::string(tree().fullName(m_node.type))));
        return false;
    }

    void checkStep(const Step& step)
    {
        const uint32_t value = valueOf(step);
        switch (step.read) {
        case Read::Node:
            if (value != noIndex)
                ++m_edge;
            return;
        case Read::OptionalNode:
            m_edge += value != noIndex && raw(value) != "null" ? 1 : 0;
            return;
        case Read::Items:
            return checkItems(step, value);
        case Read::Values:
            return checkValues(value);
        case Read::File:
            return checkFile(value);
        case Read::Text:
        case Read::Present:
            return;
        }
    }

    /// noIndex: missing, with a fault if it is needed.
    uint32_t valueOf(const Step& step)
    {
        const uint32_t outer = m_fields.at(*nodes::findField(step.outer));
        if (outer == noIndex) {
            if (step.read != Read::OptionalNode && step.outer != "__reduce__")
                add(Code::FieldMissing, keyError(step.outer));
            return noIndex;
        }
        if (step.inner.empty())
            return outer;
        if (!m_json.isObject(outer)) {
            add(Code::FieldWrongType, notSubscriptable(raw(outer)));
            return noIndex;
        }
        const uint32_t inner = nodes::memberOf(m_json, outer, step.inner);
        if (inner == noIndex)
            add(Code::FieldMissing, keyError(step.inner));
        return inner;
    }

    void checkItems(const Step& step, uint32_t value)
    {
        if (value == noIndex)
            return;
        if (m_json.isArray(value)) {
            const auto edges = tree().edgesOf(m_id);
            while (m_edge < edges.size() && edges[m_edge].role == step.role)
                ++m_edge;
            return;
        }
        const std::string_view type = pythonTypeOf(raw(value));
        if (type != "str" && type != "dict")
            return add(Code::FieldWrongType, notIterable(type));
        const bool isEmpty = type == "dict" ? m_json.at(value).next == value + 1 : raw(value) == "\"\"";
        // Keys and characters are texts, and get_tree asks them for their __id__.
        if (!isEmpty)
            add(Code::FieldWrongType, noAttribute("str", "get"));
    }

    void checkValues(uint32_t value)
    {
        if (value == noIndex)
            return;
        if (!m_json.isObject(value))
            return add(Code::FieldWrongType, noAttribute(pythonTypeOf(raw(value)), "items"));
        m_edge = m_node.edgeCount;
    }

    void checkFile(uint32_t value)
    {
        if (value == noIndex || m_node.member != none<MemberId>)
            return;
        const std::string_view type = pythonTypeOf(raw(value));
        if (type == "list" || type == "dict")
            return add(Code::FieldWrongType, unhashable(type));
        add(Code::ZipMemberMissing,
            keyError("There is no item named " + pythonReprOf(raw(value)) + " in the archive"));
    }

    void checkMethodLabel()
    {
        if (m_node.edgeCount == 0 || !has(Flag::MethodLabelMustMatch))
            return;
        const NodeId object = tree().edgesOf(m_id)[0].target;
        if (object == none<NodeId> || tree().node(object).type == m_node.type)
            return;
        add(Code::MethodLabel,
            valueError("Expected object of type " + std::string(tree().fullName(m_node.type)) + ", got " +
                       std::string(tree().fullName(tree().node(object).type)) + "." + std::string(probably)));
    }

    void checkBitGenerator()
    {
        const bool isNeeded =
            (m_node.loader == Loader::RandomGenerator && has(Flag::BitGeneratorNameRequired)) ||
            (m_node.loader == Loader::RandomGeneratorV1 && has(Flag::OldBitGeneratorNameRequired));
        if (!isNeeded || m_node.extra != none<TypeId>)
            return;
        if (auto error = tooDeepName())
            add(Code::BitGeneratorName, std::move(*error));
        else
            add(Code::BitGeneratorName,
                valueError("Could not find the bit generator name in the numpy.random.Generator state." +
                           std::string(probably)));
    }

    /// json.loads of the name catches a ValueError and no RecursionError.
    std::optional<PythonError> tooDeepName() const
    {
        uint32_t value = m_fields.at(Field::Content);
        for (const std::string_view key : {"bit_generator", "content", "bit_generator", "content"}) {
            if (value == noIndex || !m_json.isObject(value))
                return std::nullopt;
            value = nodes::memberOf(m_json, value, key);
        }
        if (value == noIndex || !m_json.isString(value))
            return std::nullopt;
        auto error = jsonError(nodes::decodeJsonText(raw(value)));
        return error && error->exception == "RecursionError" ? error : std::nullopt;
    }

    static constexpr std::string_view probably = " This is probably due to a corrupted or a malicious file.";

    const PlanSubject& m_subject;
    const JsonIndex& m_json;
    NodeId m_id;
    const nodes::Node& m_node;
    uint32_t m_object;
    Fields m_fields;
    uint32_t m_edge = 0; ///< of the node, the next one to be read
    std::vector<NodeFault> m_faults;
};

} // namespace

uint32_t valueAt(const JsonIndex& json, uint32_t begin)
{
    uint32_t first = 0;
    uint32_t last = json.count();
    while (first < last) {
        const uint32_t middle = first + (last - first) / 2;
        if (json.at(middle).begin < begin)
            first = middle + 1;
        else
            last = middle;
    }
    return first < json.count() && json.at(first).begin == begin ? first : noIndex;
}

std::vector<NodeFault> faultsOf(const PlanSubject& subject, NodeId node)
{
    return NodeFaults(subject, node).run();
}

} // namespace skops::audit
