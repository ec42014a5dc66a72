#include "text/sentences.h"

#include "base/escape.h"
#include "text/display.h"
#include "texts/code_texts.h"
#include "texts/reason_texts.h"
#include "texts/type_texts.h"
#include "texts/verdict_texts.h"

#include <QCoreApplication>

#include <algorithm>

namespace skops::ui {
namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(skops::ui::Sentences)
};

QString fromCodes(const char* english)
{
    return QCoreApplication::translate("codes", english);
}

QString fromVerdicts(const char* english)
{
    return QCoreApplication::translate("verdicts", english);
}

QString fromTypes(const char* english)
{
    return QCoreApplication::translate("types", english);
}

QString sentence(Code code, const std::vector<std::string>& args)
{
    constexpr qsizetype argumentCharacters = 300;
    std::vector<std::string> shown;
    shown.reserve(args.size());
    for (const std::string& arg : args)
        shown.push_back(toUtf8(displayText(arg, argumentCharacters)));
    return QString::fromStdString(texts::fill(toUtf8(fromCodes(texts::textOf(code).message)), shown));
}

/// The first few, so that one line is enough.
QString versionsText(const std::vector<std::string>& all)
{
    constexpr size_t shownVersions = 3;
    QStringList versions;
    for (const std::string& version : std::span(all).first(std::min(all.size(), shownVersions)))
        versions.append(displayText(version, 40));
    if (all.size() > shownVersions)
        versions.append(QString(QChar(0x2026)));
    return versions.join(QStringLiteral(", "));
}

QString kindName(review::Kind kind)
{
    switch (kind) {
    case review::Kind::Joblib:
        return Sentences::tr("Pickle with joblib's arrays");
    case review::Kind::Zip:
    case review::Kind::Skops:
        return Sentences::tr("Zip archive with a pickle");
    case review::Kind::Torch:
        return Sentences::tr("PyTorch archive");
    case review::Kind::Numpy:
        return Sentences::tr("NumPy array of objects");
    case review::Kind::Pickle:
    case review::Kind::Compressed:
    case review::Kind::Empty:
    case review::Kind::Other:
        break;
    }
    return Sentences::tr("Pickle");
}

QString pickleWriterSentence(const review::Review& review)
{
    QStringList parts{kindName(review.kind)};
    if (const auto streams = review.pickles.front().analysis->main().graph->pickles(); !streams.empty())
        parts.append(Sentences::tr("protocol %1").arg(streams.front().protocol));
    parts.append(Sentences::tr("written by %1").arg(fromUtf8(review.facts.pickleWriter)));
    const QString text = parts.join(QStringLiteral(", "));
    return review.facts.sklearnVersions.empty() ? text + QLatin1Char('.')
                                                : Sentences::tr("%1; scikit-learn %2 inside.")
                                                      .arg(text, versionsText(review.facts.sklearnVersions));
}

} // namespace

QString findingSentence(const Finding& finding)
{
    std::vector<std::string> args = finding.args;
    if (args.size() > 1)
        if (const char* reason = texts::reasonText(finding.code, args[1]))
            args[1] = toUtf8(QCoreApplication::translate("reasons", reason));
    return sentence(finding.code, args);
}

QString errorSentence(const Error& error)
{
    return sentence(error.code, error.args);
}

QString reasonPhrase(Code code, std::string_view id)
{
    const char* phrase = texts::reasonText(code, id);
    return phrase ? QCoreApplication::translate("reasons", phrase) : QString();
}

QString adviceOf(Code code)
{
    return fromCodes(texts::textOf(code).advice);
}

QString effectSentence(Code code)
{
    return fromCodes(texts::effectText(effectOf(code)));
}

QString exampleOf(Code code)
{
    const char* example = texts::textOf(code).example;
    return *example == '\0' ? QString() : fromCodes(example);
}

