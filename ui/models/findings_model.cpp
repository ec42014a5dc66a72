#include "models/findings_model.h"

#include "text/display.h"
#include "text/sentences.h"
#include "theme/icons.h"

#include <algorithm>
#include <utility>

namespace skops::ui {

void FindingsModel::setReview(review::ReviewPtr review)
{
    // Ticks change no finding: a view keeps its place unless there is something new to show.
    if (m_review && review && m_review->tree == review->tree && m_review->findings == review->findings) {
        m_review = std::move(review);
        return;
    }
    beginResetModel();
    m_review = std::move(review);
    m_made = m_review ? std::min(static_cast<int>(m_review->findings.size()), pageRows) : 0;
    endResetModel();
}

const Finding* FindingsModel::findingAt(const QModelIndex& index) const
{
    return index.isValid() ? &m_review->findings[static_cast<size_t>(index.row())] : nullptr;
}

int FindingsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_made;
}

int FindingsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

bool FindingsModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_review && m_made < static_cast<int>(m_review->findings.size());
}

void FindingsModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    const int more = std::min(pageRows, static_cast<int>(m_review->findings.size()) - m_made);
    beginInsertRows({}, m_made, m_made + more - 1);
    m_made += more;
    endInsertRows();
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const
{
    const Finding* finding = findingAt(index);
    if (!finding)
        return {};
    const bool isMessage = index.column() == MessageColumn;
    switch (role) {
    case Qt::DisplayRole:
        return isMessage ? findingSentence(*finding) : placeText(m_review->tree.get(), finding->where);
    case Qt::DecorationRole:
        return isMessage ? QVariant(severityIcon(severityOf(finding->code))) : QVariant();
    case Qt::ToolTipRole:
        return plainToolTip(severityWord(severityOf(finding->code)) + QLatin1String(": ") +
                            findingSentence(*finding) + QLatin1Char('\n') + adviceOf(finding->code));
    case Qt::AccessibleTextRole:
        return isMessage
                   ? tr("%1: %2").arg(severityWord(severityOf(finding->code)), findingSentence(*finding))
                   : placeText(m_review->tree.get(), finding->where);
    default:
        return {};
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case MessageColumn:
        return tr("Finding");
    case PlaceColumn:
        return tr("Place");
    }
    return {};
}

} // namespace skops::ui
