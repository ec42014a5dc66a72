#include "guide/shortcut_list.h"

#include <QAction>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>

namespace skops::ui {
namespace {

/// "&&" is an ampersand, "&" before a letter a mnemonic.
QString withoutMnemonic(const QString& text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == QLatin1Char('&') && i + 1 < text.size())
            ++i;
        plain.append(text[i]);
    }
    return plain;
}

/// All actions below the menu, with submenus; menus are few and finite, so a list of what is left will do.
QList<QAction*> actionsBelow(const QMenu& menu)
{
    QList<QAction*> found;
    QList<QAction*> left = menu.actions();
    while (!left.isEmpty()) {
        QAction* action = left.takeFirst();
        if (const QMenu* inner = action->menu())
            left = inner->actions() + left;
        else
            found.append(action);
    }
    return found;
}

} // namespace

std::vector<ShortcutGroup> shortcutsOf(const QMenuBar& menuBar)
{
    std::vector<ShortcutGroup> groups;
    for (const QAction* title : menuBar.actions()) {
        if (!title->menu())
            continue;
        ShortcutGroup group{withoutMnemonic(title->text()), {}};
        for (const QAction* action : actionsBelow(*title->menu())) {
            const QString keys = QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText)
                                     .replace(QStringLiteral("; "), QStringLiteral(", "));
            if (!keys.isEmpty())
                group.rows.push_back({withoutMnemonic(action->text()), keys});
        }
        if (!group.rows.empty())
            groups.push_back(std::move(group));
    }
    return groups;
}

} // namespace skops::ui
