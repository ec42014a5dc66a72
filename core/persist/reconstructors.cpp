#include "persist/reconstructors.h"

#include <algorithm>
#include <iterator>
#include <utility>

// Sources: the opcodes of some 19,600 pickles of four stacks, see pickle/known_callables_table.cpp.

namespace skops::persist {
namespace {

using enum Maker;

struct MakerRow
{
    std::string_view module;
    std::string_view name;
    Maker maker;
};

// clang-format off
constexpr MakerRow table[] = {
    {"_codecs", "encode", EncodedBytes},
    {"array", "_array_reconstructor", NativeArray},
    {"array", "array", NativeArray},
    {"builtins", "bytearray", BytesCall},
    {"builtins", "bytes", BytesCall},
    {"builtins", "dict", DictCall},
    {"builtins", "frozenset", SequenceCall},
    {"builtins", "getattr", Attribute},
    {"builtins", "list", SequenceCall},
    {"builtins", "set", SequenceCall},
    {"builtins", "tuple", SequenceCall},
    {"builtins", "type", TypeOf},
    {"collections", "Counter", DictCall},
    {"collections", "OrderedDict", DictCall},
    {"collections", "defaultdict", DictCall},
    {"copyreg", "__newobj__", CopyregNew},
    {"copyreg", "_reconstructor", CopyregObject},
    {"logging", "getLogger", Logger},
    {"numpy", "_ufunc_reconstruct", UfuncByName},
    {"numpy", "dtype", DTypeCall},
    {"numpy._core", "_ufunc_reconstruct", UfuncByName},
    {"numpy._core._internal", "_convert_to_stringdtype_kwargs", StringDType},
    {"numpy._core.multiarray", "_reconstruct", ArrayReconstruct},
    {"numpy._core.multiarray", "scalar", ArrayScalar},
    {"numpy._core.numeric", "_frombuffer", ArrayFromBuffer},
    {"numpy.ma.core", "_mareconstruct", MaskedReconstruct},
    {"numpy.random._pickle", "__bit_generator_ctor", BitGeneratorCtor},
    {"numpy.random._pickle", "__generator_ctor", GeneratorCtor},
    {"numpy.random._pickle", "__randomstate_ctor", RandomStateCtor},
    {"numpy.random.bit_generator", "__pyx_unpickle_SeedSequence", SeedSequence},
    {"re", "_compile", RegexCompile},
    {"sklearn.metrics._dist_metrics", "newObj", NewObj},
    {"sklearn.neighbors._ball_tree", "newObj", NewObj},
    {"sklearn.neighbors._dist_metrics", "newObj", NewObj},
    {"sklearn.neighbors._kd_tree", "newObj", NewObj},
};
// clang-format on
static_assert(std::is_sorted(std::begin(table), std::end(table), [](const MakerRow& a, const MakerRow& b) {
    return std::pair(a.module, a.name) < std::pair(b.module, b.name);
}));

Maker findRow(std::string_view module, std::string_view name)
{
    const auto key = [](const MakerRow& row) { return std::pair(row.module, row.name); };
    const auto* found =
        std::lower_bound(std::begin(table), std::end(table), std::pair(module, name),
                         [&](const MakerRow& row, const auto& wanted) { return key(row) < wanted; });
    return found != std::end(table) && key(*found) == std::pair(module, name) ? found->maker : Class;
}

} // namespace

Maker findMaker(std::string_view module, std::string_view name)
{
    constexpr std::string_view older = "numpy.core";
    if (module == older)
        module = "numpy._core";
    else if (module == "numpy.core.multiarray")
        module = "numpy._core.multiarray";
    else if (module == "numpy.core.numeric")
        module = "numpy._core.numeric";
    else if (module == "numpy.core._internal")
        module = "numpy._core._internal";
    if ((module == "_loss" || module == "sklearn._loss._loss") && name.starts_with("__pyx_unpickle_Cy"))
        return CythonLoss;
    if (module == "pandas" || module.starts_with("pandas."))
        return Pandas;
    if (module.starts_with("cloudpickle.") || module == "cloudpickle")
        return Code;
    return findRow(module, name);
}

} // namespace skops::persist
