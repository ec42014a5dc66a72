#pragma once

// What is different between two trees, as Python would see their objects: which nodes share an object, ids,
// names of members, the order of dict keys and set items and the spelling of JSON are no difference.

#include "audit/audit.h"
#include "base/task.h"
#include "nodes/node_tree.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace skops::archive {
class Members;
}

namespace skops::report {

/// A .skops, or what a pickle would become. Must outlive what is made of it.
struct CompareSide
{
    const nodes::NodeTree& tree;
    const archive::Members* members = nullptr; ///< null: no node names one
    const audit::Audit* audit = nullptr;       ///< null: trust is not compared
};

enum class Change : uint8_t { Added, Removed, Changed };

enum class Aspect : uint8_t {
    Item,       ///< a whole object that only one side has
    Type,       ///< another class; what is in it is compared only if both are containers or called the same
    KeyType,    ///< of a dict's key, which reads the same: 1 and numpy.int64(1)
    Loader,     ///< the same class, made by another loader of skops
    Value,      ///< a text, a number, a slice, a method's name
    ArrayShape, ///< items are then not compared
    ArrayDtype,
    ArrayValues,
    Sparse, ///< one of the arrays of a sparse matrix, named by `part`
    Bytes,
    Trust, ///< a type that skops lists as untrusted on one side only
};

std::string_view changeId(Change change);
std::string_view aspectId(Aspect aspect);
/// Shortest text that gives the number back; "inf" and "nan" as Python reads them.
std::string numberText(double value);

/// How two arrays of one shape differ.
struct ArrayChange
{
    uint64_t items = 0;            ///< of one array
    uint64_t differing = 0;        ///< NaN equals NaN
    std::optional<double> maximum; ///< largest |a - b|; none: no numbers differ, or only from NaN
    uint64_t first = 0;            ///< position of the first that differs, in C order
};

struct Difference
{
    Change change = Change::Changed;
    Aspect aspect = Aspect::Value;
    uint32_t step = 0; ///< where: for pathIn()
    NodeId a = none<NodeId>;
    NodeId b = none<NodeId>;
    std::string part{}; ///< of Sparse: "data", "indices", ...
    /// What stands there, at most maxEvidenceBytes, not escaped; empty on the side that has nothing. A value,
    /// a class, a shape, a dtype; of ArrayValues the first item that differs.
    std::string before{};
    std::string after{};
    std::optional<ArrayChange> array{}; ///< of ArrayValues, and of Sparse if shape and dtype are the same
};

inline constexpr size_t maxEvidenceBytes = 200;

struct CompareOptions
{
    uint64_t maxPairs = 5'000'000;   ///< pairs of nodes that are looked at
    size_t maxDifferences = 100'000; ///< that are kept; all are counted
};

/// Immutable.
class Comparison
{
public:
    /// In reading order; types that only one side lists as untrusted last, by name.
    const std::vector<Difference>& differences() const { return m_differences; }
    uint64_t count() const { return m_count; }
    bool isEqual() const { return m_count == 0; }

    enum class Side : uint8_t { A, B };
    /// Where a difference is, as Python reaches it on that side ("root.steps[1][1].coef_"); `tree` is that of
    /// the side. Empty if the side has nothing there, and for Trust.
    std::string pathIn(const nodes::NodeTree& tree, const Difference& difference, Side side) const;

private:
    friend class PairWalk;
    friend class RowMaker;

    /// How the walk came to a pair of nodes.
    struct Step
    {
        uint32_t parent; ///< noIndex: the roots
        EdgeId a;        ///< none: the side has nothing there
        EdgeId b;
        bool isChanged; ///< a difference of this pair was counted, kept or not
    };
    std::vector<Step> m_steps;
    std::vector<Difference> m_differences;
    uint64_t m_count = 0;
};

/// Reads the members of both sides once, and arrays that differ once more. `progress` is in bytes. Memory
/// follows the nodes of both trees and `options`. Errors: those of Members::stream (a member that cannot be
/// read cannot be compared), LimitExceeded ("rows", pairs, limit), FileWrite, OutOfMemory, Cancelled.
Result<Comparison> compare(const CompareSide& a, const CompareSide& b, const CompareOptions& options,
                           Workers& workers, const Cancel& cancel, Progress& progress);

} // namespace skops::report
