// The window in German: no English is left, mnemonics do not meet, numbers and the buttons of Qt follow.

#include "guide/about_dialog.h"
#include "guide/guide_window.h"
#include "settings/settings_dialog.h"
#include "text/display.h"
#include "text/language.h"
#include "ui/window_scenes.h"
#include "ui/window_walk.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;

namespace {

/// Words that are the same in both languages: names, and words that German has taken over.
const QSet<QString>& sameWords()
{
    static const QSet<QString> words = [] {
        const QString all = QStringLiteral(
            "Pickles python xgboost lightgbm catboost quantile-forest Skops Inspector skops "
            "scikit-learn sklearn Python pickle Pickle joblib Joblib "
            "PyTorch NumPy numpy SciPy "
            "pandas scipy JSON Qt QuaZip RapidJSON simdjson tl-expected libdeflate liblzma zlib "
            "bzip2 LZMA LZ4 OpenSSL "
            "libcrypto MIT Zlib LGPL Apache BSD Release Debug RelWithDebInfo GNU Clang "
            "Version Name Code Details Status Array "
            "Filter Import Text Byte Bytes Index Id SHA GiB kB MB Aa A B In CSV root model "
            "numbers again scores alpha "
            "beta mixed dict list int float str bool object mine Model mypackage score "
            "builtins operator English "
            "Deutsch Cut-off min h s only or later with Standard Position System Start");
        const QStringList split = all.split(QLatin1Char(' '));
        return QSet<QString>(split.begin(), split.end());
    }();
    return words;
}

/// A name of code, a number, a path, or one of the words above.
bool isSameInBoth(const QString& word)
{
    static const QRegularExpression code(
        QStringLiteral("[0-9._/"
                       "\\\\()\\[\\]{}=<>*#\u2026%|+\u2212\u2260\u2014:]|^[A-Z]?[a-z]+[A-Z]|^[A-Z]{2,}$|^[a-"
                       "z]+(-[a-z]+)+$|^.$"));
    QString bare = word;
    bare.remove(QRegularExpression(QStringLiteral("^[\"',;:!?]+|[\"',;:!?.]+$")));
    return bare.isEmpty() || code.match(bare).hasMatch() || sameWords().contains(bare);
}

bool hasEnglish(const QString& text)
{
    static const QRegularExpression markup(QStringLiteral("<[^>]*>"));
    QString plain = text;
    plain.remove(markup).remove(QLatin1Char('&'));
    const QStringList words = plain.split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
    return !std::all_of(words.begin(), words.end(), isSameInBoth);
}

/// What stands the same in both, at the same place.
QStringList english(const std::map<QString, QString>& before, const std::map<QString, QString>& after)
{
    QStringList left;
    for (const auto& [place, text] : before) {
        const auto found = after.find(place);
        if (found != after.end() && found->second == text && hasEnglish(text))
            left.append(place + QStringLiteral(": ") + text);
    }
    return left;
}

} // namespace

class TestGerman final : public QObject
{
    Q_OBJECT

private:
    Scenes m_scenes;

    /// Fills the menus as well, whose actions are then texts of the window.
    std::map<QString, QString> textsOfScene(const QString& scene, Language language)
    {
        applyLanguage(language);
        const auto window = m_scenes.makeWindow(scene);
        menusOf(*window);
        return textsOf(*window);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setOrganizationName(QStringLiteral("skops-inspector-test"));
        QApplication::setApplicationName(QStringLiteral("tst_german"));
    }

    void cleanup() { applyLanguage(Language::English); }

    void noEnglishIsLeft_data()
    {
        QTest::addColumn<QString>("scene");
        for (const QString& scene : Scenes::names())
            QTest::newRow(qPrintable(scene)) << scene;
    }

