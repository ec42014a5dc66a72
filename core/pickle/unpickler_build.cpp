#include "pickle/joblib.h"
#include "pickle/unpickler.h"

namespace skops::pickle {

bool Unpickler::build()
{
    if (!hasOnStack(2))
        return underflow();
    const ValueId state = pop();
    const ValueId target = m_stack.back();
    if (isLiteral(value(target).kind))
        return buildLiteral(state);
    if (!canSetNothing(state) && !canBe(target, Shown::Object))
        return refuse(Code::PickleTypeError, "state");
    const ValueId items[] = {state};
    change(ChangeKind::Build, target, items, true);

    // joblib asks what it has built (numpy_pickle.NumpyUnpickler.load_build); nested pickles are read by
    // plain pickle.py.
    const Wrapper wrapper = wrapperOf(m_b.graph(), target);
    if (wrapper == Wrapper::None || m_outer)
        return true;
    m_s.hasWrappers = true;
    if (m_s.options.loader != Loader::Joblib)
        return true;
    const auto array = m_s.arrays->read(*this, wrapper, target, m_at);
    if (!array)
        return false;
    m_stack.back() = *array;
    return true;
}

bool Unpickler::isCertainlyTrue(ValueId id) const
{
    const Value& given = value(id);
    switch (given.kind) {
    case ValueKind::Bool:
    case ValueKind::Int:
        return given.payload != 0;
    case ValueKind::BigInt:
        return m_b.graph().isKept(given);
    case ValueKind::Float:
        return given.payload << 1U != 0;
    case ValueKind::Str:
    case ValueKind::Bytes:
        return m_b.graph().text(given).length != 0;
    case ValueKind::Tuple:
    case ValueKind::FrozenSet:
        return given.count != 0;
    case ValueKind::ByteArray:
        return m_s.isAsRecorded(id) && (given.count != 0 || m_b.graph().text(given).length != 0);
    case ValueKind::List:
    case ValueKind::Dict:
    case ValueKind::Set:
        return m_s.isFilled(given);
    default:
        return false;
    }
}

// What the stream spells out has neither __setstate__ nor __dict__, and no attribute of it can be set. So all
// that works is a state in which there is nothing to set; C and py do not mean the same by that.
bool Unpickler::canSetNothing(ValueId state)
{
    ValueId slots = none<ValueId>;
    const Value& given = value(state);
    if (given.kind == ValueKind::Tuple && given.count == 2) {
        const auto parts = m_b.graph().items(given);
        state = parts[0];
        slots = parts[1];
    }
    if (!m_isC)
        return !isCertainlyTrue(state) && (slots == none<ValueId> || !isCertainlyTrue(slots));
    // Anything but None is no dict, or a dict for a __dict__ that is not there.
    if (isLiteral(value(state).kind) ? value(state).kind != ValueKind::None
                                     : value(state).shown != Shown::Nothing)
        return false;
    if (slots == none<ValueId>)
        return true;
    if (!isLiteral(value(slots).kind))
        return value(slots).shown == Shown::Nothing || canBe(slots, Shown::Dict);
    return value(slots).kind == ValueKind::Dict && !isCertainlyTrue(slots);
}

bool Unpickler::buildLiteral(ValueId state)
{
    m_s.mayDiffer = true;
    return canSetNothing(state) || refuse(Code::PickleTypeError, "state");
}

} // namespace skops::pickle
