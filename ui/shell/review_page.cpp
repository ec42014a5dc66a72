#include "shell/review_page.h"

#include "document/document.h"
#include "events/events_panel.h"
#include "events/events_view.h"
#include "findings/findings_panel.h"
#include "tree/node_view.h"
#include "tree/tree_panel.h"
#include "types/types_panel.h"
#include "verdict/verdict_bar.h"

#include <QComboBox>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace skops::ui {

ReviewPage::ReviewPage(Document& document, QWidget* parent) : QWidget(parent), m_document(document)
{
    m_verdict = new VerdictBar(document, this);
    m_findings = new FindingsPanel(document, this);
    m_findings->hide();
    m_splitter = new QSplitter(this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(9);
    // One of the two, but for a file that is a .skops and a pickle at once.
    auto* contents = new QSplitter(Qt::Vertical, m_splitter);
    contents->setChildrenCollapsible(false);
    m_tree = new TreePanel(document, contents);
    m_events = new EventsPanel(document, contents);
    m_types = new TypesPanel(document, m_splitter);
    m_tree->setMinimumWidth(280);
    m_events->setMinimumWidth(280);
    m_types->setMinimumWidth(220);
    m_splitter->setStretchFactor(0, 5);
    m_splitter->setStretchFactor(1, 2);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 10, 10, 8);
    layout->setSpacing(10);
    layout->addWidget(m_verdict);
    layout->addWidget(m_findings);
    layout->addWidget(m_splitter, 1);
    connect(&m_verdict->findingsButton(), &QToolButton::toggled, m_findings, &QWidget::setVisible);

    setTabOrder(m_verdict, &m_verdict->profiles());
    setTabOrder(&m_verdict->profiles(), &m_verdict->findingsButton());
    setTabOrder(&m_verdict->findingsButton(), &m_findings->view());
    setTabOrder(&m_findings->view(), &m_tree->view());
    setTabOrder(&m_tree->view(), &m_events->view());
    setTabOrder(&m_events->view(), &m_types->view());
    connect(&document, &Document::reviewChanged, this, &ReviewPage::showContents);
    showContents();
}

void ReviewPage::showContents()
{
    m_events->setVisible(m_document.eventRows() != nullptr);
    m_tree->setVisible(m_document.rows() || !m_document.eventRows());
}

void ReviewPage::focusContents()
{
    showContents();
    if (m_document.rows())
        m_tree->view().setFocus();
    else
        m_events->view().setFocus();
}

} // namespace skops::ui
