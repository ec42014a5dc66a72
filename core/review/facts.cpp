#include "review/facts.h"

#include "nodes/json_index.h"

#include <algorithm>
#include <charconv>

namespace skops::review {
namespace {

/// The parts that scikit-learn's __setstate__ compares: "1.7.2" and "1.7.1" count as one release.
std::string_view minorOf(std::string_view version)
{
    const size_t dot = version.find('.');
    return dot == version.npos ? version : version.substr(0, version.find('.', dot + 1));
}

/// JsonNode content is JSON text inside a JSON string: "\"1.7.2\"".
std::string innerText(const nodes::NodeTree& tree, const nodes::Node& node)
{
    const std::string content = nodes::decodeJsonText(tree.text(node.value));
    const auto json = nodes::JsonIndex::build(content, Cancel());
    return json && json->isString(0) ? nodes::decodeJsonText(json->raw(0)) : std::string();
}

} // namespace

Facts factsOf(const nodes::NodeTree& tree)
{
    Facts facts;
    facts.schemaBytes = tree.text().size();
    facts.protocol = tree.protocol();
    facts.skopsVersion = tree.writer();
    const nodes::NameId key = tree.names().find("_sklearn_version");
    if (key == none<nodes::NameId>)
        return facts;
    std::vector<std::string>& found = facts.sklearnVersions;
    for (const nodes::Edge& edge : tree.edges()) {
        if (edge.key != key || edge.target == none<NodeId>)
            continue;
        const nodes::Node& node = tree.node(edge.target);
        if (node.loader != nodes::Loader::Json)
            continue;
        std::string version = innerText(tree, node);
        // A forest repeats one version in every tree; a list of a handful is searched faster than sorted.
        if (!version.empty() && found.size() < 100 &&
            std::find(found.begin(), found.end(), version) == found.end())
            found.push_back(std::move(version));
    }
    std::sort(found.begin(), found.end(),
              [](const std::string& a, const std::string& b) { return compareVersion(a, b) < 0; });
    return facts;
}

int compareVersion(std::string_view a, std::string_view b)
{
    const auto next = [](std::string_view& text) {
        int number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        text.remove_prefix(static_cast<size_t>(end - text.data()));
        const bool goesOn = text.starts_with(".");
        text.remove_prefix(goesOn ? 1 : text.size());
        return error == std::errc() ? number : 0;
    };
    while (!a.empty() || !b.empty()) {
        const int x = next(a);
        const int y = next(b);
        if (x != y)
            return x < y ? -1 : 1;
    }
    return 0;
}

std::vector<Finding> compareVersions(const Facts& facts, const profile::Profile& profile)
{
    std::vector<Finding> out;
    const auto compare = [&](profile::Package package, std::string_view version) {
        const std::string_view own = profile.version(package);
        if (version.empty() || own.empty() || minorOf(version) == minorOf(own))
            return;
        const Code code = compareVersion(version, own) > 0 ? Code::WriterNewer : Code::WriterOlder;
        out.push_back(
            {code, {}, {std::string(profile::packageId(package)), std::string(version), std::string(own)}});
    };
    compare(profile::Package::Skops, facts.skopsVersion);
    for (const std::string& version : facts.sklearnVersions)
        compare(profile::Package::ScikitLearn, version);
    return out;
}

} // namespace skops::review
