#pragma once

// What loading a .skops would do, one row a step. Rows are looked up in PlanRows; texts are made when a cell
// is painted.

#include "models/plan_rows.h"

#include <QAbstractTableModel>

namespace skops::ui {

class PlanModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { StepColumn, ActionColumn, TargetColumn, LabelColumn, TrustColumn, PlaceColumn };
    static constexpr int columnTotal = PlaceColumn + 1;
    /// Rows made at once.
    static constexpr int pageRows = 10'000;

    using QAbstractTableModel::QAbstractTableModel;

    /// Null: nothing.
    void setRows(review::ReviewPtr review, PlanRowsPtr rows);
    const review::ReviewPtr& review() const { return m_review; }
    const PlanRowsPtr& rows() const { return m_rows; }
    /// None for an index that is not valid.
    NodeId nodeAt(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    int total() const;
    uint32_t stepAt(int row) const { return m_rows->steps[static_cast<size_t>(row)]; }
    QString text(int row, int column) const;
    QString toolTip(int row, int column) const;

    review::ReviewPtr m_review;
    PlanRowsPtr m_rows;
    int m_made = 0;
};

/// A step's cells with tabs between, to copy. Any thread.
QString planLine(const review::Review& review, const audit::LoadPlan& plan, uint32_t step);

} // namespace skops::ui
