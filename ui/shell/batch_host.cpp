#include "shell/batch_host.h"

#include "batch/batch_export.h"
#include "batch/batch_page.h"
#include "batch/convert_dialog.h"
#include "document/trust_export.h"
#include "shell/dialogs.h"
#include "text/display.h"
#include "text/sentences.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSplitter>
#include <QStackedWidget>

#include <utility>

namespace skops::ui {

BatchHost::BatchHost(QMainWindow& window, QStackedWidget& pages, Dialogs& dialogs, audit::ProfilePtr profile,
                     const QStringList& paths)
    : QObject(&window), m_window(window), m_dialogs(dialogs), m_batch(std::move(profile)),
      m_page(new BatchPage(m_batch, &pages))
{
    pages.addWidget(m_page);
    pages.setCurrentWidget(m_page);
    m_page->splitter().setSizes({window.width() * 3 / 4, window.width() / 4});
    makeMenu();
    showTitle(paths);
    connect(m_page, &BatchPage::openRequested, this, &BatchHost::openRequested);
    connect(m_page, &BatchPage::convertRequested, this, &BatchHost::askAndConvert);
    connect(m_page, &BatchPage::trustExportRequested, this, &BatchHost::exportTrustList);
    connect(m_page, &BatchPage::tableExportRequested, this, &BatchHost::exportTable);
    m_batch.open(paths);
}

void BatchHost::makeMenu()
{
    QMenuBar* bar = m_window.menuBar();
    auto* menu = new QMenu(tr("&List"), bar);
    for (QAction* action : m_page->menuActions()) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
    bar->insertMenu(bar->actions().constLast(), menu); // the last is Help
}

void BatchHost::showTitle(const QStringList& paths)
{
    const QString name = QDir(paths.constFirst()).dirName();
    m_window.setWindowTitle(
        paths.size() == 1 ? displayText(toUtf8(name))
                          : tr("%1 files and folders").arg(formatCount(static_cast<uint64_t>(paths.size()))));
}

void BatchHost::askAndConvert(const std::vector<uint32_t>& rows)
{
    auto* dialog = new ConvertDialog(m_batch, rows, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConvertDialog::folderRequested, this, [this, dialog] {
        dialog->setFolder(m_dialogs.askFolder(dialog, tr("Folder for the converted files"), QString()));
    });
    dialog->open();
}

void BatchHost::exportTrustList()
{
    const QString path =
        m_dialogs.askSaveFile(&m_window, tr("Export trust list"), QStringLiteral("trusted.json"),
                              {tr("JSON (*.json)"), tr("Python (*.py)"), tr("Text (*.txt)")});
    if (path.isEmpty())
        return;
    if (const auto problem = saveTrustList(trustListOf(m_batch), path, trustFormatOf(path)))
        m_dialogs.warn(&m_window, tr("The trust list was not saved"), *problem);
}

void BatchHost::exportTable()
{
    const QString path = m_dialogs.askSaveFile(&m_window, tr("Export table"), QStringLiteral("models.csv"),
                                               {tr("CSV (*.csv)")});
    if (path.isEmpty())
        return;
    m_page->setExporting(tr("The table is being written\u2026"));
    m_export.start<bool>([rows = m_batch.rows(), file = QFile::encodeName(path).toStdString()](
                             Job& job) { return writeTable(rows, file, job.cancel, job.progress); },
                         [this](const Result<bool>& result) {
                             m_page->setExporting(QString());
                             if (!result)
                                 m_dialogs.warn(&m_window, tr("The table was not saved"),
                                                errorSentence(result.error()));
                         });
}

bool BatchHost::mayClose()
{
    const bool isConverting = m_batch.phase() == Batch::Phase::Converting;
    return !isConverting ||
           m_dialogs.confirm(&m_window, tr("Files are being converted"),
                             tr("Stop converting and close the window? What is converted stays."),
                             tr("&Stop and Close"));
}

} // namespace skops::ui
