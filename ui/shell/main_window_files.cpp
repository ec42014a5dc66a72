// How files come into the window: opened, dropped, one or many.

#include "shell/activation.h"
#include "shell/batch_tab.h"
#include "shell/dialogs.h"
#include "shell/document_page.h"
#include "shell/main_window.h"
#include "shell/start_request.h"
#include "shell/tasks_host.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QTabWidget>
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

bool isSameFile(const QString& a, const QString& b)
{
    return a == b || (QFileInfo::exists(a) && QFileInfo(a) == QFileInfo(b));
}

} // namespace

void MainWindow::openFiles(const QStringList& paths)
{
    const bool isOneFile = paths.size() == 1 && !QFileInfo(paths.constFirst()).isDir();
    if (isOneFile)
        openFile(paths.constFirst());
    else if (!paths.isEmpty())
        openList(paths);
}

void MainWindow::take(const StartRequest& request)
{
    openFiles(request.paths);
    switch (request.choice) {
    case StartRequest::Choice::Nothing:
        return;
    case StartRequest::Choice::File:
        askAndOpen();
        return;
    case StartRequest::Choice::Folder:
        askAndOpenFolder();
        return;
    }
}

void MainWindow::comeToFront(const QByteArray& token)
{
    bringToFront(*this, token);
}

void MainWindow::askAndOpen()
{
    openFiles(m_dialogs.askOpenFiles(
        this, tr("Open"),
        tr("Models (*.skops *.pkl *.pickle *.joblib *.sav *.dat *.bin *.npz *.npy *.pt *.pth *.gz *.bz2 *.xz "
           "*.lzma *.lz4 *.z *.zip);;All files (*)")));
}

void MainWindow::askAndOpenFolder()
{
    const QString folder = m_dialogs.askFolder(this, tr("Open Folder"), QString());
    if (!folder.isEmpty())
        openFiles({folder});
}

DocumentPage* MainWindow::pageOf(const QString& path) const
{
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        auto* document = qobject_cast<DocumentPage*>(&page(tab));
        if (document && !document->isEmpty() && isSameFile(document->document().path(), path))
            return document;
    }
    return nullptr;
}

void MainWindow::openFile(const QString& path)
{
    if (DocumentPage* shown = pageOf(path)) {
        m_tabs->setCurrentWidget(shown);
        return;
    }
    if (!documentPage() || !documentPage()->isEmpty())
        addDocument(currentPage().profile());
    documentPage()->document().open(path);
}

void MainWindow::openList(const QStringList& paths)
{
    Page& before = currentPage();
    add(*new BatchTab(m_dialogs, before.profile(), paths, m_tasks->tasks(), m_tabs));
    if (before.isEmpty())
        remove(before);
}

/// Each in a tab of its own. One that has a tab may have been written anew: it is read again, its ticks stay.
void MainWindow::openEach(const QStringList& paths, const Decisions& decisions)
{
    const audit::ProfilePtr profile = currentPage().profile();
    for (const QString& path : paths.first(std::min<qsizetype>(paths.size(), maxTabsAtOnce))) {
        if (DocumentPage* shown = pageOf(path)) {
            m_tabs->setCurrentWidget(shown);
            shown->document().reload();
            continue;
        }
        if (!documentPage() || !documentPage()->isEmpty())
            addDocument(profile);
        documentPage()->document().open(path, decisions);
    }
    if (paths.size() > maxTabsAtOnce)
        m_dialogs.warn(this, tr("Open"),
                       tr("Only the first %1 of %2 files were opened.").arg(maxTabsAtOnce).arg(paths.size()));
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
    if (paths.size() != 1 || !currentPage().takeDropped(paths.constFirst()))
        openFiles(paths);
}

} // namespace skops::ui
