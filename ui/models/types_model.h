#pragma once

// The types to review, in the groups of the design, worst first. Two levels: groups, and the types in them.

#include "document/decisions.h"
#include "models/type_rows.h"

#include <QAbstractItemModel>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace skops::ui {

class TypesModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { TypeColumn, CountColumn, ReasonColumn };
    static constexpr int columnTotal = ReasonColumn + 1;
    /// Rows made at once: a file can name a type per node.
    static constexpr int pageRows = 1000;

    using QAbstractItemModel::QAbstractItemModel;

    /// Null: nothing. A review with the same types keeps the rows.
    void setReview(review::ReviewPtr review);
    /// What is ticked now, ahead of the audit that will follow.
    void setDecisions(const Decisions& decisions);

    std::span<const TypeRow> types() const { return m_types; }
    /// The type of a row; null for a group.
    const TypeRow* typeAt(const QModelIndex& index) const;
    std::optional<audit::Group> groupAt(const QModelIndex& index) const;
    QModelIndex indexOfType(std::string_view name) const;
    /// The type of a row, or those of a group, as far as they are ticked.
    std::vector<std::string> tickedAt(const QModelIndex& index) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    using QObject::parent;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// The user wants these types ticked or not. The model shows it once it is told by
    /// setDecisions().
    void tickRequested(const std::vector<std::string>& types, bool isTicked);

private:
    struct Section
    {
        audit::Group group;
        std::vector<size_t> types; ///< into m_types
        int made = 0;              ///< rows that exist so far
    };

    static bool isSection(const QModelIndex& index) { return index.internalId() == 0; }
    std::vector<std::string> namesAt(const QModelIndex& index) const;
    const Section& sectionOf(const QModelIndex& index) const;
    Qt::CheckState checkState(const Section& section) const;
    QVariant sectionData(const Section& section, int column, int role) const;
    QVariant typeData(const TypeRow& type, int column, int role) const;
    QString typeText(const TypeRow& type, int column) const;
    QString typeTip(const TypeRow& type, int column) const;
    void tellAllChanged();

    review::ReviewPtr m_review; ///< holds what m_types look at
    std::vector<TypeRow> m_types;
    Decisions m_decisions;
    std::vector<Section> m_sections; ///< those that hold a type, worst first
};

} // namespace skops::ui
