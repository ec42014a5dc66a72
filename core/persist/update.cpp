#include "persist/update.h"

#include "nodes/fields.h"
#include "nodes/json_index.h"
#include "persist/generator_nodes.h"
#include "persist/json_text.h"
#include "persist/schema_edits.h"

#include <algorithm>
#include <array>

namespace skops::persist {
namespace {

using nodes::Field;
using nodes::Fields;
using nodes::JsonIndex;
using nodes::Loader;
using nodes::NodeTree;

constexpr uint32_t valuesBetweenChecks = 1U << 16U;

/// Types whose value is not in their attributes, so that an ObjectNode of them holds nothing: bytes before
/// 0.4, builtin and operator functions before 0.6, dates before 0.12, frozensets and deques still
/// (skops/io/_general.py object_get_state).
constexpr std::array emptyObjects{
    std::string_view("builtins.bytes"),       std::string_view("builtins.bytearray"),
    std::string_view("builtins.frozenset"),   std::string_view("collections.deque"),
    std::string_view("datetime.date"),        std::string_view("datetime.datetime"),
    std::string_view("datetime.time"),        std::string_view("datetime.timedelta"),
    std::string_view("datetime.timezone"),    std::string_view("builtins.builtin_function_or_method"),
    std::string_view("operator.itemgetter"),  std::string_view("operator.attrgetter"),
    std::string_view("operator.methodcaller")};

/// Whether a node of this loader may be written otherwise now.
bool mayChange(Loader loader)
{
    switch (loader) {
    case Loader::FunctionV0:
    case Loader::Method:
    case Loader::RandomGeneratorV1:
    case Loader::RandomGeneratorV0:
    case Loader::Sgd:
    case Loader::DictWithDeprecatedKeys:
        return true;
    case Loader::Unknown:
    case Loader::Dict:
    case Loader::DefaultDict:
    case Loader::List:
    case Loader::Set:
    case Loader::Tuple:
    case Loader::Function:
    case Loader::Partial:
    case Loader::Type:
    case Loader::Slice:
    case Loader::ConstructorFromReduce:
    case Loader::Object:
    case Loader::Json:
    case Loader::Bytes:
    case Loader::Bytearray:
    case Loader::OperatorFunc:
    case Loader::NdArray:
    case Loader::MaskedArray:
    case Loader::RandomState:
    case Loader::RandomGenerator:
    case Loader::DType:
    case Loader::SparseMatrix:
    case Loader::Tree:
    case Loader::Loss:
    case Loader::QuantileForest:
    case Loader::Cached:
        return false;
    }
    return false;
}

std::string quoted(std::string_view text)
{
    std::string out;
    appendJsonString(out, text);
    return out;
}

class Updating
{
public:
    explicit Updating(const NodeTree& tree) : m_tree(tree), m_json(*tree.json()), m_edits(m_json) {}

    Result<Updated> run(std::string_view skopsVersion, const Cancel& cancel)
    {
        if (std::ranges::any_of(m_tree.nodes(), mayChange, &nodes::Node::loader)) {
            if (auto done = visitAll(cancel); !done)
                return fail(std::move(done.error()));
        }
        noteLost();
        Updated updated{.schema = {}, .changes = std::move(m_changes)};
        if (m_tree.protocol() < newestProtocol || !m_edits.isEmpty()) {
            setWriter(skopsVersion);
            updated.schema = m_edits.apply();
        }
        return updated;
    }

private:
    /// Every object of the text, not only those that are read: a repeat says the same as its first.
    Result<void> visitAll(const Cancel& cancel)
    {
        std::string buffer;
        for (uint32_t i = 0; i < m_json.count(); ++i) {
            if (i % valuesBetweenChecks == 0 && cancel.isRequested())
                return fail(Code::Cancelled);
            if (!m_json.isObject(i))
                continue;
            const Fields fields(m_json, i);
            const uint32_t loader = stringAt(fields, Field::Loader);
            if (loader == noIndex || stringAt(fields, Field::Class) == noIndex ||
                stringAt(fields, Field::Module) == noIndex)
                continue;
            if (const auto known = nodes::findLoader(m_json.string(loader, buffer), m_tree.protocol()))
                visit(*known, i, fields);
        }
        return {};
    }

