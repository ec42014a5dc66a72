#include "pickle/unpickler.h"

namespace skops::pickle {

// A line of GLOBAL or INST. C takes no empty one.
std::optional<ValueId> Unpickler::nameLine(bool isAsciiOnly)
{
    const auto text = line();
    if (!text)
        return std::nullopt;
    const std::string_view name = text->substr(0, text->empty() ? 0 : text->size() - 1);
    if (name.empty()) {
        m_s.mayDiffer = true;
        if (m_isC) {
            refuse(Code::PickleBadArgument, "name");
            return std::nullopt;
        }
    }
    if (isAsciiOnly ? !isAscii(name) : !isUtf8(name, false)) {
        refuse(Code::PickleBadArgument, isAsciiOnly ? "ascii" : "utf-8");
        return std::nullopt;
    }
    return m_b.text(ValueKind::Str, name, m_c.position() - text->size());
}

ValueId Unpickler::import(ValueId module, ValueId name)
{
    Global made;
    made.module = module;
    made.name = name;
    made.offset = m_at;
    made.protocol = m_protocol;
    return m_b.addGlobal(made);
}

bool Unpickler::global()
{
    const auto module = nameLine(false);
    const auto name = module ? nameLine(false) : std::nullopt;
    if (!name)
        return false;
    push(import(*module, *name));
    return true;
}

bool Unpickler::stackGlobal()
{
    if (!hasOnStack(2))
        return underflow();
    const ValueId name = pop();
    const ValueId module = pop();
    const auto isNot = [&](ValueId id) {
        const ValueKind kind = value(id).kind;
        return (kind != ValueKind::Str && isLiteral(kind)) || m_s.isJoblibWrapper(id);
    };
    if (isNot(name) || isNot(module) || !canBe(name, Shown::Str) || !canBe(module, Shown::Str))
        return refuse(Code::PickleTypeError, "name");
    const auto known = [&](ValueId id) { return value(id).kind == ValueKind::Str ? id : none<ValueId>; };
    const auto shown = [&](ValueId id) {
        return value(id).kind == ValueKind::Str ? std::string(m_b.graph().keptText(id)) : std::string("?");
    };
    if (known(name) == none<ValueId> || known(module) == none<ValueId>)
        m_s.find(Code::PickleComputedName, m_at, {shown(module) + "." + shown(name)});
    push(import(known(module), known(name)));
    return true;
}

void Unpickler::call(CallKind kind, ValueId callable, ValueId args, ValueId kwargs)
{
    Call made;
    made.kind = kind;
    made.callable = callable;
    made.args = args;
    made.kwargs = kwargs;
    made.offset = m_at;
    push(m_b.addCall(made));
    // A text is all that persistent_load is given: with it nothing of the stream can be changed.
    if (kind != CallKind::Persistent || value(args).kind != ValueKind::Str)
        m_s.acted();
}

bool Unpickler::canBe(ValueId id, Shown shown)
{
    return isLiteral(value(id).kind) || m_b.show(id, shown);
}

// Everything that the stream spelled out is certainly no function and no class.
bool Unpickler::canBeCalled(ValueId callable, Shown shown)
{
    if (isUnfit(callable) || !canBe(callable, shown))
        return refuse(Code::PickleTypeError, "call");
    return true;
}

// C wants a tuple, py spreads what can be iterated.
bool Unpickler::canBeArguments(ValueId args)
{
    const Value& given = value(args);
    if (given.kind == ValueKind::Tuple)
        return true;
    if (!isLiteral(given.kind) && given.kind != ValueKind::Array)
        return !m_isC || canBe(args, Shown::Tuple) || refuse(Code::PickleTypeError, "arguments");
    m_s.mayDiffer = true;
    switch (given.kind) {
    case ValueKind::None:
    case ValueKind::Bool:
    case ValueKind::Int:
    case ValueKind::BigInt:
    case ValueKind::Float:
        return refuse(Code::PickleTypeError, "arguments");
    case ValueKind::Array:
        return !m_isC || !given.isUnhashable || refuse(Code::PickleTypeError, "arguments");
    default:
        return !m_isC || refuse(Code::PickleTypeError, "arguments");
    }
}

// joblib's own classes take so many arguments, and their objects are no classes.
bool Unpickler::fitsWrapper(ValueId callable, ValueId args) const
{
    if (!m_s.arrays || value(args).kind != ValueKind::Tuple)
        return true;
    const auto [fewest, most] = wrapperArguments(m_b.graph(), callable);
    return value(args).count >= fewest && value(args).count <= most;
}

bool Unpickler::reduce()
{
    if (!hasOnStack(2))
        return underflow();
    const ValueId args = pop();
    const ValueId callable = pop();
    if (!canBeCalled(callable, Shown::Object) || !canBeArguments(args))
        return false;
    if (!fitsWrapper(callable, args))
        return refuse(Code::PickleTypeError, "arguments");
    call(CallKind::Reduce, callable, args, none<ValueId>);
    return true;
}

bool Unpickler::newObj()
{
    if (!hasOnStack(2))
        return underflow();
    const ValueId args = pop();
    const ValueId callable = pop();
    // C wants a class, py an attribute __new__ that takes what it belongs to.
    if (!canBeCalled(callable, m_isC ? Shown::Class : Shown::Object) || !canBeArguments(args))
        return false;
    call(CallKind::NewObj, callable, args, none<ValueId>);
    return true;
}

bool Unpickler::newObjEx()
{
    if (!hasOnStack(3))
        return underflow();
    const ValueId kwargs = pop();
    const ValueId args = pop();
    const ValueId callable = pop();
    // C wants a class, py an attribute __new__ that takes what it belongs to.
    if (!canBeCalled(callable, m_isC ? Shown::Class : Shown::Object) || !canBeArguments(args))
        return false;
    const Value& given = value(kwargs);
    if ((given.kind != ValueKind::Dict && isUnfit(kwargs)) ||
        !canBe(kwargs, m_isC ? Shown::Dict : Shown::Object))
        return refuse(Code::PickleTypeError, "keywords");
    if (given.hasOtherKeys) {
        // To C they are only keys: object.__new__ does not even look at them.
        m_s.mayDiffer = true;
        if (!m_isC && m_s.isAsRecorded(kwargs))
            return refuse(Code::PickleTypeError, "keywords");
    }
    call(CallKind::NewObjEx, callable, args, kwargs);
    return true;
}

bool Unpickler::instantiate(ValueId callable, size_t from)
{
    const ValueId args = m_b.tuple(above(from));
    m_stack.resize(from);
    if (!canBeCalled(callable, Shown::Object))
        return false;
    if (value(args).count > 0 && !fitsWrapper(callable, args))
        return refuse(Code::PickleTypeError, "arguments");
    call(CallKind::Instantiate, callable, args, none<ValueId>);
    return true;
}

bool Unpickler::obj()
{
    const auto from = popMark();
    if (!from || m_stack.size() == *from)
        return underflow();
    const ValueId callable = m_stack[*from];
    if (!instantiate(callable, *from + 1))
        return false;
    m_stack.erase(m_stack.end() - 2); // the class below its object
    return true;
}

// C looks for the mark before it imports, py afterwards.
bool Unpickler::inst()
{
    if (m_marks.empty()) {
        m_s.mayDiffer = true;
        if (m_isC)
            return underflow();
    }
    const auto module = nameLine(true);
    const auto name = module ? nameLine(true) : std::nullopt;
    if (!name)
        return false;
    const ValueId callable = import(*module, *name);
    const auto from = popMark();
    return from ? instantiate(callable, *from) : underflow();
}

// Without persistent_load both loaders raise; who writes such ids has a loader that overrides it.
bool Unpickler::persistent(ValueId id)
{
    const Value& shown = value(id);
    const std::string text = shown.kind == ValueKind::Str ? std::string(m_b.graph().keptText(id)) : "";
    m_s.find(Code::PicklePersistentId, m_at, {text});
    call(CallKind::Persistent, none<ValueId>, id, none<ValueId>);
    return true;
}

bool Unpickler::persistentText()
{
    const auto text = line();
    if (!text)
        return false;
    const std::string_view id = text->substr(0, text->empty() ? 0 : text->size() - 1);
    if (!isAscii(id))
        return refuse(Code::PickleBadArgument, "ascii");
    return persistent(m_b.text(ValueKind::Str, id, m_c.position() - text->size()));
}

// What a code stands for is only known in the process that loads.
bool Unpickler::extension(size_t bytes)
{
    const auto read = length(bytes);
    if (!read)
        return false;
    const int64_t code = bytes == 4 ? static_cast<int32_t>(*read) : static_cast<int64_t>(*read);
    if (code <= 0)
        return refuse(Code::PickleBadArgument, "code");
    m_s.find(Code::PickleExtension, m_at, {std::to_string(code)});
    push(m_b.extension(code));
    m_s.acted();
    return true;
}

} // namespace skops::pickle
