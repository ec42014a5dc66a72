#pragma once

// A profile is one real environment (a Python with its skops, scikit-learn, numpy and scipy): what it trusts
// by default, how its audit behaves, which classes and functions exist, and facts about classes. The data are
// made by resources/profiles/make_profile.py from the real packages.

#include "base/result.h"
#include "profile/flags.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace skops::profile {

struct Tables;
struct ClassRow;

// X(enumerator, name in the profile)
#define SKOPS_PROFILE_PACKAGES(X)                                                                            \
    X(Python, "python")                                                                                      \
    X(Skops, "skops")                                                                                        \
    X(ScikitLearn, "scikit-learn")                                                                           \
    X(Numpy, "numpy")                                                                                        \
    X(Scipy, "scipy")                                                                                        \
    X(XGBoost, "xgboost")                                                                                    \
    X(LightGBM, "lightgbm")                                                                                  \
    X(CatBoost, "catboost")                                                                                  \
    X(QuantileForest, "quantile-forest")                                                                     \
    X(Pandas, "pandas")

enum class Package : uint8_t {
#define X(enumerator, name) enumerator,
    SKOPS_PROFILE_PACKAGES(X)
#undef X
};

#define X(enumerator, name) +1
inline constexpr int packageCount = 0 SKOPS_PROFILE_PACKAGES(X);
#undef X

/// The package's name as pip knows it.
std::string_view packageId(Package package);

/// Whether `getattr(import_module(module), name)` gives something that can be called.
enum class Existence : uint8_t {
    Exists,
    Missing,       ///< the module is not there, or has no class or function of that name
    UnknownModule, ///< the profile says nothing of that module, or of a __name__ that every module has
};

/// What a name is, and so which node skops.dumps writes for it.
enum class NameKind : uint8_t {
    Class,    ///< TypeNode
    Builtin,  ///< builtin function: TypeNode
    Function, ///< Python function, ufunc, numpy's array functions: FunctionNode
    Other,    ///< callable object, compiled function: neither
};

struct NameFacts
{
    NameKind kind;
    std::string_view originModule; ///< the module skops.dumps writes for it (skops: get_module)
    std::string_view originName;   ///< its own __name__
};

/// The builtin a class is a kind of. NamedTuple, Enum and Exception win over the rest.
enum class ClassKind : uint8_t {
    Object,
    Dict,
    List,
    Tuple,
    Set,
    FrozenSet,
    Str,
    Bool,
    Int,
    Float,
    Complex,
    Bytes,
    ByteArray,
    NamedTuple,
    Enum,
    Exception,
};
inline constexpr int classKindCount = int(ClassKind::Exception) + 1;

/// The kind's name in a profile: "object", "dict", ...
std::string_view classKindId(ClassKind kind);

/// A method a class has of its own or from a base other than object.
enum class Method : uint8_t { GetState, SetState, Reduce, ReduceEx, GetNewArgs, GetNewArgsEx };

/// Facts of one class. A small view; valid as long as the profile it came from.
class ClassFacts
{
public:
    ClassFacts(const Tables& tables, const ClassRow& row) : m_tables(&tables), m_row(&row) {}

    std::string_view module() const;
    std::string_view name() const;
    ClassKind kind() const;
    bool has(Method method) const;
    /// Instances have a __dict__.
    bool hasInstanceDict() const;

    /// The bases in method resolution order, without the class itself and without object.
    size_t baseCount() const;
    ClassFacts base(size_t position) const;
    /// The class itself counts.
    bool isSubclassOf(std::string_view module, std::string_view name) const;

    /// Field names of a named tuple, in order.
    size_t fieldCount() const;
    std::string_view field(size_t position) const;

private:
    const Tables* m_tables;
    const ClassRow* m_row;
};

struct RecordField
{
    std::string_view name;
    std::string_view format; ///< as numpy's dtype.str, "<i8"
    uint32_t offset = 0;     ///< bytes from the start of the record

    bool operator==(const RecordField&) const = default;
};

/// A structured dtype; no fields: the environment has no such array.
struct RecordDtype
{
    uint32_t itemSizeBytes = 0;
    std::vector<RecordField> fields; ///< in the dtype's order

    bool operator==(const RecordDtype&) const = default;
};

/// One environment. Immutable, safe to read from several threads. Every string_view it gives lives as long as
/// the profile (shipped profiles: for ever). A question costs a few binary searches over some 30,000 strings,
/// about a microsecond: ask once per distinct name, not once per node.
class Profile
{
public:
    /// Of tables that outlive it, or that `owner` keeps alive.
    explicit Profile(const Tables& tables, std::shared_ptr<const void> owner = nullptr);

    std::string_view name() const;
    /// Empty: the package is not installed.
    std::string_view version(Package package) const;
    /// The protocol its skops writes, and the newest it reads.
    int protocol() const;
    bool has(Flag flag) const;

    /// Registered for exactly that protocol; skops then tries (loader, protocol()).
    bool hasLoader(std::string_view loader, int protocol) const;

    /// Trusted at a node of that loader though the user trusts nothing. `loaderKey` is the loader's name for
    /// the profile's own protocol ("ObjectNode"), else with the protocol ("FunctionNode@0"); a key that is
    /// not known trusts nothing. FunctionNode@0 compares the function's full name.
    bool isTrusted(std::string_view loaderKey, std::string_view fullName) const;
    /// The names behind isTrusted, sorted; empty for a key that is not known.
    std::vector<std::string_view> trustedNames(std::string_view loaderKey) const;
    /// Same as isTrusted("LossNode", ...): these names hold for everything below a LossNode too.
    bool isAllowedLoss(std::string_view fullName) const;
    /// "numpy.random.PCG64"
    bool isBitGenerator(std::string_view fullName) const;

    Existence existence(std::string_view module, std::string_view name) const;
    /// Empty unless existence() is Exists.
    std::optional<NameFacts> findName(std::string_view module, std::string_view name) const;
    /// By the name the class gives itself; follow findName's origin first for any other path to it.
    std::optional<ClassFacts> findClass(std::string_view module, std::string_view name) const;
    /// Likewise; the full name is divided at its last dot.
    std::optional<ClassFacts> findClass(std::string_view fullName) const;

    /// sklearn.tree._tree.Tree's array "nodes".
    const RecordDtype& treeNodes() const { return m_treeNodes; }
    /// The array "nodes" of histogram gradient boosting's TreePredictor.
    const RecordDtype& predictorNodes() const { return m_predictorNodes; }

private:
    std::shared_ptr<const void> m_owner;
    const Tables* m_tables;
    RecordDtype m_treeNodes;
    RecordDtype m_predictorNodes;
};

using ProfilePtr = std::shared_ptr<const Profile>;

/// Names of the profiles compiled in, the default first.
std::span<const std::string_view> shippedNames();
/// Null: no shipped profile has that name.
ProfilePtr shipped(std::string_view name);
ProfilePtr defaultProfile();

/// The largest profile that is read.
inline constexpr uint64_t maxProfileBytes = uint64_t{16} << 20U;

/// Reads what make_profile.py writes. The bytes are not needed afterwards.
/// Errors: LimitExceeded ("profile-bytes", size, limit); ProfileInvalid with two arguments: the place
/// ("facts.classes[12][3]", empty for the whole text) and what is expected there ("string", "known", "order",
/// ...).
Result<ProfilePtr> parseProfile(std::span<const std::byte> bytes);

} // namespace skops::profile
