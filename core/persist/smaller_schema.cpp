#include "persist/smaller_schema.h"

#include "nodes/json_index.h"
#include "persist/compact_json.h"
#include "persist/json_places.h"
#include "persist/json_text.h"
#include "persist/schema_edits.h"

#include <numeric>

namespace skops::persist {
namespace {

using nodes::Edge;
using nodes::JsonIndex;
using nodes::Node;
using nodes::NodeTree;
using nodes::Role;

/// Values in the text of a node; noIndex: there is none.
struct OwnFields
{
    uint32_t id = noIndex;
    uint32_t file = noIndex;
    uint32_t last = noIndex;
};

class Shrinking
{
public:
    Shrinking(const NodeTree& tree, const SharedNodes& shared, std::span<const std::string_view> fileOf)
        : m_tree(tree), m_json(*tree.json()), m_shared(shared), m_fileOf(fileOf), m_places(m_json),
          m_edits(m_json), m_numbers(tree.nodeCount(), 0)
    {
    }

    Result<SmallerSchema> run(const Cancel& cancel)
    {
        giveNumbers();
        for (size_t i = 0; i < m_tree.nodeCount(); ++i) {
            if (i % nodesBetweenChecks == 0 && cancel.isRequested())
                return fail(Code::Cancelled);
            if (isWritten(makeId<NodeId>(i)))
                write(makeId<NodeId>(i));
        }
        SmallerSchema smaller{.text = compactJson(m_edits.apply()), .saved = m_saved};
        // The other steps count what they are about; white space went with it.
        const uint64_t counted = std::accumulate(m_saved.begin(), m_saved.end(), smaller.text.size());
        const uint64_t before = m_tree.text().size();
        saved(smaller.saved, OptimiseStep::Blanks) = before > counted ? before - counted : 0;
        return smaller;
    }

private:
    static constexpr size_t nodesBetweenChecks = 1U << 14U;

    static uint64_t& saved(std::array<uint64_t, optimiseSteps>& by, OptimiseStep step)
    {
        return by[static_cast<size_t>(step)];
    }

    NodeId keeperOf(NodeId id) const { return m_shared.keeper[index(id)]; }

    /// Whether the node stands in the new text.
    bool isWritten(NodeId id) const
    {
        return !m_tree.node(id).raw.isEmpty() && keeperOf(id) == id && !m_shared.isGone[index(id)];
    }

    bool isReference(const Edge& edge) const { return edge.isRepeat || keeperOf(edge.target) != edge.target; }

    /// To the nodes that are referred to, from 1 in the order in which they are read.
    void giveNumbers()
    {
        for (size_t i = 0; i < m_tree.nodeCount(); ++i) {
            if (!isWritten(makeId<NodeId>(i)))
                continue;
            for (const Edge& edge : m_tree.edgesOf(makeId<NodeId>(i))) {
                if (isReference(edge))
                    m_numbers[index(keeperOf(edge.target))] = 1;
            }
        }
        uint32_t last = 0;
        for (uint32_t& number : m_numbers)
            number = number == 0 ? 0 : ++last;
    }

    void write(NodeId id)
    {
        const OwnFields fields = fieldsOf(m_places.valueAt(m_tree.node(id).raw.begin));
        writeId(id, fields);
        const std::string_view file = m_fileOf[index(id)];
        if (!file.empty() && fields.file != noIndex) {
            std::string name;
            appendJsonString(name, file);
            m_edits.replaceValue(fields.file, std::move(name));
        }
        for (const Edge& edge : m_tree.edgesOf(id)) {
            if (isReference(edge))
                writeReference(id, edge);
        }
    }

    void writeId(NodeId id, const OwnFields& fields)
    {
        const uint32_t number = m_numbers[index(id)];
        const uint32_t object = m_places.valueAt(m_tree.node(id).raw.begin);
        if (fields.id == noIndex) {
            if (number != 0)
                m_edits.replace(m_json.at(fields.last).end, m_json.at(fields.last).end,
                                ",\"__id__\":" + std::to_string(number));
            return;
        }
        const size_t before = m_json.raw(fields.id).size();
        if (number == 0) {
            m_edits.removeField(object, fields.id);
            saved(m_saved, OptimiseStep::Ids) += before + idField.size();
            return;
        }
        std::string text = std::to_string(number);
        saved(m_saved, OptimiseStep::Ids) += before > text.size() ? before - text.size() : 0;
        m_edits.replaceValue(fields.id, std::move(text));
    }

    void writeReference(NodeId source, const Edge& edge)
    {
        const std::string number = std::to_string(m_numbers[index(keeperOf(edge.target))]);
        if (isReadFromText(source, edge)) {
            const uint32_t id = fieldsOf(m_places.valueAt(edge.raw.begin)).id;
            return m_edits.replaceValue(id, number); // there is one: the edge is a repeat
        }
        std::string stub = "{\"__id__\":" + number + '}';
        const size_t before = edge.raw.end - edge.raw.begin;
        const OptimiseStep step = edge.isRepeat                             ? OptimiseStep::Repeats
                                  : m_shared.isKeyTypes[index(edge.target)] ? OptimiseStep::KeyTypes
                                                                            : OptimiseStep::Values;
        saved(m_saved, step) += before > stub.size() ? before - stub.size() : 0;
        m_edits.replace(edge.raw.begin, edge.raw.end, std::move(stub));
    }

    /// The name of a bit generator (skops/io/_numpy.py RandomGeneratorNode, since 0.15).
    bool isReadFromText(NodeId source, const Edge& edge) const
    {
        const EdgeId parent = m_tree.node(source).parentEdge;
        return parent != none<EdgeId> && m_tree.edge(parent).role == Role::BitGeneratorState &&
               edge.role == Role::Value && m_tree.name(edge.key) == "bit_generator";
    }

    OwnFields fieldsOf(uint32_t object) const
    {
        OwnFields fields;
        for (uint32_t key = object + 1; key < m_json.at(object).next; key = m_json.after(key + 1)) {
            const std::string_view name = m_json.raw(key);
            fields.last = key + 1;
            if (name == "\"__id__\"")
                fields.id = key + 1;
            else if (name == "\"file\"")
                fields.file = key + 1;
        }
        return fields;
    }

    static constexpr std::string_view idField = ",\"__id__\":";

    const NodeTree& m_tree;
    const JsonIndex& m_json;
    const SharedNodes& m_shared;
    std::span<const std::string_view> m_fileOf;
    JsonPlaces m_places;
    SchemaEdits m_edits;
    std::vector<uint32_t> m_numbers; ///< by node; 0: nothing refers to it
    std::array<uint64_t, optimiseSteps> m_saved{};
};

} // namespace

Result<SmallerSchema> smallerSchema(const NodeTree& tree, const SharedNodes& shared,
                                    std::span<const std::string_view> fileOf, const Cancel& cancel)
{
    return Shrinking(tree, shared, fileOf).run(cancel);
}

} // namespace skops::persist
