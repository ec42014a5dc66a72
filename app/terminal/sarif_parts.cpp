#include "terminal/sarif_parts.h"

#include "base/escape.h"
#include "terminal/finding_text.h"
#include "terminal/text_format.h"
#include "texts/code_texts.h"
#include "texts/type_texts.h"
#include "texts/verdict_texts.h"

#include <map>

namespace skops::terminal {
namespace {

constexpr audit::Group groups[] = {audit::Group::KnownDangerous, audit::Group::Unknown,
                                   audit::Group::NativeCode, audit::Group::Library};

/// A type to review worries as much as what would be found if it were misused.
Severity severityOf(audit::Group group)
{
    switch (group) {
    case audit::Group::KnownDangerous:
        return Severity::Danger;
    case audit::Group::Unknown:
        return Severity::Warning;
    case audit::Group::NativeCode:
    case audit::Group::Library:
        return Severity::Review;
    }
    return Severity::Danger;
}

std::string ruleIdOf(audit::Group group)
{
    return "type-" + std::string(report::groupId(group));
}

/// The same for the same thing of the same file, whatever else a run finds.
std::string fingerprintOf(const std::string& ruleId, const std::string& uri, std::string_view name)
{
    const std::string text = ruleId + '\n' + uri + '\n' + std::string(name);
    Progress progress;
    const auto hash = review::sha256(*sourceFromBytes({text.begin(), text.end()}), Cancel(), progress);
    return hash ? *hash : text;
}

/// Findings of one code.
struct OneCode
{
    const Finding* first = nullptr;
    uint64_t places = 0;
};

std::vector<std::pair<Code, OneCode>> byCode(std::span<const Finding> findings, Severity least)
{
    std::vector<std::pair<Code, OneCode>> found;
    std::map<Code, size_t> known;
    for (const Finding& finding : findings) {
        if (skops::severityOf(finding.code) < least)
            continue;
        const auto [it, isNew] = known.try_emplace(finding.code, found.size());
        if (isNew)
            found.push_back({finding.code, {&finding, 0}});
        found[it->second].second.places += finding.count;
    }
    return found;
}

std::string placeOf(const Finding& finding, const nodes::NodeTree* tree)
{
    if (tree && index(finding.where.node) < tree->nodeCount())
        return nodes::pathOf(*tree, finding.where.node);
    return escapeForDisplay(finding.where.member);
}

report::SarifResult resultOf(const OneCode& found, const nodes::NodeTree* tree, const std::string& uri)
{
    const std::string id(codeId(found.first->code));
    std::string message = messageOf(*found.first);
    if (found.places > 1)
        message += " (" + counted(found.places, "place") + "; this is the first)";
    return {.ruleId = id,
            .severity = skops::severityOf(found.first->code),
            .message = message,
            .uri = uri,
            .place = placeOf(*found.first, tree),
            .fingerprint = fingerprintOf(id, uri, {})};
}

report::SarifResult resultOf(std::string_view type, audit::Group group, uint64_t places,
                             std::string_view profile, const std::string& uri)
{
    const texts::TypeText text = texts::typeText(type, group);
    std::string message = escapeForDisplay(type) + " is not trusted by skops in " +
                          escapeForDisplay(profile) + " and not covered by a trust list (" +
                          texts::groupText(group).name;
    if (places > 1)
        message += ", " + counted(places, "place");
    message += "). ";
    message.append(text.why).append(" ").append(text.check);
    return {.ruleId = ruleIdOf(group),
            .severity = severityOf(group),
            .message = message,
            .uri = uri,
            .place = {},
            .fingerprint = fingerprintOf(ruleIdOf(group), uri, type)};
}

} // namespace

std::vector<report::SarifRule> sarifRules()
{
    std::vector<report::SarifRule> rules;
    for (int i = 0; i < codeCount; ++i) {
        const auto code = static_cast<Code>(i);
        rules.push_back({.id = std::string(codeId(code)),
                         .severity = skops::severityOf(code),
                         .meaning = meaningOf(code),
                         .advice = texts::textOf(code).advice});
    }
    for (const audit::Group group : groups)
        rules.push_back({.id = ruleIdOf(group),
                         .severity = severityOf(group),
                         .meaning = texts::groupText(group).name,
                         .advice = texts::groupText(group).sentence});
    return rules;
}

std::vector<report::SarifResult> sarifResults(const Examined& examined, std::string_view profile,
                                              Severity least, const std::string& uri)
{
    std::vector<report::SarifResult> results;
    const review::Review* review = examined.review.get();
    const nodes::NodeTree* tree = review ? review->tree.get() : nullptr;
    const std::span<const Finding> findings = review ? std::span(review->findings) : examined.errors;
    for (const auto& [code, found] : byCode(findings, least))
        results.push_back(resultOf(found, tree, uri));
    if (!review)
        return results;
    if (review->audit) {
        for (const audit::UntrustedType& type : review->audit->types()) {
            if (!type.isTicked)
                results.push_back(resultOf(type.name, type.group, type.count, profile, uri));
        }
    }
    for (const audit::ImportedType& type : review->imports) {
        if (!type.isTicked)
            results.push_back(resultOf(type.name, type.group, 1, profile, uri));
    }
    return results;
}

std::vector<std::string> sarifNotes(const report::ScanCounts& counts)
{
    std::vector<std::string> notes;
    for (const auto& [kind, count] : counts.notExamined)
        notes.push_back("Not examined: " + counted(count, "input") + " of kind \"" + std::string(kind) +
                        "\".");
    if (counts.unreadable > 0)
        notes.push_back("Could not be opened: " + counted(counts.unreadable, "input") + ".");
    return notes;
}

} // namespace skops::terminal
