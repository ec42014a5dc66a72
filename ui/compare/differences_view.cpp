#include "compare/differences_view.h"

#include "compare/differences_model.h"
#include "theme/header_widths.h"

#include <QHeaderView>

#include <set>

namespace skops::ui {

DifferencesView::DifferencesView(DifferencesModel& model, QWidget* parent)
    : RowTable(model, parent), m_model(model)
{
    elideMiddle(static_cast<int>(DifferenceColumn::Place));
    setAccessibleName(tr("Differences"));
    const int letter = fontMetrics().averageCharWidth();
    const auto set = [&](DifferenceColumn column, int letters) {
        setColumnWidth(static_cast<int>(column), letter * letters);
    };
    set(DifferenceColumn::Change, 14);
    set(DifferenceColumn::Aspect, 36);
    set(DifferenceColumn::Before, 28);
    set(DifferenceColumn::After, 28);
    fitTitles(*horizontalHeader());
    horizontalHeader()->setMinimumSectionSize(letter * 8);
    horizontalHeader()->setSectionResizeMode(static_cast<int>(DifferenceColumn::Place), QHeaderView::Stretch);
    // Types to trust first, then as the files are read, until a header is clicked.
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
}

QString DifferencesView::selectedLines() const
{
    // Ranges, not rows: everything may be selected. They may overlap.
    std::set<int> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.insert(row);
    }
    QString lines;
    for (const int row : rows)
        lines += m_model.rowText(row) + QLatin1Char('\n');
    return lines;
}

} // namespace skops::ui
