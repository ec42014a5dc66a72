#include "settings/settings_dialog.h"

#include "document/open_options.h"
#include "document/profiles.h"
#include "settings/limits_form.h"
#include "text/display.h"
#include "text/sentences.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include <utility>

namespace skops::ui {
namespace {

/// What stands in the box of profiles for the entry that asks for a file.
const QString fromFileEntry = QStringLiteral("*");

QComboBox* makeBox(QWidget* parent, const QString& name)
{
    auto* box = new QComboBox(parent);
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

template <class Choice>
Choice choiceOf(const QComboBox& box)
{
    return static_cast<Choice>(box.currentData().toInt());
}

template <class Choice>
void choose(QComboBox& box, Choice choice)
{
    box.setCurrentIndex(box.findData(static_cast<int>(choice)));
}

QLabel* makeNote(QWidget* parent, const QString& text)
{
    auto* note = new QLabel(text, parent);
    note->setWordWrap(true);
    note->setTextFormat(Qt::PlainText);
    return note;
}

} // namespace

SettingsDialog::SettingsDialog(const Preferences& preferences, AskProfileFile askProfileFile, QWidget* parent)
    : QDialog(parent), m_askProfileFile(std::move(askProfileFile)), m_languageAtStart(preferences.language)
{
    setWindowTitle(tr("Settings"));
    auto* tabs = new QTabWidget(this);
    tabs->setAccessibleName(tr("Groups of settings"));
    tabs->addTab(makeLook(), tr("&Look"));
    tabs->addTab(makeReview(), tr("&Review"));
    tabs->addTab(makeLimits(), tr("Li&mits"));
    auto* buttons = new QDialogButtonBox(
        QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::RestoreDefaults, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this,
            [this] { setPreferences(Preferences{}); });
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(tabs);
    layout->addWidget(buttons);
    connect(this, &QDialog::accepted, this, &SettingsDialog::apply);
    setPreferences(preferences);
}

QWidget* SettingsDialog::makeLook()
{
    auto* page = new QWidget(this);
    m_language = makeBox(page, tr("Language"));
    m_language->addItem(tr("As the system"), static_cast<int>(Language::System));
    m_language->addItem(QStringLiteral("English"), static_cast<int>(Language::English));
    m_language->addItem(QStringLiteral("Deutsch"), static_cast<int>(Language::German));
    QLabel* later = makeNote(page, tr("The language changes when the program is started again."));
    connect(m_language, &QComboBox::currentIndexChanged, later,
            [this, later] { later->setVisible(choiceOf<Language>(*m_language) != m_languageAtStart); });
    later->hide();
    m_appearance = makeBox(page, tr("Appearance"));
    m_appearance->addItem(tr("As the system"), static_cast<int>(Appearance::System));
    m_appearance->addItem(tr("Light"), static_cast<int>(Appearance::Light));
    m_appearance->addItem(tr("Dark"), static_cast<int>(Appearance::Dark));
    m_colors = makeBox(page, tr("Colours"));
    m_colors->addItem(tr("Standard"), static_cast<int>(ColorScheme::Standard));
    m_colors->addItem(tr("Blue and orange, for colour blindness"), static_cast<int>(ColorScheme::BlueOrange));
    m_restoresTabs = new QCheckBox(tr("&Open the files of last time at the start"), page);
    auto* form = new QFormLayout(page);
    form->addRow(tr("L&anguage:"), m_language);
    form->addRow(QString(), later);
    form->addRow(tr("A&ppearance:"), m_appearance);
    form->addRow(tr("&Colours:"), m_colors);
    form->addRow(QString(), m_restoresTabs);
    return page;
}

QWidget* SettingsDialog::makeReview()
{
    auto* page = new QWidget(this);
    m_profiles = makeBox(page, tr("Profile to judge for"));
    connect(m_profiles, &QComboBox::activated, this, &SettingsDialog::chooseProfile);
    m_profileProblem = makeNote(page, QString());
    m_reviewer = new QLineEdit(page);
    m_reviewer->setAccessibleName(tr("Your name"));
    m_reviewer->setPlaceholderText(tr("written into trust lists"));
    m_readsContents = new QCheckBox(tr("Read and check the &contents when a file is opened"), page);
    m_readsContents->setToolTip(tr("Otherwise checksums, arrays and what only they show are not checked "
                                   "before you ask for it."));
    auto* form = new QFormLayout(page);
    form->addRow(tr("Judge &for:"), m_profiles);
    form->addRow(QString(), m_profileProblem);
    form->addRow(tr("Your &name:"), m_reviewer);
    form->addRow(QString(), m_readsContents);
    return page;
}

QWidget* SettingsDialog::makeLimits()
{
    auto* page = new QWidget(this);
    m_limits = new LimitsForm(page);
    auto* reset = new QPushButton(tr("Reset the L&imits"), page);
    connect(reset, &QPushButton::clicked, m_limits, [this] { m_limits->setLimits({}); });
    auto* layout = new QVBoxLayout(page);
    layout->addWidget(
        makeNote(page, tr("What is larger is not opened, or not looked into: a small file can be made "
                          "to need any amount of memory or time. Files that are opened from now on "
                          "are measured by it.")));
    layout->addWidget(m_limits);
    layout->addWidget(reset, 0, Qt::AlignRight);
    layout->addStretch();
    return page;
}

Preferences SettingsDialog::preferences() const
{
    Preferences preferences;
    preferences.language = choiceOf<Language>(*m_language);
    preferences.appearance = choiceOf<Appearance>(*m_appearance);
    preferences.colors = choiceOf<ColorScheme>(*m_colors);
    preferences.restoresTabs = m_restoresTabs->isChecked();
    preferences.profile = m_profile;
    preferences.reviewer = m_reviewer->text().trimmed();
    preferences.readsContents = m_readsContents->isChecked();
    preferences.limits = m_limits->limits();
    return preferences;
}

void SettingsDialog::setPreferences(const Preferences& preferences)
{
    choose(*m_language, preferences.language);
    choose(*m_appearance, preferences.appearance);
    choose(*m_colors, preferences.colors);
    m_restoresTabs->setChecked(preferences.restoresTabs);
    m_reviewer->setText(preferences.reviewer);
    m_readsContents->setChecked(preferences.readsContents);
    m_limits->setLimits(preferences.limits);
    m_read.stop();
    m_profileProblem->hide();
    fillProfiles(preferences.profile);
    if (!m_profile.isEmpty() && !profile::shipped(toUtf8(m_profile)))
        readProfile(m_profile);
}

void SettingsDialog::fillProfiles(const QString& chosen)
{
    m_profile = chosen;
    m_profileOfFile = profile::shipped(toUtf8(chosen));
    m_profiles->clear();
    m_profiles->addItem(
        tr("The newest: %1").arg(profileText(*profile::shipped(profile::shippedNames().front()))), QString());
    for (const profile::ProfilePtr& shipped : shippedProfiles())
        m_profiles->addItem(profileText(*shipped), fromUtf8(shipped->name()));
    if (!chosen.isEmpty() && !m_profileOfFile)
        m_profiles->addItem(displayText(toUtf8(QFileInfo(chosen).fileName())), chosen);
    m_profiles->addItem(tr("From file\u2026"), fromFileEntry);
    m_profiles->setCurrentIndex(m_profiles->findData(chosen));
}

void SettingsDialog::chooseProfile(int position)
{
    const QString chosen = m_profiles->itemData(position).toString();
    const QString path = chosen == fromFileEntry ? m_askProfileFile(this) : QString();
    m_profileProblem->hide();
    if (chosen == fromFileEntry && path.isEmpty()) {
        m_profiles->setCurrentIndex(m_profiles->findData(m_profile));
    } else if (chosen == fromFileEntry) {
        readProfile(path);
    } else {
        m_read.stop();
        m_profile = chosen;
        m_profileOfFile = profile::shipped(toUtf8(chosen));
    }
}

/// It becomes the choice once it was read; until then what was chosen before counts.
void SettingsDialog::readProfile(const QString& path)
{
    m_profiles->setCurrentIndex(m_profiles->findData(m_profile));
    m_read.start<profile::ProfilePtr>(
        [path](Job&) { return findProfile(path); },
        [this, path](Result<profile::ProfilePtr> read) {
            if (read) {
                fillProfiles(path);
                m_profileOfFile = *read;
                return;
            }
            m_profileProblem->setText(
                tr("%1 cannot be used. %2")
                    .arg(displayText(toUtf8(QFileInfo(path).fileName())), errorSentence(read.error())));
            m_profileProblem->show();
        });
}

void SettingsDialog::apply()
{
    usePreferences(preferences());
    // A file that is still being read counts from the next start on.
    if (m_profile.isEmpty() || m_profileOfFile)
        setDefaultProfile(m_profileOfFile);
    Q_EMIT applied();
}

} // namespace skops::ui
