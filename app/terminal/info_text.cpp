#include "terminal/info_text.h"

#include "base/escape.h"
#include "terminal/text_format.h"
#include "texts/type_texts.h"
#include "texts/verdict_texts.h"

namespace skops::terminal {
namespace {

class Lines
{
public:
    explicit Lines(const std::string& prefix) : m_prefix(prefix) {}

    void add(std::string_view text) { m_text.append(m_prefix).append(text).append("\n"); }
    void add(std::string_view key, std::string_view value)
    {
        if (!value.empty())
            m_text.append(m_prefix).append(key).append(": ").append(value).append("\n");
    }
    std::string take() { return std::move(m_text); }

private:
    std::string m_prefix;
    std::string m_text;
};

std::string joined(const std::vector<std::string>& parts)
{
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : ", ") + escapeForDisplay(part);
    return text;
}

void addVerdict(Lines& lines, const review::Review& review, std::string_view profile)
{
    const texts::NamedText text = texts::verdictText(review.verdict);
    lines.add("verdict", std::string(text.name) + ". " + text.sentence);
    lines.add("profile", profile);
    if (review.archive)
        lines.add("contents", texts::contentText(review.contentState));
}

void addFacts(Lines& lines, const Examined& examined)
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

void addTypes(Lines& lines, const audit::Audit& audit)
{
    lines.add("types to review",
              withCommas(audit.openCount()) + " of " + withCommas(audit.types().size()) + " untrusted");
    for (const audit::Group group : {audit::Group::KnownDangerous, audit::Group::Unknown,
                                     audit::Group::NativeCode, audit::Group::Library}) {
        bool isFirst = true;
        for (const audit::UntrustedType& type : audit.types()) {
            if (type.group != group)
                continue;
            const texts::NamedText text = texts::groupText(group);
            if (isFirst)
                lines.add(std::string("  ") + text.name + ": " + text.sentence);
            isFirst = false;
            lines.add("    " + escapeForDisplay(type.name) + " (" + counted(type.count, "place") +
                      (type.isTicked ? ", trusted by you)" : ")"));
            const texts::TypeText about = texts::typeText(type.name, type.group);
            lines.add(std::string("      why: ") + about.why);
            lines.add(std::string("      check: ") + about.check);
        }
    }
}

void addChecked(Lines& lines, const audit::Contents& contents)
{
    for (const audit::CheckedContents& checked : contents.checked)
        lines.add("checked", withCommas(checked.inRange) + " of " + withCommas(checked.total) + ' ' +
                                 escapeForDisplay(checked.type) + ": indices in range");
}

} // namespace

std::string infoText(const Examined& examined, std::string_view profile, const std::string& prefix)
{
    const review::Review& review = *examined.review;
    Lines lines(prefix);
    if (prefix.empty())
        lines.add("file", escapeForDisplay(examined.name));
    addVerdict(lines, review, profile);
    addFacts(lines, examined);
    if (review.contents)
        addChecked(lines, *review.contents);
    if (review.audit)
        addTypes(lines, *review.audit);
    lines.add("findings", withCommas(review.findings.size()));
    for (const Finding& finding : review.findings)
        lines.add("  " + findingLine(finding, review.tree.get()));
    return lines.take();
}

} // namespace skops::terminal
