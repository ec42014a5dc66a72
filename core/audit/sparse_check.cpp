#include "audit/sparse_check.h"

#include "numpy/element.h"
#include "numpy/npy_stream.h"

#include <algorithm>
#include <climits>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace skops::audit {
namespace {

using archive::Members;
using numpy::NpyHeader;

/// Longest text or shape that is looked at.
constexpr uint64_t maxSmall = 64;

/// One integer of an index array, in the order of the file.
using OnInteger = std::function<void(uint64_t position, int64_t value)>;

/// Checks one matrix; the first thing that is wrong ends it.
class SparseReader
{
public:
    SparseReader(const Members& npz, const Cancel& cancel) : m_npz(npz), m_cancel(cancel) {}

    Result<void> check()
    {
        if (auto read = readFormat(); !read)
            return read;
        if (auto read = readShape(); !read)
            return read;
        if (m_format == "coo")
            return checkCoordinates();
        if (m_format == "dia")
            return checkDiagonals();
        return checkCompressed();
    }

private:
    static tl::unexpected<Error> outOfRange(std::string_view array, uint64_t position, int64_t value)
    {
        return fail(Code::SparseIndexRange, {},
                    {std::string(array), std::to_string(position), std::to_string(value)});
    }

    static tl::unexpected<Error> badMember(std::string_view array)
    {
        return fail(Code::NpzBadMember, {}, {std::string(array)});
    }

    /// NpzFile: a member's own name goes before the name without .npy.
    std::optional<MemberId> find(std::string_view array) const
    {
        const auto own = m_npz.find(array);
        return own ? own : m_npz.find(std::string(array) + ".npy");
    }

    Result<NpyHeader> read(std::string_view array, const numpy::NpyStream::OnHeader& onHeader) const
    {
        const auto member = find(array);
        if (!member)
            return badMember(array);
        numpy::NpyStream stream(m_npz.sizeBytes(*member), onHeader);
        const auto streamed =
            m_npz.stream(*member, m_cancel, [&](Bytes piece) { return stream.feed(piece); });
        if (!streamed)
            return fail(streamed.error());
        if (auto finished = stream.finish(); !finished)
            return fail(std::move(finished.error()));
        return *stream.header();
    }

    /// An array of integers; those of other kinds are refused: no release writes them.
    Result<NpyHeader> readIntegers(std::string_view array, const OnInteger& onInteger) const
    {
        bool isInteger = false;
        Result<NpyHeader> header = read(array, [&](const NpyHeader& found) -> numpy::NpyStream::Elements {
            const auto view = numpy::integerOf(found.dtype);
            isInteger = view.has_value();
            if (!view)
                return {};
            const auto size = static_cast<size_t>(found.dtype.itemBytes);
            return [view = *view, size, &onInteger](uint64_t first, Bytes elements) {
                for (uint64_t at = first; !elements.empty(); ++at, elements = elements.subspan(size))
                    onInteger(at, view.read(elements));
            };
        });
        if (header && !isInteger)
            return badMember(array);
        return header;
    }

    /// Integers of which each must be in [low, high).
    Result<NpyHeader> readIndices(std::string_view array, int64_t low, int64_t high) const
    {
        std::optional<std::pair<uint64_t, int64_t>> first;
        Result<NpyHeader> header = readIntegers(array, [&](uint64_t position, int64_t value) {
            if (!first && (value < low || value >= high))
                first = {position, value};
        });
        if (header && first)
            return outOfRange(array, first->first, first->second);
        return header;
    }

    Result<void> readFormat()
    {
        std::string text;
        const auto header = read("format", [&](const NpyHeader& found) -> numpy::NpyStream::Elements {
            const bool isText = found.dtype.kind == 'S' || found.dtype.kind == 'U';
            if (!isText || found.count != 1 || found.dtype.itemBytes > maxSmall)
                return {};
            return [&](uint64_t, Bytes element) {
                // What is not ASCII is no format; of UTF-32 the zero bytes are left out.
                std::copy_if(element.begin(), element.end(), std::back_inserter(text),
                             [](uint8_t c) { return c != 0; });
            };
        });
        if (!header)
            return fail(header.error());
        m_format = text;
        static constexpr std::string_view known[] = {"csr", "csc", "bsr", "coo", "dia"};
        if (std::find(std::begin(known), std::end(known), m_format) == std::end(known))
            return fail(Code::SparseBadFormat, {}, {m_format});
        return {};
    }

    Result<void> readShape()
    {
        std::optional<uint64_t> negative;
        const auto header = readIntegers("shape", [&](uint64_t position, int64_t value) {
            if (value < 0 && !negative)
                negative = position;
            if (position < maxSmall)
                m_shape.push_back(value);
        });
        if (!header)
            return fail(header.error());
        if (header->shape.size() != 1 || header->count < 1 || header->count > maxSmall)
            return badMember("shape");
        if (negative)
            return outOfRange("shape", *negative, *negative < maxSmall ? m_shape[*negative] : -1);
        const bool isFlat = m_shape.size() != 2;
        if (isFlat && m_format != "coo" && (m_format != "csr" || m_shape.size() != 1))
            return badMember("shape");
        return {};
    }

    /// Lengths that belong together.
    static Result<void> checkLength(std::string_view array, uint64_t found, uint64_t expected)
    {
        if (found == expected)
            return {};
        return outOfRange(array, std::min(found, expected),
                          static_cast<int64_t>(std::min<uint64_t>(found, INT64_MAX)));
    }

