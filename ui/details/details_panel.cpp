#include "details/details_panel.h"

#include "text/display.h"
#include "theme/elided_label.h"
#include "theme/icons.h"
#include "theme/row_table.h"

#include <QAction>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <set>

namespace skops::ui {

DetailsPanel::DetailsPanel(Document& document, QWidget* parent) : QWidget(parent), m_document(document)
{
    makeActions();
    m_empty = new QLabel(tr("Choose a node in the tree to see what the file says of it."), this);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_contents = new QSplitter(Qt::Horizontal, this);
    m_contents->setChildrenCollapsible(false);
    m_contents->setHandleWidth(9);
    m_contents->addWidget(makeRows());
    m_contents->addWidget(makeJson());
    m_contents->setStretchFactor(0, 3);
    m_contents->setStretchFactor(1, 2);
    constexpr int anyWidth = 1000;
    m_contents->setSizes({anyWidth * 3 / 5, anyWidth * 2 / 5});

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_empty);
    layout->addWidget(m_contents, 1);
    showDetails(nullptr);
}

void DetailsPanel::makeActions()
{
    const auto add = [this](const QString& text, auto slot) {
        auto* action = new QAction(text, this);
        connect(action, &QAction::triggered, this, [slot] { QGuiApplication::clipboard()->setText(slot()); });
        return action;
    };
    m_copyValues = add(tr("&Copy Value"), [this] { return selectedValues(); });
    m_copyValues->setIcon(icon(Icon::Copy));
    m_copyValues->setShortcut(QKeySequence::Copy);
    m_copyValues->setShortcutContext(Qt::WidgetShortcut);
    m_copyJson = add(tr("Copy &JSON"), [this] { return m_model.details()->json.text; });
    m_copyAll = add(tr("Copy &All Details"), [this] { return m_model.details()->text(); });
}

QWidget* DetailsPanel::makeRows()
{
    m_view = new RowTable(m_model, this);
    m_view->setAccessibleName(tr("Details of the current node"));
    m_view->horizontalHeader()->hide();
    m_view->horizontalHeader()->setSectionResizeMode(DetailsModel::NameColumn, QHeaderView::Fixed);
    m_view->horizontalHeader()->setSectionResizeMode(DetailsModel::ValueColumn, QHeaderView::Stretch);
    m_view->setColumnWidth(DetailsModel::NameColumn, fontMetrics().averageCharWidth() * 18);
    // A value is read as a whole; there are a few dozen rows at most.
    m_view->setWordWrap(true);
    m_view->verticalHeader()->setMinimumSectionSize(fontMetrics().height() + 6);
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->addActions({m_copyValues, m_copyJson, m_copyAll});
    return m_view;
}

QWidget* DetailsPanel::makeJson()
{
    auto* area = new QWidget(this);
    m_jsonTitle = new ElidedLabel(area);
    m_json = new QPlainTextEdit(area);
    m_json->setReadOnly(true);
    m_json->setTabChangesFocus(true);
    m_json->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_json->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_json->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_json->setAccessibleName(tr("JSON of the current node"));
    m_jsonTitle->setBuddy(m_json);
    auto* copy = new QToolButton(area);
    copy->setIcon(icon(Icon::Copy));
    copy->setText(tr("Copy"));
    copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    copy->setToolTip(tr("Copy what is shown of the node as text"));
    copy->setFocusPolicy(Qt::TabFocus);
    copy->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(copy);
    menu->addActions({m_copyValues, m_copyJson, m_copyAll});
    copy->setMenu(menu);

    auto* head = new QHBoxLayout;
    head->addWidget(m_jsonTitle, 1);
    head->addWidget(copy);
    auto* layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_json, 1);
    return area;
}

void DetailsPanel::showNode(NodeId node)
{
    const review::ReviewPtr& review = m_document.review();
    m_task.stop();
    if (node == none<NodeId> || !review || !review->tree) {
        showDetails(nullptr);
        return;
    }
    m_task.start<NodeDetailsPtr>(
        [review, node](Job& job) { return makeNodeDetails(*review, node, job.cancel); },
        [this](Result<NodeDetailsPtr> details) { showDetails(details ? *details : nullptr); });
}

void DetailsPanel::showDetails(const NodeDetailsPtr& details)
{
    // Ticks and contents change a row or two of the same node: the reader's place in the JSON is kept.
    const bool isSameJson =
        details && m_model.details() && details->json.text == m_model.details()->json.text;
    const bool isSameNode = details && m_model.details() && details->node == m_model.details()->node;
    const int row = isSameNode ? m_view->currentIndex().row() : -1;
    m_model.setDetails(details);
    if (row >= 0)
        m_view->setCurrentIndex(m_model.index(row, DetailsModel::ValueColumn));
    m_empty->setVisible(!details);
    m_contents->setVisible(details != nullptr);
    for (QAction* action : {m_copyValues, m_copyJson, m_copyAll})
        action->setEnabled(details != nullptr);
    if (!details || isSameJson)
        return;
    const JsonExcerpt& json = details->json;
    m_json->setPlainText(json.shown);
    m_copyJson->setEnabled(json.totalBytes > 0);
    m_jsonTitle->setText(
        json.totalBytes == 0 ? tr("It stands nowhere in the file")
        : json.shownBytes == json.totalBytes
            ? tr("JSON, %1").arg(formatBytes(json.totalBytes))
            : tr("JSON, the first %1 of %2").arg(formatBytes(json.shownBytes), formatBytes(json.totalBytes)));
}

QString DetailsPanel::selectedValues() const
{
    std::set<int> rows;
    for (const QModelIndex& index : m_view->selectionModel()->selectedIndexes())
        rows.insert(index.row());
    QStringList values;
    for (const int row : rows)
        values.append(m_model.details()->rows[static_cast<size_t>(row)].value);
    return values.join(QLatin1Char('\n'));
}

} // namespace skops::ui
