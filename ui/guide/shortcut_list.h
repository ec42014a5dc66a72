#pragma once

// The keys of a window, as its menus have them.

#include <QString>

#include <vector>

class QMenuBar;

namespace skops::ui {

struct ShortcutGroup
{
    struct Row
    {
        QString text; ///< of the action, without mnemonic
        QString keys; ///< as the system writes them, several separated by commas
    };
    QString menu;
    std::vector<Row> rows;
};

/// Every action with a key, by the menus of the bar in their order; submenus belong to theirs.
std::vector<ShortcutGroup> shortcutsOf(const QMenuBar& menuBar);

} // namespace skops::ui
