#pragma once

// The names of an input to decide on, whether skops lists them for a tree or a pickle imports them.

#include "review/review.h"

#include <span>
#include <string_view>
#include <vector>

namespace skops::ui {

/// A view into a review, which must outlive it.
struct TypeRow
{
    std::string_view name; ///< "module.Class"
    audit::Group group = audit::Group::Unknown;
    uint64_t places = 0;           ///< nodes of the tree, and imports and calls of the pickles
    uint64_t imports = 0;          ///< those of the places that are imports and calls
    std::span<const NodeId> nodes; ///< the first of the others
    bool isListed = false;         ///< skops lists it for the tree
    bool isImport = false;         ///< a pickle imports it
};

/// Each name once, sorted. Where tree and pickle judge a name differently, it is in the worse group.
std::vector<TypeRow> typeRows(const review::Review& review);

/// Where to look at a type: the nodes of the tree, then its first import in each pickle.
std::vector<Place> placesOf(const review::Review& review, const TypeRow& type);

} // namespace skops::ui
