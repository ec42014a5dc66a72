#include "report/preview/preview_table.h"

#include "base/checked.h"

namespace skops::report {

Result<void> prepareBlocks(const PreviewTable& table, std::span<CellBlock> blocks)
{
    uint64_t cells = 0;
    for (CellBlock& block : blocks) {
        const bool isInside = fits(block.firstRow, block.rows, table.rowCount()) &&
                              fits(block.firstColumn, block.columns, table.columnCount());
        const auto size = checkedMul(block.rows, block.columns);
        if (!isInside || !size || *size > maxCellsRead || cells + *size > maxCellsRead)
            return fail(Code::LimitExceeded, {},
                        {"cells", std::to_string(size.value_or(block.rows)), std::to_string(maxCellsRead)});
        cells += *size;
        block.texts.assign(*size, std::string());
    }
    return {};
}

} // namespace skops::report
