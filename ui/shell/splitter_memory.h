#pragma once

#include <QString>

class QSplitter;

namespace skops::ui {

/// Divides the splitter as the user did last time, and remembers what the user changes: a default that is
/// saved can never be improved by a later release. `key` is one of the settings.
void rememberSplitter(QSplitter& splitter, const QString& key);

} // namespace skops::ui
