#include "trust/import_model.h"

#include "text/display.h"
#include "text/sentences.h"
#include "theme/colors.h"
#include "theme/icons.h"

#include <QGuiApplication>

#include <algorithm>
#include <utility>

namespace skops::ui {

void ImportModel::setPlan(ImportPlan plan)
{
    beginResetModel();
    m_plan = std::move(plan);
    m_isChosen.assign(m_plan.rows.size(), false);
    for (size_t i = 0; i < m_plan.rows.size(); ++i)
        m_isChosen[i] = isPreselected(m_plan, m_plan.rows[i]);
    m_chosenCount = static_cast<size_t>(std::ranges::count(m_isChosen, true));
    endResetModel();
    Q_EMIT chosenChanged();
}

void ImportModel::choose(int row, bool isChosen)
{
    const auto i = static_cast<size_t>(row);
    if (m_isChosen[i] == isChosen || !isSelectable(m_plan.rows[i].state))
        return;
    m_isChosen[i] = isChosen;
    m_chosenCount += isChosen ? size_t{1} : ~size_t{0};
    Q_EMIT dataChanged(index(row, TypeColumn), index(row, TypeColumn), {Qt::CheckStateRole});
}

void ImportModel::toggle(const std::vector<int>& rows)
{
    const auto isOpen = [this](int row) {
        const auto i = static_cast<size_t>(row);
        return !m_isChosen[i] && isSelectable(m_plan.rows[i].state);
    };
    const bool isChosen = std::ranges::any_of(rows, isOpen);
    for (const int row : rows)
        choose(row, isChosen);
    Q_EMIT chosenChanged();
}

int ImportModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_plan.rows.size());
}

int ImportModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

Qt::ItemFlags ImportModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    // What cannot be chosen can still be read and copied.
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() == TypeColumn && isSelectable(m_plan.rows[static_cast<size_t>(index.row())].state))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QString ImportModel::stateWord(const ImportRow& row) const
{
    switch (row.state) {
    case ImportState::Offered:
        return tr("to review here");
    case ImportState::Dangerous:
        return tr("only if you tick it here");
    case ImportState::Differs:
        return tr("ticked, for another reason");
    case ImportState::Same:
        return tr("ticked already");
    case ImportState::Repeated:
        return tr("listed twice");
    case ImportState::Expired:
        return tr("expired");
    case ImportState::OtherFile:
        return tr("for other files only");
    case ImportState::UnknownHere:
        return tr("not to review here");
    }
    return {};
}

QString ImportModel::stateSentence(const ImportRow& row) const
{
    switch (row.state) {
    case ImportState::Offered:
        return tr("The type is among those to review of this file.");
    case ImportState::Dangerous:
        return tr("The type is known to be dangerous. A list never ticks such a type by itself.");
    case ImportState::Differs:
        return tr(
            "The type is ticked already. If you choose the row, the reason of the list replaces yours.");
    case ImportState::Same:
        return tr("The type is ticked already, with the same reason.");
    case ImportState::Repeated:
        return tr("The list holds another entry about this type; that one counts.");
    case ImportState::Expired:
        return tr("The entry counted until %1.").arg(displayText(row.entry.expires));
    case ImportState::OtherFile:
        return tr("The entry is for files with another SHA-256 than this one.");
    case ImportState::UnknownHere:
        return tr("The type is not among those to review of this file: it is not in the file, or it is "
                  "trusted anyway.");
    }
    return {};
}

QString ImportModel::text(const ImportRow& row, Column column) const
{
    switch (column) {
    case TypeColumn:
        return displayText(row.entry.type);
    case GroupColumn:
        return row.state == ImportState::UnknownHere ? QString() : groupName(row.group);
    case StateColumn:
        return stateWord(row);
    case ReasonColumn:
        return displayText(row.entry.reason);
    case WhoColumn:
        return displayText(row.entry.who);
    case DateColumn:
        return displayText(row.entry.date);
    case ExpiryColumn:
        return displayText(row.entry.expires);
    }
    return {};
}

QString ImportModel::tip(const ImportRow& row, Column column) const
{
    constexpr qsizetype maxText = 2000;
    switch (column) {
    case TypeColumn:
        return displayText(row.entry.type, maxText);
    case GroupColumn:
        return row.state == ImportState::UnknownHere ? QString() : groupSentence(row.group);
    case StateColumn:
        return stateSentence(row);
    case ReasonColumn:
        return displayText(row.entry.reason, maxText);
    case WhoColumn:
        return displayText(row.entry.who, maxText);
    case DateColumn:
    case ExpiryColumn:
        break;
    }
    return {};
}

QVariant ImportModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto i = static_cast<size_t>(index.row());
    const ImportRow& row = m_plan.rows[i];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(row, column);
    case Qt::ToolTipRole: {
        const QString shown = tip(row, column);
        return shown.isEmpty() ? QVariant() : plainToolTip(shown);
    }
    case Qt::CheckStateRole:
        if (column == TypeColumn && isSelectable(row.state))
            return m_isChosen[i] ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::DecorationRole:
        return column == GroupColumn && row.state != ImportState::UnknownHere ? QVariant(groupIcon(row.group))
                                                                              : QVariant();
    case Qt::ForegroundRole:
        return isSelectable(row.state) ? QVariant() : QVariant(secondaryText(QGuiApplication::palette()));
    default:
        return {};
    }
}

bool ImportModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    choose(index.row(), value.value<Qt::CheckState>() == Qt::Checked);
    Q_EMIT chosenChanged();
    return true;
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case TypeColumn:
        return tr("Type");
    case GroupColumn:
        return tr("Group");
    case StateColumn:
        return tr("In this file");
    case ReasonColumn:
        return tr("Reason");
    case WhoColumn:
        return tr("Who");
    case DateColumn:
        return tr("Date");
    case ExpiryColumn:
        return tr("Until");
    }
    return {};
}

} // namespace skops::ui
