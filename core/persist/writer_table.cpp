#include "persist/writer_table.h"

#include <algorithm>

// Sources: GET_STATE_DISPATCH_FUNCTIONS of skops/io/_general.py, _numpy.py, _scipy.py, _sklearn.py and
// _quantile_forest.py, 0.16; what is lossy, refused or not loadable was found by running it (facts of the
// format, and tests/persist/expect_convert.py).

namespace skops::persist {
namespace {

using enum Writer;
using profile::Flag;

constexpr Code unloadable = Code::ConvertUnloadable;
constexpr Code lossy = Code::ConvertLossy;

// clang-format off
constexpr WriterRow table[] = {
    {"_loss", "CyHalfMultinomialLoss", Loss, lossy, "", Flag::DumpMultinomialLoss},
    {"_loss", "CyLossFunction", Loss},
    {"array", "array", Refused, lossy, "native"},
    {"builtins", "NotImplementedType", Object, unloadable, "singleton"},
    {"builtins", "bool", Json},
    {"builtins", "bytearray", ByteArray},
    {"builtins", "bytes", Bytes},
    {"builtins", "complex", Refused, lossy, "complex"},
    {"builtins", "dict", Dict},
    {"builtins", "ellipsis", Object, unloadable, "singleton"},
    {"builtins", "float", Json},
    {"builtins", "frozenset", FrozenSet},
    {"builtins", "int", Json},
    {"builtins", "list", List},
    {"builtins", "set", Set},
    {"builtins", "slice", Slice},
    {"builtins", "str", Json},
    {"builtins", "tuple", Tuple},
    {"collections", "defaultdict", DefaultDict},
    {"collections", "deque", Object, lossy, "items"},
    {"functools", "partial", Partial},
    {"logging", "Logger", Refused, lossy, "cycle"},
    {"numpy", "chararray", NdArray, unloadable, "array-subclass"},
    {"numpy", "dtype", DType},
    {"numpy", "generic", Scalar},
    {"numpy", "memmap", NdArray, unloadable, "array-subclass"},
    {"numpy", "ndarray", NdArray},
    {"numpy", "recarray", NdArray, unloadable, "array-subclass"},
    {"numpy.char", "chararray", NdArray, unloadable, "array-subclass"},
    {"numpy.dtypes", "StringDType", Refused, lossy, "string-dtype"},
    {"numpy.ma", "MaskedArray", Masked},
    {"numpy.ma.core", "MaskedArray", Masked},
    {"numpy.ma.core", "MaskedConstant", Masked, lossy, "masked-constant"},
    {"numpy.random._generator", "Generator", Generator},
    {"numpy.random._mt19937", "MT19937", Object},
    {"numpy.random._sfc64", "SFC64", Object},
    {"numpy.random.bit_generator", "BitGenerator", Object, unloadable, "bit-generator"},
    {"numpy.random.bit_generator", "SeedSequence", Object, lossy, "state"},
    {"numpy.random.mtrand", "RandomState", RandomState},
    {"numpy.rec", "recarray", NdArray, unloadable, "array-subclass"},
    {"operator", "attrgetter", OperatorFunc},
    {"operator", "itemgetter", OperatorFunc},
    {"operator", "methodcaller", OperatorFunc},
    {"quantile_forest._quantile_forest_fast", "QuantileForest", QuantileForest},
    {"re", "Pattern", Object, unloadable, "pattern"},
    {"scipy.interpolate._interpolate", "interp1d", Refused, lossy, "slots"},
    {"scipy.sparse._base", "sparray", Sparse, lossy, "", Flag::DumpSparseArray},
    {"scipy.sparse._base", "spmatrix", Sparse},
    {"scipy.sparse._matrix", "spmatrix", Sparse},
    {"scipy.spatial._ckdtree", "cKDTree", Refused, lossy, "native"},
    {"sklearn._loss._loss", "CyHalfMultinomialLoss", Loss, lossy, "", Flag::DumpMultinomialLoss},
    {"sklearn._loss._loss", "CyLossFunction", Loss},
    {"sklearn.cluster._birch", "Birch", Refused, lossy, "unsupported"},
    {"sklearn.linear_model._sgd_fast", "LossFunction", Loss},
    {"sklearn.tree._tree", "Tree", Tree},
    {"zoneinfo", "ZoneInfo", ZoneInfo, lossy, "", Flag::DumpZoneInfo},
};
// clang-format on
static_assert(std::is_sorted(std::begin(table), std::end(table), [](const WriterRow& a, const WriterRow& b) {
    return std::pair(a.module, a.name) < std::pair(b.module, b.name);
}));

} // namespace

const WriterRow* findWriter(const profile::Profile& profile, std::string_view module, std::string_view name)
{
    const auto key = [](const WriterRow& row) { return std::pair(row.module, row.name); };
    const auto found =
        std::lower_bound(std::begin(table), std::end(table), std::pair(module, name),
                         [&](const WriterRow& row, const auto& wanted) { return key(row) < wanted; });
    if (found == std::end(table) || key(*found) != std::pair(module, name))
        return nullptr;
    if (found->needs && !profile.has(*found->needs))
        return nullptr;
    return found;
}

} // namespace skops::persist
