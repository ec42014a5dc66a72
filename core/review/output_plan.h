#pragma once

// Which output each of many inputs gets, decided before anything is read or written.

#include "review/input_paths.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <span>

namespace skops::review {

struct PlannedOutput
{
    std::filesystem::path path;
    std::optional<Finding> problem; ///< OutputClash: another input has the same output, or it is the input
};

/// The input's name with its last suffix replaced by ".skops", as skops names it (skops/cli/_convert.py).
std::filesystem::path outputNameOf(const std::filesystem::path& input);

/// One for each input. Beside the inputs, or, if `folder` is not empty, in it with the sub-folders in which
/// the inputs were found. `isPickle` is asked only of inputs that have the same output as another one or that
/// are their own output: what is no pickle will not be written.
std::vector<PlannedOutput> planOutputs(std::span<const Input> inputs, const std::filesystem::path& folder,
                                       const std::function<bool(const Input&)>& isPickle);

} // namespace skops::review
