#pragma once

#include "report/preview/preview_table.h"

#include <string>

namespace skops::test {

/// All cells of a table, rows by line; or the id of the error.
inline std::string cellsOf(const report::PreviewTable& table)
{
    std::vector<report::CellBlock> blocks{{.rows = table.rowCount(), .columns = table.columnCount()}};
    if (const auto read = table.read(blocks, Cancel()); !read)
        return std::string(codeId(read.error().code));
    std::string out;
    for (size_t i = 0; i < blocks[0].texts.size(); ++i)
        out += blocks[0].texts[i] + ((i + 1) % table.columnCount() == 0 ? "\n" : " ");
    return out;
}

} // namespace skops::test
