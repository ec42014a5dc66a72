// Pictures of pickles: what loading one does, what it becomes, and converting it.

#include "shell/document_page.h"
#include "shell/review_page.h"
#include "ui/batch_driver.h"
#include "ui/pictures/photographer.h"

#include <QAction>

#include <algorithm>

namespace skops::test {

using namespace ui;

namespace {

void waitForEnvironments(MainWindow& window)
{
    waitFor([&] { return window.documentPage()->document().conversion().environments().has_value(); });
}

/// To what the first finding with this code is about.
void goToFirst(MainWindow& window, Code code)
{
    const auto& findings = window.documentPage()->document().review()->findings;
    const auto found = std::ranges::find(findings, code, &Finding::code);
    if (found != findings.end())
        window.documentPage()->document().goTo(found->where);
}

} // namespace

bool takePickles(Photographer& photographer, const QTemporaryDir& made)
{
    const QString genuinePickle = sample(QStringLiteral("scaled_regression.pkl"));
    const QString hostile = writeFile(made, QStringLiteral("churn_model.pkl"), hostilePickle());
    const QString lossy = writeFile(made, QStringLiteral("ranker.pkl"), lossyPickle());
    const QString refused = writeFile(made, QStringLiteral("with_data.pkl"), refusedPickle());
    bool isDone = true;
    isDone &= photographer.take(QStringLiteral("pickle"), genuinePickle, [](MainWindow& w) {
        w.documentPage()->reviewPage().eventsAction()->trigger();
    });
    isDone &= photographer.take(QStringLiteral("convert"), genuinePickle, [](MainWindow& w) {
        openLevels(w, 2);
        waitForEnvironments(w);
    });
    isDone &= photographer.take(QStringLiteral("convert-lossy"), lossy, [](MainWindow& w) {
        openLevels(w, 3);
        waitForEnvironments(w);
        goToFirst(w, Code::ConvertLossy);
    });
    isDone &= photographer.take(QStringLiteral("convert-refused"), refused, [](MainWindow& w) {
        openLevels(w, 3);
        goToFirst(w, Code::ConvertRefused);
    });
    const QString output = made.filePath(QStringLiteral("scaled_regression.skops"));
    isDone &= photographer.take(QStringLiteral("converted"), genuinePickle, [&](MainWindow& w) {
        openLevels(w, 2);
        waitForEnvironments(w);
        w.documentPage()->document().conversion().start({.path = output, .mayReplace = true});
        waitFor([&] { return !w.documentPage()->document().conversion().isRunning(); });
    });
    isDone &= photographer.take(QStringLiteral("hostile-pickle"), hostile,
                                [](MainWindow& w) { goToFirst(w, Code::CallDangerous); });
    return isDone;
}

} // namespace skops::test
