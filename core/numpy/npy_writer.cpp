#include "numpy/npy_writer.h"

#include "base/utf8.h"

#include <algorithm>
#include <vector>

namespace skops::numpy {
namespace {

// numpy/lib/_format_impl.py
constexpr size_t arrayAlign = 64;
constexpr size_t growthAxisMaxDigits = 21;
constexpr size_t magicBytes = 8;

/// What the literal reader takes (literal.cpp maxBrackets: a record takes two brackets), less the dict's.
constexpr size_t maxNesting = 99;

tl::unexpected<Error> notWritten()
{
    return fail(Code::NpyBadDtype, {}, {"descr"});
}

/// dtype.descr raises for fields out of order (numpy/_core/_internal.py _array_descr). Without recursion.
Result<void> checkDtype(const Dtype& root)
{
    struct Visit
    {
        const Dtype* dtype;
        size_t depth;
    };
    std::vector<Visit> open{{&root, 1}};
    while (!open.empty()) {
        const Visit visit = open.back();
        open.pop_back();
        if (visit.depth > maxNesting)
            return notWritten();
        uint64_t end = 0;
        for (const Field& field : visit.dtype->fields) {
            if (field.offset < end || field.dtype.itemBytes > INT64_MAX - field.offset)
                return notWritten();
            end = field.offset + field.dtype.itemBytes;
            open.push_back({&field.dtype, visit.depth + 1});
        }
        if (end > visit.dtype->baseBytes)
            return notWritten();
    }
    return {};
}

/// Whether Fortran's order of the elements differs from C's (PyArray_UpdateFlags: sizes of 1 do not count).
bool isOrderSeen(std::span<const uint64_t> shape)
{
    const bool isEmpty = std::find(shape.begin(), shape.end(), uint64_t{0}) != shape.end();
    return !isEmpty && std::count_if(shape.begin(), shape.end(), [](uint64_t n) { return n != 1; }) > 1;
}

/// repr of the tuple.
std::string tupleText(std::span<const uint64_t> shape)
{
    std::string out = "(";
    for (size_t i = 0; i < shape.size(); ++i)
        out += (i > 0 ? ", " : "") + std::to_string(shape[i]);
    return out + (shape.size() == 1 ? ",)" : ")");
}

/// The text in Latin-1; nothing if it has other characters.
bool toLatin1(std::string_view text, std::string& out)
{
    while (!text.empty()) {
        const DecodedChar c = decodeUtf8(text);
        if (c.length == 0 || c.codePoint > 0xffU)
            return false;
        out += static_cast<char>(c.codePoint);
        text.remove_prefix(c.length);
    }
    return true;
}

/// _wrap_header: magic, length, padding to arrayAlign (a whole one if none is needed) and the line's end.
std::string wrap(std::string_view text, uint8_t major)
{
    const size_t lengthBytes = major == 1 ? 2 : 4;
    const size_t length = text.size() + 1;
    const size_t padding = arrayAlign - (magicBytes + lengthBytes + length) % arrayAlign;
    std::string out = "\x93NUMPY";
    out += static_cast<char>(major);
    out += '\0';
    for (size_t i = 0; i < lengthBytes; ++i)
        out += static_cast<char>((length + padding) >> (8 * i) & 0xffU);
    out += text;
    out.append(padding, ' ');
    return out += '\n';
}

} // namespace

Result<std::string> npyHeader(const Dtype& dtype, std::span<const uint64_t> shape, bool isFortran)
{
    if (auto checked = checkDtype(dtype); !checked)
        return fail(std::move(checked.error()));
    if (dtype.hasObject)
        return fail(Code::NpyObjectDtype, {}, {dtype.text()});
    if (!dtype.subShape.empty())
        return notWritten();
    const bool order = isFortran && isOrderSeen(shape);
    std::string text = "{'descr': ";
    text += dtype.isRecord ? dtype.text() : "'" + dtype.text() + "'";
    text += order ? ", 'fortran_order': True" : ", 'fortran_order': False";
    text += ", 'shape': " + tupleText(shape) + ", }";
    if (!shape.empty()) {
        // Room to write a larger size in place.
        const size_t digits = std::to_string(order ? shape.back() : shape.front()).size();
        text.append(growthAxisMaxDigits - std::min(digits, growthAxisMaxDigits), ' ');
    }
    // _wrap_header_guess_version: 1.0, unless the length does not fit 16 bits or the text is not Latin-1.
    std::string latin1;
    if (!toLatin1(text, latin1))
        return wrap(text, 3);
    if (std::string wrapped = wrap(latin1, 1); wrapped.size() - magicBytes - 2 <= 0xffffU)
        return wrapped;
    return wrap(latin1, 2);
}

} // namespace skops::numpy
