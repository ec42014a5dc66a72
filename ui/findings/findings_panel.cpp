#include "findings/findings_panel.h"

#include "findings/findings_view.h"
#include "models/finding_cells.h"
#include "text/display.h"
#include "text/sentences.h"
#include "theme/icons.h"
#include "theme/segment_button.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace skops::ui {
namespace {

/// Whether the offset of such a finding is one in a pickle. Those of others are in the archive or in the
/// compressed file.
bool isOfPickle(const Finding& finding)
{
    // What blocks converting may be of the compressed file.
    const std::optional<Code> code = finding.code == Code::ConvertBlocked && !finding.args.empty()
                                         ? findCode(finding.args.front())
                                         : std::optional(finding.code);
    return code && ((*code >= Code::PickleTruncated && *code <= Code::CodeInside) ||
                    (*code >= Code::ConvertRefused && *code <= Code::ConvertAssumedPlain));
}

/// Rows that show everything as it stands in the review cost nothing to make.
FindingRowsPtr allRows(const review::Review& review)
{
    auto rows = std::make_shared<FindingRows>();
    rows->findings.resize(review.findings.size());
    std::iota(rows->findings.begin(), rows->findings.end(), 0U);
    rows->matches = countSeverities(review);
    return rows;
}

/// Nothing: rows are not sorted by that column.
std::optional<FindingOrder> orderOf(int column)
{
    switch (static_cast<FindingsModel::Column>(column)) {
    case FindingsModel::SeverityColumn:
        return FindingOrder::Severity;
    case FindingsModel::CodeColumn:
        return FindingOrder::Code;
    case FindingsModel::PlaceColumn:
        return FindingOrder::Place;
    case FindingsModel::MessageColumn:
        break;
    }
    return std::nullopt;
}

int columnOf(FindingOrder order)
{
    switch (order) {
    case FindingOrder::Severity:
        return FindingsModel::SeverityColumn;
    case FindingOrder::Code:
        return FindingsModel::CodeColumn;
    case FindingOrder::Place:
        break;
    }
    return FindingsModel::PlaceColumn;
}

/// Titles are set apart; nothing of a file is taken for markup.
void writeSections(QPlainTextEdit& edit, const std::vector<FindingSection>& sections)
{
    edit.clear();
    QTextCursor cursor(edit.document());
    QTextCharFormat title;
    title.setFontWeight(QFont::Bold);
    for (size_t i = 0; i < sections.size(); ++i) {
        if (i > 0)
            cursor.insertBlock();
        cursor.insertText(sections[i].title, title);
        cursor.insertBlock();
        cursor.insertText(sections[i].text, QTextCharFormat());
    }
    edit.moveCursor(QTextCursor::Start);
}

} // namespace

FindingsPanel::FindingsPanel(Document& document, QWidget* parent) : QWidget(parent), m_document(document)
{
    // In this order the keyboard goes through them.
    makeActions();
    m_bar = makeFilterBar();
    m_empty = new QLabel(this);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_empty->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_empty->setContentsMargins(4, 2, 4, 4);
    m_contents = makeContents();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_bar);
    layout->addWidget(m_empty);
    layout->addWidget(m_contents, 1);

    connect(&m_document, &Document::reviewChanged, this, &FindingsPanel::showReview);
    connect(m_view, &QAbstractItemView::clicked, this, &FindingsPanel::goTo);
    connect(m_view, &FindingsView::entered, this, &FindingsPanel::goTo);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &FindingsPanel::showExplanation);
    connect(m_view->horizontalHeader(), &QHeaderView::sectionClicked, this, &FindingsPanel::sortBy);
    showReview();
}

