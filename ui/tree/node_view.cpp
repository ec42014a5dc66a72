#include "tree/node_view.h"

#include "models/node_tree_model.h"
#include "theme/header_widths.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace skops::ui {

NodeView::NodeView(NodeTreeModel& model, QWidget* parent) : QTreeView(parent), m_model(model)
{
    setModel(&model);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setTextElideMode(Qt::ElideRight);
    setExpandsOnDoubleClick(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setAccessibleName(tr("Tree of the file"));
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    setColumnWidths();
}

void NodeView::setColumnWidths()
{
    const int letter = fontMetrics().averageCharWidth();
    setColumnWidth(NodeTreeModel::NameColumn, letter * 44);
    setColumnWidth(NodeTreeModel::ValueColumn, letter * 44);
    setColumnWidth(NodeTreeModel::LoaderColumn, letter * 18);
    setColumnWidth(NodeTreeModel::TrustColumn, letter * 20);
    setColumnWidth(NodeTreeModel::SizeColumn, letter * 13);
    fitTitles(*header());
    header()->setMinimumSectionSize(letter * 8);
    setIndentation(letter * 2 + 4);
    header()->setSectionResizeMode(NodeTreeModel::ValueColumn, QHeaderView::Stretch);
}

void NodeView::reveal(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    open(index);
}

void NodeView::open(const QModelIndex& index)
{
    // Parents are opened from below: only the last step lays rows out.
    for (QModelIndex parent = index.parent(); parent.isValid(); parent = parent.parent())
        expand(parent);
    scrollTo(index, QAbstractItemView::EnsureVisible);
}

QString NodeView::selectedLines() const
{
    // A selection knows rows by parent, not by where they stand: they are put in the order of their paths.
    const auto pathOf = [](QModelIndex index) {
        std::vector<int> rows;
        for (; index.isValid(); index = index.parent())
            rows.push_back(index.row());
        std::ranges::reverse(rows);
        return rows;
    };
    std::vector<std::pair<std::vector<int>, QModelIndex>> rows;
    for (const QModelIndex& index : selectionModel()->selectedRows()) {
        if (m_model.nodeAt(index) != none<NodeId>)
            rows.emplace_back(pathOf(index), index);
    }
    std::ranges::sort(
        rows, {}, [](const auto& row) -> const auto& { return row.first; });
    QString lines;
    for (const auto& [path, index] : rows)
        lines += m_model.pathText(index) + QLatin1Char('\t') +
                 index.siblingAtColumn(NodeTreeModel::ValueColumn).data().toString() + QLatin1Char('\n');
    return lines;
}

void NodeView::activate(const QModelIndex& index)
{
    if (m_model.isRepeat(index))
        Q_EMIT originalRequested(index);
    else
        setExpanded(index.siblingAtColumn(NodeTreeModel::NameColumn), !isExpanded(index.siblingAtColumn(0)));
}

void NodeView::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex current = currentIndex();
    switch (event->key()) {
    case Qt::Key_Asterisk:
        return; // would open everything below, which may be a million rows
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current.isValid() && event->modifiers() == Qt::NoModifier)
            activate(current);
        return;
    case Qt::Key_Left:
        // Some styles only scroll here.
        if (current.parent().isValid() && !isExpanded(current.siblingAtColumn(0))) {
            reveal(current.parent());
            return;
        }
        break;
    default:
        break;
    }
    QTreeView::keyPressEvent(event);
}

void NodeView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && m_model.isRepeat(index))
        Q_EMIT originalRequested(index);
    else
        QTreeView::mouseDoubleClickEvent(event);
}

} // namespace skops::ui
