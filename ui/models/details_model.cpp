#include "models/details_model.h"

#include "text/display.h"
#include "theme/colors.h"
#include "theme/icons.h"

#include <QGuiApplication>

#include <utility>

namespace skops::ui {

void DetailsModel::setDetails(NodeDetailsPtr details)
{
    beginResetModel();
    m_details = std::move(details);
    endResetModel();
}

int DetailsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_details ? 0 : static_cast<int>(m_details->rows.size());
}

int DetailsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant DetailsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const DetailRow& row = m_details->rows[static_cast<size_t>(index.row())];
    const bool isName = index.column() == NameColumn;
    switch (role) {
    case Qt::DisplayRole:
        return isName ? row.name : row.value;
    case Qt::AccessibleTextRole:
        // A screen reader reads one cell: the value must carry its name.
        return isName ? row.name : tr("%1: %2", "name, value").arg(row.name, row.value);
    case Qt::DecorationRole:
        return isName && row.severity ? QVariant(severityIcon(*row.severity)) : QVariant();
    case Qt::ForegroundRole:
        if (row.severity && isName)
            return severityColor(*row.severity);
        return isName ? QVariant(secondaryText(QGuiApplication::palette())) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return isName ? QVariant() : QVariant(plainToolTip(row.value));
    default:
        return {};
    }
}

} // namespace skops::ui
