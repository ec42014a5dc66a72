#pragma once

// A comparison as a file to hand on.

#include "compare/comparing.h"

#include <QString>

namespace skops::ui {

/// Text with one line a difference, or if the name ends in ".json" what `skops-inspect diff --format json`
/// prints. To be run in a worker. Errors: FileWrite.
struct CompareExport
{
    ComparedPtr compared;
    QString pathA;
    QString pathB;
    std::string profile;

    Result<bool> write(const QString& path) const;
};

CompareExport exportOf(const Comparing& comparing);

} // namespace skops::ui
