#include "shell/compare_host.h"

#include "shell/compare_page.h"
#include "shell/dialogs.h"
#include "shell/document_page.h"

#include <QAction>

#include <utility>

namespace skops::ui {

CompareHost::CompareHost(QWidget& window, Dialogs& dialogs, std::function<Page&()> current)
    : QObject(&window), m_window(window), m_dialogs(dialogs), m_current(std::move(current))
{
    m_with = new QAction(tr("Compare &With\u2026"), this);
    m_with->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    connect(m_with, &QAction::triggered, this, &CompareHost::compareCurrent);
    m_two = new QAction(tr("Compare Two F&iles\u2026"), this);
    m_two->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_D));
    connect(m_two, &QAction::triggered, this, &CompareHost::compareTwo);
}

QString CompareHost::askFile(const QString& title)
{
    return m_dialogs.askOpenFile(&m_window, title,
                                 tr("Models (*.skops *.pkl *.pickle *.joblib);;All files (*)"));
}

/// The file that is open is the later one.
void CompareHost::compareCurrent()
{
    auto* page = qobject_cast<DocumentPage*>(&m_current());
    if (!page || page->isEmpty()) {
        compareTwo();
        return;
    }
    const Document& document = page->document();
    const QString later = document.path();
    const audit::Ticks ticks = document.ticks();
    if (const QString earlier = askFile(tr("Compare with")); !earlier.isEmpty())
        compare(earlier, later, ticks);
}

void CompareHost::compareTwo()
{
    const QString earlier = askFile(tr("The earlier file"));
    const QString later = earlier.isEmpty() ? QString() : askFile(tr("The later file"));
    if (!later.isEmpty())
        compare(earlier, later, {});
}

void CompareHost::compare(const QString& a, const QString& b, const audit::Ticks& ticks)
{
    Q_EMIT pageMade(new ComparePage(m_dialogs, m_current().profile(), ticks, a, b));
}

} // namespace skops::ui
