#include "plan/plan_panel.h"

#include "models/plan_cells.h"
#include "review/plan.h"
#include "text/display.h"
#include "text/sentences.h"
#include "theme/elided_label.h"
#include "theme/header_widths.h"
#include "theme/icons.h"
#include "theme/row_table.h"
#include "theme/segment_button.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QVBoxLayout>

#include <set>

namespace skops::ui {

PlanPanel::PlanPanel(Document& document, QWidget* parent) : QWidget(parent), m_document(document)
{
    m_outcome = new QLabel(this);
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setWordWrap(true);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_outcome);
    layout->addWidget(makeFilterBar());
    makeView();
    layout->addWidget(m_view, 1);
    connect(&m_document, &Document::reviewChanged, this, &PlanPanel::showReview);
}

QWidget* PlanPanel::makeFilterBar()
{
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    m_only = new SegmentButton(bar);
    m_only->setText(tr("Only Imports and Calls"));
    m_only->setCheckable(true);
    m_only->setToolTip(tr("Leave out what is read and what is set"));
    connect(m_only, &QToolButton::toggled, this, [this](bool isOnly) {
        m_choice.onlyImportsAndCalls = isOnly;
        updateRows();
    });
    m_filter = new QLineEdit(bar);
    m_filter->setPlaceholderText(tr("Filter by action, target, label or place"));
    m_filter->setAccessibleName(tr("Filter the steps"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(fontMetrics().averageCharWidth() * 50);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_choice.text = text;
        updateRows();
    });
    m_counts = new ElidedLabel(bar);
    layout->addWidget(m_only);
    layout->addSpacing(10);
    layout->addWidget(m_filter, 2);
    layout->addSpacing(12);
    layout->addWidget(m_counts, 1);
    return bar;
}

void PlanPanel::makeView()
{
    m_view = new RowTable(m_model, this);
    m_view->setAccessibleName(tr("Steps of loading"));
    m_view->setTextElideMode(Qt::ElideMiddle);
    const int letter = fontMetrics().averageCharWidth();
    m_view->setColumnWidth(PlanModel::StepColumn, letter * 9);
    m_view->setColumnWidth(PlanModel::ActionColumn, letter * 26);
    m_view->setColumnWidth(PlanModel::LabelColumn, letter * 20);
    m_view->setColumnWidth(PlanModel::TrustColumn, letter * 16);
    m_view->setColumnWidth(PlanModel::PlaceColumn, letter * 26);
    fitTitles(*m_view->horizontalHeader());
    m_view->horizontalHeader()->setMinimumSectionSize(letter * 8);
    m_view->horizontalHeader()->setSectionResizeMode(PlanModel::TargetColumn, QHeaderView::Stretch);
    m_copyRows = new QAction(icon(Icon::Copy), tr("&Copy Steps"), this);
    m_copyRows->setShortcut(QKeySequence::Copy);
    m_copyRows->setShortcutContext(Qt::WidgetShortcut);
    connect(m_copyRows, &QAction::triggered, this, &PlanPanel::copyRows);
    m_view->addAction(m_copyRows);
    // Not by a click: that chooses steps to copy, and would leave the view.
    connect(m_view, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        if (const NodeId node = m_model.nodeAt(index); node != none<NodeId>)
            m_document.goTo({.node = node});
    });
}

void PlanPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_model.review() != m_document.review())
        updateRows();
}

void PlanPanel::showReview()
{
    // A plan of other ticks or of another file is never shown under this one's name.
    showRows(nullptr, PlanRowsPtr());
    if (!m_document.review()) {
        m_filter->clear();
        m_only->setChecked(false);
    }
    updateRows();
}

/// Brings the rows to what is wanted now, unless nobody looks: a plan takes as long as reading the tree.
void PlanPanel::updateRows()
{
    const review::ReviewPtr& review = m_document.review();
    m_rowsTask.stop();
    if (!review || !isVisible())
        return;
    if (!m_model.rows())
        m_outcome->setText(tr("Working out what loading would do\u2026"));
    const audit::LoadPlanPtr known = m_model.review() == review ? m_model.rows()->plan : nullptr;
    m_rowsTask.start<PlanRowsPtr>(
        [review, known, choice = m_choice](Job& job) -> Result<PlanRowsPtr> {
            audit::LoadPlanPtr plan = known;
            if (!plan) {
                auto made = review::planOf(*review, job.cancel);
                if (!made)
                    return fail(made.error());
                plan = std::move(*made);
            }
            return makePlanRows(*review, std::move(plan), choice, job.cancel);
        },
        [this, review](Result<PlanRowsPtr> rows) { showRows(review, std::move(rows)); });
}

void PlanPanel::showRows(review::ReviewPtr review, Result<PlanRowsPtr> rows)
{
    if (!rows) {
        m_model.setRows(nullptr, nullptr);
        m_outcome->setText(errorSentence(rows.error()));
    } else {
        m_model.setRows(std::move(review), std::move(*rows));
        m_outcome->setText(m_model.rows() ? planOutcome(*m_model.review(), *m_model.rows()->plan)
                                          : QString());
    }
    m_view->selectRow(0);
    showCounts();
}

void PlanPanel::showCounts()
{
    m_copyRows->setEnabled(m_model.rowCount() > 0);
    if (!m_model.rows()) {
        m_counts->clear();
        return;
    }
    const size_t all = m_model.rows()->plan->steps().size();
    const size_t shown = m_model.rows()->steps.size();
    m_counts->setText(shown == all ? tr("%1 steps").arg(formatCount(all))
                                   : tr("%1 of %2 steps").arg(formatCount(shown), formatCount(all)));
}

/// In a worker: all of them may be chosen.
void PlanPanel::copyRows()
{
    std::set<uint32_t> steps;
    for (const QItemSelectionRange& range : m_view->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            steps.insert(m_model.rows()->steps[static_cast<size_t>(row)]);
    }
    m_copyTask.start<QString>(
        [review = m_model.review(), plan = m_model.rows()->plan,
         steps = std::move(steps)](Job& job) -> Result<QString> {
            QString lines;
            for (const uint32_t step : steps) {
                if (job.cancel.isRequested())
                    return fail(Code::Cancelled);
                lines += planLine(*review, *plan, step) + QLatin1Char('\n');
            }
            return lines;
        },
        [](Result<QString> lines) {
            if (lines)
                QGuiApplication::clipboard()->setText(*lines);
        });
}

} // namespace skops::ui
