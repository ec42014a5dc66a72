#pragma once

// Python and a shell line that a reader can copy. What comes from a file stands in them only as a Python
// string, or not at all.

#include "nodes/node_tree.h"
#include "profile/profile.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace skops::report {

/// A list of strings as Python writes it; over several lines, each `indent` deeper than its brackets, if
/// there is more than one.
std::string pythonList(std::span<const std::string> texts, std::string_view indent);

/// The whole load: import, path, and exactly these types. No `trusted` if there are none.
std::string loadAsPython(std::string_view path, std::span<const std::string> trusted);

/// What a file needs, as far as it says.
struct Requirements
{
    std::string skopsVersion;           ///< of the environment it is judged for
    std::string sklearnVersion;         ///< of the file; empty: it says none
    std::vector<std::string> libraries; ///< other packages as pip names them, sorted; only known ones
};

/// `sklearnVersions`: what stands in the file, oldest first; the newest counts.
Requirements requirementsOf(const nodes::NodeTree& tree, std::span<const std::string> sklearnVersions,
                            const profile::Profile& profile);

/// One line that `pip` resolves on a Python for which that scikit-learn has wheels. A version that is no
/// released one is left out, so that no text of a file reaches a shell.
std::string pipInstallLine(const Requirements& requirements);

} // namespace skops::report
