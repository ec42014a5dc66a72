#pragma once

// What loading a pickle would do, one row an event. Rows are looked up in EventRows; texts are made when a
// cell is painted.

#include "models/event_rows.h"

#include <QAbstractTableModel>

namespace skops::ui {

class EventsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { OffsetColumn, KindColumn, NameColumn, ArgumentsColumn, JudgementColumn };
    static constexpr int columnTotal = JudgementColumn + 1;
    /// Rows made at once.
    static constexpr int pageRows = 10'000;

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows rows of `review`. The same ones keep what is made and selected. Null: nothing.
    void setRows(review::ReviewPtr review, EventRowsPtr rows);
    const EventRowsPtr& rows() const { return m_rows; }

    /// The event of a row, into ObjectGraph::events().
    uint32_t eventAt(int row) const { return m_rows->events[static_cast<size_t>(row)]; }
    /// The first cell of an event's row, which is made if need be; not valid if the event is left out.
    QModelIndex showEvent(uint32_t event);
    /// The cells of a row with tabs between, and all about its event, both for display and to copy.
    QString rowText(int row) const;
    QString detailsText(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    int total() const;
    void makeRows(int count);
    QString text(int row, int column) const;

    review::ReviewPtr m_review;
    EventRowsPtr m_rows;
    int m_made = 0;
};

} // namespace skops::ui
