#include "tree/match_delegate.h"

#include "document/tree_search.h"
#include "models/node_tree_model.h"
#include "theme/match_colors.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace skops::ui {

MatchDelegate::MatchDelegate(const NodeTreeModel& model, const TreeSearch& search, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_search(search)
{
}

/// Whether the search looks at the text of this cell: type and value are those of a node, which is found
/// where it was read first.
bool MatchDelegate::isSearched(const QModelIndex& index) const
{
    const SearchQuery& query = m_search.query();
    if (!m_search.isActive() || m_model.isRange(index))
        return false;
    if (index.column() == NodeTreeModel::NameColumn)
        return query.has(SearchField::Names);
    const NodeId node = m_model.nodeAt(index);
    if (node == none<NodeId> || m_model.isRepeat(index))
        return false;
    const auto label = nodes::rowOf(m_model.tree()->node(node).loader).label;
    if (index.column() == NodeTreeModel::ValueColumn)
        return query.has(label == nodes::Label::Json ? SearchField::Values : SearchField::Types);
    return index.column() == NodeTreeModel::LoaderColumn && query.has(SearchField::Types);
}

std::vector<TextRange> MatchDelegate::rangesIn(const QModelIndex& index, const QString& shown) const
{
    return isSearched(index) ? m_search.marker().ranges(shown) : std::vector<TextRange>();
}

void MatchDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const std::vector<TextRange> ranges = rangesIn(index, cell.text);
    if (ranges.empty())
        QStyledItemDelegate::paint(painter, option, index);
    else
        paintMarked(*painter, cell, ranges);
    if (index.column() != NodeTreeModel::NameColumn || !m_search.isActive())
        return;
    const auto span = m_model.edgesAt(index);
    if ((span && span->level > 0) || !m_search.isMatch(span ? span->first : none<EdgeId>))
        return;
    constexpr int barWidth = 3;
    QRect bar = option.rect;
    bar.setWidth(barWidth);
    const bool isSelected = (option.state & QStyle::State_Selected) != 0;
    painter->fillRect(bar.adjusted(0, 1, 0, -1), isSelected ? option.palette.color(QPalette::HighlightedText)
                                                            : matchColors(option.palette).mark);
}

/// As the style draws a cell (QCommonStyle, CE_ItemViewItem), with the marks in its text.
void MatchDelegate::paintMarked(QPainter& painter, QStyleOptionViewItem& option,
                                const std::vector<TextRange>& ranges) const
{
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &option, option.widget) + 1;
    const QRect area = style->subElementRect(QStyle::SE_ItemViewItemText, &option, option.widget)
                           .adjusted(margin, 0, -margin, 0);
    const QString shown = option.fontMetrics.elidedText(option.text, option.textElideMode, area.width());
    option.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &option, &painter, option.widget);

    const bool isSelected = (option.state & QStyle::State_Selected) != 0;
    const auto group = (option.state & QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    const MatchColors colors = matchColors(option.palette);
    QList<QTextLayout::FormatRange> marks;
    for (const TextRange& range : ranges) {
        // What was cut off is not there; the ellipsis stands for it.
        const qsizetype length = std::min(range.length, shown.size() - range.begin);
        if (length <= 0)
            continue;
        QTextLayout::FormatRange mark;
        mark.start = static_cast<int>(range.begin);
        mark.length = static_cast<int>(length);
        mark.format.setBackground(colors.background);
        mark.format.setForeground(colors.text);
        mark.format.setFontUnderline(true);
        marks.append(mark);
    }
    QTextLayout layout(shown, option.font);
    layout.setFormats(marks);
    QTextOption text(Qt::AlignLeft);
    text.setWrapMode(QTextOption::NoWrap);
    text.setTextDirection(option.direction);
    layout.setTextOption(text);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(area.width());
    layout.endLayout();

    painter.save();
    painter.setClipRect(area);
    painter.setPen(option.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text));
    layout.draw(&painter, QPointF(area.left(), area.top() + (area.height() - line.height()) / 2));
    painter.restore();
}

} // namespace skops::ui
