#include "compare/side_view.h"

#include "compare/compare_model.h"
#include "theme/header_widths.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>
#include <memory>

namespace skops::ui {

SideView::SideView(CompareModel& model, QWidget* parent) : QTreeView(parent), m_model(model)
{
    setModel(&model);
    setUniformRowHeights(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setTextElideMode(Qt::ElideRight);
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // both have rows of one height, and as many
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setAccessibleName(model.side() == Side::A ? tr("Tree of file A") : tr("Tree of file B"));
    const int letter = fontMetrics().averageCharWidth();
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setMinimumSectionSize(letter * 4);
    setColumnWidth(CompareModel::NameColumn, letter * 36);
    setColumnWidth(CompareModel::SignColumn, letter * 5);
    setColumnWidth(CompareModel::TrustColumn, letter * 19);
    fitTitles(*header());
    header()->setSectionResizeMode(CompareModel::ValueColumn, QHeaderView::Stretch);
    setIndentation(letter * 2 + 4);
}

void SideView::reveal(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    // Parents are opened from below: only the last step lays rows out.
    for (QModelIndex parent = index.parent(); parent.isValid(); parent = parent.parent())
        expand(parent);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index, QAbstractItemView::EnsureVisible);
}

QString SideView::selectedLines() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, [this](const QModelIndex& index) { return visualRect(index).top(); });
    QString lines;
    for (const QModelIndex& index : rows) {
        if (const QString text = m_model.rowText(index); !text.isEmpty())
            lines += text + QLatin1Char('\n');
    }
    return lines;
}

void SideView::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex first = currentIndex().siblingAtColumn(CompareModel::NameColumn);
    switch (event->key()) {
    case Qt::Key_Asterisk:
        return; // would open everything below, which may be a million rows
    case Qt::Key_Return:
    case Qt::Key_Enter:
        setExpanded(first, !isExpanded(first));
        return;
    case Qt::Key_Left:
        // Some styles only scroll here.
        if (first.parent().isValid() && !isExpanded(first)) {
            reveal(first.parent());
            return;
        }
        break;
    default:
        break;
    }
    QTreeView::keyPressEvent(event);
}

namespace {

void follow(SideView& from, SideView& to, const std::shared_ptr<bool>& isFollowing)
{
    const auto once = [isFollowing](const auto& act) {
        if (*isFollowing)
            return;
        *isFollowing = true;
        act();
        *isFollowing = false;
    };
    const auto same = [&from, &to](const QModelIndex& index) { return from.rows().sameIn(to.rows(), index); };
    QObject::connect(&from, &QTreeView::expanded, &to,
                     [&to, once, same](const QModelIndex& index) { once([&] { to.expand(same(index)); }); });
    QObject::connect(&from, &QTreeView::collapsed, &to, [&to, once, same](const QModelIndex& index) {
        once([&] { to.collapse(same(index)); });
    });
    QObject::connect(from.selectionModel(), &QItemSelectionModel::selectionChanged, &to,
                     [&from, &to, once, same] {
                         once([&] {
                             QItemSelection selection;
                             for (const QItemSelectionRange& range : from.selectionModel()->selection())
                                 selection.select(same(range.topLeft()), same(range.bottomRight()));
                             to.selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
                         });
                     });
    QObject::connect(
        from.selectionModel(), &QItemSelectionModel::currentChanged, &to,
        [&to, once, same](const QModelIndex& current) {
            once([&] { to.selectionModel()->setCurrentIndex(same(current), QItemSelectionModel::NoUpdate); });
        });
    QObject::connect(from.verticalScrollBar(), &QScrollBar::valueChanged, &to,
                     [&to](int value) { to.verticalScrollBar()->setValue(value); });
    QObject::connect(from.header(), &QHeaderView::sectionResized, &to,
                     [&to, once](int column, int /*before*/, int width) {
                         once([&] {
                             if (to.header()->sectionResizeMode(column) == QHeaderView::Interactive)
                                 to.header()->resizeSection(column, width);
                         });
                     });
}

} // namespace

void keepTogether(SideView& a, SideView& b)
{
    const auto isFollowing = std::make_shared<bool>(false);
    follow(a, b, isFollowing);
    follow(b, a, isFollowing);
}

} // namespace skops::ui