QString nodePath(const nodes::NodeTree& tree, NodeId node, qsizetype maxCharacters)
{
    // A path is as long as its node is deep, and a cell is painted often.
    constexpr uint32_t maxPathDepth = 2000;
    uint32_t depth = 0;
    for (NodeId at = node; tree.depth() > maxPathDepth && at != none<NodeId>; at = tree.parentOf(at)) {
        if (++depth > maxPathDepth)
            return Sentences::tr("a node more than %1 levels down").arg(formatCount(maxPathDepth));
    }
    return displayText(nodes::pathOf(tree, node), maxCharacters);
}

QString placeText(const nodes::NodeTree* tree, const Place& place)
{
    QStringList parts;
    if (tree && place.node != none<NodeId>)
        parts.append(nodePath(*tree, place.node));
    if (!place.member.empty())
        parts.append(displayText(place.member));
    if (place.offset != noOffset)
        parts.append(Sentences::tr("byte %1").arg(formatCount(place.offset)));
    return parts.isEmpty() ? Sentences::tr("the file") : parts.join(QStringLiteral(", "));
}

QString severityWord(Severity severity)
{
    return fromVerdicts(texts::severityText(severity));
}

QString safetyWord(audit::Safety safety)
{
    switch (safety) {
    case audit::Safety::Safe:
        return Sentences::tr("trusted");
    case audit::Safety::BelowUntrusted:
        return Sentences::tr("untrusted below");
    case audit::Safety::Untrusted:
        return Sentences::tr("untrusted");
    }
    return {};
}

QString verdictWord(audit::Verdict verdict)
{
    return fromVerdicts(texts::verdictText(verdict).name);
}

QString verdictSentence(audit::Verdict verdict)
{
    return fromVerdicts(texts::verdictText(verdict).sentence);
}

QString verdictSentence(const review::Review& review)
{
    const bool isOfFindings =
        review.verdict == audit::Verdict::ToReview && review::openCount(review) == std::optional<size_t>(0);
    return isOfFindings ? Sentences::tr("No type is left to decide on, but the findings are to be looked at.")
                        : verdictSentence(review.verdict);
}

QString groupName(audit::Group group)
{
    return fromVerdicts(texts::groupText(group).name);
}

QString groupSentence(audit::Group group)
{
    return fromVerdicts(texts::groupText(group).sentence);
}

QString typeWhy(std::string_view name, audit::Group group)
{
    return fromTypes(texts::typeText(name, group).why);
}

QString typeCheck(std::string_view name, audit::Group group)
{
    return fromTypes(texts::typeText(name, group).check);
}

QString dangerOf(const Finding& finding)
{
    const bool isNamed = finding.code == Code::ImportDangerous || finding.code == Code::CallDangerous ||
                         finding.code == Code::KnownDangerous;
    return isNamed && !finding.args.empty() ? typeWhy(finding.args.front(), audit::Group::KnownDangerous)
                                            : QString();
}

QString judgementWord(audit::Judgement judgement)
{
    switch (judgement) {
    case audit::Judgement::Dangerous:
        return Sentences::tr("dangerous");
    case audit::Judgement::Unknown:
        return Sentences::tr("unknown");
    case audit::Judgement::Native:
        return Sentences::tr("native code");
    case audit::Judgement::Library:
        return Sentences::tr("known library");
    case audit::Judgement::Known:
        return Sentences::tr("known");
    }
    return {};
}

QString judgementSentence(audit::Judgement judgement)
{
    switch (judgement) {
    case audit::Judgement::Dangerous:
        return Sentences::tr("No model needs this.");
    case audit::Judgement::Unknown:
        return Sentences::tr("Genuine models, as far as they are known here, do not do this.");
    case audit::Judgement::Native:
        return Sentences::tr("Native code uses what the file gives it.");
    case audit::Judgement::Library:
        return Sentences::tr("Genuine models do this; skops would ask you about it.");
    case audit::Judgement::Known:
        return Sentences::tr("Genuine models do this.");
    }
    return {};
}