void FindingsPanel::makeActions()
{
    const auto add = [this](const QString& text, auto slot) {
        auto* action = new QAction(text, this);
        connect(action, &QAction::triggered, this, slot);
        m_actions.append(action);
        return action;
    };
    m_copyRows = add(tr("&Copy Findings"), [this] { copyLines(m_view->selectedFindings()); });
    m_copyRows->setIcon(icon(Icon::Copy));
    m_copyRows->setShortcut(QKeySequence::Copy);
    m_copyRows->setShortcutContext(Qt::WidgetShortcut);
    m_copyCode = add(tr("Copy C&ode"), [this] {
        if (const Finding* finding = m_model.findingAt(m_view->currentIndex()))
            QGuiApplication::clipboard()->setText(findingCode(*finding));
    });
    m_copyAll = add(tr("Copy &All Shown"), [this] {
        if (m_model.rows())
            copyLines(m_model.rows()->findings);
    });
    m_actions.append(new QAction(this));
    m_actions.back()->setSeparator(true);
    // The headers are for the mouse.
    add(tr("Sort by &Severity"), [this] { sortBy(FindingsModel::SeverityColumn); });
    add(tr("Sort by Co&de"), [this] { sortBy(FindingsModel::CodeColumn); });
    add(tr("Sort by &Place"), [this] { sortBy(FindingsModel::PlaceColumn); });
}

QWidget* FindingsPanel::makeFilterBar()
{
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(new QLabel(tr("Findings:"), bar));
    layout->addSpacing(4);
    makeSeverityButtons(*bar);
    layout->addSpacing(10);
    m_filter = new QLineEdit(bar);
    m_filter->setPlaceholderText(tr("Filter by text, code or place"));
    m_filter->setAccessibleName(tr("Filter the findings"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(fontMetrics().averageCharWidth() * 50);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_choice.text = text;
        updateRows();
    });
    layout->addWidget(m_filter, 1);
    layout->addStretch(1);
    layout->addWidget(makeCopyButton(*bar));
    return bar;
}

void FindingsPanel::makeSeverityButtons(QWidget& bar)
{
    for (size_t i = severityCount; i-- > 0;) {
        auto* button = new SegmentButton(&bar);
        button->setCheckable(true);
        button->setChecked(true);
        button->setIcon(severityIcon(static_cast<Severity>(i)));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        connect(button, &QToolButton::toggled, this, [this, i](bool isShown) {
            m_choice.isHidden[i] = !isShown;
            updateRows();
        });
        bar.layout()->addWidget(button);
        m_severities[i] = button;
    }
}

