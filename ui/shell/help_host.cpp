#include "shell/help_host.h"

#include "document/open_options.h"
#include "guide/about_dialog.h"
#include "guide/guide_window.h"
#include "settings/settings_dialog.h"
#include "shell/dialogs.h"

#include <QAction>
#include <QApplication>
#include <QMainWindow>
#include <QMenuBar>

namespace skops::ui {

HelpHost::HelpHost(QMainWindow& window, Dialogs& dialogs)
    : QObject(&window), m_window(window), m_dialogs(dialogs),
      m_settings(new QAction(tr("&Settings\u2026"), this)), m_guideAction(new QAction(tr("&Guide"), this)),
      m_about(new QAction(tr("&About Skops Inspector"), this))
{
    // Not QKeySequence::Preferences, which has no key but on macOS.
    m_settings->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    m_settings->setMenuRole(QAction::PreferencesRole);
    m_guideAction->setShortcut(QKeySequence(Qt::Key_F1));
    m_about->setMenuRole(QAction::AboutRole);
    connect(m_settings, &QAction::triggered, this, &HelpHost::showSettings);
    connect(m_guideAction, &QAction::triggered, this, &HelpHost::showGuide);
    connect(m_about, &QAction::triggered, this, &HelpHost::showAbout);
}

void HelpHost::showSettings()
{
    const auto askFile = [this](QWidget* parent) {
        return m_dialogs.askOpenFile(parent, tr("Profile of an environment"),
                                     tr("Profiles (*.json);;All files (*)"));
    };
    auto* dialog = new SettingsDialog(readPreferences(), askFile, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::applied, this, [this, before = defaultProfile()] {
        if (defaultProfile() != before)
            Q_EMIT profileChosen(defaultProfile());
    });
    dialog->open();
}

void HelpHost::showGuide()
{
    const GuideTopic topic = guideTopicOf(QApplication::focusWidget());
    if (!m_guide)
        m_guide = new GuideWindow(&m_window);
    m_guide->setShortcuts(shortcutsOf(*m_window.menuBar()));
    m_guide->showTopic(topic);
    m_guide->show();
    m_guide->raise();
    m_guide->activateWindow();
}

void HelpHost::showAbout()
{
    auto* dialog = new AboutDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace skops::ui
