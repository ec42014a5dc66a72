#include "nodes/fields.h"

#include "base/ids.h"
#include "nodes/node_tree.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace skops::nodes {
namespace {

bool isInteger(std::string_view raw)
{
    for (const char c : raw) {
        if ((c < '0' || c > '9') && c != '-')
            return false;
    }
    return true;
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
    // Asked for every key of every node, so told apart by length first.
    const auto is = [&](std::string_view known, Field field) {
        return name == known ? std::optional(field) : std::nullopt;
    };
    switch (name.size()) {
    case 4:
        return name == "type" ? std::optional(Field::Type) : is("file", Field::File);
    case 5:
        return name == "shape" ? std::optional(Field::Shape) : is("attrs", Field::Attrs);
    case 6:
        return is("__id__", Field::Id);
    case 7:
        return is("content", Field::Content);
    case 8:
        return is("protocol", Field::Protocol);
    case 9:
        return name == "__class__" ? std::optional(Field::Class) : is("key_types", Field::KeyTypes);
    case 10:
        return name == "__module__"   ? std::optional(Field::Module)
               : name == "__loader__" ? std::optional(Field::Loader)
                                      : is("__reduce__", Field::Reduce);
    case 14:
        return is("_skops_version", Field::Version);
    default:
        return std::nullopt;
    }
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

IdKey idKeyOf(const JsonIndex& json, uint32_t value, std::string& buffer)
{
    const std::string_view raw = json.raw(value);
    switch (raw.front()) {
    case '{':
    case '[':
        return {IdKey::Kind::Unhashable, {}};
    case '"':
        // The quote keeps texts apart from numbers.
        buffer = '"' + decodeJsonText(raw);
        return buffer.size() == 1 ? IdKey{} : IdKey{IdKey::Kind::Key, buffer};
    case 'n':
    case 'f':
        return {};
    case 't':
        return {IdKey::Kind::Key, "1"};
    default:
        break;
    }
    std::string_view key = raw;
    if (!isInteger(raw))
        key = buffer = floatKey(raw);
    return key == "0" || key == "-0" ? IdKey{} : IdKey{IdKey::Kind::Key, key};
}

} // namespace skops::nodes
