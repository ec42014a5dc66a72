#include "document/tick_command.h"

#include <utility>

namespace skops::ui {

TickCommand::TickCommand(Document& document, audit::Ticks after, const QString& text)
    : QUndoCommand(text), m_document(document), m_before(document.ticks()), m_after(std::move(after))
{
}

void TickCommand::undo()
{
    m_document.applyTicks(m_before);
}

void TickCommand::redo()
{
    m_document.applyTicks(m_after);
}

} // namespace skops::ui
