#include "preview/preview_table_model.h"

#include "text/display.h"

#include <algorithm>

namespace skops::ui {
namespace {

constexpr uint64_t tileRows = 64;
constexpr uint64_t tileColumns = 16;
constexpr size_t mostTiles = 256;
constexpr size_t tilesAtOnce = report::maxCellsRead / (tileRows * tileColumns);

/// A view asks for all cells it paints; then they are read as one.
constexpr int gatherMilliseconds = 20;

/// How many of `total` a page that begins at `first` has.
int pageSize(uint64_t total, uint64_t first, uint64_t most)
{
    return static_cast<int>(std::min(total - std::min(first, total), most));
}

/// The last place where a page may begin.
uint64_t lastFirst(uint64_t total, uint64_t most)
{
    return total > most ? total - most : 0;
}

} // namespace

PreviewTableModel::PreviewTableModel(QObject* parent) : QAbstractTableModel(parent)
{
    m_start.setSingleShot(true);
    m_start.setInterval(gatherMilliseconds);
    connect(&m_start, &QTimer::timeout, this, &PreviewTableModel::readWanted);
}

void PreviewTableModel::forget()
{
    m_task.stop();
    m_start.stop();
    m_tiles.clear();
    m_wanted.clear();
    m_error.reset();
}

void PreviewTableModel::setTable(report::PreviewTablePtr table, QStringList names)
{
    beginResetModel();
    forget();
    m_table = std::move(table);
    m_names = std::move(names);
    m_firstRow = 0;
    m_firstColumn = 0;
    endResetModel();
    Q_EMIT readingChanged();
}

void PreviewTableModel::setPage(uint64_t firstRow, uint64_t firstColumn)
{
    if (!m_table)
        return;
    firstRow = std::min(firstRow, lastFirst(m_table->rowCount(), pageRows));
    firstColumn = std::min(firstColumn, lastFirst(m_table->columnCount(), pageColumns));
    if (firstRow == m_firstRow && firstColumn == m_firstColumn)
        return;
    beginResetModel();
    m_firstRow = firstRow;
    m_firstColumn = firstColumn;
    m_wanted.clear();
    endResetModel();
}

int PreviewTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_table ? 0 : pageSize(m_table->rowCount(), m_firstRow, pageRows);
}

int PreviewTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_table ? 0 : pageSize(m_table->columnCount(), m_firstColumn, pageColumns);
}

/// The text of a cell; null: it is asked for now.
const QString* PreviewTableModel::find(uint64_t row, uint64_t column) const
{
    const TileKey key{row / tileRows, column / tileColumns};
    const auto found = m_tiles.find(key);
    if (found != m_tiles.end()) {
        found->second.lastUse = ++m_uses;
        return &found->second.texts[row % tileRows * found->second.columns + column % tileColumns];
    }
    if (!m_error && m_wanted.insert(key).second)
        m_start.start();
    return nullptr;
}

QVariant PreviewTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_table)
        return {};
    const uint64_t row = m_firstRow + static_cast<uint64_t>(index.row());
    const uint64_t column = m_firstColumn + static_cast<uint64_t>(index.column());
    switch (role) {
    case Qt::DisplayRole: {
        const QString* text = find(row, column);
        return text ? *text : m_error ? QString() : QString(QChar(0x2026));
    }
    case Qt::ToolTipRole: {
        const QString* text = find(row, column);
        return text ? QVariant(plainToolTip(*text)) : QVariant();
    }
    case Qt::AccessibleTextRole: {
        // A screen reader reads one cell: the value must carry its place.
        const QString* text = find(row, column);
        return tr("%1, row %2: %3", "column, row, value")
            .arg(columnTitle(column), displayText(m_table->rowName(row)), text ? *text : tr("reading"));
    }
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QString PreviewTableModel::columnTitle(uint64_t column) const
{
    const std::string name = m_table->columnName(column);
    if (!name.empty())
        return displayText(name, 60);
    // The nth of those that have no name of their own.
    const uint64_t open = static_cast<uint64_t>(m_names.size());
    const uint64_t fromEnd = m_table->columnCount() - column;
    return fromEnd <= open ? m_names[static_cast<qsizetype>(open - fromEnd)] : QString::number(column);
}

QVariant PreviewTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || !m_table || section < 0)
        return {};
    if (orientation == Qt::Horizontal)
        return columnTitle(m_firstColumn + static_cast<uint64_t>(section));
    return displayText(m_table->rowName(m_firstRow + static_cast<uint64_t>(section)));
}

report::CellBlock PreviewTableModel::blockOf(const TileKey& key) const
{
    const uint64_t row = key.first * tileRows;
    const uint64_t column = key.second * tileColumns;
    return {.firstRow = row,
            .firstColumn = column,
            .rows = std::min(tileRows, m_table->rowCount() - row),
            .columns = std::min(tileColumns, m_table->columnCount() - column)};
}

/// What is wanted last counts: a run for cells that were scrolled away is stopped.
void PreviewTableModel::readWanted()
{
    ReadTiles wanted;
    for (const TileKey& key : m_wanted) {
        if (wanted.keys.size() == tilesAtOnce)
            break;
        wanted.keys.push_back(key);
        wanted.blocks.push_back(blockOf(key));
    }
    m_wanted.clear();
    if (wanted.keys.empty())
        return;
    m_task.start<ReadTiles>(
        [table = m_table, wanted = std::move(wanted)](Job& job) mutable -> Result<ReadTiles> {
            if (auto read = table->read(wanted.blocks, job.cancel); !read)
                return fail(std::move(read.error()));
            return std::move(wanted);
        },
        [this](Result<ReadTiles> read) {
            if (read)
                take(*read);
            else
                m_error = read.error();
            if (!read && rowCount() > 0)
                Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
            Q_EMIT readingChanged();
        });
    Q_EMIT readingChanged();
}

void PreviewTableModel::take(const ReadTiles& read)
{
    for (size_t i = 0; i < read.keys.size(); ++i) {
        const report::CellBlock& block = read.blocks[i];
        Tile tile{.columns = block.columns, .texts = {}, .lastUse = ++m_uses};
        tile.texts.reserve(block.texts.size());
        for (const std::string& text : block.texts)
            tile.texts.push_back(displayText(text));
        m_tiles[read.keys[i]] = std::move(tile);
    }
    dropOldTiles();
    // Those of another page by now are kept, but nobody has to paint them.
    if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void PreviewTableModel::dropOldTiles()
{
    if (m_tiles.size() <= mostTiles)
        return;
    std::vector<uint64_t> uses;
    for (const auto& [key, tile] : m_tiles)
        uses.push_back(tile.lastUse);
    const auto oldest = uses.begin() + static_cast<ptrdiff_t>(uses.size() - mostTiles / 2);
    std::ranges::nth_element(uses, oldest);
    std::erase_if(m_tiles, [limit = *oldest](const auto& entry) { return entry.second.lastUse < limit; });
}

} // namespace skops::ui
