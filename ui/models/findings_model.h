#pragma once

// The findings of a review as a flat table. Rows are looked up in FindingRows; texts are made when a cell is
// painted.

#include "models/finding_rows.h"
#include "review/review.h"

#include <QAbstractTableModel>

namespace skops::ui {

class FindingsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { SeverityColumn, CodeColumn, MessageColumn, PlaceColumn };
    static constexpr int columnTotal = PlaceColumn + 1;

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows rows of `review`. The same ones of a review with the same findings keep what is selected. Null:
    /// nothing.
    void setRows(review::ReviewPtr review, FindingRowsPtr rows);
    const FindingRowsPtr& rows() const { return m_rows; }
    const review::ReviewPtr& review() const { return m_review; }

    /// Null for an index that is not valid.
    const Finding* findingAt(const QModelIndex& index) const;
    /// The row of a finding (into Review::findings); none: it is left out.
    std::optional<int> rowOf(uint32_t finding) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const Finding& finding, int column) const;

    review::ReviewPtr m_review;
    FindingRowsPtr m_rows;
};

} // namespace skops::ui
