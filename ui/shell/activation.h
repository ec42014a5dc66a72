#pragma once

// Bringing a window to the front because the user started the program again.

#include <QByteArray>

class QWidget;

namespace skops::ui {

/// Shows the window above others, also one that was minimised. Window systems allow that to whom the user has
/// just asked for something; `token` is what the desktop gave to the start that the user asked for.
void bringToFront(QWidget& window, const QByteArray& token);

/// The start that `token` was given to shows no window of its own: its busy pointer ends.
void endBusyPointer(const QByteArray& token);

} // namespace skops::ui
