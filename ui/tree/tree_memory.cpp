#include "tree/tree_memory.h"

#include "tree/node_view.h"

#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace skops::ui {
namespace {

/// Chosen rows that come back; of more only the current one does.
constexpr int maxSelected = 1000;

EdgeId edgeAt(const NodeTreeModel& model, const QModelIndex& index)
{
    const auto span = model.edgesAt(index);
    return span ? span->first : none<EdgeId>;
}

} // namespace

TreeMemory::TreeMemory(NodeView& view, NodeTreeModel& model, QObject* parent)
    : QObject(parent), m_view(view), m_model(model)
{
    connect(&m_view, &QTreeView::expanded, this, &TreeMemory::opened);
    connect(&m_view, &QTreeView::collapsed, this, &TreeMemory::closed);
    const QItemSelectionModel* selection = m_view.selectionModel();
    connect(selection, &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        if (m_isAtWork)
            return;
        m_current = m_model.edgesAt(current).value_or(EdgeSpan{none<EdgeId>, none<EdgeId>, 0});
        m_isPlaceNew = true;
    });
    connect(selection, &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_isAtWork)
            m_isSelectionNew = true;
    });
    const auto tell = [this] { m_isOther = true; };
    connect(&m_model, &QAbstractItemModel::layoutChanged, this, tell);
    connect(&m_model, &QAbstractItemModel::modelReset, this, tell);
}

TreeMemory::OpenRows::iterator TreeMemory::findIn(OpenRows& rows, const EdgeSpan& span)
{
    const auto found = rows.lower_bound({span.level, span.first});
    return found != rows.end() && found->level == span.level && found->first <= span.last ? found
                                                                                          : rows.end();
}

void TreeMemory::opened(const QModelIndex& index)
{
    if (const auto span = m_model.edgesAt(index))
        (m_isOpeningSome ? m_openedHere : m_open).insert({span->level, span->first});
    if (m_isAtWork)
        return;
    const QScopedValueRollback work(m_isAtWork, true);
    openAgain(index);
}

void TreeMemory::closed(const QModelIndex& index)
{
    const auto span = m_model.edgesAt(index);
    if (!span)
        return;
    for (OpenRows* rows : {&m_open, &m_openedHere}) {
        for (auto found = findIn(*rows, *span); found != rows->end(); found = findIn(*rows, *span))
            rows->erase(found);
    }
}

/// Opens what was open below an open row. The rows that this makes are those that the view lays out.
void TreeMemory::openAgain(const QModelIndex& index)
{
    std::vector<QModelIndex> open{index};
    while (!open.empty()) {
        const QModelIndex above = open.back();
        open.pop_back();
        if (m_model.canFetchMore(above))
            m_model.fetchMore(above);
        for (int row = 0; row < m_model.rowCount(above); ++row) {
            const QModelIndex child = m_model.index(row, 0, above);
            if (!m_model.hasChildren(child) || findIn(m_open, *m_model.edgesAt(child)) == m_open.end())
                continue;
            m_view.expand(child);
            open.push_back(child);
        }
    }
}

void TreeMemory::keepSelection()
{
    if (!std::exchange(m_isSelectionNew, false))
        return;
    m_selected.clear();
    int count = 0;
    for (const QItemSelectionRange& range : m_view.selectionModel()->selection()) {
        count += range.height();
        if (count > maxSelected) {
            m_selected.clear();
            return;
        }
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const auto span = m_model.edgesAt(m_model.index(row, 0, range.parent()));
            if (span && span->level == 0)
                m_selected.push_back(span->first);
        }
    }
}

void TreeMemory::keepScroll()
{
    if (!std::exchange(m_isPlaceNew, false) && m_view.verticalScrollBar()->value() == m_scroll)
        return;
    m_visible.clear();
    const QRect area = m_view.viewport()->rect();
    m_wasCurrentVisible = area.intersects(m_view.visualRect(m_view.currentIndex()));
    for (QModelIndex index = m_view.indexAt(area.topLeft());
         index.isValid() && m_view.visualRect(index).top() < area.bottom(); index = m_view.indexBelow(index))
        m_visible.push_back(edgeAt(m_model, index));
}

void TreeMemory::forget()
{
    m_open.clear();
    m_openedHere.clear();
    m_current = {none<EdgeId>, none<EdgeId>, 0};
    m_selected.clear();
    m_isSelectionNew = true;
    m_visible.clear();
    m_scroll = -1;
    m_places = {};
}

/// Tells what is remembered without the tree, which goes.
void TreeMemory::toPlaces(const nodes::NodeTree& tree)
{
    m_placedOpen.assign(m_open.begin(), m_open.end());
    std::vector<EdgeId> edges;
    for (const Open& row : m_placedOpen)
        edges.push_back(row.first);
    edges.push_back(m_current.first);
    edges.insert(edges.end(), m_selected.begin(), m_selected.end());
    edges.insert(edges.end(), m_visible.begin(), m_visible.end());
    m_places = RowPlaces(tree, edges);
}

