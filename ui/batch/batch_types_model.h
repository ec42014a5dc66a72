#pragma once

// The types to review of all files of a list, worst group first, with tick boxes that hold for every file.

#include "batch/batch.h"

#include <QAbstractTableModel>

namespace skops::ui {

class BatchTypesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TypeColumn, GroupColumn, FilesColumn };
    static constexpr int columnTotal = FilesColumn + 1;
    /// Rows made at once.
    static constexpr int pageRows = 1000;

    /// `batch` outlives the model.
    explicit BatchTypesModel(Batch& batch, QObject* parent = nullptr);

    /// Of BatchIndex.
    uint32_t typeAt(int row) const { return m_order[static_cast<size_t>(row)]; }
    /// Types of known libraries that are not ticked: those that may be ticked all at once.
    std::vector<uint32_t> openLibraryTypes() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void showTypes();
    void tellAllChanged();
    bool isTicked(uint32_t type) const;

    Batch& m_batch;
    std::vector<uint32_t> m_order; ///< types that files have: by group, then by files, then by name
    int m_made = 0;
};

} // namespace skops::ui
