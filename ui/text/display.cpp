#include "text/display.h"

#include "base/escape.h"

#include <QLocale>

#include <algorithm>

namespace skops::ui {

QString displayText(std::string_view text, qsizetype maxCharacters)
{
    // Four bytes a character are enough for what is kept; the rest of a long text is not even looked at.
    const size_t maxBytes = static_cast<size_t>(maxCharacters) * 4;
    const bool isCut = text.size() > maxBytes;
    size_t end = std::min(text.size(), maxBytes);
    // A cut inside a character would show its first bytes as malformed.
    while (isCut && end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U)
        --end;
    QString shown = QString::fromStdString(escapeForDisplay(text.substr(0, end)));
    if (!isCut && shown.size() <= maxCharacters)
        return shown;
    if (shown.size() > maxCharacters - 1)
        shown.truncate(maxCharacters - 1);
    if (!shown.isEmpty() && shown.back().isHighSurrogate())
        shown.chop(1);
    return shown + QChar(0x2026);
}

QString plainToolTip(const QString& text)
{
    return QStringLiteral("<p style=\"white-space:pre-wrap\">%1</p>").arg(text.toHtmlEscaped());
}

QString formatBytes(uint64_t bytes)
{
    const QLocale locale;
    return locale.formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

QString formatCount(uint64_t count)
{
    return QLocale().toString(static_cast<qulonglong>(count));
}

QString shapeText(const std::vector<uint64_t>& shape)
{
    QStringList sizes;
    for (const uint64_t size : shape)
        sizes.append(QString::number(size));
    return shape.size() == 1 ? QStringLiteral("(%1,)").arg(sizes.front())
                             : QStringLiteral("(%1)").arg(sizes.join(QStringLiteral(", ")));
}

} // namespace skops::ui
