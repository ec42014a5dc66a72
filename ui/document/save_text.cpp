#include "document/save_text.h"

#include <QSaveFile>

namespace skops::ui {

std::optional<QString> saveText(const QString& path, std::string_view text)
{
    QSaveFile file(path);
    const auto size = static_cast<qint64>(text.size());
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), size) != size || !file.commit())
        return file.errorString();
    return std::nullopt;
}

} // namespace skops::ui
