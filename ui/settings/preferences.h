#pragma once

// What the settings dialog changes, as one value.

#include "base/limits.h"
#include "text/language.h"
#include "theme/appearance.h"

#include <QString>

namespace skops::ui {

struct Preferences
{
    Language language = Language::System;
    Appearance appearance = Appearance::System;
    ColorScheme colors = ColorScheme::Standard;
    bool restoresTabs = true;
    QString profile{}; ///< name of a shipped one or path of a file; empty: the program's default
    QString reviewer{};
    bool readsContents = true;
    Limits limits{};
};

/// From the settings; the default for what is not there or is not understood.
Preferences readPreferences();
/// Keeps what is not the default, and applies all that can change while the program runs: not the language,
/// and not the profile, which may have to be read from a file.
void usePreferences(const Preferences& preferences);

} // namespace skops::ui
