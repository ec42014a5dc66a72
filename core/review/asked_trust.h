#pragma once

// What a folder asks to be trusted with. It is shown and never used: whoever made the model made the list.

#include "review/review.h"

#include <filesystem>

namespace skops::review {

/// The types that the text of an MLmodel lists under "skops_trusted_types", which MLflow hands to
/// skops.io.load as `trusted` (mlflow/sklearn/__init__.py, 3.18). Reads the list as PyYAML writes it, one a
/// line, and one in brackets; of other spellings nothing.
std::vector<std::string> askedTypes(std::string_view mlmodel);

/// The same review with TrustAsked among its findings if it is a .skops beside an MLmodel that asks. Reads at
/// most a megabyte; an MLmodel that cannot be read asks for nothing.
ReviewPtr withAskedTrust(const ReviewPtr& review, const std::filesystem::path& file);

/// Whether an input of no supported kind is a trust list as this program writes it. Reads at most a megabyte.
bool isTrustList(const Review& review);

} // namespace skops::review
