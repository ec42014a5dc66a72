#include "models/json_excerpt.h"

#include "base/escape.h"

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

void appendBroken(QString& shown, const QString& line)
{
    qsizetype begin = 0;
    while (line.size() - begin > excerptLineCharacters) {
        qsizetype end = begin + excerptLineCharacters;
        if (line[end - 1].isHighSurrogate())
            --end;
        shown += QStringView(line).mid(begin, end - begin);
        shown += QLatin1Char('\n');
        begin = end;
    }
    shown += QStringView(line).mid(begin);
}

} // namespace

JsonExcerpt excerptOf(std::string_view json)
{
    JsonExcerpt excerpt;
    excerpt.totalBytes = json.size();
    excerpt.shownBytes = cutOf(json);
    std::string_view left = json.substr(0, excerpt.shownBytes);
    // A line break within JSON is one; every other control character is shown as such.
    for (;;) {
        const size_t end = std::min(left.find('\n'), left.size());
        const QString line = QString::fromStdString(escapeForDisplay(left.substr(0, end)));
        excerpt.text += line;
        appendBroken(excerpt.shown, line);
        if (end == left.size())
            return excerpt;
        left.remove_prefix(end + 1);
        excerpt.text += QLatin1Char('\n');
        excerpt.shown += QLatin1Char('\n');
    }
}

} // namespace skops::ui
