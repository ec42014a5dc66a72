#include "batch/batch_model.h"

#include "batch/batch_cells.h"
#include "text/display.h"
#include "theme/colors.h"
#include "theme/icons.h"

#include <QGuiApplication>

#include <algorithm>
#include <utility>

namespace skops::ui {
namespace {

Qt::Alignment alignmentOf(BatchColumn column)
{
    switch (column) {
    case BatchColumn::Open: // between two columns of words
        return Qt::AlignCenter;
    case BatchColumn::Size:
    case BatchColumn::NewSize:
        return Qt::AlignRight | Qt::AlignVCenter;
    default:
        return Qt::AlignLeft | Qt::AlignVCenter;
    }
}

} // namespace

BatchModel::BatchModel(Batch& batch, QObject* parent) : QAbstractTableModel(parent), m_batch(batch)
{
    connect(&m_batch, &Batch::rowsAdded, this, &BatchModel::refreshOrder);
    connect(&m_batch, &Batch::rowsChanged, this, &BatchModel::showRows);
    connect(&m_batch, &Batch::ticksChanged, this, &BatchModel::showRows);
    refreshOrder();
}

void BatchModel::setChoice(const BatchOrderChoice& choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    m_ordering.stop(); // what it makes is not wanted any more
    refreshOrder();
}

void BatchModel::sort(int column, Qt::SortOrder order)
{
    BatchOrderChoice choice = m_choice;
    choice.column = column < 0 ? std::nullopt : std::optional(static_cast<BatchColumn>(column));
    choice.isDescending = order == Qt::DescendingOrder;
    setChoice(choice);
}

/// One signal for all rows: a view looks only at those that it shows.
void BatchModel::showRows()
{
    m_active = m_batch.active();
    if (!m_order.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, batchColumns - 1));
    if (m_choice.isFiltered() || m_choice.column)
        refreshOrder();
}

/// One at a time: while rows keep changing, an order of a moment ago is better than none.
void BatchModel::refreshOrder()
{
    m_isStale = m_ordering.isRunning();
    if (m_isStale)
        return;
    m_ordering.start<std::vector<uint32_t>>(
        [rows = m_batch.rows(), ticks = m_batch.ticks(), choice = m_choice](Job& job) {
            return orderRows(rows, ticks, choice, job.cancel);
        },
        [this](Result<std::vector<uint32_t>> order) {
            if (order)
                setOrder(std::move(*order));
            if (std::exchange(m_isStale, false))
                refreshOrder();
        });
}

void BatchModel::setOrder(std::vector<uint32_t> order)
{
    if (order == m_order) {
        Q_EMIT orderChanged();
        return;
    }
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    constexpr int hidden = -1;
    std::vector<int> rowOf(m_batch.rows().size(), hidden);
    for (size_t row = 0; row < order.size(); ++row)
        rowOf[order[row]] = static_cast<int>(row);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex& index : before) {
        const int row = rowOf[idAt(index.row())];
        after.append(row == hidden ? QModelIndex() : createIndex(row, index.column()));
    }
    m_order = std::move(order);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    Q_EMIT orderChanged();
}

QString BatchModel::rowText(int row) const
{
    QStringList cells;
    for (int column = 0; column < batchColumns; ++column)
        cells.append(text(row, static_cast<BatchColumn>(column)));
    return cells.join(QLatin1Char('\t'));
}

int BatchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int BatchModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : batchColumns;
}

QString BatchModel::text(int row, BatchColumn column) const
{
    if (column == BatchColumn::Status) {
        const auto active = std::ranges::find(m_active, idAt(row), &Batch::Active::row);
        if (active != m_active.end()) {
            const QString what =
                m_batch.phase() == Batch::Phase::Converting ? tr("Converting") : tr("Reading");
            const auto percent =
                active->total > 0 ? std::min(active->done, active->total) * 100 / active->total : 0;
            return percent > 0 ? tr("%1 %2 %").arg(what).arg(percent) : what;
        }
    }
    return batchText(rowAt(row), m_batch.ticks(), column);
}

QVariant BatchModel::icon(const BatchRow& row, BatchColumn column) const
{
    if (column == BatchColumn::Verdict && row.state == BatchRow::State::Read)
        return verdictIcon(verdictOf(row, m_batch.ticks()));
    if (column == BatchColumn::Findings && row.worst)
        return severityIcon(*row.worst);
    if (column != BatchColumn::Status)
        return {};
    if (row.isConverted())
        return ui::icon(Icon::NothingLeft);
    return row.hasFailed() ? QVariant(ui::icon(Icon::Warning)) : QVariant();
}

QVariant BatchModel::color(const BatchRow& row, BatchColumn column) const
{
    const QPalette palette = QGuiApplication::palette();
    if (column == BatchColumn::Verdict && row.state == BatchRow::State::Read)
        return verdictColors(verdictOf(row, m_batch.ticks()), palette).text;
    if (column == BatchColumn::Findings && row.worst)
        return severityColor(*row.worst);
    return row.state == BatchRow::State::Waiting ? QVariant(secondaryText(palette)) : QVariant();
}

QVariant BatchModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto column = static_cast<BatchColumn>(index.column());
    const BatchRow& row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), column);
    case Qt::AccessibleTextRole:
        // A screen reader reads one cell: the name must carry the verdict.
        return column == BatchColumn::File && row.state == BatchRow::State::Read
                   ? tr("%1, %2").arg(text(index.row(), column), text(index.row(), BatchColumn::Verdict))
                   : text(index.row(), column);
    case Qt::DecorationRole:
        return icon(row, column);
    case Qt::ForegroundRole:
        return color(row, column);
    case Qt::TextAlignmentRole:
        return QVariant(alignmentOf(column));
    case Qt::ToolTipRole:
        return plainToolTip(batchTip(row, m_batch.ticks(), column));
    case idRole:
        return idAt(index.row());
    default:
        return {};
    }
}

QVariant BatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= batchColumns)
        return {};
    const auto column = static_cast<BatchColumn>(section);
    switch (role) {
    case Qt::DisplayRole:
        return batchHeader(column);
    case Qt::ToolTipRole:
        return batchHeaderTip(column);
    case Qt::TextAlignmentRole:
        return QVariant(alignmentOf(column));
    default:
        return {};
    }
}

} // namespace skops::ui
