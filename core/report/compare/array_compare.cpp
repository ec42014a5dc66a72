#include "report/compare/array_compare.h"

#include "numpy/npy_stream.h"
#include "report/compare/number_field.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace skops::report {
namespace {

constexpr uint64_t heldBytes = uint64_t{16} << 20U; ///< of the spilled array, in memory
constexpr uint64_t blockItems = 4'096;              ///< compared at once

Result<SourcePtr> spilled(const MemberOf& member, const Cancel& cancel)
{
    SpillWriter writer(heldBytes);
    const auto read =
        member.members.stream(member.id, cancel, [&](Bytes piece) { return writer.write(piece); });
    if (!read)
        return fail(read.error());
    return writer.finish();
}

Result<numpy::NpyHeader> headerOf(const ByteSource& source)
{
    std::vector<uint8_t> head(std::min<uint64_t>(source.sizeBytes(), numpy::headBytes));
    if (auto read = source.readAt(0, head); !read)
        return fail(read.error());
    return numpy::readNpyHeader(head, source.sizeBytes());
}

/// Text of any width, zeros behind it left out; other types byte by byte.
bool areEqualBytes(const ElementField& a, Bytes inA, const ElementField& b, Bytes inB)
{
    const Bytes first = inA.subspan(a.offset, a.bytes);
    const Bytes second = inB.subspan(b.offset, b.bytes);
    const size_t common = std::min(first.size(), second.size());
    const auto isZero = [](uint8_t byte) { return byte == 0; };
    return std::equal(first.begin(), first.begin() + static_cast<ptrdiff_t>(common), second.begin()) &&
           std::all_of(first.begin() + static_cast<ptrdiff_t>(common), first.end(), isZero) &&
           std::all_of(second.begin() + static_cast<ptrdiff_t>(common), second.end(), isZero);
}

bool areComparable(const ElementField& a, const ElementField& b)
{
    const bool isTime = a.kind == 'm' || a.kind == 'M' || b.kind == 'm' || b.kind == 'M';
    if (isNumber(a) && isNumber(b))
        return !isTime || (a.kind == b.kind && a.unit == b.unit);
    const bool isText = a.kind == 'S' || a.kind == 'U';
    return a.kind == b.kind && a.isBigEndian == b.isBigEndian && (isText || a.bytes == b.bytes);
}

/// Position in the other array's file of the item at `position` of this one's. Only where one is in C order
/// and the other in Fortran order.
uint64_t transposed(uint64_t position, const numpy::NpyHeader& header)
{
    uint64_t other = 0;
    uint64_t rest = position;
    if (header.fortranOrder) {
        // First axis fastest here; in the other file the last one.
        uint64_t stride = header.count;
        for (const uint64_t size : header.shape) {
            stride /= size;
            other += rest % size * stride;
            rest /= size;
        }
        return other;
    }
    uint64_t stride = header.count;
    for (auto size = header.shape.rbegin(); size != header.shape.rend(); ++size) {
        stride /= *size;
        other += rest % *size * stride;
        rest /= *size;
    }
    return other;
}

bool isOneAxis(const numpy::NpyHeader& header)
{
    return std::count_if(header.shape.begin(), header.shape.end(), [](uint64_t size) { return size != 1; }) <=
           1;
}

/// Takes the items of b in pieces and looks up those of a.
class ItemWalk
{
public:
    ItemWalk(const ByteSource& source, const ArrayComparison& arrays, const Cancel& cancel)
        : m_source(source), m_a(arrays.a), m_b(arrays.b), m_cancel(cancel),
          m_isTransposed(m_a.fortranOrder != m_b.fortranOrder && !isOneAxis(m_b))
    {
        m_difference.items = m_b.count;
    }

    /// False: items of these types cannot be compared.
    bool prepare()
    {
        auto a = elementFields(m_a.dtype);
        auto b = elementFields(m_b.dtype);
        if (!a || !b || a->size() != b->size() || m_b.dtype.itemBytes > numpy::maxElementBytes ||
            m_a.dtype.itemBytes > numpy::maxElementBytes ||
            (m_b.dtype.itemBytes == 0 && m_a.dtype.itemBytes != 0))
            return false;
        m_fieldsA = std::move(*a);
        m_fieldsB = std::move(*b);
        return std::equal(m_fieldsA.begin(), m_fieldsA.end(), m_fieldsB.begin(), areComparable);
    }

    void take(uint64_t first, Bytes items)
    {
        const uint64_t count = items.size() / m_b.dtype.itemBytes;
        for (uint64_t i = 0; i < count && m_result; i += blockItems) {
            if (m_cancel.isRequested())
                m_result = fail(Code::Cancelled);
            else
                takeBlock(first + i, items.subspan(i * m_b.dtype.itemBytes), std::min(blockItems, count - i));
        }
    }

