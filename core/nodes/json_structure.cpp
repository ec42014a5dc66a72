#include "nodes/json_structure.h"

#include "base/large_pages.h"
#include "base/utf8.h"

#include <simdjson.h>

namespace skops::nodes {
namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

bool isPunctuation(char c)
{
    return c == '{' || c == '}' || c == '[' || c == ']' || c == ':' || c == ',';
}

/// From an opening quote to just behind the closing one. CPython's strict scanner (json/scanner,
/// c_scanstring) refuses control characters.
Result<size_t> skipString(std::string_view text, size_t begin)
{
    for (size_t i = begin + 1; i < text.size();) {
        const char c = text[i];
        if (c == '"')
            return i + 1;
        if (static_cast<unsigned char>(c) < 0x20U)
            return fail(Code::JsonSyntax, {.offset = i}, {"control"});
        if (static_cast<unsigned char>(c) < 0x80U) {
            // What follows a backslash is checked in stage 2; here it only must not end the string.
            i += c == '\\' && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0x80U ? 2 : 1;
            continue;
        }
        const DecodedChar decoded = decodeUtf8(text.substr(i));
        if (decoded.length == 0)
            return fail(Code::JsonEncoding, {.offset = i});
        i += decoded.length;
    }
    return fail(Code::JsonSyntax, {.offset = begin}, {"string"});
}

} // namespace

Result<JsonStructure> JsonStructure::find(std::string_view text)
{
    std::unique_ptr<simdjson::internal::dom_parser_implementation> parser;
    const simdjson::implementation* implementation = simdjson::get_active_implementation();
    if (implementation->create_dom_parser_implementation(text.size(), 1, parser) != simdjson::SUCCESS)
        return findPlain(text);
    // simdjson made room for an offset per byte; a schema has one per twelve.
    preferLargePages(parser->structural_indexes.get(), text.size() / 2);
    const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
    if (parser->stage1(bytes, text.size(), simdjson::stage1_mode::regular) != simdjson::SUCCESS)
        return findPlain(text);
    JsonStructure result;
    const size_t count = parser->n_structural_indexes;
    result.m_fast = std::move(parser->structural_indexes);
    result.m_offsets = {result.m_fast.get(), count};
    return result;
}

Result<JsonStructure> JsonStructure::findPlain(std::string_view text)
{
    JsonStructure result;
    bool inScalar = false;
    for (size_t i = 0; i < text.size();) {
        const char c = text[i];
        if (isSpace(c)) {
            inScalar = false;
            ++i;
            continue;
        }
        const bool isString = c == '"';
        if (isString || isPunctuation(c) || !inScalar)
            result.m_plain.push_back(static_cast<uint32_t>(i));
        inScalar = !isString && !isPunctuation(c);
        if (!isString) {
            ++i;
            continue;
        }
        const auto end = skipString(text, i);
        if (!end)
            return fail(end.error());
        i = *end;
    }
    result.m_offsets = result.m_plain;
    return result;
}

} // namespace skops::nodes
