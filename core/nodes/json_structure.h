#pragma once

// Stage 1 of reading JSON: where values, keys and punctuation begin. simdjson's index where simdjson accepts
// the text, a plain one where only CPython does (encoded surrogates). json_structure.cpp alone sees simdjson.

#include "base/result.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace skops::nodes {

/// Offsets of every { } [ ] : , outside strings, of every opening quote, and of the first byte of everything
/// else that is not white space.
class JsonStructure
{
public:
    /// `text`: under 4 GiB. Errors: JsonEncoding, JsonSyntax ("string", "control") with the offset.
    static Result<JsonStructure> find(std::string_view text);
    /// The same without simdjson; find() falls back to it.
    static Result<JsonStructure> findPlain(std::string_view text);

    std::span<const uint32_t> offsets() const { return m_offsets; }

private:
    std::unique_ptr<uint32_t[]> m_fast;
    std::vector<uint32_t> m_plain;
    std::span<const uint32_t> m_offsets;
};

} // namespace skops::nodes
