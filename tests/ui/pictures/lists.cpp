// Pictures of a list of files.

#include "batch/batch_side.h"
#include "batch/convert_dialog.h"
#include "ui/batch_driver.h"
#include "ui/pictures/photographer.h"

#include <QAction>
#include <QDir>

namespace skops::test {

using namespace ui;

namespace {

/// What a folder of old models holds.
QString makeModels(const QTemporaryDir& made)
{
    const QDir folder(made.filePath(QStringLiteral("models")));
    folder.mkpath(QStringLiteral("archive/2023"));
    const auto write = [&](const QString& name, const std::string& bytes) {
        writeFile(made, QStringLiteral("models/") + name, bytes);
    };
    const QDir samples(QStringLiteral(SKOPS_SOURCE_DIR "/resources/samples"));
    for (const QString& sample :
         samples.entryList({QStringLiteral("*.skops"), QStringLiteral("*.pkl")}, QDir::Files))
        QFile::copy(samples.filePath(sample), folder.filePath(sample));
    QFile::copy(samples.filePath(QStringLiteral("scaled_regression.pkl")),
                folder.filePath(QStringLiteral("archive/2023/regression.joblib")));
    write(QStringLiteral("archive/churn_model.pkl"), hostilePickle());
    write(QStringLiteral("archive/ranker.pkl"), lossyPickle());
    write(QStringLiteral("archive/2023/with_data.pkl"), refusedPickle());
    write(QStringLiteral("archive/2023/scorer.pkl"), modelPickle());
    write(QStringLiteral("archive/2023/scorer_v2.pkl"), modelPickle());
    write(QStringLiteral("archive/2023/cut.pkl"), modelPickle().substr(0, 30));
    write(QStringLiteral("archive/2023/notes.txt"), "which of these is in use?\n");
    write(QStringLiteral("archive/2023/thresholds.pkl"), listPickle(400));
    return folder.path();
}

/// Everything that can be converted, into a folder of its own.
void convertList(MainWindow& window, const QTemporaryDir& target)
{
    window.batchTab()->page().convertAllAction()->trigger();
    auto* dialog = window.findChild<ConvertDialog*>();
    dialog->setFolder(target.path());
    waitFor([&] { return !dialog->isPlanning(); });
    dialog->accept();
    waitFor([&] { return !window.findChild<ConvertDialog*>(); });
}

} // namespace

bool takeLists(Photographer& photographer, const QTemporaryDir& made)
{
    const QString models = makeModels(made);
    const QTemporaryDir target;
    bool isDone = photographer.takeList(QStringLiteral("list"), models);
    isDone &= photographer.takeList(QStringLiteral("list-dialog"), models, [](MainWindow& w) {
        w.batchTab()->page().convertAllAction()->trigger();
        const auto* dialog = w.findChild<ConvertDialog*>();
        waitFor([&] { return !dialog->isPlanning(); });
    });
    isDone &= photographer.takeList(QStringLiteral("list-converted"), models, [&](MainWindow& w) {
        convertList(w, target);
        w.batchTab()->page().side().tickLibraryAction()->trigger();
    });
    return isDone;
}

} // namespace skops::test
