#pragma once

// Trust lists in a window: taking one up, the ones used before, and handing one on.

#include "document/document.h"

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace skops::ui {

class Dialogs;
class TypesPanel;

class TrustHost final : public QObject
{
    Q_OBJECT

public:
    /// All outlive the host, which belongs to `window`.
    TrustHost(QWidget& window, Document& document, TypesPanel& types, Dialogs& dialogs);

    QAction* importAction() const { return m_import; }
    QAction* exportAction() const { return m_export; }
    QAction* copyAction() const { return m_copy; }
    /// Fills `menu` with the saved lists whenever it is about to be shown.
    void fillFrom(QMenu& menu);

    /// Whether a file is taken for a trust list when it is dropped: a file is open, and no model is named so.
    bool takesDropped(const QString& path) const;
    /// Shows what the list would tick. Nothing happens unless a file is open.
    void importList(const QString& path);

private:
    void makeActions();
    void updateActions();
    void fill(QMenu& menu);
    void askAndImport();
    void askAndExport();
    void copyList();

    QWidget& m_window;
    Document& m_document;
    TypesPanel& m_types;
    Dialogs& m_dialogs;
    QAction* m_import = nullptr;
    QAction* m_export = nullptr;
    QAction* m_copy = nullptr;
};

} // namespace skops::ui
