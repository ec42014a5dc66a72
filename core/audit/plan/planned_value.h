#pragma once

// What is known of an object that loading would make, without making it.

#include "nodes/node_tree.h"

namespace skops::audit {

enum class ValueKind : uint8_t {
    Unknown, ///< anything
    None,
    Bool,
    Int,
    Float,
    Str,
    Bytes,
    Bytearray,
    List,
    Tuple,
    Dict,
    Set,
    Slice,
    Array,        ///< numpy.ndarray
    Class,        ///< a class that was looked up
    BuiltinClass, ///< one of Python's own, an instance of type
    Function,     ///< something else that was looked up
    Object,       ///< an instance of a class that is none of these
};

struct PlannedValue
{
    ValueKind kind = ValueKind::Unknown;
    /// Of a Tuple: the first kind inside that cannot be hashed; Unknown: none that is known.
    ValueKind unhashable = ValueKind::Unknown;
    bool isFalsy = false;      ///< known to be
    bool hasOtherKeys = false; ///< of a Dict: keys that may be no text
    bool hasNoTextKey = false; ///< of a Dict: a key that is known to be no text
    uint32_t count = 0;        ///< of items
};

/// type(value).__name__ as it stands in CPython's messages; empty: not known.
std::string_view typeNameOf(ValueKind kind);
/// The kind that hash() of it would refuse; Unknown: none that is known.
ValueKind unhashableKindOf(const PlannedValue& value);
/// Known to have no iterator.
bool isNotIterable(ValueKind kind);
/// Known to be no mapping.
bool isNoMapping(ValueKind kind);
/// Known to be nothing that can be called.
bool isNotCallable(ValueKind kind);

/// What json.loads gives for the text.
PlannedValue valueOfJson(std::string_view text);

/// What module.Class() or module.Class([...]) of a builtin container or scalar gives; Unknown for any other
/// name.
ValueKind builtinKindOf(std::string_view fullName);

} // namespace skops::audit
