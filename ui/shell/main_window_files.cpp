// How files come into the window: opened, dropped, one or many.

#include "batch/batch_export.h"
#include "shell/batch_host.h"
#include "shell/dialogs.h"
#include "shell/main_window.h"
#include "shell/trust_host.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace skops::ui {
namespace {

QStringList localFiles(const QMimeData& data)
{
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

void MainWindow::openFiles(const QStringList& paths)
{
    const bool isOneFile = paths.size() == 1 && !QFileInfo(paths.constFirst()).isDir();
    if (isOneFile)
        open(paths.constFirst());
    else if (!paths.isEmpty())
        openList(paths);
}

void MainWindow::askAndOpenFolder()
{
    const QString folder = m_dialogs.askFolder(this, tr("Open Folder"), QString());
    if (!folder.isEmpty())
        openFiles({folder});
}

void MainWindow::open(const QString& path)
{
    // What is shown or being read is never pushed out of its window: ticks would be lost.
    const Document::State state = m_document.state();
    const bool isTaken = m_batch || state == Document::State::Ready || state == Document::State::Loading;
    if (isTaken)
        makeNextWindow().open(path);
    else
        m_document.open(path);
}

void MainWindow::openList(const QStringList& paths)
{
    if (m_batch || m_document.state() != Document::State::Empty) {
        makeNextWindow().openList(paths);
        return;
    }
    m_batch = new BatchHost(*this, *m_pages, m_dialogs, m_document.profile(), paths);
    connect(m_batch, &BatchHost::openRequested, this, &MainWindow::openEach);
    connect(&m_document, &Document::profileChanged, &m_batch->batch(),
            [this] { m_batch->batch().setProfile(m_document.profile()); });
}

/// Each in a window of its own, with what is ticked in the list.
void MainWindow::openEach(const QStringList& paths)
{
    const Decisions decisions = decisionsOf(trustListOf(m_batch->batch()));
    for (const QString& path : paths.first(std::min<qsizetype>(paths.size(), maxWindowsAtOnce)))
        makeNextWindow().m_document.open(path, decisions);
    if (paths.size() > maxWindowsAtOnce)
        m_dialogs.warn(
            this, tr("Open"),
            tr("Only the first %1 of %2 files were opened.").arg(maxWindowsAtOnce).arg(paths.size()));
}

MainWindow& MainWindow::makeNextWindow()
{
    auto* window = new MainWindow(m_dialogs, m_document.profile());
    window->setAttribute(Qt::WA_DeleteOnClose);
    constexpr int cascade = 28;
    if (!isMaximized())
        window->move(pos() + QPoint(cascade, cascade));
    window->show();
    return *window;
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() && !localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QStringList paths = localFiles(*event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    if (paths.size() == 1 && m_trust->takesDropped(paths.constFirst()))
        m_trust->importList(paths.constFirst());
    else
        openFiles(paths);
}

} // namespace skops::ui
