#pragma once

// The small language in which known_callables_table.cpp says what arguments and states look like.
//
//   pattern  = item
//   item     = atom { "|" atom }            the first atom that fits decides; of tuples, the first whose
//                                           length fits
//   atom     = "(" [ item [mark] { "," item [mark] } ] ")"   a tuple of just these
//   mark     = "?"                          this item and those behind it may be missing
//            | "*"                          at the end: any number of such items, at most 64
//
//   any                                     whatever it is: what it holds is judged by itself
//   none bool int float number              literals; number: int, float, or a numpy scalar
//   str list dict set frozenset tuple       literals, whatever they hold
//   bytes                                   a literal, or what protocols 0-2 write instead: the result of
//                                           _codecs.encode or builtins.bytes
//   bytearray                               a literal, or the result of builtins.bytearray
//   buffer                                  an out-of-band buffer
//   name                                    a str that is one identifier and does not begin with "__"
//   path                                    such names with dots between them
//   global                                  something imported, whatever it is
//   class                                   the same, or what getattr gives: a class in a class
//   result                                  what a call gives
//   array                                   joblib's array, or the result of numpy's array makers
//   dtype                                   the result of numpy.dtype
//   'text' b'text' 12 True False            just this literal
//   @module:name                            imported under that name; without a name: from that module
//   =module:name                            the result of a call of that name
//
// Names are those of Python 3 (see mapPython2Name).

#include "pickle/object_graph.h"

#include <optional>
#include <string_view>
#include <vector>

namespace skops::pickle {

class CallPattern
{
public:
    /// Empty: not a pattern.
    static std::optional<CallPattern> parse(std::string_view text);

    /// In time that depends on the pattern alone, whatever the value is.
    bool fits(const ObjectGraph& graph, ValueId value) const;

private:
    friend class PatternParser;
    friend class PatternMatch;

    enum class Kind : uint8_t {
        OneOf,
        Tuple,
        Any,
        None,
        Bool,
        Int,
        Float,
        Number,
        Str,
        List,
        Dict,
        Set,
        FrozenSet,
        AnyTuple,
        Bytes,
        ByteArray,
        Buffer,
        Name,
        Path,
        Global,
        Class,
        Result,
        Array,
        Dtype,
        ThisStr,
        ThisBytes,
        ThisInt,
        ThisBool,
        Imported,
        ResultOf,
    };
    enum class Mark : uint8_t { One, Optional, Many };

    struct Node
    {
        Kind kind = Kind::Any;
        Mark mark = Mark::One;
        uint32_t child = noIndex; ///< the first
        uint32_t next = noIndex;  ///< the next item or alternative
        int64_t number = 0;       ///< of ThisInt and ThisBool
        std::string_view text;    ///< of a literal; the module of a name
        std::string_view name;    ///< of Imported and ResultOf; empty: any
    };

    std::vector<Node> m_nodes; ///< the first is the root
};

} // namespace skops::pickle
