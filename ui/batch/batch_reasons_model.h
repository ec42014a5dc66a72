#pragma once

// Why files of a list cannot be read or converted, the most frequent first.

#include "batch/batch.h"

#include <QAbstractTableModel>

namespace skops::ui {

class BatchReasonsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { ReasonColumn, FilesColumn };
    static constexpr int columnTotal = FilesColumn + 1;

    /// `batch` outlives the model.
    explicit BatchReasonsModel(Batch& batch, QObject* parent = nullptr);

    /// Of BatchIndex.
    uint32_t reasonAt(int row) const { return m_order[static_cast<size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void showReasons();

    Batch& m_batch;
    std::vector<uint32_t> m_order; ///< reasons that files have, most files first
};

} // namespace skops::ui
