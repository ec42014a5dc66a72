#include "models/events_model.h"

#include "models/event_cells.h"
#include "text/display.h"
#include "text/sentences.h"
#include "theme/colors.h"
#include "theme/icons.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace skops::ui {

void EventsModel::setRows(review::ReviewPtr review, EventRowsPtr rows)
{
    // Ticks change no row: a view keeps its place unless there is something new to show.
    if (rows && rows == m_rows) {
        m_review = std::move(review);
        return;
    }
    beginResetModel();
    m_review = std::move(review);
    m_rows = std::move(rows);
    m_made = std::min(total(), pageRows);
    endResetModel();
}

/// A view counts rows with an int. More events than that take more memory than a reader of pickles gives.
int EventsModel::total() const
{
    return m_rows ? static_cast<int>(std::min<size_t>(m_rows->events.size(), std::numeric_limits<int>::max()))
                  : 0;
}

QModelIndex EventsModel::showEvent(uint32_t event)
{
    const auto found = m_rows ? m_rows->rowOf(event) : std::nullopt;
    if (!found || *found >= static_cast<size_t>(total()))
        return {};
    const int row = static_cast<int>(*found);
    if (row >= m_made) // in one step: every step costs the view a new layout
        makeRows(row / pageRows * pageRows + pageRows);
    return index(row, 0);
}

QString EventsModel::rowText(int row) const
{
    QStringList cells;
    for (int column = 0; column < columnTotal; ++column)
        cells.append(text(row, column));
    return cells.join(QLatin1Char('\t'));
}

QString EventsModel::detailsText(int row) const
{
    return eventDetails(*m_review, *m_rows, static_cast<size_t>(row));
}

int EventsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_made;
}

int EventsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

bool EventsModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_made < total();
}

void EventsModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        makeRows(m_made + pageRows);
}

void EventsModel::makeRows(int count)
{
    count = std::min(count, total());
    beginInsertRows({}, m_made, count - 1);
    m_made = count;
    endInsertRows();
}

QString EventsModel::text(int row, int column) const
{
    const pickle::ObjectGraph& graph = m_rows->graph();
    const pickle::Event& event = graph.events()[eventAt(row)];
    switch (static_cast<Column>(column)) {
    case OffsetColumn:
        return formatCount(graph.offset(event));
    case KindColumn:
        return eventKindText(graph, event);
    case NameColumn:
        return eventName(graph, event);
    case ArgumentsColumn:
        return eventArguments(graph, event);
    case JudgementColumn:
        return judgementWord(m_rows->judgementAt(static_cast<size_t>(row)));
    }
    return {};
}

QVariant EventsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const audit::Judgement judgement = m_rows->judgementAt(static_cast<size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::AccessibleTextRole:
        // A screen reader reads one cell: the name must carry the judgement.
        return index.column() == NameColumn
                   ? tr("%1, %2").arg(text(index.row(), NameColumn), judgementWord(judgement))
                   : text(index.row(), index.column());
    case Qt::DecorationRole:
        return index.column() == JudgementColumn ? QVariant(judgementIcon(judgement)) : QVariant();
    case Qt::ForegroundRole:
        // What is known keeps the colour of text: the eye should find the rest.
        if (judgement <= audit::Judgement::Unknown && index.column() != OffsetColumn)
            return judgementColor(judgement);
        return {};
    case Qt::TextAlignmentRole:
        return index.column() == OffsetColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ToolTipRole:
        return plainToolTip(index.column() == JudgementColumn ? judgementSentence(judgement)
                                                              : text(index.row(), index.column()));
    default:
        return {};
    }
}

QVariant EventsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnTotal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == OffsetColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool isTip = role == Qt::ToolTipRole;
    switch (static_cast<Column>(section)) {
    case OffsetColumn:
        return isTip ? tr("The byte of the pickle that makes it happen") : tr("Byte");
    case KindColumn:
        return isTip ? tr("What loading would do") : tr("Event");
    case NameColumn:
        return isTip ? tr("What is imported, called or changed") : tr("Name");
    case ArgumentsColumn:
        return isTip ? tr("What a call is given, the state that is set, the items that are added")
                     : tr("Arguments or state");
    case JudgementColumn:
        return isTip ? tr("How well known it is from genuine models") : tr("Judgement");
    }
    return {};
}

} // namespace skops::ui
