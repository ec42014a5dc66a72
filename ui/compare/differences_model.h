#pragma once

// Every difference that is kept as a flat, sorted table. Texts are made when a cell is painted.

#include "compare/compared.h"
#include "tasks/task.h"

#include <QAbstractTableModel>

namespace skops::ui {

enum class DifferenceColumn : uint8_t { Change, Aspect, Place, Before, After };
inline constexpr int differenceColumns = static_cast<int>(DifferenceColumn::After) + 1;

struct DifferenceOrder
{
    /// None: types to trust first, then in reading order, which is also that of places.
    std::optional<DifferenceColumn> column{};
    bool isDescending = false;

    bool operator==(const DifferenceOrder&) const = default;
};

/// Positions in Comparison::differences(). Errors: Cancelled.
Result<std::vector<uint32_t>> orderDifferences(const Compared& compared, const DifferenceOrder& order,
                                               const Cancel& cancel);

class DifferencesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Null: nothing. The rows follow, from a worker.
    void setCompared(ComparedPtr compared);
    bool isUpToDate() const { return !m_ordering.isRunning(); }

    /// The difference of a row; noIndex for no row.
    uint32_t differenceAt(int row) const;
    /// The row of a difference; -1: it has none.
    int rowOf(uint32_t difference) const;
    /// The cells of a row with tabs between.
    QString rowText(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    /// Other rows are shown, or in another order.
    void orderChanged();

private:
    void refreshOrder();
    void setOrder(std::vector<uint32_t> order);
    QString text(uint32_t difference, DifferenceColumn column) const;

    ComparedPtr m_compared;
    DifferenceOrder m_choice;
    std::vector<uint32_t> m_order; ///< differences by row
    std::vector<uint32_t> m_rowOf; ///< rows by difference
    Task m_ordering;
};

} // namespace skops::ui
