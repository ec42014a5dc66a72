#include "models/plan_model.h"

#include "models/plan_cells.h"
#include "text/display.h"
#include "texts/plan_texts.h"
#include "theme/colors.h"

#include <QCoreApplication>
#include <QGuiApplication>

#include <algorithm>
#include <limits>
#include <utility>

namespace skops::ui {

void PlanModel::setRows(review::ReviewPtr review, PlanRowsPtr rows)
{
    beginResetModel();
    m_review = std::move(review);
    m_rows = std::move(rows);
    m_made = std::min(total(), pageRows);
    endResetModel();
}

/// A view counts rows with an int.
int PlanModel::total() const
{
    return m_rows ? static_cast<int>(std::min<size_t>(m_rows->steps.size(), std::numeric_limits<int>::max()))
                  : 0;
}

NodeId PlanModel::nodeAt(const QModelIndex& index) const
{
    return index.isValid() ? m_rows->plan->steps()[stepAt(index.row())].node : none<NodeId>;
}

int PlanModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_made;
}

int PlanModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

bool PlanModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_made < total();
}

void PlanModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    const int count = m_made + std::min(pageRows, total() - m_made);
    beginInsertRows({}, m_made, count - 1);
    m_made = count;
    endInsertRows();
}

QString PlanModel::text(int row, int column) const
{
    const audit::LoadPlan& plan = *m_rows->plan;
    const audit::PlanStep& step = plan.steps()[stepAt(row)];
    switch (static_cast<Column>(column)) {
    case StepColumn:
        return formatCount(stepAt(row) + uint64_t{1});
    case ActionColumn:
        return planAction(*m_review, plan, step);
    case TargetColumn:
        return planTarget(*m_review, plan, step);
    case LabelColumn:
        return planLabel(*m_review, plan, step);
    case TrustColumn:
        return planTrust(*m_review, plan, step);
    case PlaceColumn:
        return planPlace(*m_review, plan, step);
    }
    return {};
}

QString PlanModel::toolTip(int row, int column) const
{
    QStringList lines{text(row, column)};
    if (stepAt(row) >= m_rows->plan->reachedSteps())
        lines.append(tr("It would not come to this: loading raises before."));
    if (m_rows->plan->steps()[stepAt(row)].isUndecided)
        lines.append(QCoreApplication::translate("plan", texts::planUndecidedText()));
    lines.removeAll(QString());
    return plainToolTip(lines.join(QLatin1Char('\n')));
}

QVariant PlanModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const bool isReached = stepAt(index.row()) < m_rows->plan->reachedSteps();
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::AccessibleTextRole:
        // A screen reader reads one cell: the target must carry what is done and whether it comes to it.
        if (index.column() != TargetColumn)
            return text(index.row(), index.column());
        return isReached ? tr("%1 %2, %3", "action, target, trust")
                               .arg(text(index.row(), ActionColumn), text(index.row(), TargetColumn),
                                    text(index.row(), TrustColumn))
                         : tr("not reached: %1 %2", "action, target")
                               .arg(text(index.row(), ActionColumn), text(index.row(), TargetColumn));
    case Qt::ForegroundRole: {
        const audit::PlanTrust trust = m_rows->plan->steps()[stepAt(index.row())].trust;
        if (trust == audit::PlanTrust::Dangerous)
            return judgementColor(audit::Judgement::Dangerous);
        if (trust == audit::PlanTrust::Untrusted)
            return trustColor(audit::Safety::Untrusted);
        return isReached ? QVariant() : QVariant(secondaryText(QGuiApplication::palette()));
    }
    case Qt::TextAlignmentRole:
        return index.column() == StepColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ToolTipRole:
        return toolTip(index.row(), index.column());
    default:
        return {};
    }
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnTotal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == StepColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool isTip = role == Qt::ToolTipRole;
    switch (static_cast<Column>(section)) {
    case StepColumn:
        return isTip ? tr("In the order in which skops would do it") : tr("Step");
    case ActionColumn:
        return isTip ? tr("What skops would do") : tr("Action");
    case TargetColumn:
        return isTip ? tr("What is really imported or called, or the member that is read") : tr("Target");
    case LabelColumn:
        return isTip ? tr("What the file calls it, where that is something else") : tr("Label");
    case TrustColumn:
        return isTip ? tr("Who allowed it") : tr("Trust");
    case PlaceColumn:
        return isTip ? tr("The node it is done for") : tr("Place");
    }
    return {};
}

QString planLine(const review::Review& review, const audit::LoadPlan& plan, uint32_t index)
{
    const audit::PlanStep& step = plan.steps()[index];
    return QStringList{formatCount(index + uint64_t{1}), planAction(review, plan, step),
                       planTarget(review, plan, step),   planLabel(review, plan, step),
                       planTrust(review, plan, step),    planPlace(review, plan, step)}
        .join(QLatin1Char('\t'));
}

} // namespace skops::ui
