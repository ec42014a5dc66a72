#include "audit/pickle_audit_costs.h"

#include <algorithm>
#include <string>

namespace skops::audit {
namespace {

using pickle::Change;
using pickle::ChangeKind;
using pickle::ObjectGraph;
using pickle::Value;
using pickle::ValueId;
using pickle::ValueKind;

/// More than any key of a model needs; CPython takes about a second.
constexpr uint64_t maxSteps = 50'000'000;
/// CPython's hash of a tuple calls itself for each level, on a stack that has room for some ten thousand.
constexpr uint32_t maxLevels = 10'000;

struct HashCost
{
    uint64_t steps = 1;
    uint32_t levels = 1;
};

/// The cost of hashing each tuple, by value. Items are made before the tuple that holds them. Frozen sets
/// keep their hash only once it was asked for, so they count like tuples.
std::vector<HashCost> hashCosts(const ObjectGraph& graph)
{
    std::vector<HashCost> costs;
    for (size_t i = 0; i < graph.valueCount(); ++i) {
        const Value& value = graph.value(makeId<ValueId>(i));
        if (value.kind != ValueKind::Tuple && value.kind != ValueKind::FrozenSet)
            continue;
        costs.resize(i + 1);
        HashCost& cost = costs[i];
        for (const ValueId item : graph.items(value)) {
            const HashCost below = index(item) < i ? costs[index(item)] : HashCost();
            cost.steps = std::min(cost.steps + below.steps, maxSteps + 1);
            cost.levels = std::max(cost.levels, below.levels + 1);
        }
    }
    return costs;
}

std::optional<Finding> tooCostly(HashCost cost, uint64_t offset)
{
    const auto finding = [&](std::string name, uint64_t value, uint64_t limit) {
        return Finding{Code::LimitExceeded,
                       {.offset = offset},
                       {std::move(name), std::to_string(value), std::to_string(limit)}};
    };
    if (cost.steps > maxSteps)
        return finding("hash-steps", cost.steps, maxSteps);
    if (cost.levels > maxLevels)
        return finding("hash-levels", cost.levels, maxLevels);
    return std::nullopt;
}

} // namespace

std::optional<Finding> findHashCost(const ObjectGraph& graph)
{
    const std::vector<HashCost> costs = hashCosts(graph);
    for (const Change& change : graph.changes()) {
        if (change.kind != ChangeKind::SetItems && change.kind != ChangeKind::Add)
            continue;
        const auto items = graph.items(change);
        for (size_t i = 0; i < items.size(); i += change.kind == ChangeKind::SetItems ? 2 : 1) {
            if (index(items[i]) >= costs.size())
                continue;
            if (auto finding = tooCostly(costs[index(items[i])], change.offset))
                return finding;
        }
    }
    for (size_t i = 0; i < costs.size(); ++i) {
        if (graph.value(makeId<ValueId>(i)).kind != ValueKind::FrozenSet)
            continue;
        if (auto finding = tooCostly(costs[i], noOffset))
            return finding;
    }
    return std::nullopt;
}

} // namespace skops::audit
