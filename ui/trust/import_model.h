#pragma once

// The entries of a trust list as rows: which of them are to be ticked is chosen here.

#include "document/trust_import.h"

#include <QAbstractTableModel>

namespace skops::ui {

class ImportModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TypeColumn, GroupColumn, StateColumn, ReasonColumn, WhoColumn, DateColumn, ExpiryColumn };
    static constexpr int columnTotal = ExpiryColumn + 1;

    using QAbstractTableModel::QAbstractTableModel;

    /// With what is chosen beforehand.
    void setPlan(ImportPlan plan);
    const ImportPlan& plan() const { return m_plan; }
    size_t chosenCount() const { return m_chosenCount; }
    /// What the chosen rows decide.
    DecisionChanges changes() const { return changesOf(m_plan, m_isChosen); }
    /// Chooses these rows; takes them back if all that may be chosen are.
    void toggle(const std::vector<int>& rows);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void chosenChanged();

private:
    QString text(const ImportRow& row, Column column) const;
    QString tip(const ImportRow& row, Column column) const;
    QString stateWord(const ImportRow& row) const;
    QString stateSentence(const ImportRow& row) const;
    void choose(int row, bool isChosen);

    ImportPlan m_plan;
    std::vector<bool> m_isChosen; ///< by row
    size_t m_chosenCount = 0;
};

} // namespace skops::ui
