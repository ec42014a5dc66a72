#pragma once

// The pickles of an input by name, to choose one. An archive may hold a hundred thousand.

#include "review/review.h"

#include <QAbstractListModel>

namespace skops::ui {

class PicklesModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// Null: nothing. Another review of the same pickles keeps the rows.
    void setReview(review::ReviewPtr review);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    review::ReviewPtr m_review;
};

} // namespace skops::ui
