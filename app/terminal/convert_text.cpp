#include "terminal/convert_text.h"

#include "base/escape.h"
#include "terminal/finding_text.h"
#include "terminal/log_line.h"
#include "terminal/text_format.h"

#include <algorithm>
#include <filesystem>

namespace skops::terminal {
namespace {

using review::ConvertStatus;

/// pathlib.Path.stem
std::string modelName(const ConvertNames& names)
{
    return escapeForDisplay(std::filesystem::path(names.input).stem().string());
}

/// skops' own two messages (skops/cli/_convert.py _convert_file, 0.16).
std::string typesText(const ConvertNames& names, const review::Review& review, const ConvertTold& told)
{
    std::string types;
    for (const audit::UntrustedType& type : review.audit->types())
        types += (types.empty() ? "" : ", ") + escapeForDisplay(type.name);
    if (types.empty())
        return told.verbosity >= 1 ? logLine("INFO", "No unknown types found in " + modelName(names) + '.')
                                   : std::string();
    return logLine("WARNING", "While converting " + escapeForDisplay(names.input) +
                                  ", the following unknown types were found: " + types + ". When loading " +
                                  escapeForDisplay(names.output) +
                                  " with skops.load, these types must be specified as 'trusted'");
}

std::string loadsInText(const ConvertNames& names, const review::Review& review, const Cancel& cancel)
{
    std::string profiles;
    for (const std::string_view profile : review::loadsIn(review, cancel))
        profiles += (profiles.empty() ? "" : ", ") + std::string(profile);
    return messageLine(names.input, profiles.empty() ? "loads in no environment that is known here"
                                                     : "loads in: " + profiles);
}

bool isOfConverting(const Finding& finding)
{
    return finding.code == Code::ConvertChanged || finding.code == Code::ConvertAssumedPlain;
}

/// What counts, and with details also what converting changes.
std::vector<Finding> toldFindings(const review::ConvertOutcome& outcome, const ConvertTold& told)
{
    std::vector<Finding> findings;
    if (!outcome.review)
        return findings;
    for (const Finding& finding : outcome.review->findings) {
        const bool isKind = finding.code == Code::KindUnknown || finding.code == Code::SchemaMissing;
        const bool counts = severityOf(finding.code) >= Severity::Review && !isKind;
        if (counts || (told.hasDetails() && isOfConverting(finding)))
            findings.push_back(finding);
    }
    return findings;
}

/// Errors of the output; the others are of the input.
bool isOfOutput(const Finding& finding)
{
    return finding.code == Code::FileExists || finding.code == Code::FileWrite ||
           finding.code == Code::FileIsFolder || finding.code == Code::SavedDiffers;
}

std::string reasonLine(const ConvertNames& names, const Finding& reason)
{
    const std::string line = findingLine(reason, nullptr);
    return messageLine(names.input, isOfOutput(reason) ? escapeForDisplay(names.output) + ": " + line : line);
}

std::string notConvertedText(const ConvertNames& names, const review::ConvertOutcome& outcome,
                             const ConvertTold& told)
{
    std::vector<Finding> findings;
    // Of another file than a pickle only its kind matters here; `info` shows it.
    if (outcome.status != ConvertStatus::NotPickle)
        findings = toldFindings(outcome, told);
    else if (!names.isNamed && !told.hasDetails())
        return {};
    const Finding& reason = *outcome.reason;
    const bool isTold = std::ranges::find(findings, reason.code, &Finding::code) != findings.end();
    const nodes::NodeTree* tree = outcome.review ? outcome.review->tree.get() : nullptr;
    return (isTold ? std::string() : reasonLine(names, reason)) +
           findingLines(names.input, findings, tree, Severity::Info);
}

} // namespace

std::string startText(const ConvertNames& names, const ConvertTold& told)
{
    return told.verbosity >= 2 ? logLine("DEBUG", "Converting " + modelName(names)) : std::string();
}

std::string reviewedText(const ConvertNames& names, const review::ConvertOutcome& outcome,
                         const ConvertTold& told, const Cancel& cancel)
{
    if (outcome.status == ConvertStatus::Skipped)
        return told.hasDetails()
                   ? messageLine(names.input, "skipped, since there is a " + escapeForDisplay(names.output))
                   : std::string();
    if (outcome.status != ConvertStatus::Convertible)
        return notConvertedText(names, outcome, told);
    const review::Review& review = *outcome.review;
    std::string text =
        findingLines(names.input, toldFindings(outcome, told), review.tree.get(), Severity::Info);
    if (told.hasDetails())
        text += loadsInText(names, review, cancel);
    text += typesText(names, review, told);
    if (!told.isDryRun && told.verbosity >= 2)
        text += logLine("DEBUG", "Writing to " + escapeForDisplay(names.output));
    if (told.isDryRun && told.hasDetails())
        text += messageLine(names.input, "would become " + escapeForDisplay(names.output) + ": " +
                                             counted(review.converted->arrays, "array"));
    return text;
}

std::string writtenText(const ConvertNames& names, const review::ConvertOutcome& outcome,
                        const ConvertTold& told)
{
    if (outcome.status != ConvertStatus::Converted)
        return reasonLine(names, *outcome.reason);
    if (!told.hasDetails())
        return {};
    return messageLine(names.input, escapeForDisplay(names.output) + " written and read back, " +
                                        withCommas(outcome.saved.sizeBytes) + " bytes: " +
                                        counted(outcome.review->converted->arrays, "array") + " byte-equal");
}

} // namespace skops::terminal
