#include "report/preview/tree_table.h"

#include "base/checked.h"
#include "numpy/element.h"
#include "numpy/npy_stream.h"
#include "report/preview/value_text.h"

#include <algorithm>

namespace skops::report {
namespace {

/// Values of a node that are written.
constexpr uint64_t mostValues = 16;

/// Values stand node by node: (nodes, outputs, classes) in C order.
bool belongTogether(const ArrayTable& nodes, const ArrayTable& values)
{
    const numpy::NpyHeader& header = values.header();
    return !header.fortranOrder && !header.shape.empty() && header.shape[0] == nodes.rowCount() &&
           header.count > 0 && !header.dtype.isRecord;
}

} // namespace

Result<std::shared_ptr<const TreeTable>> TreeTable::make(ArrayTablePtr nodes, ArrayTablePtr values)
{
    if (nodes->header().shape.size() != 1)
        return fail(Code::NpyBadHeader, {}, {"shape"});
    if (!nodes->hasFields())
        return fail(Code::NpyBadHeader, {}, {"descr"});
    return std::shared_ptr<const TreeTable>(new TreeTable(std::move(nodes), std::move(values)));
}

TreeTable::TreeTable(ArrayTablePtr nodes, ArrayTablePtr values) : m_nodes(std::move(nodes))
{
    if (values && belongTogether(*m_nodes, *values)) {
        m_valueCount = values->header().count / values->header().shape[0];
        m_values = std::move(values);
    }
}

std::string TreeTable::columnName(uint64_t column) const
{
    return column < leafColumn() ? m_nodes->columnName(column) : std::string();
}

Result<std::vector<std::string>> TreeTable::leafTexts(uint64_t first, uint64_t rows,
                                                      const Cancel& cancel) const
{
    const numpy::NpyHeader& header = m_nodes->header();
    const auto left = numpy::integerField(header.dtype, "left_child");
    if (!left || header.dtype.itemBytes > numpy::maxElementBytes)
        return std::vector<std::string>(rows);
    std::vector<uint8_t> bytes(rows * header.dtype.itemBytes);
    const WantedBytes wanted{header.dataOffset + first * header.dtype.itemBytes, bytes};
    if (auto read = m_nodes->bytes()->read({wanted}, cancel); !read)
        return fail(std::move(read.error()));
    std::vector<std::string> texts;
    for (Bytes rest = bytes; !rest.empty(); rest = rest.subspan(header.dtype.itemBytes)) {
        // TREE_LEAF (sklearn/tree/_tree.pyx).
        constexpr int64_t treeLeaf = -1;
        texts.emplace_back(left->read(rest) == treeLeaf ? "True" : "False");
    }
    return texts;
}

Result<std::vector<std::string>> TreeTable::valueTexts(uint64_t first, uint64_t rows,
                                                       const Cancel& cancel) const
{
    const numpy::NpyHeader& header = m_values->header();
    const uint64_t shown = std::min(m_valueCount, mostValues);
    const uint64_t size = shownBytes(header.dtype);
    std::vector<uint8_t> bytes(rows * shown * size);
    std::vector<WantedBytes> wanted;
    for (uint64_t i = 0; i < rows * shown; ++i)
        wanted.push_back(
            {header.dataOffset + ((first + i / shown) * m_valueCount + i % shown) * header.dtype.itemBytes,
             MutableBytes(bytes).subspan(i * size, size)});
    if (auto read = m_values->bytes()->read(std::move(wanted), cancel); !read)
        return fail(std::move(read.error()));
    std::vector<std::string> texts;
    for (uint64_t row = 0; row < rows; ++row) {
        std::string text = "[";
        for (uint64_t i = 0; i < shown; ++i)
            text += (i > 0 ? ", " : "") +
                    valueText(header.dtype, Bytes(bytes).subspan((row * shown + i) * size, size));
        texts.push_back(text + (shown < m_valueCount ? ", ..." : "]"));
    }
    return texts;
}

Result<void> TreeTable::read(std::span<CellBlock> blocks, const Cancel& cancel) const
{
    if (auto prepared = prepareBlocks(*this, blocks); !prepared)
        return prepared;
    // The part of each block that the records have, and then what stands beside it.
    std::vector<CellBlock> fields;
    for (const CellBlock& block : blocks) {
        const uint64_t first = std::min(block.firstColumn, leafColumn());
        const uint64_t end = std::min(block.firstColumn + block.columns, leafColumn());
        fields.push_back(
            {.firstRow = block.firstRow, .firstColumn = first, .rows = block.rows, .columns = end - first});
    }
    if (auto read = m_nodes->read(fields, cancel); !read)
        return read;
    for (size_t at = 0; at < blocks.size(); ++at) {
        CellBlock& block = blocks[at];
        for (uint64_t column = 0; column < block.columns; ++column) {
            const uint64_t place = block.firstColumn + column;
            if (place < leafColumn()) {
                for (uint64_t row = 0; row < block.rows; ++row)
                    block.texts[row * block.columns + column] =
                        std::move(fields[at].texts[row * fields[at].columns + column]);
                continue;
            }
            auto texts = place == leafColumn() ? leafTexts(block.firstRow, block.rows, cancel)
                                               : valueTexts(block.firstRow, block.rows, cancel);
            if (!texts)
                return fail(std::move(texts.error()));
            for (uint64_t row = 0; row < block.rows; ++row)
                block.texts[row * block.columns + column] = std::move((*texts)[row]);
        }
    }
    return {};
}

} // namespace skops::report
