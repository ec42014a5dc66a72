#pragma once

// What is previewed as a table: any number of rows and columns, of which only what is looked at is read.

#include "base/result.h"
#include "base/task.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace skops::report {

/// A rectangle of cells. Empty until read.
struct CellBlock
{
    uint64_t firstRow = 0;
    uint64_t firstColumn = 0;
    uint64_t rows = 0;
    uint64_t columns = 0;
    std::vector<std::string> texts{}; ///< row by row; UTF-8, from the file: to be escaped for display
};

/// Most cells of the blocks of one read(): they are held at once.
inline constexpr uint64_t maxCellsRead = 65'536;

/// Immutable and thread-safe.
class PreviewTable
{
public:
    virtual ~PreviewTable() = default;

    /// Of both sizes none is too large for a file: 10^9 and more.
    virtual uint64_t rowCount() const = 0;
    virtual uint64_t columnCount() const = 0;
    /// The name in the file, or the position; empty where only the front end can name it.
    virtual std::string columnName(uint64_t column) const { return std::to_string(column); }
    virtual std::string rowName(uint64_t row) const { return std::to_string(row); }

    /// Fills the texts of blocks, each within the table and all together no more than maxCellsRead, in one
    /// pass over the bytes. Errors: as PreviewBytes::read(), LimitExceeded.
    virtual Result<void> read(std::span<CellBlock> blocks, const Cancel& cancel) const = 0;
};

using PreviewTablePtr = std::shared_ptr<const PreviewTable>;

/// Makes room for the texts. LimitExceeded ("cells", count, limit): more than maxCellsRead, or a block
/// reaches beyond the table.
Result<void> prepareBlocks(const PreviewTable& table, std::span<CellBlock> blocks);

} // namespace skops::report
