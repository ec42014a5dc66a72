#pragma once

// Light, dark, or what the system says; changeable while the program runs.

#include "theme/colors.h"

#include <QString>

namespace skops::ui {

enum class Appearance { System, Light, Dark };

/// Sets style and palette of the application; every widget gets a PaletteChange.
void applyAppearance(Appearance appearance);

/// Makes it the scheme of colours and icons; every widget gets a PaletteChange and is painted anew.
void applyColorScheme(ColorScheme scheme);

/// For settings and the command line: "system", "light", "dark".
QString appearanceId(Appearance appearance);
Appearance appearanceFromId(const QString& id);

} // namespace skops::ui
