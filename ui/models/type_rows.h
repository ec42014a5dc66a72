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
    uint64_t places = 0;           ///< nodes of the tree, or imports and calls
    std::span<const NodeId> nodes; ///< the first of them, if it is of a tree
    bool isImport = false;         ///< a pickle imports it
};

/// Of the tree, then of the pickles, each sorted by name.
std::vector<TypeRow> typeRows(const review::Review& review);

/// Where to look at a type: the nodes of the tree, or its first import in each pickle.
std::vector<Place> placesOf(const review::Review& review, const TypeRow& type);

} // namespace skops::ui