QWidget* FindingsPanel::makeCopyButton(QWidget& bar)
{
    auto* button = new QToolButton(&bar);
    button->setIcon(icon(Icon::Copy));
    button->setText(tr("Copy"));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setToolTip(tr("Copy findings as text"));
    button->setFocusPolicy(Qt::TabFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    menu->addActions({m_copyRows, m_copyCode, m_copyAll});
    button->setMenu(menu);
    return button;
}

QSplitter* FindingsPanel::makeContents()
{
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(9);
    m_view = new FindingsView(m_model, splitter);
    m_view->addActions(m_actions);
    m_explanation = new QPlainTextEdit(splitter);
    m_explanation->setReadOnly(true);
    m_explanation->setTabChangesFocus(true);
    m_explanation->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_explanation->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_explanation->setAccessibleName(tr("Why the finding matters and what to do"));
    m_explanation->setMinimumSize(fontMetrics().averageCharWidth() * 24, fontMetrics().height() * 4);
    // As high as the list, which knows how many rows are of use.
    m_explanation->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    splitter->setStretchFactor(0, 5);
    splitter->setStretchFactor(1, 2);
    constexpr int anyWidth = 1000;
    splitter->setSizes({anyWidth * 5 / 7, anyWidth * 2 / 7});
    return splitter;
}

QToolButton& FindingsPanel::severityButton(Severity severity)
{
    return *m_severities[static_cast<size_t>(severity)];
}

void FindingsPanel::showReview()
{
    const review::ReviewPtr& review = m_document.review();
    if (!review) {
        // A filter that was set for one file hides nothing of the next.
        showRows(nullptr, nullptr);
        m_filter->clear();
        for (SegmentButton* button : m_severities)
            button->setChecked(true);
        return;
    }
    updateRows();
}

/// Brings the rows to what is wanted now.
void FindingsPanel::updateRows()
{
    const review::ReviewPtr& review = m_document.review();
    m_rowsTask.stop();
    if (!review)
        return;
    if (m_choice == FindingChoice()) {
        showRows(review, allRows(*review));
        return;
    }
    m_rowsTask.start<FindingRowsPtr>(
        [review, choice = m_choice](Job& job) { return makeFindingRows(*review, choice, job.cancel); },
        [this, review](Result<FindingRowsPtr> rows) {
            if (rows)
                showRows(review, std::move(*rows));
        });
}

void FindingsPanel::showRows(review::ReviewPtr review, FindingRowsPtr rows)
{
    const int row = m_view->currentIndex().row();
    const bool isKept =
        row >= 0 && review && m_model.review() && m_model.review()->findings == review->findings;
    const uint32_t current = isKept ? m_model.rows()->findings[static_cast<size_t>(row)] : noIndex;
    m_model.setRows(std::move(review), std::move(rows));
    // What the reader looks at is still looked at, wherever it stands now.
    if (!m_view->currentIndex().isValid())
        m_view->reveal(m_model.rowOf(current).value_or(0));
    showCounts();
    showEmpty();
    showExplanation();
}

void FindingsPanel::showCounts()
{
    const auto all =
        m_model.review() ? countSeverities(*m_model.review()) : std::array<uint32_t, severityCount>{};
    for (size_t i = 0; i < severityCount; ++i) {
        const QString word = severityWord(static_cast<Severity>(i));
        const QString count = formatCount(m_model.rows() ? m_model.rows()->matches[i] : 0);
        m_severities[i]->setVisible(all[i] > 0);
        m_severities[i]->setText(tr("%1 %2", "severity, count").arg(word, count));
        m_severities[i]->setAccessibleName(tr("Show %1, %2").arg(word, count));
        m_severities[i]->setToolTip(tr("Show or hide these findings"));
    }
}

/// No finding is not the same as nothing to fear.
void FindingsPanel::showEmpty()
{
    const bool hasAny = m_model.review() && !m_model.review()->findings.empty();
    const bool hasRows = m_model.rowCount() > 0;
    if (!hasAny)
        m_empty->setText(tr("No findings: none of the checks made here has anything to say about this file. "
                            "That says nothing of what the code of its types does when it is loaded."));
    else if (!hasRows)
        m_empty->setText(tr("No finding matches the filter."));
    m_bar->setVisible(hasAny);
    m_empty->setVisible(!hasRows);
    m_contents->setVisible(hasRows);
    // Without a list there is nothing to give room to.
    constexpr int emptyLines = 2;
    setMaximumHeight(hasAny ? QWIDGETSIZE_MAX : fontMetrics().lineSpacing() * emptyLines);
    m_copyRows->setEnabled(hasRows);
    m_copyCode->setEnabled(hasRows);
    m_copyAll->setEnabled(hasRows);
}

void FindingsPanel::showExplanation()
{
    const Finding* finding = m_model.findingAt(m_view->currentIndex());
    writeSections(*m_explanation, finding ? findingSections(*finding) : std::vector<FindingSection>());
}

/// A second time by the same column: the other way round.
void FindingsPanel::sortBy(int column)
{
    if (const std::optional<FindingOrder> order = orderOf(column)) {
        m_choice.isReversed = *order == m_choice.order && !m_choice.isReversed;
        m_choice.order = *order;
        updateRows();
    }
    m_view->horizontalHeader()->setSortIndicator(
        columnOf(m_choice.order), m_choice.isReversed ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void FindingsPanel::goTo(const QModelIndex& index)
{
    const Finding* finding = m_model.findingAt(index);
    if (finding && (finding->where.node != none<NodeId> || isOfPickle(*finding)))
        m_document.goTo(finding->where);
}

/// In a worker: all of them may be chosen.
void FindingsPanel::copyLines(std::vector<uint32_t> findings)
{
    m_copyTask.start<QString>(
        [review = m_model.review(), findings = std::move(findings)](Job& job) -> Result<QString> {
            QString lines;
            for (const uint32_t finding : findings) {
                if (job.cancel.isRequested())
                    return fail(Code::Cancelled);
                lines += findingLine(*review, review->findings[finding]) + QLatin1Char('\n');
            }
            return lines;
        },
        [](Result<QString> lines) {
            if (lines)
                QGuiApplication::clipboard()->setText(*lines);
        });
}

} // namespace skops::ui
