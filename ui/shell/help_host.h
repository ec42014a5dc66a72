#pragma once

// Settings, guide and about box of a window.

#include "profile/profile.h"

#include <QObject>

class QAction;
class QMainWindow;

namespace skops::ui {

class Dialogs;
class GuideWindow;

class HelpHost final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the host, which belongs to `window`.
    HelpHost(QMainWindow& window, Dialogs& dialogs);

    QAction* settingsAction() const { return m_settings; }
    /// F1: the guide at the topic of the panel that has the keyboard.
    QAction* guideAction() const { return m_guideAction; }
    QAction* aboutAction() const { return m_about; }

    /// Null: it was not shown yet.
    GuideWindow* guide() const { return m_guide; }

Q_SIGNALS:
    /// Another default profile was chosen.
    void profileChosen(const skops::profile::ProfilePtr& profile);

private:
    void showSettings();
    void showGuide();
    void showAbout();

    QMainWindow& m_window;
    Dialogs& m_dialogs;
    GuideWindow* m_guide = nullptr; ///< a child of the window
    QAction* m_settings = nullptr;
    QAction* m_guideAction = nullptr;
    QAction* m_about = nullptr;
};

} // namespace skops::ui
