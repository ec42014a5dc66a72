#pragma once

// The language of the window: words, numbers, dates. The terminal speaks English only.

#include <QString>

namespace skops::ui {

enum class Language { System, English, German };

/// Installs the translations of this program and of Qt, and makes the language's numbers and dates the
/// default; what the program has no words for stays English. Before the first window is made: windows that
/// are open keep their words.
void applyLanguage(Language language);

/// What was chosen, from the settings; System if nothing was.
Language chosenLanguage();
void chooseLanguage(Language language);

/// For settings and the command line: "system", "en", "de".
QString languageId(Language language);
Language languageFromId(const QString& id);

} // namespace skops::ui
