#include "terminal/gate.h"

#include <algorithm>

namespace skops::terminal {

int treeStatus(const review::Review& review)
{
    if (!review.audit || isUnconvertible(review))
        return 2;
    return gateStatus(review, review.audit->openCount(), Severity::Review);
}

bool isUnconvertible(const review::Review& review)
{
    using review::ConvertState;
    return review.converted && review.converted->state != ConvertState::Ready &&
           review.converted->state != ConvertState::Lossy;
}

std::vector<std::string_view> importsBesideTree(const review::Review& review)
{
    std::vector<std::string_view> names;
    for (const audit::ImportedType& type : review.imports) {
        const bool isListed = review.audit && std::ranges::binary_search(review.audit->types(), type.name, {},
                                                                         &audit::UntrustedType::name);
        if (!type.isTicked && !isListed)
            names.push_back(type.name);
    }
    return names;
}

bool isPickleOnly(const review::Review& review)
{
    return !review.tree && !review.pickles.empty();
}

} // namespace skops::terminal
