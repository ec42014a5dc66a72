// How the fields of one node become edges: the part of TreeBuilder that follows the rows of the loader table.

#include "nodes/tree_builder.h"

#include "nodes/python_str.h"

#include <algorithm>

namespace skops::nodes {

void TreeBuilder::readSteps(const Reading& reading)
{
    const Loader loader = at(reading.node).loader;
    switch (loader) {
    case Loader::Unknown:
        return findNodesBelow(reading);
    case Loader::Cached:
        // get_tree returns the earlier node for a known id, so a CachedNode that is read never has one.
        return refuse(reading.node, Code::CachedUnknownId);
    case Loader::NdArray:
    case Loader::SparseMatrix:
        checkType(reading);
        break;
    case Loader::RandomGenerator:
    case Loader::RandomGeneratorV1:
        readBitGeneratorName(reading);
        break;
    case Loader::RandomGeneratorV0:
        // Its raw state is no node, so the audit raises (skops/io/old/_numpy_v0.py).
        refuse(reading.node, Code::GeneratorProtocol0);
        break;
    case Loader::FunctionV0:
        readFunctionV0(reading);
        break;
    default:
        break;
    }
    for (const Step& step : rowOf(loader).steps) {
        if (step.when.empty() || isWantedType(reading, step.when))
            readStep(reading, step);
    }
    if (rowOf(loader).construct == Construct::ConstructorCall && !rowOf(loader).steps.empty() &&
        rowOf(loader).steps[0].role == Role::Attrs)
        addEdge(Role::Constructor, fromConstructor);
}

void TreeBuilder::readStep(const Reading& reading, const Step& step)
{
    const uint32_t value = valueAt(reading, step.outer, step.inner, step.read != Read::OptionalNode);
    if (value == noIndex)
        return;
    switch (step.read) {
    case Read::OptionalNode:
        if (m_json.raw(value) == "null")
            return;
        [[fallthrough]];
    case Read::Node:
        return addEdge(step.role, value);
    case Read::Items:
        return readItems(reading, step, value);
    case Read::Values:
        return readValues(reading, value);
    case Read::Text:
        at(reading.node).value = spanOf(value);
        // getattr() and json.loads() take text only.
        if ((at(reading.node).loader == Loader::Method || at(reading.node).loader == Loader::Json) &&
            !m_json.isString(value))
            refuse(reading.node, Code::FieldWrongType,
                   {std::string(step.inner.empty() ? step.outer : step.inner)});
        return;
    case Read::Present:
        return;
    case Read::File:
        return readFile(reading, value);
    }
}

void TreeBuilder::readItems(const Reading& reading, const Step& step, uint32_t value)
{
    if (!m_json.isArray(value)) {
        // Python iterates over an empty object or text without complaint.
        const std::string_view raw = m_json.raw(value);
        const bool isEmpty = raw == "\"\"" || (m_json.isObject(value) && m_json.at(value).next == value + 1);
        if (!isEmpty)
            refuse(reading.node, Code::FieldWrongType, {std::string(step.outer)});
        return;
    }
    for (uint32_t item = value + 1; item < m_json.at(value).next; item = m_json.after(item))
        addEdge(step.role, item);
}

void TreeBuilder::readValues(const Reading& reading, uint32_t value)
{
    if (!m_json.isObject(value))
        return refuse(reading.node, Code::FieldWrongType, {"content"});
    const size_t first = m_tree.m_edges.size();
    for (uint32_t key = value + 1; key < m_json.at(value).next; key = m_json.after(key + 1))
        addEdge(Role::Value, key + 1, m_tree.m_names.intern(m_json.string(key, m_buffer)));

    if (hasRepeatedKeys(first))
        dropRepeatedKeys(reading, first);
}

bool TreeBuilder::hasRepeatedKeys(size_t first)
{
    m_edgeOfKey.resize(m_tree.m_names.count());
    bool isRepeated = false;
    for (size_t i = first; i < m_tree.m_edges.size(); ++i) {
        uint32_t& edge = m_edgeOfKey[index(m_tree.m_edges[i].key)];
        isRepeated = isRepeated || edge > first;
        edge = static_cast<uint32_t>(i + 1);
    }
    return isRepeated;
}

void TreeBuilder::dropRepeatedKeys(const Reading& reading, size_t first)
{
    // Python keeps the first one's place and the last one's value.
    std::vector<std::pair<NameId, uint32_t>> order;
    order.reserve(m_tree.m_edges.size() - first);
    for (size_t i = first; i < m_tree.m_edges.size(); ++i)
        order.emplace_back(m_tree.m_edges[i].key, static_cast<uint32_t>(i));
    std::sort(order.begin(), order.end());
    std::vector<bool> isDropped;
    for (size_t i = 1, kept = 0; i < order.size(); ++i) {
        if (order[i].first != order[kept].first) {
            kept = i;
            continue;
        }
        isDropped.resize(order.size());
        isDropped[order[i].second - first] = true;
        refuse(reading.node, Code::JsonDuplicateKey, {std::string(m_tree.name(order[i].first))});
        m_edgeValues[order[kept].second] = m_edgeValues[order[i].second];
        m_tree.m_edges[order[kept].second].raw = m_tree.m_edges[order[i].second].raw;
    }
    if (isDropped.empty())
        return;
    size_t out = first;
    for (size_t i = first; i < m_tree.m_edges.size(); ++i) {
        if (isDropped[i - first])
            continue;
        m_tree.m_edges[out] = m_tree.m_edges[i];
        m_edgeValues[out++] = m_edgeValues[i];
    }
    m_tree.m_edges.resize(out);
    m_edgeValues.resize(out);
}

void TreeBuilder::readFile(const Reading& reading, uint32_t value)
{
    const std::string name = pythonStr(m_json.raw(value));
    const auto member =
        m_members && m_json.isString(value) ? m_members->find(name) : std::optional<MemberId>();
    if (!member)
        return refuse(reading.node, Code::ZipMemberMissing, {name});
    at(reading.node).member = *member;
}

void TreeBuilder::readBitGeneratorName(const Reading& reading)
{
    // RandomGeneratorNode._get_bit_generator_name reads the raw state, whatever its __id__ says
    // (skops/io/_numpy.py).
    uint32_t value = reading.fields.at(Field::Content);
    for (const std::string_view key : {"bit_generator", "content", "bit_generator", "content"}) {
        if (value == noIndex || !m_json.isObject(value))
            return;
        value = memberOf(m_json, value, key);
    }
    if (value == noIndex || !m_json.isString(value))
        return;
    const std::string text = decodeJsonText(m_json.raw(value));
    const auto inner = JsonIndex::build(text, Cancel());
    if (inner && inner->isString(0))
        at(reading.node).extra = internType("numpy.random", decodeJsonText(inner->raw(0)));
}

void TreeBuilder::readFunctionV0(const Reading& reading)
{
    const uint32_t content = reading.fields.at(Field::Content);
    if (content == noIndex || !m_json.isObject(content))
        return refuse(reading.node, Code::FieldWrongType, {"content"});
    const uint32_t module = memberOf(m_json, content, "module_path");
    const uint32_t function = memberOf(m_json, content, "function");
    if (module == noIndex || function == noIndex)
        return refuse(reading.node, Code::FieldMissing, {module == noIndex ? "module_path" : "function"});
    if (!m_json.isString(module) || !m_json.isString(function))
        return refuse(reading.node, Code::NameNotText, {"content"});
    at(reading.node).extra = internType(pythonStr(m_json.raw(module)), pythonStr(m_json.raw(function)));
}

void TreeBuilder::findNodesBelow(const Reading& reading)
{
    // Nothing is known of this loader: every object below with a __loader__ of its own is shown as a node.
    const uint32_t end = m_json.at(reading.object).next;
    NameId key = none<NameId>;
    uint32_t i = reading.object + 1;
    std::vector<uint32_t> objectEnds{end}; // of the objects around `i`, in which keys and values alternate
    std::vector<uint32_t> keyAt{i};
    while (i < end) {
        while (objectEnds.size() > 1 && i >= objectEnds.back()) {
            objectEnds.pop_back();
            keyAt.pop_back();
        }
        const bool isKey = keyAt.back() == i;
        if (isKey) {
            key = m_tree.m_names.intern(m_json.string(i, m_buffer));
            keyAt.back() = m_json.after(i + 1);
            ++i;
            continue;
        }
        if (m_json.isObject(i)) {
            if (memberOf(m_json, i, "__loader__") != noIndex) {
                addEdge(Role::Found, i, key);
                i = m_json.after(i);
                continue;
            }
            objectEnds.push_back(m_json.at(i).next);
            keyAt.push_back(i + 1);
        }
        ++i;
    }
}

uint32_t TreeBuilder::valueAt(const Reading& reading, std::string_view outer, std::string_view inner,
                              bool isRequired)
{
    const uint32_t value = reading.fields.at(*findField(outer));
    if (value == noIndex) {
        if (isRequired)
            refuse(reading.node, Code::FieldMissing, {std::string(outer)});
        return noIndex;
    }
    if (inner.empty())
        return value;
    if (!m_json.isObject(value)) {
        refuse(reading.node, Code::FieldWrongType, {std::string(outer)});
        return noIndex;
    }
    const uint32_t found = memberOf(m_json, value, inner);
    if (found == noIndex)
        refuse(reading.node, Code::FieldMissing, {std::string(inner)});
    return found;
}

bool TreeBuilder::isWantedType(const Reading& reading, std::string_view wanted) const
{
    const uint32_t value = reading.fields.at(Field::Type);
    return value != noIndex && m_json.isString(value) && decodeJsonText(m_json.raw(value)) == wanted;
}

void TreeBuilder::checkType(const Reading& reading)
{
    if (!reading.fields.has(Field::Type))
        return refuse(reading.node, Code::FieldMissing, {"type"});
    for (const Step& step : rowOf(at(reading.node).loader).steps) {
        if (isWantedType(reading, step.when))
            return;
    }
    refuse(reading.node, Code::ArrayType,
           {pythonStr(m_json.raw(reading.fields.at(Field::Type))).substr(0, 40)});
}

} // namespace skops::nodes
