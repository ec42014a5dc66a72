// Pictures of a .skops file, and of what is none.

#include "shell/document_page.h"
#include "shell/review_page.h"
#include "ui/pictures/photographer.h"

#include <QFile>

namespace skops::test {

using namespace ui;

bool takeFiles(Photographer& photographer, const QTemporaryDir& made)
{
    const QString model = sample(QStringLiteral("text_pipeline.skops"));
    const QString forest = sample(QStringLiteral("random_forest.skops"));
    const QString dangerous = writeSkops(made, QStringLiteral("dangerous.skops"), dangerousSchema());
    QFile broken(made.filePath(QStringLiteral("broken.skops")));
    if (!broken.open(QIODevice::WriteOnly) || broken.write("no model at all") < 0)
        return false;
    broken.close();

    bool isDone = true;
    isDone &= photographer.take(QStringLiteral("empty"), {});
    isDone &= photographer.take(QStringLiteral("to-review"), forest, [](MainWindow& w) {
        openLevels(w, 1);
        w.documentPage()->document().goTo(
            {.node = w.documentPage()->document().review()->audit->types().front().nodes.front()});
    });
    isDone &= photographer.take(QStringLiteral("trusted"), model, [](MainWindow& w) { openLevels(w, 5); });
    isDone &= photographer.take(QStringLiteral("ticked"), forest, [](MainWindow& w) {
        openLevels(w, 2);
        tickAll(w);
    });
    isDone &=
        photographer.take(QStringLiteral("dangerous"), dangerous, [](MainWindow& w) { openLevels(w, 2); });
    isDone &= photographer.take(QStringLiteral("broken"), broken.fileName());
    isDone &= photographer.take(QStringLiteral("tabs"), forest, [&](MainWindow& w) {
        w.openFiles({dangerous});
        waitFor([&] { return !w.documentPage()->document().isBusy(); });
        w.openFiles({model});
    });
    return isDone;
}

} // namespace skops::test
