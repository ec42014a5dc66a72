#include "compare/compare_model.h"

#include <utility>

namespace skops::ui {

void CompareModel::setRows(ComparedPtr compared, CompareRowsPtr rows)
{
    if (m_compared && m_compared == compared && rows) {
        replaceRows(std::move(rows));
        return;
    }
    beginResetModel();
    m_compared = std::move(compared);
    m_rows = std::move(rows);
    endResetModel();
}

/// The first row always shows, so this is a new layout and no reset.
void CompareModel::replaceRows(CompareRowsPtr rows)
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    const CompareRowsPtr old = std::exchange(m_rows, std::move(rows));
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex& index : before) {
        const uint32_t aligned = old->row(static_cast<uint32_t>(index.internalId())).aligned;
        const uint32_t row = aligned == noIndex ? noIndex : m_rows->rowOf(m_compared->aligned, aligned);
        const bool isShown = row != noIndex && m_rows->row(row).aligned == aligned;
        after.append(isShown ? indexOfRow(row, index.column()) : QModelIndex());
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

QModelIndex CompareModel::indexOfRow(uint32_t id, int column) const
{
    return createIndex(static_cast<int>(m_rows->row(id).position), column, static_cast<quintptr>(id));
}

uint32_t CompareModel::alignedAt(const QModelIndex& index) const
{
    return index.isValid() ? rowOf(index).aligned : noIndex;
}

QModelIndex CompareModel::indexOf(uint32_t aligned) const
{
    if (!m_rows || aligned == noIndex)
        return {};
    return indexOfRow(m_rows->rowOf(m_compared->aligned, aligned));
}

QModelIndex CompareModel::sameIn(const CompareModel& other, const QModelIndex& index) const
{
    if (!index.isValid() || !other.m_rows || other.m_rows != m_rows)
        return {};
    return other.indexOfRow(static_cast<uint32_t>(index.internalId()), index.column());
}

QModelIndex CompareModel::index(int row, int column, const QModelIndex& parent) const
{
    if (row < 0 || column < 0 || column >= columnTotal || row >= rowCount(parent))
        return {};
    if (!parent.isValid())
        return indexOfRow(0, column);
    return indexOfRow(rowOf(parent).firstChild + static_cast<uint32_t>(row), column);
}

QModelIndex CompareModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || rowOf(child).parent == noIndex)
        return {};
    return indexOfRow(rowOf(child).parent);
}

int CompareModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return m_rows ? 1 : 0;
    return parent.column() == NameColumn ? static_cast<int>(rowOf(parent).childCount) : 0;
}

int CompareModel::columnCount(const QModelIndex& /*parent*/) const
{
    return columnTotal;
}

bool CompareModel::hasChildren(const QModelIndex& parent) const
{
    return rowCount(parent) > 0;
}

} // namespace skops::ui
