#pragma once

// Bytes as a hex dump: 16 a row, their numbers and their characters.

#include "report/preview/preview_bytes.h"
#include "report/preview/preview_table.h"

namespace skops::report {

class HexTable final : public PreviewTable
{
public:
    static constexpr uint64_t rowBytes = 16;
    static constexpr uint64_t hexColumn = 0;
    static constexpr uint64_t textColumn = 1;

    explicit HexTable(PreviewBytesPtr bytes) : m_bytes(std::move(bytes)) {}

    uint64_t rowCount() const override;
    uint64_t columnCount() const override { return 2; }
    std::string columnName(uint64_t /*column*/) const override { return {}; }
    /// The offset of the row's first byte: "0000001f0".
    std::string rowName(uint64_t row) const override;
    /// "80 04 95 ..." and "...." with a point for what is not printable ASCII.
    Result<void> read(std::span<CellBlock> blocks, const Cancel& cancel) const override;

private:
    PreviewBytesPtr m_bytes;
};

} // namespace skops::report
