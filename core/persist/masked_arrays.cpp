#include "persist/arrays.h"

#include <array>
#include <bit>
#include <limits>

// numpy/ma/core.py MaskedArray.__setstate__

namespace skops::persist {
namespace {

/// make_mask_descr: a bool in the place of every field; of records within records nothing is known here.
bool makeMask(const numpy::Dtype& dtype, numpy::Dtype& mask)
{
    mask.kind = 'b';
    mask.itemBytes = mask.baseBytes = 1;
    if (!dtype.isRecord)
        return dtype.subShape.empty();
    const numpy::Dtype boolean = mask;
    mask = numpy::Dtype{};
    mask.isRecord = true;
    for (const numpy::Field& field : dtype.fields) {
        if (field.dtype.isRecord)
            return false;
        numpy::Field flag;
        flag.name = field.name;
        flag.offset = mask.itemBytes;
        flag.dtype = boolean;
        flag.dtype.subShape = field.dtype.subShape;
        flag.dtype.itemBytes = field.dtype.subCount();
        mask.itemBytes += flag.dtype.itemBytes;
        mask.fields.push_back(std::move(flag));
    }
    mask.baseBytes = mask.itemBytes;
    return true;
}

template <class T>
std::string bytesOf(T value)
{
    const auto bytes = std::bit_cast<std::array<char, sizeof(T)>>(value);
    return {bytes.begin(), bytes.end()};
}

/// `text` in a field of `bytes` bytes, `unit` for each character.
std::string textField(std::string_view text, size_t bytes, size_t unit)
{
    std::string out(bytes, '\0');
    for (size_t i = 0; i < text.size() && (i + 1) * unit <= bytes; ++i)
        out[i * unit] = text[i];
    return out;
}

/// numpy.ma.core.default_filler as one element of a type without fields; empty: unknown here.
std::string plainFill(const numpy::Dtype& dtype)
{
    constexpr int64_t ofIntegers = 999'999;
    constexpr double ofFloats = 1e20;
    const uint64_t bytes = dtype.baseBytes;
    if (dtype.byteOrder == '>')
        return {};
    switch (dtype.kind) {
    case 'b':
        return std::string(1, '\1');
    case 'i':
    case 'u':
        return bytesOf(ofIntegers).substr(0, bytes);
    case 'f':
        return bytes == sizeof(double)  ? bytesOf(ofFloats)
               : bytes == sizeof(float) ? bytesOf(static_cast<float>(ofFloats))
                                        : std::string();
    case 'c':
        return bytes == 2 * sizeof(double) ? bytesOf(ofFloats) + std::string(sizeof(double), '\0')
               : bytes == 2 * sizeof(float)
                   ? bytesOf(static_cast<float>(ofFloats)) + std::string(sizeof(float), '\0')
                   : std::string();
    case 'S':
        return textField("N/A", bytes, 1);
    case 'U':
        return textField("N/A", bytes, 4);
    case 'M':
    case 'm':
        return bytesOf(std::numeric_limits<int64_t>::min()); // NaT
    default:
        return {};
    }
}

/// The same of a record, or of a field that is an array; empty: unknown here.
std::string defaultFill(const numpy::Dtype& dtype)
{
    if (!dtype.isRecord)
        return plainFill(dtype);
    std::string out(dtype.itemBytes, '\0');
    for (const numpy::Field& field : dtype.fields) {
        const std::string element = plainFill(field.dtype);
        if (element.empty() || element.size() != field.dtype.baseBytes)
            return {};
        for (uint64_t at = 0; at < field.dtype.itemBytes; at += element.size())
            out.replace(field.offset + at, element.size(), element);
    }
    return out;
}

} // namespace

/// The `masked` constant: a masked 0.0.
Result<MaskedContent> Arrays::maskedConstant()
{
    MaskedContent content;
    content.data.npy.dtype.kind = 'f';
    content.data.npy.dtype.byteOrder = '<';
    content.data.npy.dtype.itemBytes = content.data.npy.dtype.baseBytes = 8;
    content.data.npy.data = ownBlob(std::string(8, '\0'));
    content.mask.dtype.kind = 'b';
    content.mask.dtype.itemBytes = content.mask.dtype.baseBytes = 1;
    content.mask.data = ownBlob(std::string(1, '\1'));
    return content;
}

Result<bool> Arrays::hasDefaultFill(const numpy::Dtype& dtype, ValueId fill)
{
    if (m_contents.kind(fill) == ValueKind::None || m_contents.isStr(fill, "?"))
        return true;
    if (m_contents.kind(fill) != ValueKind::Result && m_contents.kind(fill) != ValueKind::Array)
        return false;
    if (m_contents.kind(fill) == ValueKind::Result) {
        const ObjectView& view = m_objects.view(fill);
        if (view.writer != Writer::NdArray && view.writer != Writer::Scalar)
            return false;
    }
    auto value = m_contents.kind(fill) == ValueKind::Result && m_objects.view(fill).writer == Writer::Scalar
                     ? scalar(fill)
                     : array(fill);
    if (!value)
        return fail(std::move(value.error()));
    if (value->refusal != Reason::None)
        return false;
    if (value->objects)
        return value->objects->size() == 1 && m_contents.isStr((*value->objects)[0], "?");
    // It has the type of the array, or that of the default for all of its kind.
    const numpy::Dtype& type = value->npy.dtype;
    constexpr uint64_t maxFillBytes = 1 << 16;
    if (type.kind != dtype.kind || type.isRecord != dtype.isRecord ||
        value->npy.data.sizeBytes > maxFillBytes)
        return false;
    auto bytes = blobBytes(value->npy.data);
    if (!bytes)
        return fail(std::move(bytes.error()));
    const std::string wanted = defaultFill(type);
    return !wanted.empty() && *bytes == wanted;
}

Result<MaskedContent> Arrays::masked(ValueId id)
{
    const ObjectView& view = m_objects.view(id);
    if (view.maker == Maker::Class)
        return maskedConstant();
    MaskedContent content;
    content.refusal = Reason::RefusedMasked;
    // (version, shape, dtype, is_fortran, data, mask, fill_value)
    const auto state =
        view.state == none<ValueId> ? std::span<const ValueId>() : m_contents.tuple(view.state);
    if (state.size() != 7)
        return content;
    auto data = fromState(state.first(5));
    if (!data)
        return fail(std::move(data.error()));
    content.data = *std::move(data);
    auto blob = m_bytes.of(state[5]);
    if (!blob)
        return fail(std::move(blob.error()));
    if (content.data.refusal != Reason::None || !*blob)
        return content;
    if (!makeMask(content.data.npy.dtype, content.mask.dtype))
        return content;
    content.mask.shape = content.data.npy.shape;
    content.mask.isFortran = content.data.npy.isFortran;
    content.mask.data = **std::move(blob);
    numpy::NpyHeader header;
    header.dtype = content.mask.dtype;
    header.shape = content.mask.shape;
    if (!numpy::measure(header) || header.dataBytes != content.mask.data.sizeBytes)
        return content;
    auto isDefault = hasDefaultFill(content.data.npy.dtype, state[6]);
    if (!isDefault)
        return fail(std::move(isDefault.error()));
    content.losesFill = !*isDefault;
    content.refusal = Reason::None;
    return content;
}

} // namespace skops::persist
