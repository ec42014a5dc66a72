#pragma once

// What unpickling would build and do, as flat arrays: values with identity, and the log of everything that
// happened to them in the order of the stream. Nothing here was executed: a call is a record, and its result
// is a value of which only the call is known.

#include "base/byte_source.h"
#include "base/ids.h"
#include "numpy/npy.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace skops::pickle {

enum class ValueId : uint32_t;

enum class ValueKind : uint8_t {
    None,
    Bool,
    Int,    ///< fits 64 bits
    BigInt, ///< any size: its two's complement, little-endian, as a Text
    Float,
    Str, ///< UTF-8; lone surrogates encoded as CPython's "surrogatepass" does
    Bytes,
    ByteArray,
    Tuple,
    List, ///< a list made by the stream itself; what was appended is in the log
    Dict,
    Set,
    FrozenSet,
    Global,     ///< something imported: see Global
    Result,     ///< what a call gave: see Call
    Array,      ///< an array that joblib would read: see Array
    Persistent, ///< what persistent_load gave for an id
    Extension,  ///< what the copyreg extension code stands for, which this process cannot know
    Buffer,     ///< an out-of-band buffer
};

/// What the uses of a value that the stream did not spell out show of it: a loader that accepted them would
/// raise if it were anything else. No object is two of a class, a tuple, a dict, a str and a buffer.
enum class Shown : uint8_t {
    Nothing,
    Object, ///< something with methods or a __dict__: no str, no None, no number
    Class,
    Tuple,
    Dict,
    Str,
    Buffer, ///< what a memoryview can be made of
};

/// 16 bytes. What `payload` means depends on the kind: Bool and Int: the value; Float: its bits; BigInt, Str,
/// Bytes, ByteArray: index of its Text; Tuple and FrozenSet: first of `count` entries of items(); List, Dict,
/// Set: 1 + index of their last change, 0 without one, `count` how many items, pairs or members were added
/// (see the log for which); Global, Result, Array: index of its record; Persistent: ValueId of the id;
/// Extension: the code; Buffer: its number.
struct Value
{
    ValueKind kind = ValueKind::None;
    bool isUnhashable = false; ///< certainly: a list, dict, set or bytearray, or a tuple with one in it
    bool hasOtherKeys = false; ///< of a Dict: a key was set that is certainly no str
    Shown shown = Shown::Nothing;
    uint32_t count = 0;
    uint64_t payload = 0;
};

/// Text or bytes: short ones are kept, long ones stay in the source.
struct Text
{
    uint64_t length = 0;        ///< bytes (of UTF-8, for a Str)
    uint64_t offset = noOffset; ///< in the source, where they stand as they are; noOffset: made from escapes
    uint64_t stored = noOffset; ///< into the arena; noOffset: not kept, and `offset` is where it stands
};

struct Global
{
    ValueId module = none<ValueId>; ///< a Str; none<ValueId> if the name is made by a call
    ValueId name = none<ValueId>;   ///< a Str, dotted if STACK_GLOBAL or a protocol 4 GLOBAL says so
    /// Of the opcode that imports it. noOffset: not imported, but the unpickler itself, which joblib hands to
    /// what a file has put in place of a method.
    uint64_t offset = 0;
    uint8_t protocol = 0; ///< the stream's PROTO at that point: below 3, names of Python 2 are mapped
};

enum class CallKind : uint8_t {
    Reduce,      ///< callable(*args)
    NewObj,      ///< callable.__new__(callable, *args)
    NewObjEx,    ///< the same with keyword arguments
    Instantiate, ///< INST, OBJ: callable.__new__(callable) of a class without arguments, else callable(*args)
    Persistent,  ///< persistent_load(id)
};

struct Call
{
    CallKind kind = CallKind::Reduce;
    ValueId callable = none<ValueId>; ///< none<ValueId> for Persistent
    ValueId args = none<ValueId>; ///< a Tuple, or anything that pickle.py would spread; for Persistent the id
    ValueId kwargs = none<ValueId>; ///< none<ValueId> but for NewObjEx
    ValueId result = none<ValueId>;
    uint64_t offset = 0;
};

/// What happened to an object after it was made.
enum class ChangeKind : uint8_t {
    Append,   ///< APPEND(S): the items; on a literal list, or target.extend(items) or target.append(item)
    SetItems, ///< SETITEM(S): key, value, key, value, ...; of a literal list or bytearray: index, item
    Add,      ///< ADDITEMS
    Build,    ///< BUILD: one item, the state
};

