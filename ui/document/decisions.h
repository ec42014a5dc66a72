#pragma once

// What a reader decided on the types of a file: which are ticked, and of each why, by whom, on which day, and
// what it holds for.

#include "audit/audit.h"
#include "audit/trust_list.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace skops::ui {

/// As a trust list holds it; `type` names what it is about.
using Decision = audit::TrustEntry;

struct DecisionChange
{
    std::string type;
    std::optional<Decision> decision; ///< nothing: not ticked

    bool operator==(const DecisionChange&) const = default;
};

using DecisionChanges = std::vector<DecisionChange>;

/// A value; a type is ticked if there is a decision on it.
class Decisions
{
public:
    using Map = std::map<std::string, Decision, std::less<>>;

    const Map& byType() const { return m_byType; }
    const audit::Ticks& ticks() const { return m_ticks; }
    /// Null: not ticked.
    const Decision* find(std::string_view type) const;

    struct Undo
    {
        DecisionChanges changes; ///< take back what was applied
        bool isOfTicks = false;  ///< other types are ticked than before
    };
    Undo apply(const DecisionChanges& changes);

    bool operator==(const Decisions& other) const { return m_byType == other.m_byType; }

private:
    Map m_byType;
    audit::Ticks m_ticks; ///< the keys of m_byType
};

/// The decisions that a list holds; of several on one type the last.
Decisions decisionsOf(const audit::TrustList& list);

/// Those that hold for any file, for use with another one.
Decisions decisionsOnAnyFile(const Decisions& decisions);

/// Whether it holds for the file with this SHA-256 (lower-case hex).
bool isInScope(const Decision& decision, std::string_view sha256);

/// ISO 8601.
std::string today();

} // namespace skops::ui
