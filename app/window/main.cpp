#include "arguments.h"

#include "document/open_options.h"
#include "document/profiles.h"
#include "settings/preferences.h"
#include "shell/activation.h"
#include "shell/arrivals.h"
#include "shell/dialogs.h"
#include "shell/main_window.h"
#include "shell/single_instance.h"
#include "text/language.h"
#include "text/sentences.h"
#include "theme/appearance.h"
#include "theme/icons.h"

#include <QApplication>

#include <cstdio>
#include <utility>

using namespace skops;
using namespace skops::ui;

namespace {

/// Null: the default. Tells of one that cannot be used.
Result<audit::ProfilePtr> profileOf(const Arguments& arguments, const Preferences& preferences)
{
    if (!arguments.profile.isEmpty()) {
        auto found = findProfile(arguments.profile);
        if (!found)
            std::fprintf(stderr, "%s\n", qPrintable(errorSentence(found.error())));
        return found;
    }
    // If it is gone the program's own counts: the window says which.
    if (!preferences.profile.isEmpty())
        setDefaultProfile(findProfile(preferences.profile).value_or(nullptr));
    return audit::ProfilePtr();
}

/// A window, and another one for what was asked for while it closed.
int showWindows(Arrivals& arrivals, bool restoresSession, const audit::ProfilePtr& profile)
{
    Dialogs dialogs;
    int status = 0;
    while (!arrivals.isEmpty()) {
        auto* window = new MainWindow(dialogs, profile);
        window->setAttribute(Qt::WA_DeleteOnClose);
        window->show();
        if (std::exchange(restoresSession, false))
            window->restoreSession();
        arrivals.setWindow(window);
        status = QApplication::exec();
    }
    return status;
}

} // namespace

int main(int argc, char** argv)
{
    const QByteArray token = activationToken();
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("skops-inspector"));
    QApplication::setApplicationName(QStringLiteral("skops-inspector"));
    QApplication::setApplicationDisplayName(QStringLiteral("Skops Inspector"));
    QApplication::setApplicationVersion(QStringLiteral(SKOPS_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("skops-inspector"));
    QApplication::setWindowIcon(icon(Icon::App));
    applyLanguage(chosenLanguage());
    Arguments arguments = readArguments(app);
    arguments.request.token = token;

    Arrivals arrivals;
    SingleInstance instance(QString(), SingleInstance::screenOfProcess());
    QObject::connect(&instance, &SingleInstance::requested, &arrivals, &Arrivals::add);
    if (!arguments.wantsOwnWindow && instance.join(arguments.request) == SingleInstance::Role::HandedOver) {
        endBusyPointer(token);
        return 0;
    }

    const Preferences preferences = readPreferences();
    applyAppearance(arguments.appearance.isEmpty() ? preferences.appearance
                                                   : appearanceFromId(arguments.appearance));
    applyColorScheme(preferences.colors);
    const auto profile = profileOf(arguments, preferences);
    if (!profile)
        return 2;
    arrivals.add(arguments.request);
    return showWindows(arrivals, arguments.request.paths.isEmpty(), *profile);
}
