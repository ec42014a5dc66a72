#include "document/trust_export.h"

#include "document/save_text.h"
#include "models/type_rows.h"
#include "text/display.h"

#include <QDate>

namespace skops::ui {

audit::TrustList trustListOf(const Document& document)
{
    audit::TrustList list;
    if (document.profile())
        list.profile = document.profile()->name();
    const std::string today = toUtf8(QDate::currentDate().toString(Qt::ISODate));
    if (!document.review())
        return list;
    for (const TypeRow& type : typeRows(*document.review())) {
        if (document.ticks().contains(type.name))
            list.entries.push_back({.type = std::string(type.name),
                                    .reason = {},
                                    .who = {},
                                    .date = today,
                                    .expires = {},
                                    .sha256 = {}});
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
    return saveTrustList(trustListOf(document), path, format);
}

std::optional<QString> saveTrustList(const audit::TrustList& list, const QString& path,
                                     audit::TrustFormat format)
{
    const std::string text = audit::writeTrustList(list, format);
    return saveText(path, text);
}

} // namespace skops::ui
