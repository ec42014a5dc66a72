#include "preview/preview_panel.h"

#include "models/json_excerpt.h"
#include "preview/preview_texts.h"
#include "preview/statistics_panel.h"
#include "preview/table_page.h"
#include "text/sentences.h"
#include "theme/elided_label.h"
#include "theme/icons.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace skops::ui {

PreviewPanel::PreviewPanel(Document& document, QWidget* parent) : QWidget(parent), m_document(document)
{
    m_title = new ElidedLabel(this);
    m_parts = new QComboBox(this);
    m_parts->setAccessibleName(tr("What to show of the node"));
    m_parts->setToolTip(tr("What to show of the node"));
    m_pages = new QStackedWidget(this);
    m_message = new QLabel(m_pages);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_tables = new QSplitter(Qt::Horizontal, m_pages);
    m_tables->setChildrenCollapsible(false);
    m_tables->setHandleWidth(9);
    m_table = new TablePage(m_tables);
    m_statistics = new StatisticsPanel(m_tables);
    constexpr int anyWidth = 1000;
    m_tables->setSizes({anyWidth * 2 / 3, anyWidth / 3});
    m_tables->setStretchFactor(0, 2);
    m_tables->setStretchFactor(1, 1);
    makeText();
    m_pages->addWidget(m_message);
    m_pages->addWidget(m_tables);
    m_pages->addWidget(m_text);

    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_parts);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_pages, 1);
    connect(m_parts, &QComboBox::activated, this, &PreviewPanel::showPart);
    // Ticks make another review of the same file: what is shown stays.
    connect(&m_document, &Document::reviewChanged, this, [this] {
        if (m_review && (!m_document.review() || m_document.review()->tree != m_review->tree))
            showNode(none<NodeId>);
    });
    clear(tr("Choose a node in the tree to see what it holds."));
}

void PreviewPanel::makeText()
{
    m_text = new QPlainTextEdit(m_pages);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("Value of the current node"));
    m_title->setBuddy(m_text);
    m_copyText = new QAction(icon(Icon::Copy), tr("Copy &Text"), this);
    m_copyText->setToolTip(tr("Copy all of the text that is shown"));
    connect(m_copyText, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    m_text->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_text->addAction(m_copyText);
}

bool PreviewPanel::isBusy() const
{
    return m_task.isRunning() || m_table->isBusy() || m_statistics->isBusy();
}

void PreviewPanel::showNode(NodeId node)
{
    m_node = node;
    m_task.stop();
    m_preview.reset();
    m_review = node == none<NodeId> ? nullptr : m_document.review();
    m_isStale = m_review != nullptr && m_review->tree != nullptr;
    clear(m_isStale ? QString() : tr("Choose a node in the tree to see what it holds."));
    if (isVisible())
        load();
}

void PreviewPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    load();
}

void PreviewPanel::load()
{
    if (!m_isStale)
        return;
    m_isStale = false;
    clear(tr("Reading\u2026"));
    m_task.start<report::PreviewPtr>(
        [review = m_review, node = m_node](Job& job) {
            // The members live as long as their review.
            const std::shared_ptr<const archive::Members> members(review, review->members());
            return report::previewOf(*review->tree, members, node, job.cancel);
        },
        [this](Result<report::PreviewPtr> preview) { showPreview(std::move(preview)); });
}

/// Nothing but a message.
void PreviewPanel::clear(const QString& message)
{
    m_title->clear();
    m_parts->hide();
    m_shown.clear();
    m_table->setTable(nullptr);
    m_statistics->setArray(nullptr);
    m_text->clear();
    m_message->setText(message);
    m_pages->setCurrentWidget(m_message);
}

void PreviewPanel::showPreview(Result<report::PreviewPtr> preview)
{
    if (!preview) {
        clear(errorSentence(preview.error()));
        return;
    }
    m_preview = std::move(*preview);
    const auto& content = m_preview->content;
    if (const auto* array = std::get_if<report::ArrayPreview>(&content)) {
        showParts({{tr("Array"), array->table, array->table, {}}}, arraySentence(array->table->header()));
    } else if (const auto* matrix = std::get_if<report::SparsePreview>(&content)) {
        std::vector<Part> parts;
        if (matrix->entries)
            parts.push_back({tr("First entries"), matrix->entries, nullptr, entryColumns(matrix->summary)});
        for (const report::SparseArray& part : matrix->arrays)
            parts.push_back({displayText(part.name, 40), part.table, part.table, {}});
        showParts(std::move(parts), sparseSentence(matrix->summary));
    } else if (const auto* tree = std::get_if<report::TreePreview>(&content)) {
        std::vector<Part> parts{{tr("Nodes"), tree->table, nullptr, {tr("leaf"), tr("value")}}};
        if (tree->table->columnCount() == tree->nodes->columnCount() + 1)
            parts[0].columns.removeLast();
        parts.push_back({QStringLiteral("nodes"), tree->nodes, tree->nodes, {}});
        if (tree->values)
            parts.push_back({QStringLiteral("values"), tree->values, tree->values, {}});
        showParts(std::move(parts), treeSentence(*tree));
    } else if (const auto* bytes = std::get_if<report::BytesPreview>(&content)) {
        showParts({{tr("Bytes"), bytes->table, nullptr, {tr("Hexadecimal"), tr("Characters")}}},
                  bytesSentence(*bytes));
    } else if (const auto* json = std::get_if<report::JsonPreview>(&content)) {
        showText(*json);
    } else {
        clear(tr("There is nothing of this node to show: it stands nowhere in the file."));
    }
}

void PreviewPanel::showParts(std::vector<Part> parts, const QString& title)
{
    m_shown = std::move(parts);
    m_title->setText(title);
    m_parts->clear();
    for (const Part& part : m_shown)
        m_parts->addItem(part.name);
    m_parts->setVisible(m_shown.size() > 1);
    m_pages->setCurrentWidget(m_tables);
    showPart(0);
}

void PreviewPanel::showPart(int index)
{
    const Part& part = m_shown[static_cast<size_t>(index)];
    if (part.array)
        m_table->setArray(part.array);
    else
        m_table->setTable(part.table, part.columns);
    m_statistics->setArray(part.array);
}

void PreviewPanel::showText(const report::JsonPreview& json)
{
    // Line by line escaped, and long lines broken: a view lays out a line as a whole.
    const JsonExcerpt excerpt = excerptOf(json.text);
    const bool isCut = excerpt.shownBytes < excerpt.totalBytes;
    m_title->setText(isCut ? tr("%1; only its beginning is shown").arg(jsonSentence(json))
                           : jsonSentence(json));
    m_text->setPlainText(excerpt.shown);
    m_pages->setCurrentWidget(m_text);
}

} // namespace skops::ui
