#include "models/text_matcher.h"

#include <algorithm>

namespace skops::ui {
namespace {

/// Where the verbs at the beginning of a pattern end: "(*UCP)(*LIMIT_MATCH=5)". Those that follow them take
/// effect after them.
qsizetype endOfVerbs(const QString& pattern)
{
    qsizetype end = 0;
    while (QStringView(pattern).sliced(end).startsWith(QLatin1String("(*"))) {
        const qsizetype close = pattern.indexOf(QLatin1Char(')'), end);
        if (close < 0)
            break;
        const QStringView verb = QStringView(pattern).sliced(end + 2, close - end - 2);
        for (const QChar letter : verb) {
            const bool isOfVerb = (letter >= QLatin1Char('A') && letter <= QLatin1Char('Z')) ||
                                  letter.isDigit() || letter == QLatin1Char('_') ||
                                  letter == QLatin1Char('=');
            if (!isOfVerb)
                return end;
        }
        end = close + 1;
    }
    return end;
}

/// pcre2pattern(3), "Setting match resource limits": Qt has no call for it. Of two settings in a pattern the
/// last counts, so ours stands last.
QString limitVerb(int steps)
{
    return QStringLiteral("(*LIMIT_MATCH=%1)").arg(steps);
}

QRegularExpression makeRegex(const SearchQuery& query, int steps)
{
    QString pattern = query.text;
    pattern.insert(endOfVerbs(query.text), limitVerb(steps));
    auto options = QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::DontCaptureOption;
    if (!query.isCaseSensitive)
        options |= QRegularExpression::CaseInsensitiveOption;
    return QRegularExpression(pattern, options);
}

} // namespace

std::optional<PatternError> patternErrorOf(const SearchQuery& query)
{
    if (!query.isRegex || query.text.isEmpty())
        return std::nullopt;
    const QRegularExpression regex = makeRegex(query, TextMatcher::searchSteps);
    if (regex.isValid())
        return std::nullopt;
    qsizetype offset = regex.patternErrorOffset();
    const qsizetype inserted = limitVerb(TextMatcher::searchSteps).size();
    if (const qsizetype end = endOfVerbs(query.text); offset >= end + inserted)
        offset -= inserted;
    return PatternError{regex.errorString(), offset};
}

TextMatcher::TextMatcher(const SearchQuery& query, int steps) : m_query(query)
{
    if (query.text.isEmpty())
        return;
    if (query.isRegex) {
        m_regex = makeRegex(query, steps);
        m_isUsable = m_regex.isValid();
        if (m_isUsable)
            m_regex.optimize();
        return;
    }
    m_plain = QStringMatcher(query.text, query.isCaseSensitive ? Qt::CaseSensitive : Qt::CaseInsensitive);
    m_isUsable = true;
}

TextMatcher::Answer TextMatcher::match(const QString& text) const
{
    if (!m_isUsable)
        return Answer::No;
    if (!m_query.isRegex)
        return m_plain.indexIn(text) >= 0 ? Answer::Yes : Answer::No;
    const QRegularExpressionMatch found = m_regex.match(text);
    if (!found.isValid())
        return Answer::GivenUp;
    return found.hasMatch() ? Answer::Yes : Answer::No;
}

std::vector<TextRange> TextMatcher::ranges(const QString& text) const
{
    std::vector<TextRange> found;
    if (!m_isUsable)
        return found;
    if (!m_query.isRegex) {
        const qsizetype length = m_query.text.size();
        for (qsizetype at = m_plain.indexIn(text); at >= 0; at = m_plain.indexIn(text, at + length))
            found.push_back({at, length});
        return found;
    }
    // An iterator would allow the steps anew for every match.
    for (qsizetype at = 0; at < text.size();) {
        const QRegularExpressionMatch match = m_regex.match(text, at);
        if (!match.isValid() || !match.hasMatch())
            break;
        if (match.capturedLength() > 0)
            found.push_back({match.capturedStart(), match.capturedLength()});
        at = std::max(match.capturedEnd(), match.capturedStart() + 1);
    }
    return found;
}

} // namespace skops::ui
