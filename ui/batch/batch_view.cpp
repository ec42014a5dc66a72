#include "batch/batch_view.h"

#include "batch/batch_model.h"
#include "theme/header_widths.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace skops::ui {

BatchView::BatchView(BatchModel& model, QWidget* parent) : RowTable(model, parent), m_model(model)
{
    elideMiddle(static_cast<int>(BatchColumn::File));
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setAccessibleName(tr("Files"));
    setColumnWidths();
    // As they were found, until a header is clicked.
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    connect(this, &QAbstractItemView::doubleClicked, this, &BatchView::openRequested);
}

void BatchView::setColumnWidths()
{
    const int letter = fontMetrics().averageCharWidth();
    const auto set = [&](BatchColumn column, int letters) {
        setColumnWidth(static_cast<int>(column), letter * letters);
    };
    set(BatchColumn::File, 28);
    set(BatchColumn::Kind, 9);
    set(BatchColumn::Verdict, 25);
    set(BatchColumn::Open, 10);
    set(BatchColumn::Findings, 17);
    set(BatchColumn::Writer, 22);
    set(BatchColumn::Convert, 13);
    set(BatchColumn::Size, 10);
    set(BatchColumn::NewSize, 11);
    set(BatchColumn::Status, 14);
    fitTitles(*horizontalHeader());
    horizontalHeader()->setMinimumSectionSize(letter * 9);
    horizontalHeader()->setSectionResizeMode(static_cast<int>(BatchColumn::Why), QHeaderView::Stretch);
}

std::vector<int> BatchView::selectedRows() const
{
    // Ranges, not rows: everything may be selected.
    std::vector<int> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::ranges::sort(rows);
    rows.erase(std::ranges::unique(rows).begin(), rows.end()); // ranges may overlap
    return rows;
}

QString BatchView::selectedLines() const
{
    QString lines;
    for (const int row : selectedRows())
        lines += m_model.rowText(row) + QLatin1Char('\n');
    return lines;
}

void BatchView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT openRequested();
    else
        RowTable::keyPressEvent(event);
}

} // namespace skops::ui
