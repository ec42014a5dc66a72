#pragma once

// How files are opened, as the user wants it; kept in the settings. What the settings hold and nobody
// understands counts as not set. Called from the window's thread only.

#include "base/limits.h"
#include "profile/profile.h"

namespace skops::ui {

/// The default of each limit that was not changed.
Limits chosenLimits();
/// Only what differs from the default is kept: a later release can change the rest.
void chooseLimits(const Limits& limits);

/// Whether the contents are read and checked as soon as a file is open.
bool readsContents();
void setReadsContents(bool reads);

/// The environment that files are judged for unless another is chosen for them: what was set, else the first
/// shipped one. Never null. Not kept: whoever starts the program finds it by its name.
profile::ProfilePtr defaultProfile();
/// Null: the first shipped one again.
void setDefaultProfile(profile::ProfilePtr profile);

} // namespace skops::ui