QString loaderName(pickle::Loader loader)
{
    switch (loader) {
    case pickle::Loader::CUnpickler:
        return QStringLiteral("pickle.load");
    case pickle::Loader::PurePython:
        return QStringLiteral("pickle.py");
    case pickle::Loader::Joblib:
        return QStringLiteral("joblib.load");
    }
    return {};
}

QString writerSentence(const review::Review& review)
{
    if (review.converted || (!review.tree && !review.pickles.empty()))
        return pickleWriterSentence(review);
    const review::Facts& facts = review.facts;
    const QString skops = facts.skopsVersion.empty()
                              ? Sentences::tr("an unknown skops")
                              : Sentences::tr("skops %1").arg(displayText(facts.skopsVersion, 40));
    if (facts.sklearnVersions.empty())
        return Sentences::tr("Written by %1 (protocol %2).").arg(skops).arg(facts.protocol);
    return Sentences::tr("Written by %1 (protocol %2) and scikit-learn %3.")
        .arg(skops)
        .arg(facts.protocol)
        .arg(versionsText(facts.sklearnVersions));
}

QString loadSentence(const review::Review& review)
{
    const auto hasEffect = [&](Effect effect) {
        return std::ranges::any_of(review.findings,
                                   [effect](const Finding& f) { return effectOf(f.code) == effect; });
    };
    // Of a pickle with a tree: one that would fail to load has none.
    if (review.converted && review.tree)
        return hasEffect(Effect::WouldNotLoad) ? Sentences::tr("What it becomes would not load there.")
                                               : QString();
    if (!review.tree)
        return hasEffect(Effect::WouldNotLoad)
                   ? Sentences::tr("Loading would fail, but only after what comes before the error has run.")
                   : QString();
    if (hasEffect(Effect::WouldNotLoad))
        return Sentences::tr("It would not load there.");
    if (hasEffect(Effect::NotAnalysed))
        return Sentences::tr("Whether it would load there is not known.");
    if (review.contentState == audit::ContentState::NotRead)
        return Sentences::tr("Nothing seen so far would keep it from loading there.");
    return Sentences::tr("As far as is known it would load there.");
}

QString contentSentence(const review::Review& review)
{
    if (!review.converted)
        return fromVerdicts(texts::contentText(review.contentState));
    switch (review.contentState) {
    case audit::ContentState::NotRead:
        return Sentences::tr("The arrays of the pickle were not checked yet.");
    case audit::ContentState::Verified:
        return Sentences::tr("The arrays of the pickle were read and checked.");
    case audit::ContentState::Failed:
        return Sentences::tr("Some arrays of the pickle could not be read or hold something wrong.");
    }
    return {};
}

QString checkedSentence(const review::Review& review, const std::string& type)
{
    if (!review.contents)
        return {};
    for (const audit::CheckedContents& checked : review.contents->checked) {
        if (checked.type == type)
            return Sentences::tr("Checked here: indices are in range in %1 of %2.")
                .arg(formatCount(checked.inRange), formatCount(checked.total));
    }
    return {};
}

QString kindSentence(review::Kind kind)
{
    switch (kind) {
    case review::Kind::Skops:
        return Sentences::tr("It is a skops file, but it cannot be read.");
    case review::Kind::Zip:
        return Sentences::tr("It is a zip archive with neither a schema.json nor a pickle that can be read.");
    case review::Kind::Torch:
        return Sentences::tr("It is a PyTorch archive, but its pickle cannot be read.");
    case review::Kind::Pickle:
    case review::Kind::Joblib:
        return Sentences::tr(
            "It is a pickle, but it cannot be read. Loading a pickle runs whatever it says.");
    case review::Kind::Numpy:
        return Sentences::tr("It is a NumPy file without a pickle in it.");
    case review::Kind::Compressed:
        return Sentences::tr("It is compressed data with no pickle inside.");
    case review::Kind::Empty:
        return Sentences::tr("It is empty.");
    case review::Kind::Other:
        return Sentences::tr("It is neither a skops file nor a pickle.");
    }
    return {};
}

} // namespace skops::ui
