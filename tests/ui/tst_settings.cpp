#include "settings/settings_dialog.h"

#include "document/open_options.h"
#include "document/reviewer.h"
#include "settings/limits_form.h"
#include "ui/driver.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;

namespace {

template <class Widget>
Widget& named(QWidget& parent, const char* name)
{
    for (Widget* widget : parent.findChildren<Widget*>())
        if (widget->accessibleName() == QLatin1String(name))
            return *widget;
    qFatal("nothing is called %s", name);
}

QPushButton& button(QWidget& dialog, QDialogButtonBox::StandardButton which)
{
    return *dialog.findChild<QDialogButtonBox*>()->button(which);
}

} // namespace

class TestSettings final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_profileFile; ///< what the user chooses

    std::unique_ptr<SettingsDialog> makeDialog()
    {
        return std::make_unique<SettingsDialog>(readPreferences(),
                                                [this](QWidget*) { return m_profileFile; });
    }

    static QJsonObject readObject(const QString& name)
    {
        QFile file(QStringLiteral(SKOPS_SOURCE_DIR "/resources/profiles/%1").arg(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s is missing", qPrintable(file.fileName()));
        return QJsonDocument::fromJson(file.readAll()).object();
    }

    /// A file that holds the profile of another release than the default, in one piece as make_profile.py
    /// writes it.
    QString writeProfile()
    {
        QJsonObject profile = readObject(QStringLiteral("skops-0.13+sklearn-1.7.json"));
        const QString facts = profile.value(QLatin1String("facts")).toString();
        profile.insert(QLatin1String("facts"), readObject(facts));
        return writeFile(m_folder, QStringLiteral("mine.json"),
                         QJsonDocument(profile).toJson().toStdString());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setOrganizationName(QStringLiteral("skops-inspector-test"));
        QApplication::setApplicationName(QStringLiteral("tst_settings"));
    }

    void init()
    {
        QSettings().clear();
        setDefaultProfile(nullptr);
        m_profileFile.clear();
    }

    void cleanup() { usePreferences({}); }

    void unknownValuesAreDefaults()
    {
        QSettings settings;
        for (const char* key : {"language", "appearance", "colors", "limits/nodes", "limits/ratio"})
            settings.setValue(QLatin1String(key), QStringLiteral("-purple-"));
        settings.setValue(QStringLiteral("limits/members"), 0);
        settings.setValue(QStringLiteral("limits/rows"), -5);
        const Preferences read = readPreferences();
        QCOMPARE(read.language, Language::System);
        QCOMPARE(read.appearance, Appearance::System);
        QCOMPARE(read.colors, ColorScheme::Standard);
        for (const LimitRow& row : limitRows)
            QCOMPARE(read.limits.*row.value, Limits().*row.value);
        QVERIFY(read.readsContents);
        QVERIFY(read.restoresTabs);
    }

    void keptAndReadAgain()
    {
        Preferences changed;
        changed.language = Language::German;
        changed.appearance = Appearance::Dark;
        changed.colors = ColorScheme::BlueOrange;
        changed.restoresTabs = false;
        changed.profile = QStringLiteral("skops-0.13+sklearn-1.7");
        changed.reviewer = QStringLiteral("Ada");
        changed.readsContents = false;
        changed.limits.nodes = 1234;
        usePreferences(changed);
        const Preferences read = readPreferences();
        QCOMPARE(read.language, changed.language);
        QCOMPARE(read.appearance, changed.appearance);
        QCOMPARE(read.colors, changed.colors);
        QCOMPARE(read.restoresTabs, changed.restoresTabs);
        QCOMPARE(read.profile, changed.profile);
        QCOMPARE(read.reviewer, changed.reviewer);
        QCOMPARE(read.readsContents, changed.readsContents);
        QCOMPARE(read.limits.nodes, changed.limits.nodes);
        QCOMPARE(colorScheme(), ColorScheme::BlueOrange); // while the program runs
        QVERIFY(isDark(QApplication::palette()));
        QVERIFY(!readsContents());
        QCOMPARE(chosenLimits().nodes, uint64_t{1234});
    }

    void defaultsAreNotKept()
    {
        usePreferences({});
        QStringList keys = QSettings().allKeys();
        keys.removeAll(QStringLiteral("reviewer"));
        QCOMPARE(keys, QStringList());
    }

    void cancelChangesNothing()
    {
        const auto dialog = makeDialog();
        named<QComboBox>(*dialog, "Appearance").setCurrentIndex(2);
        named<QLineEdit>(*dialog, "Your name").setText(QStringLiteral("Ada"));
        button(*dialog, QDialogButtonBox::Cancel).click();
        QCOMPARE(readPreferences().appearance, Appearance::System);
        QCOMPARE(reviewerName(), QString());
    }

    void okApplies()
    {
        const auto dialog = makeDialog();
        QSignalSpy applied(dialog.get(), &SettingsDialog::applied);
        named<QComboBox>(*dialog, "Appearance").setCurrentIndex(2);
        named<QComboBox>(*dialog, "Colours").setCurrentIndex(1);
        named<QLineEdit>(*dialog, "Your name").setText(QStringLiteral(" Ada "));
        button(*dialog, QDialogButtonBox::Ok).click();
        QCOMPARE(applied.count(), 1);
        QCOMPARE(readPreferences().appearance, Appearance::Dark);
        QVERIFY(isDark(QApplication::palette()));
        QCOMPARE(colorScheme(), ColorScheme::BlueOrange);
        QCOMPARE(reviewerName(), QStringLiteral("Ada"));
    }

    void restoreDefaults()
    {
        Preferences changed;
        changed.readsContents = false;
        changed.limits.nodes = 1'000'000;
        changed.profile = QStringLiteral("skops-0.13+sklearn-1.7");
        usePreferences(changed);
        const auto dialog = makeDialog();
        QCOMPARE(dialog->preferences().profile, changed.profile);
        button(*dialog, QDialogButtonBox::RestoreDefaults).click();
        QVERIFY(dialog->preferences().readsContents);
        QCOMPARE(dialog->preferences().limits.nodes, Limits().nodes);
        QCOMPARE(dialog->preferences().profile, QString());
        QVERIFY(!readsContents()); // until it is accepted
    }

    void limitsInUnitsForPeople()
    {
        LimitsForm form;
        auto& nodes = named<QDoubleSpinBox>(form, "Nodes of a tree");
        auto& member = named<QDoubleSpinBox>(form, "Unpacked member");
        QCOMPARE(nodes.text(), QLocale().toString(64.0, 'f', 2) + QStringLiteral(" million"));
        QCOMPARE(member.text(), QLocale().toString(8.0, 'f', 2) + QStringLiteral(" GiB"));
        nodes.setValue(1.5);
        member.setValue(0.25);
        QCOMPARE(form.limits().nodes, uint64_t{1'500'000});
        QCOMPARE(form.limits().memberBytes, uint64_t{256} << 20U);
        QCOMPARE(form.limits().ratio, Limits().ratio);
    }

    void limitsAreNotRounded()
    {
        LimitsForm form;
        Limits odd;
        odd.nodes = 1'234'567;
        form.setLimits(odd);
        QCOMPARE(form.limits().nodes, odd.nodes);
    }

    void shippedProfile()
    {
        const auto dialog = makeDialog();
        auto& box = named<QComboBox>(*dialog, "Profile to judge for");
        QCOMPARE(box.currentIndex(), 0);
        const int second = 2; // the first is the newest by its name
        box.setCurrentIndex(second);
        Q_EMIT box.activated(second);
        button(*dialog, QDialogButtonBox::Ok).click();
        QCOMPARE(readPreferences().profile.toStdString(), std::string(profile::shippedNames()[1]));
        QCOMPARE(defaultProfile()->name(), profile::shippedNames()[1]);
    }

    void profileFromFile()
    {
        const auto dialog = makeDialog();
        auto& box = named<QComboBox>(*dialog, "Profile to judge for");
        m_profileFile = writeProfile();
        Q_EMIT box.activated(box.count() - 1);
        QVERIFY(waitFor([&] { return dialog->preferences().profile == m_profileFile; }));
        QCOMPARE(box.currentText(), QStringLiteral("mine.json"));
        button(*dialog, QDialogButtonBox::Ok).click();
        QCOMPARE(defaultProfile()->name(), std::string_view("skops-0.13+sklearn-1.7"));
        QCOMPARE(readPreferences().profile, m_profileFile);
    }

    void profileThatCannotBeRead()
    {
        const auto dialog = makeDialog();
        auto& box = named<QComboBox>(*dialog, "Profile to judge for");
        m_profileFile = writeFile(m_folder, QStringLiteral("broken.json"), "{");
        Q_EMIT box.activated(box.count() - 1);
        const auto tells = [&] {
            for (const QLabel* label : dialog->findChildren<QLabel*>())
                if (!label->isHidden() && label->text().contains(QStringLiteral("broken.json")))
                    return true;
            return false;
        };
        QVERIFY(waitFor(tells));
        QCOMPARE(dialog->preferences().profile, QString());
        QCOMPARE(box.currentIndex(), 0);
    }

    void everyControlHasAName()
    {
        const auto dialog = makeDialog();
        for (const QWidget* widget : dialog->findChildren<QWidget*>()) {
            const bool isPartOfAnother =
                widget->objectName().startsWith(QStringLiteral("qt_")) || widget->window() != dialog.get();
            if (widget->focusPolicy() == Qt::NoFocus || isPartOfAnother)
                continue;
            const auto* abstract = qobject_cast<const QAbstractButton*>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (abstract && !abstract->text().isEmpty()),
                     widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
