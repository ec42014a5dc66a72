#include "nodes/fields.h"

#include "base/ids.h"
#include "nodes/node_tree.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace skops::nodes {
namespace {

struct FieldName
{
    std::string_view name;
    Field field;
};

constexpr FieldName fieldNames[] = {
    {"__class__", Field::Class},   {"__module__", Field::Module}, {"__loader__", Field::Loader},
    {"__id__", Field::Id},         {"content", Field::Content},   {"type", Field::Type},
    {"file", Field::File},         {"shape", Field::Shape},       {"key_types", Field::KeyTypes},
    {"attrs", Field::Attrs},       {"__reduce__", Field::Reduce}, {"protocol", Field::Protocol},
    {"_skops_version", Field::Version},
};
static_assert(std::size(fieldNames) == fieldCount);

bool isInteger(std::string_view raw)
{
    return raw.find_first_of(".eENI") == std::string_view::npos;
}

/// An integer-valued float is the same key as the integer; %.0f prints it exactly.
std::string floatKey(std::string_view raw)
{
    const std::string text(raw);
    const double value = text == "NaN" ? std::nan("") : std::strtod(text.c_str(), nullptr);
    if (std::isnan(value) || std::isinf(value))
        return std::isnan(value) ? "nan" : value > 0 ? "inf" : "-inf";
    char buffer[400];
    const char* format = value == std::floor(value) ? "%.0f" : "%.17g";
    const int length = std::snprintf(buffer, sizeof buffer, format, value);
    return {buffer, static_cast<size_t>(length)};
}

} // namespace

std::optional<Field> findField(std::string_view name)
{
    for (const FieldName& known : fieldNames) {
        if (known.name == name)
            return known.field;
    }
    return std::nullopt;
}

Fields::Fields(const JsonIndex& json, uint32_t object)
{
    m_at.fill(noIndex);
    std::string buffer;
    for (uint32_t key = object + 1; key < json.at(object).next; key = json.after(key + 1)) {
        if (const auto field = findField(json.string(key, buffer)))
            m_at[static_cast<size_t>(*field)] = key + 1;
    }
}

uint32_t memberOf(const JsonIndex& json, uint32_t object, std::string_view key)
{
    uint32_t found = noIndex;
    std::string buffer;
    for (uint32_t i = object + 1; i < json.at(object).next; i = json.after(i + 1)) {
        if (json.string(i, buffer) == key)
            found = i + 1;
    }
    return found;
}

std::string pythonText(const JsonIndex& json, uint32_t value)
{
    const std::string_view raw = json.raw(value);
    if (raw == "null")
        return "None";
    if (raw == "true")
        return "True";
    if (raw == "false")
        return "False";
    return decodeJsonText(raw);
}

IdKey idKeyOf(const JsonIndex& json, uint32_t value)
{
    const std::string_view raw = json.raw(value);
    switch (raw.front()) {
    case '{':
    case '[':
        return {IdKey::Kind::Unhashable, {}};
    case '"': {
        std::string buffer;
        const std::string_view text = json.string(value, buffer);
        return text.empty() ? IdKey{} : IdKey{IdKey::Kind::Key, "s" + std::string(text)};
    }
    case 'n':
    case 'f':
        return {};
    case 't':
        return {IdKey::Kind::Key, "1"};
    default: {
        const std::string key = isInteger(raw) ? std::string(raw) : floatKey(raw);
        return key == "0" || key == "-0" ? IdKey{} : IdKey{IdKey::Kind::Key, key};
    }
    }
}

} // namespace skops::nodes
