// The cells of CompareModel.

#include "compare/compare_model.h"
#include "compare/difference_cells.h"
#include "models/node_cells.h"
#include "text/display.h"
#include "theme/change_colors.h"
#include "theme/colors.h"
#include "theme/icons.h"

#include <QGuiApplication>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace skops::ui {
namespace {

using report::Aspect;
using report::Change;

std::optional<Change> changeOf(const report::AlignedRows& aligned, uint32_t row)
{
    if (aligned.isAdded(row))
        return Change::Added;
    if (aligned.isRemoved(row))
        return Change::Removed;
    return aligned.rows()[row].isChanged ? std::optional(Change::Changed) : std::nullopt;
}

/// Whether what a difference says stands in the cell anyway.
bool isShownByValue(Aspect aspect)
{
    return aspect == Aspect::Item || aspect == Aspect::Type || aspect == Aspect::Value;
}

} // namespace

QString CompareModel::nameText(uint32_t aligned) const
{
    if (aligned == 0)
        return QStringLiteral("root");
    return edgeName(m_compared->tree(m_side), m_compared->edge(aligned, m_side));
}

QString CompareModel::valueText(uint32_t aligned) const
{
    const nodes::NodeTree& tree = m_compared->tree(m_side);
    const NodeId node = m_compared->node(aligned, m_side);
    if (node == none<NodeId>)
        return tr("not a node: %1")
            .arg(displayText(tree.text(tree.edge(m_compared->edge(aligned, m_side)).raw)));
    const bool isOpen = aligned == 0 || m_compared->aligned.rows()[aligned].childCount > 0;
    const bool isRepeat = !isOpen && tree.edge(m_compared->edge(aligned, m_side)).isRepeat;
    QString text = isRepeat ? repeatText(tree, node) : nodeValue(tree, node);
    for (const uint32_t i : m_compared->aligned.differencesOf(aligned)) {
        const report::Difference& difference = m_compared->comparison.differences()[i];
        const QString evidence = evidenceText(difference, m_side);
        if (!isShownByValue(difference.aspect) && !evidence.isEmpty())
            text += tr(" %1", "an array's shape or first item, behind its type").arg(evidence);
    }
    return text;
}

QString CompareModel::signText(uint32_t aligned) const
{
    QString text;
    if (const auto change = changeOf(m_compared->aligned, aligned))
        text = changeSign(*change);
    else if (m_compared->aligned.rows()[aligned].leadsToChange)
        text = QStringLiteral("\u2026");
    if (m_compared->changesTrust(aligned, m_side))
        text += QLatin1Char('!');
    return text;
}

QString CompareModel::changeText(uint32_t aligned) const
{
    QStringList parts;
    const auto differences = m_compared->aligned.differencesOf(aligned);
    for (const uint32_t i : differences)
        parts.append(differenceText(m_compared->comparison.differences()[i]));
    const auto change = changeOf(m_compared->aligned, aligned);
    if (parts.isEmpty() && change)
        parts.append(changeWord(*change));
    else if (parts.isEmpty() && m_compared->aligned.rows()[aligned].leadsToChange)
        parts.append(tr("something in it differs"));
    if (m_compared->changesTrust(aligned, m_side))
        parts.append(tr("untrusted on this side only"));
    return parts.join(QLatin1Char('\n'));
}

QString CompareModel::text(uint32_t aligned, int column) const
{
    if (static_cast<Column>(column) != SignColumn && m_compared->isGap(aligned, m_side))
        return {};
    switch (static_cast<Column>(column)) {
    case NameColumn:
        return nameText(aligned);
    case SignColumn:
        return signText(aligned);
    case ValueColumn:
        return valueText(aligned);
    case TrustColumn: {
        const NodeId node = m_compared->node(aligned, m_side);
        return node == none<NodeId> ? QString() : trustText(m_compared->review(m_side), node);
    }
    }
    return {};
}

