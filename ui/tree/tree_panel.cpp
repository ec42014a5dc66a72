#include "tree/tree_panel.h"

#include "models/shown_ancestor.h"
#include "text/display.h"
#include "theme/elided_label.h"
#include "theme/icons.h"
#include "theme/segment_button.h"
#include "tree/match_delegate.h"
#include "tree/node_view.h"

#include <QActionGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace skops::ui {

TreePanel::TreePanel(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_search(document), m_view(new NodeView(m_model, this)),
      m_memory(new TreeMemory(*m_view, m_model, this))
{
    makeActions();
    m_view->setItemDelegate(new MatchDelegate(m_model, m_search, m_view));

    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(6);
    m_layout->addWidget(makeFilterBar());
    m_layout->addWidget(m_view, 1);

    connect(&m_document, &Document::reviewChanged, this, &TreePanel::showReview);
    connect(&m_document, &Document::nodeRequested, this, &TreePanel::showNode);
    connect(m_view, &NodeView::originalRequested, this, &TreePanel::goToOriginal);
    connect(m_view, &QWidget::customContextMenuRequested, this, &TreePanel::openContextMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &TreePanel::goToCurrent);
    connect(&m_search, &TreeSearch::rowsChanged, this, [this] {
        showRows();
        showCounts();
        showCurrent();
    });
    connect(&m_search, &TreeSearch::goToRequested, this, &TreePanel::showMatch);
    connect(&m_search, &TreeSearch::changed, m_view->viewport(), qOverload<>(&QWidget::update));
    showCurrent();
}

void TreePanel::addBar(QWidget& bar)
{
    m_layout->insertWidget(m_layout->indexOf(m_view), &bar);
}

void TreePanel::makeActions()
{
    const auto add = [this](const QString& text, const QKeySequence& key, auto slot) {
        auto* action = new QAction(text, this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        return action;
    };
    const auto copy = [](const QString& text) { QGuiApplication::clipboard()->setText(text); };
    m_copyRows = add(tr("&Copy Rows"), QKeySequence::Copy, [this, copy] { copy(m_view->selectedLines()); });
    m_copyRows->setIcon(icon(Icon::Copy));
    m_copyPath = add(tr("Copy &Path"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P),
                     [this, copy] { copy(m_model.pathText(m_view->currentIndex())); });
    m_copyType = add(tr("Copy T&ype Name"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Y),
                     [this, copy] { copy(m_model.typeText(m_view->currentIndex())); });
    m_goToOriginal =
        add(tr("&Go to Original"), QKeySequence(Qt::CTRL | Qt::Key_G), [this] { goToOriginal(); });

    auto* group = new QActionGroup(this);
    const auto addShow = [&](const QString& text, const QString& tip, Show show, int key) {
        auto* action = new QAction(text, group);
        action->setCheckable(true);
        action->setChecked(m_document.show() == show);
        action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key)));
        action->setToolTip(
            tip + QStringLiteral(" (%1)").arg(action->shortcut().toString(QKeySequence::NativeText)));
        connect(action, &QAction::triggered, this, [this, show] { m_document.setShow(show); });
        m_showActions.append(action);
    };
    addShow(tr("&All"), tr("Show every node"), Show::All, Qt::Key_1);
    addShow(tr("&Untrusted"), tr("Show what is untrusted, and what leads to it"), Show::Untrusted, Qt::Key_2);
    addShow(tr("&Trusted"), tr("Show only what is trusted by itself"), Show::Trusted, Qt::Key_3);
}

QWidget* TreePanel::makeFilterBar()
{
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto* label = new QLabel(tr("Show:"), bar);
    layout->addWidget(label);
    layout->addSpacing(4);
    for (QAction* action : m_showActions) {
        auto* button = new SegmentButton(bar);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setAccessibleName(tr("Show: %1").arg(button->text().remove(QLatin1Char('&'))));
        layout->addWidget(button);
    }
    layout->addSpacing(12);
    m_counts = new ElidedLabel(bar);
    layout->addWidget(m_counts, 1);
    return bar;
}

