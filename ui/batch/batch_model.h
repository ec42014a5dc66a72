#pragma once

// The files of a list, one row each, as they are sorted and filtered.

#include "batch/batch.h"
#include "batch/batch_order.h"

#include <QAbstractTableModel>

namespace skops::ui {

class BatchModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Role of a cell's row: its id in Batch::rows().
    static constexpr int idRole = Qt::UserRole;

    /// `batch` outlives the model.
    explicit BatchModel(Batch& batch, QObject* parent = nullptr);

    /// What is wanted; the rows follow, from a worker.
    const BatchOrderChoice& choice() const { return m_choice; }
    void setChoice(const BatchOrderChoice& choice);
    /// Whether the rows are those that are wanted.
    bool isUpToDate() const { return !m_ordering.isRunning() && !m_isStale; }

    uint32_t idAt(int row) const { return m_order[static_cast<size_t>(row)]; }
    const BatchRow& rowAt(int row) const { return *m_batch.rows()[idAt(row)]; }
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
    void showRows();
    void refreshOrder();
    void setOrder(std::vector<uint32_t> order);
    QString text(int row, BatchColumn column) const;
    QVariant icon(const BatchRow& row, BatchColumn column) const;
    QVariant color(const BatchRow& row, BatchColumn column) const;

    Batch& m_batch;
    BatchOrderChoice m_choice;
    std::vector<uint32_t> m_order;       ///< ids by row
    std::vector<Batch::Active> m_active; ///< where workers are
    bool m_isStale = false;              ///< rows changed since the order that is being made was begun
    Task m_ordering;
};

} // namespace skops::ui
