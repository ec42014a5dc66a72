#pragma once

// A comparison as JSON, documented in docs/json.md under `diff`.

#include "report/compare/comparison.h"

#include <string>
#include <string_view>

namespace skops::report {

struct ComparisonReport
{
    std::string_view toolVersion;
    std::string_view profile;
    std::string_view fileA; ///< as they were given
    std::string_view fileB;
    int status = 0;
    const Comparison* comparison = nullptr; ///< null: there is none
    const nodes::NodeTree* treeA = nullptr; ///< of the comparison
    const nodes::NodeTree* treeB = nullptr;
};

std::string comparisonAsJson(const ComparisonReport& report);

} // namespace skops::report
