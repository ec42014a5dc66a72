#pragma once

#include <QString>

namespace skops::ui {

/// Who decides, as written into trust lists: remembered between files in the settings, and never taken from a
/// file. Empty: not said yet.
QString reviewerName();
void setReviewerName(const QString& name);

} // namespace skops::ui
