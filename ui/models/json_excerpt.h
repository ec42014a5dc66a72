#pragma once

// The beginning of a JSON text of any size, to be shown as it stands in the file.

#include <QString>

#include <string_view>

namespace skops::ui {

/// Bytes of it that are shown.
inline constexpr size_t excerptBytes = size_t{64} << 10U;
/// Longer lines are broken for display: a view lays out a line as a whole.
inline constexpr qsizetype excerptLineCharacters = 400;

struct JsonExcerpt
{
    QString text;  ///< escaped for display, line by line; to copy
    QString shown; ///< the same with long lines broken, without the indentation that all lines have
    size_t shownBytes = 0;
    size_t totalBytes = 0;
};

/// `json`: UTF-8. Any thread.
JsonExcerpt excerptOf(std::string_view json);

} // namespace skops::ui
