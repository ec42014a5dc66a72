#pragma once

// The one table of what pickles of models import and call, with the shapes of arguments that genuine files
// use. Default-deny: a name or a shape that is not here is not known.

#include "pickle/object_graph.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace skops::pickle {

/// What a known callable is for, so that a reader can be told and persist can choose.
enum class Role : uint8_t {
    Plumbing, ///< only puts the object together: _reconstruct, copyreg._reconstructor, dtype, scalar
    Value,    ///< makes plain data: datetime, OrderedDict, slice, Decimal
    Model,    ///< makes an object of a library with these arguments: Tree, newObj, Hinge
    Native,   ///< native code parses or uses what it is given: QuantileForest
};

/// A call that genuine files make. `args` is a pattern over the argument tuple, see call_pattern.h; empty:
/// the name is only imported.
struct KnownCall
{
    /// As a state: that of the row of the class in the first argument (copyreg._reconstructor).
    static constexpr std::string_view stateOfClass = "of the class";

    std::string_view module;
    std::string_view name; ///< "Class.method" also where getattr was called for it
    std::string_view args;
    std::string_view state; ///< pattern of BUILD's state on the result; empty: none is given
    Role role;
};

/// Sorted by module and name; a name can have several rows.
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

std::span<const KnownCall> knownCallsOf(MappedName name);

/// What a call calls, if it has a name: that of a Global, or of what getattr takes from one, which is written
/// to `buffer`. Both empty if not.
MappedName calleeName(const ObjectGraph& graph, ValueId callable, std::string& buffer);

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
/// The same with the rows of the callable's name, for who has looked them up.
CallFit fitCall(const ObjectGraph& graph, const Call& call, std::span<const KnownCall> rows);

/// The row whose state is that of `made`'s result: `row`, or that of the class copyreg._reconstructor was
/// given. Null: of a class without a row.
const KnownCall* stateRow(const ObjectGraph& graph, const Call& made, const KnownCall& row);

/// Whether a BUILD state has the shape that the row of the call which made the object expects.
bool fitsState(const ObjectGraph& graph, const KnownCall& made, ValueId state);

} // namespace skops::pickle
