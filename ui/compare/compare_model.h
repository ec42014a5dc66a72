#pragma once

// One side of two aligned trees as rows of a tree view. The models of both sides have the same rows: an index
// of one is found in the other by its internal id.

#include "compare/compared.h"

#include <QAbstractItemModel>

namespace skops::ui {

class CompareModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, SignColumn, ValueColumn, TrustColumn };
    static constexpr int columnTotal = TrustColumn + 1;

    explicit CompareModel(Side side, QObject* parent = nullptr) : QAbstractItemModel(parent), m_side(side) {}

    Side side() const { return m_side; }
    /// Shows `rows`, which are of `compared`. Other rows of what is already shown keep what is open and
    /// selected as far as they are shown. Null: nothing.
    void setRows(ComparedPtr compared, CompareRowsPtr rows);

    /// The row of AlignedRows; noIndex for a range and for no index.
    uint32_t alignedAt(const QModelIndex& index) const;
    /// The row that shows it, or the nearest above it that is shown.
    QModelIndex indexOf(uint32_t aligned) const;
    /// The same row in a model of the same rows.
    QModelIndex sameIn(const CompareModel& other, const QModelIndex& index) const;
    /// The row's cells with tabs between, the path in place of the name; empty for a range and for a gap.
    QString rowText(const QModelIndex& index) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    using QObject::parent;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const CompareRow& rowOf(const QModelIndex& index) const
    {
        return m_rows->row(static_cast<uint32_t>(index.internalId()));
    }
    QModelIndex indexOfRow(uint32_t id, int column = NameColumn) const;
    void replaceRows(CompareRowsPtr rows);

    QString text(uint32_t aligned, int column) const;
    QString nameText(uint32_t aligned) const;
    QString valueText(uint32_t aligned) const;
    QString signText(uint32_t aligned) const;
    /// What the signs say, in words; empty if there is nothing to say.
    QString changeText(uint32_t aligned) const;
    QVariant rangeData(const CompareRow& row, int column, int role) const;
    QVariant rowData(uint32_t aligned, int column, int role) const;
    QVariant colors(uint32_t aligned, int role) const;

    Side m_side;
    ComparedPtr m_compared;
    CompareRowsPtr m_rows;
};

} // namespace skops::ui
