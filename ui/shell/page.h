#pragma once

// One tab of the window: a file, a list of files, a comparison.

#include "audit/audit.h"
#include "document/decisions.h"

#include <QIcon>
#include <QList>
#include <QStringList>
#include <QWidget>

class QAction;
class QUndoStack;

namespace skops::ui {

class Page : public QWidget
{
    Q_OBJECT

public:
    /// The menus of the window to which a page may add.
    enum class Menu { File, Copy, View, Review, Trust, List };
    Q_ENUM(Menu)

    using QWidget::QWidget;

    /// Of the tab and the window, escaped for display.
    virtual QString title() const = 0;
    /// What the tab's tool tip says; usually the path.
    virtual QString description() const = 0;
    virtual QIcon icon() const = 0;
    /// What openFiles() opens for the same page again; empty: such a page does not come back.
    virtual QStringList paths() const = 0;
    /// Nothing would be lost if the next file took its place.
    virtual bool isEmpty() const { return false; }
    /// The environment it judges for, and the next tab with it; null: the default.
    virtual audit::ProfilePtr profile() const = 0;

    /// Its actions in the window's menu, while it is the current page; null: a separator. The actions belong
    /// to the page and stay the same objects.
    virtual QList<QAction*> actions(Menu menu) const = 0;
    /// Of its decisions; null: there is nothing to undo.
    virtual QUndoStack* undoStack() { return nullptr; }

    /// A dropped file that is no model for a tab of its own; whether the page has taken it.
    virtual bool takeDropped(const QString&) { return false; }
    /// Whether it may be closed; asks if that would stop something.
    virtual bool mayClose() { return true; }
    /// The keyboard goes to what it shows.
    virtual void focusContents() = 0;

Q_SIGNALS:
    /// Title, icon, description or paths have changed.
    void titleChanged();
    /// Files to be shown each in a tab of its own, with these decisions.
    void openRequested(const QStringList& paths, const skops::ui::Decisions& decisions);
};

} // namespace skops::ui
