#include "document/decide_command.h"

#include <set>
#include <utility>

namespace skops::ui {

DecideCommand::DecideCommand(Apply apply, DecisionChanges changes, const QString& text, int session)
    : QUndoCommand(text), m_apply(std::move(apply)), m_changes(std::move(changes)), m_session(session)
{
}

void DecideCommand::swap()
{
    m_changes = m_apply(m_changes);
}

int DecideCommand::id() const
{
    return m_session > 0 ? m_session : -1; // -1: never merged, says QUndoCommand
}

/// Both were done, so each knows what was before it: for a type of both that of the first counts.
bool DecideCommand::mergeWith(const QUndoCommand* other)
{
    std::set<std::string, std::less<>> known;
    for (const DecisionChange& change : m_changes)
        known.insert(change.type);
    for (const DecisionChange& change : static_cast<const DecideCommand*>(other)->m_changes) {
        if (!known.contains(change.type))
            m_changes.push_back(change);
    }
    return true;
}

} // namespace skops::ui
