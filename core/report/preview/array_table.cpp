#include "report/preview/array_table.h"

#include "report/preview/value_text.h"

#include <algorithm>

namespace skops::report {
namespace {

/// Products of the sizes: measure() has checked that they fit.
std::vector<uint64_t> stridesOf(const numpy::NpyHeader& header)
{
    std::vector<uint64_t> strides(header.shape.size());
    uint64_t stride = header.dtype.itemBytes;
    for (size_t i = 0; i < strides.size(); ++i) {
        const size_t axis = header.fortranOrder ? i : strides.size() - 1 - i;
        strides[axis] = stride;
        stride *= header.shape[axis];
    }
    return strides;
}

} // namespace

Result<numpy::NpyHeader> headerOf(const PreviewBytes& bytes, const Cancel& cancel)
{
    std::vector<uint8_t> head(std::min<uint64_t>(bytes.sizeBytes(), numpy::headBytes));
    if (auto read = bytes.read({{.offset = 0, .into = head}}, cancel); !read)
        return fail(std::move(read.error()));
    return numpy::readNpyHeader(head, bytes.sizeBytes());
}

Result<ArrayTablePtr> ArrayTable::open(PreviewBytesPtr bytes, const Cancel& cancel)
{
    auto header = headerOf(*bytes, cancel);
    if (!header)
        return fail(std::move(header.error()));
    return ArrayTablePtr(new ArrayTable(std::move(bytes), std::move(*header)));
}

ArrayTable::ArrayTable(PreviewBytesPtr bytes, numpy::NpyHeader header)
    : m_bytes(std::move(bytes)), m_header(std::move(header)), m_strides(stridesOf(m_header))
{
    const size_t axes = m_header.shape.size();
    if (hasFields()) {
        m_columns = m_header.dtype.fields.size();
        m_rows = axes > 0 ? m_header.shape.back() : 1;
    } else {
        m_columns = axes > 1 ? m_header.shape.back() : 1;
        m_rows = axes > 1 ? m_header.shape[axes - 2] : axes == 1 ? m_header.shape[0] : 1;
    }
    // Where some axis has no positions there is nothing to show.
    if (m_header.count == 0)
        m_rows = 0;
    choose(std::vector<uint64_t>(outerShape().size(), 0));
}

std::vector<uint64_t> ArrayTable::outerShape() const
{
    const size_t inner = hasFields() ? 1 : 2;
    const auto end = m_header.shape.end() - static_cast<ptrdiff_t>(std::min(inner, m_header.shape.size()));
    return {m_header.shape.begin(), end};
}

ArrayTablePtr ArrayTable::at(std::vector<uint64_t> slice) const
{
    auto table = std::make_shared<ArrayTable>(*this);
    table->choose(std::move(slice));
    return table;
}

void ArrayTable::choose(std::vector<uint64_t> slice)
{
    m_slice = std::move(slice);
    m_sliceOffset = m_header.dataOffset;
    if (m_header.count == 0)
        return;
    for (size_t axis = 0; axis < m_slice.size(); ++axis) {
        m_slice[axis] = std::min(m_slice[axis], m_header.shape[axis] - 1);
        m_sliceOffset += m_slice[axis] * m_strides[axis];
    }
}

std::string ArrayTable::columnName(uint64_t column) const
{
    return hasFields() ? m_header.dtype.fields[column].name : std::to_string(column);
}

uint64_t ArrayTable::offsetOf(uint64_t row, uint64_t column) const
{
    const size_t axes = m_strides.size();
    if (hasFields())
        return m_sliceOffset + (axes > 0 ? row * m_strides.back() : 0) + m_header.dtype.fields[column].offset;
    if (axes > 1)
        return m_sliceOffset + row * m_strides[axes - 2] + column * m_strides[axes - 1];
    return m_sliceOffset + (axes == 1 ? row * m_strides[0] : 0);
}

const numpy::Dtype& ArrayTable::dtypeOf(uint64_t column) const
{
    return hasFields() ? m_header.dtype.fields[column].dtype : m_header.dtype;
}

Result<void> ArrayTable::read(std::span<CellBlock> blocks, const Cancel& cancel) const
{
    if (auto prepared = prepareBlocks(*this, blocks); !prepared)
        return prepared;
    struct Cell
    {
        std::string* text;
        const numpy::Dtype* dtype;
        size_t begin; ///< in the buffer
    };
    std::vector<Cell> cells;
    std::vector<uint64_t> offsets;
    size_t size = 0;
    for (CellBlock& block : blocks) {
        for (uint64_t i = 0; i < block.texts.size(); ++i) {
            const uint64_t column = block.firstColumn + i % block.columns;
            const numpy::Dtype& dtype = dtypeOf(column);
            cells.push_back({&block.texts[i], &dtype, size});
            offsets.push_back(offsetOf(block.firstRow + i / block.columns, column));
            size += shownBytes(dtype);
        }
    }
    std::vector<uint8_t> buffer(size);
    std::vector<WantedBytes> wanted;
    for (size_t i = 0; i < cells.size(); ++i) {
        const MutableBytes into = MutableBytes(buffer).subspan(cells[i].begin, shownBytes(*cells[i].dtype));
        // Neighbours in the file are read as one.
        if (!wanted.empty() && wanted.back().offset + wanted.back().into.size() == offsets[i])
            wanted.back().into = {wanted.back().into.data(), wanted.back().into.size() + into.size()};
        else
            wanted.push_back({offsets[i], into});
    }
    if (auto read = m_bytes->read(std::move(wanted), cancel); !read)
        return read;
    for (const Cell& cell : cells)
        *cell.text = elementText(*cell.dtype, Bytes(buffer).subspan(cell.begin, shownBytes(*cell.dtype)));
    return {};
}

} // namespace skops::report
