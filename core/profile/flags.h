#pragma once

// How the audit and the reader of one skops release behave. Each flag was found by trying the real package;
// resources/profiles/README.md has a table of them by release.

#include <cstdint>
#include <string_view>

// X(enumerator, name in the profile). compile_profiles.py reads these rows: one a line.
#define SKOPS_PROFILE_FLAGS(X)                                                                               \
    /* reading: what is refused before anything is audited */                                                \
    X(ProtocolValidated, "protocol_validated")                                                               \
    X(CachedIdMustBeKnown, "cached_id_must_be_known")                                                        \
    X(NdArrayTypeValidated, "ndarray_type_validated")                                                        \
    X(SparseTypeValidated, "sparse_type_validated")                                                          \
    X(OperatorModuleChecked, "operator_module_checked")                                                      \
    X(MethodLabelMustMatch, "method_label_must_match")                                                       \
    X(BitGeneratorNameRequired, "bit_generator_name_required")                                               \
    X(OldBitGeneratorNameRequired, "old_bit_generator_name_required") /* protocol 1 */                       \
    X(LossImportsAtAudit, "loss_imports_at_audit") /* the audit itself imports a LossNode's module */        \
    X(QuantileForestImportable, "quantile_forest_importable")                                                \
    /* the untrusted set */                                                                                  \
    X(MethodFuncDeclared, "method_func_declared")     /* adds module.Class.func of the object */             \
    X(MethodFuncFormatted, "method_func_formatted")   /* func null, [] or {} is put as text, else refused */ \
    X(BitGeneratorDeclared, "bit_generator_declared") /* adds numpy.random.NAME unless it is a real one */   \
    X(OldBitGeneratorDeclared, "old_bit_generator_declared") /* protocol 1 */                                \
    X(OldGeneratorRaises, "old_generator_raises") /* protocol 0: a state but null, text, {}, [] */           \
    X(JsonAlwaysSafe, "json_always_safe")                                                                    \
    X(SliceAlwaysSafe, "slice_always_safe")                                                                  \
    X(LossTrustPassedDown, "loss_trust_passed_down")       /* what LossNode trusts holds for all below it */ \
    X(TreeTrustPassedDown, "tree_trust_passed_down")       /* likewise TreeNode */                           \
    X(UserTrustAtDefaultDict, "user_trust_at_defaultdict") /* the user's list counts at the node */          \
    X(UserTrustSubtracted, "user_trust_subtracted")        /* and is subtracted from the set at the end */   \
    /* visualize */                                                                                          \
    X(VisualizeRaisesOnSlice, "visualize_raises_on_slice")                                                   \
    X(VisualizeRaisesOnMethod, "visualize_raises_on_method")                                                 \
    X(VisualizeRaisesOnMissingAttrs, "visualize_raises_on_missing_attrs")                                    \
    X(VisualizeRaisesOnOldFunction, "visualize_raises_on_old_function") /* protocol 0 */                     \
    X(VisualizeHidesArrayItems, "visualize_hides_array_items")                                               \
    X(VisualizeHidesKeyTypes, "visualize_hides_key_types")                                                   \
    /* what dumps writes */                                                                                  \
    X(DumpConstructorFromReduce, "dump_constructor_from_reduce")                                             \
    X(DumpConstructorNoneRest, "dump_constructor_none_rest") /* also for longer results that end in None */  \
    X(DumpZoneInfo, "dump_zoneinfo")                                                                         \
    X(DumpSparseArray, "dump_sparse_array")                                                                  \
    X(DumpMultinomialLoss, "dump_multinomial_loss") /* as a LossNode */                                      \
    X(DumpMethodLabelIsOwner, "dump_method_label_is_owner")

namespace skops::profile {

enum class Flag : uint8_t {
#define X(enumerator, name) enumerator,
    SKOPS_PROFILE_FLAGS(X)
#undef X
};

#define X(enumerator, name) +1
inline constexpr int flagCount = 0 SKOPS_PROFILE_FLAGS(X);
#undef X
static_assert(flagCount <= 64, "flags are kept in one 64-bit word");

/// The flag's name in a profile.
std::string_view flagId(Flag flag);

} // namespace skops::profile
