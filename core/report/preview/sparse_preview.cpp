#include "report/preview/sparse_preview.h"

#include "numpy/element.h"
#include "report/preview/sparse_entries.h"

#include <algorithm>
#include <array>

namespace skops::report {
namespace {

using numpy::NpyHeader;

/// Numbers of a shape and characters of a format that are looked at.
constexpr uint64_t maxSmall = 64;

class SparseOpener
{
public:
    SparseOpener(std::shared_ptr<const archive::Members> npz, const Cancel& cancel)
        : m_npz(std::move(npz)), m_cancel(cancel)
    {
    }

    Result<SparsePreview> open()
    {
        if (auto opened = openArrays(); !opened)
            return fail(std::move(opened.error()));
        if (auto read = readFormat(); !read)
            return fail(std::move(read.error()));
        if (auto read = readShape(); !read)
            return fail(std::move(read.error()));
        const ArrayTablePtr data = array("data");
        if (!data)
            return fail(Code::NpzBadMember, {}, {"data"});
        SparseSummary& summary = m_preview.summary;
        const NpyHeader& header = data->header();
        summary.stored = summary.format == "bsr" && !header.shape.empty() ? header.shape[0] : header.count;
        double places = 1;
        for (const uint64_t size : summary.shape)
            places *= static_cast<double>(size);
        summary.density = places > 0 ? static_cast<double>(header.count) / places : 0;
        if (auto entries = makeEntries(data); !entries)
            return fail(std::move(entries.error()));
        return std::move(m_preview);
    }

private:
    Result<void> openArrays()
    {
        constexpr size_t mostArrays = 16; // scipy writes at most five
        for (size_t i = 0; i < std::min(m_npz->count(), mostArrays); ++i) {
            const auto id = makeId<MemberId>(i);
            std::string name(m_npz->name(id));
            if (name.ends_with(".npy"))
                name.resize(name.size() - 4);
            // Of two members of one name zipfile reads the last.
            if (m_npz->find(m_npz->name(id)) != id)
                continue;
            auto bytes = PreviewBytes::open(m_npz, id, m_cancel);
            if (!bytes)
                return fail(std::move(bytes.error()));
            auto table = ArrayTable::open(std::move(*bytes), m_cancel);
            if (!table)
                return fail(std::move(table.error()));
            m_preview.arrays.push_back({std::move(name), std::move(*table)});
        }
        return {};
    }

    ArrayTablePtr array(std::string_view name) const
    {
        const auto found = std::ranges::find(m_preview.arrays, name, &SparseArray::name);
        return found == m_preview.arrays.end() ? nullptr : found->table;
    }

    Result<void> readFormat()
    {
        const ArrayTablePtr format = array("format");
        const bool isText = format && format->header().count == 1 &&
                            (format->header().dtype.kind == 'S' || format->header().dtype.kind == 'U') &&
                            format->header().dataBytes <= maxSmall;
        if (!isText)
            return fail(Code::NpzBadMember, {}, {"format"});
        std::vector<uint8_t> text(format->header().dataBytes);
        if (auto read = format->bytes()->read({{format->header().dataOffset, text}}, m_cancel); !read)
            return read;
        // Of UTF-32 the zero bytes are left out, as in audit/sparse_check.
        for (const uint8_t byte : text) {
            if (byte != 0)
                m_preview.summary.format += static_cast<char>(byte);
        }
        constexpr std::array<std::string_view, 5> known{"csr", "csc", "bsr", "coo", "dia"};
        if (std::ranges::find(known, m_preview.summary.format) == known.end())
            return fail(Code::SparseBadFormat, {}, {m_preview.summary.format});
        return {};
    }

    Result<void> readShape()
    {
        const ArrayTablePtr shape = array("shape");
        const auto view = shape ? numpy::integerOf(shape->header().dtype) : std::nullopt;
        if (!view || shape->header().shape.size() != 1 || shape->header().count < 1 ||
            shape->header().count > maxSmall)
            return fail(Code::NpzBadMember, {}, {"shape"});
        std::vector<uint8_t> numbers(shape->header().dataBytes);
        if (auto read = shape->bytes()->read({{shape->header().dataOffset, numbers}}, m_cancel); !read)
            return read;
        for (Bytes rest = numbers; !rest.empty(); rest = rest.subspan(shape->header().dtype.itemBytes)) {
            const int64_t size = view->read(rest);
            if (size < 0)
                return fail(Code::NpzBadMember, {}, {"shape"});
            m_preview.summary.shape.push_back(static_cast<uint64_t>(size));
        }
        return {};
    }

    Result<void> makeEntries(const ArrayTablePtr& data)
    {
        const std::string& format = m_preview.summary.format;
        SparseArrays arrays{.data = data};
        if (format == "dia")
            return {};
        if (format == "coo") {
            if (const ArrayTablePtr coords = array("coords")) {
                arrays.axes = {coords};
                arrays.isCoords = true;
            } else {
                arrays.axes = {array("row"), array("col")};
            }
        } else {
            arrays.axes = {array("indices")};
            arrays.pointers = array("indptr");
            arrays.isByColumn = format == "csc";
            if (!arrays.pointers)
                return fail(Code::NpzBadMember, {}, {"indptr"});
        }
        for (const ArrayTablePtr& axis : arrays.axes) {
            if (!axis)
                return fail(Code::NpzBadMember, {}, {format == "coo" ? "row" : "indices"});
        }
        auto entries = sparseEntries(arrays, m_preview.summary.shape.size(), m_cancel);
        if (!entries)
            return fail(std::move(entries.error()));
        m_preview.entries = std::move(*entries);
        return {};
    }

    std::shared_ptr<const archive::Members> m_npz;
    const Cancel& m_cancel;
    SparsePreview m_preview;
};

} // namespace

Result<SparsePreview> openSparse(const archive::Members& members, MemberId npz, const Cancel& cancel)
{
    auto nested = members.openNested(npz, cancel);
    if (!nested)
        return fail(std::move(nested.error()));
    auto preview = SparseOpener(std::move(*nested), cancel).open();
    if (!preview) {
        Error error = std::move(preview.error());
        error.where.member = std::string(members.name(npz));
        return fail(std::move(error));
    }
    return preview;
}

} // namespace skops::report
