#include "models/json_excerpt.h"

#include "base/escape.h"

#include <QStringList>

#include <algorithm>

namespace skops::ui {
namespace {

/// Where to cut: not inside a character.
size_t cutOf(std::string_view json)
{
    size_t end = std::min(json.size(), excerptBytes);
    while (end > 0 && end < json.size() && (static_cast<unsigned char>(json[end]) & 0xc0U) == 0x80U)
        --end;
    return end;
}

/// Spaces that every line but the first begins with: a value stands as far to the right as it is deep.
qsizetype commonIndentation(const QStringList& lines)
{
    qsizetype least = -1;
    for (const QString& line : lines.mid(1)) {
        const auto end = std::ranges::find_if(line, [](QChar c) { return c != QLatin1Char(' '); });
        if (end != line.end())
            least = least < 0 ? end - line.begin() : std::min<qsizetype>(least, end - line.begin());
    }
    return std::max<qsizetype>(least, 0);
}

void appendBroken(QString& shown, QStringView line)
{
    qsizetype begin = 0;
    while (line.size() - begin > excerptLineCharacters) {
        qsizetype end = begin + excerptLineCharacters;
        if (line[end - 1].isHighSurrogate())
            --end;
        shown += line.mid(begin, end - begin);
        shown += QLatin1Char('\n');
        begin = end;
    }
    shown += line.mid(begin);
}

} // namespace

JsonExcerpt excerptOf(std::string_view json)
{
    JsonExcerpt excerpt;
    excerpt.totalBytes = json.size();
    excerpt.shownBytes = cutOf(json);
    // A line break within JSON is one; every other control character is shown as such.
    QStringList lines;
    std::string_view left = json.substr(0, excerpt.shownBytes);
    for (size_t end = left.find('\n'); end != std::string_view::npos; end = left.find('\n')) {
        lines.append(QString::fromStdString(escapeForDisplay(left.substr(0, end))));
        left.remove_prefix(end + 1);
    }
    lines.append(QString::fromStdString(escapeForDisplay(left)));
    excerpt.text = lines.join(QLatin1Char('\n'));
    const qsizetype indentation = commonIndentation(lines);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0)
            excerpt.shown += QLatin1Char('\n');
        appendBroken(excerpt.shown,
                     QStringView(lines[i]).mid(i > 0 ? std::min(indentation, lines[i].size()) : 0));
    }
    return excerpt;
}

} // namespace skops::ui
