#include "shell/review_page.h"

#include "convert/convert_bar.h"
#include "details/details_panel.h"
#include "document/document.h"
#include "events/events_panel.h"
#include "events/events_view.h"
#include "findings/findings_panel.h"
#include "guide/guide_topic.h"
#include "jobs/update_bar.h"
#include "plan/plan_panel.h"
#include "preview/preview_panel.h"
#include "search/search_bar.h"
#include "theme/row_table.h"
#include "tree/node_view.h"
#include "tree/tree_panel.h"
#include "types/types_panel.h"
#include "verdict/verdict_bar.h"

#include <QAction>
#include <QComboBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace skops::ui {

ReviewPage::ReviewPage(Document& document, QWidget* parent) : QWidget(parent), m_document(document)
{
    // The keyboard goes through them in the order in which they are made: the verdict is the first.
    m_verdict = new VerdictBar(document, this);
    m_convert = new ConvertBar(document, this);
    m_update = new UpdateBar(document, this);
    m_rows = new QSplitter(Qt::Vertical, this);
    m_rows->setChildrenCollapsible(false);
    m_rows->setHandleWidth(9);
    m_findings = new FindingsPanel(document, m_rows);
    m_findings->hide();
    m_splitter = new QSplitter(m_rows);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(9);
    makeContents();
    m_types = new TypesPanel(document, m_splitter);
    m_types->setMinimumWidth(220);
    m_splitter->setStretchFactor(0, 5);
    m_splitter->setStretchFactor(1, 2);
    constexpr int anyWidth = 1000;
    m_splitter->setSizes({anyWidth * 7 / 10, anyWidth * 3 / 10});

    m_rows->setStretchFactor(0, 0);
    m_rows->setStretchFactor(1, 1);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 10, 10, 8);
    layout->setSpacing(10);
    layout->addWidget(m_verdict);
    layout->addWidget(m_convert);
    layout->addWidget(m_update);
    layout->addWidget(m_rows, 1);
    connect(&m_verdict->findingsButton(), &QToolButton::toggled, m_findings, &QWidget::setVisible);
    connect(&document, &Document::reviewChanged, this, &ReviewPage::showContents);
    connect(&document, &Document::nodeRequested, this, [this] { showTab(TreeTab); });
    connect(&document, &Document::eventRequested, this, [this] { showTab(EventsTab); });
    showContents();
    setGuideTopics();
}

void ReviewPage::setGuideTopics()
{
    setGuideTopic(*m_verdict, GuideTopic::Verdicts);
    setGuideTopic(*m_convert, GuideTopic::Converting);
    setGuideTopic(*m_update, GuideTopic::Updating);
    setGuideTopic(*m_findings, GuideTopic::Findings);
    setGuideTopic(*m_tree, GuideTopic::Tree);
    setGuideTopic(*m_below, GuideTopic::Tree);
    setGuideTopic(*m_events, GuideTopic::Pickles);
    setGuideTopic(*m_plan, GuideTopic::Plan);
    setGuideTopic(*m_types, GuideTopic::Types);
}

void ReviewPage::makeContents()
{
    auto* area = new QWidget(m_splitter);
    makeTabs();
    m_contents = new QStackedWidget(area);
    m_contents->insertWidget(TreeTab, makeTree());
    m_events = new EventsPanel(m_document, m_contents);
    m_plan = new PlanPanel(m_document, m_contents);
    m_contents->insertWidget(EventsTab, m_events);
    m_contents->insertWidget(PlanTab, m_plan);
    area->setMinimumWidth(280);
    connect(m_tabs, &QTabBar::currentChanged, m_contents, &QStackedWidget::setCurrentIndex);
    auto* layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_tabs);
    layout->addWidget(m_contents, 1);

    // What is chosen for a view is to be seen.
    for (const QAction* action : m_tree->showActions())
        connect(action, &QAction::triggered, this, [this] { showTab(TreeTab); });
    for (const QAction* action : m_events->showActions())
        connect(action, &QAction::triggered, this, [this] { showTab(EventsTab); });
}

/// The tree, and below it the details of its current node.
QWidget* ReviewPage::makeTree()
{
    auto* splitter = new QSplitter(Qt::Vertical, m_contents);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(9);
    m_tree = new TreePanel(m_document, splitter);
    m_search = new SearchBar(m_document, m_tree->search(), m_tree);
    m_tree->addBar(*m_search);
    connect(m_search, &SearchBar::opened, this, [this] { showTab(TreeTab); });
    connect(m_search, &SearchBar::closed, &m_tree->view(), qOverload<>(&QWidget::setFocus));
    makeBelow(*splitter);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    constexpr int anyHeight = 1000;
    splitter->setSizes({anyHeight * 3 / 5, anyHeight * 2 / 5});
    return splitter;
}

