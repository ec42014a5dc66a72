#pragma once

// The findings of a review as a flat table: what, and where.

#include "review/review.h"

#include <QAbstractTableModel>

namespace skops::ui {

class FindingsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { MessageColumn, PlaceColumn };
    static constexpr int columnTotal = PlaceColumn + 1;
    static constexpr int pageRows = 1000;

    using QAbstractTableModel::QAbstractTableModel;

    void setReview(review::ReviewPtr review);
    /// Null for an index that is not valid.
    const Finding* findingAt(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    review::ReviewPtr m_review;
    int m_made = 0;
};

} // namespace skops::ui
