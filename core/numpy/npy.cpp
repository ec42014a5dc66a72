#include "numpy/npy.h"

#include "base/checked.h"
#include "base/utf8.h"
#include "numpy/dtype.h"
#include "numpy/literal.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace skops::numpy {
namespace {

constexpr std::string_view magic = "\x93NUMPY";
/// NPY_MAXDIMS of numpy 2.
constexpr size_t maxDimensions = 64;

/// Where the header's text stands.
struct Frame
{
    uint8_t major = 1;
    size_t begin = 0;
    uint64_t length = 0;
};

std::string_view asText(Bytes bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

tl::unexpected<Error> tooShort(uint64_t needed, uint64_t found)
{
    return fail(Code::NpyTooShort, {.offset = found}, {std::to_string(needed), std::to_string(found)});
}

tl::unexpected<Error> badHeader(const char* what, uint64_t offset)
{
    return fail(Code::NpyBadHeader, {.offset = offset}, {what});
}

Result<Frame> readFrame(Bytes head)
{
    if (!asText(head).starts_with(magic))
        return fail(Code::NpyBadMagic, {.offset = 0});
    if (head.size() < 8)
        return tooShort(8, head.size());
    Frame frame{.major = head[6]};
    const bool isKnown = frame.major >= 1 && frame.major <= 3 && head[7] == 0;
    if (!isKnown)
        return fail(Code::NpyBadVersion, {.offset = 6},
                    {std::to_string(head[6]) + "." + std::to_string(head[7])});
    const size_t lengthBytes = frame.major == 1 ? 2 : 4;
    frame.begin = 8 + lengthBytes;
    if (head.size() < frame.begin)
        return tooShort(frame.begin, head.size());
    for (size_t i = 0; i < lengthBytes; ++i)
        frame.length |= static_cast<uint64_t>(head[8 + i]) << (8 * i);
    return frame;
}

/// The header as UTF-8; nothing if it is not valid in its encoding or longer than numpy takes.
std::optional<std::string> decodeHeader(std::string_view raw, uint8_t major)
{
    std::string out;
    if (major < 3) {
        if (raw.size() > maxHeaderChars)
            return std::nullopt;
        for (const char c : raw)
            appendUtf8(out, static_cast<unsigned char>(c));
        return out;
    }
    size_t count = 0;
    for (size_t at = 0; at < raw.size(); ++count) {
        const DecodedChar c = decodeUtf8(raw.substr(at));
        if (c.length == 0 || (c.codePoint >= 0xd800 && c.codePoint <= 0xdfff))
            return std::nullopt;
        at += c.length;
    }
    if (count > maxHeaderChars)
        return std::nullopt;
    return std::string(raw);
}

/// Fills the shape. numpy checks: a tuple of ints, none negative, each a C ssize_t, at most 64.
Result<void> readShape(const LiteralTree& tree, const Literal& shape, NpyHeader& header)
{
    if (shape.kind != LiteralKind::Tuple || shape.items.size() > maxDimensions)
        return fail(Code::NpyBadHeader, {}, {"shape"});
    for (const LiteralId item : shape.items) {
        const Literal& size = tree.at(item);
        if (size.kind != LiteralKind::Int)
            return fail(Code::NpyBadHeader, {}, {"shape"});
        if (size.isBig)
            return fail(Code::NpyShapeOverflow);
        if (size.value < 0)
            return fail(Code::NpyBadHeader, {}, {"shape"});
        header.shape.push_back(static_cast<uint64_t>(size.value));
    }
    return {};
}

Result<NpyHeader> interpret(const LiteralTree& tree, uint8_t major)
{
    const Literal& root = tree.at(tree.root());
    const auto text = [&](LiteralId id) { return tree.at(id).text; };
    bool hasOtherKey = root.kind != LiteralKind::Dict;
    for (size_t i = 0; !hasOtherKey && i < root.items.size(); i += 2) {
        const std::string key = text(root.items[i]);
        hasOtherKey = tree.at(root.items[i]).kind != LiteralKind::Str ||
                      (key != "descr" && key != "fortran_order" && key != "shape");
    }
    if (hasOtherKey)
        return fail(Code::NpyBadHeader, {}, {"keys"});
    const LiteralId descr = tree.find(tree.root(), "descr");
    const LiteralId order = tree.find(tree.root(), "fortran_order");
    const LiteralId shape = tree.find(tree.root(), "shape");
    if (descr == none<LiteralId> || order == none<LiteralId> || shape == none<LiteralId>)
        return fail(Code::NpyBadHeader, {}, {"keys"});
    if (tree.at(order).kind != LiteralKind::Bool)
        return fail(Code::NpyBadHeader, {}, {"fortran_order"});

    NpyHeader header;
    header.major = major;
    header.fortranOrder = tree.at(order).isTrue;
    if (auto read = readShape(tree, tree.at(shape), header); !read)
        return fail(std::move(read.error()));
    Result<Dtype> dtype = dtypeFromLiteral(tree, descr);
    if (!dtype)
        return fail(std::move(dtype.error()));
    header.dtype = *std::move(dtype);
    if (header.dtype.hasObject)
        return fail(Code::NpyObjectDtype, {}, {header.dtype.text()});
    if (auto measured = measure(header); !measured)
        return fail(std::move(measured.error()));
    return header;
}

} // namespace

Result<void> measure(NpyHeader& header)
{
    uint64_t product = 1;
    for (const uint64_t size : header.shape) {
        const auto next = checkedMul(product, std::max<uint64_t>(1, size));
        if (!next || *next > INT64_MAX)
            return fail(Code::NpyShapeOverflow);
        product = *next;
    }
    const auto bytes = checkedMul(product, header.dtype.itemBytes);
    if (!bytes || *bytes > INT64_MAX)
        return fail(Code::NpyShapeOverflow);
    const bool isEmpty =
        std::find(header.shape.begin(), header.shape.end(), uint64_t{0}) != header.shape.end();
    header.count = isEmpty ? 0 : product;
    header.dataBytes = isEmpty ? 0 : *bytes;
    // numpy.load compares the count with the size of an array that has the sub-array's dimensions too.
    if (header.count > 0 && header.dtype.subCount() != 1)
        return fail(Code::NpyBadHeader, {}, {"descr"});
    return {};
}

size_t neededHeadBytes(Bytes head)
{
    const Result<Frame> frame = readFrame(head);
    if (!frame)
        return std::min(head.size(), headBytes);
    return static_cast<size_t>(std::min<uint64_t>(frame->begin + frame->length, headBytes));
}

Result<NpyHeader> readNpyHeader(Bytes head, uint64_t totalBytes)
{
    const Result<Frame> frame = readFrame(head);
    if (!frame)
        return fail(frame.error());
    const uint64_t end = frame->begin + frame->length;
    if (end > totalBytes)
        return tooShort(end, totalBytes);
    if (end > headBytes)
        return badHeader("length", 8);
    if (end > head.size())
        return tooShort(end, head.size());
    const auto raw = asText(head).substr(frame->begin, static_cast<size_t>(frame->length));
    std::optional<std::string> text = decodeHeader(raw, frame->major);
    if (!text)
        return badHeader(frame->major < 3 || raw.size() > maxHeaderChars ? "length" : "encoding",
                         frame->begin);

    const Result<LiteralTree> tree = parseLiteral(*std::move(text), frame->major < 3);
    Result<NpyHeader> header = tree ? interpret(*tree, frame->major) : fail(tree.error());
    if (!header) {
        Error error = std::move(header.error());
        error.where.offset = frame->begin + (error.where.offset == noOffset ? 0 : error.where.offset);
        return fail(std::move(error));
    }
    header->dataOffset = end;
    const auto needed = checkedAdd(end, header->dataBytes);
    if (!needed || *needed > totalBytes)
        return tooShort(needed.value_or(header->dataBytes), totalBytes);
    header->trailingBytes = totalBytes - *needed;
    return header;
}

} // namespace skops::numpy
