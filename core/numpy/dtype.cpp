#include "numpy/dtype.h"

#include "base/checked.h"
#include "base/utf8.h"

#include <algorithm>
#include <climits>
#include <set>

namespace skops::numpy {
namespace {

/// NPY_MAXDIMS of numpy 2.
constexpr size_t maxDimensions = 64;

tl::unexpected<Error> refused()
{
    return fail(Code::NpyBadHeader, {}, {"descr"});
}

tl::unexpected<Error> notRead()
{
    return fail(Code::NpyBadDtype, {}, {"descr"});
}

bool isSequence(const Literal& literal)
{
    return literal.kind == LiteralKind::Tuple || literal.kind == LiteralKind::List;
}

/// Reads the descr bottom-up: the parts of a literal stand before it in the tree, so no recursion is needed.
class DescrReader
{
public:
    explicit DescrReader(const LiteralTree& tree)
        : m_tree(tree), m_isDescr(tree.count()), m_dtypes(tree.count())
    {
    }

    Result<Dtype> read(LiteralId root)
    {
        m_isDescr[index(root)] = true;
        for (size_t i = index(root) + 1; i-- > 0;) {
            if (!m_isDescr[i])
                continue;
            if (auto marked = mark(m_tree.at(makeId<LiteralId>(i))); !marked)
                return fail(std::move(marked.error()));
        }
        for (size_t i = 0; i <= index(root); ++i) {
            if (!m_isDescr[i])
                continue;
            Result<Dtype> dtype = convert(m_tree.at(makeId<LiteralId>(i)));
            if (!dtype)
                return dtype;
            m_dtypes[i] = *std::move(dtype);
        }
        return std::move(m_dtypes[index(root)]);
    }

private:
    /// Marks the parts of a descr that are a descr themselves.
    Result<void> mark(const Literal& descr)
    {
        switch (descr.kind) {
        case LiteralKind::Str:
            return {};
        case LiteralKind::Tuple:
            if (descr.items.size() < 2)
                return refused();
            m_isDescr[index(descr.items[0])] = true;
            return {};
        case LiteralKind::List:
            for (const LiteralId item : descr.items) {
                const Literal& field = m_tree.at(item);
                // A text of two letters is a field too: its first letter is the name.
                if (field.kind == LiteralKind::Str || field.kind == LiteralKind::Set ||
                    field.kind == LiteralKind::Dict)
                    return notRead();
                if (!isSequence(field) || field.items.size() < 2 || field.items.size() > 3)
                    return refused();
                m_isDescr[index(field.items[1])] = true;
            }
            return {};
        case LiteralKind::Set:
        case LiteralKind::Dict:
            return notRead();
        case LiteralKind::None:
        case LiteralKind::Bool:
        case LiteralKind::Int:
        case LiteralKind::Number:
        case LiteralKind::Ellipsis:
        case LiteralKind::Bytes:
            break;
        }
        return refused();
    }

    Result<Dtype> convert(const Literal& descr)
    {
        if (descr.kind == LiteralKind::Str)
            return dtypeFromString(descr.text);
        if (descr.kind == LiteralKind::Tuple)
            return withShape(take(descr.items[0]), m_tree.at(descr.items[1]));
        return record(descr);
    }

    Dtype take(LiteralId id) { return std::move(m_dtypes[index(id)]); }

    /// numpy.dtype((dtype, shape)): _convert_from_tuple.
    Result<Dtype> withShape(Dtype dtype, const Literal& shape) const
    {
        std::vector<uint64_t> dimensions;
        if (isSequence(shape)) {
            for (const LiteralId item : shape.items) {
                const Literal& size = m_tree.at(item);
                if (size.kind != LiteralKind::Int || size.isBig || size.value < 0 || size.value > INT_MAX)
                    return refused();
                dimensions.push_back(static_cast<uint64_t>(size.value));
            }
        } else if (shape.kind == LiteralKind::Int) {
            if (shape.isBig || shape.value < 0 || shape.value > INT_MAX)
                return refused();
            dimensions.push_back(static_cast<uint64_t>(shape.value));
        }
        // Anything else numpy tries as another dtype that shares the memory of the first.
        if (dimensions.empty() && shape.kind != LiteralKind::Tuple)
            return notRead();
        if (dtype.itemBytes == 0 && !dtype.isRecord)
            return withSize(std::move(dtype), shape);
        if (dimensions.empty())
            return dtype;
        return withDimensions(std::move(dtype), std::move(dimensions));
    }

