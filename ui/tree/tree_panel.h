#pragma once

// The tree of the open file, with the filter above it.

#include "document/document.h"
#include "document/tree_search.h"
#include "models/node_tree_model.h"
#include "tasks/task.h"
#include "tree/tree_memory.h"

#include <QWidget>

class QAction;
class QVBoxLayout;

namespace skops::ui {

class ElidedLabel;
class NodeView;

class TreePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit TreePanel(Document& document, QWidget* parent = nullptr);

    NodeView& view() { return *m_view; }
    NodeTreeModel& model() { return m_model; }
    TreeSearch& search() { return m_search; }
    /// Puts a bar between the filter and the tree; it becomes a child.
    void addBar(QWidget& bar);

    /// For the menus of the window; enabled while they mean something.
    QAction* copyRowsAction() const { return m_copyRows; }
    QAction* copyPathAction() const { return m_copyPath; }
    QAction* copyTypeAction() const { return m_copyType; }
    QAction* goToOriginalAction() const { return m_goToOriginal; }
    QList<QAction*> showActions() const { return m_showActions; }

Q_SIGNALS:
    /// Another node is looked at, or what is known of it changed; none: no node.
    void currentChanged(NodeId node);

private:
    void makeActions();
    QWidget* makeFilterBar();
    void showReview();
    void showCounts();
    void showRows();
    void showCurrent();
    void goToCurrent();
    void showNode(NodeId node);
    void showMatch(EdgeId row, EdgeId shown);
    void goToOriginal();
    void openContextMenu(const QPoint& position);

    Document& m_document;
    TreeSearch m_search;
    NodeTreeModel m_model;
    NodeView* m_view = nullptr;
    TreeMemory* m_memory = nullptr;
    QVBoxLayout* m_layout = nullptr;
    bool m_isShowingMatch = false;
    ElidedLabel* m_counts = nullptr;
    QAction* m_copyRows = nullptr;
    QAction* m_copyPath = nullptr;
    QAction* m_copyType = nullptr;
    QAction* m_goToOriginal = nullptr;
    QList<QAction*> m_showActions; ///< in the order of Show
    Task m_lookUp;                 ///< of the row of a deep node
};

} // namespace skops::ui
