// The text of a schema: encodings, both indexers, strings, numbers and keys. An input: the bytes of
// schema.json.

#include "base/utf8.h"
#include "fuzz_check.h"
#include "nodes/fields.h"
#include "nodes/json_index.h"
#include "nodes/json_structure.h"
#include "nodes/node_tree.h"
#include "nodes/python_str.h"

#include <algorithm>

using namespace skops;
using nodes::JsonIndex;
using nodes::JsonStructure;

namespace {

/// Values whose own text is read again: with all of them a nested text costs its square.
constexpr uint32_t mostAgain = 64;

bool isUtf8(std::string_view text)
{
    while (!text.empty()) {
        const uint32_t length = decodeUtf8(text).length;
        if (length == 0)
            return false;
        text.remove_prefix(length);
    }
    return true;
}

void checkStructures(std::string_view text, bool isValid)
{
    const auto fast = JsonStructure::find(text);
    const auto plain = JsonStructure::findPlain(text);
    // In what is no JSON they may differ behind the first fault: to simdjson a backslash outside of strings
    // escapes too.
    SKOPS_FUZZ_CHECK(fast || !plain);
    if (isValid)
        SKOPS_FUZZ_CHECK(fast && plain && std::ranges::equal(fast->offsets(), plain->offsets()));
}

void checkString(const JsonIndex& json, uint32_t i)
{
    std::string buffer;
    const std::string_view text = json.string(i, buffer);
    SKOPS_FUZZ_CHECK(text == nodes::decodeJsonText(json.raw(i)));
    SKOPS_FUZZ_CHECK(nodes::pythonStr(json.raw(i)) == text);
    SKOPS_FUZZ_CHECK(isUtf8(text) && text.size() <= json.raw(i).size() - 2);
}

/// Values stand one behind the other, each within what holds it.
void checkExtents(const JsonIndex& json)
{
    uint32_t begin = 0;
    for (uint32_t i = 0; i < json.count(); ++i) {
        const nodes::JsonValue& value = json.at(i);
        SKOPS_FUZZ_CHECK(value.begin >= begin && value.begin < value.end && value.end <= json.text().size());
        SKOPS_FUZZ_CHECK(json.after(i) > i && json.after(i) <= json.count());
        if (json.after(i) < json.count())
            SKOPS_FUZZ_CHECK(json.at(json.after(i)).begin >= value.end);
        if (json.after(i) > i + 1)
            SKOPS_FUZZ_CHECK(json.at(json.after(i) - 1).end < value.end);
        begin = value.begin + 1;
    }
    SKOPS_FUZZ_CHECK(json.after(0) == json.count());
}

void checkAgain(const JsonIndex& json, uint32_t i)
{
    const auto again = JsonIndex::build(json.raw(i), Cancel());
    SKOPS_FUZZ_CHECK(again && again->count() == json.after(i) - i && again->raw(0) == json.raw(i));
    std::string buffer;
    const nodes::IdKey key = nodes::idKeyOf(json, i, buffer);
    std::string other;
    const nodes::IdKey same = nodes::idKeyOf(*again, 0, other);
    SKOPS_FUZZ_CHECK(key.kind == same.kind && key.text == same.text);
    SKOPS_FUZZ_CHECK(isUtf8(nodes::pythonStr(json.raw(i))));
}

void checkObject(const JsonIndex& json, uint32_t object)
{
    const nodes::Fields fields(json, object);
    for (size_t i = 0; i < nodes::fieldCount; ++i) {
        const uint32_t value = fields.at(static_cast<nodes::Field>(i));
        SKOPS_FUZZ_CHECK(value == noIndex || (value > object + 1 && value < json.after(object)));
    }
    const uint32_t id = fields.at(nodes::Field::Id);
    SKOPS_FUZZ_CHECK(nodes::memberOf(json, object, "__id__") == id);
    const uint32_t last = nodes::lastScalarOf(json, object, "__id__");
    SKOPS_FUZZ_CHECK(last == noIndex || last == id);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const auto decoded = nodes::decodeSchemaBytes({data, data + size});
    if (!decoded)
        return 0;
    const std::string_view text(reinterpret_cast<const char*>(decoded->data()), decoded->size());
    const auto json = JsonIndex::build(text, Cancel());
    checkStructures(text, json.has_value());
    if (!json)
        return 0;
    checkExtents(*json);
    for (uint32_t i = 0; i < json->count(); ++i) {
        if (json->isString(i))
            checkString(*json, i);
        if (json->isObject(i))
            checkObject(*json, i);
    }
    for (uint32_t i = 0; i < std::min(json->count(), mostAgain); ++i)
        checkAgain(*json, i);
    return 0;
}
