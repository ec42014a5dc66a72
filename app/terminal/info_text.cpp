#include "terminal/info_text.h"

#include "base/escape.h"
#include "terminal/finding_text.h"
#include "terminal/gate.h"
#include "terminal/grouped_types.h"
#include "terminal/text_format.h"
#include "texts/type_texts.h"
#include "texts/verdict_texts.h"

namespace skops::terminal {
namespace {

std::string joined(const std::vector<std::string>& parts)
{
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : ", ") + escapeForDisplay(part);
    return text;
}

void addVerdict(TextLines& lines, const review::Review& review, std::string_view profile)
{
    const texts::NamedText text = texts::verdictText(review.verdict);
    lines.add("verdict", std::string(text.name) + ". " + text.sentence);
    lines.add("profile", profile);
    if (review.archive)
        lines.add("contents", texts::contentText(review.contentState));
}

void addFacts(TextLines& lines, const Examined& examined)
{
    const review::Review& review = *examined.review;
    lines.add("kind", review::kindId(review.kind));
    lines.add("size", withCommas(review.facts.sizeBytes) + " bytes");
    lines.add("sha256", examined.sha256);
    if (review.tree)
        lines.add("protocol", std::to_string(review.tree->protocol()));
    lines.add("written by", review.facts.skopsVersion.empty()
                                ? ""
                                : "skops " + escapeForDisplay(review.facts.skopsVersion));
    lines.add("pickled by", review.facts.pickleWriter);
    lines.add("scikit-learn inside", joined(review.facts.sklearnVersions));
    if (review.archive)
        lines.add("members", withCommas(review.archive->members().size()));
    if (review.facts.schemaBytes > 0)
        lines.add("schema.json", withCommas(review.facts.schemaBytes) + " bytes");
    if (review.tree) {
        lines.add("nodes", withCommas(review.tree->nodeCount()));
        lines.add("edges", withCommas(review.tree->edgeCount()));
        lines.add("types", withCommas(review.tree->typeCount()));
    }
}

void addTypes(TextLines& lines, const audit::Audit& audit)
{
    lines.add("types to review",
              withCommas(audit.openCount()) + " of " + withCommas(audit.types().size()) + " untrusted");
    addGrouped(lines, audit.types(),
               [](const audit::UntrustedType& type) { return counted(type.count, "place"); });
}

void addChecked(TextLines& lines, const audit::Contents& contents)
{
    for (const audit::CheckedContents& checked : contents.checked)
        lines.add("checked", withCommas(checked.inRange) + " of " + withCommas(checked.total) + ' ' +
                                 escapeForDisplay(checked.type) + ": indices in range");
}

} // namespace

std::string infoText(const Examined& examined, std::string_view profile, EventLimit events,
                     const std::string& prefix)
{
    const review::Review& review = *examined.review;
    TextLines lines(prefix);
    if (prefix.empty())
        lines.add("file", escapeForDisplay(examined.name));
    addVerdict(lines, review, profile);
    addFacts(lines, examined);
    if (review.contents)
        addChecked(lines, *review.contents);
    if (review.audit)
        addTypes(lines, *review.audit);
    if (!review.pickles.empty()) {
        addPickles(lines, review, events);
        addImports(lines, review.imports);
    }
    lines.add("findings", withCommas(review.findings.size()));
    for (const Finding& finding : review.findings) {
        lines.add("  " + findingLine(finding, review.tree.get()));
        // Their first argument is the name.
        const bool isNamed = finding.code == Code::ImportDangerous || finding.code == Code::CallDangerous;
        if (isNamed && !finding.args.empty())
            lines.add(std::string("    ") +
                      texts::typeText(finding.args.front(), audit::Group::KnownDangerous).why);
    }
    return lines.take();
}

std::string convertedText(const review::Review& review, const std::string& prefix, const Cancel& cancel)
{
    const review::Converted& converted = *review.converted;
    TextLines lines(prefix);
    std::string text(review::convertStateId(converted.state));
    if (converted.content)
        text += ", " + counted(converted.arrays, "array");
    lines.add("as .skops", text);
    for (const Finding& finding : converted.findings)
        lines.add("  " + findingLine(finding, review.tree.get()));
    if (isUnconvertible(review))
        return lines.take();
    std::string profiles;
    for (const std::string_view profile : review::loadsIn(review, cancel))
        profiles += (profiles.empty() ? "" : ", ") + std::string(profile);
    lines.add("  would load in", profiles.empty() ? "no environment that is known here" : profiles);
    return lines.take();
}

} // namespace skops::terminal
