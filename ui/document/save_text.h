#pragma once

#include <QString>

#include <optional>
#include <string_view>

namespace skops::ui {

/// Replaces a file in one step. Why it could not, as the system says it; nothing if it could.
std::optional<QString> saveText(const QString& path, std::string_view text);

} // namespace skops::ui
