#include "nodes/python_str.h"

#include "archive/keyed_hash.h"
#include "base/escape.h"
#include "base/utf8.h"
#include "nodes/json_index.h"
#include "nodes/node_tree.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <unordered_map>

namespace skops::nodes {
namespace {

void appendHex(std::string& out, const char* format, uint32_t value)
{
    std::array<char, 12> buffer{};
    const int n = std::snprintf(buffer.data(), buffer.size(), format, value);
    out.append(buffer.data(), static_cast<size_t>(n));
}

/// repr(str). Which characters count as printable is Python's table; here it is those that a terminal shows.
void appendStrRepr(std::string& out, std::string_view text)
{
    const bool hasSingle = text.find('\'') != std::string_view::npos;
    const bool hasDouble = text.find('"') != std::string_view::npos;
    const char quote = hasSingle && !hasDouble ? '"' : '\'';
    out += quote;
    while (!text.empty()) {
        const DecodedChar c = decodeUtf8(text);
        const std::string_view bytes = text.substr(0, std::max(c.length, 1U));
        text.remove_prefix(bytes.size());
        if (appendPythonEscape(out, bytes.front(), quote))
            continue;
        if (c.codePoint == 0xa0U || (c.codePoint & 0xfffeU) == 0xfffeU || needsEscape(bytes))
            appendHex(out,
                      c.codePoint < 0x100U     ? "\\x%02x"
                      : c.codePoint < 0x10000U ? "\\u%04x"
                                               : "\\U%08x",
                      c.codePoint);
        else
            out.append(bytes);
    }
    out += quote;
}

/// repr(float): the shortest digits that read back, with an exponent from 1e16 and below 1e-4
/// (Python/pystrtod.c format_float_short, 'r').
std::string floatRepr(double value)
{
    if (std::isnan(value))
        return "nan";
    if (std::isinf(value))
        return value < 0 ? "-inf" : "inf";
    std::array<char, 400> buffer{};
    const double magnitude = std::fabs(value);
    const bool hasExponent = magnitude != 0 && (magnitude >= 1e16 || magnitude < 1e-4);
    const auto format = hasExponent ? std::chars_format::scientific : std::chars_format::fixed;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format).ptr;
    std::string text(buffer.data(), end);
    if (!hasExponent && text.find('.') == std::string::npos)
        text += ".0";
    return text;
}

std::string scalarRepr(std::string_view raw)
{
    if (raw == "null")
        return "None";
    if (raw == "true")
        return "True";
    if (raw == "false")
        return "False";
    if (raw == "-0")
        return "0";
    if (raw.find_first_not_of("-0123456789") == std::string_view::npos)
        return std::string(raw);
    return floatRepr(std::strtod(std::string(raw).c_str(), nullptr));
}

/// What stands in a container, in order; in an object keys and values by turns. Of a key given twice a dict
/// keeps the first place and the last value.
std::vector<uint32_t> partsOf(const JsonIndex& json, uint32_t container)
{
    std::vector<uint32_t> parts;
    const uint32_t end = json.after(container);
    if (!json.isObject(container)) {
        for (uint32_t i = container + 1; i < end; i = json.after(i))
            parts.push_back(i);
        return parts;
    }
    std::unordered_map<std::string, size_t, archive::KeyedHash> places;
    for (uint32_t key = container + 1; key < end; key = json.after(key + 1)) {
        const auto [place, isNew] = places.try_emplace(decodeJsonText(json.raw(key)), parts.size() + 1);
        if (isNew)
            parts.insert(parts.end(), {key, key + 1});
        else
            parts[place->second] = key + 1;
    }
    return parts;
}

/// repr() of a list or dict, with a stack in place of recursion.
std::string containerRepr(const JsonIndex& json)
{
    struct Open
    {
        std::vector<uint32_t> parts;
        size_t written;
        bool isObject;
    };
    std::string out;
    std::vector<Open> open;
    const auto write = [&](uint32_t i) {
        if (json.isObject(i) || json.isArray(i)) {
            out += json.firstChar(i);
            open.push_back({partsOf(json, i), 0, json.isObject(i)});
        } else if (json.isString(i)) {
            appendStrRepr(out, decodeJsonText(json.raw(i)));
        } else {
            out += scalarRepr(json.raw(i));
        }
    };
    write(0);
    while (!open.empty()) {
        Open& parent = open.back();
        if (parent.written == parent.parts.size()) {
            out += parent.isObject ? '}' : ']';
            open.pop_back();
            continue;
        }
        if (parent.written > 0)
            out += parent.isObject && parent.written % 2 == 1 ? ": " : ", ";
        write(parent.parts[parent.written++]);
    }
    return out;
}

} // namespace

std::string pythonRepr(std::string_view text)
{
    std::string out;
    appendStrRepr(out, text);
    return out;
}

bool appendPythonEscape(std::string& out, char c, char quote)
{
    switch (c) {
    case '\n':
        out += "\\n";
        return true;
    case '\r':
        out += "\\r";
        return true;
    case '\t':
        out += "\\t";
        return true;
    default:
        if (c != '\\' && c != quote)
            return false;
        out += '\\';
        out += c;
        return true;
    }
}

std::string pythonStr(std::string_view rawJson)
{
    if (rawJson.empty())
        return {};
    if (rawJson.front() == '"')
        return decodeJsonText(rawJson);
    if (rawJson.front() != '{' && rawJson.front() != '[')
        return scalarRepr(rawJson);
    const Cancel never;
    const auto json = JsonIndex::build(rawJson, never);
    return json ? containerRepr(*json) : std::string(rawJson);
}

} // namespace skops::nodes
