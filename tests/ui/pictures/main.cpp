// Makes the pictures of the documentation with the real window: skops-screenshots FOLDER

#include "text/language.h"
#include "ui/pictures/photographer.h"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>

#include <cstdio>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;

namespace {

bool takeAll(const QString& folder, const QTemporaryDir& made)
{
    bool isDone = true;
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        Photographer photographer(folder, appearance);
        for (const auto take : {takeFiles, takePickles, takeLists, takeTrust, takeViews, takeTasks})
            isDone &= take(photographer, made);
    }
    return isDone;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName(QStringLiteral("skops-inspector-pictures"));
    QApplication::setApplicationName(QStringLiteral("skops-inspector-pictures"));
    QApplication::setApplicationDisplayName(QStringLiteral("Skops Inspector"));
    if (argc != 2 || !QDir().mkpath(QString::fromLocal8Bit(argv[1]))) {
        std::fprintf(stderr, "usage: skops-screenshots FOLDER\n");
        return 2;
    }
    applyLanguage(Language::English);
    const QTemporaryDir made;
    return takeAll(QString::fromLocal8Bit(argv[1]), made) ? 0 : 1;
}