    static uint64_t firstSize(const NpyHeader& header) { return header.shape.empty() ? 1 : header.shape[0]; }

    Result<void> checkCompressed() const
    {
        int64_t rows = m_shape.size() == 1 ? 1 : m_shape[0];
        int64_t columns = m_shape.back();
        if (m_format == "csc")
            std::swap(rows, columns);
        const auto data = read("data", [](const NpyHeader&) { return numpy::NpyStream::Elements(); });
        if (!data)
            return fail(data.error());
        if (m_format == "bsr") {
            if (data->shape.size() != 3 || data->shape[1] == 0 || data->shape[2] == 0)
                return badMember("data");
            rows /= static_cast<int64_t>(std::min<uint64_t>(data->shape[1], INT64_MAX));
            columns /= static_cast<int64_t>(std::min<uint64_t>(data->shape[2], INT64_MAX));
        }
        const auto indices = readIndices("indices", 0, columns);
        if (!indices)
            return fail(indices.error());
        if (auto same = checkLength("indices", indices->count, firstSize(*data)); !same)
            return same;
        return checkPointers(rows, indices->count);
    }

    /// indptr: rows + 1 numbers that begin at 0, never fall, and end within the indices.
    Result<void> checkPointers(int64_t rows, uint64_t indexCount) const
    {
        std::optional<std::pair<uint64_t, int64_t>> first;
        int64_t last = 0;
        const auto pointers = readIntegers("indptr", [&](uint64_t position, int64_t value) {
            const bool isRight =
                (position > 0 || value == 0) && value >= last && static_cast<uint64_t>(value) <= indexCount;
            if (!isRight && !first)
                first = {position, value};
            last = value;
        });
        if (!pointers)
            return fail(pointers.error());
        if (first)
            return outOfRange("indptr", first->first, first->second);
        return checkLength("indptr", pointers->count, static_cast<uint64_t>(rows) + 1);
    }

    Result<void> checkCoordinates() const
    {
        const auto data = read("data", [](const NpyHeader&) { return numpy::NpyStream::Elements(); });
        if (!data)
            return fail(data.error());
        if (find("coords"))
            return checkCoords(firstSize(*data));
        if (m_shape.size() != 2)
            return badMember("shape");
        for (const auto& [array, size] : {std::pair("row", m_shape[0]), std::pair("col", m_shape[1])}) {
            const auto header = readIndices(array, 0, size);
            if (!header)
                return fail(header.error());
            if (auto same = checkLength(array, header->count, firstSize(*data)); !same)
                return same;
        }
        return {};
    }

    /// scipy 1.13: one array of a row for each dimension, in C or Fortran order.
    Result<void> checkCoords(uint64_t count) const
    {
        std::optional<std::pair<uint64_t, int64_t>> first;
        bool isFortran = false;
        const auto member = find("coords");
        const auto peeked = member ? peek(*member) : Result<NpyHeader>(badMember("coords"));
        if (!peeked)
            return fail(peeked.error());
        if (peeked->shape.size() != 2 || peeked->shape[0] != m_shape.size())
            return badMember("coords");
        if (auto same = checkLength("coords", peeked->shape[1], count); !same)
            return same;
        isFortran = peeked->fortranOrder;
        const auto read = readIntegers("coords", [&](uint64_t position, int64_t value) {
            const uint64_t dimension = isFortran ? position % m_shape.size() : position / count;
            if (!first && (value < 0 || value >= m_shape[static_cast<size_t>(dimension)]))
                first = {position, value};
        });
        if (!read)
            return fail(read.error());
        if (first)
            return outOfRange("coords", first->first, first->second);
        return {};
    }

    Result<NpyHeader> peek(MemberId member) const
    {
        std::vector<uint8_t> head(numpy::headBytes);
        const auto size = m_npz.readHead(member, head);
        if (!size)
            return fail(size.error());
        return numpy::readNpyHeader(Bytes(head).first(*size), m_npz.sizeBytes(member));
    }

    /// scipy's products leave out diagonals beyond the matrix; only what C ints do not hold is wrong.
    Result<void> checkDiagonals() const
    {
        const auto offsets = readIndices("offsets", -INT_MAX, int64_t{INT_MAX} + 1);
        if (!offsets)
            return fail(offsets.error());
        const auto data = read("data", [](const NpyHeader&) { return numpy::NpyStream::Elements(); });
        if (!data)
            return fail(data.error());
        if (data->shape.size() != 2)
            return badMember("data");
        return checkLength("offsets", offsets->count, data->shape[0]);
    }

    const Members& m_npz;
    const Cancel& m_cancel;
    std::string m_format;
    std::vector<int64_t> m_shape;
};

Result<void> checkMember(const Members& outer, MemberId npz, const Cancel& cancel,
                         std::vector<Finding>& findings)
{
    const auto arrays = outer.openNested(npz, cancel);
    if (!arrays)
        return fail(arrays.error());
    const auto found = (*arrays)->findings();
    findings.assign(found.begin(), found.end());
    return SparseReader(**arrays, cancel).check();
}

} // namespace

SparseAnswer checkSparse(const Members& outer, MemberId npz, const Cancel& cancel)
{
    SparseAnswer answer;
    auto checked = checkMember(outer, npz, cancel, answer.findings);
    answer.isInRange = checked.has_value();
    if (!checked)
        answer.findings.push_back(toFinding(std::move(checked.error())));
    for (Finding& finding : answer.findings)
        finding.where.member = std::string(outer.name(npz));
    return answer;
}

} // namespace skops::audit
