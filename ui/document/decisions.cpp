#include "document/decisions.h"

#include <QDate>

#include <algorithm>
#include <utility>

namespace skops::ui {

const Decision* Decisions::find(std::string_view type) const
{
    const auto found = m_byType.find(type);
    return found == m_byType.end() ? nullptr : &found->second;
}

Decisions::Undo Decisions::apply(const DecisionChanges& changes)
{
    Undo undo;
    undo.changes.reserve(changes.size());
    for (const DecisionChange& change : changes) {
        const auto found = m_byType.find(change.type);
        const bool wasTicked = found != m_byType.end();
        undo.changes.push_back(
            {change.type, wasTicked ? std::optional(std::move(found->second)) : std::nullopt});
        undo.isOfTicks = undo.isOfTicks || wasTicked != change.decision.has_value();
        if (change.decision) {
            m_byType.insert_or_assign(change.type, *change.decision);
            m_ticks.insert(change.type);
        } else if (wasTicked) {
            m_byType.erase(found);
            m_ticks.erase(change.type);
        }
    }
    std::ranges::reverse(undo.changes); // a type may be there twice
    return undo;
}

Decisions decisionsOf(const audit::TrustList& list)
{
    DecisionChanges changes;
    changes.reserve(list.entries.size());
    for (const audit::TrustEntry& entry : list.entries)
        changes.push_back({entry.type, entry});
    Decisions decisions;
    decisions.apply(changes);
    return decisions;
}

Decisions decisionsOnAnyFile(const Decisions& decisions)
{
    DecisionChanges changes;
    for (const auto& [type, decision] : decisions.byType()) {
        if (decision.sha256.empty())
            changes.push_back({type, decision});
    }
    Decisions kept;
    kept.apply(changes);
    return kept;
}

bool isInScope(const Decision& decision, std::string_view sha256)
{
    return decision.sha256.empty() || std::ranges::find(decision.sha256, sha256) != decision.sha256.end();
}

std::string today()
{
    return QDate::currentDate().toString(Qt::ISODate).toStdString();
}

} // namespace skops::ui