/// Details and preview of the tree's current node.
void ReviewPage::makeBelow(QSplitter& splitter)
{
    m_below = new QTabWidget(&splitter);
    m_below->setDocumentMode(true);
    m_below->setAccessibleName(tr("The current node"));
    m_below->tabBar()->setAccessibleName(m_below->accessibleName());
    m_details = new DetailsPanel(m_document, m_below);
    m_preview = new PreviewPanel(m_document, m_below);
    m_below->addTab(m_details, tr("Details"));
    m_below->addTab(m_preview, tr("Preview"));
    m_below->setTabToolTip(1, tr("What the current node holds: arrays, matrices, bytes, values"));
    connect(m_tree, &TreePanel::currentChanged, m_details, &DetailsPanel::showNode);
    connect(m_tree, &TreePanel::currentChanged, m_preview, &PreviewPanel::showNode);
    m_showDetails = new QAction(tr("D&etails"), this);
    m_showDetails->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D));
    m_showDetails->setCheckable(true);
    m_showDetails->setChecked(true);
    connect(m_showDetails, &QAction::toggled, m_below, &QWidget::setVisible);
    m_showPreview = new QAction(tr("Previe&w"), this);
    m_showPreview->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_0));
    connect(m_showPreview, &QAction::triggered, this, [this] {
        showTab(TreeTab);
        m_showDetails->setChecked(true);
        m_below->setCurrentWidget(m_preview);
        m_below->tabBar()->setFocus();
    });
}

void ReviewPage::makeTabs()
{
    m_tabs = new QTabBar(this);
    m_tabs->setAccessibleName(tr("Views of the file"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->addTab(QString());
    m_tabs->addTab(tr("What Loading Does"));
    m_tabs->setTabToolTip(EventsTab, tr("What loading the pickle would import, call and set, in order"));
    m_tabs->addTab(tr("Load Plan"));
    m_tabs->setTabToolTip(PlanTab, tr("What skops would read, import, call and set to load it, in order"));
    m_showTree = new QAction(this);
    m_showTree->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_7));
    m_showEvents = new QAction(tr("What &Loading Does"), this);
    m_showEvents->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_8));
    m_showPlan = new QAction(tr("Load &Plan"), this);
    m_showPlan->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_9));
    const auto bring = [this](Tab tab) {
        showTab(tab);
        focusContents();
    };
    connect(m_showTree, &QAction::triggered, this, [bring] { bring(TreeTab); });
    connect(m_showEvents, &QAction::triggered, this, [bring] { bring(EventsTab); });
    connect(m_showPlan, &QAction::triggered, this, [bring] { bring(PlanTab); });
}

void ReviewPage::showContents()
{
    const bool hasTree = m_document.rows() != nullptr;
    const bool hasEvents = m_document.eventRows() != nullptr;
    const bool isPickle = m_document.review() && m_document.review()->converted;
    m_tabs->setVisible(hasTree);
    m_tabs->setTabVisible(EventsTab, hasEvents);
    m_tabs->setTabText(TreeTab, isPickle ? tr("What It Becomes") : tr("Tree"));
    m_tabs->setTabToolTip(TreeTab, isPickle ? tr("The .skops file that converting the pickle would give")
                                            : tr("The nodes of the .skops file"));
    m_showTree->setText(isPickle ? tr("What It &Becomes") : tr("T&ree"));
    for (QAction* action : {m_showTree, m_showPlan})
        action->setEnabled(hasTree);
    m_showEvents->setEnabled(hasTree && hasEvents);
    if (!m_document.review())
        showTab(TreeTab); // of the next file
    else if (hasEvents && !hasTree)
        showTab(EventsTab);
    else if (!hasEvents && m_tabs->currentIndex() == EventsTab)
        showTab(TreeTab);
}

void ReviewPage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

void ReviewPage::focusContents()
{
    showContents();
    switch (static_cast<Tab>(m_contents->currentIndex())) {
    case TreeTab:
        m_tree->view().setFocus();
        break;
    case EventsTab:
        m_events->view().setFocus();
        break;
    case PlanTab:
        m_plan->view().setFocus();
        break;
    }
}

} // namespace skops::ui
