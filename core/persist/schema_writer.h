#pragma once

// Writes schema.json and names its members as skops' get_state functions do, in their order: a stack of steps
// takes the place of their recursion.

#include "base/limits.h"
#include "persist/arrays.h"
#include "persist/conversion.h"
#include "persist/convert_findings.h"
#include "persist/json_emitter.h"

#include <unordered_set>

namespace skops::persist {

class SchemaWriter
{
public:
    SchemaWriter(const pickle::ObjectGraph& graph, const SourcePtr& stream, const ConvertOptions& options,
                 const Limits& limits, const Cancel& cancel, Progress& progress);

    /// Errors: as convert().
    Result<Conversion> write(ValueId root);

private:
    /// As what a value is written.
    enum class As : uint8_t {
        Itself,
        FreshTuple, ///< a tuple that skops makes for the occasion
        PlainDict,  ///< dict(value), with an id of its own
        Attributes, ///< what __getstate__ gives for an object that was built from dicts
        ArrayRow,   ///< a row of an object array, as tolist() makes it
    };
    enum class Do : uint8_t {
        Visit,
        Key,
        DictKey,
        OpenObject,
        OpenArray,
        Close,
        Text,
        KeyTypes,
        NullNode,
        EmptyDict,
        EmptyTuple,
        IntNode,
        Shape, ///< of the object array `value`
        Mask,  ///< of the masked array `value`
        Seeds, ///< SeedSequence.state, from its pickled state
        EndNode,
        Leave,
    };
    struct Step
    {
        Do what = Do::Visit;
        As as = As::Itself;
        uint8_t level = 0;    ///< ArrayRow: dimension
        bool isFresh = false; ///< of something that skops makes anew: all below it has ids of its own
        ValueId value = none<ValueId>;
        PathPart part{};
        uint64_t number = 0; ///< EndNode: id; KeyTypes: how many; ArrayRow: first item
        std::string_view name{};
    };
    /// Of Python's stack.
    struct Frames
    {
        uint32_t dump = 0;
        uint32_t load = 0;
    };
    struct ObjectArray
    {
        Contents::Items items;
        std::vector<uint64_t> shape;
    };

    Result<void> run();
    Result<void> visit(const Step& step);
    Result<void> visitItself(ValueId id);
    Frames framesOf(const Step& step);
    Result<void> dispatch(ValueId id, const ObjectView& view);

    // What is planned is done in order, before what was planned earlier.
    void plan(Step step) { m_plan.push_back(step); }
    void planKey(std::string_view name) { plan({.what = Do::Key, .name = name}); }
    void planText(std::string_view key, std::string_view text);
    void planVisit(ValueId id, As as = As::Itself, PathPart part = {})
    {
        plan({.what = Do::Visit, .as = as, .isFresh = m_isFresh, .value = id, .part = part});
    }
    /// What a method of the object copies out of it: get_state(), Tree.__getstate__.
    void planCopy(ValueId id, As as) { plan({.what = Do::Visit, .as = as, .isFresh = true, .value = id}); }
    void planEnd(uint64_t id) { plan({.what = Do::EndNode, .number = id}); }
    void commit();

    // Pieces of nodes, written at once.
    void header(const TypeName& type, std::string_view loader);
    void labels(std::string_view name, std::string_view module);
    void endNode(uint64_t id);
    void typeNode(TypeName& type);
    void nullNode();
    void emptyDict();
    void emptyTuple();
    void intNode(uint64_t value);
    void shapeNode(const std::vector<uint64_t>& shape);
    void refusedNode(const ObjectView& view, uint64_t id);

    // schema_containers.cpp
    Result<void> json(ValueId id, const ObjectView& view);
    Result<void> jsonText(ValueId literal, std::string& out, bool& isJson);
    Result<void> dict(const TypeName& type, const Contents::Pairs& pairs, uint64_t id, bool areAttributes);
    Result<void> dictOf(ValueId id, const ObjectView& view, const TypeName& type, uint64_t nodeId);
    Result<std::optional<Contents::Pairs>> pairsOf(ValueId id, const ObjectView& view);
    Result<void> defaultDict(ValueId id, const ObjectView& view);
    Result<void> sequence(ValueId id, const ObjectView& view, std::string_view loader);
    void items(const TypeName& type, std::string_view loader, const Contents::Items& items, uint64_t id);
    std::optional<Contents::Items> itemsOf(ValueId id, const ObjectView& view);
    Result<std::optional<std::string>> dictKey(ValueId key, TypeName*& type);
    Result<void> scalarKey(ValueId key, std::string& text, TypeName*& type);
    void freshTuple(ValueId tuple);

