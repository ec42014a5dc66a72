#include "models/types_model.h"

#include "text/display.h"
#include "text/sentences.h"
#include "theme/icons.h"

#include <QFont>

#include <algorithm>
#include <utility>

namespace skops::ui {

using audit::Group;

namespace {

/// Of cells and headers.
QVariant alignment(int column)
{
    switch (static_cast<TypesModel::Column>(column)) {
    case TypesModel::TypeColumn:
        break;
    case TypesModel::CountColumn:
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    case TypesModel::ReasonColumn:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignCenter));
    }
    return {};
}

} // namespace

void TypesModel::setReview(review::ReviewPtr review)
{
    std::vector<TypeRow> types = review ? typeRows(*review) : std::vector<TypeRow>();
    const auto isSame = [](const TypeRow& a, const TypeRow& b) {
        return a.group == b.group && a.name == b.name;
    };
    if (m_review && review && std::ranges::equal(m_types, types, isSame)) {
        m_types = std::move(types);
        m_review = std::move(review);
        tellAllChanged();
        return;
    }
    beginResetModel();
    m_types = std::move(types);
    m_review = std::move(review);
    m_sections.clear();
    for (const Group group : {Group::KnownDangerous, Group::Unknown, Group::NativeCode, Group::Library}) {
        Section section{group, {}, 0};
        for (size_t i = 0; i < m_types.size(); ++i) {
            if (m_types[i].group == group)
                section.types.push_back(i);
        }
        section.made = std::min(static_cast<int>(section.types.size()), pageRows);
        if (!section.types.empty())
            m_sections.push_back(std::move(section));
    }
    endResetModel();
}

void TypesModel::setDecisions(const Decisions& decisions)
{
    m_decisions = decisions;
    tellAllChanged();
}

void TypesModel::tellAllChanged()
{
    for (int i = 0; i < static_cast<int>(m_sections.size()); ++i) {
        const QModelIndex section = index(i, TypeColumn);
        Q_EMIT dataChanged(section, index(i, columnTotal - 1));
        Q_EMIT dataChanged(index(0, TypeColumn, section),
                           index(rowCount(section) - 1, columnTotal - 1, section));
    }
}

const TypesModel::Section& TypesModel::sectionOf(const QModelIndex& index) const
{
    return m_sections[isSection(index) ? static_cast<size_t>(index.row()) : index.internalId() - 1];
}

const TypeRow* TypesModel::typeAt(const QModelIndex& index) const
{
    if (!index.isValid() || isSection(index))
        return nullptr;
    return &m_types[sectionOf(index).types[static_cast<size_t>(index.row())]];
}

std::optional<Group> TypesModel::groupAt(const QModelIndex& index) const
{
    return index.isValid() && isSection(index) ? std::optional(sectionOf(index).group) : std::nullopt;
}

QModelIndex TypesModel::indexOfType(std::string_view name) const
{
    for (size_t s = 0; s < m_sections.size(); ++s) {
        const std::vector<size_t>& types = m_sections[s].types;
        for (int row = 0; row < m_sections[s].made; ++row) {
            if (m_types[types[static_cast<size_t>(row)]].name == name)
                return createIndex(row, TypeColumn, static_cast<quintptr>(s + 1));
        }
    }
    return {};
}

std::vector<std::string> TypesModel::tickedAt(const QModelIndex& index) const
{
    // A group may have very many types; few of them are ticked.
    std::vector<std::string> names;
    const auto add = [&](const TypeRow& type) {
        if (m_decisions.find(type.name))
            names.emplace_back(type.name);
    };
    if (const TypeRow* type = typeAt(index)) {
        add(*type);
    } else if (index.isValid()) {
        for (const size_t i : sectionOf(index).types)
            add(m_types[i]);
    }
    return names;
}

/// The type of a row, or all of a group.
std::vector<std::string> TypesModel::namesAt(const QModelIndex& index) const
{
    std::vector<std::string> names;
    if (const TypeRow* type = typeAt(index)) {
        names.emplace_back(type->name);
    } else if (index.isValid()) {
        for (const size_t i : sectionOf(index).types)
            names.emplace_back(m_types[i].name);
    }
    return names;
}

QModelIndex TypesModel::index(int row, int column, const QModelIndex& parent) const
{
    if (row < 0 || column < 0 || column >= columnTotal || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : quintptr{0});
}

QModelIndex TypesModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || isSection(child))
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, TypeColumn, quintptr{0});
}

int TypesModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_sections.size());
    return isSection(parent) && parent.column() == TypeColumn ? sectionOf(parent).made : 0;
}

int TypesModel::columnCount(const QModelIndex&) const
{
    return columnTotal;
}

