#pragma once

// The environments a file can be judged for.

#include "review/review.h"

#include <QString>

#include <vector>

namespace skops::ui {

/// The profiles that come with the program, the default first.
std::vector<audit::ProfilePtr> shippedProfiles();

/// "skops 0.16.0, scikit-learn 1.9.1"
QString profileText(const profile::Profile& profile);
/// Every package the profile knows the version of, a line each.
QString profileDetails(const profile::Profile& profile);

/// A shipped profile by its name, or one from a file. May block on the disk. Errors: ProfileUnknown, those of
/// the file and of profile::parseProfile().
Result<audit::ProfilePtr> findProfile(const QString& nameOrPath);

} // namespace skops::ui
