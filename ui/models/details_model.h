#pragma once

// NodeDetails as a table of two columns.

#include "models/node_details.h"

#include <QAbstractTableModel>

namespace skops::ui {

class DetailsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ValueColumn };
    static constexpr int columnTotal = ValueColumn + 1;

    using QAbstractTableModel::QAbstractTableModel;

    /// Null: nothing.
    void setDetails(NodeDetailsPtr details);
    const NodeDetailsPtr& details() const { return m_details; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    NodeDetailsPtr m_details;
};

} // namespace skops::ui
