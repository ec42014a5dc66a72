#pragma once

#include "document/document.h"

#include <QUndoCommand>

namespace skops::ui {

/// Other decisions; undo and redo hand them to the document.
class DecideCommand final : public QUndoCommand
{
public:
    /// Commands of one session that follow each other become one step; 0: a step of its own.
    DecideCommand(Document& document, DecisionChanges changes, const QString& text, int session);

    void undo() override { swap(); }
    void redo() override { swap(); }
    int id() const override;
    bool mergeWith(const QUndoCommand* other) override;

private:
    void swap();

    Document& m_document;
    DecisionChanges m_changes; ///< to be applied next
    int m_session;
};

} // namespace skops::ui
