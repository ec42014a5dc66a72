#pragma once

// Walks over everything a window shows, for tests of words and of the keyboard.

#include <QKeySequence>
#include <QList>
#include <QString>

#include <map>

class QAction;
class QMainWindow;
class QMenu;
class QWidget;

namespace skops::test {

/// Every text of the widgets below and of their actions, tabs, columns and first rows, seen or hidden, by
/// where it stands ("12 QPushButton text"). Two windows made the same way have the same places.
std::map<QString, QString> textsOf(const QWidget& window);

/// The menus of the bar and all within them, filled as if they were about to be shown.
QList<QMenu*> menusOf(const QMainWindow& window);

/// The letters after "&", in lower case.
QString mnemonicsOf(const QList<QAction*>& actions);

/// Widgets that the keyboard can reach now: shown, enabled, with a focus policy for Tab, within the window.
QList<QWidget*> tabStopsOf(const QWidget& window);

} // namespace skops::test
