#include "text/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

namespace skops::ui {
namespace {

constexpr QLatin1String key("language");

QLocale localeOf(Language language)
{
    switch (language) {
    case Language::System:
        break;
    case Language::English:
        return {QLocale::English};
    case Language::German:
        return {QLocale::German};
    }
    return QLocale::system();
}

/// In place of the one that was installed before.
void install(QTranslator& translator, const QLocale& locale, const QString& name, const QString& folder)
{
    QCoreApplication::removeTranslator(&translator);
    if (translator.load(locale, name, QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(&translator);
}

} // namespace

void applyLanguage(Language language)
{
    static QTranslator words;
    static QTranslator wordsOfQt; // of its buttons and file dialogs
    const QLocale locale = localeOf(language);
    QLocale::setDefault(locale);
    install(wordsOfQt, locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(words, locale, QStringLiteral("skops-inspector"), QStringLiteral(":/i18n"));
}

Language chosenLanguage()
{
    return languageFromId(QSettings().value(key).toString());
}

void chooseLanguage(Language language)
{
    if (language == Language::System)
        QSettings().remove(key);
    else
        QSettings().setValue(key, languageId(language));
}

QString languageId(Language language)
{
    switch (language) {
    case Language::System:
        return QStringLiteral("system");
    case Language::English:
        return QStringLiteral("en");
    case Language::German:
        return QStringLiteral("de");
    }
    return {};
}

Language languageFromId(const QString& id)
{
    for (const Language language : {Language::English, Language::German}) {
        if (id == languageId(language))
            return language;
    }
    return Language::System;
}

} // namespace skops::ui
