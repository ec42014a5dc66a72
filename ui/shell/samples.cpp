#include "shell/samples.h"

#include "text/display.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMenu>

namespace skops::ui {
namespace {

struct Samples
{
    Q_DECLARE_TR_FUNCTIONS(skops::ui::Samples)
};

/// Sorted; empty if they were not installed.
QStringList sampleFiles()
{
    // A build folder has them at the same place (packaging/linux): a path of the machine that built stays out
    // of the program.
    const QDir dir(QCoreApplication::applicationDirPath() +
                   QStringLiteral("/../share/skops-inspector/samples"));
    QStringList paths;
    for (const QString& name :
         dir.entryList({QStringLiteral("*.skops"), QStringLiteral("*.pkl")}, QDir::Files, QDir::Name))
        paths.append(dir.absoluteFilePath(name));
    return paths;
}

} // namespace

void fillWithSamples(QMenu& menu, const std::function<void(const QString& path)>& open)
{
    QObject::connect(&menu, &QMenu::aboutToShow, &menu, [&menu, open] {
        menu.clear();
        for (const QString& path : sampleFiles()) {
            QString name = displayText(toUtf8(QFileInfo(path).completeBaseName()));
            name.replace(QLatin1Char('&'), QStringLiteral("&&"));
            menu.addAction(name, &menu, [open, path] { open(path); });
        }
        if (menu.isEmpty())
            menu.addAction(Samples::tr("No examples are installed"))->setEnabled(false);
    });
}

} // namespace skops::ui