    /// For a type without a size the number is not a shape but the size.
    static Result<Dtype> withSize(Dtype dtype, const Literal& size)
    {
        if (size.kind != LiteralKind::Int)
            return refused();
        if (!dtype.subShape.empty())
            return notRead();
        const auto items = static_cast<uint64_t>(size.value);
        if (dtype.kind == 'U' && items > INT_MAX / 4)
            return refused();
        dtype.itemBytes = dtype.kind == 'U' ? items * 4 : items;
        dtype.baseBytes = dtype.itemBytes;
        return dtype;
    }

    static Result<Dtype> withDimensions(Dtype dtype, std::vector<uint64_t> dimensions)
    {
        uint64_t items = 1;
        for (const uint64_t size : dimensions) {
            const auto product = checkedMul(items, size);
            if (!product || *product > INT64_MAX)
                return refused();
            items = *product;
        }
        const auto bytes = checkedMul(dtype.itemBytes, items);
        if (!bytes || *bytes > INT_MAX || dimensions.size() > maxDimensions)
            return refused();
        dtype.itemBytes = *bytes;
        dtype.subShape.insert(dtype.subShape.begin(), dimensions.begin(), dimensions.end());
        return dtype;
    }

    /// The loop of descr_to_dtype over fields.
    Result<Dtype> record(const Literal& list)
    {
        Dtype result;
        result.isRecord = true;
        std::set<std::string, std::less<>> used;
        for (const LiteralId item : list.items) {
            const Literal& parts = m_tree.at(item);
            Field field;
            field.offset = result.itemBytes;
            field.dtype = take(parts.items[1]);
            if (parts.items.size() == 3) {
                Result<Dtype> shaped = withShape(std::move(field.dtype), m_tree.at(parts.items[2]));
                if (!shaped)
                    return shaped;
                field.dtype = *std::move(shaped);
            }
            result.itemBytes += field.dtype.itemBytes;
            if (result.itemBytes > INT_MAX)
                return refused();
            const Literal& name = m_tree.at(parts.items[0]);
            if (isPadding(name, field.dtype))
                continue;
            if (auto named = readName(name, field); !named)
                return fail(std::move(named.error()));
            if (!used.insert(field.name).second || (field.hasTitle && !used.insert(field.title).second))
                return refused();
            result.hasObject = result.hasObject || field.dtype.hasObject;
            result.fields.push_back(std::move(field));
        }
        result.baseBytes = result.itemBytes;
        return result;
    }

    /// is_pad of descr_to_dtype; the type of every sub-array is numpy.void, so one without a name is padding
    /// too.
    static bool isPadding(const Literal& name, const Dtype& dtype)
    {
        return name.kind == LiteralKind::Str && name.text.empty() &&
               (!dtype.subShape.empty() || (dtype.kind == 'V' && !dtype.isRecord));
    }

    Result<void> readName(const Literal& name, Field& field) const
    {
        const Literal* text = &name;
        if (name.kind == LiteralKind::Tuple) {
            if (name.items.size() != 2)
                return refused();
            const Literal& title = m_tree.at(name.items[0]);
            if (title.kind != LiteralKind::Str && title.kind != LiteralKind::None)
                return notRead();
            field.hasTitle = title.kind == LiteralKind::Str;
            field.title = title.text;
            text = &m_tree.at(name.items[1]);
        }
        if (text->kind != LiteralKind::Str)
            return refused();
        field.name = text->text;
        return {};
    }

