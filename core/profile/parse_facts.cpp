#include "profile/fields.h"

#include <algorithm>
#include <charconv>

namespace skops::profile {

namespace {

using Element = Fields::Element;
using Object = Fields::Object;
using Array = Fields::Array;

constexpr uint32_t maxRecordBytes = 1U << 20U;

std::optional<uint32_t> toNumber(std::string_view digits, size_t limit)
{
    uint32_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool isWhole = error == std::errc() && end == digits.data() + digits.size() && !digits.empty();
    return isWhole && number < limit ? std::optional(number) : std::nullopt;
}

/// "<number of the origin><kind>": "name name=original"
bool readModule(Fields& in, Object groups, const Spot& spot, const std::vector<StringId>& modules)
{
    static constexpr std::string_view kinds = "cbfo";
    for (const auto [key, value] : groups) {
        const Spot place = spot.at(key);
        const size_t kind = key.empty() ? std::string_view::npos : kinds.find(key.back());
        const auto origin = toNumber(key.substr(0, key.empty() ? 0 : key.size() - 1), modules.size());
        if (kind == std::string_view::npos || !origin)
            return in.wrong(place, "origin");
        std::string_view text;
        if (!in.string(value, place, text))
            return false;
        while (!text.empty()) {
            const size_t end = std::min(text.find(' '), text.size());
            const std::string_view item = text.substr(0, end);
            text.remove_prefix(std::min(end + 1, text.size()));
            const size_t equal = item.find('=');
            const std::string_view name = item.substr(0, equal);
            const std::string_view original = equal == std::string_view::npos ? name : item.substr(equal + 1);
            if (name.empty() || original.empty())
                return in.wrong(place, "names");
            const StringId nameId = in.out.add(name);
            const StringId originalId = equal == std::string_view::npos ? nameId : in.out.add(original);
            in.out.names.push_back({nameId, modules[*origin], originalId, uint32_t(kind)});
        }
    }
    return true;
}

bool readNames(Fields& in, Object facts, const Spot& spot)
{
    Array moduleList;
    Object names;
    if (!in.member(facts, "modules", spot, moduleList) || !in.member(facts, "names", spot, names))
        return false;
    std::vector<StringId> modules;
    if (!in.strings(moduleList, spot.at("modules"), modules))
        return false;
    const Spot namesSpot = spot.at("names");
    for (const auto [key, value] : names) {
        const Spot place = namesSpot.at(key);
        const auto module = toNumber(key, modules.size());
        if (!module)
            return in.wrong(place, "module");
        Object groups;
        const auto begin = uint32_t(in.out.names.size());
        if (!in.object(value, place, groups) || !readModule(in, groups, place, modules))
            return false;
        in.out.modules.push_back({modules[*module], {begin, uint32_t(in.out.names.size())}});
    }
    return true;
}

bool readBases(Fields& in, Element bases, const Spot& spot, uint32_t count, Range& out)
{
    Array list;
    if (!in.array(bases, spot, list))
        return false;
    out.begin = uint32_t(in.out.bases.size());
    for (const Element element : list) {
        uint32_t position = 0;
        if (!in.number(element, spot.at(in.out.bases.size() - out.begin), count - 1, position))
            return false;
        in.out.bases.push_back(position);
    }
    out.end = uint32_t(in.out.bases.size());
    return true;
}

/// [module, name, kind, traits, positions of bases, fields of a named tuple]
bool readClass(Fields& in, Array row, const Spot& spot, uint32_t count)
{
    static constexpr std::string_view traitLetters = "gsrxna";
    std::vector<Element> cells(row.begin(), row.end());
    if (cells.size() != 5 && cells.size() != 6)
        return in.wrong(spot, "5 or 6 items");
    std::string_view texts[4];
    for (size_t i = 0; i < 4; ++i) {
        if (!in.string(cells[i], spot.at(i), texts[i]))
            return false;
    }
    ClassRow result{in.out.add(texts[0]), in.out.add(texts[1]), {}, {}, 0, 0};
    while (result.kind < classKindCount && classKindId(ClassKind(result.kind)) != texts[2])
        ++result.kind;
    if (result.kind == classKindCount)
        return in.wrong(spot.at(2), "known");
    for (const char letter : texts[3]) {
        const size_t trait = traitLetters.find(letter);
        if (trait == std::string_view::npos && letter != 'd')
            return in.wrong(spot.at(3), "known");
        result.traits = uint8_t(result.traits | (letter == 'd' ? instanceDictBit : 1U << trait));
    }
    if (!readBases(in, cells[4], spot.at(4), count, result.bases))
        return false;
    result.fields.begin = uint32_t(in.out.fields.size());
    std::string_view fields;
    if (cells.size() == 6 && !in.string(cells[5], spot.at(5), fields))
        return false;
    while (!fields.empty()) {
        const size_t end = std::min(fields.find(' '), fields.size());
        in.out.fields.push_back(in.out.add(fields.substr(0, end)));
        fields.remove_prefix(std::min(end + 1, fields.size()));
    }
    result.fields.end = uint32_t(in.out.fields.size());
    in.out.classes.push_back(result);
    return true;
}

bool readClasses(Fields& in, Array classes, const Spot& spot)
{
    // Not Array::size(): that saturates.
    const auto count = uint32_t(std::distance(classes.begin(), classes.end()));
    std::pair<std::string_view, std::string_view> before;
    size_t position = 0;
    for (const Element element : classes) {
        const Spot place = spot.at(position);
        Array row;
        if (!in.array(element, place, row) || !readClass(in, row, place, count))
            return false;
        std::pair<std::string_view, std::string_view> key;
        if (row.at(0).get(key.first) != simdjson::SUCCESS || row.at(1).get(key.second) != simdjson::SUCCESS)
            return in.wrong(place, "string");
        // Bases are positions, so the rows are kept in the order they stand in: that of the look-up.
        if (position != 0 && !(before < key))
            return in.wrong(place, "order");
        before = key;
        ++position;
    }
    return true;
}

bool readRecord(Fields& in, Object dtypes, std::string_view key, const Spot& spot, Record& record,
                std::vector<FieldRow>& fields)
{
    Object dtype;
    Element size;
    Array rows;
    const Spot place = spot.at(key);
    if (!in.member(dtypes, key, spot, dtype) || !in.member(dtype, "itemsize", place, size) ||
        !in.number(size, place.at("itemsize"), maxRecordBytes, record.itemSizeBytes) ||
        !in.member(dtype, "fields", place, rows))
        return false;
    const Spot fieldsSpot = place.at("fields");
    for (const Element element : rows) {
        const Spot item = fieldsSpot.at(fields.size());
        Array row;
        if (!in.array(element, item, row))
            return false;
        const std::vector<Element> cells(row.begin(), row.end());
        if (cells.size() != 3)
            return in.wrong(item, "3 items");
        std::string_view name;
        std::string_view format;
        uint32_t offset = 0;
        if (!in.string(cells[0], item.at(size_t{0}), name) || !in.string(cells[1], item.at(1), format) ||
            !in.number(cells[2], item.at(2), maxRecordBytes, offset))
            return false;
        fields.push_back({in.out.add(name), in.out.add(format), offset});
    }
    return true;
}

} // namespace

bool readFacts(Fields& in, Object facts, const Spot& spot)
{
    Array described;
    Array leftOut;
    Array classes;
    Object dtypes;
    return in.member(facts, "described", spot, described) &&
           in.strings(described, spot.at("described"), in.out.described) &&
           in.member(facts, "left_out", spot, leftOut) &&
           in.strings(leftOut, spot.at("left_out"), in.out.leftOut) && readNames(in, facts, spot) &&
           in.member(facts, "classes", spot, classes) && readClasses(in, classes, spot.at("classes")) &&
           in.member(facts, "dtypes", spot, dtypes) &&
           readRecord(in, dtypes, "tree_nodes", spot.at("dtypes"), in.out.facts.treeNodes,
                      in.out.treeNodes) &&
           readRecord(in, dtypes, "predictor_nodes", spot.at("dtypes"), in.out.facts.predictorNodes,
                      in.out.predictorNodes);
}

} // namespace skops::profile
