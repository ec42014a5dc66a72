#include "models/node_tree_model.h"

#include <algorithm>
#include <utility>

namespace skops::ui {

void NodeTreeModel::setReview(review::ReviewPtr review, RowSetPtr rows, NodeNotesPtr notes)
{
    const bool isSameTree = m_review && review && m_review->tree == review->tree && rows && m_rowSet;
    if (isSameTree) {
        m_review = std::move(review);
        m_notes = std::move(notes);
        if (*rows == *m_rowSet) {
            m_rowSet = std::move(rows);
            tellAllChanged();
        } else {
            replaceRows(std::move(rows));
        }
        return;
    }
    beginResetModel();
    m_rows.clear();
    m_review = std::move(review);
    m_rowSet = std::move(rows);
    m_notes = std::move(notes);
    if (m_review && m_review->tree && m_rowSet && m_review->tree->nodeCount() > 0) {
        Row root;
        root.begin = m_rowSet->begin[0];
        root.end = m_rowSet->begin[1];
        m_rows.push_back(root);
    }
    endResetModel();
}

QModelIndex NodeTreeModel::indexOf(RowId id, int column) const
{
    return createIndex(static_cast<int>(m_rows[id].position), column, static_cast<quintptr>(id));
}

NodeId NodeTreeModel::nodeOf(const Row& row) const
{
    if (row.edge != none<EdgeId>)
        return m_review->tree->edge(row.edge).target;
    return row.isRange ? none<NodeId> : nodes::NodeTree::root;
}

NodeId NodeTreeModel::nodeAt(const QModelIndex& index) const
{
    return index.isValid() ? nodeOf(rowOf(index)) : none<NodeId>;
}

bool NodeTreeModel::isRepeat(const QModelIndex& index) const
{
    if (!index.isValid() || rowOf(index).edge == none<EdgeId>)
        return false;
    const nodes::Edge& edge = m_review->tree->edge(rowOf(index).edge);
    return edge.isRepeat && edge.target != none<NodeId>;
}

bool NodeTreeModel::isRange(const QModelIndex& index) const
{
    return index.isValid() && rowOf(index).isRange;
}

std::optional<EdgeSpan> NodeTreeModel::edgesAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == rootRow)
        return std::nullopt;
    const Row& row = rowOf(index);
    if (!row.isRange)
        return EdgeSpan{row.edge, row.edge, 0};
    uint8_t level = 1;
    for (uint32_t chunk = chunkOf(row); chunk > 1; chunk /= pageRows)
        ++level;
    return EdgeSpan{m_rowSet->edges[row.begin], m_rowSet->edges[row.end - 1], level};
}

NodeTreeModel::Row NodeTreeModel::makeRow(EdgeId id) const
{
    Row row;
    row.edge = id;
    const nodes::Edge& edge = m_review->tree->edge(id);
    if (edge.target != none<NodeId> && !edge.isRepeat) {
        row.begin = m_rowSet->begin[skops::index(edge.target)];
        row.end = m_rowSet->begin[skops::index(edge.target) + 1];
    }
    return row;
}

/// How many of its node's edges each child of a row stands for: 1, or a power of pageRows for ranges.
uint32_t NodeTreeModel::chunkOf(const Row& row)
{
    uint64_t chunk = 1;
    while ((row.end - row.begin + chunk - 1) / chunk > pageRows)
        chunk *= pageRows;
    return static_cast<uint32_t>(chunk);
}

uint32_t NodeTreeModel::childCount(const Row& row)
{
    const uint32_t chunk = chunkOf(row);
    return (row.end - row.begin + chunk - 1) / chunk;
}

bool NodeTreeModel::isOpenable(const Row& row) const
{
    return row.end > row.begin && row.depth < maxDepth;
}

/// Appends the children of a row; the caller tells the views.
void NodeTreeModel::makeChildren(RowId id)
{
    const uint32_t chunk = chunkOf(m_rows[id]);
    const uint32_t end = m_rows[id].end;
    m_rows[id].firstChild = static_cast<RowId>(m_rows.size());
    uint32_t position = 0;
    for (uint32_t begin = m_rows[id].begin; begin < end; begin += std::min(chunk, end - begin)) {
        Row child;
        if (chunk == 1) {
            child = makeRow(m_rowSet->edges[begin]);
        } else {
            child.isRange = true;
            child.begin = begin;
            child.end = begin + std::min(chunk, end - begin);
        }
        child.parent = id;
        child.position = position++;
        child.depth = static_cast<uint16_t>(m_rows[id].depth + 1);
        m_rows.push_back(child);
    }
}

/// The row of `edge` below a node's row, ranges opened by `open` on the way; noIndex if it is hidden.
template <class Open>
NodeTreeModel::RowId NodeTreeModel::findChild(RowId id, EdgeId edge, Open open)
{
    const auto first = m_rowSet->edges.begin() + m_rows[id].begin;
    const auto last = m_rowSet->edges.begin() + m_rows[id].end;
    const auto found = std::lower_bound(first, last, edge);
    if (found == last || *found != edge)
        return noIndex;
    const auto target = static_cast<uint32_t>(found - m_rowSet->edges.begin());
    for (;;) {
        if (!isOpenable(m_rows[id]))
            return noIndex;
        if (m_rows[id].firstChild == noIndex)
            open(id);
        const Row& row = m_rows[id];
        id = row.firstChild + (target - row.begin) / chunkOf(row);
        if (!m_rows[id].isRange)
            return id;
    }
}

