#pragma once

// Why a value is refused, would not load again, loses something or changes: the second argument of a
// conversion's findings, and which code each belongs to. resources/texts has a phrase for every row.

#include "base/codes.h"

#include <span>
#include <string_view>

// X(enumerator, code, id)
// clang-format off
#define SKOPS_CONVERT_REASONS(X)                                                                             \
    X(RefusedArguments, ConvertRefused, "arguments")                                                         \
    X(RefusedArray, ConvertRefused, "array")                                                                 \
    X(RefusedBase, ConvertRefused, "base")                                                                   \
    X(RefusedBuffer, ConvertRefused, "buffer")                                                               \
    X(RefusedBytes, ConvertRefused, "bytes")                                                                 \
    X(RefusedCall, ConvertRefused, "call")                                                                   \
    X(RefusedCode, ConvertRefused, "code")                                                                   \
    X(RefusedComplex, ConvertRefused, "complex")                                                             \
    X(RefusedCycle, ConvertRefused, "cycle")                                                                 \
    X(RefusedDepth, ConvertRefused, "depth")                                                                 \
    X(RefusedDtype, ConvertRefused, "dtype")                                                                 \
    X(RefusedExtensionCode, ConvertRefused, "extension-code")                                                \
    X(RefusedItems, ConvertRefused, "items")                                                                 \
    X(RefusedKey, ConvertRefused, "key")                                                                     \
    X(RefusedKeywords, ConvertRefused, "keywords")                                                           \
    X(RefusedMasked, ConvertRefused, "masked")                                                               \
    X(RefusedMissing, ConvertRefused, "missing")                                                             \
    X(RefusedName, ConvertRefused, "name")                                                                   \
    X(RefusedNative, ConvertRefused, "native")                                                               \
    X(RefusedNoJson, ConvertRefused, "no-json")                                                              \
    X(RefusedNoKey, ConvertRefused, "no-key")                                                                \
    X(RefusedObject0d, ConvertRefused, "object-0d")                                                          \
    X(RefusedObjectData, ConvertRefused, "object-data")                                                      \
    X(RefusedPandas, ConvertRefused, "pandas")                                                               \
    X(RefusedPersistentId, ConvertRefused, "persistent-id")                                                  \
    X(RefusedScalar, ConvertRefused, "scalar")                                                               \
    X(RefusedSeedSequence, ConvertRefused, "seed-sequence")                                                  \
    X(RefusedSliceValue, ConvertRefused, "slice-value")                                                      \
    X(RefusedSlots, ConvertRefused, "slots")                                                                 \
    X(RefusedSparseFormat, ConvertRefused, "sparse-format")                                                  \
    X(RefusedState, ConvertRefused, "state")                                                                 \
    X(RefusedStringDtype, ConvertRefused, "string-dtype")                                                    \
    X(RefusedStructuredObject, ConvertRefused, "structured-object")                                          \
    X(RefusedTreeNodes, ConvertRefused, "tree-nodes")                                                        \
    X(RefusedUnsupported, ConvertRefused, "unsupported")                                                     \
    X(RefusedValue, ConvertRefused, "value")                                                                 \
    X(UnloadableArraySubclass, ConvertUnloadable, "array-subclass")                                          \
    X(UnloadableBitGenerator, ConvertUnloadable, "bit-generator")                                            \
    X(UnloadableBuiltinMethod, ConvertUnloadable, "builtin-method")                                          \
    X(UnloadableClassMethod, ConvertUnloadable, "class-method")                                              \
    X(UnloadableCompiledFunction, ConvertUnloadable, "compiled-function")                                    \
    X(UnloadableDepth, ConvertUnloadable, "depth")                                                           \
    X(UnloadableEnumKey, ConvertUnloadable, "enum-key")                                                      \
    X(UnloadableHeader, ConvertUnloadable, "header")                                                         \
    X(UnloadableKeywordKeys, ConvertUnloadable, "keyword-keys")                                              \
    X(UnloadableKeywords, ConvertUnloadable, "keywords")                                                     \
    X(UnloadableNestedName, ConvertUnloadable, "nested-name")                                                \
    X(UnloadableNoneKey, ConvertUnloadable, "none-key")                                                      \
    X(UnloadableObject0d, ConvertUnloadable, "object-0d")                                                    \
    X(UnloadableOneDimension, ConvertUnloadable, "one-dimension")                                            \
    X(UnloadablePattern, ConvertUnloadable, "pattern")                                                       \
    X(UnloadableSingleton, ConvertUnloadable, "singleton")                                                   \
    X(UnloadableSingletonType, ConvertUnloadable, "singleton-type")                                          \
    X(LossyArguments, ConvertLossy, "arguments")                                                             \
    X(LossyAttributes, ConvertLossy, "attributes")                                                           \
    X(LossyBoolKey, ConvertLossy, "bool-key")                                                                \
    X(LossyDtypeDetails, ConvertLossy, "dtype-details")                                                      \
    X(LossyEnum, ConvertLossy, "enum")                                                                       \
    X(LossyEqualKeys, ConvertLossy, "equal-keys")                                                            \
    X(LossyFillValue, ConvertLossy, "fill-value")                                                            \
    X(LossyFold, ConvertLossy, "fold")                                                                       \
    X(LossyItems, ConvertLossy, "items")                                                                     \
    X(LossyMaskedConstant, ConvertLossy, "masked-constant")                                                  \
    X(LossySparseArray, ConvertLossy, "sparse-array")                                                        \
    X(LossyState, ConvertLossy, "state")                                                                     \
    X(LossySubclass, ConvertLossy, "subclass")                                                               \
    X(ChangedEnum, ConvertChanged, "enum")                                                                   \
    X(ChangedIndexWidth, ConvertChanged, "index-width")                                                      \
    X(ChangedSeedSequence, ConvertChanged, "seed-sequence")
// clang-format on

namespace skops::persist {

enum class Reason : uint8_t {
    None,
#define X(enumerator, code, id) enumerator,
    SKOPS_CONVERT_REASONS(X)
#undef X
};

struct ReasonRow
{
    Code code;
    std::string_view id;
};

inline constexpr ReasonRow reasonTable[] = {
#define X(enumerator, code, id) {Code::code, id},
    SKOPS_CONVERT_REASONS(X)
#undef X
};

/// Of any reason but None.
constexpr const ReasonRow& rowOf(Reason reason)
{
    return reasonTable[static_cast<size_t>(reason) - 1];
}

/// All of them.
constexpr std::span<const ReasonRow> reasonRows()
{
    return reasonTable;
}

} // namespace skops::persist