    void visit(Loader loader, uint32_t node, const Fields& fields)
    {
        if (loader == Loader::FunctionV0)
            visitFunction(node, fields);
        else if (loader == Loader::Method)
            visitMethod(node, fields);
        else if (loader == Loader::RandomGeneratorV0 || loader == Loader::RandomGeneratorV1)
            visitGenerator(node, fields, loader == Loader::RandomGeneratorV0);
        else if (loader == Loader::Sgd)
            visitLoss(node, fields);
        else if (loader == Loader::DictWithDeprecatedKeys)
            visitDeprecatedDict(node, fields);
    }

    /// skops/io/old/_general_v0.py FunctionNode, 0.16.
    void visitFunction(uint32_t node, const Fields& fields)
    {
        const uint32_t content = objectIn(fields, Field::Content);
        if (content == noIndex)
            return;
        const uint32_t module = memberOf(m_json, content, "module_path");
        const uint32_t function = memberOf(m_json, content, "function");
        if (!isString(module) || !isString(function))
            return;
        m_edits.replaceValue(fields.at(Field::Class), std::string(m_json.raw(function)));
        m_edits.replaceValue(fields.at(Field::Module), std::string(m_json.raw(module)));
        m_edits.removeField(node, content);
        note(Code::UpdateFunction, node, {textOf(module) + '.' + textOf(function)});
    }

    /// Before 0.12 the class was "method" and the module that of the function; since then both have to be the
    /// object's (skops/io/_general.py MethodNode, 0.16). Another class than "method" is no label of a
    /// release, and no release writes a method of a method.
    void visitMethod(uint32_t node, const Fields& fields)
    {
        const uint32_t content = objectIn(fields, Field::Content);
        const uint32_t object = content == noIndex ? noIndex : memberOf(m_json, content, "obj");
        if (object == noIndex || !m_json.isObject(object) || textOf(fields.at(Field::Class)) != "method")
            return;
        const Fields owner(m_json, object);
        const uint32_t cls = stringAt(owner, Field::Class);
        const uint32_t module = stringAt(owner, Field::Module);
        const bool isMethod = owner.has(Field::Loader) && textOf(owner.at(Field::Loader)) == "MethodNode";
        if (cls == noIndex || module == noIndex || isMethod)
            return;
        const std::string was = nameOf(fields);
        const std::string is = nameOf(owner);
        if (was == is)
            return;
        m_edits.replaceValue(fields.at(Field::Class), std::string(m_json.raw(cls)));
        m_edits.replaceValue(fields.at(Field::Module), std::string(m_json.raw(module)));
        note(Code::UpdateMethod, node, {was, is});
    }

    /// skops/io/old/_numpy_v0.py and _numpy_v1.py RandomGeneratorNode, 0.16.
    void visitGenerator(uint32_t node, const Fields& fields, bool isPlain)
    {
        const uint32_t content = objectIn(fields, Field::Content);
        const uint32_t state = content == noIndex ? noIndex : memberOf(m_json, content, "bit_generator");
        if (state == noIndex || !m_json.isObject(state))
            return;
        if (!m_ids)
            m_ids.emplace(m_json);
        const std::string name = bitGeneratorOf(state, isPlain);
        if (isPlain) {
            const auto made = stateNode(m_json, state, *m_ids);
            if (!made)
                return;
            m_edits.replaceValue(state, m_edits.laidOut(state - 1, *made));
            note(Code::UpdateGenerator, node, {name});
        }
        if (memberOf(m_json, content, "seed_seq") != noIndex)
            return;
        m_edits.addFieldBehind(state, "seed_seq", seedSequenceNode(m_json.raw(state), *m_ids));
        note(Code::UpdateSeedSequence, node, {name});
    }

    /// skops/io/_sklearn.py: SGDNode of 0.10 and LossNode of 0.11 read the same fields.
    void visitLoss(uint32_t node, const Fields& fields)
    {
        m_edits.replaceValue(fields.at(Field::Loader), "\"LossNode\"");
        note(Code::UpdateLoss, node, {nameOf(fields)});
    }

    /// Its class went with scikit-learn 1.2, where the same estimators hold a dict.
    void visitDeprecatedDict(uint32_t node, const Fields& fields)
    {
        const uint32_t content = objectIn(fields, Field::Content);
        const uint32_t main = content == noIndex ? noIndex : memberOf(m_json, content, "main");
        if (main == noIndex || !m_json.isObject(main))
            return;
        m_edits.replace(m_json.at(node).begin, m_json.at(main).begin, {});
        m_edits.replace(m_json.at(main).end, m_json.at(node).end, {});
        note(Code::UpdateDeprecatedDict, node, {});
    }

