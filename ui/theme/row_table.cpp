#include "theme/row_table.h"

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>

namespace skops::ui {
namespace {

class MiddleDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideMiddle;
    }
};

} // namespace

void setUpRowTable(QTableView& view)
{
    view.setShowGrid(false);
    view.setWordWrap(false);
    view.setAlternatingRowColors(true);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setSelectionMode(QAbstractItemView::ExtendedSelection);
    view.setTabKeyNavigation(false);
    view.setCornerButtonEnabled(false);
    view.setContextMenuPolicy(Qt::ActionsContextMenu);
    view.verticalHeader()->hide();
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.verticalHeader()->setDefaultSectionSize(view.fontMetrics().height() + 6);
    view.horizontalHeader()->setHighlightSections(false);
    view.horizontalHeader()->setSectionsMovable(false);
}

void elideMiddle(QTableView& view, int column)
{
    view.setItemDelegateForColumn(column, new MiddleDelegate(&view));
}

} // namespace skops::ui
