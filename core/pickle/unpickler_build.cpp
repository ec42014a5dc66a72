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
        return !m_s.hasActed && (given.count != 0 || m_b.graph().text(given).length != 0);
    case ValueKind::List:
    case ValueKind::Dict:
    case ValueKind::Set:
        return !m_s.hasActed && given.count != 0;
    default:
        return false;
    }
}

// What the stream spelled out has neither __setstate__ nor __dict__, and no attribute of it can be set. So
// all that works is a state in which there is nothing to set; C and py do not mean the same by that.
bool Unpickler::buildLiteral(ValueId state)
{
    m_s.mayDiffer = true;
    ValueId slots = none<ValueId>;
    const Value& given = value(state);
    if (given.kind == ValueKind::Tuple && given.count == 2) {
        const auto parts = m_b.graph().items(given);
        state = parts[0];
        slots = parts[1];
    }
    if (m_isC) {
        // Anything but None is no dict, or a dict for a __dict__ that is not there.
        if (value(state).kind != ValueKind::None && isLiteral(value(state).kind))
            return refuse(Code::PickleTypeError, "state");
        if (slots == none<ValueId> || !isLiteral(value(slots).kind))
            return true;
        if (value(slots).kind != ValueKind::Dict || isCertainlyTrue(slots))
            return refuse(Code::PickleTypeError, "state");
        return true;
    }
    if (isCertainlyTrue(state) || (slots != none<ValueId> && isCertainlyTrue(slots)))
        return refuse(Code::PickleTypeError, "state");
    return true;
}

} // namespace skops::pickle
