#pragma once

// The tree of a file and its search bar, as a page of the window puts them together, by themselves.

#include "document/document.h"
#include "search/search_bar.h"
#include "tree/node_view.h"
#include "tree/tree_panel.h"
#include "ui/driver.h"

#include <QTest>
#include <QVBoxLayout>

namespace skops::test {

class SearchedTree final : public QWidget
{
public:
    SearchedTree()
    {
        panel.addBar(bar);
        auto* layout = new QVBoxLayout(this);
        layout->addWidget(&panel);
        addActions({bar.findAction(), bar.nextAction(), bar.previousAction()});
        QObject::connect(&bar, &ui::SearchBar::closed, &panel.view(), qOverload<>(&QWidget::setFocus));
        resize(900, 500);
    }
    ~SearchedTree() override { panel.setParent(nullptr); }

    /// Shows a file; false: it was not opened in time.
    bool open(const QString& path)
    {
        show();
        document.open(path);
        return QTest::qWaitForWindowActive(this) && waitUntilQuiet(document);
    }
    /// Nothing is being read or looked for.
    bool isQuiet()
    {
        const bool isDone = waitFor([this] { return !document.isBusy() && panel.search().isQuiet(); });
        // Rows are laid out from the event loop.
        QTest::qWait(1);
        return isDone;
    }
    /// The name of the current row.
    QString current() { return view().currentIndex().siblingAtColumn(0).data().toString(); }
    /// The names of the rows that are laid out, from the top; a star at the current one, indented by depth.
    QStringList rows()
    {
        QStringList lines;
        for (QModelIndex at = panel.model().index(0, 0); at.isValid(); at = view().indexBelow(at)) {
            int depth = 0;
            for (QModelIndex above = at.parent(); above.isValid(); above = above.parent())
                ++depth;
            lines.append(QString(depth, QLatin1Char(' ')) + at.data().toString());
        }
        return lines;
    }
    ui::NodeView& view() { return panel.view(); }
    void press(QWidget& widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&widget, key, modifiers);
    }

    ui::Document document;
    ui::TreePanel panel{document};
    ui::SearchBar& bar = *new ui::SearchBar(document, panel.search(), &panel);
};

} // namespace skops::test
