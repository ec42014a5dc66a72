#pragma once

// Edit > Settings: how the program looks, what it judges for, what opening a file may cost. Nothing changes
// before the dialog is accepted.

#include "profile/profile.h"
#include "settings/preferences.h"
#include "tasks/task.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace skops::ui {

class LimitsForm;

class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Asks for the file of a profile; empty: none was chosen.
    using AskProfileFile = std::function<QString(QWidget* parent)>;

    SettingsDialog(const Preferences& preferences, AskProfileFile askProfileFile, QWidget* parent = nullptr);

    /// As the dialog says now.
    Preferences preferences() const;

Q_SIGNALS:
    /// The dialog was accepted, and its preferences are in use, the profile too.
    void applied();

private:
    QWidget* makeLook();
    QWidget* makeReview();
    QWidget* makeLimits();
    void setPreferences(const Preferences& preferences);
    void fillProfiles(const QString& chosen);
    void chooseProfile(int position);
    void readProfile(const QString& path);
    void apply();

    AskProfileFile m_askProfileFile;
    Language m_languageAtStart;
    QString m_profile;                   ///< what is chosen: name, path, or empty
    profile::ProfilePtr m_profileOfFile; ///< of `m_profile`, once it was read
    QComboBox* m_language = nullptr;
    QComboBox* m_appearance = nullptr;
    QComboBox* m_colors = nullptr;
    QCheckBox* m_restoresTabs = nullptr;
    QComboBox* m_profiles = nullptr;
    QLabel* m_profileProblem = nullptr;
    QLineEdit* m_reviewer = nullptr;
    QCheckBox* m_readsContents = nullptr;
    LimitsForm* m_limits = nullptr;
    Task m_read;
};

} // namespace skops::ui
