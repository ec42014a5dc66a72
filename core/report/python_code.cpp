#include "report/python_code.h"

#include "audit/quoted_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace skops::report {
namespace {

using Version = std::array<int, 3>;

/// Digits and dots: what a released scikit-learn or skops is called, "1.2.2" or "1.7.0.post1".
std::optional<Version> releasedVersion(std::string_view text)
{
    constexpr std::string_view post = ".post";
    if (const size_t at = text.find(post); at != std::string_view::npos) {
        const std::string_view number = text.substr(at + post.size());
        if (number.empty() || number.find_first_not_of("0123456789") != std::string_view::npos)
            return std::nullopt;
        text = text.substr(0, at);
    }
    Version version{};
    const char* const end = text.data() + text.size();
    const char* next = text.data();
    for (int& part : version) {
        const auto read = std::from_chars(next, end, part);
        if (read.ec != std::errc() || part < 0)
            return std::nullopt;
        next = read.ptr;
        if (next == end)
            return version;
        if (*next++ != '.')
            return std::nullopt;
    }
    return std::nullopt;
}

/// Packages whose classes skops files hold: import name, and the name that pip knows.
constexpr auto knownPackages = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"catboost", "catboost"},
    {"imblearn", "imbalanced-learn"},
    {"lightgbm", "lightgbm"},
    {"quantile_forest", "quantile-forest"},
    {"sklearn", "scikit-learn"},
    {"xgboost", "xgboost"},
});

std::string_view packageOf(std::string_view module)
{
    const std::string_view import = module.substr(0, module.find('.'));
    const auto found =
        std::ranges::find(knownPackages, import, &std::pair<std::string_view, std::string_view>::first);
    return found == knownPackages.end() ? std::string_view() : found->second;
}

void appendRequirement(std::string& line, std::string_view package, std::string_view bound)
{
    line.append(" \"").append(package).append(bound).append("\"");
}

} // namespace

std::string pythonList(std::span<const std::string> texts, std::string_view indent)
{
    std::string out = "[";
    for (const std::string& text : texts) {
        if (texts.size() > 1)
            out.append("\n").append(indent).append("    ");
        audit::appendQuoted(out, text, audit::Escapes::Python);
        if (texts.size() > 1)
            out += ",";
    }
    if (texts.size() > 1)
        out.append("\n").append(indent);
    return out + "]";
}

std::string loadAsPython(std::string_view path, std::span<const std::string> trusted)
{
    std::string out = "import skops.io\n\nmodel = skops.io.load(\n    ";
    audit::appendQuoted(out, path, audit::Escapes::Python);
    if (!trusted.empty())
        out += ",\n    trusted=" + pythonList(trusted, "    ");
    return out + ",\n)\n";
}

Requirements requirementsOf(const nodes::NodeTree& tree, std::span<const std::string> sklearnVersions,
                            const profile::Profile& profile)
{
    Requirements requirements;
    requirements.skopsVersion = profile.version(profile::Package::Skops);
    if (!sklearnVersions.empty())
        requirements.sklearnVersion = sklearnVersions.back();
    std::set<std::string_view> packages;
    for (size_t i = 0; i < tree.typeCount(); ++i)
        packages.insert(packageOf(tree.moduleName(makeId<TypeId>(i))));
    // skops needs scikit-learn anyway, and a version of it stands in the file if there is an estimator.
    packages.erase(std::string_view());
    packages.erase("scikit-learn");
    requirements.libraries.assign(packages.begin(), packages.end());
    return requirements;
}

std::string pipInstallLine(const Requirements& requirements)
{
    // The oldest that current skops takes (its metadata, 0.12 to 0.16); for older ones pip finds a skops.
    constexpr Version oldestForSkops{1, 2, 0};
    // From this release on, scikit-learn's wheels work with numpy 2.
    constexpr Version firstWithNumpy2{1, 4, 2};
    std::string line = "pip install";
    const auto sklearn = releasedVersion(requirements.sklearnVersion);
    const bool isPinned =
        releasedVersion(requirements.skopsVersion) && (!sklearn || *sklearn >= oldestForSkops);
    appendRequirement(line, "skops", isPinned ? "==" + requirements.skopsVersion : "");
    appendRequirement(line, "scikit-learn", sklearn ? "==" + requirements.sklearnVersion : "");
    if (sklearn && *sklearn < firstWithNumpy2)
        appendRequirement(line, "numpy", "<2");
    for (const std::string& library : requirements.libraries)
        appendRequirement(line, library, "");
    return line;
}

} // namespace skops::report
