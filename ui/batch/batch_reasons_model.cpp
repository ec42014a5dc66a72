#include "batch/batch_reasons_model.h"

#include "batch/batch_cells.h"
#include "text/display.h"
#include "text/sentences.h"
#include "theme/icons.h"

#include <algorithm>
#include <utility>

namespace skops::ui {

BatchReasonsModel::BatchReasonsModel(Batch& batch, QObject* parent)
    : QAbstractTableModel(parent), m_batch(batch)
{
    connect(&m_batch, &Batch::rowsChanged, this, &BatchReasonsModel::showReasons);
    showReasons();
}

void BatchReasonsModel::showReasons()
{
    const std::vector<BatchReason>& reasons = m_batch.index().reasons();
    std::vector<uint32_t> order;
    for (uint32_t reason = 0; reason < reasons.size(); ++reason) {
        if (reasons[reason].files > 0)
            order.push_back(reason);
    }
    std::ranges::stable_sort(order,
                             [&](uint32_t a, uint32_t b) { return reasons[a].files > reasons[b].files; });
    if (order == m_order) {
        if (!m_order.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnTotal - 1));
        return;
    }
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex& index : before) {
        const auto found = std::ranges::find(order, reasonAt(index.row()));
        after.append(found == order.end()
                         ? QModelIndex()
                         : createIndex(static_cast<int>(found - order.begin()), index.column()));
    }
    m_order = std::move(order);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

int BatchReasonsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int BatchReasonsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant BatchReasonsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const BatchReason& reason = m_batch.index().reasons()[reasonAt(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return column == ReasonColumn ? reasonText(reason.key) : formatCount(reason.files);
    case Qt::DecorationRole:
        return column == ReasonColumn ? QVariant(severityIcon(severityOf(reason.key.code))) : QVariant();
    case Qt::TextAlignmentRole:
        return column == FilesColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ToolTipRole:
        return plainToolTip(reasonText(reason.key) + QLatin1Char('\n') + adviceOf(reason.key.code));
    default:
        return {};
    }
}

QVariant BatchReasonsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == FilesColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == ReasonColumn ? tr("Reason") : tr("Files");
}

} // namespace skops::ui
