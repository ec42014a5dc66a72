#pragma once

// The command line of the window.

#include "shell/start_request.h"

class QCoreApplication;

namespace skops::ui {

struct Arguments
{
    StartRequest request; ///< without its token
    QString profile;      ///< a name or a file; empty: what is chosen in the settings
    QString appearance;   ///< empty: what is chosen in the settings
    /// Not to be handed to a running window: that one is judged for, or looks, as it was started.
    bool wantsOwnWindow = false;
};

/// Ends the process where only help or version was asked for, or with status 1 where a word is not known.
Arguments readArguments(const QCoreApplication& app);

} // namespace skops::ui
