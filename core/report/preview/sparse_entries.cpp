#include "report/preview/sparse_entries.h"

#include "numpy/element.h"
#include "numpy/npy_stream.h"
#include "report/preview/sparse_preview.h"
#include "report/preview/value_text.h"

#include <algorithm>

namespace skops::report {
namespace {

using numpy::NpyHeader;

/// Values of a block ("bsr") that are written.
constexpr uint64_t mostBlockValues = 16;

tl::unexpected<Error> badMember(const char* array)
{
    return fail(Code::NpzBadMember, {}, {array});
}

/// `count` integers, the first at element `first` and each `step` elements behind the one before.
Result<std::vector<int64_t>> integersOf(const ArrayTable& array, uint64_t first, uint64_t step,
                                        uint64_t count, const char* name, const Cancel& cancel)
{
    const NpyHeader& header = array.header();
    const auto view = numpy::integerOf(header.dtype);
    if (!view || (count > 0 && first + (count - 1) * step >= header.count))
        return badMember(name);
    const uint64_t size = header.dtype.itemBytes;
    std::vector<uint8_t> bytes(count * size);
    std::vector<WantedBytes> wanted;
    if (step == 1)
        wanted.push_back({header.dataOffset + first * size, bytes});
    for (uint64_t i = 0; step != 1 && i < count; ++i)
        wanted.push_back(
            {header.dataOffset + (first + i * step) * size, MutableBytes(bytes).subspan(i * size, size)});
    if (auto read = array.bytes()->read(std::move(wanted), cancel); !read)
        return fail(std::move(read.error()));
    std::vector<int64_t> values;
    for (Bytes rest = bytes; !rest.empty(); rest = rest.subspan(size))
        values.push_back(view->read(rest));
    return values;
}

/// Which row (or column) each of the first entries belongs to. The pointers may be many more than the
/// entries, so they go by; it ends where the entries do.
Result<std::vector<int64_t>> majorsOf(const ArrayTable& pointers, uint64_t count, const Cancel& cancel)
{
    const auto view = numpy::integerOf(pointers.header().dtype);
    if (!view)
        return badMember("indptr");
    std::vector<int64_t> majors;
    const auto size = static_cast<size_t>(pointers.header().dtype.itemBytes);
    numpy::NpyStream stream(
        pointers.bytes()->sizeBytes(), [&](const NpyHeader&) -> numpy::NpyStream::Elements {
            return [&](uint64_t first, Bytes elements) {
                for (; elements.size() >= size; ++first, elements = elements.subspan(size)) {
                    const int64_t end = view->read(elements);
                    while (first > 0 && majors.size() < count && static_cast<int64_t>(majors.size()) < end)
                        majors.push_back(static_cast<int64_t>(first) - 1);
                }
            };
        });
    const auto streamed = pointers.bytes()->stream(cancel, [&](Bytes piece) -> Result<void> {
        if (majors.size() == count)
            return fail(Code::Cancelled);
        return stream.feed(piece);
    });
    if (majors.size() < count)
        return streamed ? Result<std::vector<int64_t>>(badMember("indptr")) : fail(streamed.error());
    return majors;
}

class EntryTable final : public PreviewTable
{
public:
    EntryTable(std::vector<std::vector<int64_t>> places, uint64_t rows, ArrayTablePtr data)
        : m_places(std::move(places)), m_rows(rows), m_data(std::move(data))
    {
        const NpyHeader& header = m_data->header();
        m_blockValues = header.count == 0 ? 1 : header.count / header.shape[0];
    }

    uint64_t rowCount() const override { return m_rows; }
    uint64_t columnCount() const override { return m_places.size() + 1; }
    std::string columnName(uint64_t /*column*/) const override { return {}; }

