#include "persist/byte_values.h"

#include "base/utf8.h"

#include <algorithm>

namespace skops::persist {

using pickle::Text;

namespace {

constexpr size_t pieceBytes = size_t{1} << 16U;
constexpr int maxWrappings = 8; // bytearray(bytes(...)) and so on: genuine files have one

} // namespace

Blob ownBlob(std::string bytes)
{
    Blob blob;
    blob.length = blob.sizeBytes = bytes.size();
    blob.owned = std::make_shared<const std::string>(std::move(bytes));
    return blob;
}

Blob ByteValues::plain(ValueId id) const
{
    const pickle::Value& value = m_contents.value(id);
    const Text& text = m_contents.graph().text(value);
    if (text.offset == noOffset)
        return ownBlob(std::string(m_contents.graph().keptText(id)));
    Blob blob;
    blob.source = m_stream;
    blob.offset = text.offset;
    blob.length = blob.sizeBytes = text.length;
    return blob;
}

Result<std::string> ByteValues::str(ValueId id) const
{
    const pickle::Value& value = m_contents.value(id);
    if (m_contents.graph().isKept(value))
        return std::string(m_contents.graph().keptText(id));
    const Text& text = m_contents.graph().text(value);
    std::string out(text.length, '\0');
    if (auto read = m_contents.graph().bytes(
            text, 0, MutableBytes(reinterpret_cast<uint8_t*>(out.data()), out.size()));
        !read)
        return fail(std::move(read.error()));
    return out;
}

// Text of code points below 256, each of which is a byte.
Result<std::optional<Blob>> ByteValues::encoded(ValueId id) const
{
    Blob blob = plain(id);
    const Text& text = m_contents.graph().text(m_contents.value(id));
    uint64_t characters = 0;
    std::vector<uint8_t> piece(std::min<uint64_t>(text.length, pieceBytes));
    for (uint64_t from = 0; from < text.length; from += piece.size()) {
        const auto part = MutableBytes(piece).first(std::min<uint64_t>(piece.size(), text.length - from));
        if (auto read = m_contents.graph().bytes(text, from, part); !read)
            return fail(std::move(read.error()));
        characters += static_cast<uint64_t>(
            std::count_if(part.begin(), part.end(), [](uint8_t byte) { return (byte & 0xc0U) != 0x80U; }));
        // U+0100 and more begin with 0xc4 or more; latin1 cannot encode them.
        if (std::any_of(part.begin(), part.end(), [](uint8_t byte) { return byte >= 0xc4U; }))
            return std::optional<Blob>();
    }
    blob.transform = characters == text.length ? Transform::None : Transform::Latin1OfUtf8;
    blob.sizeBytes = characters;
    return std::optional(std::move(blob));
}

Result<std::optional<Blob>> ByteValues::of(ValueId id) const
{
    for (int i = 0; i < maxWrappings; ++i) {
        if (id == none<ValueId>)
            return std::optional(ownBlob({}));
        const pickle::Value& value = m_contents.value(id);
        if (value.kind == ValueKind::Bytes ||
            (value.kind == ValueKind::ByteArray && m_contents.graph().changesOf(id).empty()))
            return std::optional(plain(id));
        if (value.kind != ValueKind::Result || !m_contents.graph().changesOf(id).empty())
            break;
        const pickle::Call& call = m_contents.graph().call(value);
        if (call.kind != pickle::CallKind::Reduce || m_contents.kind(call.callable) != ValueKind::Global)
            break;
        const pickle::MappedName name = pickle::mappedName(
            m_contents.graph(), m_contents.graph().global(m_contents.value(call.callable)));
        const auto args = m_contents.arguments(call);
        const auto isLatin1 = [&] {
            return args.size() == 2 && m_contents.kind(args[0]) == ValueKind::Str &&
                   (m_contents.isStr(args[1], "latin1") || m_contents.isStr(args[1], "latin-1"));
        };
        const bool isByteArray = name.module == "builtins" && name.name == "bytearray";
        const bool isBytes = name.module == "builtins" && name.name == "bytes";
        if (isLatin1() && (isByteArray || (name.module == "_codecs" && name.name == "encode")))
            return encoded(args[0]);
        if (!(isByteArray || isBytes) || args.size() > 1)
            break;
        id = args.empty() ? none<ValueId> : args[0];
    }
    return std::optional<Blob>();
}

Result<std::optional<std::string>> ByteValues::text(ValueId id, uint64_t limit) const
{
    auto blob = of(id);
    if (!blob)
        return fail(std::move(blob.error()));
    if (!*blob || (*blob)->sizeBytes > limit)
        return std::optional<std::string>();
    std::string out;
    const Cancel never;
    auto streamed = streamBlob(**blob, never, [&](Bytes bytes) -> Result<void> {
        out.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        return {};
    });
    if (!streamed)
        return fail(std::move(streamed.error()));
    return std::optional(std::move(out));
}

} // namespace skops::persist
