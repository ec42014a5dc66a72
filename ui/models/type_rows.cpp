#include "models/type_rows.h"

#include <algorithm>

namespace skops::ui {

std::vector<TypeRow> typeRows(const review::Review& review)
{
    std::vector<TypeRow> rows;
    rows.reserve((review.audit ? review.audit->types().size() : 0) + review.imports.size());
    if (review.audit) {
        for (const audit::UntrustedType& type : review.audit->types())
            rows.push_back({type.name, type.group, type.count, type.nodes, false});
    }
    for (const audit::ImportedType& type : review.imports)
        rows.push_back({type.name, type.group, uint64_t{type.imports} + type.calls, {}, true});
    return rows;
}

std::vector<Place> placesOf(const review::Review& review, const TypeRow& type)
{
    std::vector<Place> places;
    for (const NodeId node : type.nodes)
        places.push_back({.node = node});
    if (!type.isImport)
        return places;
    constexpr size_t maxPlaces = 1000;
    for (const review::PickleReview& pickle : review.pickles) {
        const auto types = pickle.audit->types();
        const auto found = std::ranges::lower_bound(types, type.name, {}, &audit::ImportedType::name);
        if (found != types.end() && found->name == type.name && places.size() < maxPlaces)
            places.push_back({.member = pickle.member, .offset = found->offset});
    }
    return places;
}

} // namespace skops::ui