    const Result<void>& result() const { return m_result; }
    const ItemDifference& difference() const { return m_difference; }

private:
    Result<void> readA(uint64_t first, uint64_t count)
    {
        const uint64_t bytes = m_a.dtype.itemBytes;
        m_block.resize(count * bytes);
        if (!m_isTransposed)
            return m_source.readAt(m_a.dataOffset + first * bytes, m_block);
        for (uint64_t i = 0; i < count; ++i) {
            const uint64_t at = transposed(first + i, m_b);
            auto read =
                m_source.readAt(m_a.dataOffset + at * bytes, MutableBytes(m_block).subspan(i * bytes, bytes));
            if (!read)
                return read;
        }
        return {};
    }

    void takeBlock(uint64_t first, Bytes items, uint64_t count)
    {
        m_result = readA(first, count);
        if (!m_result)
            return;
        const uint64_t bytesA = m_a.dtype.itemBytes;
        const uint64_t bytesB = m_b.dtype.itemBytes;
        if (m_a.dtype == m_b.dtype && std::memcmp(m_block.data(), items.data(), m_block.size()) == 0)
            return;
        for (uint64_t i = 0; i < count; ++i)
            compareItem(first + i, Bytes(m_block).subspan(i * bytesA, bytesA),
                        items.subspan(i * bytesB, bytesB));
    }

    void compareItem(uint64_t position, Bytes a, Bytes b)
    {
        bool isEqual = true;
        for (size_t field = 0; field < m_fieldsA.size(); ++field)
            isEqual = compareField(position, field, a, b, isEqual) && isEqual;
        if (!isEqual)
            ++m_difference.differing;
    }

    bool compareField(uint64_t position, size_t field, Bytes a, Bytes b, bool isFirstOfItem)
    {
        const ElementField& inA = m_fieldsA[field];
        const ElementField& inB = m_fieldsB[field];
        const bool hasNumbers = isNumber(inA) && isNumber(inB);
        const Number before = hasNumbers ? numberIn(inA, a) : Number();
        const Number after = hasNumbers ? numberIn(inB, b) : Number();
        if (hasNumbers ? areEqual(before, after) : areEqualBytes(inA, a, inB, b))
            return true;
        if (hasNumbers && !std::isnan(distance(before, after)))
            m_difference.maximum = std::max(m_difference.maximum.value_or(0), distance(before, after));
        const uint64_t inOrder = m_b.fortranOrder && !isOneAxis(m_b) ? transposed(position, m_b) : position;
        const bool isFirst = m_difference.differing == 0 || inOrder < m_difference.first;
        if (isFirstOfItem && isFirst) {
            m_difference.first = inOrder;
            m_difference.before = hasNumbers ? textOf(before) : std::string();
            m_difference.after = hasNumbers ? textOf(after) : std::string();
        }
        return false;
    }

    const ByteSource& m_source;
    const numpy::NpyHeader& m_a;
    const numpy::NpyHeader& m_b;
    const Cancel& m_cancel;
    bool m_isTransposed;
    std::vector<ElementField> m_fieldsA;
    std::vector<ElementField> m_fieldsB;
    std::vector<uint8_t> m_block; ///< items of a
    ItemDifference m_difference;
    Result<void> m_result;
};

} // namespace

Result<ArrayComparison> compareArrays(const MemberOf& a, const MemberOf& b, const Cancel& cancel)
{
    const auto source = spilled(a, cancel);
    if (!source)
        return fail(source.error());
    auto header = headerOf(**source);
    if (!header)
        return fail(header.error());
    ArrayComparison arrays{.a = std::move(*header), .b = {}, .items = std::nullopt};
    std::optional<ItemWalk> walk;
    numpy::NpyStream stream(b.members.sizeBytes(b.id),
                            [&](const numpy::NpyHeader& read) -> numpy::NpyStream::Elements {
                                arrays.b = read;
                                if (arrays.a.shape != read.shape)
                                    return {};
                                walk.emplace(**source, arrays, cancel);
                                if (!walk->prepare()) {
                                    walk.reset();
                                    return {};
                                }
                                return [&](uint64_t first, Bytes items) { walk->take(first, items); };
                            });
    const auto read = b.members.stream(b.id, cancel, [&](Bytes piece) -> Result<void> {
        if (auto fed = stream.feed(piece); !fed)
            return fed;
        return walk ? walk->result() : Result<void>();
    });
    if (!read)
        return fail(read.error());
    if (auto finished = stream.finish(); !finished)
        return fail(finished.error());
    if (walk)
        arrays.items = walk->difference();
    return arrays;
}

} // namespace skops::report
