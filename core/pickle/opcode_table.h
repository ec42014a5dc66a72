#pragma once

// The opcodes of protocols 0 to 5, once (pickletools.opcodes, CPython 3.11).

#include <cstdint>
#include <string_view>

namespace skops::pickle {

/// What follows the byte of an opcode.
enum class Argument : uint8_t {
    None,
    Line,     ///< text up to a newline
    TwoLines, ///< module and name
    Byte,     ///< 1, 2, 4 or 8 bytes, little-endian but for BINFLOAT
    Bytes2,
    Bytes4,
    Bytes8,
    Counted1, ///< a length of 1, 4 or 8 bytes, then as many bytes
    Counted4,
    Counted8,
};

// X(byte, name, protocol that introduced it, argument)
#define SKOPS_OPCODES(X)                                                                                     \
    X('(', Mark, "MARK", 0, None)                                                                            \
    X('.', Stop, "STOP", 0, None)                                                                            \
    X('0', Pop, "POP", 0, None)                                                                              \
    X('1', PopMark, "POP_MARK", 1, None)                                                                     \
    X('2', Dup, "DUP", 0, None)                                                                              \
    X('F', Float, "FLOAT", 0, Line)                                                                          \
    X('I', Int, "INT", 0, Line)                                                                              \
    X('J', BinInt, "BININT", 1, Bytes4)                                                                      \
    X('K', BinInt1, "BININT1", 1, Byte)                                                                      \
    X('L', Long, "LONG", 0, Line)                                                                            \
    X('M', BinInt2, "BININT2", 1, Bytes2)                                                                    \
    X('N', None, "NONE", 0, None)                                                                            \
    X('P', PersId, "PERSID", 0, Line)                                                                        \
    X('Q', BinPersId, "BINPERSID", 1, None)                                                                  \
    X('R', Reduce, "REDUCE", 0, None)                                                                        \
    X('S', String, "STRING", 0, Line)                                                                        \
    X('T', BinString, "BINSTRING", 1, Counted4)                                                              \
    X('U', ShortBinString, "SHORT_BINSTRING", 1, Counted1)                                                   \
    X('V', Unicode, "UNICODE", 0, Line)                                                                      \
    X('X', BinUnicode, "BINUNICODE", 1, Counted4)                                                            \
    X('a', Append, "APPEND", 0, None)                                                                        \
    X('b', Build, "BUILD", 0, None)                                                                          \
    X('c', Global, "GLOBAL", 0, TwoLines)                                                                    \
    X('d', Dict, "DICT", 0, None)                                                                            \
    X('}', EmptyDict, "EMPTY_DICT", 1, None)                                                                 \
    X('e', Appends, "APPENDS", 1, None)                                                                      \
    X('g', Get, "GET", 0, Line)                                                                              \
    X('h', BinGet, "BINGET", 1, Byte)                                                                        \
    X('i', Inst, "INST", 0, TwoLines)                                                                        \
    X('j', LongBinGet, "LONG_BINGET", 1, Bytes4)                                                             \
    X('l', List, "LIST", 0, None)                                                                            \
    X(']', EmptyList, "EMPTY_LIST", 1, None)                                                                 \
    X('o', Obj, "OBJ", 1, None)                                                                              \
    X('p', Put, "PUT", 0, Line)                                                                              \
    X('q', BinPut, "BINPUT", 1, Byte)                                                                        \
    X('r', LongBinPut, "LONG_BINPUT", 1, Bytes4)                                                             \
    X('s', SetItem, "SETITEM", 0, None)                                                                      \
    X('t', Tuple, "TUPLE", 0, None)                                                                          \
    X(')', EmptyTuple, "EMPTY_TUPLE", 1, None)                                                               \
    X('u', SetItems, "SETITEMS", 1, None)                                                                    \
    X('G', BinFloat, "BINFLOAT", 1, Bytes8)                                                                  \
    X(0x80, Proto, "PROTO", 2, Byte)                                                                         \
    X(0x81, NewObj, "NEWOBJ", 2, None)                                                                       \
    X(0x82, Ext1, "EXT1", 2, Byte)                                                                           \
    X(0x83, Ext2, "EXT2", 2, Bytes2)                                                                         \
    X(0x84, Ext4, "EXT4", 2, Bytes4)                                                                         \
    X(0x85, Tuple1, "TUPLE1", 2, None)                                                                       \
    X(0x86, Tuple2, "TUPLE2", 2, None)                                                                       \
    X(0x87, Tuple3, "TUPLE3", 2, None)                                                                       \
    X(0x88, NewTrue, "NEWTRUE", 2, None)                                                                     \
    X(0x89, NewFalse, "NEWFALSE", 2, None)                                                                   \
    X(0x8a, Long1, "LONG1", 2, Counted1)                                                                     \
    X(0x8b, Long4, "LONG4", 2, Counted4)                                                                     \
    X('B', BinBytes, "BINBYTES", 3, Counted4)                                                                \
    X('C', ShortBinBytes, "SHORT_BINBYTES", 3, Counted1)                                                     \
    X(0x8c, ShortBinUnicode, "SHORT_BINUNICODE", 4, Counted1)                                                \
    X(0x8d, BinUnicode8, "BINUNICODE8", 4, Counted8)                                                         \
    X(0x8e, BinBytes8, "BINBYTES8", 4, Counted8)                                                             \
    X(0x8f, EmptySet, "EMPTY_SET", 4, None)                                                                  \
    X(0x90, AddItems, "ADDITEMS", 4, None)                                                                   \
    X(0x91, FrozenSet, "FROZENSET", 4, None)                                                                 \
    X(0x92, NewObjEx, "NEWOBJ_EX", 4, None)                                                                  \
    X(0x93, StackGlobal, "STACK_GLOBAL", 4, None)                                                            \
    X(0x94, Memoize, "MEMOIZE", 4, None)                                                                     \
    X(0x95, Frame, "FRAME", 4, Bytes8)                                                                       \
    X(0x96, ByteArray8, "BYTEARRAY8", 5, Counted8)                                                           \
    X(0x97, NextBuffer, "NEXT_BUFFER", 5, None)                                                              \
    X(0x98, ReadonlyBuffer, "READONLY_BUFFER", 5, None)

enum class Op : uint8_t {
#define X(byte, name, text, protocol, argument) name = byte,
    SKOPS_OPCODES(X)
#undef X
};

struct Opcode
{
    Op op;
    std::string_view name; ///< as pickletools writes it
    uint8_t protocol;
    Argument argument;
};

/// None: no loader knows this byte.
const Opcode* findOpcode(uint8_t byte);
/// "" of an unknown one.
std::string_view opcodeName(uint8_t byte);

} // namespace skops::pickle
