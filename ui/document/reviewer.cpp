#include "document/reviewer.h"

#include <QSettings>

namespace skops::ui {
namespace {

constexpr QLatin1String key("reviewer");

} // namespace

QString reviewerName()
{
    return QSettings().value(key).toString();
}

void setReviewerName(const QString& name)
{
    QSettings().setValue(key, name);
}

} // namespace skops::ui
