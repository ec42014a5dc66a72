#include "report/preview/array_statistics.h"

#include "numpy/npy_stream.h"
#include "report/preview/float_text.h"
#include "report/preview/value_text.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <unordered_set>

namespace skops::report {
namespace {

using numpy::Dtype;
using Part = StatisticsField::Part;

constexpr size_t blockValues = 4'096;
constexpr int64_t notATime = INT64_MIN;

bool isIntegerKind(char kind)
{
    return kind == 'b' || kind == 'i' || kind == 'u';
}

bool isTime(char kind)
{
    return kind == 'm' || kind == 'M';
}

bool isCountable(const Dtype& dtype)
{
    const uint64_t size = dtype.baseBytes;
    if (dtype.isRecord || !dtype.subShape.empty())
        return false;
    if (isIntegerKind(dtype.kind) || isTime(dtype.kind))
        return size == 1 || size == 2 || size == 4 || size == 8;
    return dtype.kind == 'f' && (size == 2 || size == 4 || size == 8 || size == 16);
}

void append(std::vector<StatisticsField>& fields, const std::string& name, uint64_t offset,
            const Dtype& dtype)
{
    if (dtype.kind == 'c' && !dtype.isRecord && dtype.subShape.empty()) {
        Dtype part = dtype;
        part.kind = 'f';
        part.itemBytes = part.baseBytes = dtype.baseBytes / 2;
        if (!isCountable(part))
            return;
        fields.push_back({name, Part::Real, offset, part});
        fields.push_back({name, Part::Imaginary, offset + part.baseBytes, part});
    } else if (isCountable(dtype)) {
        fields.push_back({name, Part::Whole, offset, dtype});
    }
}

/// Values of one kind out of elements: as doubles, and integers as numbers whose order as unsigned ones is
/// theirs.
class Decoder
{
public:
    explicit Decoder(const Dtype& dtype)
        : m_bytes(dtype.baseBytes), m_kind(dtype.kind), m_isBig(dtype.byteOrder == '>'),
          m_isSigned(dtype.kind == 'i' || isTime(dtype.kind))
    {
    }

    double real(const uint8_t* at) const
    {
        if (m_isBig || !isLittleHere || m_bytes == 2 || m_bytes == 16)
            return doubleOf({at, m_bytes}, m_isBig);
        if (m_bytes == 4)
            return load<float>(at);
        return load<double>(at);
    }

    uint64_t key(const uint8_t* at) const
    {
        uint64_t value = 0;
        if (m_bytes == 8 && !m_isBig && isLittleHere) {
            value = load<uint64_t>(at);
        } else {
            for (size_t i = 0; i < m_bytes; ++i)
                value = (value << 8U) | at[m_isBig ? i : m_bytes - 1 - i];
        }
        if (m_kind == 'b')
            return value != 0 ? 1 : 0;
        const unsigned unused = 64U - 8U * static_cast<unsigned>(m_bytes);
        if (m_isSigned)
            value = static_cast<uint64_t>(static_cast<int64_t>(value << unused) >> unused) ^ signBit;
        return value;
    }

    double numberOf(uint64_t key) const
    {
        return m_isSigned ? static_cast<double>(static_cast<int64_t>(key ^ signBit))
                          : static_cast<double>(key);
    }

    uint64_t zeroKey() const { return m_isSigned ? signBit : 0; }
    uint64_t notATimeKey() const { return static_cast<uint64_t>(notATime) ^ signBit; }

private:
    static constexpr uint64_t signBit = uint64_t{1} << 63U;
    static constexpr bool isLittleHere = std::endian::native == std::endian::little;

    template <class T>
    static T load(const uint8_t* at)
    {
        T value;
        std::memcpy(&value, at, sizeof value);
        return value;
    }

