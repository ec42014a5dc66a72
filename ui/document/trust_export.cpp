#include "document/trust_export.h"

#include "text/display.h"

#include <QDate>
#include <QSaveFile>

namespace skops::ui {

audit::TrustList trustListOf(const Document& document)
{
    audit::TrustList list;
    if (document.profile())
        list.profile = document.profile()->name();
    const std::string today = toUtf8(QDate::currentDate().toString(Qt::ISODate));
    if (!document.review() || !document.review()->audit)
        return list;
    for (const audit::UntrustedType& type : document.review()->audit->types()) {
        if (document.ticks().contains(type.name))
            list.entries.push_back(
                {.type = type.name, .reason = {}, .who = {}, .date = today, .expires = {}, .sha256 = {}});
    }
    return list;
}

audit::TrustFormat trustFormatOf(const QString& path)
{
    if (path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
        return audit::TrustFormat::Json;
    if (path.endsWith(QLatin1String(".py"), Qt::CaseInsensitive))
        return audit::TrustFormat::Python;
    return audit::TrustFormat::Text;
}

std::optional<QString> saveTrustList(const Document& document, const QString& path, audit::TrustFormat format)
{
    const std::string text = audit::writeTrustList(trustListOf(document), format);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    file.write(text.data(), static_cast<qint64>(text.size()));
    return file.commit() ? std::nullopt : std::optional(file.errorString());
}

} // namespace skops::ui
