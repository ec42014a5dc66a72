#include "shell/main_window.h"

#include "document/profiles.h"
#include "shell/batch_host.h"
#include "shell/convert_host.h"
#include "shell/dialogs.h"
#include "shell/message_page.h"
#include "shell/recent_files.h"
#include "shell/review_page.h"
#include "shell/trust_host.h"
#include "shell/window_memory.h"
#include "text/display.h"
#include "text/sentences.h"
#include "theme/icons.h"
#include "verdict/verdict_bar.h"

#include <QAction>
#include <QCloseEvent>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace skops::ui {
MainWindow::MainWindow(Dialogs& dialogs, audit::ProfilePtr profile) : m_dialogs(dialogs)
{
    m_document.setProfile(std::move(profile));
    setWindowIcon(icon(Icon::App));
    setAcceptDrops(true);
    makePages();
    makeMenus();
    statusBar()->setSizeGripEnabled(false);
    statusBar()->hide();

    connect(&m_document, &Document::stateChanged, this, &MainWindow::showState);
    connect(&m_document, &Document::loadProgressed, this, &MainWindow::showLoading);
    connect(&m_document, &Document::reviewChanged, this, &MainWindow::updateActions);
    connect(&m_document, &Document::verifyChanged, this, &MainWindow::updateActions);
    connect(&m_document.conversion(), &Conversion::changed, this, &MainWindow::updateActions);

    const QSize room = screen()->availableSize();
    resize(std::min(1240, room.width() * 9 / 10), std::min(800, room.height() * 9 / 10));
    m_reviewPage->splitter().setSizes({width() * 7 / 10, width() * 3 / 10});
    m_memory = new WindowMemory(*this, m_reviewPage->splitter());
    m_memory->restore();
    showState();
}

MainWindow::~MainWindow()
{
    // The panels hold on to the document, which as a member would go before its children do.
    delete takeCentralWidget();
}

QWidget* MainWindow::currentPage() const
{
    return m_pages->currentWidget();
}

void MainWindow::makePages()
{
    m_pages = new QStackedWidget(this);
    setCentralWidget(m_pages);
    makeEmptyPage();

    m_loadingPage = new MessagePage(m_pages);
    connect(m_loadingPage->addButton(tr("&Stop")), &QPushButton::clicked, &m_document,
            &Document::stopLoading);

    m_problemPage = new MessagePage(m_pages);
    connect(m_problemPage->addButton(tr("&Try Again")), &QPushButton::clicked, &m_document,
            &Document::reload);
    connect(m_problemPage->addButton(tr("&Open Another\u2026")), &QPushButton::clicked, this,
            &MainWindow::askAndOpen);

    m_reviewPage = new ReviewPage(m_document, m_pages);
    connect(&m_reviewPage->verdict(), &VerdictBar::profileFileRequested, this, &MainWindow::askProfile);
    m_convert = new ConvertHost(*this, m_document, m_reviewPage->convertBar(), m_dialogs);
    connect(m_convert, &ConvertHost::openRequested, this, &MainWindow::openConverted);
    m_trust = new TrustHost(*this, m_document, m_reviewPage->types(), m_dialogs);
    for (QWidget* page : {static_cast<QWidget*>(m_emptyPage), static_cast<QWidget*>(m_loadingPage),
                          static_cast<QWidget*>(m_problemPage), static_cast<QWidget*>(m_reviewPage)})
        m_pages->addWidget(page);
}

void MainWindow::makeEmptyPage()
{
    m_emptyPage = new MessagePage(m_pages);
    m_emptyPage->setMessage(
        icon(Icon::App), tr("Drop .skops, pickle or joblib files or a folder here, or press Ctrl+O"),
        tr("You see what is inside and what loading it would do. Nothing in the file is run."));
    QPushButton* openButton = m_emptyPage->addButton(tr("&Open\u2026"));
    openButton->setDefault(true);
    connect(openButton, &QPushButton::clicked, this, &MainWindow::askAndOpen);
    QPushButton* example = m_emptyPage->addButton(tr("Open an &Example"));
    auto* samples = new QMenu(example);
    connect(samples, &QMenu::aboutToShow, this, [this, samples] { fillSamples(*samples); });
    example->setMenu(samples);
}

