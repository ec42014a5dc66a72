#pragma once

#include "audit/audit.h"

class QWidget;

namespace skops::ui {

class Dialogs;

/// Asks for the file of a profile; null: there was none, or it cannot be used, which was said.
audit::ProfilePtr askProfile(QWidget& parent, Dialogs& dialogs);

} // namespace skops::ui
