#pragma once

#include "models/text_matcher.h"

#include <QStyledItemDelegate>

namespace skops::ui {

class NodeTreeModel;
class TreeSearch;

/// Marks what a search has found: within a text by a background and a line below it, and beside each row that
/// matches by a bar.
class MatchDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Both outlive the delegate.
    MatchDelegate(const NodeTreeModel& model, const TreeSearch& search, QObject* parent = nullptr);

    /// What is to be marked in the text that is shown of a cell.
    std::vector<TextRange> rangesIn(const QModelIndex& index, const QString& shown) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    bool isSearched(const QModelIndex& index) const;
    void paintMarked(QPainter& painter, QStyleOptionViewItem& option,
                     const std::vector<TextRange>& ranges) const;

    const NodeTreeModel& m_model;
    const TreeSearch& m_search;
};

} // namespace skops::ui
