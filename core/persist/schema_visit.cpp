#include "persist/schema_writer.h"

namespace skops::persist {
namespace {

/// What Python's limit of 1000 frames leaves for skops.io.dumps and loads; deeper ends in a RecursionError.
/// Measured with CPython 3.11: 247 lists, 328 dicts, 164 objects are written; 247, 247 and 141 read again.
constexpr uint32_t maxFrames = 988;
constexpr uint32_t listFrames = 4; // get_state, its dispatcher, list_get_state and the comprehension
constexpr uint32_t nodeFrames = 3;

} // namespace

SchemaWriter::Frames SchemaWriter::framesOf(const Step& step)
{
    switch (step.as) {
    case As::Itself: {
        const Writer writer = m_objects.view(step.value).writer;
        if (writer == Writer::List || writer == Writer::Set || writer == Writer::Tuple)
            return {listFrames, listFrames};
        return {nodeFrames, writer == Writer::Dict ? listFrames : nodeFrames};
    }
    case As::FreshTuple:
    case As::ArrayRow:
        return {listFrames, listFrames};
    case As::PlainDict:
    case As::Attributes:
        return {nodeFrames, listFrames};
    }
    return {};
}

Result<void> SchemaWriter::visit(const Step& step)
{
    m_findings.push(step.part);
    m_findings.setPlace(m_json.nextValue());
    m_isFresh = step.isFresh;
    Result<void> done;
    switch (step.as) {
    case As::Itself:
        done = visitItself(step.value);
        break;
    case As::FreshTuple:
        freshTuple(step.value);
        break;
    case As::PlainDict:
        done = dictOf(step.value, m_objects.view(step.value), *m_types.builtin("dict"), freshId());
        break;
    case As::Attributes:
        done = attributes(step.value);
        break;
    case As::ArrayRow:
        arrayRow(step);
        break;
    }
    if (!done)
        return done;
    if (m_plan.empty()) {
        m_findings.pop();
        return {};
    }
    const bool isItself = step.as == As::Itself;
    if (isItself)
        m_isOpen[index(step.value)] = true;
    const Frames frames = framesOf(step);
    m_frames.dump += frames.dump;
    m_frames.load += frames.load;
    plan({.what = Do::Leave, .as = step.as, .value = step.value});
    commit();
    return {};
}

Result<void> SchemaWriter::visitItself(ValueId id)
{
    const ObjectView& view = m_objects.view(id);
    if (m_isOpen[index(id)])
        return refuse(view, Reason::RefusedCycle, idOf(id));
    if (m_frames.dump > maxFrames)
        return refuse(view, Reason::RefusedDepth, idOf(id));
    if (m_frames.load > maxFrames)
        tell(Reason::UnloadableDepth, view);
    // A joblib object array is the array of its nested pickle.
    if (const ValueId nested = m_arrays.resolve(id); nested != id) {
        const ObjectView& inner = m_objects.view(nested);
        if (inner.writer == Writer::NdArray || inner.writer == Writer::Masked)
            return dispatch(nested, inner);
        return refuse(inner, Reason::RefusedArray, idOf(id));
    }
    if (view.writer != Writer::Refused)
        note(view);
    return dispatch(id, view);
}

Result<void> SchemaWriter::dispatch(ValueId id, const ObjectView& view)
{
    switch (view.writer) {
    case Writer::Json:
        return json(id, view);
    case Writer::Dict:
        return dictOf(id, view, *view.type, idOf(id));
    case Writer::DefaultDict:
        return defaultDict(id, view);
    case Writer::List:
        return sequence(id, view, "ListNode");
    case Writer::Set:
        return sequence(id, view, "SetNode");
    case Writer::Tuple:
        return sequence(id, view, "TupleNode");
    case Writer::FrozenSet:
        frozenSet(id, view);
        return {};
    case Writer::Bytes:
    case Writer::ByteArray:
        return bytes(id, view);
    case Writer::Slice:
        return slice(id, view);
    case Writer::Type:
        typeNode(*view.type);
        return {};
    case Writer::Function:
        header(*view.type, "FunctionNode");
        endNode(idOf(*view.type));
        return {};
    case Writer::Method:
        method(id, view);
        return {};
    case Writer::BuiltinMethod:
        return {};
    case Writer::Partial:
        partial(id, view);
        return {};
    case Writer::OperatorFunc:
        operatorFunc(id, view);
        return {};
    case Writer::ZoneInfo:
        return zoneInfo(id, view);
    case Writer::Object:
        return object(id, view);
    case Writer::NdArray:
        return array(id, view);
    case Writer::Scalar:
        return scalar(id, view);
    case Writer::Masked:
        return masked(id, view);
    case Writer::DType:
        return dtype(id, view);
    case Writer::RandomState:
        return randomState(id, view);
    case Writer::Generator:
        return generator(id, view);
    case Writer::Sparse:
        return sparse(id, view);
    case Writer::Tree:
        return tree(id, view);
    case Writer::QuantileForest:
        reduceNode(id, view, "QuantileForestNode");
        return {};
    case Writer::Loss:
        loss(id, view);
        return {};
    case Writer::Refused:
        return refuse(view, view.refusal, idOf(id));
    }
    return {};
}

} // namespace skops::persist
