#include "guide/guide_pages.h"

#include "guide/guide_texts.h"
#include "text/sentences.h"
#include "theme/colors.h"
#include "theme/icons.h"

#include <QCoreApplication>

#include <array>

namespace skops::ui {
namespace {

struct Pages
{
    Q_DECLARE_TR_FUNCTIONS(skops::ui::GuidePages)
};

constexpr std::array safeties{audit::Safety::Safe, audit::Safety::BelowUntrusted, audit::Safety::Untrusted};
constexpr std::array severities{Severity::Danger, Severity::Warning, Severity::Review, Severity::Info};
constexpr std::array verdicts{audit::Verdict::Dangerous,   audit::Verdict::Deceptive,
                              audit::Verdict::NotAnalysed, audit::Verdict::WouldNotLoad,
                              audit::Verdict::ToReview,    audit::Verdict::NothingLeft};
constexpr std::array groups{audit::Group::KnownDangerous, audit::Group::Unknown, audit::Group::NativeCode,
                            audit::Group::Library};
constexpr std::array judgements{audit::Judgement::Dangerous, audit::Judgement::Unknown,
                                audit::Judgement::Native, audit::Judgement::Library, audit::Judgement::Known};

constexpr QLatin1String safetySign("safety");
constexpr QLatin1String severitySign("severity");
constexpr QLatin1String verdictSign("verdict");
constexpr QLatin1String groupSign("group");
constexpr QLatin1String judgementSign("judgement");

template <class Kind>
QString signOf(QLatin1String family, Kind kind)
{
    return QStringLiteral("<img src=\"sign:%1-%2\">").arg(family).arg(static_cast<int>(kind));
}

QString row(const QString& sign, const QString& word, const QColor& color, const QString& text)
{
    return QStringLiteral(
               "<tr><td width=\"28\">%1</td><td><b><span style=\"color:%2\">%3</span></b><br>%4</td></tr>")
        .arg(sign, color.name(), word.toHtmlEscaped(), text.toHtmlEscaped());
}

QString table(const QStringList& rows)
{
    return QStringLiteral("<table cellspacing=\"0\" cellpadding=\"5\">%1</table>").arg(rows.join(QString()));
}

QString heading(const QString& text)
{
    return QStringLiteral("<h3>%1</h3>").arg(text.toHtmlEscaped());
}

QString paragraphs(const QStringList& texts)
{
    QString html;
    for (const QString& text : texts)
        html += QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
    return html;
}

QString capitalized(QString word)
{
    if (!word.isEmpty())
        word[0] = word[0].toUpper();
    return word;
}

QString safetyTable()
{
    QStringList rows;
    for (const audit::Safety safety : safeties)
        rows.append(row(signOf(safetySign, safety), capitalized(safetyWord(safety)), trustColor(safety),
                        guideSafetyText(safety)));
    return table(rows);
}

QString severityTable()
{
    QStringList rows;
    for (const Severity severity : severities)
        rows.append(row(signOf(severitySign, severity), severityWord(severity), severityColor(severity),
                        guideSeverityText(severity)));
    return table(rows);
}

QString verdictTable(const QPalette& palette)
{
    QStringList rows;
    for (const audit::Verdict verdict : verdicts)
        rows.append(row(signOf(verdictSign, verdict), verdictWord(verdict),
                        verdictColors(verdict, palette).text,
                        verdictSentence(verdict) + QLatin1Char(' ') + guideVerdictAdvice(verdict)));
    return table(rows);
}

QString groupTable(const QPalette& palette)
{
    QStringList rows;
    for (const audit::Group group : groups)
        rows.append(row(signOf(groupSign, group), groupName(group), palette.color(QPalette::Text),
                        groupSentence(group) + QLatin1Char(' ') + guideGroupAdvice(group)));
    return table(rows);
}

QString judgementTable()
{
    QStringList rows;
    for (const audit::Judgement judgement : judgements)
        rows.append(row(signOf(judgementSign, judgement), capitalized(judgementWord(judgement)),
                        judgementColor(judgement), judgementSentence(judgement)));
    return table(rows);
}

QString shortcutTables(const std::vector<ShortcutGroup>& shortcuts)
{
    QString html;
    for (const ShortcutGroup& group : shortcuts) {
        QString rows;
        for (const ShortcutGroup::Row& shortcut : group.rows)
            rows += QStringLiteral("<tr><td width=\"200\"><b>%1</b></td><td>%2</td></tr>")
                        .arg(shortcut.keys.toHtmlEscaped(), shortcut.text.toHtmlEscaped());
        html += heading(group.menu) + table({rows});
    }
    return html;
}

QString tablesOf(GuideTopic topic, const std::vector<ShortcutGroup>& shortcuts, const QPalette& palette)
{
    switch (topic) {
    case GuideTopic::Signs:
        return heading(Pages::tr("Nodes of the tree")) + safetyTable() + heading(Pages::tr("Findings")) +
               severityTable() + heading(Pages::tr("What loading a pickle would do")) + judgementTable();
    case GuideTopic::Verdicts:
        return verdictTable(palette);
    case GuideTopic::Tree:
        return safetyTable();
    case GuideTopic::Types:
        return groupTable(palette);
    case GuideTopic::Findings:
        return severityTable();
    case GuideTopic::Pickles:
        return judgementTable();
    case GuideTopic::Keyboard:
        return shortcutTables(shortcuts);
    case GuideTopic::FirstSteps:
    case GuideTopic::Plan:
    case GuideTopic::Converting:
    case GuideTopic::Updating:
    case GuideTopic::Comparing:
    case GuideTopic::Lists:
    case GuideTopic::TrustLists:
        break;
    }
    return {};
}

template <class Kind, size_t Count>
bool isOneOf(int number, const std::array<Kind, Count>& kinds)
{
    for (const Kind kind : kinds) {
        if (static_cast<int>(kind) == number)
            return true;
    }
    return false;
}

} // namespace

QString guidePage(GuideTopic topic, const std::vector<ShortcutGroup>& shortcuts, const QPalette& palette)
{
    return QStringLiteral("<h2>%1</h2>").arg(guideTitle(topic).toHtmlEscaped()) +
           paragraphs(guideParagraphs(topic)) + tablesOf(topic, shortcuts, palette);
}

QIcon guideSign(const QString& name)
{
    const qsizetype dash = name.indexOf(QLatin1Char('-'));
    const QString family = name.left(dash);
    bool isNumber = false;
    const int number = name.mid(dash + 1).toInt(&isNumber);
    if (dash < 0 || !isNumber)
        return {};
    if (family == safetySign && isOneOf(number, safeties))
        return trustIcon(static_cast<audit::Safety>(number));
    if (family == severitySign && isOneOf(number, severities))
        return severityIcon(static_cast<Severity>(number));
    if (family == verdictSign && isOneOf(number, verdicts))
        return verdictIcon(static_cast<audit::Verdict>(number));
    if (family == groupSign && isOneOf(number, groups))
        return groupIcon(static_cast<audit::Group>(number));
    if (family == judgementSign && isOneOf(number, judgements))
        return judgementIcon(static_cast<audit::Judgement>(number));
    return {};
}

} // namespace skops::ui
