#include "arguments.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

namespace skops::ui {
namespace {

struct Main
{
    Q_DECLARE_TR_FUNCTIONS(skops::Main)
};

StartRequest::Choice choiceOf(const QString& word)
{
    if (word == QLatin1String("file"))
        return StartRequest::Choice::File;
    if (word == QLatin1String("folder"))
        return StartRequest::Choice::Folder;
    std::fprintf(stderr, "%s\n", qPrintable(Main::tr("--choose takes file or folder.")));
    std::exit(1); // as QCommandLineParser does
}

} // namespace

Arguments readArguments(const QCoreApplication& app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Main::tr(
        "Shows what is inside model files (.skops, pickle, joblib) and what loading them would do."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        QStringLiteral("FILE"),
        Main::tr("The file to open; several, or a folder, are shown as a list. They go "
                 "to the window that is open already, if there is one."),
        QStringLiteral("[FILE...]"));
    const QCommandLineOption profile(QStringLiteral("profile"),
                                     Main::tr("Judge for this environment: a profile's name or file."),
                                     QStringLiteral("NAME|FILE"));
    const QCommandLineOption appearance(QStringLiteral("appearance"),
                                        Main::tr("Look of this run: system, light or dark."),
                                        QStringLiteral("LOOK"));
    const QCommandLineOption choose(QStringLiteral("choose"),
                                    Main::tr("Ask at once what to open: file or folder."),
                                    QStringLiteral("WHAT"));
    const QCommandLineOption newWindow(
        QStringLiteral("new-window"),
        Main::tr("Open a window of its own; --profile and --appearance do so as well."));
    parser.addOptions({profile, appearance, choose, newWindow});
    parser.process(app);

    Arguments arguments;
    for (const QString& argument : parser.positionalArguments())
        arguments.request.paths.append(pathOfArgument(argument));
    if (parser.isSet(choose))
        arguments.request.choice = choiceOf(parser.value(choose));
    arguments.profile = parser.value(profile);
    arguments.appearance = parser.value(appearance);
    arguments.wantsOwnWindow = parser.isSet(newWindow) || parser.isSet(profile) || parser.isSet(appearance);
    return arguments;
}

} // namespace skops::ui
