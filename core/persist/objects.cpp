#include "persist/objects.h"

#include <algorithm>

namespace skops::persist {

using pickle::Call;
using pickle::CallKind;
using pickle::ChangeKind;

namespace {

/// PEP 8, where nothing else tells a class from a function.
bool looksLikeClass(std::string_view name)
{
    const size_t first = name.find_first_not_of('_');
    return first != std::string_view::npos && name[first] >= 'A' && name[first] <= 'Z';
}

/// Modules of CPython that are written in C and that profiles say little of: their functions are builtins.
bool isCompiled(std::string_view module)
{
    constexpr std::string_view modules[] = {
        "_bisect", "_bz2",    "_codecs",  "_collections", "_csv",  "_functools", "_heapq",      "_io",
        "_json",   "_locale", "_lzma",    "_operator",    "_sre",  "_stat",      "_statistics", "_string",
        "_struct", "_thread", "_weakref", "binascii",     "cmath", "errno",      "itertools",   "math",
        "nt",      "posix",   "pwd",      "select",       "sys",   "time",       "zlib"};
    return std::find(std::begin(modules), std::end(modules), module) != std::end(modules);
}

} // namespace

const ObjectView& Objects::view(ValueId id)
{
    if (const auto found = m_views.find(id); found != m_views.end())
        return found->second;
    ObjectView made = make(id);
    const bool isThing = made.writer == Writer::Type || made.writer == Writer::Function;
    if (made.note == Reason::None && (!isThing || made.type->isNested))
        made.note = made.type->note;
    return m_views.emplace(id, made).first->second;
}

// joblib/numpy_pickle.py NumpyArrayWrapper.read: a subclass comes back only where arrays have
// __array_prepare__, which is before numpy 2.
TypeName* Objects::arrayType(const pickle::Array& array)
{
    TypeName* plain = m_types.find("numpy", "ndarray");
    const auto states = m_contents.states(array.wrapper);
    if (states.empty() || m_contents.kind(states.back().value) != ValueKind::Dict ||
        !m_types.profile().version(profile::Package::Numpy).starts_with("1."))
        return plain;
    const auto attributes = m_contents.pairs(states.back().value, states.back().offset);
    TypeName* subclass = attributes ? named(m_contents.find(*attributes, "subclass")) : nullptr;
    return subclass == nullptr || subclass->name == "memmap" || subclass->writer != Writer::NdArray
               ? plain
               : subclass;
}

ObjectView Objects::literal(Writer writer, std::string_view type, ValueId body)
{
    ObjectView out;
    out.writer = writer;
    out.type = m_types.builtin(type);
    out.body = body;
    return out;
}

ObjectView Objects::refused(TypeName* type, Reason why) const
{
    ObjectView out;
    out.type = type;
    out.refusal = why;
    return out;
}

ObjectView Objects::stranger(Reason why)
{
    return refused(m_types.builtin("object"), why);
}

ObjectView Objects::make(ValueId id)
{
    const pickle::Value& value = m_contents.value(id);
    switch (value.kind) {
    case ValueKind::None:
        return literal(Writer::Json, "NoneType", id);
    case ValueKind::Bool:
        return literal(Writer::Json, "bool", id);
    case ValueKind::Int:
    case ValueKind::BigInt:
        return literal(Writer::Json, "int", id);
    case ValueKind::Float:
        return literal(Writer::Json, "float", id);
    case ValueKind::Str:
        return literal(Writer::Json, "str", id);
    case ValueKind::Bytes:
        return literal(Writer::Bytes, "bytes", id);
    case ValueKind::ByteArray:
        return literal(Writer::ByteArray, "bytearray", id);
    case ValueKind::Tuple:
        return literal(Writer::Tuple, "tuple", id);
    case ValueKind::List:
        return literal(Writer::List, "list", none<ValueId>);
    case ValueKind::Dict:
        return literal(Writer::Dict, "dict", none<ValueId>);
    case ValueKind::Set:
        return literal(Writer::Set, "set", none<ValueId>);
    case ValueKind::FrozenSet:
        return literal(Writer::FrozenSet, "frozenset", id);
    case ValueKind::Global:
        return makeGlobal(id);
    case ValueKind::Result:
        return makeResult(id);
    case ValueKind::Array: {
        ObjectView out;
        out.writer = Writer::NdArray;
        out.type = arrayType(m_contents.graph().array(value));
        return out;
    }
    case ValueKind::Persistent:
        return stranger(Reason::RefusedPersistentId);
    case ValueKind::Extension:
        return stranger(Reason::RefusedExtensionCode);
    case ValueKind::Buffer:
        return stranger(Reason::RefusedBuffer);
    }
    return stranger(Reason::RefusedValue);
}

TypeName* Objects::named(ValueId id)
{
    if (id == none<ValueId>)
        return nullptr;
    if (const auto found = m_named.find(id); found != m_named.end())
        return found->second;
    TypeName* type = nullptr;
    const pickle::Value& value = m_contents.value(id);
    if (value.kind == ValueKind::Global) {
        const pickle::MappedName name =
            pickle::mappedName(m_contents.graph(), m_contents.graph().global(value));
        type = m_types.find(name.module, name.name);
    } else if (value.kind == ValueKind::Result) {
        // Only type(None) and its like: to ask for the view of any result would recurse over the input.
        const Call& call = m_contents.graph().call(value);
        if (call.kind == CallKind::Reduce && isGlobal(call.callable) &&
            named(call.callable)->fullName() == "builtins.type") {
            const ObjectView made = fromTypeOf(call);
            type = made.writer == Writer::Type ? made.type : nullptr;
        }
    }
    return m_named.emplace(id, type).first->second;
}

ObjectView Objects::makeGlobal(ValueId id)
{
    TypeName* type = named(id);
    if (type == nullptr)
        return stranger(Reason::RefusedName);
    ObjectView out;
    out.type = type;
    switch (type->kind) {
    case TypeName::Kind::Class:
    case TypeName::Kind::Builtin:
        out.writer = Writer::Type;
        return out;
    case TypeName::Kind::Function:
        out.writer = Writer::Function;
        return out;
    case TypeName::Kind::Unknown:
        out.writer = looksLikeClass(type->name) || isCompiled(type->module) ? Writer::Type : Writer::Function;
        return out;
    case TypeName::Kind::Other:
        out.writer = Writer::Function;
        out.note = Reason::UnloadableCompiledFunction;
        return out;
    case TypeName::Kind::Missing:
        break;
    }
    if (type->module == "builtins" && (type->name == "Ellipsis" || type->name == "NotImplemented")) {
        out.writer = Writer::Object;
        out.type = m_types.builtin(type->name == "Ellipsis" ? "ellipsis" : "NotImplementedType");
        return out;
    }
    return refused(type, Reason::RefusedMissing);
}

void Objects::addState(ObjectView& view, ValueId id)
{
    const auto states = m_contents.states(id);
    if (!states.empty())
        view.state = states.back().value;
}

ObjectView Objects::makeResult(ValueId id)
{
    const Call& call = m_contents.graph().call(m_contents.value(id));
    ObjectView out;
    switch (call.kind) {
    case CallKind::Persistent:
        return stranger(Reason::RefusedPersistentId);
    case CallKind::Reduce:
        out = fromReduce(id, call);
        break;
    case CallKind::NewObj:
    case CallKind::NewObjEx:
    case CallKind::Instantiate: {
        TypeName* type = named(call.callable);
        if (type == nullptr)
            return stranger(Reason::RefusedCall);
        const bool hasKeywords = call.kwargs != none<ValueId> &&
                                 m_contents.kind(call.kwargs) == ValueKind::Dict &&
                                 m_contents.value(call.kwargs).count > 0;
        // INST and OBJ give arguments to the class itself.
        const auto args = m_contents.arguments(call);
        out = hasKeywords                                           ? refused(type, Reason::RefusedKeywords)
              : call.kind == CallKind::Instantiate && !args.empty() ? instance(type, id, call.args, true)
                                                                    : newObject(type, id, args, call.args);
        break;
    }
    }
    out.offset = call.offset;
    if (out.state == none<ValueId>)
        addState(out, id);
    return out;
}

ObjectView Objects::fromReduce(ValueId id, const Call& call)
{
    if (m_contents.kind(call.args) != ValueKind::Tuple)
        return stranger(Reason::RefusedCall);
    if (m_contents.kind(call.callable) != ValueKind::Global)
        return fromResultCall(call);
    TypeName* callable = named(call.callable);
    if (callable == nullptr)
        return stranger(Reason::RefusedCall);
    const pickle::MappedName name =
        pickle::mappedName(m_contents.graph(), m_contents.graph().global(m_contents.value(call.callable)));
    const Maker maker = findMaker(name.module, name.name);
    if (maker != Maker::Class) {
        ObjectView out = fromMaker(maker, id, call, callable);
        out.maker = maker;
        return out;
    }
    if (name.module == "zoneinfo" && name.name == "ZoneInfo._unpickle")
        return instance(m_types.find("zoneinfo", "ZoneInfo"), id, call.args, true);
    const bool isClass = callable->kind == TypeName::Kind::Class ||
                         (callable->kind == TypeName::Kind::Unknown && looksLikeClass(callable->name));
    if (callable->kind == TypeName::Kind::Missing)
        return refused(callable, Reason::RefusedMissing);
    return isClass ? instance(callable, id, call.args, true) : refused(callable, Reason::RefusedCall);
}

// What is called is itself made by a call.
ObjectView Objects::fromResultCall(const Call& call)
{
    if (m_contents.kind(call.callable) != ValueKind::Result)
        return stranger(Reason::RefusedCall);
    const Call& maker = m_contents.graph().call(m_contents.value(call.callable));
    const auto args = m_contents.arguments(maker);
    if (!isGlobal(maker.callable) || args.empty())
        return stranger(Reason::RefusedCall);
    const TypeName* callable = named(maker.callable);
    TypeName* first = isGlobal(args[0]) ? named(args[0]) : nullptr;
    // zoneinfo.ZoneInfo.__reduce__: (ZoneInfo._unpickle, (key, from_cache))
    if (callable->name == "getattr" && args.size() == 2 && first != nullptr &&
        first->writer == Writer::ZoneInfo && m_contents.isStr(args[1], "_unpickle")) {
        ObjectView out;
        out.writer = Writer::ZoneInfo;
        out.type = first;
        out.body = call.args;
        return out;
    }
    // operator.methodcaller with keywords: (partial(methodcaller, name, **keywords), args)
    if (callable->writer == Writer::Partial && first != nullptr && first->writer == Writer::OperatorFunc) {
        ObjectView out;
        out.writer = Writer::OperatorFunc;
        out.type = first;
        out.body = call.args;
        out.note = Reason::UnloadableKeywords;
        return out;
    }
    return stranger(Reason::RefusedCall);
}

ObjectView Objects::fromTypeOf(const Call& call)
{
    const auto args = m_contents.arguments(call);
    ObjectView out;
    out.writer = Writer::Type;
    out.note = Reason::UnloadableSingletonType;
    if (args.size() == 1 && m_contents.kind(args[0]) == ValueKind::None) {
        out.type = m_types.builtin("NoneType");
        return out;
    }
    const TypeName* name = args.size() == 1 && isGlobal(args[0]) ? named(args[0]) : nullptr;
    if (name == nullptr || name->module != "builtins" ||
        (name->name != "Ellipsis" && name->name != "NotImplemented"))
        return stranger(Reason::RefusedCall);
    out.type = m_types.builtin(name->name == "Ellipsis" ? "ellipsis" : "NotImplementedType");
    return out;
}

ObjectView Objects::fromAttribute(const Call& call)
{
    const auto args = m_contents.arguments(call);
    if (args.size() != 2 || m_contents.kind(args[1]) != ValueKind::Str)
        return stranger(Reason::RefusedCall);
    ObjectView out;
    out.body = args[0];
    out.extra = args[1];
    if (TypeName* owner = named(args[0]); owner != nullptr && m_contents.kind(args[0]) == ValueKind::Global &&
                                          owner->kind != TypeName::Kind::Function) {
        const std::string_view name = m_contents.str(args[1]);
        if (looksLikeClass(name)) {
            // A class within a class: protocols below 4 have no dotted names.
            out.writer = Writer::Type;
            out.type = m_types.find(owner->module, owner->name + "." + std::string(name));
            return out;
        }
        if (owner->module == "builtins") {
            out.writer = Writer::Object;
            out.type = m_types.builtin("method_descriptor");
            out.body = none<ValueId>;
        } else {
            out.writer = Writer::Method;
            out.type = owner;
        }
        out.note = Reason::UnloadableClassMethod;
        return out;
    }
    // The owner's own view is asked for when it is written: getattr of getattr of ... would recurse here.
    out.writer = Writer::Method;
    out.type = m_types.builtin("object");
    return out;
}

ObjectView Objects::fromCopyreg(ValueId id, const Call& call)
{
    const auto args = m_contents.arguments(call);
    TypeName* type = args.size() == 3 ? named(args[0]) : nullptr;
    const TypeName* base = type != nullptr ? named(args[1]) : nullptr;
    if (base == nullptr)
        return stranger(Reason::RefusedCall);
    if (type->kind == TypeName::Kind::Missing)
        return refused(type, Reason::RefusedMissing);
    if (base->name == "object" && base->module == "builtins")
        return newObject(type, id, {}, none<ValueId>);
    ObjectView out;
    out.type = type;
    out.writer = type->isKnown() || type->writer == Writer::Refused ? type->writer : base->writer;
    out.body = args[2];
    const bool isNamedTuple = type->facts && type->facts->kind() == profile::ClassKind::NamedTuple;
    if (out.writer == Writer::Json || out.writer == Writer::Bytes || out.writer == Writer::ByteArray ||
        (out.writer == Writer::Tuple && !isNamedTuple))
        out.note = Reason::LossySubclass;
    if (out.writer == Writer::Refused)
        out.refusal = type->note == Reason::None ? Reason::RefusedBase : type->note;
    return out;
}

} // namespace skops::persist
