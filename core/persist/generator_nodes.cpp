#include "persist/generator_nodes.h"

#include "base/ids.h"
#include "nodes/fields.h"
#include "persist/json_emitter.h"
#include "persist/json_text.h"

#include <array>
#include <charconv>
#include <vector>

namespace skops::persist {
namespace {

using nodes::Field;
using nodes::Fields;
using nodes::JsonIndex;

/// Ids are addresses. Larger numbers are left alone, so that counting on cannot overflow.
constexpr uint64_t idBound = uint64_t{1} << 62U;

void beginNode(JsonEmitter& out, std::string_view cls, std::string_view loader)
{
    out.openObject();
    out.key("__class__");
    out.string(cls);
    out.key("__module__");
    out.string("builtins");
    out.key("__loader__");
    out.string(loader);
}

void endNode(JsonEmitter& out, uint64_t id)
{
    out.key("__id__");
    out.number(id);
    out.close();
}

/// skops/io/_general.py object_get_state, 0.16: whatever json.dumps takes.
void jsonNode(JsonEmitter& out, std::string_view value, NewIds& ids)
{
    beginNode(out, "str", "JsonNode");
    out.key("content");
    out.string(value);
    out.key("is_json");
    out.raw("true");
    endNode(out, ids.next());
}

/// The end of a dict, from its key_types on: all keys are texts.
void endDict(JsonEmitter& out, size_t keys, NewIds& ids)
{
    out.key("key_types");
    beginNode(out, "list", "ListNode");
    out.key("content");
    out.openArray();
    for (size_t i = 0; i < keys; ++i) {
        beginNode(out, "str", "TypeNode");
        endNode(out, ids.ofStr());
    }
    out.close();
    endNode(out, ids.next());
    endNode(out, ids.next());
}

bool hasList(const JsonIndex& json, uint32_t object)
{
    for (uint32_t i = object; i < json.at(object).next; ++i) {
        if (json.isArray(i))
            return true;
    }
    return false;
}

uint64_t fnv1a(std::string_view text, uint64_t hash)
{
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001b3U;
    }
    return hash;
}

/// As many bits as numpy takes from the system, of a text: SeedSequence spreads them itself.
std::string entropyOf(std::string_view seed)
{
    const std::array<uint64_t, 2> halves{fnv1a(seed, 0xcbf29ce484222325U), fnv1a(seed, 0x84222325cbf29ce4U)};
    std::array<uint8_t, 17> bytes{}; // the last one keeps it from being negative
    for (size_t i = 0; i < 16; ++i)
        bytes[i] = static_cast<uint8_t>(halves[i / 8] >> (8 * (i % 8)));
    std::string out;
    (void)appendJsonInt(out, bytes); // 17 bytes are no text that is too long
    return out;
}

} // namespace

NewIds::NewIds(const JsonIndex& json)
{
    for (uint32_t i = 0; i < json.count(); ++i) {
        if (!json.isObject(i))
            continue;
        const Fields fields(json, i);
        if (!fields.has(Field::Id))
            continue;
        const std::string_view raw = json.raw(fields.at(Field::Id));
        uint64_t id = 0;
        const auto [end, error] = std::from_chars(raw.data(), raw.data() + raw.size(), id);
        if (error == std::errc() && id < idBound)
            m_last = std::max(m_last, id);
    }
    m_ofStr = next();
}

std::optional<std::string> stateNode(const JsonIndex& json, uint32_t state, NewIds& ids)
{
    if (!json.isObject(state) || hasList(json, state))
        return std::nullopt;
    struct Open
    {
        uint32_t key;
        uint32_t end;
        size_t keys = 0;
    };
    std::vector<Open> open;
    JsonEmitter out;
    const auto begin = [&](uint32_t object) {
        beginNode(out, "dict", "DictNode");
        out.key("content");
        out.openObject();
        open.push_back({.key = object + 1, .end = json.after(object)});
    };
    begin(state);
    while (!open.empty()) {
        Open& dict = open.back();
        if (dict.key >= dict.end) {
            out.close();
            endDict(out, dict.keys, ids);
            open.pop_back();
            continue;
        }
        const uint32_t value = dict.key + 1;
        out.rawKey(json.raw(dict.key));
        dict.key = json.after(value);
        ++dict.keys;
        if (json.isObject(value))
            begin(value);
        else
            jsonNode(out, json.raw(value), ids);
    }
    return out.take();
}

std::string seedSequenceNode(std::string_view seed, NewIds& ids)
{
    JsonEmitter out;
    beginNode(out, "dict", "DictNode");
    out.key("content");
    out.openObject();
    out.key("entropy");
    jsonNode(out, entropyOf(seed), ids);
    out.key("spawn_key");
    beginNode(out, "tuple", "TupleNode");
    out.key("content");
    out.openArray();
    out.close();
    endNode(out, ids.next());
    out.key("pool_size");
    jsonNode(out, "4", ids);
    out.key("n_children_spawned");
    jsonNode(out, "0", ids);
    out.close();
    endDict(out, 4, ids);
    return out.take();
}

} // namespace skops::persist