void TreeMemory::fromPlaces(const nodes::NodeTree& tree)
{
    const std::vector<std::optional<EdgeId>> edges = m_places.in(tree);
    auto next = edges.begin();
    m_open.clear();
    m_openedHere.clear();
    for (const Open& row : m_placedOpen) {
        if (const auto edge = *next++)
            m_open.insert({row.level, *edge});
    }
    want((next++)->value_or(none<EdgeId>));
    for (std::vector<EdgeId>* rows : {&m_selected, &m_visible}) {
        const auto end = next + static_cast<std::ptrdiff_t>(rows->size());
        rows->clear();
        for (; next != end; ++next) {
            if (*next)
                rows->push_back(**next);
        }
    }
    m_places = {};
}

void TreeMemory::during(const QString& file, bool opensSome, const std::function<void()>& change)
{
    const QScopedValueRollback work(m_isAtWork, true);
    const nodes::NodeTreePtr before = m_model.tree();
    if (before) {
        keepSelection();
        keepScroll();
    }
    m_isOther = false;
    change();
    const nodes::NodeTreePtr now = m_model.tree();
    if (before && now != before)
        toPlaces(*before);
    if (!now || !m_isOther)
        return;
    if (file != m_file) {
        forget();
        m_wasCurrentVisible = true;
    } else if (now != before) {
        fromPlaces(*now);
    }
    m_file = file;
    restore(opensSome);
}

bool TreeMemory::isShown(const QModelIndex& index, EdgeId row) const
{
    return index.isValid() && edgeAt(m_model, index) == row;
}

void TreeMemory::restore(bool opensSome)
{
    // Where the view is scrolled to is decided at the end, not by what becomes current.
    m_view.setAutoScroll(false);
    const QModelIndex root = m_model.index(0, 0);
    m_view.expand(root);
    if (!opensSome)
        closeOpened();
    openAgain(root);
    if (opensSome)
        openSome();
    restoreSelection();
    restoreScroll();
    m_view.setAutoScroll(true);
}

void TreeMemory::restoreSelection()
{
    QItemSelectionModel& selection = *m_view.selectionModel();
    QModelIndex current = m_view.currentIndex();
    // Of a range only what is in it is known.
    if (!current.isValid() || m_current.level == 0)
        current = m_model.showRow(m_current.first);
    const auto rows = QItemSelectionModel::Select | QItemSelectionModel::Rows;
    QItemSelection again;
    for (const EdgeId row : m_selected) {
        const QModelIndex index = m_model.showRow(row);
        if (isShown(index, row))
            again.select(index, index);
    }
    if (current != m_view.currentIndex())
        selection.setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    selection.select(again, rows);
    if (!selection.hasSelection())
        selection.select(current, rows);
}

/// The first row that was on the screen and still is a row stays where it was on it.
void TreeMemory::restoreScroll()
{
    QScrollBar& bar = *m_view.verticalScrollBar();
    for (size_t i = 0; i < m_visible.size(); ++i) {
        const QModelIndex index = m_model.showRow(m_visible[i]);
        if (!isShown(index, m_visible[i]) && i + 1 < m_visible.size())
            continue;
        m_view.scrollTo(index, QAbstractItemView::PositionAtTop);
        bar.setValue(bar.value() - static_cast<int>(i));
        break;
    }
    if (m_wasCurrentVisible)
        m_view.open(m_view.currentIndex());
    m_scroll = bar.value();
}

void TreeMemory::openSome()
{
    constexpr int maxRows = 500;
    const QScopedValueRollback opening(m_isOpeningSome, true);
    int rows = 0;
    std::vector<QModelIndex> level{m_model.index(0, 0)};
    while (!level.empty()) {
        std::vector<QModelIndex> below;
        for (const QModelIndex& above : level) {
            if (m_model.canFetchMore(above))
                m_model.fetchMore(above);
            rows += m_model.rowCount(above);
            if (rows > maxRows)
                return;
            m_view.expand(above);
            for (int row = 0; row < m_model.rowCount(above); ++row) {
                if (const QModelIndex child = m_model.index(row, 0, above); m_model.hasChildren(child))
                    below.push_back(child);
            }
        }
        level = std::move(below);
    }
}

void TreeMemory::closeOpened()
{
    const OpenRows rows = std::exchange(m_openedHere, {});
    for (const Open& row : rows) {
        if (m_open.contains(row))
            continue;
        QModelIndex index = m_model.showRow(row.first);
        for (auto span = m_model.edgesAt(index); span && span->level < row.level;
             span = m_model.edgesAt(index))
            index = index.parent();
        if (const auto span = m_model.edgesAt(index); span && span->level == row.level)
            m_view.collapse(index);
    }
}

} // namespace skops::ui
