#include "models/type_rows.h"

#include <algorithm>

namespace skops::ui {

std::vector<TypeRow> typeRows(const review::Review& review)
{
    const auto listed = review.audit ? review.audit->types() : std::span<const audit::UntrustedType>();
    const std::span<const audit::ImportedType> imported = review.imports;
    std::vector<TypeRow> rows;
    rows.reserve(listed.size() + imported.size());
    size_t l = 0;
    size_t i = 0;
    while (l < listed.size() || i < imported.size()) {
        const bool isListed =
            i == imported.size() || (l < listed.size() && listed[l].name <= imported[i].name);
        const bool isImport =
            l == listed.size() || (i < imported.size() && imported[i].name <= listed[l].name);
        TypeRow& row = rows.emplace_back();
        row.isListed = isListed;
        row.isImport = isImport;
        if (isListed) {
            row.name = listed[l].name;
            row.group = listed[l].group;
            row.places = listed[l].count;
            row.nodes = listed[l].nodes;
        }
        if (isImport) {
            const audit::ImportedType& import = imported[i];
            row.name = import.name;
            row.group = isListed ? std::min(row.group, import.group) : import.group; // the worst comes first
            row.imports = uint64_t{import.imports} + import.calls;
            row.places += row.imports;
        }
        l += isListed ? 1 : 0;
        i += isImport ? 1 : 0;
    }
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