void MainWindow::showState()
{
    const Document::State state = m_document.state();
    switch (state) {
    case Document::State::Empty:
        m_pages->setCurrentWidget(m_emptyPage);
        break;
    case Document::State::Loading:
        m_loadingPage->progress().setRange(0, 0);
        showLoading();
        m_pages->setCurrentWidget(m_loadingPage);
        break;
    case Document::State::Stopped:
        showStopped();
        m_pages->setCurrentWidget(m_problemPage);
        break;
    case Document::State::Failed:
        showProblem();
        m_pages->setCurrentWidget(m_problemPage);
        break;
    case Document::State::Ready:
        RecentFiles::add(m_document.path());
        m_pages->setCurrentWidget(m_reviewPage);
        m_reviewPage->focusContents();
        break;
    }
    setWindowTitle(state == Document::State::Empty ? QString() : m_document.fileName());
    updateActions();
}

void MainWindow::showLoading()
{
    const Task& task = m_document.loading();
    QProgressBar& bar = m_loadingPage->progress();
    if (task.total() > 0) {
        constexpr int steps = 1000;
        bar.setRange(0, steps);
        bar.setValue(static_cast<int>(std::min(task.done(), task.total()) * steps / task.total()));
    }
    bar.show();
    m_loadingPage->setMessage(icon(Icon::File), tr("Opening %1").arg(m_document.fileName()),
                              task.total() > 0
                                  ? tr("%1 of %2").arg(formatBytes(task.done()), formatBytes(task.total()))
                                  : QString());
}

void MainWindow::showStopped()
{
    m_problemPage->setMessage(
        icon(Icon::Stop), tr("Stopped"),
        tr("Opening %1 was stopped. Nothing is known about the file.").arg(m_document.fileName()));
}

void MainWindow::showProblem()
{
    const QString title = tr("%1 cannot be shown").arg(m_document.fileName());
    QStringList lines;
    Severity worst = Severity::Warning;
    if (m_document.error()) {
        const Error& error = *m_document.error();
        lines = {errorSentence(error), adviceOf(error.code)};
    } else if (const review::ReviewPtr& review = m_document.review()) {
        constexpr size_t maxShown = 3;
        if (review->kind != review::Kind::Other)
            lines.append(kindSentence(review->kind));
        for (const Finding& finding :
             std::span(review->findings).first(std::min(review->findings.size(), maxShown))) {
            const bool hasPlace = finding.where != Place{};
            lines.append(QString());
            lines.append(hasPlace
                             ? tr("%1 (%2)").arg(findingSentence(finding), placeText(nullptr, finding.where))
                             : findingSentence(finding));
            lines.append(adviceOf(finding.code));
            worst = std::max(worst, severityOf(finding.code));
        }
    }
    m_problemPage->setMessage(severityIcon(worst), title, lines.join(QLatin1Char('\n')).trimmed());
}

void MainWindow::updateActions()
{
    const Document::State state = m_document.state();
    const bool isReady = state == Document::State::Ready;
    m_reload->setEnabled(isReady || state == Document::State::Failed || state == Document::State::Stopped);
    m_stop->setEnabled(state == Document::State::Loading || m_document.verifying().isRunning() ||
                       m_document.conversion().isRunning());
    m_readContents->setEnabled(isReady && m_document.review()->tree && !m_document.verifying().isRunning() &&
                               m_document.review()->contentState == audit::ContentState::NotRead);
    m_findings->setEnabled(isReady);
}

void MainWindow::askAndOpen()
{
    openFiles(m_dialogs.askOpenFiles(
        this, tr("Open"),
        tr("Models (*.skops *.pkl *.pickle *.joblib *.sav *.dat *.bin *.npz *.npy *.pt *.pth *.gz *.bz2 *.xz "
           "*.lzma *.lz4 *.z *.zip);;All files (*)")));
}

void MainWindow::askProfile()
{
    const QString path =
        m_dialogs.askOpenFile(this, tr("Profile of an environment"), tr("Profiles (*.json);;All files (*)"));
    if (path.isEmpty())
        return;
    const auto profile = findProfile(path);
    if (profile)
        m_document.setProfile(*profile);
    else
        m_dialogs.warn(this, tr("The profile cannot be used"),
                       errorSentence(profile.error()) + QLatin1Char('\n') + adviceOf(profile.error().code));
}

/// In a window of its own, with the ticks: what was written is what was reviewed. It is another file than the
/// pickle, so what was ticked for that one only is not.
void MainWindow::openConverted(const QString& path)
{
    makeNextWindow().m_document.open(path, decisionsOnAnyFile(m_document.decisions()));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_batch && !m_batch->mayClose()) {
        event->ignore();
        return;
    }
    if (!m_convert->mayClose()) {
        event->ignore();
        return;
    }
    m_memory->save();
    event->accept();
}

} // namespace skops::ui
