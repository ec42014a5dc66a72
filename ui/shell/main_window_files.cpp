// How files come into the window: opened, dropped, one or many.

#include "shell/dialogs.h"
#include "shell/main_window.h"

#include <QDragEnterEvent>
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
    for (const QString& path : paths.first(std::min<qsizetype>(paths.size(), maxWindowsAtOnce)))
        open(path);
    if (paths.size() > maxWindowsAtOnce)
        m_dialogs.warn(
            this, tr("Open"),
            tr("Only the first %1 of %2 files were opened.").arg(maxWindowsAtOnce).arg(paths.size()));
}

void MainWindow::open(const QString& path)
{
    // A file that is shown or being read is never pushed out of its window: ticks would be lost.
    if (m_document.state() == Document::State::Ready || m_document.state() == Document::State::Loading)
        openInNewWindow(path);
    else
        m_document.open(path);
}

void MainWindow::openInNewWindow(const QString& path)
{
    auto* window = new MainWindow(m_dialogs, m_document.profile());
    window->setAttribute(Qt::WA_DeleteOnClose);
    constexpr int cascade = 28;
    if (!isMaximized())
        window->move(pos() + QPoint(cascade, cascade));
    window->show();
    window->open(path);
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
    openFiles(paths);
}

} // namespace skops::ui
