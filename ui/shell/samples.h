#pragma once

#include <QStringList>

namespace skops::ui {

/// Paths of the example files that come with the program, sorted; empty if they were not installed.
QStringList sampleFiles();

} // namespace skops::ui
