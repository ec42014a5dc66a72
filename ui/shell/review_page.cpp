#include "shell/review_page.h"

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

ReviewPage::ReviewPage(Document& document, QWidget* parent) : QWidget(parent)
{
    m_verdict = new VerdictBar(document, this);
    m_findings = new FindingsPanel(document, this);
    m_findings->hide();
    m_splitter = new QSplitter(this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(9);
    m_tree = new TreePanel(document, m_splitter);
    m_types = new TypesPanel(document, m_splitter);
    m_tree->setMinimumWidth(280);
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
    setTabOrder(&m_tree->view(), &m_types->view());
}

} // namespace skops::ui
