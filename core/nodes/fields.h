#pragma once

// The fields of one node's object in the text, found in one walk over its keys.

#include "nodes/json_index.h"

#include <array>
#include <optional>

namespace skops::nodes {

enum class Field : uint8_t {
    Class,
    Module,
    Loader,
    Id,
    Content,
    Type,
    File,
    Shape,
    KeyTypes,
    Attrs,
    Reduce,
    Protocol,
    Version,
};
inline constexpr size_t fieldCount = 13;

/// The field with this name; nothing for one that no loader reads.
std::optional<Field> findField(std::string_view name);

/// Indices into a JsonIndex; noIndex: missing. Of a key given twice the last value counts, as in Python.
class Fields
{
public:
    Fields(const JsonIndex& json, uint32_t object);
    uint32_t at(Field field) const { return m_at[static_cast<size_t>(field)]; }
    bool has(Field field) const { return at(field) != noIndex; }

private:
    std::array<uint32_t, fieldCount> m_at;
};

/// The value of `key` in an object; noIndex if it is missing. The last one counts.
uint32_t memberOf(const JsonIndex& json, uint32_t object, std::string_view key);

/// The value of `key` if it is the last field of an object and neither an object nor a list; noIndex
/// otherwise, even if the key stands elsewhere. Does not walk over the fields before it.
uint32_t lastScalarOf(const JsonIndex& json, uint32_t object, std::string_view key);

/// What makes two __id__ values the same to a Python dict: 1, 1.0 and true are one key.
struct IdKey
{
    enum class Kind : uint8_t { Falsy, Unhashable, Key } kind = Kind::Falsy;
    std::string_view text; ///< equal for equal keys; into the text of the schema or the buffer
};

IdKey idKeyOf(const JsonIndex& json, uint32_t value, std::string& buffer);

} // namespace skops::nodes
