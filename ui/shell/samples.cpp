#include "shell/samples.h"

#include <QCoreApplication>
#include <QDir>

namespace skops::ui {

QStringList sampleFiles()
{
    // Installed first: a build folder may be gone, or belong to another version.
    const QString installed =
        QCoreApplication::applicationDirPath() + QStringLiteral("/../share/skops-inspector/samples");
    for (const QString& folder : {installed, QStringLiteral(SKOPS_SAMPLES_DIR)}) {
        const QDir dir(folder);
        QStringList paths;
        for (const QString& name :
             dir.entryList({QStringLiteral("*.skops"), QStringLiteral("*.pkl")}, QDir::Files, QDir::Name))
            paths.append(dir.absoluteFilePath(name));
        if (!paths.isEmpty())
            return paths;
    }
    return {};
}

} // namespace skops::ui
