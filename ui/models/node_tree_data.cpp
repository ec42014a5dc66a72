// The cells of NodeTreeModel.

#include "models/node_cells.h"
#include "models/node_tree_model.h"
#include "text/convert_texts.h"
#include "text/display.h"
#include "text/sentences.h"
#include "theme/colors.h"
#include "theme/icons.h"

#include <algorithm>

namespace skops::ui {

QString NodeTreeModel::pathText(const QModelIndex& index) const
{
    constexpr qsizetype pathCharacters = 4000;
    const NodeId node = nodeAt(index);
    return node == none<NodeId> ? QString() : nodePath(*m_review->tree, node, pathCharacters);
}

QString NodeTreeModel::typeText(const QModelIndex& index) const
{
    constexpr qsizetype nameCharacters = 4000;
    const NodeId node = nodeAt(index);
    if (node == none<NodeId> || m_review->tree->node(node).type == none<TypeId>)
        return {};
    return displayText(m_review->tree->fullName(m_review->tree->node(node).type), nameCharacters);
}

QString NodeTreeModel::text(const Row& row, NodeId node, int column) const
{
    const nodes::NodeTree& tree = *m_review->tree;
    const bool isSame = isSameAsEarlier(row);
    switch (static_cast<Column>(column)) {
    case NameColumn:
        return row.edge == none<EdgeId> ? QStringLiteral("root") : edgeName(tree, row.edge);
    case ValueColumn:
        if (const Finding* worst = worstNote(row))
            return tr("%1: %2", "finding, value").arg(noteWord(*worst), nodeValue(tree, node));
        return isSame ? repeatText(tree, node) : nodeValue(tree, node);
    case LoaderColumn:
        return tree.node(node).loaderName == none<nodes::NameId>
                   ? QString()
                   : displayText(tree.name(tree.node(node).loaderName));
    case TrustColumn:
        return trustText(*m_review, node);
    case SizeColumn:
        return isSame ? QString() : nodeSize(*m_review, node);
    }
    return {};
}

bool NodeTreeModel::isSameAsEarlier(const Row& row) const
{
    return row.edge != none<EdgeId> && m_review->tree->edge(row.edge).isRepeat;
}

/// A finding is shown where its node was read first: Python has one None, and nearly every one is a repeat.
const Finding* NodeTreeModel::worstNote(const Row& row) const
{
    if (!m_notes || isSameAsEarlier(row))
        return nullptr;
    const auto notes = m_notes->of(nodeOf(row));
    return notes.empty() ? nullptr : &m_review->findings[notes.front().finding];
}

QStringList NodeTreeModel::noteLines(const Row& row) const
{
    constexpr size_t maxLines = 4;
    QStringList lines;
    if (!worstNote(row))
        return lines;
    const auto notes = m_notes->of(nodeOf(row));
    for (const NodeNote& note : notes.first(std::min(notes.size(), maxLines))) {
        const Finding& finding = m_review->findings[note.finding];
        lines.append(tr("%1: %2", "severity, finding")
                         .arg(severityWord(severityOf(finding.code)), findingSentence(finding)));
    }
    return lines;
}

QVariant NodeTreeModel::nodeData(const Row& row, int column, int role) const
{
    const NodeId node = nodeOf(row);
    const audit::Safety safety = m_review->audit->safety(node);
    switch (role) {
    case Qt::DisplayRole:
        return text(row, node, column);
    case Qt::DecorationRole:
        if (column == NameColumn)
            return trustIcon(safety);
        if (const Finding* worst = column == ValueColumn ? worstNote(row) : nullptr)
            return severityIcon(severityOf(worst->code));
        return {};
    case Qt::ForegroundRole:
        // What is trusted keeps the colour of text: the eye should find the rest.
        if (column == TrustColumn)
            return trustColor(safety);
        if (safety != audit::Safety::Safe && (column == NameColumn || column == ValueColumn))
            return trustColor(safety);
        return {};
    case Qt::ToolTipRole: {
        const QString cell = text(row, node, column);
        const QString deep = row.depth == maxDepth && row.end > row.begin
                                 ? tr("Deeper levels are not shown here.")
                                 : QString();
        QStringList lines = QStringList{cell, trustText(*m_review, node), deep} + noteLines(row);
        lines.removeAll(QString());
        lines.removeDuplicates();
        return plainToolTip(lines.join(QLatin1Char('\n')));
    }
    case Qt::AccessibleTextRole:
        // A screen reader reads one cell: the name must carry the trust that is otherwise in the icon.
        if (column != NameColumn)
            return text(row, node, column);
        if (const Finding* worst = worstNote(row))
            return tr("%1, %2, %3")
                .arg(text(row, node, column), trustText(*m_review, node), findingSentence(*worst));
        return tr("%1, %2").arg(text(row, node, column), trustText(*m_review, node));
    default:
        return {};
    }
}

QVariant NodeTreeModel::brokenData(const Row& row, int column, int role) const
{
    const nodes::NodeTree& tree = *m_review->tree;
    if (role == Qt::DecorationRole && column == NameColumn)
        return severityIcon(Severity::Warning);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    QString cell;
    switch (static_cast<Column>(column)) {
    case NameColumn:
        cell = edgeName(tree, row.edge);
        break;
    case ValueColumn:
        cell = tr("not a node: %1").arg(displayText(tree.text(tree.edge(row.edge).raw)));
        break;
    case TrustColumn:
        cell = tr("not analysed");
        break;
    case LoaderColumn:
    case SizeColumn:
        break;
    }
    return role == Qt::ToolTipRole && !cell.isEmpty() ? plainToolTip(cell) : cell;
}

QVariant NodeTreeModel::rangeData(const Row& row, int column, int role) const
{
    const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    if (isText && column == NameColumn) {
        const nodes::NodeTree& tree = *m_review->tree;
        return tr("%1 to %2", "range of rows")
            .arg(edgeName(tree, m_rowSet->edges[row.begin]), edgeName(tree, m_rowSet->edges[row.end - 1]));
    }
    if (isText && column == ValueColumn)
        return tr("%1 rows").arg(formatCount(row.end - row.begin));
    if (role == Qt::DecorationRole && column == NameColumn)
        return icon(Icon::Range);
    return {};
}

QVariant NodeTreeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return index.column() == SizeColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    const Row& row = rowOf(index);
    if (row.isRange)
        return rangeData(row, index.column(), role);
    if (nodeOf(row) == none<NodeId>)
        return brokenData(row, index.column(), role);
    return nodeData(row, index.column(), role);
}

QVariant NodeTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnTotal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == SizeColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool isTip = role == Qt::ToolTipRole;
    switch (static_cast<Column>(section)) {
    case NameColumn:
        return isTip ? tr("Attribute, key or position under which the node stands") : tr("Name");
    case ValueColumn:
        return isTip ? tr("What the file says the node is") : tr("Type or value");
    case LoaderColumn:
        return isTip ? tr("The part of skops that would load the node") : tr("Loader");
    case TrustColumn:
        return isTip ? tr("Whether skops trusts the node in the chosen profile, with your ticks")
                     : tr("Trust");
    case SizeColumn:
        return isTip ? tr("Bytes of the archive member the node reads, or items it holds") : tr("Size");
    }
    return {};
}

} // namespace skops::ui