bool TypesModel::hasChildren(const QModelIndex& parent) const
{
    return rowCount(parent) > 0;
}

bool TypesModel::canFetchMore(const QModelIndex& parent) const
{
    return parent.isValid() && isSection(parent) &&
           sectionOf(parent).made < static_cast<int>(sectionOf(parent).types.size());
}

void TypesModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    Section& section = m_sections[static_cast<size_t>(parent.row())];
    const int more = std::min(pageRows, static_cast<int>(section.types.size()) - section.made);
    beginInsertRows(parent, section.made, section.made + more - 1);
    section.made += more;
    endInsertRows();
}

Qt::ItemFlags TypesModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    // Only what is checked here may be ticked as a group; anything worse is decided one by one.
    if (index.column() == TypeColumn && (!isSection(index) || sectionOf(index).group == Group::Library))
        flags |= Qt::ItemIsUserCheckable;
    return isSection(index) ? flags : flags | Qt::ItemNeverHasChildren;
}

Qt::CheckState TypesModel::checkState(const Section& section) const
{
    const auto isTicked = [&](size_t i) { return m_decisions.find(m_types[i].name) != nullptr; };
    const auto ticked = std::ranges::count_if(section.types, isTicked);
    if (ticked == 0)
        return Qt::Unchecked;
    return static_cast<size_t>(ticked) == section.types.size() ? Qt::Checked : Qt::PartiallyChecked;
}

QVariant TypesModel::sectionData(const Section& section, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return column == TypeColumn    ? groupName(section.group)
               : column == CountColumn ? formatCount(section.types.size())
                                       : QString();
    case Qt::DecorationRole:
        return column == TypeColumn ? QVariant(groupIcon(section.group)) : QVariant();
    case Qt::CheckStateRole:
        return column == TypeColumn && section.group == Group::Library ? QVariant(checkState(section))
                                                                       : QVariant();
    case Qt::ToolTipRole:
        return plainToolTip(groupSentence(section.group));
    case Qt::FontRole: {
        QFont font;
        font.setBold(true);
        return font;
    }
    default:
        return {};
    }
}

/// A tick without a reason is marked: the list would say nothing to those who use it.
QString TypesModel::typeText(const TypeRow& type, int column) const
{
    if (column == TypeColumn)
        return displayText(type.name);
    if (column == CountColumn)
        return formatCount(type.places);
    const Decision* decision = m_decisions.find(type.name);
    if (!decision)
        return {};
    return decision->reason.empty() ? tr("none yet") : tr("given");
}

QString TypesModel::typeTip(const TypeRow& type, int column) const
{
    constexpr qsizetype maxText = 2000;
    QStringList lines;
    if (column == TypeColumn)
        return displayText(type.name, maxText) + QLatin1Char('\n') + typeWhy(type.name, type.group);
    if (column == CountColumn) {
        if (type.isListed)
            lines.append(tr("Places in the tree: %1").arg(formatCount(type.places - type.imports)));
        if (type.isImport)
            lines.append(tr("Imports and calls: %1").arg(formatCount(type.imports)));
    } else if (const Decision* decision = m_decisions.find(type.name)) {
        if (!decision->reason.empty())
            lines.append(tr("Why: %1").arg(displayText(decision->reason, maxText)));
        if (!decision->who.empty())
            lines.append(tr("Who: %1").arg(displayText(decision->who, maxText)));
        lines.append(tr("Ticked on: %1").arg(displayText(decision->date)));
        if (!decision->expires.empty())
            lines.append(tr("Until: %1").arg(displayText(decision->expires)));
        if (!decision->sha256.empty())
            lines.append(tr("For certain files only"));
    }
    return lines.join(QLatin1Char('\n'));
}

QVariant TypesModel::typeData(const TypeRow& type, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return typeText(type, column);
    case Qt::CheckStateRole:
        return column == TypeColumn ? QVariant(m_decisions.find(type.name) ? Qt::Checked : Qt::Unchecked)
                                    : QVariant();
    case Qt::ToolTipRole: {
        const QString tip = typeTip(type, column);
        return tip.isEmpty() ? QVariant() : plainToolTip(tip);
    }
    default:
        return {};
    }
}

QVariant TypesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(index.column());
    if (isSection(index))
        return sectionData(sectionOf(index), index.column(), role);
    return typeData(*typeAt(index), index.column(), role);
}

bool TypesModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    Q_EMIT tickRequested(namesAt(index), value.value<Qt::CheckState>() == Qt::Checked);
    return true;
}

QVariant TypesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case TypeColumn:
        return tr("Type");
    case CountColumn:
        return tr("Places");
    case ReasonColumn:
        return tr("Reason");
    }
    return {};
}

} // namespace skops::ui
