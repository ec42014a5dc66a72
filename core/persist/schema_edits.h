#pragma once

// Replaced pieces of a schema's text; everything else of it stays as it is.

#include "nodes/json_index.h"

#include <string>
#include <string_view>
#include <vector>

namespace skops::persist {

class SchemaEdits
{
public:
    /// `json` outlives the edits.
    explicit SchemaEdits(const nodes::JsonIndex& json) : m_json(json) {}

    bool isEmpty() const { return m_edits.empty(); }
    /// Bytes [begin, end) of the text. Of two that overlap the one that begins first counts.
    void replace(uint32_t begin, uint32_t end, std::string text);
    /// A whole value, given by its index.
    void replaceValue(uint32_t value, std::string text);
    /// A field of an object, given by the index of its value.
    void removeField(uint32_t object, uint32_t value);
    /// A field behind another one of the same object, laid out like it. `value`: of JsonEmitter, begun at
    /// depth 0.
    void addFieldBehind(uint32_t sibling, std::string_view key, std::string_view value);
    /// The value, laid out by a JsonEmitter that began at depth 0, as deep as the value at `place` is.
    std::string laidOut(uint32_t place, std::string_view value) const;

    /// The text with all edits.
    std::string apply();

private:
    struct Edit
    {
        uint32_t begin;
        uint32_t end;
        std::string text;
    };

    std::string_view lineStart(uint32_t place) const;

    const nodes::JsonIndex& m_json;
    std::vector<Edit> m_edits;
};

} // namespace skops::persist
