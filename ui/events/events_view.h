#pragma once

#include "theme/row_table.h"

namespace skops::ui {

class EventsModel;

/// The table itself, a row at a time: rows have one height, Home and End go to the first and the last of
/// them.
class EventsView final : public RowTable
{
    Q_OBJECT

public:
    /// More rows than this are not copied at once.
    static constexpr int maxCopiedRows = 5'000;

    explicit EventsView(EventsModel& model, QWidget* parent = nullptr);

    /// Selects a row and scrolls to it.
    void reveal(const QModelIndex& index);
    /// Selected rows as lines, their cells with tabs between, in the order of the table.
    QString selectedLines() const;

private:
    EventsModel& m_model;
};

} // namespace skops::ui
