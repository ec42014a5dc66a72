#pragma once

// A page of a table of any size. Cells are read in a worker when a view asks for them, a tile at a time;
// until then they show an ellipsis.

#include "report/preview/preview_table.h"
#include "tasks/task.h"

#include <QAbstractTableModel>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace skops::ui {

class PreviewTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Most rows and columns of a page: a view has a size for each of them.
    static constexpr uint64_t pageRows = 100'000;
    static constexpr uint64_t pageColumns = 500;

    explicit PreviewTableModel(QObject* parent = nullptr);

    /// Shows another table from its beginning; null: nothing. `names`: of the columns that the table leaves
    /// to be named, in their order.
    void setTable(report::PreviewTablePtr table, QStringList names = {});
    const report::PreviewTablePtr& table() const { return m_table; }

    /// Where the page begins; moved so that it ends within the table.
    void setPage(uint64_t firstRow, uint64_t firstColumn);
    uint64_t firstRow() const { return m_firstRow; }
    uint64_t firstColumn() const { return m_firstColumn; }

    bool isReading() const { return m_task.isRunning() || m_start.isActive(); }
    /// Why cells could not be read; none are asked for any more.
    const std::optional<Error>& error() const { return m_error; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// Reading began, ended or failed.
    void readingChanged();

private:
    using TileKey = std::pair<uint64_t, uint64_t>; ///< row and column of tiles
    struct Tile
    {
        uint64_t columns = 0;
        std::vector<QString> texts;
        uint64_t lastUse = 0;
    };
    struct ReadTiles
    {
        std::vector<TileKey> keys;
        std::vector<report::CellBlock> blocks;
    };

    void forget();
    const QString* find(uint64_t row, uint64_t column) const;
    report::CellBlock blockOf(const TileKey& key) const;
    void readWanted();
    void take(const ReadTiles& read);
    void dropOldTiles();
    QString columnTitle(uint64_t column) const;

    report::PreviewTablePtr m_table;
    QStringList m_names;
    uint64_t m_firstRow = 0;
    uint64_t m_firstColumn = 0;
    std::optional<Error> m_error;
    mutable std::map<TileKey, Tile> m_tiles;
    mutable std::set<TileKey> m_wanted; ///< asked for by a view, not here yet
    mutable uint64_t m_uses = 0;
    mutable QTimer m_start;
    Task m_task; ///< last: it is stopped before anything else goes
};

} // namespace skops::ui