    size_t m_bytes;
    char m_kind;
    bool m_isBig;
    bool m_isSigned;
};

/// Mean and sum of squared distances of numbers that come in blocks. Counted from the first of them: numbers
/// that lie close together far from zero would lose their digits.
class Moments
{
public:
    void add(const double* values, size_t count)
    {
        if (count == 0)
            return;
        // Of such sizes the difference of two may be over the range.
        constexpr double tooLarge = 1e300;
        if (m_count == 0 && std::abs(values[0]) < tooLarge)
            m_origin = values[0];
        double sum = 0;
        for (size_t i = 0; i < count; ++i)
            sum += values[i] - m_origin;
        const auto size = static_cast<double>(count);
        const double mean = sum / size;
        double squares = 0;
        double rest = 0; // what rounding took from the mean
        for (size_t i = 0; i < count; ++i) {
            const double distance = values[i] - m_origin - mean;
            squares += distance * distance;
            rest += distance;
        }
        squares -= rest * rest / size;
        const double all = m_count + size;
        const double distance = mean - m_mean;
        m_mean += distance * (size / all);
        m_squares += squares + distance * distance * (m_count * size / all);
        m_count = all;
    }

    std::optional<double> mean() const { return finite(m_origin + m_mean); }
    std::optional<double> deviation() const { return finite(std::sqrt(m_squares / m_count)); }

private:
    /// None: there were no numbers, or they are over the range.
    std::optional<double> finite(double value) const
    {
        return m_count > 0 && std::isfinite(value) ? std::optional(value) : std::nullopt;
    }

