#include "persist/schema_writer.h"

#include "base/utf8.h"
#include "persist/json_text.h"

#include <algorithm>
#include <bit>
#include <set>

namespace skops::persist {

// What json.dumps writes for a literal; `isJson` false: it raises.
Result<void> SchemaWriter::jsonText(ValueId id, std::string& out, bool& isJson)
{
    const pickle::Value& value = m_contents.value(id);
    isJson = true;
    switch (value.kind) {
    case ValueKind::None:
        out = "null";
        return {};
    case ValueKind::Bool:
        out = value.payload != 0 ? "true" : "false";
        return {};
    case ValueKind::Int:
        appendJsonInt(out, static_cast<int64_t>(value.payload));
        return {};
    case ValueKind::BigInt: {
        const pickle::Text& text = m_contents.graph().text(value);
        // No more digits than CPython makes a text of.
        std::vector<uint8_t> bytes(std::min<uint64_t>(text.length, pickle::ObjectGraph::keptBytes));
        isJson = bytes.size() == text.length;
        if (!isJson)
            return {};
        if (auto read = m_contents.graph().bytes(text, 0, bytes); !read)
            return read;
        isJson = appendJsonInt(out, Bytes(bytes)).has_value();
        return {};
    }
    case ValueKind::Float:
        appendJsonFloat(out, std::bit_cast<double>(value.payload));
        return {};
    case ValueKind::Str: {
        if (m_contents.graph().isKept(value)) {
            appendJsonString(out, m_contents.graph().keptText(id));
            return {};
        }
        auto text = m_arrays.bytes().str(id);
        if (!text)
            return fail(std::move(text.error()));
        appendJsonString(out, *text);
        return {};
    }
    case ValueKind::Bytes:
    case ValueKind::ByteArray:
    case ValueKind::Tuple:
    case ValueKind::List:
    case ValueKind::Dict:
    case ValueKind::Set:
    case ValueKind::FrozenSet:
    case ValueKind::Global:
    case ValueKind::Result:
    case ValueKind::Array:
    case ValueKind::Persistent:
    case ValueKind::Extension:
    case ValueKind::Buffer:
        break;
    }
    isJson = false;
    return {};
}

Result<void> SchemaWriter::json(ValueId id, const ObjectView& view)
{
    std::string text;
    bool isJson = false;
    if (auto done = jsonText(view.body, text, isJson); !done)
        return done;
    if (!isJson)
        return refuse(view, Reason::RefusedNoJson, idOf(id));
    labels("str", "builtins");
    m_json.key("__loader__");
    m_json.string("JsonNode");
    m_json.key("content");
    m_json.string(text);
    m_json.key("is_json");
    m_json.raw("true");
    endNode(idOf(id));
    return {};
}

// The key of a numpy scalar: dict_get_state calls item().
Result<void> SchemaWriter::scalarKey(ValueId key, std::string& text, TypeName*& type)
{
    auto content = m_arrays.scalar(key);
    if (!content)
        return fail(std::move(content.error()));
    const numpy::Dtype& dtype = content->npy.dtype;
    constexpr uint64_t maxKeyBytes = 1 << 16;
    if (content->refusal != Reason::None || content->npy.data.sizeBytes > maxKeyBytes)
        return {};
    std::string bytes;
    if (auto read = streamBlob(content->npy.data, m_cancel,
                               [&](Bytes piece) -> Result<void> {
                                   bytes.append(reinterpret_cast<const char*>(piece.data()), piece.size());
                                   return {};
                               });
        !read)
        return read;
    uint64_t bits = 0;
    for (size_t i = std::min(bytes.size(), sizeof bits); i-- > 0;)
        bits = bits << 8U | static_cast<uint8_t>(bytes[i]);
    const auto shift = static_cast<unsigned>(64 - 8 * std::min<size_t>(dtype.itemBytes, 8));
    if (dtype.kind == 'b') {
        text = bits != 0 ? "true" : "false";
    } else if (dtype.kind == 'i') {
        appendJsonInt(text, static_cast<int64_t>(bits << shift) >> shift);
    } else if (dtype.kind == 'u') {
        text = std::to_string(bits);
    } else if (dtype.kind == 'f' && dtype.itemBytes == 8) {
        appendJsonFloat(text, std::bit_cast<double>(bits));
    } else if (dtype.kind == 'f' && dtype.itemBytes == 4) {
        appendJsonFloat(text, std::bit_cast<float>(static_cast<uint32_t>(bits)));
    } else if (dtype.kind == 'U') {
        std::string utf8;
        for (size_t i = 0; i + 4 <= bytes.size(); i += 4) {
            uint32_t point = 0;
            for (size_t k = 4; k-- > 0;)
                point = point << 8U | static_cast<uint8_t>(bytes[i + k]);
            if (point != 0)
                appendUtf8(utf8, point);
        }
        appendJsonString(text, utf8);
    } else {
        return {};
    }
    type = &scalarType(content->dtype);
    return {};
}

// The key in quotes as json.dumps coerces it, and its type; nothing: json.dumps raises.
Result<std::optional<std::string>> SchemaWriter::dictKey(ValueId key, TypeName*& type)
{
    using Key = std::optional<std::string>;
    std::string text;
    ValueId literal = key;
    if (m_contents.kind(key) == ValueKind::Result) {
        const ObjectView& view = m_objects.view(key);
        type = view.type;
        if (view.writer == Writer::Scalar) {
            if (auto done = scalarKey(key, text, type); !done)
                return fail(std::move(done.error()));
            if (text.empty())
                return Key();
            return Key(text[0] == '"' ? text : '"' + text + '"');
        }
        if (view.writer != Writer::Json)
            return Key();
        literal = view.body;
    }
    bool isJson = false;
    if (auto done = jsonText(literal, text, isJson); !done)
        return fail(std::move(done.error()));
    if (!isJson)
        return Key();
    if (type == nullptr)
        type = m_objects.view(literal).type;
    return Key(text[0] == '"' ? text : '"' + text + '"');
}

Result<void> SchemaWriter::dict(const TypeName& type, const Contents::Pairs& pairs, uint64_t id,
                                bool areAttributes)
{
    header(type, "DictNode");
    m_json.key("content");
    plan({.what = Do::OpenObject});
    uint64_t count = 0;
    // Keys that are all texts differ as texts.
    const bool canCollide = std::any_of(pairs.begin(), pairs.end(), [&](const auto& pair) {
        return m_contents.kind(pair.first) != ValueKind::Str;
    });
    std::set<std::string> seen;
    ObjectView self;
    self.type = const_cast<TypeName*>(&type);
    for (const auto& [key, value] : pairs) {
        TypeName* keyType = nullptr;
        const auto text = dictKey(key, keyType);
        if (!text)
            return fail(Error(text.error()));
        if (!*text) {
            tell(Reason::RefusedKey, self);
            continue;
        }
        const ValueKind kind = m_contents.kind(key);
        if (kind == ValueKind::None)
            tell(Reason::UnloadableNoneKey, self);
        else if (**text == "\"false\"" && (kind == ValueKind::Bool || kind == ValueKind::Result))
            tell(Reason::LossyBoolKey, self); // bool("false") is True
        else if (kind == ValueKind::Result && keyType->facts &&
                 keyType->facts->kind() == profile::ClassKind::Enum)
            tell(Reason::UnloadableEnumKey, self);
        if (canCollide && !seen.insert(**text).second)
            tell(Reason::LossyEqualKeys, self);
        m_keyTypes.push_back(keyType);
        ++count;
        plan({.what = Do::DictKey, .value = key});
        planVisit(value, As::Itself,
                  {areAttributes ? PathPart::Kind::Attribute : PathPart::Kind::Key, key, 0});
    }
    plan({.what = Do::Close});
    plan({.what = Do::KeyTypes, .number = count});
    planEnd(id);
    return {};
}

// Of a literal dict, or of an instance of a subclass.
Result<std::optional<Contents::Pairs>> SchemaWriter::pairsOf(ValueId id, const ObjectView& view)
{
    std::optional<Contents::Pairs> out = Contents::Pairs();
    if (view.body != none<ValueId>) {
        // What it was made from, as that was then.
        const ValueKind kind = m_contents.kind(view.body);
        if (kind == ValueKind::Dict) {
            out = m_contents.pairs(view.body, view.offset);
        } else if (kind != ValueKind::None) {
            const auto list =
                kind == ValueKind::List ? m_contents.items(view.body, view.offset) : std::nullopt;
            if (!list)
                return std::optional<Contents::Pairs>();
            Contents::Pairs pairs;
            for (const ValueId item : *list) {
                const auto pair =
                    m_contents.kind(item) == ValueKind::List
                        ? m_contents.items(item, view.offset).value_or(Contents::Items())
                        : Contents::Items(m_contents.tuple(item).begin(), m_contents.tuple(item).end());
                if (pair.size() != 2)
                    return std::optional<Contents::Pairs>();
                pairs.emplace_back(pair[0], pair[1]);
            }
            out = Contents::Pairs();
            m_contents.merge(*out, pairs);
        }
    }
    auto more = m_contents.pairs(id);
    if (!out || !more)
        return std::optional<Contents::Pairs>();
    if (out->empty())
        return more;
    m_contents.merge(*out, *more);
    return out;
}

Result<void> SchemaWriter::dictOf(ValueId id, const ObjectView& view, const TypeName& type, uint64_t nodeId)
{
    auto pairs = pairsOf(id, view);
    if (!pairs)
        return fail(std::move(pairs.error()));
    if (!*pairs)
        return refuse(view, Reason::RefusedItems, nodeId);
    // sklearn/utils/_bunch.py: Bunch.__setstate__ drops them when the pickle is loaded.
    if (view.state != none<ValueId> && !(type.module == "sklearn.utils._bunch" && type.name == "Bunch"))
        tell(Reason::LossyAttributes, view);
    return dict(type, **pairs, nodeId, false);
}

Result<void> SchemaWriter::defaultDict(ValueId id, const ObjectView& view)
{
    const auto pairs = pairsOf(id, view);
    if (!pairs)
        return fail(Error(pairs.error()));
    // DefaultDictNode: defaultdict(**main)
    if (*pairs && std::any_of((*pairs)->begin(), (*pairs)->end(), [&](const auto& pair) {
            return m_contents.kind(pair.first) != ValueKind::Str;
        }))
        tell(Reason::UnloadableKeywordKeys, view);
    header(*view.type, "DefaultDictNode");
    planKey("content");
    plan({.what = Do::OpenObject});
    planKey("main");
    planVisit(id, As::PlainDict);
    planKey("default_factory");
    if (view.extra == none<ValueId>)
        plan({.what = Do::NullNode});
    else
        planVisit(view.extra);
    plan({.what = Do::Close});
    planEnd(idOf(id));
    return {};
}

std::optional<Contents::Items> SchemaWriter::itemsOf(ValueId id, const ObjectView& view)
{
    std::optional<Contents::Items> out = Contents::Items();
    if (view.body == id || m_contents.kind(id) != ValueKind::Result)
        return m_contents.items(id);
    if (view.body != none<ValueId>) {
        switch (m_contents.kind(view.body)) {
        case ValueKind::Tuple:
        case ValueKind::List:
        case ValueKind::Set:
        case ValueKind::FrozenSet:
            out = m_contents.items(view.body, view.offset);
            break;
        default:
            return std::nullopt;
        }
    }
    const auto more = m_contents.items(id);
    if (!out || !more)
        return std::nullopt;
    out->insert(out->end(), more->begin(), more->end());
    return out;
}

void SchemaWriter::items(const TypeName& type, std::string_view loader, const Contents::Items& items,
                         uint64_t id)
{
    header(type, loader);
    m_json.key("content");
    plan({.what = Do::OpenArray});
    for (size_t i = 0; i < items.size(); ++i)
        planVisit(items[i], As::Itself, {PathPart::Kind::Index, none<ValueId>, i});
    plan({.what = Do::Close});
    planEnd(id);
}

Result<void> SchemaWriter::sequence(ValueId id, const ObjectView& view, std::string_view loader)
{
    const auto all = itemsOf(id, view);
    if (!all)
        return refuse(view, Reason::RefusedItems, idOf(id));
    if (view.state != none<ValueId>)
        tell(Reason::LossyAttributes, view);
    items(*view.type, loader, *all, idOf(id));
    return {};
}

void SchemaWriter::freshTuple(ValueId tuple)
{
    const auto given = m_contents.tuple(tuple);
    items(*m_types.builtin("tuple"), "TupleNode", Contents::Items(given.begin(), given.end()), freshId());
}

} // namespace skops::persist
