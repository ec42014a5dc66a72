#pragma once

// JSON of any size laid out for reading: its beginning, one value a line.

#include <cstdint>
#include <string>
#include <string_view>

namespace skops::report {

struct JsonPreview
{
    std::string text;
    uint64_t shownBytes = 0; ///< of the JSON
    uint64_t totalBytes = 0;
    bool isText = false; ///< a single string: `text` are its characters, not JSON
};

/// Bytes of the JSON that are laid out.
inline constexpr uint64_t jsonPreviewBytes = uint64_t{256} << 10U;

/// `json`: UTF-8; what is no JSON is given as it stands. Empty containers stay on their line, others have
/// four spaces a level, up to 100 levels. Not recursive.
JsonPreview previewJson(std::string_view json);

} // namespace skops::report
