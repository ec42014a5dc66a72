// The menus of MainWindow: everything the window can do has an entry here, and a key.

#include "events/events_panel.h"
#include "shell/convert_host.h"
#include "shell/dialogs.h"
#include "shell/main_window.h"
#include "shell/message_page.h"
#include "shell/recent_files.h"
#include "shell/review_page.h"
#include "shell/samples.h"
#include "shell/trust_host.h"
#include "text/display.h"
#include "theme/icons.h"
#include "tree/tree_panel.h"
#include "types/types_panel.h"
#include "verdict/verdict_bar.h"

#include <QActionGroup>
#include <QApplication>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QToolButton>

namespace skops::ui {
namespace {

constexpr QLatin1String appearanceKey("appearance");

} // namespace

void MainWindow::makeMenus()
{
    makeFileMenu();
    makeEditMenu();
    makeViewMenu();
    makeReviewMenu();
    makeTrustMenu();
    makeHelpMenu();
}

void MainWindow::makeFileMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&File"));
    QAction* openAction = menu->addAction(icon(Icon::Open), tr("&Open\u2026"), this, &MainWindow::askAndOpen);
    openAction->setShortcut(QKeySequence::Open);
    menu->addAction(tr("Open &Folder\u2026"), this, &MainWindow::askAndOpenFolder)
        ->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    QMenu* recent = menu->addMenu(tr("Open &Recent"));
    auto* files = new RecentFiles(*recent, this);
    connect(files, &RecentFiles::chosen, this, [this](const QString& path) { openFiles({path}); });
    QMenu* samples = menu->addMenu(tr("Open an &Example"));
    connect(samples, &QMenu::aboutToShow, this, [this, samples] { fillSamples(*samples); });
    m_reload = menu->addAction(icon(Icon::Reload), tr("Re&load"), &m_document, &Document::reload);
    m_reload->setShortcut(QKeySequence(Qt::Key_F5));
    m_stop = menu->addAction(icon(Icon::Stop), tr("&Stop"), this, [this] {
        m_document.stopLoading();
        m_document.stopVerifying();
        m_document.conversion().stop();
    });
    m_stop->setShortcut(QKeySequence(Qt::Key_Escape));
    menu->addSeparator();
    menu->addActions({m_convert->convertAction(), m_convert->checkScriptAction()});
    menu->addSeparator();
    menu->addAction(tr("&Close Window"), this, &QWidget::close)
        ->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_W));
    menu->addAction(tr("&Quit"), qApp, &QApplication::closeAllWindows)
        ->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
}

void MainWindow::makeEditMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&Edit"));
    QAction* undo = m_document.undoStack().createUndoAction(this, tr("&Undo"));
    undo->setShortcut(QKeySequence::Undo);
    QAction* redo = m_document.undoStack().createRedoAction(this, tr("&Redo"));
    redo->setShortcut(QKeySequence::Redo);
    menu->addActions({undo, redo});
    menu->addSeparator();
    const TreePanel& tree = m_reviewPage->tree();
    menu->addActions({tree.copyRowsAction(), tree.copyPathAction(), tree.copyTypeAction(),
                      m_reviewPage->events().copyRowsAction()});
    menu->addActions(
        {m_trust->copyAction(), m_convert->copyLoadCodeAction(), m_convert->copyPipLineAction()});
}

void MainWindow::makeViewMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&View"));
    menu->addActions(m_reviewPage->tree().showActions());
    menu->addActions(m_reviewPage->events().showActions());
    menu->addSeparator();
    menu->addActions({m_reviewPage->treeAction(), m_reviewPage->eventsAction(), m_reviewPage->planAction()});
    menu->addSeparator();
    QToolButton& button = m_reviewPage->verdict().findingsButton();
    m_findings = menu->addAction(tr("&Findings"));
    m_findings->setCheckable(true);
    m_findings->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    connect(m_findings, &QAction::toggled, &button, &QAbstractButton::setChecked);
    connect(&button, &QAbstractButton::toggled, m_findings, &QAction::setChecked);
    menu->addActions({m_reviewPage->detailsAction(), m_reviewPage->tree().goToOriginalAction()});
    menu->addSeparator();
    QMenu* appearance = menu->addMenu(tr("A&ppearance"));
    m_appearances = new QActionGroup(this);
    const auto add = [&](const QString& text, Appearance which) {
        QAction* action = appearance->addAction(text, this, [this, which] { setAppearance(which); });
        action->setCheckable(true);
        action->setActionGroup(m_appearances);
        action->setData(appearanceId(which));
    };
    add(tr("Follow the &System"), Appearance::System);
    add(tr("&Light"), Appearance::Light);
    add(tr("&Dark"), Appearance::Dark);
    connect(appearance, &QMenu::aboutToShow, this, [this] {
        const QString chosen = appearanceId(appearanceFromId(QSettings().value(appearanceKey).toString()));
        for (QAction* action : m_appearances->actions())
            action->setChecked(action->data().toString() == chosen);
    });
}

void MainWindow::makeReviewMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&Review"));
    menu->addAction(m_reviewPage->types().nextPlaceAction());
    menu->addSeparator();
    menu->addAction(tr("&Profile from File\u2026"), this, &MainWindow::askProfile);
    m_readContents = menu->addAction(tr("Read the &Contents"), &m_document, &Document::startVerifying);
}

void MainWindow::makeTrustMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("Tr&ust"));
    menu->addAction(m_trust->importAction());
    m_trust->fillFrom(*menu->addMenu(tr("Import &Recent")));
    menu->addAction(m_trust->exportAction());
    menu->addSeparator();
    const TypesPanel& types = m_reviewPage->types();
    menu->addActions({types.tickLibraryAction(), types.giveReasonAction()});
}

void MainWindow::makeHelpMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&Help"));
    menu->addAction(tr("&About Skops Inspector"), this, &MainWindow::showAbout);
}

void MainWindow::fillSamples(QMenu& menu)
{
    menu.clear();
    for (const QString& path : sampleFiles()) {
        QString name = displayText(toUtf8(QFileInfo(path).completeBaseName()));
        menu.addAction(name.replace(QLatin1Char('&'), QStringLiteral("&&")), this,
                       [this, path] { openFiles({path}); });
    }
    if (menu.isEmpty())
        menu.addAction(tr("No examples are installed"))->setEnabled(false);
}

void MainWindow::setAppearance(Appearance appearance)
{
    QSettings().setValue(appearanceKey, appearanceId(appearance));
    applyAppearance(appearance);
}

void MainWindow::showAbout()
{
    QMessageBox box(QMessageBox::NoIcon, tr("About Skops Inspector"),
                    tr("Skops Inspector %1\n\nShows what is inside a model file (.skops, pickle, joblib) and "
                       "what loading it would do. "
                       "Nothing from the file is ever run, imported, or believed.\n\nMIT licence.")
                        .arg(QCoreApplication::applicationVersion()),
                    QMessageBox::Ok, this);
    box.setTextFormat(Qt::PlainText);
    constexpr int iconSize = 64;
    box.setIconPixmap(icon(Icon::App).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    box.exec();
}

} // namespace skops::ui
