#pragma once

// Stage 2 of reading JSON: every value of a text, in file order, with its extent. The grammar is that of
// CPython's json.loads (3.11): NaN, Infinity and integers of any size are values, lone surrogates are
// characters.

#include "base/result.h"
#include "base/task.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace skops::nodes {

/// In an object, keys and values alternate.
struct JsonValue
{
    uint32_t begin;
    uint32_t end;  ///< one past the last byte
    uint32_t next; ///< container: index just past everything inside; string: 1 if it holds escapes; else 0
};

/// Nesting beyond which CPython 3.11 raises RecursionError (its default limit of 1,000 less the callers'
/// frames).
inline constexpr uint32_t pythonJsonDepth = 990;
/// Digits of the longest integer that int() takes (sys.set_int_max_str_digits, 3.11).
inline constexpr size_t pythonIntegerDigits = 4'300;

class JsonIndex
{
public:
    /// `text` must outlive the index: UTF-8 without BOM, under 4 GiB. Errors: JsonEncoding, JsonSyntax (what
    /// is expected), JsonLongInteger, Cancelled.
    static Result<JsonIndex> build(std::string_view text, const Cancel& cancel);

    std::string_view text() const { return m_text; }
    const JsonValue& at(uint32_t i) const { return m_values[i]; }
    uint32_t count() const { return static_cast<uint32_t>(m_values.size()); }
    uint32_t objectCount() const { return m_objects; }
    /// Deepest nesting of containers.
    uint32_t depth() const { return m_depth; }

    char firstChar(uint32_t i) const { return m_text[m_values[i].begin]; }
    bool isObject(uint32_t i) const { return firstChar(i) == '{'; }
    bool isArray(uint32_t i) const { return firstChar(i) == '['; }
    bool isString(uint32_t i) const { return firstChar(i) == '"'; }
    std::string_view raw(uint32_t i) const
    {
        return m_text.substr(m_values[i].begin, m_values[i].end - m_values[i].begin);
    }
    /// Index of the value after `i` and everything inside it.
    uint32_t after(uint32_t i) const { return std::max<uint32_t>(m_values[i].next, i + 1); }
    /// Tells the processor that the last fields of a container are looked at soon: 4 % of opening a large
    /// model.
    void prefetchEnd(uint32_t i) const
    {
        __builtin_prefetch(m_text.data() + (m_values[i].end - 1));
        __builtin_prefetch(&m_values[after(i) - 1]);
    }
    /// The characters of a string; `buffer` holds them if there are escapes.
    std::string_view string(uint32_t i, std::string& buffer) const;

private:
    friend class IndexBuilder;

    std::string_view m_text;
    std::vector<JsonValue> m_values;
    uint32_t m_depth = 0;
    uint32_t m_objects = 0;
};

/// The text of a schema as json.loads(bytes) decodes it: UTF-8, UTF-16 or UTF-32, with or without a BOM,
/// surrogates passed. Plain UTF-8 is returned as it is, unchecked. Errors: JsonEncoding with the offset.
Result<std::vector<uint8_t>> decodeSchemaBytes(std::vector<uint8_t> bytes);

} // namespace skops::nodes
