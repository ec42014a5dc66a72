#pragma once

#include <QString>

#include <functional>

class QMenu;

namespace skops::ui {

/// Fills `menu` with the example files that come with the program, whenever it is about to be shown. `open`
/// is called with the path of the one that was chosen and lives as long as the menu.
void fillWithSamples(QMenu& menu, const std::function<void(const QString& path)>& open);

} // namespace skops::ui
