#include "document/open_options.h"
#include "document/profiles.h"
#include "settings/preferences.h"
#include "shell/dialogs.h"
#include "shell/main_window.h"
#include "text/language.h"
#include "text/sentences.h"
#include "theme/appearance.h"
#include "theme/icons.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>

using namespace skops;
using namespace skops::ui;

namespace {

struct Main
{
    Q_DECLARE_TR_FUNCTIONS(skops::Main)
};

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("skops-inspector"));
    QApplication::setApplicationName(QStringLiteral("skops-inspector"));
    QApplication::setApplicationDisplayName(QStringLiteral("Skops Inspector"));
    QApplication::setApplicationVersion(QStringLiteral(SKOPS_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("skops-inspector"));
    QApplication::setWindowIcon(icon(Icon::App));
    applyLanguage(chosenLanguage());

    QCommandLineParser parser;
    parser.setApplicationDescription(Main::tr(
        "Shows what is inside model files (.skops, pickle, joblib) and what loading them would do."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("FILE"),
                                 Main::tr("The file to open; several, or a folder, are shown as a list."),
                                 QStringLiteral("[FILE...]"));
    const QCommandLineOption profileOption(QStringLiteral("profile"),
                                           Main::tr("Judge for this environment: a profile's name or file."),
                                           QStringLiteral("NAME|FILE"));
    const QCommandLineOption appearanceOption(QStringLiteral("appearance"),
                                              Main::tr("Look of this run: system, light or dark."),
                                              QStringLiteral("LOOK"));
    parser.addOptions({profileOption, appearanceOption});
    parser.process(app);

    const Preferences preferences = readPreferences();
    applyAppearance(parser.isSet(appearanceOption) ? appearanceFromId(parser.value(appearanceOption))
                                                   : preferences.appearance);
    applyColorScheme(preferences.colors);
    audit::ProfilePtr profile;
    if (parser.isSet(profileOption)) {
        const auto found = findProfile(parser.value(profileOption));
        if (!found) {
            std::fprintf(stderr, "%s\n", qPrintable(errorSentence(found.error())));
            return 2;
        }
        profile = *found;
    } else if (!preferences.profile.isEmpty()) {
        // If it is gone the program's own counts: the window says which.
        setDefaultProfile(findProfile(preferences.profile).value_or(nullptr));
    }
    Dialogs dialogs;
    auto* window = new MainWindow(dialogs, profile);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->show();
    if (parser.positionalArguments().isEmpty())
        window->restoreSession();
    window->openFiles(parser.positionalArguments());
    return QApplication::exec();
}
