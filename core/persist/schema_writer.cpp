#include "persist/schema_writer.h"

#include <algorithm>

namespace skops::persist {

SchemaWriter::SchemaWriter(const pickle::ObjectGraph& graph, const SourcePtr& stream,
                           const ConvertOptions& options, const Limits& limits, const Cancel& cancel,
                           Progress& progress)
    : m_types(options.profile), m_objects(graph, m_types), m_contents(m_objects.contents()),
      m_arrays(m_objects, stream), m_findings(m_contents), m_limits(limits), m_cancel(cancel),
      m_progress(progress), m_ids(graph.valueCount(), 0), m_isOpen(graph.valueCount(), false)
{
}

uint64_t SchemaWriter::idOf(ValueId id)
{
    if (m_isFresh)
        return freshId();
    uint64_t& known = m_ids[index(id)];
    if (known == 0) {
        known = freshId();
        m_progress.advance(1);
    }
    return known;
}

uint64_t SchemaWriter::idOf(TypeName& type)
{
    if (type.id == 0)
        type.id = freshId();
    return type.id;
}

void SchemaWriter::planText(std::string_view key, std::string_view text)
{
    planKey(key);
    plan({.what = Do::Text, .name = text});
}

void SchemaWriter::commit()
{
    m_steps.insert(m_steps.end(), m_plan.rbegin(), m_plan.rend());
    m_plan.clear();
}

void SchemaWriter::labels(std::string_view name, std::string_view module)
{
    m_json.openObject();
    m_json.key("__class__");
    m_json.string(name);
    m_json.key("__module__");
    m_json.string(module);
}

void SchemaWriter::header(const TypeName& type, std::string_view loader)
{
    labels(type.name, type.module);
    m_json.key("__loader__");
    m_json.string(loader);
}

void SchemaWriter::endNode(uint64_t id)
{
    m_json.key("__id__");
    m_json.number(id);
    if (m_json.depth() == 1) {
        // The root: skops/io/_persist.py _save
        m_json.key("protocol");
        m_json.number(static_cast<uint64_t>(m_types.profile().protocol()));
        m_json.key("_skops_version");
        m_json.string(m_types.profile().version(profile::Package::Skops));
    }
    m_json.close();
    ++m_nodes;
}

void SchemaWriter::typeNode(TypeName& type)
{
    header(type, "TypeNode");
    endNode(idOf(type));
}

void SchemaWriter::nullNode()
{
    labels("str", "builtins");
    m_json.key("__loader__");
    m_json.string("JsonNode");
    m_json.key("content");
    m_json.string("null");
    m_json.key("is_json");
    m_json.raw("true");
    endNode(freshId());
}

void SchemaWriter::intNode(uint64_t value)
{
    labels("str", "builtins");
    m_json.key("__loader__");
    m_json.string("JsonNode");
    m_json.key("content");
    m_json.string(std::to_string(value));
    m_json.key("is_json");
    m_json.raw("true");
    endNode(freshId());
}

void SchemaWriter::emptyDict()
{
    header(*m_types.builtin("dict"), "DictNode");
    m_json.key("content");
    m_json.openObject();
    m_json.close();
    m_json.key("key_types");
    header(*m_types.builtin("list"), "ListNode");
    m_json.key("content");
    m_json.openArray();
    m_json.close();
    endNode(freshId());
    endNode(freshId());
}

void SchemaWriter::emptyTuple()
{
    shapeNode({});
}

void SchemaWriter::shapeNode(const std::vector<uint64_t>& shape)
{
    header(*m_types.builtin("tuple"), "TupleNode");
    m_json.key("content");
    m_json.openArray();
    for (const uint64_t size : shape)
        intNode(size);
    m_json.close();
    endNode(freshId());
}

void SchemaWriter::tell(Reason reason, const ObjectView& view)
{
    m_findings.add(reason, view.type->fullName(), view.offset);
}

void SchemaWriter::note(const ObjectView& view)
{
    if (view.note != Reason::None)
        tell(view.note, view);
    const bool isThing = view.writer == Writer::Type || view.writer == Writer::Function ||
                         view.writer == Writer::Method || view.writer == Writer::BuiltinMethod;
    if (!isThing && view.type->kind == TypeName::Kind::Unknown)
        m_findings.addAssumed(view.type->fullName(), view.offset);
}

void SchemaWriter::refusedNode(const ObjectView& view, uint64_t id)
{
    header(*view.type, "ObjectNode");
    endNode(id);
}

Result<void> SchemaWriter::refuse(const ObjectView& view, Reason reason, uint64_t id)
{
    tell(reason, view);
    refusedNode(view, id);
    return {};
}

void SchemaWriter::addMember(std::string name, MemberSource data)
{
    m_members.push_back({std::move(name), std::move(data)});
}

Result<Conversion> SchemaWriter::write(ValueId root)
{
    m_progress.start(m_contents.graph().valueCount());
    m_steps.push_back({.what = Do::Visit, .value = root});
    if (auto done = run(); !done)
        return fail(std::move(done.error()));
    Conversion out;
    out.content.schema = m_json.take();
    out.content.members = std::move(m_members);
    out.findings = m_findings.take();
    out.places = m_findings.takePlaces();
    out.arrays = m_arrayCount;
    return out;
}

Result<void> SchemaWriter::run()
{
    while (!m_steps.empty()) {
        if (m_cancel.isRequested())
            return fail(Code::Cancelled);
        if (m_json.text().size() > m_limits.schemaBytes)
            return fail(
                Code::LimitExceeded, {},
                {"schema-bytes", std::to_string(m_json.text().size()), std::to_string(m_limits.schemaBytes)});
        if (m_nodes > m_limits.nodes || m_steps.size() > m_limits.nodes)
            return fail(Code::LimitExceeded, {},
                        {"nodes", std::to_string(std::max<uint64_t>(m_nodes, m_steps.size())),
                         std::to_string(m_limits.nodes)});
        const Step step = m_steps.back();
        m_steps.pop_back();
        switch (step.what) {
        case Do::Visit:
            if (auto done = visit(step); !done)
                return done;
            break;
        case Do::Key:
            m_json.key(step.name);
            break;
        case Do::DictKey: {
            TypeName* type = nullptr;
            auto key = dictKey(step.value, type);
            if (!key)
                return fail(std::move(key.error()));
            m_json.rawKey(key->value_or("\"\""));
            break;
        }
        case Do::OpenObject:
            m_json.openObject();
            break;
        case Do::OpenArray:
            m_json.openArray();
            break;
        case Do::Close:
            m_json.close();
            break;
        case Do::Text:
            m_json.string(step.name);
            break;
        case Do::KeyTypes: {
            m_json.key("key_types");
            header(*m_types.builtin("list"), "ListNode");
            m_json.key("content");
            m_json.openArray();
            const size_t first = m_keyTypes.size() - step.number;
            for (size_t i = first; i < m_keyTypes.size(); ++i)
                typeNode(*m_keyTypes[i]);
            m_keyTypes.resize(first);
            m_json.close();
            endNode(freshId());
            break;
        }
        case Do::NullNode:
            nullNode();
            break;
        case Do::EmptyDict:
            emptyDict();
            break;
        case Do::EmptyTuple:
            emptyTuple();
            break;
        case Do::IntNode:
            intNode(step.number);
            break;
        case Do::Shape:
            shapeNode(m_objectArrays[step.value].shape);
            break;
        case Do::Mask:
            if (auto done = maskNode(step.value); !done)
                return done;
            break;
        case Do::Seeds:
            seedsNode(step.value);
            commit();
            break;
        case Do::EndNode:
            endNode(step.number);
            break;
        case Do::Leave: {
            m_findings.pop();
            if (step.as == As::Itself)
                m_isOpen[index(step.value)] = false;
            const Frames frames = framesOf(step);
            m_frames.dump -= frames.dump;
            m_frames.load -= frames.load;
            break;
        }
        }
    }
    return {};
}

} // namespace skops::persist
