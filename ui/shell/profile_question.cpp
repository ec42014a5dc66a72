#include "shell/profile_question.h"

#include "document/profiles.h"
#include "shell/dialogs.h"
#include "text/sentences.h"

#include <QWidget>

namespace skops::ui {

using audit::ProfilePtr;

ProfileQuestion::ProfileQuestion(QWidget& page, Dialogs& dialogs)
    : QObject(&page), m_page(page), m_dialogs(dialogs)
{
}

void ProfileQuestion::ask()
{
    const QString path = m_dialogs.askOpenFile(&m_page, tr("Profile of an environment"),
                                               tr("Profiles (*.json);;All files (*)"));
    if (path.isEmpty())
        return;
    m_read.start<ProfilePtr>([path](Job&) { return findProfile(path); },
                             [this](const Result<ProfilePtr>& profile) {
                                 if (profile)
                                     Q_EMIT answered(*profile);
                                 else
                                     m_dialogs.warn(&m_page, tr("The profile cannot be used"),
                                                    errorSentence(profile.error()) + QLatin1Char('\n') +
                                                        adviceOf(profile.error().code));
                             });
}

} // namespace skops::ui
