// Pictures of trust lists and reasons.

#include "document/reviewer.h"
#include "document/saved_lists.h"
#include "shell/document_page.h"
#include "shell/review_page.h"
#include "trust/import_dialog.h"
#include "types/decision_form.h"
#include "types/offer_bar.h"
#include "types/types_panel.h"
#include "ui/pictures/photographer.h"

#include <QAction>
#include <QLineEdit>
#include <QTest>

namespace skops::test {

using namespace ui;

namespace {

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
    return writeFile(lists, QStringLiteral("trusted-2026.json"),
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
    waitFor([&] { return !dialog->isReading(); });
}

} // namespace

bool takeTrust(Photographer& photographer, const QTemporaryDir& made)
{
    const QTemporaryDir lists;
    const QString mixed = writeSkops(made, QStringLiteral("churn.skops"), mixedSchema());
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
        openImport(w, writeFile(lists, QStringLiteral("broken.json"), "{\"version\": 1, \"types\": [{]}"));
    });
    isDone &= photographer.take(QStringLiteral("offer"), mixed, [](MainWindow& w) {
        waitFor([&] { return w.documentPage()->reviewPage().types().offer().isVisible(); });
    });
    SavedLists::clear();
    return isDone;
}

} // namespace skops::test
