#include "text/sentences.h"

#include "base/escape.h"
#include "text/display.h"
#include "texts/code_texts.h"
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

} // namespace

QString findingSentence(const Finding& finding)
{
    return sentence(finding.code, finding.args);
}

QString errorSentence(const Error& error)
{
    return sentence(error.code, error.args);
}

QString adviceOf(Code code)
{
    return fromCodes(texts::textOf(code).advice);
}

QString placeText(const nodes::NodeTree* tree, const Place& place)
{
    QStringList parts;
    if (tree && place.node != none<NodeId>)
        parts.append(displayText(nodes::pathOf(*tree, place.node)));
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

QString groupName(audit::Group group)
{
    return fromVerdicts(texts::groupText(group).name);
}

QString groupSentence(audit::Group group)
{
    return fromVerdicts(texts::groupText(group).sentence);
}

QString typeWhy(const audit::UntrustedType& type)
{
    return fromTypes(texts::typeText(type.name, type.group).why);
}

QString typeCheck(const audit::UntrustedType& type)
{
    return fromTypes(texts::typeText(type.name, type.group).check);
}

QString writerSentence(const review::Facts& facts)
{
    const QString skops = facts.skopsVersion.empty()
                              ? Sentences::tr("an unknown skops")
                              : Sentences::tr("skops %1").arg(displayText(facts.skopsVersion, 40));
    if (facts.sklearnVersions.empty())
        return Sentences::tr("Written by %1 (protocol %2).").arg(skops).arg(facts.protocol);
    constexpr size_t shownVersions = 3;
    QStringList versions;
    for (const std::string& version : facts.sklearnVersions)
        if (static_cast<size_t>(versions.size()) < shownVersions)
            versions.append(displayText(version, 40));
    if (facts.sklearnVersions.size() > shownVersions)
        versions.append(QString(QChar(0x2026)));
    return Sentences::tr("Written by %1 (protocol %2) and scikit-learn %3.")
        .arg(skops)
        .arg(facts.protocol)
        .arg(versions.join(QStringLiteral(", ")));
}

QString loadSentence(const review::Review& review)
{
    const auto hasEffect = [&](Effect effect) {
        return std::ranges::any_of(review.findings,
                                   [effect](const Finding& f) { return effectOf(f.code) == effect; });
    };
    if (hasEffect(Effect::WouldNotLoad))
        return Sentences::tr("It would not load there.");
    if (hasEffect(Effect::NotAnalysed))
        return Sentences::tr("Whether it would load there is not known.");
    if (review.contentState == audit::ContentState::NotRead)
        return Sentences::tr("Nothing seen so far would keep it from loading there.");
    return Sentences::tr("As far as is known it would load there.");
}

QString contentSentence(audit::ContentState state)
{
    return fromVerdicts(texts::contentText(state));
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
        return Sentences::tr("It is a zip archive without a schema.json, so it is no skops file.");
    case review::Kind::Pickle:
        return Sentences::tr("It is a pickle, not a skops file. Loading a pickle runs whatever it says.");
    case review::Kind::Compressed:
        return Sentences::tr("It is compressed data, not a skops file.");
    case review::Kind::Empty:
        return Sentences::tr("It is empty.");
    case review::Kind::Other:
        return Sentences::tr("It is no skops file.");
    }
    return {};
}

} // namespace skops::ui