    void noEnglishIsLeft()
    {
        QFETCH(const QString, scene);
        const auto before = textsOfScene(scene, Language::English);
        const auto after = textsOfScene(scene, Language::German);
        // How far loading was is not the same each time.
        const auto isInBoth = [&](const auto& entry) { return after.contains(entry.first); };
        QVERIFY(std::count_if(before.begin(), before.end(), isInBoth) > 100);
        const QStringList left = english(before, after);
        QVERIFY2(left.isEmpty(), qPrintable(left.join(QLatin1Char('\n'))));
    }

    void noEnglishIsLeftInDialogs_data()
    {
        QTest::addColumn<int>("dialog");
        QTest::newRow("settings") << 0;
        QTest::newRow("about") << 1;
        QTest::newRow("guide") << 2;
    }

    void noEnglishIsLeftInDialogs()
    {
        QFETCH(const int, dialog);
        const auto texts = [&](Language language) {
            applyLanguage(language);
            std::unique_ptr<QWidget> widget;
            if (dialog == 0)
                widget = std::make_unique<SettingsDialog>(Preferences{}, [](QWidget*) { return QString(); });
            else if (dialog == 1)
                widget = std::make_unique<AboutDialog>();
            else
                widget = std::make_unique<GuideWindow>();
            return textsOf(*widget);
        };
        const QStringList left = english(texts(Language::English), texts(Language::German));
        QVERIFY2(left.isEmpty(), qPrintable(left.join(QLatin1Char('\n'))));
    }

    /// The check above would find a text that is not translated.
    void englishIsFound()
    {
        const std::map<QString, QString> same{
            {QStringLiteral("a"), QStringLiteral("Open the File")},
            {QStringLiteral("b"), QStringLiteral("sklearn.tree._tree.Tree")}};
        QCOMPARE(english(same, same).size(), 1);
    }

    void mnemonicsDiffer_data()
    {
        QTest::addColumn<QString>("scene");
        QTest::addColumn<int>("language");
        for (const QString& scene : Scenes::names())
            for (const Language language : {Language::English, Language::German})
                QTest::addRow("%s %s", qPrintable(scene), qPrintable(languageId(language)))
                    << scene << static_cast<int>(language);
    }

    void mnemonicsDiffer()
    {
        QFETCH(const QString, scene);
        QFETCH(const int, language);
        applyLanguage(static_cast<Language>(language));
        const auto window = m_scenes.makeWindow(scene);
        QStringList twice;
        const auto check = [&](const QString& where, const QList<QAction*>& actions) {
            QString letters = mnemonicsOf(actions);
            std::sort(letters.begin(), letters.end());
            for (qsizetype i = 1; i < letters.size(); ++i)
                if (letters[i] == letters[i - 1])
                    twice.append(where + QStringLiteral(": ") + letters[i]);
        };
        check(QStringLiteral("menu bar"), window->menuBar()->actions());
        for (const QMenu* menu : menusOf(*window))
            check(menu->title(), menu->actions());
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(QLatin1Char('\n'))));
    }

    void numbersAndButtonsOfQt()
    {
        applyLanguage(Language::German);
        QCOMPARE(formatCount(1'234'567), QStringLiteral("1.234.567"));
        QCOMPARE(formatBytes(1'500'000), QStringLiteral("1,5 MB"));
        QDialogButtonBox buttons(QDialogButtonBox::Cancel);
        QCOMPARE(buttons.button(QDialogButtonBox::Cancel)->text().remove(QLatin1Char('&')),
                 QStringLiteral("Abbrechen"));
        applyLanguage(Language::English);
        QCOMPARE(formatCount(1'234'567), QStringLiteral("1,234,567"));
    }

    void languageIsKept()
    {
        chooseLanguage(Language::German);
        QCOMPARE(chosenLanguage(), Language::German);
        chooseLanguage(Language::System);
        QCOMPARE(chosenLanguage(), Language::System);
        QCOMPARE(languageFromId(QStringLiteral("xx")), Language::System);
    }
};

QTEST_MAIN(TestGerman)
#include "tst_german.moc"
