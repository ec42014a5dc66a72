#include "ui/window_scenes.h"

#include "shell/batch_tab.h"
#include "shell/document_page.h"
#include "shell/review_page.h"
#include "types/types_panel.h"
#include "verdict/verdict_bar.h"

#include <QTest>
#include <QToolButton>

namespace skops::test {

QStringList Scenes::names()
{
    return {QStringLiteral("empty"), QStringLiteral("skops"), QStringLiteral("pickle"),
            QStringLiteral("broken"), QStringLiteral("list")};
}

QString Scenes::fileOf(const QString& name)
{
    if (name == QStringLiteral("pickle"))
        return writeFile(m_folder, QStringLiteral("model.pkl"), modelPickle());
    if (name == QStringLiteral("broken"))
        return writeFile(m_folder, QStringLiteral("broken.skops"), "no zip");
    return writeSkops(m_folder, QStringLiteral("mixed.skops"), mixedSchema());
}

std::unique_ptr<ui::MainWindow> Scenes::makeWindow(const QString& name)
{
    auto window = std::make_unique<ui::MainWindow>(m_dialogs);
    window->show();
    if (!QTest::qWaitForWindowActive(window.get()))
        qFatal("the window does not become active");
    if (name == QStringLiteral("empty"))
        return window;
    if (name == QStringLiteral("list")) {
        window->openFiles({fileOf(QStringLiteral("skops")), fileOf(QStringLiteral("pickle"))});
        if (!waitFor([&] { return window->batchTab() && !window->batchTab()->batch().isBusy(); }))
            qFatal("the list is not read");
        return window;
    }
    window->openFiles({fileOf(name)});
    ui::Document& document = window->documentPage()->document();
    const auto isOver = [&] {
        return document.state() != ui::Document::State::Loading && !document.isBusy();
    };
    if (!waitFor(isOver))
        qFatal("the file is not read");
    if (document.state() == ui::Document::State::Ready)
        window->documentPage()->reviewPage().verdict().findingsButton().setChecked(true);
    return window;
}

} // namespace skops::test
