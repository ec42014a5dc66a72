#include "persist/arrays.h"

#include "base/checked.h"

#include <algorithm>

namespace skops::persist {
namespace {

/// A whole array in memory, where its elements have to be put into another order.
constexpr uint64_t maxOwnedBytes = uint64_t{1} << 30U;

bool isSimple(const numpy::Dtype& dtype)
{
    return dtype.kind != 'V' && dtype.kind != 'O';
}

uint32_t swapUnit(const numpy::Dtype& dtype)
{
    if (dtype.kind == 'U')
        return 4;
    return static_cast<uint32_t>(dtype.kind == 'c' ? dtype.baseBytes / 2 : dtype.baseBytes);
}

} // namespace

Result<std::string> blobBytes(const Blob& blob)
{
    std::string bytes;
    const Cancel never;
    auto read = streamBlob(blob, never, [&](Bytes piece) -> Result<void> {
        bytes.append(reinterpret_cast<const char*>(piece.data()), piece.size());
        return {};
    });
    if (!read)
        return fail(std::move(read.error()));
    return bytes;
}

// array_setstate of numpy/_core/src/multiarray/methods.c: "byte-swap on pickle-read"; records stay.
Result<void> makeNative(NpyData& data)
{
    if (data.dtype.byteOrder != '>' || !isSimple(data.dtype))
        return {};
    data.dtype.byteOrder = '<';
    if (data.data.sizeBytes == 0)
        return {};
    if (data.data.transform != Transform::None) {
        // Two transforms at once: the text of protocols 0 to 2 is made into bytes here.
        auto bytes = blobBytes(data.data);
        if (!bytes)
            return fail(std::move(bytes.error()));
        data.data = ownBlob(*std::move(bytes));
    }
    data.data.transform = Transform::SwapItems;
    data.data.swapBytes = swapUnit(data.dtype);
    return {};
}

ValueId Arrays::resolve(ValueId id) const
{
    // The nested pickle of a joblib object array is one array; its root is never another such.
    const pickle::Value& value = m_contents.value(id);
    if (value.kind == ValueKind::Array)
        if (const ValueId nested = m_contents.graph().array(value).nested; nested != none<ValueId>)
            return nested;
    return id;
}

bool Arrays::takeShape(ArrayContent& content, ValueId shape, uint64_t& count, uint64_t& bytes) const
{
    std::vector<ValueId> sizes;
    if (m_contents.kind(shape) == ValueKind::Tuple)
        for (const ValueId size : m_contents.tuple(shape))
            sizes.push_back(size);
    else
        sizes.push_back(shape);
    numpy::NpyHeader header;
    header.dtype = content.npy.dtype;
    for (const ValueId size : sizes) {
        const auto length = m_contents.count(size);
        if (!length)
            return false;
        header.shape.push_back(*length);
    }
    if (!numpy::measure(header))
        return false;
    content.npy.shape = std::move(header.shape);
    count = header.count;
    bytes = header.dataBytes;
    return true;
}

Result<ArrayContent> Arrays::fromJoblib(const pickle::Array& array)
{
    ArrayContent content;
    content.npy.dtype = *array.dtype;
    content.npy.shape = array.shape;
    content.npy.isFortran = array.isFortran;
    content.npy.data.source = m_stream;
    content.npy.data.offset = array.dataOffset;
    content.npy.data.length = content.npy.data.sizeBytes = array.dataBytes;
    content.dtype.dtype = array.dtype;
    if (const auto states = m_contents.states(array.wrapper);
        !states.empty() && m_contents.kind(states.back().value) == ValueKind::Dict)
        if (const auto attributes = m_contents.pairs(states.back().value, states.back().offset))
            content.dtype.losesMore = m_dtypes.of(m_contents.find(*attributes, "dtype")).losesMore;
    // joblib/numpy_pickle_utils.py _ensure_native_byte_order also swaps records that are big-endian
    // throughout.
    const auto& fields = array.dtype->fields;
    const bool isBigRecord =
        !fields.empty() && std::all_of(fields.begin(), fields.end(),
                                       [](const auto& field) { return field.dtype.byteOrder == '>'; });
    if (isBigRecord) {
        if (array.dataBytes > maxOwnedBytes) {
            content.refusal = Reason::RefusedArray;
            return content;
        }
        std::string bytes(array.dataBytes, '\0');
        if (auto read = m_stream->readAt(
                array.dataOffset, MutableBytes(reinterpret_cast<uint8_t*>(bytes.data()), bytes.size()));
            !read)
            return fail(std::move(read.error()));
        for (uint64_t at = 0; at + array.dtype->itemBytes <= bytes.size(); at += array.dtype->itemBytes)
            for (const numpy::Field& field : fields)
                for (uint64_t in = 0; in < field.dtype.itemBytes; in += swapUnit(field.dtype)) {
                    const auto begin = bytes.begin() + static_cast<ptrdiff_t>(at + field.offset + in);
                    std::reverse(begin, begin + swapUnit(field.dtype));
                }
        content.npy.data = ownBlob(std::move(bytes));
        for (numpy::Field& field : content.npy.dtype.fields)
            field.dtype.byteOrder = '<';
    }
    if (auto native = makeNative(content.npy); !native)
        return fail(std::move(native.error()));
    return content;
}

// ndarray.__setstate__: ([version,] shape, dtype, is_fortran, data)
Result<ArrayContent> Arrays::fromState(std::span<const ValueId> state)
{
    ArrayContent content;
    content.refusal = Reason::RefusedArray;
    if (state.size() == 5)
        state = state.subspan(1);
    if (state.size() != 4)
        return content;
    content.dtype = m_dtypes.of(state[1]);
    const auto isFortran = m_contents.integer(state[2]);
    uint64_t count = 0;
    uint64_t bytes = 0;
    if (!content.dtype.dtype) {
        content.refusal = Reason::RefusedDtype;
        return content;
    }
    if (!isFortran)
        return content;
    content.npy.dtype = *content.dtype.dtype;
    content.npy.isFortran = *isFortran != 0;
    if (!takeShape(content, state[0], count, bytes))
        return content;
    if (content.npy.dtype.hasObject) {
        content.objects =
            m_contents.kind(state[3]) == ValueKind::List ? m_contents.items(state[3]) : std::nullopt;
        if (content.npy.dtype.kind != 'O')
            content.refusal = Reason::RefusedStructuredObject;
        else if (content.objects && content.objects->size() == count)
            content.refusal = Reason::None;
        return content;
    }
    auto blob = m_bytes.of(state[3]);
    if (!blob)
        return fail(std::move(blob.error()));
    if (!*blob || (*blob)->sizeBytes != bytes)
        return content;
    content.refusal = Reason::None;
    content.npy.data = **std::move(blob);
    if (auto native = makeNative(content.npy); !native)
        return fail(std::move(native.error()));
    return content;
}

// numpy/_core/numeric.py _frombuffer(buf, dtype, shape, order, axis_order=None)
Result<ArrayContent> Arrays::fromBuffer(std::span<const ValueId> args)
{
    ArrayContent content;
    content.refusal = Reason::RefusedArray;
    if (args.size() < 4 || args.size() > 5)
        return content;
    content.dtype = m_dtypes.of(args[1]);
    if (!content.dtype.dtype) {
        content.refusal = Reason::RefusedDtype;
        return content;
    }
    content.npy.dtype = *content.dtype.dtype;
    uint64_t count = 0;
    uint64_t bytes = 0;
    if (content.npy.dtype.hasObject || !takeShape(content, args[2], count, bytes))
        return content;
    auto blob = m_bytes.of(args[0]);
    if (!blob)
        return fail(std::move(blob.error()));
    const std::string_view order = m_contents.str(args[3]);
    if (!*blob || (*blob)->sizeBytes != bytes || (order != "C" && order != "F" && order != "K"))
        return content;
    content.npy.data = **std::move(blob);
    content.npy.isFortran = order == "F";
    content.refusal = Reason::None;
    if (order == "K" && args.size() == 5 && m_contents.kind(args[4]) != ValueKind::None)
        if (auto moved = transpose(content, args[4]); !moved)
            return fail(std::move(moved.error()));
    return content;
}

// reshape(shape).transpose(axes), written in C order as numpy.save does for what has no order of its own.
Result<void> Arrays::transpose(ArrayContent& content, ValueId axes)
{
    const size_t dimensions = content.npy.shape.size();
    const uint64_t item = content.npy.dtype.itemBytes;
    std::vector<uint64_t> strides(dimensions, item);
    for (size_t i = dimensions; i-- > 1;)
        strides[i - 1] = strides[i] * std::max<uint64_t>(content.npy.shape[i], 1);
    std::vector<uint64_t> shape;
    std::vector<uint64_t> steps;
    for (const ValueId axis : m_contents.tuple(axes)) {
        const auto number = m_contents.count(axis);
        if (!number || *number >= dimensions)
            break;
        shape.push_back(content.npy.shape[*number]);
        steps.push_back(strides[*number]);
    }
    if (shape.size() != dimensions || content.npy.data.sizeBytes > maxOwnedBytes) {
        content.refusal = Reason::RefusedArray;
        return {};
    }
    auto read = blobBytes(content.npy.data);
    if (!read)
        return fail(std::move(read.error()));
    const std::string& from = *read;
    std::string out;
    out.reserve(from.size());
    std::vector<uint64_t> at(dimensions, 0);
    uint64_t offset = 0;
    while (out.size() < from.size()) {
        if (!fits(offset, item, from.size())) {
            content.refusal = Reason::RefusedArray; // an axis was named twice
            return {};
        }
        out.append(from, offset, item);
        for (size_t i = dimensions; i-- > 0;) {
            offset += steps[i];
            if (++at[i] < shape[i])
                break;
            offset -= steps[i] * shape[i];
            at[i] = 0;
        }
    }
    content.npy.shape = std::move(shape);
    content.npy.data = ownBlob(std::move(out));
    return {};
}

Result<ArrayContent> Arrays::array(ValueId id)
{
    id = resolve(id);
    const pickle::Value& value = m_contents.value(id);
    if (value.kind == ValueKind::Array)
        return fromJoblib(m_contents.graph().array(value));
    const ObjectView& view = m_objects.view(id);
    if (view.maker == Maker::ArrayFromBuffer)
        return fromBuffer(m_contents.arguments(m_contents.graph().call(value)));
    if (view.maker == Maker::ArrayReconstruct && view.state != none<ValueId>)
        return fromState(m_contents.tuple(view.state));
    ArrayContent content;
    content.refusal = Reason::RefusedArray;
    return content;
}

// numpy._core.multiarray.scalar(dtype, bytes): native, and texts without the NULs at their end.
Result<ArrayContent> Arrays::scalar(ValueId id)
{
    ArrayContent content;
    content.refusal = Reason::RefusedScalar;
    const auto args = m_contents.arguments(m_contents.graph().call(m_contents.value(id)));
    if (args.size() != 2)
        return content;
    content.dtype = m_dtypes.of(args[0]);
    if (!content.dtype.dtype)
        return content;
    numpy::Dtype& dtype = content.npy.dtype;
    dtype = *content.dtype.dtype;
    auto blob = m_bytes.of(args[1]);
    if (!blob)
        return fail(std::move(blob.error()));
    if (!*blob || (*blob)->sizeBytes != dtype.itemBytes || dtype.hasObject)
        return content;
    content.refusal = Reason::None;
    content.npy.data = **std::move(blob);
    if (auto native = makeNative(content.npy); !native)
        return fail(std::move(native.error()));
    if (dtype.kind != 'S' && dtype.kind != 'U')
        return content;
    auto read = blobBytes(content.npy.data);
    if (!read)
        return fail(std::move(read.error()));
    std::string bytes = *std::move(read);
    const size_t unit = dtype.kind == 'U' ? 4 : 1;
    while (bytes.size() >= unit && bytes.find_first_not_of('\0', bytes.size() - unit) == std::string::npos)
        bytes.resize(bytes.size() - unit);
    if (dtype.kind == 'U' && bytes.empty())
        bytes.resize(unit); // numpy has no array of empty texts: "<U1"
    dtype.itemBytes = dtype.baseBytes = bytes.size();
    content.npy.data = ownBlob(std::move(bytes));
    return content;
}

} // namespace skops::persist
