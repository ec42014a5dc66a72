#include "settings/preferences.h"

#include "document/open_options.h"
#include "document/reviewer.h"

#include <QSettings>

namespace skops::ui {
namespace {

constexpr QLatin1String appearanceKey("appearance");
constexpr QLatin1String colorsKey("colors");
constexpr QLatin1String restoreKey("session/restore");
constexpr QLatin1String profileKey("profile");

void keep(const QString& key, const QVariant& value, const QVariant& standard)
{
    if (value == standard)
        QSettings().remove(key);
    else
        QSettings().setValue(key, value);
}

} // namespace

Preferences readPreferences()
{
    const QSettings settings;
    Preferences preferences;
    preferences.language = chosenLanguage();
    preferences.appearance = appearanceFromId(settings.value(appearanceKey).toString());
    preferences.colors = colorSchemeFromId(settings.value(colorsKey).toString());
    preferences.restoresTabs = settings.value(restoreKey, true).toBool();
    preferences.profile = settings.value(profileKey).toString();
    preferences.reviewer = reviewerName();
    preferences.readsContents = readsContents();
    preferences.limits = chosenLimits();
    return preferences;
}

void usePreferences(const Preferences& preferences)
{
    const Preferences standard;
    chooseLanguage(preferences.language);
    keep(appearanceKey, appearanceId(preferences.appearance), appearanceId(standard.appearance));
    keep(colorsKey, colorSchemeId(preferences.colors), colorSchemeId(standard.colors));
    keep(restoreKey, preferences.restoresTabs, standard.restoresTabs);
    keep(profileKey, preferences.profile, standard.profile);
    setReviewerName(preferences.reviewer);
    setReadsContents(preferences.readsContents);
    chooseLimits(preferences.limits);
    applyAppearance(preferences.appearance);
    applyColorScheme(preferences.colors);
}

} // namespace skops::ui
