#pragma once

#include <QTreeView>

namespace skops::ui {

class NodeTreeModel;

/// The tree itself: Left goes to the parent, Enter to the original of a repeat.
class NodeView final : public QTreeView
{
    Q_OBJECT

public:
    explicit NodeView(NodeTreeModel& model, QWidget* parent = nullptr);

    /// Selects a row and opens what it is in.
    void reveal(const QModelIndex& index);
    /// Opens what a row is in and scrolls to it; the selection stays as it is.
    void open(const QModelIndex& index);
    /// Selected rows as lines "path<TAB>type or value", in the order of the tree.
    QString selectedLines() const;
    /// Widths from the font, once; never from the contents.
    void setColumnWidths();

Q_SIGNALS:
    /// Enter or a double click on a repeat.
    void originalRequested(const QModelIndex& repeat);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void activate(const QModelIndex& index);

    NodeTreeModel& m_model;
};

} // namespace skops::ui
