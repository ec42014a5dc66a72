#pragma once

// Every value of a graph as the Python object that loading would make of it.

#include "persist/contents.h"
#include "persist/reconstructors.h"
#include "persist/type_names.h"

#include <unordered_map>

namespace skops::persist {

/// What the fields mean depends on the writer:
/// Json: body is the literal. Dict, DefaultDict, List, Set, Tuple, FrozenSet: body holds what it held at
/// first, or is none; more was added to the object itself; extra: default_factory. Bytes, ByteArray: body is
/// where the bytes stand; none: empty. Slice, OperatorFunc, ZoneInfo, Loss, Tree, QuantileForest: body are
/// the arguments. Method: body is the owner, extra the name. BuiltinMethod: extra the name. Partial: state.
/// Object: body are the arguments if nothing but a call of its class made it, else none. Generator: body is
/// the bit generator, or none if the state is that of one.
struct ObjectView
{
    Writer writer = Writer::Refused;
    TypeName* type = nullptr; ///< class of the object; of Type and Function the thing itself; never null
    ValueId body = none<ValueId>;
    ValueId extra = none<ValueId>;
    ValueId state = none<ValueId>; ///< what BUILD gave last; none: nothing
    Maker maker = Maker::Class;
    Reason note = Reason::None;    ///< what is to be told of it, besides what it is
    Reason refusal = Reason::None; ///< why skops raises
    uint64_t offset = noOffset;
};

class Objects
{
public:
    Objects(const pickle::ObjectGraph& graph, TypeNames& types) : m_contents(graph), m_types(types) {}

    /// Stays where it is.
    const ObjectView& view(ValueId id);
    /// The class or function that a value is, or null.
    TypeName* named(ValueId id);
    const Contents& contents() const { return m_contents; }
    TypeNames& types() { return m_types; }

private:
    bool isGlobal(ValueId id) const
    {
        return id != none<ValueId> && m_contents.kind(id) == ValueKind::Global;
    }
    ObjectView make(ValueId id);
    ObjectView makeGlobal(ValueId id);
    ObjectView makeResult(ValueId id);
    ObjectView fromReduce(ValueId id, const pickle::Call& call);
    ObjectView fromMaker(Maker maker, ValueId id, const pickle::Call& call, TypeName* callable);
    ObjectView fromCopyreg(ValueId id, const pickle::Call& call);
    ObjectView fromResultCall(const pickle::Call& call);
    ObjectView fromTypeOf(const pickle::Call& call);
    ObjectView fromAttribute(const pickle::Call& call);
    ObjectView fromNumpyRandom(Maker maker, const pickle::Call& call);
    ObjectView newObject(TypeName* type, ValueId id, std::span<const ValueId> args, ValueId whole);
    ObjectView instance(TypeName* type, ValueId id, ValueId args, bool isCall);
    ObjectView unknownInstance(TypeName* type, ValueId id, std::span<const ValueId> args, ValueId whole,
                               bool isCall);
    TypeName* arrayType(const pickle::Array& array);
    void addState(ObjectView& view, ValueId id);
    ObjectView literal(Writer writer, std::string_view type, ValueId body);
    ObjectView refused(TypeName* type, Reason why) const;
    ObjectView stranger(Reason why);

    Contents m_contents;
    TypeNames& m_types;
    std::unordered_map<ValueId, ObjectView> m_views;
    std::unordered_map<ValueId, TypeName*> m_named;
};

} // namespace skops::persist
