#include "persist/writer_table.h"

#include <algorithm>

// Sources: GET_STATE_DISPATCH_FUNCTIONS of skops/io/_general.py, _numpy.py, _scipy.py, _sklearn.py and
// _quantile_forest.py, 0.16; what is lossy, refused or not loadable was found by running it (facts of the
// format, and tests/persist/expect_convert.py).

namespace skops::persist {
namespace {

using enum Writer;
using profile::Flag;

// clang-format off
constexpr WriterRow table[] = {
    {"_loss", "CyHalfMultinomialLoss", Loss, Reason::None, Flag::DumpMultinomialLoss},
    {"_loss", "CyLossFunction", Loss},
    {"array", "array", Refused, Reason::RefusedNative},
    {"builtins", "NotImplementedType", Object, Reason::UnloadableSingleton},
    {"builtins", "bool", Json},
    {"builtins", "bytearray", ByteArray},
    {"builtins", "bytes", Bytes},
    {"builtins", "complex", Refused, Reason::RefusedComplex},
    {"builtins", "dict", Dict},
    {"builtins", "ellipsis", Object, Reason::UnloadableSingleton},
    {"builtins", "float", Json},
    {"builtins", "frozenset", FrozenSet},
    {"builtins", "int", Json},
    {"builtins", "list", List},
    {"builtins", "set", Set},
    {"builtins", "slice", Slice},
    {"builtins", "str", Json},
    {"builtins", "tuple", Tuple},
    {"collections", "defaultdict", DefaultDict},
    {"collections", "deque", Object, Reason::LossyItems},
    {"functools", "partial", Partial},
    {"logging", "Logger", Refused, Reason::RefusedCycle},
    {"numpy", "chararray", NdArray, Reason::UnloadableArraySubclass},
    {"numpy", "dtype", DType},
    {"numpy", "generic", Scalar},
    {"numpy", "memmap", NdArray, Reason::UnloadableArraySubclass},
    {"numpy", "ndarray", NdArray},
    {"numpy", "recarray", NdArray, Reason::UnloadableArraySubclass},
    {"numpy.char", "chararray", NdArray, Reason::UnloadableArraySubclass},
    {"numpy.dtypes", "StringDType", Refused, Reason::RefusedStringDtype},
    {"numpy.ma", "MaskedArray", Masked},
    {"numpy.ma.core", "MaskedArray", Masked},
    {"numpy.ma.core", "MaskedConstant", Masked, Reason::LossyMaskedConstant},
    {"numpy.random._generator", "Generator", Generator},
    {"numpy.random._mt19937", "MT19937", Object},
    {"numpy.random._sfc64", "SFC64", Object},
    {"numpy.random.bit_generator", "BitGenerator", Object, Reason::UnloadableBitGenerator},
    {"numpy.random.bit_generator", "SeedSequence", Object, Reason::LossyState},
    {"numpy.random.mtrand", "RandomState", RandomState},
    {"numpy.rec", "recarray", NdArray, Reason::UnloadableArraySubclass},
    {"operator", "attrgetter", OperatorFunc},
    {"operator", "itemgetter", OperatorFunc},
    {"operator", "methodcaller", OperatorFunc},
    {"quantile_forest._quantile_forest_fast", "QuantileForest", QuantileForest},
    {"re", "Pattern", Object, Reason::UnloadablePattern},
    {"scipy.interpolate._interpolate", "interp1d", Refused, Reason::RefusedSlots},
    {"scipy.sparse._base", "sparray", Sparse, Reason::None, Flag::DumpSparseArray},
    {"scipy.sparse._base", "spmatrix", Sparse},
    {"scipy.sparse._matrix", "spmatrix", Sparse},
    {"scipy.spatial._ckdtree", "cKDTree", Refused, Reason::RefusedNative},
    {"sklearn._loss._loss", "CyHalfMultinomialLoss", Loss, Reason::None, Flag::DumpMultinomialLoss},
    {"sklearn._loss._loss", "CyLossFunction", Loss},
    {"sklearn.cluster._birch", "Birch", Refused, Reason::RefusedUnsupported},
    {"sklearn.linear_model._sgd_fast", "LossFunction", Loss},
    {"sklearn.tree._tree", "Tree", Tree},
    {"zoneinfo", "ZoneInfo", ZoneInfo, Reason::None, Flag::DumpZoneInfo},
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