QString CompareModel::rowText(const QModelIndex& index) const
{
    const uint32_t aligned = alignedAt(index);
    if (aligned == noIndex || m_compared->isGap(aligned, m_side))
        return {};
    constexpr qsizetype pathCharacters = 4000;
    const QString path = displayText(m_compared->path(aligned, m_side), pathCharacters);
    return QStringList{text(aligned, SignColumn), path, text(aligned, ValueColumn)}.join(QLatin1Char('\t'));
}

QVariant CompareModel::colors(uint32_t aligned, int role) const
{
    const QPalette palette = QGuiApplication::palette();
    if (role == Qt::BackgroundRole && m_compared->isGap(aligned, m_side))
        return gapColor(palette);
    const auto change = changeOf(m_compared->aligned, aligned);
    if (!change)
        return {};
    const ChangeColors colors = changeColors(*change, palette);
    return role == Qt::BackgroundRole ? colors.background : colors.text;
}

QVariant CompareModel::rowData(uint32_t aligned, int column, int role) const
{
    const NodeId node = m_compared->node(aligned, m_side);
    switch (role) {
    case Qt::DisplayRole:
        return text(aligned, column);
    case Qt::DecorationRole:
        return column == NameColumn && node != none<NodeId>
                   ? QVariant(trustIcon(m_compared->review(m_side).audit->safety(node)))
                   : QVariant();
    case Qt::ForegroundRole:
        if (column == TrustColumn && node != none<NodeId>)
            return trustColor(m_compared->review(m_side).audit->safety(node));
        return colors(aligned, role);
    case Qt::BackgroundRole:
        return colors(aligned, role);
    case Qt::ToolTipRole: {
        QStringList lines{text(aligned, column), changeText(aligned)};
        lines.removeAll(QString());
        return plainToolTip(lines.join(QLatin1Char('\n')));
    }
    case Qt::AccessibleTextRole: {
        // A screen reader reads one cell: the name must carry what colour and sign say.
        if (column != NameColumn)
            return column == SignColumn ? changeText(aligned) : text(aligned, column);
        const QString name = m_compared->isGap(aligned, m_side)
                                 ? tr("nothing on this side")
                                 : tr("%1, %2").arg(nameText(aligned), text(aligned, TrustColumn));
        const QString change = changeText(aligned);
        return change.isEmpty() ? name : tr("%1, %2").arg(name, change);
    }
    default:
        return {};
    }
}

QVariant CompareModel::rangeData(const CompareRow& row, int column, int role) const
{
    const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    if (role == Qt::DecorationRole && column == NameColumn)
        return icon(Icon::Range);
    if (!isText)
        return {};
    if (column == ValueColumn)
        return tr("%1 rows").arg(formatCount(row.end - row.begin));
    if (column != NameColumn)
        return {};
    const uint32_t first = m_rows->shown(row.begin);
    const uint32_t last = m_rows->shown(row.end - 1);
    const auto name = [this](uint32_t aligned) {
        return m_compared->isGap(aligned, m_side) ? QStringLiteral("\u2013") : nameText(aligned);
    };
    return tr("%1 to %2", "range of rows").arg(name(first), name(last));
}

QVariant CompareModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return index.column() == SignColumn ? QVariant(Qt::AlignCenter) : QVariant();
    const CompareRow& row = rowOf(index);
    return row.aligned == noIndex ? rangeData(row, index.column(), role)
                                  : rowData(row.aligned, index.column(), role);
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnTotal)
        return {};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool isTip = role == Qt::ToolTipRole;
    switch (static_cast<Column>(section)) {
    case NameColumn:
        return isTip ? tr("Attribute, key or position under which the node stands") : tr("Name");
    case SignColumn:
        return isTip ? tr("+ only in B, \u2212 only in A, \u2260 different, \u2026 something in it differs, "
                          "! untrusted on this side only")
                     : QStringLiteral("\u00b1");
    case ValueColumn:
        return isTip ? tr("What the file says the node is") : tr("Type or value");
    case TrustColumn:
        return isTip ? tr("Whether skops trusts the node in the chosen profile, with your ticks")
                     : tr("Trust");
    }
    return {};
}

} // namespace skops::ui
