#include "document/open_options.h"

#include "text/display.h"

#include <QSettings>

#include <utility>

namespace skops::ui {
namespace {

constexpr QLatin1String readsContentsKey("open/readsContents");

profile::ProfilePtr& profileSlot()
{
    static profile::ProfilePtr profile;
    return profile;
}

QString keyOf(const LimitRow& row)
{
    return QStringLiteral("limits/%1").arg(fromUtf8(row.name));
}

} // namespace

Limits chosenLimits()
{
    const QSettings settings;
    Limits limits;
    for (const LimitRow& row : limitRows) {
        bool isNumber = false;
        const qulonglong value = settings.value(keyOf(row)).toString().toULongLong(&isNumber);
        if (isNumber && value > 0)
            limits.*row.value = value;
    }
    return limits;
}

void chooseLimits(const Limits& limits)
{
    QSettings settings;
    const Limits defaults;
    for (const LimitRow& row : limitRows) {
        if (limits.*row.value == defaults.*row.value)
            settings.remove(keyOf(row));
        else
            settings.setValue(keyOf(row), QString::number(limits.*row.value));
    }
}

bool readsContents()
{
    return QSettings().value(readsContentsKey, true).toBool();
}

void setReadsContents(bool reads)
{
    if (reads)
        QSettings().remove(readsContentsKey);
    else
        QSettings().setValue(readsContentsKey, false);
}

profile::ProfilePtr defaultProfile()
{
    return profileSlot() ? profileSlot() : profile::shipped(profile::shippedNames().front());
}

void setDefaultProfile(profile::ProfilePtr profile)
{
    profileSlot() = std::move(profile);
}

} // namespace skops::ui
