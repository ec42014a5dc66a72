#include "trust/import_view.h"

#include "trust/import_model.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace skops::ui {

ImportView::ImportView(ImportModel& model, QWidget* parent) : RowTable(model, parent), m_model(model)
{
    elideMiddle(ImportModel::TypeColumn);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setAccessibleName(tr("Entries of the trust list"));
    setColumnWidths();
}

void ImportView::setColumnWidths()
{
    const int letter = fontMetrics().averageCharWidth();
    const auto set = [&](ImportModel::Column column, int letters) {
        setColumnWidth(column, letter * letters);
    };
    set(ImportModel::TypeColumn, 36);
    set(ImportModel::GroupColumn, 23);
    set(ImportModel::StateColumn, 25);
    set(ImportModel::WhoColumn, 16);
    set(ImportModel::DateColumn, 13);
    set(ImportModel::ExpiryColumn, 13);
    horizontalHeader()->setSectionResizeMode(ImportModel::ReasonColumn, QHeaderView::Stretch);
}

void ImportView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Space) {
        RowTable::keyPressEvent(event);
        return;
    }
    std::vector<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedRows())
        rows.push_back(index.row());
    m_model.toggle(rows);
}

} // namespace skops::ui
