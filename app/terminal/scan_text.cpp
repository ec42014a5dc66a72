#include "terminal/scan_text.h"

#include "base/escape.h"
#include "terminal/finding_text.h"
#include "terminal/gate.h"
#include "terminal/text_format.h"
#include "texts/verdict_texts.h"

#include <algorithm>

namespace skops::terminal {
namespace {

/// Findings, and types, that are shown of one file.
constexpr size_t maxLines = 10;

struct OpenType
{
    audit::Group group;
    std::string_view name;

    auto operator<=>(const OpenType&) const = default;
};

/// Worst group first.
std::vector<OpenType> openTypes(const review::Review& review)
{
    std::vector<OpenType> open;
    const auto addOpen = [&](const auto& types) {
        for (const auto& type : types) {
            if (!type.isTicked)
                open.push_back({type.group, type.name});
        }
    };
    if (review.audit)
        addOpen(review.audit->types());
    addOpen(review.imports);
    std::sort(open.begin(), open.end());
    return open;
}

/// The finding behind the verdict, or else the most severe one.
const Finding* worstOf(const review::Review& review, std::span<const Finding* const> findings)
{
    const auto gives = [&](const Finding* finding) {
        return audit::verdictOf(std::span(finding, 1), size_t{0}) == review.verdict;
    };
    const auto it = std::find_if(findings.begin(), findings.end(), gives);
    if (it != findings.end())
        return *it;
    return findings.empty() ? nullptr : findings.front();
}

void addMore(std::string& text, size_t count, std::string_view noun)
{
    if (count > maxLines)
        text +=
            "  and " + counted(count - maxLines, "more " + std::string(noun)) + "; --format json gives all\n";
}

} // namespace

std::string scanText(const Examined& examined, Severity least)
{
    const std::string name = escapeForDisplay(examined.name);
    if (!examined.review)
        return name + ": Not analysed: " + findingLine(examined.errors.front(), nullptr) + '\n';
    const review::Review& review = *examined.review;
    std::vector<const Finding*> findings;
    for (const Finding& finding : review.findings) {
        if (severityOf(finding.code) >= least)
            findings.push_back(&finding);
    }
    const std::vector<OpenType> types = openTypes(review);
    const audit::Verdict verdict = gateVerdict(review, least);
    if (verdict == audit::Verdict::NothingLeft)
        return {};
    const Finding* worst = worstOf(review, findings);
    std::string text = name + ": " + texts::verdictText(verdict).name + ": " +
                       (worst ? findingLine(*worst, review.tree.get()) : counted(types.size(), "type")) +
                       '\n';
    std::erase(findings, worst);
    for (size_t i = 0; i < std::min(findings.size(), maxLines); ++i)
        text.append("  ")
            .append(texts::severityText(severityOf(findings[i]->code)))
            .append(": ")
            .append(findingLine(*findings[i], review.tree.get()))
            .append("\n");
    addMore(text, findings.size(), "finding");
    for (size_t i = 0; i < std::min(types.size(), maxLines); ++i)
        text.append("  type: ")
            .append(escapeForDisplay(types[i].name))
            .append(" (")
            .append(texts::groupText(types[i].group).name)
            .append(")\n");
    addMore(text, types.size(), "type");
    return text + "  SHA-256: " + examined.sha256 + '\n';
}

std::string notExaminedText(const Examined& examined)
{
    const std::vector<Finding>& findings = examined.review->findings;
    return escapeForDisplay(examined.name) +
           ": Not examined: " + findingLine(findings.front(), examined.review->tree.get()) + '\n';
}

std::string countsText(const report::ScanCounts& counts)
{
    std::string text;
    const auto add = [&](std::string_view name, size_t count) {
        text.append(name).append(": ").append(withCommas(count)).append("\n");
    };
    const auto of = [&](audit::Verdict verdict) { return counts.byVerdict[static_cast<size_t>(verdict)]; };
    add("examined", counts.examined());
    add("to review", of(audit::Verdict::ToReview));
    add("dangerous or deceptive", of(audit::Verdict::Dangerous) + of(audit::Verdict::Deceptive));
    add("would not load", of(audit::Verdict::WouldNotLoad));
    add("not analysed", of(audit::Verdict::NotAnalysed));
    add("could not be opened", counts.unreadable);
    size_t skipped = 0;
    std::string kinds;
    for (const auto& [kind, count] : counts.notExamined) {
        skipped += count;
        kinds.append(kinds.empty() ? " (" : ", ").append(kind).append(" ").append(withCommas(count));
    }
    text.append("not examined: ")
        .append(withCommas(skipped))
        .append(kinds)
        .append(kinds.empty() ? "\n" : ")\n");
    if (counts.repeated > 0)
        add("further names of files examined already", counts.repeated);
    add("nothing to say", of(audit::Verdict::NothingLeft));
    return text;
}

} // namespace skops::terminal
