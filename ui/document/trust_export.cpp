#include "document/trust_export.h"

#include "document/save_text.h"
#include "document/saved_lists.h"
#include "models/type_rows.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace skops::ui {

audit::TrustList trustListOf(const Document& document)
{
    audit::TrustList list;
    if (document.profile())
        list.profile = document.profile()->name();
    if (!document.review())
        return list;
    for (const TypeRow& type : typeRows(*document.review())) {
        if (const Decision* decision = document.decisions().find(type.name))
            list.entries.push_back(*decision);
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
    if (auto problem = saveText(path, text))
        return problem;
    const QByteArray hash =
        QCryptographicHash::hash(QByteArray::fromStdString(text), QCryptographicHash::Sha256);
    SavedLists::add({QFileInfo(path).absoluteFilePath(), QString::fromLatin1(hash.toHex())});
    return std::nullopt;
}

} // namespace skops::ui