    const LiteralTree& m_tree;
    std::vector<bool> m_isDescr;
    std::vector<Dtype> m_dtypes;
};

/// Python's repr of a str; characters over U+00FF are kept, but for surrogates.
std::string reprOf(std::string_view text)
{
    static constexpr std::string_view hex = "0123456789abcdef";
    const bool useDouble =
        text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos;
    const char quote = useDouble ? '"' : '\'';
    std::string out(1, quote);
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const auto byte = static_cast<unsigned char>(c);
        const DecodedChar decoded = byte >= 0x80 ? decodeUtf8(text.substr(i)) : DecodedChar{};
        const uint32_t code = decoded.codePoint;
        const bool isSurrogate = code >= 0xd800 && code <= 0xdfff;
        const bool isLatinControl = (code >= 0x80 && code <= 0xa0) || code == 0xad;
        if (isSurrogate || isLatinControl) {
            out += isSurrogate ? "\\u" : "\\x";
            for (int shift = isSurrogate ? 12 : 4; shift >= 0; shift -= 4)
                out += hex[(code >> static_cast<unsigned>(shift)) & 15U];
            i += decoded.length - 1;
        } else if (c == quote || c == '\\') {
            (out += '\\') += c;
        } else if (c == '\n' || c == '\r' || c == '\t') {
            (out += '\\') += c == '\n' ? 'n' : c == '\r' ? 'r' : 't';
        } else if (byte < 0x20 || byte == 0x7f) {
            ((out += "\\x") += hex[byte >> 4U]) += hex[byte & 15U];
        } else {
            out += c;
        }
    }
    return out += quote;
}

std::string shapeText(const std::vector<uint64_t>& shape)
{
    std::string out = "(";
    for (size_t i = 0; i < shape.size(); ++i)
        out += (i > 0 ? ", " : "") + std::to_string(shape[i]);
    return out + (shape.size() == 1 ? ",)" : ")");
}

std::string padding(uint64_t bytes)
{
    return "('', '|V" + std::to_string(bytes) + "')";
}

std::string baseText(const Dtype& dtype);

/// What stands at a type's place within a record: a list, or a quoted text.
std::string descrText(const Dtype& dtype)
{
    return dtype.isRecord ? baseText(dtype) : "'" + baseText(dtype) + "'";
}

std::string fieldText(const Field& field)
{
    std::string out = "(";
    out += field.hasTitle ? "(" + reprOf(field.title) + ", " + reprOf(field.name) + ")" : reprOf(field.name);
    out += ", " + descrText(field.dtype);
    if (!field.dtype.subShape.empty())
        out += ", " + shapeText(field.dtype.subShape);
    return out + ")";
}

/// dtype.descr of a record (numpy/_core/_internal.py _array_descr). Recursion is as deep as the brackets of
/// the header, at most maxBrackets / 2.
std::string recordText(const Dtype& dtype)
{
    std::string out;
    uint64_t offset = 0;
    for (const Field& field : dtype.fields) {
        if (field.offset > offset)
            out += (out.empty() ? "" : ", ") + padding(field.offset - offset);
        out += (out.empty() ? "" : ", ") + fieldText(field);
        offset = field.offset + field.dtype.itemBytes;
    }
    if (dtype.baseBytes > offset)
        out += (out.empty() ? "" : ", ") + padding(dtype.baseBytes - offset);
    return "[" + out + "]";
}

/// The type without its sub-array shape.
std::string baseText(const Dtype& dtype)
{
    if (dtype.isRecord)
        return recordText(dtype);
    std::string out{dtype.byteOrder, dtype.kind};
    if (dtype.kind != 'O')
        out += std::to_string(dtype.kind == 'U' ? dtype.baseBytes / 4 : dtype.baseBytes);
    return dtype.unit.empty() ? out : out + "[" + dtype.unit + "]";
}

} // namespace

std::string Dtype::text() const
{
    return subShape.empty() ? baseText(*this) : "(" + descrText(*this) + ", " + shapeText(subShape) + ")";
}

uint64_t Dtype::subCount() const
{
    uint64_t count = 1;
    for (const uint64_t size : subShape)
        count *= size;
    return count;
}

// Written out: clang 14 crashes on a defaulted one of a type that holds a vector of itself.
bool Dtype::operator==(const Dtype& other) const
{
    return kind == other.kind && byteOrder == other.byteOrder && itemBytes == other.itemBytes &&
           baseBytes == other.baseBytes && subShape == other.subShape && isRecord == other.isRecord &&
           fields == other.fields && unit == other.unit && hasObject == other.hasObject;
}

Result<Dtype> dtypeFromLiteral(const LiteralTree& tree, LiteralId descr)
{
    return DescrReader(tree).read(descr);
}

} // namespace skops::numpy