QModelIndex NodeTreeModel::showNode(NodeId node)
{
    return m_rows.empty() || node == none<NodeId> ? QModelIndex()
                                                  : showRow(m_review->tree->node(node).parentEdge);
}

QModelIndex NodeTreeModel::showRow(EdgeId edge)
{
    if (m_rows.empty())
        return {};
    const nodes::NodeTree& tree = *m_review->tree;
    std::vector<EdgeId> path;
    for (; edge != none<EdgeId>; edge = tree.node(tree.sourceOf(edge)).parentEdge)
        path.push_back(edge);
    RowId id = rootRow;
    for (auto step = path.rbegin(); step != path.rend(); ++step) {
        const RowId child = findChild(id, *step, [this](RowId row) { fetchMore(indexOf(row)); });
        if (child == noIndex)
            break;
        id = child;
    }
    return indexOf(id);
}

QModelIndex NodeTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (row < 0 || column < 0 || column >= columnTotal || row >= rowCount(parent))
        return {};
    if (!parent.isValid())
        return indexOf(rootRow, column);
    return indexOf(rowOf(parent).firstChild + static_cast<RowId>(row), column);
}

QModelIndex NodeTreeModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || rowOf(child).parent == noIndex)
        return {};
    return indexOf(rowOf(child).parent);
}

int NodeTreeModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return m_rows.empty() ? 0 : 1;
    if (parent.column() != NameColumn || rowOf(parent).firstChild == noIndex)
        return 0;
    return static_cast<int>(childCount(rowOf(parent)));
}

int NodeTreeModel::columnCount(const QModelIndex&) const
{
    return columnTotal;
}

bool NodeTreeModel::hasChildren(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return !m_rows.empty();
    return parent.column() == NameColumn && isOpenable(rowOf(parent));
}

bool NodeTreeModel::canFetchMore(const QModelIndex& parent) const
{
    return parent.isValid() && hasChildren(parent) && rowOf(parent).firstChild == noIndex;
}

void NodeTreeModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    beginInsertRows(parent, 0, static_cast<int>(childCount(rowOf(parent))) - 1);
    makeChildren(static_cast<RowId>(parent.internalId()));
    endInsertRows();
}

NodeTreeModel::RowId NodeTreeModel::nodeRowAbove(const std::vector<Row>& rows, RowId id)
{
    do
        id = rows[id].parent;
    while (rows[id].isRange);
    return id;
}

/// The new row that an old one below `above` (a new row) became; `edge` is its own or, of a range, its first
/// one.
NodeTreeModel::RowId NodeTreeModel::findAgain(RowId above, EdgeId edge, bool isRange)
{
    if (above == noIndex)
        return noIndex;
    const RowId row = findChild(above, edge, [this](RowId id) { makeChildren(id); });
    if (row == noIndex || !isRange)
        return row;
    return m_rows[m_rows[row].parent].isRange ? m_rows[row].parent : noIndex;
}

/// Other rows of the same tree. Rows that were open or that a view holds on to are made again and the views
/// told where they went; as the root always shows, this is a new layout and no reset.
void NodeTreeModel::replaceRows(RowSetPtr rows)
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList kept = persistentIndexList();
    const std::vector<Row> old = std::exchange(m_rows, {});
    const RowSetPtr oldSet = std::exchange(m_rowSet, std::move(rows));
    Row root;
    root.begin = m_rowSet->begin[0];
    root.end = m_rowSet->begin[1];
    m_rows.push_back(root);

    std::vector<bool> isWanted(old.size(), false);
    for (const QModelIndex& index : kept)
        isWanted[index.internalId()] = true;
    std::vector<RowId> moved(old.size(), noIndex);
    for (RowId id = 0; id < old.size(); ++id) {
        const bool wasOpen = old[id].firstChild != noIndex;
        if (!wasOpen && !isWanted[id])
            continue;
        const EdgeId edge = old[id].isRange ? oldSet->edges[old[id].begin] : old[id].edge;
        moved[id] = id == rootRow ? rootRow : findAgain(moved[nodeRowAbove(old, id)], edge, old[id].isRange);
        if (wasOpen && moved[id] != noIndex && isOpenable(m_rows[moved[id]]) &&
            m_rows[moved[id]].firstChild == noIndex)
            makeChildren(moved[id]);
    }
    QModelIndexList now;
    now.reserve(kept.size());
    for (const QModelIndex& index : kept) {
        const RowId id = moved[index.internalId()];
        now.append(id == noIndex ? QModelIndex() : indexOf(id, index.column()));
    }
    changePersistentIndexList(kept, now);
    Q_EMIT layoutChanged();
}

void NodeTreeModel::tellAllChanged()
{
    if (m_rows.empty())
        return;
    Q_EMIT dataChanged(indexOf(rootRow), indexOf(rootRow, columnTotal - 1));
    for (RowId id = 0; id < m_rows.size(); ++id) {
        if (const Row& row = m_rows[id]; row.firstChild != noIndex)
            Q_EMIT dataChanged(indexOf(row.firstChild),
                               indexOf(row.firstChild + childCount(row) - 1, columnTotal - 1));
    }
}

} // namespace skops::ui