    double m_count = 0;
    double m_origin = 0;
    double m_mean = 0; ///< from the origin
    double m_squares = 0;
};

/// Different integers, as long as they are few.
class Distinct
{
public:
    explicit Distinct(const Dtype& dtype)
        : m_isCounted(isIntegerKind(dtype.kind)), m_limit(dtype.baseBytes <= 2 ? size_t{65'536} : maxDistinct)
    {
    }

    void add(const uint64_t* keys, size_t count)
    {
        for (size_t i = 0; i < count && m_isCounted; ++i) {
            if (i > 0 && keys[i] == keys[i - 1])
                continue;
            m_keys.insert(keys[i]);
            m_isCounted = m_keys.size() <= m_limit;
        }
    }

    std::optional<uint64_t> count() const
    {
        return m_isCounted ? std::optional<uint64_t>(m_keys.size()) : std::nullopt;
    }

private:
    bool m_isCounted;
    size_t m_limit;
    std::unordered_set<uint64_t> m_keys;
};

class Counter
{
public:
    Counter(const StatisticsField& field, uint64_t elementBytes)
        : m_dtype(field.dtype), m_offset(field.offset), m_elementBytes(elementBytes), m_decoder(field.dtype),
          m_distinct(field.dtype), m_histogram(isIntegerKind(field.dtype.kind) || isTime(field.dtype.kind))
    {
    }

    void take(Bytes elements)
    {
        const uint64_t count = elements.size() / m_elementBytes;
        for (uint64_t i = 0; i < count; i += blockValues) {
            const uint8_t* first = elements.data() + i * m_elementBytes + m_offset;
            const size_t values = std::min<uint64_t>(blockValues, count - i);
            if (m_dtype.kind == 'f')
                takeReals(first, values);
            else
                takeIntegers(first, values);
        }
    }

    Statistics finish()
    {
        if (m_hasExtremes) {
            m_statistics.least = valueText(m_dtype, m_least);
            m_statistics.greatest = valueText(m_dtype, m_greatest);
        }
        if (!isTime(m_dtype.kind)) {
            m_statistics.mean = m_moments.mean();
            m_statistics.deviation = m_moments.deviation();
        }
        if (m_statistics.count > 0)
            m_statistics.distinct = m_distinct.count();
        m_statistics.histogram = m_histogram.take();
        return std::move(m_statistics);
    }

private:
    void takeReals(const uint8_t* first, size_t count)
    {
        size_t finite = 0;
        const uint8_t* least = nullptr;
        const uint8_t* greatest = nullptr;
        for (size_t i = 0; i < count; ++i) {
            const uint8_t* at = first + i * m_elementBytes;
            const double value = m_decoder.real(at);
            if (std::isnan(value)) {
                ++m_statistics.missing;
                continue;
            }
            if (!m_hasExtremes || value < m_leastReal) {
                least = at;
                m_leastReal = value;
            }
            if (!m_hasExtremes || value > m_greatestReal) {
                greatest = at;
                m_greatestReal = value;
            }
            m_hasExtremes = true;
            m_statistics.zeros += value == 0 ? 1 : 0;
            if (std::isinf(value))
                ++m_statistics.infinities;
            else
                m_values[finite++] = value;
        }
        keep(least, greatest);
        finishBlock(count, finite);
    }

    void takeIntegers(const uint8_t* first, size_t count)
    {
        size_t valid = 0;
        const uint8_t* least = nullptr;
        const uint8_t* greatest = nullptr;
        const bool hasMissing = isTime(m_dtype.kind);
        for (size_t i = 0; i < count; ++i) {
            const uint8_t* at = first + i * m_elementBytes;
            const uint64_t key = m_decoder.key(at);
            if (hasMissing && key == m_decoder.notATimeKey()) {
                ++m_statistics.missing;
                continue;
            }
            if (!m_hasExtremes || key < m_leastKey) {
                least = at;
                m_leastKey = key;
            }
            if (!m_hasExtremes || key > m_greatestKey) {
                greatest = at;
                m_greatestKey = key;
            }
            m_hasExtremes = true;
            m_statistics.zeros += key == m_decoder.zeroKey() ? 1 : 0;
            m_keys[valid] = key;
            m_values[valid++] = m_decoder.numberOf(key);
        }
        keep(least, greatest);
        m_distinct.add(m_keys.data(), valid);
        finishBlock(count, valid);
    }

    /// The bytes of the extremes: their texts are those of their own type.
    void keep(const uint8_t* least, const uint8_t* greatest)
    {
        if (least)
            m_least.assign(least, least + m_dtype.baseBytes);
        if (greatest)
            m_greatest.assign(greatest, greatest + m_dtype.baseBytes);
    }

    void finishBlock(size_t count, size_t values)
    {
        m_statistics.count += count;
        m_moments.add(m_values.data(), values);
        m_histogram.add(m_values.data(), values);
    }

    Dtype m_dtype;
    uint64_t m_offset;
    uint64_t m_elementBytes;
    Decoder m_decoder;
    Statistics m_statistics;
    Moments m_moments;
    Distinct m_distinct;
    HistogramBuilder m_histogram;
    bool m_hasExtremes = false;
    double m_leastReal = 0;
    double m_greatestReal = 0;
    uint64_t m_leastKey = 0;
    uint64_t m_greatestKey = 0;
    std::vector<uint8_t> m_least;
    std::vector<uint8_t> m_greatest;
    std::array<double, blockValues> m_values{};
    std::array<uint64_t, blockValues> m_keys{};
};

} // namespace

std::vector<StatisticsField> statisticsFields(const numpy::NpyHeader& header)
{
    const Dtype& dtype = header.dtype;
    std::vector<StatisticsField> fields;
    if (dtype.itemBytes == 0 || dtype.itemBytes > numpy::maxElementBytes)
        return fields;
    if (!dtype.isRecord) {
        append(fields, {}, 0, dtype);
        return fields;
    }
    for (const numpy::Field& field : dtype.fields)
        append(fields, field.name, field.offset, field.dtype);
    return fields;
}

Result<Statistics> statisticsOf(const ArrayTable& array, const StatisticsField& field, const Cancel& cancel,
                                Progress& progress)
{
    const PreviewBytes& bytes = *array.bytes();
    Counter counter(field, array.header().dtype.itemBytes);
    numpy::NpyStream stream(bytes.sizeBytes(), [&](const numpy::NpyHeader&) -> numpy::NpyStream::Elements {
        return [&](uint64_t, Bytes elements) { counter.take(elements); };
    });
    progress.start(bytes.sizeBytes());
    const auto read = bytes.stream(cancel, [&](Bytes piece) -> Result<void> {
        if (cancel.isRequested())
            return fail(Code::Cancelled);
        progress.advance(piece.size());
        return stream.feed(piece);
    });
    if (!read)
        return fail(read.error());
    if (auto finished = stream.finish(); !finished)
        return fail(std::move(finished.error()));
    return counter.finish();
}

} // namespace skops::report
