#include "shell/document_page.h"

#include "events/events_panel.h"
#include "search/search_bar.h"
#include "shell/convert_host.h"
#include "shell/dialogs.h"
#include "shell/message_page.h"
#include "shell/profile_question.h"
#include "shell/recent_files.h"
#include "shell/review_page.h"
#include "shell/samples.h"
#include "shell/splitter_memory.h"
#include "shell/trust_host.h"
#include "shell/write_host.h"
#include "text/display.h"
#include "text/sentences.h"
#include "theme/icons.h"
#include "tree/tree_panel.h"
#include "types/types_panel.h"
#include "verdict/verdict_bar.h"

#include <QAction>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace skops::ui {

DocumentPage::DocumentPage(Dialogs& dialogs, audit::ProfilePtr profile, const TaskListPtr& tasks,
                           QWidget* parent)
    : Page(parent), m_dialogs(dialogs)
{
    m_document.setProfile(std::move(profile));
    makePages();
    makeWriting(tasks);
    makeActions();
    connect(&m_document, &Document::stateChanged, this, &DocumentPage::showState);
    connect(&m_document, &Document::loadProgressed, this, &DocumentPage::showLoading);
    connect(&m_document, &Document::reviewChanged, this, &DocumentPage::updateActions);
    connect(&m_document, &Document::reviewChanged, this, &Page::titleChanged);
    connect(&m_document, &Document::verifyChanged, this, &DocumentPage::updateActions);
    connect(&m_document.conversion(), &Conversion::changed, this, &DocumentPage::updateActions);
    showState();
}

DocumentPage::~DocumentPage()
{
    // Panels, hosts and dialogs hold on to the document, which as a member would go before children do.
    delete m_pages;
}

QString DocumentPage::title() const
{
    return m_document.state() == Document::State::Empty ? tr("No File") : m_document.fileName();
}

QString DocumentPage::description() const
{
    return displayText(toUtf8(m_document.path()));
}

QIcon DocumentPage::icon() const
{
    const bool isReady = m_document.state() == Document::State::Ready;
    return isReady ? verdictIcon(m_document.review()->verdict) : ui::icon(Icon::File);
}

QStringList DocumentPage::paths() const
{
    return m_document.path().isEmpty() ? QStringList() : QStringList{m_document.path()};
}

bool DocumentPage::isEmpty() const
{
    // What is shown or being read is never pushed out of its tab: ticks would be lost.
    const Document::State state = m_document.state();
    return state != Document::State::Ready && state != Document::State::Loading;
}

QWidget* DocumentPage::currentPage() const
{
    return m_pages->currentWidget();
}

