#include "shell/batch_tab.h"

#include "batch/batch_export.h"
#include "batch/batch_page.h"
#include "batch/batch_report.h"
#include "batch/batch_view.h"
#include "batch/convert_dialog.h"
#include "document/trust_export.h"
#include "guide/guide_topic.h"
#include "shell/batch_task.h"
#include "shell/dialogs.h"
#include "shell/profile_question.h"
#include "shell/splitter_memory.h"
#include "text/display.h"
#include "text/sentences.h"
#include "theme/icons.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QSplitter>
#include <QVBoxLayout>

#include <utility>

namespace skops::ui {

BatchTab::BatchTab(Dialogs& dialogs, audit::ProfilePtr profile, const QStringList& paths, TaskListPtr tasks,
                   QWidget* parent)
    : Page(parent), m_dialogs(dialogs), m_paths(paths), m_batch(std::move(profile)),
      m_page(new BatchPage(m_batch, this)), m_tasks(std::move(tasks))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_page);
    constexpr int anyWidth = 1000;
    m_page->splitter().setSizes({anyWidth * 7 / 10, anyWidth * 3 / 10});
    rememberSplitter(m_page->splitter(), QStringLiteral("list/splitter"));
    m_profile = new QAction(tr("&Profile from File\u2026"), this);
    auto* question = new ProfileQuestion(*this, m_dialogs);
    connect(m_profile, &QAction::triggered, question, &ProfileQuestion::ask);
    connect(question, &ProfileQuestion::answered, &m_batch, &Batch::setProfile);
    connect(m_page, &BatchPage::openRequested, this, &BatchTab::openEach);
    connect(m_page, &BatchPage::convertRequested, this, &BatchTab::askAndConvert);
    connect(m_page, &BatchPage::trustExportRequested, this, &BatchTab::exportTrustList);
    connect(m_page, &BatchPage::tableExportRequested, this, &BatchTab::exportTable);
    connect(&m_batch, &Batch::phaseChanged, this, &BatchTab::listConversion);
    setGuideTopic(*this, GuideTopic::Lists);
    m_batch.open(paths);
}

BatchTab::~BatchTab()
{
    // It holds on to the list, which as a member would go before its children do.
    delete m_page;
}

QString BatchTab::title() const
{
    return m_paths.size() == 1 ? displayText(toUtf8(QDir(m_paths.constFirst()).dirName()))
                               : tr("%n files and folders", nullptr, static_cast<int>(m_paths.size()));
}

QString BatchTab::description() const
{
    return displayText(toUtf8(m_paths.constFirst()));
}

QIcon BatchTab::icon() const
{
    return ui::icon(Icon::Open);
}

QList<QAction*> BatchTab::actions(Menu menu) const
{
    switch (menu) {
    case Menu::Review:
        return {m_profile};
    case Menu::List:
        return m_page->menuActions();
    case Menu::File:
    case Menu::Copy:
    case Menu::View:
    case Menu::Trust:
        return {};
    }
    return {};
}

void BatchTab::focusContents()
{
    m_page->view().setFocus();
}

void BatchTab::openEach(const QStringList& paths)
{
    Q_EMIT openRequested(paths, decisionsOf(trustListOf(m_batch)));
}

void BatchTab::askAndConvert(const std::vector<uint32_t>& rows)
{
    auto* dialog = new ConvertDialog(m_batch, rows, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConvertDialog::folderRequested, this, [this, dialog] {
        dialog->setFolder(m_dialogs.askFolder(dialog, tr("Folder for the converted files"), QString()));
    });
    dialog->open();
}

void BatchTab::exportTrustList()
{
    const QString path =
        m_dialogs.askSaveFile(this, tr("Export trust list"), QStringLiteral("trusted.json"),
                              {tr("JSON (*.json)"), tr("Python (*.py)"), tr("Text (*.txt)")});
    if (path.isEmpty())
        return;
    if (const auto problem = saveTrustList(trustListOf(m_batch), path, trustFormatOf(path)))
        m_dialogs.warn(this, tr("The trust list was not saved"), *problem);
}

void BatchTab::exportTable()
{
    const QString path = m_dialogs.askSaveFile(this, tr("Export table"), QStringLiteral("models.csv"),
                                               {tr("CSV (*.csv)"), tr("JSON, as a scan (*.json)")});
    if (path.isEmpty())
        return;
    m_page->setExporting(tr("The table is being written\u2026"));
    const auto task = std::make_shared<WriteTask>(
        FileTaskKind::ExportTable, m_paths.constFirst(), FileTarget{.path = path, .mayReplace = true},
        [rows = m_batch.rows(), ticks = m_batch.ticks(), options = reportOptionsOf(m_batch)](
            const FileTarget& where, const Cancel& cancel, Progress& progress) -> Result<FileResult> {
            auto written = writeList(rows, ticks, options, QFile::encodeName(where.path).toStdString(),
                                     cancel, progress);
            if (!written)
                return fail(std::move(written.error()));
            return FileResult{};
        });
    connect(task.get(), &FileTask::changed, this, [this, raw = task.get()] { tableChanged(*raw); });
    m_tasks->start(task);
}

void BatchTab::tableChanged(const FileTask& task)
{
    if (task.isActive())
        return;
    m_page->setExporting(QString());
    if (task.problem())
        m_dialogs.warn(this, tr("The table was not saved"), findingSentence(*task.problem()));
}

void BatchTab::listConversion()
{
    if (m_batch.phase() != Batch::Phase::Converting || (m_conversion && m_conversion->isActive()))
        return;
    m_conversion = std::make_shared<BatchTask>(m_batch, m_paths.constFirst());
    m_tasks->follow(m_conversion);
}

bool BatchTab::mayClose()
{
    const bool isConverting = m_batch.phase() == Batch::Phase::Converting && !m_batch.wasStopped();
    return !isConverting || m_dialogs.confirm(this, tr("Files are being converted"),
                                              tr("Stop converting and close? What is converted stays."),
                                              tr("&Stop and Close"));
}

} // namespace skops::ui
