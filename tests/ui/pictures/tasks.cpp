// Pictures of updating, saving as, making smaller, and the tasks.

#include "shell/document_page.h"
#include "shell/tasks_host.h"
#include "tasks/file_task.h"
#include "tasks/task_list.h"
#include "ui/pictures/photographer.h"

#include <QAction>
#include <QFile>
#include <QTest>

#include <algorithm>

namespace skops::test {

using namespace ui;

namespace {

void waitForTasks(MainWindow& window)
{
    waitFor([&] { return window.tasks().tasks()->activeCount() == 0; });
    QTest::qWait(50);
}

void makeSmaller(MainWindow& window, Photographer& photographer, const QString& path)
{
    photographer.dialogs().saveFile = path;
    QTest::keyClick(&window, Qt::Key_M, Qt::ControlModifier);
    waitForTasks(window);
}

} // namespace

bool takeTasks(Photographer& photographer, const QTemporaryDir& made)
{
    const QString forest = sample(QStringLiteral("random_forest.skops"));
    const QString old = made.filePath(QStringLiteral("losses.skops"));
    QFile::copy(QStringLiteral(SKOPS_SOURCE_DIR "/tests/data/old/0.5.0/losses.skops"), old);
    bool isDone = photographer.take(QStringLiteral("update"), old, [](MainWindow& w) {
        waitFor([&] { return w.documentPage()->document().updateOffer().outcome().has_value(); });
    });
    isDone &= photographer.take(QStringLiteral("save-as"), forest,
                                [](MainWindow& w) { QTest::keyClick(&w, Qt::Key_S, Qt::ControlModifier); });
    isDone &= photographer.take(QStringLiteral("tasks"), forest, [&](MainWindow& w) {
        makeSmaller(w, photographer, made.filePath(QStringLiteral("no/such/folder/small.skops")));
        makeSmaller(w, photographer, made.filePath(QStringLiteral("small.skops")));
    });
    return isDone;
}

} // namespace skops::test