    // schema_objects.cpp
    Result<void> bytes(ValueId id, const ObjectView& view);
    void binary(const TypeName& type, std::string_view loader, Blob blob, uint64_t id);
    Result<void> slice(ValueId id, const ObjectView& view);
    Result<void> object(ValueId id, const ObjectView& view);
    Result<void> constructor(ValueId id, const ObjectView& view);
    Result<void> attributes(ValueId id);
    bool isSlots(const ObjectView& view) const;
    void method(ValueId id, const ObjectView& view);
    void partial(ValueId id, const ObjectView& view);
    void operatorFunc(ValueId id, const ObjectView& view);
    void reduceNode(ValueId id, const ObjectView& view, std::string_view loader);
    Result<std::pair<ValueId, numpy::Dtype>> nodesOf(const ObjectView& view);
    Result<bool> takesNodes(const ObjectView& view);
    Result<void> tree(ValueId id, const ObjectView& view);
    void loss(ValueId id, const ObjectView& view);
    void frozenSet(ValueId id, const ObjectView& view);
    Result<void> zoneInfo(ValueId id, const ObjectView& view);

    // schema_numpy.cpp
    Result<void> array(ValueId id, const ObjectView& view);
    Result<void> scalar(ValueId id, const ObjectView& view);
    Result<void> masked(ValueId id, const ObjectView& view);
    Result<void> dtype(ValueId id, const ObjectView& view);
    void arrayNode(const TypeName& type, ArrayContent content, ValueId holder, uint64_t id);
    void plainArray(const TypeName& type, NpyData data, uint64_t id);
    void arrayRow(const Step& step);
    void planRow(ValueId holder, const ObjectArray& array, uint8_t level, uint64_t first);
    Result<void> maskNode(ValueId id);
    void seedsNode(ValueId state);
    Result<void> randomState(ValueId id, const ObjectView& view);
    Result<void> generator(ValueId id, const ObjectView& view);
    Result<void> sparse(ValueId id, const ObjectView& view);
    TypeName& scalarType(const DTypeView& dtype);

    void note(const ObjectView& view);
    void tell(Reason reason, const ObjectView& view);
    /// The same as a refusal, with a node that shows the type.
    Result<void> refuse(const ObjectView& view, Reason reason, uint64_t id);
    uint64_t idOf(ValueId id);
    uint64_t idOf(TypeName& type);
    uint64_t freshId() { return ++m_lastId; }
    void addMember(std::string name, MemberSource data);

    TypeNames m_types;
    Objects m_objects;
    const Contents& m_contents;
    Arrays m_arrays;
    ConvertFindings m_findings;
    const Limits& m_limits;
    const Cancel& m_cancel;
    Progress& m_progress;

    JsonEmitter m_json;
    std::vector<MemberData> m_members;
    uint64_t m_arrayCount = 0;
    std::vector<Step> m_steps;
    std::vector<Step> m_plan;
    std::vector<TypeName*> m_keyTypes;                    ///< of the dicts that are open, innermost last
    std::vector<uint64_t> m_ids;                          ///< by ValueId; 0: none yet
    std::unordered_map<ValueId, uint64_t> m_attributeIds; ///< of __dict__
    std::vector<bool> m_isOpen;                           ///< by ValueId: being written
    std::unordered_map<ValueId, ObjectArray> m_objectArrays;
    std::unordered_map<uint64_t, bool> m_written; ///< ids that have a member
    std::unordered_set<ValueId> m_widened;        ///< arrays whose records become those of the environment
    Frames m_frames;                              ///< of what is open
    bool m_isFresh = false;                       ///< of the step being done
    uint64_t m_lastId = 0;
    uint64_t m_binaries = 0;
    uint64_t m_nodes = 0;
};

} // namespace skops::persist