void DocumentPage::makePages()
{
    m_pages = new QStackedWidget(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    makeEmptyPage();

    m_loadingPage = new MessagePage(m_pages);
    connect(m_loadingPage->addButton(tr("&Stop")), &QPushButton::clicked, &m_document,
            &Document::stopLoading);

    m_problemPage = new MessagePage(m_pages);
    connect(m_problemPage->addButton(tr("&Try Again")), &QPushButton::clicked, &m_document,
            &Document::reload);
    connect(m_problemPage->addButton(tr("&Open Another\u2026")), &QPushButton::clicked, this,
            &DocumentPage::openAsked);

    m_reviewPage = new ReviewPage(m_document, m_pages);
    rememberSplitter(m_reviewPage->splitter(), QStringLiteral("window/splitter"));
    m_trust = new TrustHost(*m_pages, m_document, m_reviewPage->types(), m_dialogs);
    for (QWidget* page : {static_cast<QWidget*>(m_emptyPage), static_cast<QWidget*>(m_loadingPage),
                          static_cast<QWidget*>(m_problemPage), static_cast<QWidget*>(m_reviewPage)})
        m_pages->addWidget(page);
}

void DocumentPage::makeWriting(const TaskListPtr& tasks)
{
    m_document.conversion().setTasks(tasks);
    m_convert = new ConvertHost(*m_pages, m_document, m_reviewPage->convertBar(), m_dialogs, tasks);
    m_write = new WriteHost(*m_pages, m_document, m_reviewPage->updateBar(), m_dialogs, tasks);
    // With the ticks: what was written is what was reviewed. It is another file, so what was ticked for the
    // one that is shown only is not.
    const auto openResult = [this](const QString& path) {
        Q_EMIT openRequested({path}, decisionsOnAnyFile(m_document.decisions()));
    };
    connect(m_convert, &ConvertHost::openRequested, this, openResult);
    connect(m_write, &WriteHost::openRequested, this, openResult);
}

void DocumentPage::makeEmptyPage()
{
    m_emptyPage = new MessagePage(m_pages);
    m_emptyPage->setMessage(
        ui::icon(Icon::App), tr("Drop .skops, pickle or joblib files or a folder here, or press Ctrl+O"),
        tr("You see what is inside and what loading it would do. Nothing in the file is run."));
    QPushButton* openButton = m_emptyPage->addButton(tr("&Open\u2026"));
    openButton->setDefault(true);
    connect(openButton, &QPushButton::clicked, this, &DocumentPage::openAsked);
    QPushButton* example = m_emptyPage->addButton(tr("Open an &Example"));
    auto* samples = new QMenu(example);
    fillWithSamples(*samples, [this](const QString& path) { Q_EMIT openRequested({path}, {}); });
    example->setMenu(samples);
}

void DocumentPage::makeActions()
{
    m_reload = new QAction(ui::icon(Icon::Reload), tr("Re&load"), this);
    m_reload->setShortcut(QKeySequence(Qt::Key_F5));
    connect(m_reload, &QAction::triggered, &m_document, &Document::reload);
    m_stop = new QAction(ui::icon(Icon::Stop), tr("&Stop"), this);
    m_stop->setShortcut(QKeySequence(Qt::Key_Escape));
    connect(m_stop, &QAction::triggered, this, [this] {
        m_document.stopLoading();
        m_document.stopVerifying();
        m_document.conversion().stop();
    });
    m_findings = new QAction(tr("&Findings"), this);
    m_findings->setCheckable(true);
    m_findings->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    QToolButton& button = m_reviewPage->verdict().findingsButton();
    connect(m_findings, &QAction::toggled, &button, &QAbstractButton::setChecked);
    connect(&button, &QAbstractButton::toggled, m_findings, &QAction::setChecked);
    m_profile = new QAction(tr("&Profile from File\u2026"), this);
    auto* question = new ProfileQuestion(*this, m_dialogs);
    connect(m_profile, &QAction::triggered, question, &ProfileQuestion::ask);
    connect(&m_reviewPage->verdict(), &VerdictBar::profileFileRequested, question, &ProfileQuestion::ask);
    connect(question, &ProfileQuestion::answered, &m_document, &Document::setProfile);
    m_readContents = new QAction(tr("Read the &Contents"), this);
    connect(m_readContents, &QAction::triggered, &m_document, &Document::startVerifying);
    m_recentLists = new QMenu(tr("Import &Recent"), this);
    m_trust->fillFrom(*m_recentLists);
}

QList<QAction*> DocumentPage::actions(Menu menu) const
{
    const TreePanel& tree = m_reviewPage->tree();
    const EventsPanel& events = m_reviewPage->events();
    const TypesPanel& types = m_reviewPage->types();
    const SearchBar& search = m_reviewPage->search();
    switch (menu) {
    case Menu::File:
        return {m_reload,
                m_stop,
                nullptr,
                m_write->saveAsAction(),
                m_write->makeSmallerAction(),
                m_write->updateAction(),
                m_write->updateInPlaceAction(),
                nullptr,
                m_convert->convertAction(),
                m_convert->checkScriptAction()};
    case Menu::Copy:
        return {search.findAction(),           search.nextAction(),
                search.previousAction(),       nullptr,
                tree.copyRowsAction(),         tree.copyPathAction(),
                tree.copyTypeAction(),         events.copyRowsAction(),
                m_trust->copyAction(),         m_convert->copyLoadCodeAction(),
                m_convert->copyPipLineAction()};
    case Menu::View:
        return tree.showActions() + events.showActions() + QList<QAction*>{nullptr,
                                                                           m_reviewPage->treeAction(),
                                                                           m_reviewPage->eventsAction(),
                                                                           m_reviewPage->planAction(),
                                                                           nullptr,
                                                                           m_findings,
                                                                           m_reviewPage->detailsAction(),
                                                                           m_reviewPage->previewAction(),
                                                                           tree.goToOriginalAction()};
    case Menu::Review:
        return {types.nextPlaceAction(), nullptr, m_profile, m_readContents};
    case Menu::Trust:
        return {m_trust->importAction(),   m_recentLists->menuAction(), m_trust->exportAction(), nullptr,
                types.tickLibraryAction(), types.giveReasonAction()};
    case Menu::List:
        return {};
    }
    return {};
}

void DocumentPage::showState()
{
    switch (m_document.state()) {
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
        if (isVisible())
            focusContents();
        break;
    }
    updateActions();
    Q_EMIT titleChanged();
}

void DocumentPage::focusContents()
{
    if (m_pages->currentWidget() == m_reviewPage)
        m_reviewPage->focusContents();
    else
        m_pages->currentWidget()->setFocus();
}

void DocumentPage::showLoading()
{
    const Task& task = m_document.loading();
    QProgressBar& bar = m_loadingPage->progress();
    if (task.total() > 0) {
        constexpr int steps = 1000;
        bar.setRange(0, steps);
        bar.setValue(static_cast<int>(std::min(task.done(), task.total()) * steps / task.total()));
    }
    bar.show();
    m_loadingPage->setMessage(ui::icon(Icon::File), tr("Opening %1").arg(m_document.fileName()),
                              task.total() > 0
                                  ? tr("%1 of %2").arg(formatBytes(task.done()), formatBytes(task.total()))
                                  : QString());
}

void DocumentPage::showStopped()
{
    m_problemPage->setMessage(
        ui::icon(Icon::Stop), tr("Stopped"),
        tr("Opening %1 was stopped. Nothing is known about the file.").arg(m_document.fileName()));
}

void DocumentPage::showProblem()
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

void DocumentPage::updateActions()
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

bool DocumentPage::takeDropped(const QString& path)
{
    if (!m_trust->takesDropped(path))
        return false;
    m_trust->importList(path);
    return true;
}

} // namespace skops::ui
