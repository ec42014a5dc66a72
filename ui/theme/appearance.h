#pragma once

// Light, dark, or what the system says; changeable while the program runs.

#include <QString>

namespace skops::ui {

enum class Appearance { System, Light, Dark };

/// Sets style and palette of the application; every widget gets a PaletteChange.
void applyAppearance(Appearance appearance);

/// For settings and the command line: "system", "light", "dark".
QString appearanceId(Appearance appearance);
Appearance appearanceFromId(const QString& id);

} // namespace skops::ui
