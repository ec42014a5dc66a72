// Pictures of search, previews, comparing, settings and the guide.

#include "compare/compare_view.h"
#include "preview/preview_panel.h"
#include "search/search_bar.h"
#include "settings/preferences.h"
#include "settings/settings_dialog.h"
#include "shell/compare_page.h"
#include "shell/document_page.h"
#include "shell/review_page.h"
#include "ui/pictures/photographer.h"

#include <QAction>
#include <QCheckBox>
#include <QLineEdit>
#include <QTest>

namespace skops::test {

using namespace ui;

namespace {

/// The preview of the first node of a loader.
void preview(MainWindow& window, nodes::Loader loader)
{
    Document& document = window.documentPage()->document();
    const nodes::NodeTree& tree = *document.review()->tree;
    for (size_t node = 0; node < tree.nodeCount(); ++node) {
        if (tree.node(makeId<NodeId>(node)).loader == loader) {
            document.goTo({.node = makeId<NodeId>(node)});
            break;
        }
    }
    ReviewPage& page = window.documentPage()->reviewPage();
    page.previewAction()->trigger();
    waitFor([&] { return page.preview().preview() && !page.preview().isBusy(); });
    QTest::qWait(300); // the cells and the statistics
}

void search(MainWindow& window, const QString& text, bool isOnlyMatches)
{
    SearchBar& bar = window.documentPage()->reviewPage().search();
    bar.openSearch();
    bar.onlyMatches().setChecked(isOnlyMatches);
    bar.text().setText(text);
    QTest::qWait(300);
    bar.nextAction()->trigger();
    QTest::qWait(100);
}

void compare(MainWindow& window, Photographer& photographer, const QString& with)
{
    photographer.dialogs().openFile = with;
    QTest::keyClick(&window, Qt::Key_D, Qt::ControlModifier);
    auto* page = qobject_cast<ComparePage*>(&window.currentPage());
    waitFor([&] { return page && page->view().isUpToDate(); });
    QTest::keyClick(&window, Qt::Key_F7);
}

} // namespace

bool takeViews(Photographer& photographer, const QTemporaryDir& made)
{
    const QString forest = sample(QStringLiteral("random_forest.skops"));
    bool isDone = true;
    isDone &= photographer.take(QStringLiteral("search"), forest,
                                [](MainWindow& w) { search(w, QStringLiteral("tree"), false); });
    isDone &= photographer.take(QStringLiteral("search-only"), forest,
                                [](MainWindow& w) { search(w, QStringLiteral("max_"), true); });
    isDone &= photographer.take(QStringLiteral("preview-array"), forest,
                                [](MainWindow& w) { preview(w, nodes::Loader::NdArray); });
    isDone &= photographer.take(QStringLiteral("preview-tree"), forest,
                                [](MainWindow& w) { preview(w, nodes::Loader::Tree); });
    const QString before = writeSkops(made, QStringLiteral("before.skops"), mixedSchema());
    const QString after = writeSkops(made, QStringLiteral("after.skops"), dangerousSchema());
    isDone &= photographer.take(QStringLiteral("compare"), after,
                                [&](MainWindow& w) { compare(w, photographer, before); });
    isDone &= photographer.take(QStringLiteral("settings"), forest, [](MainWindow& w) {
        (new SettingsDialog(
             readPreferences(), [](QWidget*) { return QString(); }, &w))
            ->open();
    });
    isDone &= photographer.take(QStringLiteral("guide"), forest,
                                [](MainWindow& w) { QTest::keyClick(&w, Qt::Key_F1); });
    return isDone;
}

} // namespace skops::test
