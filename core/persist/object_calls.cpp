#include "persist/objects.h"

#include <algorithm>

namespace skops::persist {

using pickle::Call;
using pickle::ChangeKind;

ObjectView Objects::newObject(TypeName* type, ValueId id, std::span<const ValueId> args, ValueId whole)
{
    ObjectView out;
    out.type = type;
    out.writer = type->writer;
    if (type->kind == TypeName::Kind::Missing)
        return refused(type, Reason::RefusedMissing);
    if (type->kind == TypeName::Kind::Unknown)
        return unknownInstance(type, id, args, whole, false);
    switch (type->writer) {
    case Writer::Tuple: {
        // A named tuple gives its fields, another subclass a tuple of all (tuple.__getnewargs__).
        const bool hasFields = type->facts && type->facts->kind() == profile::ClassKind::NamedTuple;
        out.body = hasFields || args.size() != 1 ? whole : args[0];
        // TupleNode.isnamedtuple: only a direct subclass of tuple comes back as what it was.
        if (type->module != "builtins" && (!hasFields || type->facts->baseCount() != 1))
            out.note = Reason::LossySubclass;
        return out;
    }
    case Writer::Json:
        if (args.size() != 1)
            return refused(type, Reason::RefusedArguments);
        out.body = args[0];
        out.note = Reason::LossySubclass;
        return out;
    case Writer::Bytes:
    case Writer::ByteArray:
        out.body = args.empty() ? none<ValueId> : args[0];
        out.note = Reason::LossySubclass;
        return out;
    case Writer::Refused:
        out.refusal = type->note;
        return out;
    case Writer::Object:
        // ObjectNode calls __new__ without arguments.
        if (!args.empty())
            out.note = Reason::LossyArguments;
        return out;
    case Writer::Dict:
    case Writer::DefaultDict:
    case Writer::List:
    case Writer::Set:
    case Writer::FrozenSet:
    case Writer::Slice:
    case Writer::Type:
    case Writer::Function:
    case Writer::Method:
    case Writer::BuiltinMethod:
    case Writer::Partial:
    case Writer::OperatorFunc:
    case Writer::ZoneInfo:
    case Writer::NdArray:
    case Writer::Scalar:
    case Writer::Masked:
    case Writer::DType:
    case Writer::RandomState:
    case Writer::Generator:
    case Writer::Sparse:
    case Writer::Tree:
    case Writer::Loss:
    case Writer::QuantileForest:
        return out;
    }
    return out;
}

// A class that no profile knows: what it is follows from how it is made.
ObjectView Objects::unknownInstance(TypeName* type, ValueId id, std::span<const ValueId> args, ValueId whole,
                                    bool isCall)
{
    ObjectView out;
    out.type = type;
    out.writer = Writer::Object;
    if (m_contents.hasChanges(id, ChangeKind::SetItems)) {
        out.writer = Writer::Dict;
        return out;
    }
    if (m_contents.hasChanges(id, ChangeKind::Append)) {
        out.writer = Writer::List;
        return out;
    }
    if (isCall) {
        out.body = whole;
        return out;
    }
    if (args.empty())
        return out;
    if (args.size() > 1) {
        out.writer = Writer::Tuple; // a named tuple
        out.body = whole;
        return out;
    }
    switch (m_contents.kind(args[0])) {
    case ValueKind::Bool:
    case ValueKind::Int:
    case ValueKind::BigInt:
    case ValueKind::Float:
    case ValueKind::Str:
        out.writer = Writer::Json;
        out.body = args[0];
        out.note = Reason::LossySubclass;
        return out;
    case ValueKind::Bytes:
        out.writer = Writer::Bytes;
        out.body = args[0];
        out.note = Reason::LossySubclass;
        return out;
    case ValueKind::Tuple:
        out.writer = Writer::Tuple;
        out.body = args[0];
        out.note = Reason::LossySubclass;
        return out;
    case ValueKind::Result: {
        const ValueId maker = m_contents.graph().call(m_contents.value(args[0])).callable;
        if (isGlobal(maker) && named(maker)->fullName() == "_codecs.encode") {
            out.writer = Writer::Bytes; // protocols 0 to 2
            out.body = args[0];
            out.note = Reason::LossySubclass;
            return out;
        }
        break;
    }
    case ValueKind::None:
    case ValueKind::ByteArray:
    case ValueKind::List:
    case ValueKind::Dict:
    case ValueKind::Set:
    case ValueKind::FrozenSet:
    case ValueKind::Global:
    case ValueKind::Array:
    case ValueKind::Persistent:
    case ValueKind::Extension:
    case ValueKind::Buffer:
        break;
    }
    out.writer = Writer::Tuple; // a named tuple of one field
    out.body = whole;
    return out;
}

// The class called with arguments.
ObjectView Objects::instance(TypeName* type, ValueId id, ValueId args, bool isCall)
{
    const auto items = m_contents.tuple(args);
    ObjectView out;
    out.type = type;
    out.writer = type->writer;
    if (type->kind == TypeName::Kind::Missing)
        return refused(type, Reason::RefusedMissing);
    if (type->kind == TypeName::Kind::Unknown)
        return unknownInstance(type, id, items, args, isCall);
    switch (type->writer) {
    case Writer::Json:
        if (items.size() != 1)
            return refused(type, Reason::RefusedArguments);
        out.body = items[0];
        out.note = type->facts && type->facts->kind() == profile::ClassKind::Enum ? Reason::LossyEnum
                                                                                  : Reason::LossySubclass;
        return out;
    case Writer::Dict:
    case Writer::List:
    case Writer::Set:
    case Writer::Tuple:
    case Writer::FrozenSet:
        out.body = items.empty() ? none<ValueId> : items[0];
        if (items.size() > 1)
            return refused(type, Reason::RefusedArguments);
        return out;
    case Writer::DefaultDict:
        out.extra = items.empty() ? none<ValueId> : items[0];
        out.body = items.size() > 1 ? items[1] : none<ValueId>;
        return out;
    case Writer::Bytes:
    case Writer::ByteArray:
        out.body = items.empty() ? none<ValueId> : items[0];
        return out;
    case Writer::Refused:
        out.refusal = type->note;
        return out;
    case Writer::Object:
        if (type->facts && type->facts->kind() == profile::ClassKind::Enum)
            out.note = Reason::ChangedEnum;
        out.body = args;
        return out;
    case Writer::Slice:
    case Writer::Partial:
    case Writer::OperatorFunc:
    case Writer::ZoneInfo:
    case Writer::Tree:
    case Writer::Loss:
    case Writer::QuantileForest:
    case Writer::Masked:
        out.body = args;
        return out;
    case Writer::Sparse:
    case Writer::Type:
    case Writer::Function:
    case Writer::Method:
    case Writer::BuiltinMethod:
    case Writer::NdArray:
    case Writer::Scalar:
    case Writer::DType:
    case Writer::RandomState:
    case Writer::Generator:
        return refused(type, Reason::RefusedCall);
    }
    return out;
}

ObjectView Objects::fromNumpyRandom(Maker maker, const Call& call)
{
    const auto args = m_contents.arguments(call);
    ObjectView out;
    if (maker == Maker::RandomStateCtor) {
        out.writer = Writer::RandomState;
        out.type = m_types.find("numpy.random.mtrand", "RandomState");
        return out;
    }
    if (maker == Maker::GeneratorCtor) {
        out.writer = Writer::Generator;
        out.type = m_types.find("numpy.random._generator", "Generator");
        // numpy 2 gives the bit generator, older ones its name, and the state to the generator.
        if (!args.empty() && m_contents.kind(args[0]) == ValueKind::Result)
            out.body = args[0];
        return out;
    }
    out.writer = Writer::Object;
    out.type = args.empty() ? nullptr : named(args[0]);
    if (out.type == nullptr && !args.empty())
        out.type = m_types.find("numpy.random", m_contents.str(args[0]));
    return out.type == nullptr ? stranger(Reason::RefusedCall) : out;
}

ObjectView Objects::fromMaker(Maker maker, ValueId id, const Call& call, TypeName* callable)
{
    const auto args = m_contents.arguments(call);
    const ValueId first = args.empty() ? none<ValueId> : args[0];
    ObjectView out;
    out.type = callable;
    switch (maker) {
    case Maker::Class:
        return instance(callable, id, call.args, true);
    case Maker::CopyregObject:
        return fromCopyreg(id, call);
    case Maker::CopyregNew: {
        TypeName* type = named(first);
        // The tuple of the class and its arguments is no tuple of the arguments.
        return type == nullptr   ? stranger(Reason::RefusedCall)
               : args.size() > 2 ? refused(type, Reason::RefusedArguments)
                                 : newObject(type, id, args.subspan(1), none<ValueId>);
    }
    case Maker::EncodedBytes:
        if (args.size() != 2 ||
            (!m_contents.isStr(args[1], "latin1") && !m_contents.isStr(args[1], "latin-1")))
            return stranger(Reason::RefusedCall);
        return literal(Writer::Bytes, "bytes", id);
    case Maker::Attribute:
        return fromAttribute(call);
    case Maker::TypeOf:
        return fromTypeOf(call);
    case Maker::BytesCall:
        out.writer = callable->writer;
        out.body = first;
        return args.size() > 2 ? refused(callable, Reason::RefusedArguments) : out;
    case Maker::SequenceCall:
        out.writer = callable->writer;
        out.body = first;
        return args.size() > 1 ? refused(callable, Reason::RefusedArguments) : out;
    case Maker::DictCall:
        return instance(callable, id, call.args, true);
    case Maker::ArrayReconstruct:
        out.writer = Writer::NdArray;
        out.type = named(first);
        if (out.type == nullptr)
            return stranger(Reason::RefusedCall);
        return out;
    case Maker::ArrayFromBuffer:
        out.writer = Writer::NdArray;
        out.type = m_types.find("numpy", "ndarray");
        return out;
    case Maker::ArrayScalar:
        out.writer = Writer::Scalar;
        out.type = m_types.find("numpy", "generic");
        return out;
    case Maker::DTypeCall:
        out.writer = Writer::DType;
        return out;
    case Maker::MaskedReconstruct:
        out.writer = Writer::Masked;
        out.type = named(first);
        return out.type == nullptr ? stranger(Reason::RefusedCall) : out;
    case Maker::UfuncByName:
        if (args.size() != 2)
            return stranger(Reason::RefusedCall);
        out.writer = Writer::Function;
        out.type = m_types.find(m_contents.str(args[0]), m_contents.str(args[1]));
        return out;
    case Maker::RandomStateCtor:
    case Maker::GeneratorCtor:
    case Maker::BitGeneratorCtor:
        return fromNumpyRandom(maker, call);
    case Maker::SeedSequence:
        out.writer = Writer::Object;
        out.type = m_types.find("numpy.random.bit_generator", "SeedSequence");
        return out;
    case Maker::NewObj:
        out.writer = Writer::Object;
        out.type = named(first);
        if (out.type == nullptr)
            return stranger(Reason::RefusedCall);
        return out.type->kind == TypeName::Kind::Missing ? refused(out.type, Reason::RefusedMissing) : out;
    case Maker::CythonLoss:
        out.type = named(first);
        if (out.type == nullptr || args.size() != 3)
            return stranger(Reason::RefusedCall);
        // Newer ones have a __reduce__ of their own, and no such function.
        if (out.type->kind == TypeName::Kind::Missing || callable->kind == TypeName::Kind::Missing)
            return refused(out.type, Reason::RefusedMissing);
        out.writer = out.type->writer;
        out.body = m_contents.kind(args[2]) == ValueKind::Tuple ? args[2] : none<ValueId>;
        return out;
    case Maker::RegexCompile:
        out.writer = Writer::Object;
        out.type = m_types.find("re", "Pattern");
        return out;
    case Maker::Logger:
        return refused(m_types.find("logging", "Logger"), Reason::RefusedCycle);
    case Maker::NativeArray:
        return refused(m_types.find("array", "array"), Reason::RefusedNative);
    case Maker::StringDType:
        return refused(m_types.find("numpy.dtypes", "StringDType"), Reason::RefusedStringDtype);
    case Maker::Code:
        return refused(callable, Reason::RefusedCode);
    case Maker::Pandas:
        return refused(callable, Reason::RefusedPandas);
    }
    return out;
}

} // namespace skops::persist
