#include "nodes/fields.h"

#include "base/ids.h"
#include "nodes/node_tree.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>

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

template <size_t Size>
bool is(std::string_view name, const char (&known)[Size])
{
    return std::memcmp(name.data(), known, Size - 1) == 0;
}

using Found = std::optional<Field>;

} // namespace

std::optional<Field> findField(std::string_view name)
{
    // Asked for every key of every node, so told apart by length first; comparisons of known length are
    // inlined.
    switch (name.size()) {
    case 4:
        return is(name, "type") ? Found(Field::Type) : is(name, "file") ? Found(Field::File) : Found();
    case 5:
        return is(name, "shape") ? Found(Field::Shape) : is(name, "attrs") ? Found(Field::Attrs) : Found();
    case 6:
        return is(name, "__id__") ? Found(Field::Id) : Found();
    case 7:
        return is(name, "content") ? Found(Field::Content) : Found();
    case 8:
        return is(name, "protocol") ? Found(Field::Protocol) : Found();
    case 9:
        return is(name, "__class__")   ? Found(Field::Class)
               : is(name, "key_types") ? Found(Field::KeyTypes)
                                       : Found();
    case 10:
        return is(name, "__module__")   ? Found(Field::Module)
               : is(name, "__loader__") ? Found(Field::Loader)
               : is(name, "__reduce__") ? Found(Field::Reduce)
                                        : Found();
    case 14:
        return is(name, "_skops_version") ? Found(Field::Version) : Found();
    default:
        return Found();
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

uint32_t lastScalarOf(const JsonIndex& json, uint32_t object, std::string_view key)
{
    const uint32_t value = json.at(object).next - 1;
    if (value < object + 2 || json.isObject(value) || json.isArray(value))
        return noIndex;
    // A container that closes behind the value would hold it.
    for (uint32_t i = json.at(value).end; i < json.at(object).end - 1; ++i) {
        if (json.text()[i] == '}' || json.text()[i] == ']')
            return noIndex;
    }
    const std::string_view name = json.raw(value - 1);
    return name.size() == key.size() + 2 && name.substr(1, key.size()) == key ? value : noIndex;
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
