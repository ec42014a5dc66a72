#pragma once

// A .npy as a table: rows and columns are the last two axes, or the last axis and the fields of a record.

#include "numpy/npy.h"
#include "report/preview/preview_bytes.h"
#include "report/preview/preview_table.h"

#include <optional>

namespace skops::report {

class ArrayTable final : public PreviewTable
{
public:
    /// Reads the header. The first slice is chosen. Errors: those of readNpyHeader() and of the bytes.
    static Result<std::shared_ptr<const ArrayTable>> open(PreviewBytesPtr bytes, const Cancel& cancel);

    const numpy::NpyHeader& header() const { return m_header; }
    const PreviewBytesPtr& bytes() const { return m_bytes; }
    /// Sizes of the axes before those of the table.
    std::vector<uint64_t> outerShape() const;
    /// The positions on them that are shown; as many as outerShape().
    const std::vector<uint64_t>& slice() const { return m_slice; }
    /// The same array at other positions, each less than its size in outerShape().
    std::shared_ptr<const ArrayTable> at(std::vector<uint64_t> slice) const;

    /// Whether columns are the fields of a record.
    bool hasFields() const { return m_header.dtype.isRecord && !m_header.dtype.fields.empty(); }

    uint64_t rowCount() const override { return m_rows; }
    uint64_t columnCount() const override { return m_columns; }
    /// Of a record the field's name.
    std::string columnName(uint64_t column) const override;
    Result<void> read(std::span<CellBlock> blocks, const Cancel& cancel) const override;

private:
    ArrayTable(PreviewBytesPtr bytes, numpy::NpyHeader header);

    void choose(std::vector<uint64_t> slice);
    uint64_t offsetOf(uint64_t row, uint64_t column) const;
    const numpy::Dtype& dtypeOf(uint64_t column) const;

    PreviewBytesPtr m_bytes;
    numpy::NpyHeader m_header;
    std::vector<uint64_t> m_strides; ///< bytes from one position on an axis to the next
    std::vector<uint64_t> m_slice;
    uint64_t m_sliceOffset = 0; ///< of the slice's first element, in the .npy
    uint64_t m_rows = 1;
    uint64_t m_columns = 1;
};

using ArrayTablePtr = std::shared_ptr<const ArrayTable>;

/// The header at the beginning of the bytes. Errors: as readNpyHeader(), those of the bytes.
Result<numpy::NpyHeader> headerOf(const PreviewBytes& bytes, const Cancel& cancel);

} // namespace skops::report
