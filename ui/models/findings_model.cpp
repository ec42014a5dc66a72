#include "models/findings_model.h"

#include "models/finding_cells.h"
#include "text/display.h"
#include "theme/colors.h"
#include "theme/icons.h"

#include <algorithm>
#include <utility>

namespace skops::ui {

void FindingsModel::setRows(review::ReviewPtr review, FindingRowsPtr rows)
{
    // Ticks change no finding: a view keeps its place unless there is something new to show.
    if (m_rows && rows && rows->findings == m_rows->findings && m_review->tree == review->tree &&
        m_review->findings == review->findings) {
        m_review = std::move(review);
        m_rows = std::move(rows);
        return;
    }
    beginResetModel();
    m_review = std::move(review);
    m_rows = std::move(rows);
    endResetModel();
}

const Finding* FindingsModel::findingAt(const QModelIndex& index) const
{
    return index.isValid() ? &m_review->findings[m_rows->findings[static_cast<size_t>(index.row())]]
                           : nullptr;
}

std::optional<int> FindingsModel::rowOf(uint32_t finding) const
{
    if (!m_rows)
        return std::nullopt;
    const auto found = std::ranges::find(m_rows->findings, finding);
    return found == m_rows->findings.end()
               ? std::nullopt
               : std::optional(static_cast<int>(found - m_rows->findings.begin()));
}

int FindingsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_rows ? 0 : static_cast<int>(m_rows->findings.size());
}

int FindingsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QString FindingsModel::text(const Finding& finding, int column) const
{
    switch (static_cast<Column>(column)) {
    case SeverityColumn:
        return findingSeverity(finding);
    case CodeColumn:
        return findingCode(finding);
    case MessageColumn:
        return findingMessage(finding);
    case PlaceColumn:
        return findingPlace(*m_review, finding);
    }
    return {};
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const
{
    const Finding* finding = findingAt(index);
    if (!finding)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*finding, index.column());
    case Qt::AccessibleTextRole:
        // A screen reader reads one cell: the message must carry the severity that stands in another.
        return index.column() == MessageColumn
                   ? tr("%1: %2").arg(findingSeverity(*finding), findingMessage(*finding))
                   : text(*finding, index.column());
    case Qt::DecorationRole:
        return index.column() == SeverityColumn ? QVariant(severityIcon(severityOf(finding->code)))
                                                : QVariant();
    case Qt::ForegroundRole:
        return index.column() == SeverityColumn ? QVariant(severityColor(severityOf(finding->code)))
                                                : QVariant();
    case Qt::ToolTipRole:
        return plainToolTip(text(*finding, index.column()));
    default:
        return {};
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnTotal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool isTip = role == Qt::ToolTipRole;
    switch (static_cast<Column>(section)) {
    case SeverityColumn:
        return isTip ? tr("How much it should worry you; click to sort") : tr("Severity");
    case CodeColumn:
        return isTip ? tr("The name of the kind of finding; click to sort") : tr("Code");
    case MessageColumn:
        return isTip ? tr("What was found") : tr("Finding");
    case PlaceColumn:
        return isTip ? tr("The node, member or byte it is about; click to sort") : tr("Place");
    }
    return {};
}

} // namespace skops::ui
