#pragma once

#include "document/decisions.h"

#include <QUndoCommand>

#include <functional>

namespace skops::ui {

/// Other decisions; undo and redo hand them to whatever they are decisions on.
class DecideCommand final : public QUndoCommand
{
public:
    /// Makes the changes and returns those that take them back.
    using Apply = std::function<DecisionChanges(const DecisionChanges&)>;

    /// What `apply` works on outlives the command. Commands of one session that follow each other become one
    /// step; 0: a step of its own.
    DecideCommand(Apply apply, DecisionChanges changes, const QString& text, int session);

    void undo() override { swap(); }
    void redo() override { swap(); }
    int id() const override;
    bool mergeWith(const QUndoCommand* other) override;

private:
    void swap();

    Apply m_apply;
    DecisionChanges m_changes; ///< to be applied next
    int m_session;
};

} // namespace skops::ui