void TreePanel::showReview()
{
    showRows();
    const bool isReplaced = !m_document.rows() && m_document.eventRows();
    for (QAction* action : m_showActions + QList{m_copyRows, m_copyPath, m_copyType, m_goToOriginal})
        action->setVisible(!isReplaced);
    showCounts();
    showCurrent();
}

void TreePanel::showCounts()
{
    const RowSetPtr shown = m_search.rows();
    if (!shown) {
        m_counts->clear();
        return;
    }
    const nodes::NodeTree& tree = *m_document.review()->tree;
    const size_t nodes = tree.nodeCount();
    const bool isAll = m_document.show() == Show::All && shown == m_document.rows();
    m_counts->setText(
        isAll ? (nodes == 1 ? tr("1 node") : tr("%1 nodes").arg(formatCount(nodes)))
              : tr("%1 of %2 rows")
                    .arg(formatCount(shown->edges.size() + 1), formatCount(tree.edgeCount() + 1)));
}

/// What the reader opened, chose and looks at stays as it is, as far as there are rows for it.
void TreePanel::showRows()
{
    const RowSetPtr rows = m_search.rows();
    const nodes::NodeTreePtr before = m_model.tree();
    m_memory->during(m_document.path(), rows != m_document.rows(), [&] {
        m_model.setReview(rows ? m_document.review() : nullptr, rows, m_document.nodeNotes());
    });
    if (rows && m_model.tree() != before)
        m_search.setCurrent(m_memory->current());
}

/// The reader went to another row.
void TreePanel::goToCurrent()
{
    if (m_memory->isAtWork())
        return;
    m_lookUp.stop();
    const auto span = m_model.edgesAt(m_view->currentIndex());
    if (!m_isShowingMatch)
        m_search.setCurrent(span ? span->first : none<EdgeId>, span && span->level > 0);
    showCurrent();
}

/// A match that is hidden, or too deep to show, stays the current one for the search.
void TreePanel::showMatch(EdgeId row, EdgeId shown)
{
    const QScopedValueRollback showing(m_isShowingMatch, true);
    m_view->reveal(m_model.showRow(shown));
    m_memory->want(row);
}

void TreePanel::showCurrent()
{
    const QModelIndex current = m_view->currentIndex();
    const bool isNode = m_model.nodeAt(current) != none<NodeId>;
    m_copyRows->setEnabled(isNode);
    m_copyPath->setEnabled(isNode);
    m_copyType->setEnabled(isNode && !m_model.typeText(current).isEmpty());
    m_goToOriginal->setEnabled(m_model.isRepeat(current));
    Q_EMIT currentChanged(m_model.nodeAt(current));
}

/// The way up from a node that is too deep to be shown is looked for in a worker; its row is that of an
/// ancestor.
void TreePanel::showNode(NodeId node)
{
    constexpr uint32_t levels = NodeTreeModel::maxDepth;
    const nodes::NodeTreePtr tree = m_model.tree();
    if (!tree)
        return;
    if (tree->depth() <= levels) {
        m_view->reveal(m_model.showNode(node));
        return;
    }
    m_lookUp.start<NodeId>([tree, node](Job& job) { return ancestorWithin(*tree, node, levels, job.cancel); },
                           [this, tree](const Result<NodeId>& shown) {
                               if (shown && m_model.tree() == tree)
                                   m_view->reveal(m_model.showNode(*shown));
                           });
}

void TreePanel::goToOriginal()
{
    const QModelIndex current = m_view->currentIndex();
    if (m_model.isRepeat(current))
        showNode(m_model.nodeAt(current));
}

void TreePanel::openContextMenu(const QPoint& position)
{
    QMenu menu(this);
    menu.addAction(m_goToOriginal);
    menu.addSeparator();
    menu.addActions({m_copyRows, m_copyPath, m_copyType});
    menu.exec(m_view->viewport()->mapToGlobal(position));
}

} // namespace skops::ui