    /// The two fields that only the root has (skops/io/_persist.py _save, 0.16).
    void setWriter(std::string_view skopsVersion)
    {
        const Fields root(m_json, 0);
        if (!root.has(Field::Protocol))
            return;
        m_edits.replaceValue(root.at(Field::Protocol), std::to_string(newestProtocol));
        if (root.has(Field::Version))
            m_edits.replaceValue(root.at(Field::Version), quoted(skopsVersion));
        else
            m_edits.addFieldBehind(root.at(Field::Protocol), "_skops_version", quoted(skopsVersion));
    }

    void noteLost()
    {
        for (size_t i = 0; i < m_tree.nodeCount(); ++i) {
            const nodes::Node& node = m_tree.nodes()[i];
            if (node.loader != Loader::Object || node.type == none<TypeId> || hasState(makeId<NodeId>(i)))
                continue;
            const std::string_view name = m_tree.fullName(node.type);
            if (std::ranges::find(emptyObjects, name) != emptyObjects.end())
                add({Code::UpdateLost, {.node = makeId<NodeId>(i)}, {std::string(name)}});
        }
    }

    bool hasState(NodeId id) const
    {
        return std::ranges::any_of(m_tree.edgesOf(id), [&](const nodes::Edge& edge) {
            if (edge.target == none<NodeId>)
                return false;
            const nodes::Node& state = m_tree.node(edge.target);
            return state.loader != Loader::Json || m_tree.text(state.value) != "\"null\"";
        });
    }

    bool isString(uint32_t value) const { return value != noIndex && m_json.isString(value); }
    uint32_t stringAt(const Fields& fields, Field field) const
    {
        return isString(fields.at(field)) ? fields.at(field) : noIndex;
    }
    uint32_t objectIn(const Fields& fields, Field field) const
    {
        return fields.has(field) && m_json.isObject(fields.at(field)) ? fields.at(field) : noIndex;
    }
    std::string textOf(uint32_t value) const { return nodes::decodeJsonText(m_json.raw(value)); }
    std::string nameOf(const Fields& fields) const
    {
        return textOf(fields.at(Field::Module)) + '.' + textOf(fields.at(Field::Class));
    }

    /// "PCG64"; empty if it does not stand where a release writes it.
    std::string bitGeneratorOf(uint32_t state, bool isPlain) const
    {
        if (isPlain) {
            const uint32_t name = memberOf(m_json, state, "bit_generator");
            return isString(name) ? textOf(name) : std::string();
        }
        const uint32_t entries = memberOf(m_json, state, "content");
        if (entries == noIndex || !m_json.isObject(entries))
            return {};
        const uint32_t node = memberOf(m_json, entries, "bit_generator");
        if (node == noIndex || !m_json.isObject(node))
            return {};
        const uint32_t name = memberOf(m_json, node, "content"); // JSON in a JSON string
        return isString(name) ? nodes::decodeJsonText(textOf(name)) : std::string();
    }

    void note(Code code, uint32_t node, std::vector<std::string> args)
    {
        add({code, {.offset = m_json.at(node).begin}, std::move(args)});
    }

    void add(Finding finding)
    {
        const auto same = std::ranges::find_if(m_changes, [&](const Finding& known) {
            return known.code == finding.code && known.args == finding.args;
        });
        if (same != m_changes.end()) {
            ++same->count;
            return;
        }
        if (finding.where.node == none<NodeId>)
            finding.where = {.node = nodeAt(static_cast<uint32_t>(finding.where.offset))};
        m_changes.push_back(std::move(finding));
    }

    NodeId nodeAt(uint32_t begin) const
    {
        const auto found =
            std::ranges::find(m_tree.nodes(), begin, [](const nodes::Node& node) { return node.raw.begin; });
        return found == m_tree.nodes().end()
                   ? none<NodeId>
                   : makeId<NodeId>(static_cast<size_t>(found - m_tree.nodes().begin()));
    }

    const NodeTree& m_tree;
    const JsonIndex& m_json;
    SchemaEdits m_edits;
    std::optional<NewIds> m_ids;
    std::vector<Finding> m_changes;
};

} // namespace

Result<Updated> updateSchema(const NodeTree& tree, std::string_view skopsVersion, const Cancel& cancel)
{
    return Updating(tree).run(skopsVersion, cancel);
}

} // namespace skops::persist
