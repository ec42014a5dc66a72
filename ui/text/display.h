#pragma once

// Text from the inspected file on its way to the screen: escaped, capped, never markup.

#include <QLatin1String>
#include <QString>

#include <cstdint>
#include <string>
#include <string_view>

namespace skops::ui {

/// Characters of a cell; longer text ends in an ellipsis. A cell must not cost more because a file says more.
inline constexpr qsizetype cellCharacters = 200;

/// `text` (UTF-8) escaped for display and capped.
QString displayText(std::string_view text, qsizetype maxCharacters = cellCharacters);

/// A tool tip that shows `text` as it is: Qt would otherwise take text that looks like markup for markup.
QString plainToolTip(const QString& text);

/// "812 bytes", "12.4 kB", "3.1 GB".
QString formatBytes(uint64_t bytes);

/// "200,123" in the user's locale.
QString formatCount(uint64_t count);

/// UTF-8 of core as Qt text, unchanged; only for text that does not come from a file.
inline QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

inline std::string toUtf8(const QString& text)
{
    return text.toStdString();
}

/// The shape of an array as Python writes a tuple.
QString shapeText(const std::vector<uint64_t>& shape);

} // namespace skops::ui
