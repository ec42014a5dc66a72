#include "compare/differences_model.h"

#include "compare/difference_cells.h"
#include "text/display.h"
#include "theme/change_colors.h"

#include <QGuiApplication>
#include <QStringList>

#include <algorithm>
#include <numeric>
#include <utility>

namespace skops::ui {
namespace {

using report::Difference;

template <class Key>
void sortBy(std::vector<uint32_t>& order, const DifferenceOrder& choice, Key key)
{
    std::ranges::stable_sort(order, [&](uint32_t a, uint32_t b) {
        return choice.isDescending ? key(b) < key(a) : key(a) < key(b);
    });
}

} // namespace

Result<std::vector<uint32_t>> orderDifferences(const Compared& compared, const DifferenceOrder& order,
                                               const Cancel& cancel)
{
    const std::vector<Difference>& differences = compared.comparison.differences();
    std::vector<uint32_t> rows(differences.size());
    std::iota(rows.begin(), rows.end(), 0U);
    const auto isOther = [&](uint32_t i) { return differences[i].aspect != report::Aspect::Trust; };
    std::ranges::stable_sort(rows, {}, isOther);
    if (cancel.isRequested())
        return fail(Code::Cancelled);
    if (!order.column)
        return rows;
    switch (*order.column) {
    case DifferenceColumn::Change:
        sortBy(rows, order, [&](uint32_t i) { return differences[i].change; });
        break;
    case DifferenceColumn::Aspect:
        sortBy(rows, order, [&](uint32_t i) { return differences[i].aspect; });
        break;
    case DifferenceColumn::Place:
        sortBy(rows, order, [](uint32_t i) { return i; });
        break;
    case DifferenceColumn::Before:
        sortBy(rows, order, [&](uint32_t i) { return std::string_view(differences[i].before); });
        break;
    case DifferenceColumn::After:
        sortBy(rows, order, [&](uint32_t i) { return std::string_view(differences[i].after); });
        break;
    }
    return rows;
}

void DifferencesModel::setCompared(ComparedPtr compared)
{
    m_ordering.stop();
    beginResetModel();
    m_compared = std::move(compared);
    m_order.clear();
    m_rowOf.clear();
    endResetModel();
    Q_EMIT orderChanged();
    if (m_compared)
        refreshOrder();
}

void DifferencesModel::sort(int column, Qt::SortOrder order)
{
    const DifferenceOrder choice{.column = column < 0 ? std::nullopt
                                                      : std::optional(static_cast<DifferenceColumn>(column)),
                                 .isDescending = order == Qt::DescendingOrder};
    if (choice == m_choice)
        return;
    m_choice = choice;
    if (m_compared)
        refreshOrder();
}

void DifferencesModel::refreshOrder()
{
    m_ordering.start<std::vector<uint32_t>>(
        [compared = m_compared, choice = m_choice](Job& job) {
            return orderDifferences(*compared, choice, job.cancel);
        },
        [this](Result<std::vector<uint32_t>> order) {
            if (order)
                setOrder(std::move(*order));
        });
}

void DifferencesModel::setOrder(std::vector<uint32_t> order)
{
    const bool isNew = m_order.empty();
    if (isNew && !order.empty())
        beginInsertRows({}, 0, static_cast<int>(order.size()) - 1);
    else
        Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    m_rowOf.assign(order.size(), 0);
    for (uint32_t row = 0; row < order.size(); ++row)
        m_rowOf[order[row]] = row;
    const std::vector<uint32_t> old = std::exchange(m_order, std::move(order));
    if (isNew && !m_order.empty()) {
        endInsertRows();
    } else {
        QModelIndexList after;
        const QModelIndexList before = persistentIndexList();
        after.reserve(before.size());
        for (const QModelIndex& index : before)
            after.append(createIndex(rowOf(old[static_cast<size_t>(index.row())]), index.column()));
        changePersistentIndexList(before, after);
        Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    }
    Q_EMIT orderChanged();
}

uint32_t DifferencesModel::differenceAt(int row) const
{
    return row < 0 || row >= rowCount() ? noIndex : m_order[static_cast<size_t>(row)];
}

int DifferencesModel::rowOf(uint32_t difference) const
{
    return difference < m_rowOf.size() ? static_cast<int>(m_rowOf[difference]) : -1;
}

QString DifferencesModel::rowText(int row) const
{
    QStringList cells;
    for (int column = 0; column < differenceColumns; ++column)
        cells.append(text(differenceAt(row), static_cast<DifferenceColumn>(column)));
    return cells.join(QLatin1Char('\t'));
}

int DifferencesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int DifferencesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : differenceColumns;
}

QString DifferencesModel::text(uint32_t id, DifferenceColumn column) const
{
    const Difference& difference = m_compared->comparison.differences()[id];
    switch (column) {
    case DifferenceColumn::Change:
        return tr("%1 %2", "sign and word: + added")
            .arg(changeSign(difference.change), changeWord(difference.change));
    case DifferenceColumn::Aspect:
        return aspectText(difference);
    case DifferenceColumn::Place:
        return placeText(*m_compared, id);
    case DifferenceColumn::Before:
        return evidenceText(difference, Side::A);
    case DifferenceColumn::After:
        return evidenceText(difference, Side::B);
    }
    return {};
}

QVariant DifferencesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const uint32_t id = m_order[static_cast<size_t>(index.row())];
    const auto column = static_cast<DifferenceColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(id, column);
    case Qt::AccessibleTextRole:
        // A screen reader reads one cell: the first must say what and where.
        return column == DifferenceColumn::Change
                   ? tr("%1: %2", "where, what is different")
                         .arg(placeText(*m_compared, id),
                              differenceText(m_compared->comparison.differences()[id]))
                   : text(id, column);
    case Qt::ForegroundRole:
        return column == DifferenceColumn::Change
                   ? QVariant(changeColors(m_compared->comparison.differences()[id].change,
                                           QGuiApplication::palette())
                                  .text)
                   : QVariant();
    case Qt::ToolTipRole:
        return plainToolTip(text(id, column));
    default:
        return {};
    }
}

QVariant DifferencesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 ||
        section >= differenceColumns)
        return {};
    switch (static_cast<DifferenceColumn>(section)) {
    case DifferenceColumn::Change:
        return tr("Change");
    case DifferenceColumn::Aspect:
        return tr("What");
    case DifferenceColumn::Place:
        return tr("Where");
    case DifferenceColumn::Before:
        return tr("In A");
    case DifferenceColumn::After:
        return tr("In B");
    }
    return {};
}

} // namespace skops::ui
