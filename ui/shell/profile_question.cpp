#include "shell/profile_question.h"

#include "document/profiles.h"
#include "shell/dialogs.h"
#include "text/sentences.h"

#include <QCoreApplication>

namespace skops::ui {

using audit::ProfilePtr;

namespace {

struct ProfileQuestion
{
    Q_DECLARE_TR_FUNCTIONS(skops::ui::ProfileQuestion)
};

} // namespace

ProfilePtr askProfile(QWidget& parent, Dialogs& dialogs)
{
    const QString path = dialogs.askOpenFile(&parent, ProfileQuestion::tr("Profile of an environment"),
                                             ProfileQuestion::tr("Profiles (*.json);;All files (*)"));
    if (path.isEmpty())
        return nullptr;
    const auto profile = findProfile(path);
    if (profile)
        return *profile;
    dialogs.warn(&parent, ProfileQuestion::tr("The profile cannot be used"),
                 errorSentence(profile.error()) + QLatin1Char('\n') + adviceOf(profile.error().code));
    return nullptr;
}

} // namespace skops::ui
