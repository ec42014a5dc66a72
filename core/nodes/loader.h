#pragma once

// What each __loader__ of every skops release 0.3 to 0.16 means. The rows are pure data; adding a loader is
// adding an enumerator here and a row in loader_table.cpp. Upper layers switch over the enums without
// default.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace skops::nodes {

enum class Loader : uint8_t {
    Unknown, ///< not a loader of any release: its fields are shown, and the file is never called clean
    Dict,
    DefaultDict,
    List,
    Set,
    Tuple,
    Function,
    FunctionV0, ///< FunctionNode of protocol 0
    Partial,
    Type,
    Slice,
    ConstructorFromReduce,
    Object,
    Method,
    Json,
    Bytes,
    Bytearray,
    OperatorFunc,
    NdArray,
    MaskedArray,
    RandomState,
    RandomGenerator,
    RandomGeneratorV1, ///< of protocol 1
    RandomGeneratorV0, ///< of protocol 0
    DType,
    SparseMatrix,
    Tree,
    Loss,
    Sgd, ///< 0.3 to 0.10
    QuantileForest,
    DictWithDeprecatedKeys, ///< scikit-learn before 1.2
    Cached,
};

/// What an edge is to its parent; the names are those of the `children` that skops' node classes keep.
enum class Role : uint8_t {
    KeyTypes,
    Value, ///< of a dict; the edge has a key
    Main,
    DefaultFactory,
    Item, ///< of a list, set, tuple or object array; the position is the key
    Func,
    Args,
    Kwds,
    Namespace,
    Content,
    Attrs,
    Obj,
    Shape,
    Data,
    Mask,
    BitGeneratorState,
    SeedSeqState,
    DeprecatedKeys,
    Constructor, ///< made by the loader, stands nowhere in the file
    Found,       ///< a node found below a loader that is not known
};

/// The name visualize gives the edge; Value and Found edges have a key of their own. Item: "content".
std::string_view roleName(Role role);

/// How a step reads a field.
enum class Read : uint8_t {
    Node,         ///< one node, required
    OptionalNode, ///< one node; a missing field or null is nothing
    Items,        ///< a list of nodes
    Values,       ///< an object whose values are nodes
    Text,         ///< a value kept as raw JSON text (Json's content, Method's func, bit generator names)
    Present,      ///< must be there, whatever it is
    File,         ///< the name of a member of the archive
};

struct Step
{
    Read read;
    Role role;
    std::string_view outer;      ///< field of the node
    std::string_view inner = {}; ///< field within it, or empty
    std::string_view when = {};  ///< the step counts only if the node's "type" is this; empty: always
};

/// How visualize labels a node (skops: Node.format).
enum class Label : uint8_t { TypeName, Json, Bytes, Bytearray };

/// What loading the node does, whatever its label says (skops: _construct).
enum class Construct : uint8_t {
    Unknown,
    CallNoArguments, ///< module.Class() and items set: Dict, RandomState
    CallWithItems,   ///< module.Class(items): List, Set
    TupleOfItems,    ///< a tuple, or module.Class(*items) for a namedtuple
    ImportName,      ///< only looked up: Function, Type
    NewAndState,     ///< module.Class.__new__ and __setstate__ or __dict__: Object
    CallWithContent, ///< module.Class(*content): ConstructorFromReduce
    Fixed,           ///< a fixed constructor, the label is ignored
    ConstructorCall, ///< constructor(*args) and state: Tree, Loss, QuantileForest
    GetAttribute,    ///< getattr(obj, func): Method
    OperatorCall,    ///< operator.Class(*attrs)
    ArrayOrCall,     ///< numpy.load, then module.Class(array) unless it is numpy.ndarray
    Value,           ///< a JSON value or bytes
};

struct LoaderRow
{
    Loader loader;
    std::string_view name;       ///< as it stands in __loader__
    int protocol;                ///< files of which it serves; 2: also older ones that have none of their own
    std::string_view profileKey; ///< key of its trusted names in a profile: "FunctionNode", "FunctionNode@0"
    std::span<const Step> steps; ///< in the order the real loader reads them
    Label label;
    Construct construct;
    bool shownBelow;                         ///< whether visualize descends
    std::string_view since;                  ///< first release that writes it
    std::string_view until = {};             ///< last release that reads it; empty: still
    std::string_view constructorModule = {}; ///< of a ConstructorCall; empty: the node's own name is called
    std::string_view constructorClass = {};
};

const LoaderRow& rowOf(Loader loader);

/// The loader registered under `name` for files of `protocol` (0, 1 or 2; newer: as 2). Nothing if no release
/// has it.
std::optional<Loader> findLoader(std::string_view name, int protocol);

std::span<const LoaderRow> allLoaders();

} // namespace skops::nodes