struct Change
{
    ChangeKind kind = ChangeKind::Append;
    bool isForeign = false; ///< the target is no literal of the matching type: a method of it would be called
    bool callsAppend = false; ///< Append on a foreign target by .append() for each item, not by .extend()
    ValueId target = none<ValueId>;
    uint32_t first = 0; ///< of items()
    uint32_t count = 0;
    uint64_t offset = 0;
};

/// An array in joblib's stream.
struct Array
{
    ValueId wrapper = none<ValueId>;           ///< the NumpyArrayWrapper it took the place of
    std::shared_ptr<const numpy::Dtype> dtype; ///< never null; arrays of one dtype share it
    std::vector<uint64_t> shape;
    bool isFortran = false;
    uint64_t offset = 0;     ///< of the wrapper's BUILD
    uint64_t dataOffset = 0; ///< of the first element in the source
    uint64_t dataBytes = 0;
    ValueId nested =
        none<ValueId>; ///< object arrays: root of the nested pickle (a value of the same graph), else none
};

enum class EventKind : uint8_t { Import, Call, Change, Array };

/// One thing that loading would do, in order. Changes of literals are not events.
struct Event
{
    EventKind kind = EventKind::Import;
    uint32_t index = 0;         ///< of globals(), calls(), changes() or arrays()
    uint32_t changesBefore = 0; ///< how many of changes() had happened
};

/// One pickle of the stream.
struct Pickle
{
    uint64_t begin = 0;
    uint64_t end = 0;             ///< behind STOP, or where reading stopped
    int protocol = 0;             ///< the highest PROTO; 0 without one
    ValueId root = none<ValueId>; ///< none<ValueId>: STOP was not reached
    bool isNested = false;        ///< the content of a joblib object array
    uint32_t leftOnStack = 0;     ///< values and marks that STOP left
    uint32_t firstEvent = 0;      ///< of events()
};

/// Immutable once read; thread-safe. `bytes()` reads the source.
class ObjectGraph
{
public:
    const Value& value(ValueId id) const { return m_values[index(id)]; }
    size_t valueCount() const { return m_values.size(); }

    /// Items of a Tuple, FrozenSet or Change.
    std::span<const ValueId> items(const Value& value) const;
    std::span<const ValueId> items(const Change& change) const;

    std::span<const Global> globals() const { return m_globals; }
    std::span<const Call> calls() const { return m_calls; }
    std::span<const Change> changes() const { return m_changes; }
    std::span<const Array> arrays() const { return m_arrays; }
    std::span<const Event> events() const { return m_events; }
    std::span<const Pickle> pickles() const { return m_pickles; }
    const Global& global(const Value& value) const { return m_globals[value.payload]; }
    const Call& call(const Value& value) const { return m_calls[value.payload]; }
    const Array& array(const Value& value) const { return m_arrays[value.payload]; }
    uint64_t offset(const Event& event) const;

    /// Indices into changes() of one object, in order. O(1).
    std::span<const uint32_t> changesOf(ValueId id) const;

    const Text& text(const Value& value) const { return m_texts[value.payload]; }
    /// Longer texts that stand in the source as they are, are not kept: see bytes().
    static constexpr uint64_t keptBytes = 4096;
    bool isKept(const Value& value) const { return text(value).stored != noOffset; }
    /// A kept Str, Bytes, ByteArray or BigInt; empty if it was not kept or is of another kind.
    std::string_view keptText(ValueId id) const;
    /// A kept one.
    std::string_view kept(const Text& text) const { return {m_arena.data() + text.stored, text.length}; }
    /// A part of any text, kept or in the source; FileShrank past its end. Errors: those of the source.
    Result<void> bytes(const Text& text, uint64_t from, MutableBytes out) const;

    /// "module" and "name" of a Global as the stream says them; empty if made by a call or not kept.
    std::string_view moduleOf(const Global& global) const { return keptText(global.module); }
    std::string_view nameOf(const Global& global) const { return keptText(global.name); }

private:
    friend class GraphBuilder;

    SourcePtr m_source;
    std::vector<Value> m_values;
    std::vector<ValueId> m_items;
    std::vector<Text> m_texts;
    std::vector<char> m_arena;
    std::vector<Global> m_globals;
    std::vector<Call> m_calls;
    std::vector<Change> m_changes;
    std::vector<Array> m_arrays;
    std::vector<Event> m_events;
    std::vector<Pickle> m_pickles;
    std::vector<uint32_t> m_changesBegin; ///< by ValueId, into m_changesOf
    std::vector<uint32_t> m_changesOf;
};

using ObjectGraphPtr = std::shared_ptr<const ObjectGraph>;

} // namespace skops::pickle
