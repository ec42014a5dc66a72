#include "batch/batch_types_model.h"

#include "text/display.h"
#include "text/sentences.h"
#include "theme/icons.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace skops::ui {

namespace {

/// The name of a group in a narrow column.
QString groupWord(audit::Group group)
{
    switch (group) {
    case audit::Group::KnownDangerous:
        return BatchTypesModel::tr("Dangerous");
    case audit::Group::Unknown:
        return BatchTypesModel::tr("Unknown");
    case audit::Group::NativeCode:
        return BatchTypesModel::tr("Native code");
    case audit::Group::Library:
        return BatchTypesModel::tr("Library");
    }
    return {};
}

} // namespace

BatchTypesModel::BatchTypesModel(Batch& batch, QObject* parent) : QAbstractTableModel(parent), m_batch(batch)
{
    connect(&m_batch, &Batch::rowsChanged, this, &BatchTypesModel::showTypes);
    connect(&m_batch, &Batch::ticksChanged, this, &BatchTypesModel::tellAllChanged);
    showTypes();
}

void BatchTypesModel::showTypes()
{
    const std::vector<BatchType>& types = m_batch.index().types();
    std::vector<uint32_t> order;
    for (uint32_t type = 0; type < types.size(); ++type) {
        if (types[type].files > 0)
            order.push_back(type);
    }
    std::ranges::sort(order, [&](uint32_t a, uint32_t b) {
        return std::tuple(types[a].group, types[b].files, std::string_view(types[a].name)) <
               std::tuple(types[b].group, types[a].files, std::string_view(types[b].name));
    });
    if (order == m_order) {
        tellAllChanged();
        return;
    }
    Q_EMIT layoutAboutToBeChanged();
    std::vector<int> rowOf(types.size(), -1);
    const int made = std::min(static_cast<int>(order.size()), std::max(m_made, pageRows));
    for (int row = 0; row < made; ++row)
        rowOf[order[static_cast<size_t>(row)]] = row;
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex& index : before) {
        const int row = rowOf[typeAt(index.row())];
        after.append(row < 0 ? QModelIndex() : createIndex(row, index.column()));
    }
    m_order = std::move(order);
    m_made = made;
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void BatchTypesModel::tellAllChanged()
{
    if (m_made > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_made - 1, columnTotal - 1));
}

bool BatchTypesModel::isTicked(uint32_t type) const
{
    return type < m_batch.ticks().size() && m_batch.ticks()[type];
}

std::vector<uint32_t> BatchTypesModel::openLibraryTypes() const
{
    std::vector<uint32_t> open;
    for (const uint32_t type : m_order) {
        if (m_batch.index().types()[type].group == audit::Group::Library && !isTicked(type))
            open.push_back(type);
    }
    return open;
}

int BatchTypesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_made;
}

int BatchTypesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

bool BatchTypesModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_made < static_cast<int>(m_order.size());
}

void BatchTypesModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    const int more = std::min(pageRows, static_cast<int>(m_order.size()) - m_made);
    beginInsertRows({}, m_made, m_made + more - 1);
    m_made += more;
    endInsertRows();
}

Qt::ItemFlags BatchTypesModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == TypeColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant BatchTypesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const uint32_t id = typeAt(index.row());
    const BatchType& type = m_batch.index().types()[id];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return column == TypeColumn    ? displayText(type.name)
               : column == GroupColumn ? groupWord(type.group)
                                       : formatCount(type.files);
    case Qt::CheckStateRole:
        return column == TypeColumn ? QVariant(isTicked(id) ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::DecorationRole:
        return column == GroupColumn ? QVariant(groupIcon(type.group)) : QVariant();
    case Qt::TextAlignmentRole:
        return column == FilesColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ToolTipRole:
        return plainToolTip(displayText(type.name, 2000) + QLatin1Char('\n') + groupName(type.group) +
                            QLatin1Char('\n') + typeWhy(type.name, type.group) + QLatin1Char('\n') +
                            typeCheck(type.name, type.group));
    default:
        return {};
    }
}

bool BatchTypesModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    m_batch.setTicked({typeAt(index.row())}, value.value<Qt::CheckState>() == Qt::Checked);
    return true;
}

QVariant BatchTypesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == FilesColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case TypeColumn:
        return tr("Type");
    case GroupColumn:
        return tr("Group");
    case FilesColumn:
        return tr("Files");
    }
    return {};
}

} // namespace skops::ui
