#include "findings/findings_view.h"

#include "models/findings_model.h"
#include "theme/header_widths.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace skops::ui {

FindingsView::FindingsView(FindingsModel& model, QWidget* parent) : RowTable(model, parent), m_model(model)
{
    elideMiddle(FindingsModel::PlaceColumn);
    setTextElideMode(Qt::ElideRight);
    setAccessibleName(tr("Findings"));
    const int letter = fontMetrics().averageCharWidth();
    setColumnWidth(FindingsModel::SeverityColumn, letter * 15);
    setColumnWidth(FindingsModel::CodeColumn, letter * 22);
    setColumnWidth(FindingsModel::PlaceColumn, letter * 28);
    fitTitles(*horizontalHeader());
    horizontalHeader()->setMinimumSectionSize(letter * 8);
    horizontalHeader()->setSectionResizeMode(FindingsModel::MessageColumn, QHeaderView::Stretch);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setSortIndicatorShown(true);
    horizontalHeader()->setSortIndicator(FindingsModel::SeverityColumn, Qt::AscendingOrder);
}

std::vector<uint32_t> FindingsView::selectedFindings() const
{
    // Ranges, not rows: everything may be selected. They may overlap.
    std::vector<std::pair<int, int>> ranges;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        ranges.emplace_back(range.top(), range.bottom());
    std::ranges::sort(ranges);
    std::vector<uint32_t> findings;
    int next = 0;
    for (const auto& [top, bottom] : ranges) {
        for (int row = std::max(top, next); row <= bottom; ++row)
            findings.push_back(m_model.rows()->findings[static_cast<size_t>(row)]);
        next = std::max(next, bottom + 1);
    }
    return findings;
}

void FindingsView::reveal(int row)
{
    const QModelIndex index = m_model.index(row, FindingsModel::MessageColumn);
    if (!index.isValid())
        return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index, QAbstractItemView::EnsureVisible);
}

int FindingsView::heightOf(int rows) const
{
    return horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() +
           2 * frameWidth();
}

QSize FindingsView::sizeHint() const
{
    constexpr int shownRows = 6;
    return {RowTable::sizeHint().width(), heightOf(shownRows)};
}

QSize FindingsView::minimumSizeHint() const
{
    constexpr int leastRows = 2;
    return {RowTable::minimumSizeHint().width(), heightOf(leastRows)};
}

void FindingsView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT entered(currentIndex());
    else
        RowTable::keyPressEvent(event);
}

} // namespace skops::ui
