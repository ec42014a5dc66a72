#pragma once

// The one table of what pickles of models import and call, with the shapes of arguments that genuine files
// use. Default-deny: a name or a shape that is not here is not known.

#include "pickle/object_graph.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace skops::pickle {

/// What a known callable is for, so that a reader can be told and persist can choose.
enum class Role : uint8_t {
    Plumbing,  ///< only puts the object together: _reconstruct, copyreg._reconstructor, dtype, scalar
    Value,     ///< makes plain data: datetime, OrderedDict, slice, Decimal
    Model,     ///< makes an object of a library with these arguments: Tree, newObj, Hinge
    Native,    ///< native code parses or uses what it is given: QuantileForest
};

/// A call that genuine files make. `args` is a pattern over the argument tuple: see the table's head.
struct KnownCall
{
    std::string_view module;
    std::string_view name;
    std::string_view args;
    std::string_view state; ///< pattern of BUILD's state on the result; empty: none is given
    Role role;
};

std::span<const KnownCall> knownCalls();

/// What the stream calls by these names at that protocol: "copy_reg" "_reconstructor" below protocol 3 is
/// copyreg._reconstructor (CPython's _compat_pickle). Returned views live for ever, or are the arguments.
struct MappedName
{
    std::string_view module;
    std::string_view name;
};
MappedName mapPython2Name(std::string_view module, std::string_view name, int protocol);
MappedName mappedName(const ObjectGraph& graph, const Global& global);

/// How a call fits the table.
enum class Fit : uint8_t {
    UnknownName,
    UnknownShape, ///< the name is known, not with such arguments
    Known,
};
struct CallFit
{
    Fit fit = Fit::UnknownName;
    const KnownCall* call = nullptr; ///< of a Known one; of an UnknownShape the first row of the name
};
CallFit fitCall(const ObjectGraph& graph, const Call& call);

/// Whether a BUILD state has the shape that the row of the call which made the object expects.
bool fitsState(const ObjectGraph& graph, const KnownCall& made, ValueId state);

} // namespace skops::pickle
