#include "events/events_view.h"

#include "models/events_model.h"
#include "text/display.h"
#include "theme/header_widths.h"

#include <QHeaderView>

#include <algorithm>

namespace skops::ui {

EventsView::EventsView(EventsModel& model, QWidget* parent) : RowTable(model, parent), m_model(model)
{
    elideMiddle(EventsModel::NameColumn);
    setTextElideMode(Qt::ElideRight);
    setAccessibleName(tr("Events of the pickle"));
    const int letter = fontMetrics().averageCharWidth();
    setColumnWidth(EventsModel::OffsetColumn, letter * 12);
    setColumnWidth(EventsModel::KindColumn, letter * 12);
    setColumnWidth(EventsModel::NameColumn, letter * 46);
    setColumnWidth(EventsModel::JudgementColumn, letter * 22);
    fitTitles(*horizontalHeader());
    horizontalHeader()->setMinimumSectionSize(letter * 8);
    horizontalHeader()->setSectionResizeMode(EventsModel::ArgumentsColumn, QHeaderView::Stretch);
}

void EventsView::reveal(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index, QAbstractItemView::EnsureVisible);
}

QString EventsView::selectedLines() const
{
    // Ranges, not rows: everything may be selected, and that may be a million.
    std::vector<std::pair<int, int>> ranges;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        ranges.emplace_back(range.top(), range.bottom());
    std::ranges::sort(ranges);
    QString lines;
    int copied = 0;
    int left = 0;
    int next = 0; // ranges may overlap
    for (const auto& [top, bottom] : ranges) {
        for (int row = std::max(top, next); row <= bottom; ++row) {
            if (copied == maxCopiedRows) {
                left += bottom - row + 1;
                break;
            }
            lines += m_model.rowText(row) + QLatin1Char('\n');
            ++copied;
        }
        next = std::max(next, bottom + 1);
    }
    return left == 0 ? lines
                     : lines + tr("\u2026 and %1 more").arg(formatCount(static_cast<uint64_t>(left))) +
                           QLatin1Char('\n');
}

} // namespace skops::ui
