#include "profile/fields.h"
#include "profile/profile.h"

#include <map>

namespace skops::profile {

namespace {

using Element = Fields::Element;
using Object = Fields::Object;
using Array = Fields::Array;

constexpr uint32_t formatVersion = 1;
constexpr uint32_t maxProtocol = 1'000;
constexpr size_t maxNameBytes = 200;
/// Of trusted names over all loaders: a set may stand under many loaders, so a small file could ask for much.
constexpr size_t maxTrusted = size_t{1} << 24U;

bool readHead(Fields& in, Object document, const Spot& spot)
{
    Element element;
    uint32_t format = 0;
    if (!in.member(document, "format", spot, element) ||
        !in.number(element, spot.at("format"), UINT32_MAX, format))
        return false;
    if (format != formatVersion)
        return in.wrong(spot.at("format"), "1");
    std::string_view name;
    if (!in.member(document, "name", spot, element) || !in.string(element, spot.at("name"), name))
        return false;
    if (name.empty() || name.size() > maxNameBytes)
        return in.wrong(spot.at("name"), "name");
    in.out.tables.name = in.out.add(name);
    return in.member(document, "protocol", spot, element) &&
           in.number(element, spot.at("protocol"), maxProtocol, in.out.tables.protocol);
}

bool readVersions(Fields& in, Object versions, const Spot& spot)
{
    for (const auto [key, value] : versions) {
        int package = 0;
        while (package < packageCount && packageId(Package(package)) != key)
            ++package;
        std::string_view text;
        if (package == packageCount)
            return in.wrong(spot.at(key), "known");
        if (!in.string(value, spot.at(key), text))
            return false;
        in.out.tables.versions[size_t(package)] = in.out.add(text);
    }
    for (const Package package :
         {Package::Python, Package::Skops, Package::ScikitLearn, Package::Numpy, Package::Scipy}) {
        if (!in.out.tables.versions[size_t(package)])
            return in.wrong(spot.at(packageId(package)), "present");
    }
    return true;
}

bool readLoaders(Fields& in, Object loaders, const Spot& spot)
{
    for (const auto [key, value] : loaders) {
        const Spot place = spot.at(key);
        Array protocols;
        if (!in.array(value, place, protocols))
            return false;
        size_t position = 0;
        for (const Element element : protocols) {
            LoaderRow row{in.out.add(key), 0};
            if (!in.number(element, place.at(position++), maxProtocol, row.protocol))
                return false;
            in.out.loaders.push_back(row);
        }
    }
    return true;
}

bool readTrust(Fields& in, Object sets, Object loaderSets, const Spot& setsSpot, const Spot& spot)
{
    std::map<std::string_view, std::vector<StringId>> known;
    for (const auto [key, value] : sets) {
        Array names;
        const auto [place, isNew] = known.try_emplace(key);
        if (!isNew)
            return in.wrong(setsSpot.at(key), "once");
        if (!in.array(value, setsSpot.at(key), names) || !in.strings(names, setsSpot.at(key), place->second))
            return false;
    }
    for (const auto [key, value] : loaderSets) {
        const Spot place = spot.at(key);
        Array names;
        if (!in.array(value, place, names))
            return false;
        const auto begin = uint32_t(in.out.trusted.size());
        size_t position = 0;
        for (const Element element : names) {
            const Spot item = place.at(position++);
            std::string_view name;
            if (!in.string(element, item, name))
                return false;
            const auto set = known.find(name);
            if (set == known.end())
                return in.wrong(item, "known");
            if (in.out.trusted.size() + set->second.size() > maxTrusted)
                return in.wrong(item, "fewer");
            in.out.trusted.insert(in.out.trusted.end(), set->second.begin(), set->second.end());
        }
        in.out.trust.push_back({in.out.add(key), {begin, uint32_t(in.out.trusted.size())}});
    }
    const auto generators = known.find("bit_generators");
    if (generators == known.end())
        return in.wrong(setsSpot.at("bit_generators"), "present");
    in.out.bitGenerators = generators->second;
    return true;
}

bool readFlags(Fields& in, Object flags, const Spot& spot)
{
    uint64_t seen = 0;
    for (const auto [key, value] : flags) {
        unsigned flag = 0;
        while (flag < unsigned(flagCount) && flagId(Flag(flag)) != key)
            ++flag;
        if (flag == unsigned(flagCount))
            return in.wrong(spot.at(key), "known");
        bool isSet = false;
        if (value.get(isSet) != simdjson::SUCCESS)
            return in.wrong(spot.at(key), "boolean");
        const uint64_t bit = uint64_t{1} << flag;
        if ((seen & bit) != 0)
            return in.wrong(spot.at(key), "once");
        seen |= bit;
        in.out.tables.flags |= isSet ? bit : 0;
    }
    for (unsigned flag = 0; flag < unsigned(flagCount); ++flag) {
        if (((seen >> flag) & 1U) == 0)
            return in.wrong(spot.at(flagId(Flag(flag))), "present");
    }
    return true;
}

bool read(Fields& in, Element document)
{
    const Spot root;
    Object top;
    Object versions;
    Object loaders;
    Object sets;
    Object loaderSets;
    Object flags;
    Object facts;
    return in.object(document, root, top) && readHead(in, top, root) &&
           in.member(top, "versions", root, versions) && readVersions(in, versions, root.at("versions")) &&
           in.member(top, "loaders", root, loaders) && readLoaders(in, loaders, root.at("loaders")) &&
           in.member(top, "sets", root, sets) && in.member(top, "loader_sets", root, loaderSets) &&
           readTrust(in, sets, loaderSets, root.at("sets"), root.at("loader_sets")) &&
           in.member(top, "flags", root, flags) && readFlags(in, flags, root.at("flags")) &&
           in.member(top, "facts", root, facts) && readFacts(in, facts, root.at("facts"));
}

} // namespace

Result<ProfilePtr> parseProfile(std::span<const std::byte> bytes)
{
    if (bytes.size() > maxProfileBytes)
        return fail(Code::LimitExceeded, {},
                    {"profile-bytes", std::to_string(bytes.size()), std::to_string(maxProfileBytes)});
    simdjson::dom::parser parser;
    Element document;
    // The parser copies the text: it needs bytes behind the end that the caller's buffer does not have.
    if (parser.parse(reinterpret_cast<const char*>(bytes.data()), bytes.size(), true).get(document) !=
        simdjson::SUCCESS)
        return fail(Code::ProfileInvalid, {}, {"", "json"});
    const auto tables = std::make_shared<OwnedTables>();
    Fields in(*tables);
    if (!read(in, document))
        return fail(in.error());
    if (!tables->seal())
        return fail(Code::ProfileInvalid, {}, {"", "once"});
    return std::make_shared<const Profile>(tables->tables, tables);
}

} // namespace skops::profile
