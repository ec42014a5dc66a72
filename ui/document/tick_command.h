#pragma once

#include "document/document.h"

#include <QUndoCommand>

namespace skops::ui {

/// Ticks before and after; undo and redo hand them to the document.
class TickCommand final : public QUndoCommand
{
public:
    TickCommand(Document& document, audit::Ticks after, const QString& text);

    void undo() override;
    void redo() override;

private:
    Document& m_document;
    audit::Ticks m_before;
    audit::Ticks m_after;
};

} // namespace skops::ui
