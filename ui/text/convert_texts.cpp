#include "text/convert_texts.h"

#include "text/display.h"
#include "text/sentences.h"

#include <QCoreApplication>

#include <algorithm>

namespace skops::ui {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(skops::ui::ConvertTexts)
};

bool isLoss(const Finding& finding)
{
    return finding.code == Code::ConvertUnloadable || finding.code == Code::ConvertLossy;
}

/// With where it is in the object: the last argument of such findings.
QString withPath(const Finding& finding)
{
    constexpr qsizetype pathCharacters = 120;
    const QString sentence = findingSentence(finding);
    if (finding.args.size() < 3)
        return sentence;
    const QString path = displayText(finding.args.back(), pathCharacters);
    return finding.count > 1
               ? Texts::tr("%1 (%2 and %3 more)").arg(sentence, path, formatCount(finding.count - 1))
               : Texts::tr("%1 (%2)").arg(sentence, path);
}

QString refusal(const review::Converted& converted)
{
    const auto found = std::ranges::find(converted.findings, Code::ConvertRefused, &Finding::code);
    const QString why = found == converted.findings.end() ? QString() : withPath(*found);
    const auto count = std::ranges::count(converted.findings, Code::ConvertRefused, &Finding::code);
    const QString sentence = Texts::tr("It cannot be converted to .skops. %1").arg(why);
    return count > 1 ? Texts::tr("%1 That is one of %2 reasons.")
                           .arg(sentence, formatCount(static_cast<uint64_t>(count)))
                     : sentence;
}

QString environmentText(const profile::Profile& profile)
{
    return Texts::tr("skops %1 + scikit-learn %2")
        .arg(displayText(profile.version(profile::Package::Skops), 40),
             displayText(profile.version(profile::Package::ScikitLearn), 40));
}

} // namespace

QString convertSentence(const review::Converted& converted)
{
    switch (converted.state) {
    case review::ConvertState::Ready:
        return Texts::tr("It can be converted to .skops, without running anything of it.");
    case review::ConvertState::Lossy:
        return Texts::tr("It can be converted to .skops, but what comes back would not be the same:");
    case review::ConvertState::Refused:
        return refusal(converted);
    case review::ConvertState::Blocked:
    case review::ConvertState::Failed:
        break;
    }
    const QString why = converted.findings.empty() ? QString() : findingSentence(converted.findings.front());
    return converted.state == review::ConvertState::Blocked
               ? why
               : Texts::tr("It cannot be converted to .skops. %1").arg(why);
}

QStringList lossLines(const review::Converted& converted, qsizetype maxLines)
{
    QStringList lines;
    uint64_t left = 0;
    for (const Finding& finding : converted.findings) {
        if (!isLoss(finding))
            continue;
        if (lines.size() < maxLines)
            lines.append(withPath(finding));
        else
            ++left;
    }
    if (left > 0)
        lines.append(Texts::tr("\u2026 and %1 more: see the findings").arg(formatCount(left)));
    return lines;
}

QString environmentsSentence(std::span<const std::string_view> profiles)
{
    if (profiles.empty())
        return Texts::tr("Loads in no environment that is known here.");
    QStringList names;
    for (const std::string_view name : profiles) {
        if (const profile::ProfilePtr profile = profile::shipped(name))
            names.append(environmentText(*profile));
    }
    if (profiles.size() == profile::shippedNames().size())
        return Texts::tr("Loads in every environment that is known here, from %1 to %2.")
            .arg(names.back(), names.front());
    return Texts::tr("Loads in: %1.").arg(names.join(QStringLiteral(", ")));
}

QString noteWord(const Finding& finding)
{
    if (finding.code == Code::ConvertRefused)
        return Texts::tr("Refused");
    if (finding.code == Code::ConvertUnloadable)
        return Texts::tr("Would not load");
    if (finding.code == Code::ConvertLossy)
        return Texts::tr("Different");
    if (finding.code == Code::ConvertChanged)
        return Texts::tr("Other form");
    if (finding.code == Code::ConvertAssumedPlain)
        return Texts::tr("Assumed plain");
    return severityWord(severityOf(finding.code));
}

} // namespace skops::ui
