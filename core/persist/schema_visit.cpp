#include "persist/schema_writer.h"

namespace skops::persist {
namespace {

/// Deeper objects end in a RecursionError of skops: each level takes four frames and more of Python's 1000.
constexpr size_t maxDepth = 240;

} // namespace

Result<void> SchemaWriter::visit(const Step& step)
{
    m_findings.push(step.part);
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
    plan({.what = Do::Leave, .value = isItself ? step.value : none<ValueId>});
    commit();
    return {};
}

Result<void> SchemaWriter::visitItself(ValueId id)
{
    const ObjectView& view = m_objects.view(id);
    if (m_isOpen[index(id)])
        return refuse(view, "cycle", idOf(id));
    if (m_findings.depth() > maxDepth)
        return refuse(view, "depth", idOf(id));
    // A joblib object array is the array of its nested pickle.
    if (const ValueId nested = m_arrays.resolve(id); nested != id) {
        const ObjectView& inner = m_objects.view(nested);
        if (inner.writer == Writer::NdArray || inner.writer == Writer::Masked)
            return dispatch(nested, inner);
        return refuse(inner, "array", idOf(id));
    }
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
        reduceNode(id, view, "TreeNode");
        return {};
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