    Result<void> read(std::span<CellBlock> blocks, const Cancel& cancel) const override
    {
        if (auto prepared = prepareBlocks(*this, blocks); !prepared)
            return prepared;
        for (CellBlock& block : blocks) {
            for (uint64_t i = 0; i < block.texts.size(); ++i) {
                const uint64_t column = block.firstColumn + i % block.columns;
                if (column < m_places.size())
                    block.texts[i] = std::to_string(m_places[column][block.firstRow + i / block.columns]);
            }
            const bool hasValues = block.columns > 0 && block.firstColumn + block.columns == columnCount();
            if (!hasValues)
                continue;
            if (auto read = readValues(block, cancel); !read)
                return read;
        }
        return {};
    }

private:
    Result<void> readValues(CellBlock& block, const Cancel& cancel) const
    {
        const NpyHeader& header = m_data->header();
        const uint64_t shown = std::min(m_blockValues, mostBlockValues);
        const uint64_t size = shownBytes(header.dtype);
        std::vector<uint8_t> bytes(block.rows * shown * size);
        std::vector<WantedBytes> wanted;
        for (uint64_t i = 0; i < block.rows * shown; ++i) {
            const uint64_t element = (block.firstRow + i / shown) * m_blockValues + i % shown;
            wanted.push_back({header.dataOffset + element * header.dtype.itemBytes,
                              MutableBytes(bytes).subspan(i * size, size)});
        }
        if (auto read = m_data->bytes()->read(std::move(wanted), cancel); !read)
            return read;
        for (uint64_t row = 0; row < block.rows; ++row) {
            std::string text;
            for (uint64_t i = 0; i < shown; ++i)
                text += (i > 0 ? ", " : "") +
                        elementText(header.dtype, Bytes(bytes).subspan((row * shown + i) * size, size));
            if (m_blockValues > 1)
                text = "[" + text + (shown < m_blockValues ? ", ..." : "]");
            block.texts[(row + 1) * block.columns - 1] = std::move(text);
        }
        return {};
    }

    std::vector<std::vector<int64_t>> m_places; ///< one for each axis
    uint64_t m_rows;
    ArrayTablePtr m_data;
    uint64_t m_blockValues = 1; ///< values of an entry: more than one in "bsr"
};

} // namespace

Result<PreviewTablePtr> sparseEntries(const SparseArrays& arrays, size_t axes, const Cancel& cancel)
{
    const NpyHeader& data = arrays.data->header();
    if (data.shape.empty() || data.fortranOrder)
        return badMember("data");
    const uint64_t count = data.count == 0 ? 0 : std::min(data.shape[0], maxSparseEntries);
    std::vector<std::vector<int64_t>> places;
    const auto add = [&](Result<std::vector<int64_t>> column) -> Result<void> {
        if (!column)
            return fail(std::move(column.error()));
        places.push_back(std::move(*column));
        return {};
    };
    Result<void> added;
    if (arrays.pointers) {
        added = add(majorsOf(*arrays.pointers, count, cancel));
        if (added)
            added = add(integersOf(*arrays.axes[0], 0, 1, count, "indices", cancel));
        if (added && arrays.isByColumn)
            std::swap(places[0], places[1]);
        // An array of one axis has the pointers of one row.
        if (added && axes == 1)
            places.erase(places.begin());
    } else if (arrays.isCoords) {
        const NpyHeader& coords = arrays.axes[0]->header();
        if (coords.shape.size() != 2 || coords.shape[0] != axes || coords.shape[1] != data.shape[0])
            return badMember("coords");
        for (uint64_t axis = 0; axis < axes && added; ++axis)
            added =
                coords.fortranOrder
                    ? add(integersOf(*arrays.axes[0], axis, axes, count, "coords", cancel))
                    : add(integersOf(*arrays.axes[0], axis * coords.shape[1], 1, count, "coords", cancel));
    } else {
        for (const ArrayTablePtr& axis : arrays.axes) {
            if (added)
                added = add(integersOf(*axis, 0, 1, count, "row", cancel));
        }
    }
    if (!added)
        return fail(std::move(added.error()));
    return PreviewTablePtr(std::make_shared<EntryTable>(std::move(places), count, arrays.data));
}

} // namespace skops::report
