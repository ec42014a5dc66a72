#pragma once

// Python that a reader can copy. Names from files stand in it as Python writes them, control characters
// escaped.

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace skops::report {

/// The whole load: import, path, and exactly these types, sorted. No `trusted` if there are none.
std::string loadAsPython(std::string_view path, std::span<const std::string> trusted);

/// What a file was made with, as far as it says.
struct Requirements
{
    std::string skopsVersion;           ///< of the environment it is judged for, "0.16.0"
    std::string sklearnVersion;         ///< of the file: "1.2.2"; empty: it holds no estimator
    std::vector<std::string> libraries; ///< other packages by their import name, sorted: "xgboost"
};

/// `pip install` of versions that go together: scikit-learn as the file says, numpy and scipy bounded as that
/// scikit-learn was built for. One line.
std::string pipInstallLine(const Requirements& requirements);

} // namespace skops::report
