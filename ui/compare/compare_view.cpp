#include "compare/compare_view.h"

#include "compare/compare_summary.h"
#include "compare/differences_view.h"
#include "compare/side_view.h"
#include "document/profiles.h"
#include "text/display.h"
#include "theme/elided_label.h"
#include "theme/icons.h"
#include "theme/segment_button.h"
#include "theme/summary_parts.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace skops::ui {

CompareView::CompareView(Comparing& comparing, QWidget* parent) : QWidget(parent), m_comparing(comparing)
{
    m_list = new DifferencesView(m_differences, this);
    makeActions();
    auto* trees = new QSplitter(Qt::Horizontal, this);
    trees->setChildrenCollapsible(false);
    for (const Side side : {Side::A, Side::B})
        trees->addWidget(makeSide(side));
    keepTogether(tree(Side::A), tree(Side::B));
    auto* results = new QSplitter(Qt::Vertical, this);
    results->setChildrenCollapsible(false);
    results->addWidget(trees);
    m_listArea = makeList();
    results->addWidget(m_listArea);
    results->setStretchFactor(0, 3);
    results->setStretchFactor(1, 1);
    m_results = results;
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(makeHeader());
    layout->addWidget(m_results, 1);

    connect(&m_comparing, &Comparing::changed, this, &CompareView::showState);
    connect(&m_comparing, &Comparing::progressed, this, &CompareView::showState);
    connect(&m_differences, &DifferencesModel::orderChanged, this, &CompareView::showState);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CompareView::revealCurrent);
    for (const Side side : {Side::A, Side::B})
        connect(tree(side).selectionModel(), &QItemSelectionModel::currentChanged, this,
                &CompareView::selectDifferenceAt);
    showState();
}

QAction* CompareView::makeAction(const QString& text, const QKeySequence& key,
                                 const std::function<void()>& act)
{
    auto* action = new QAction(text, this);
    action->setShortcut(key);
    if (!key.isEmpty())
        action->setToolTip(QStringLiteral("%1 (%2)").arg(QString(text).remove(QLatin1Char('&')),
                                                         key.toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, act);
    return action;
}

void CompareView::makeActions()
{
    m_onlyDifferent =
        makeAction(tr("Only &Differences"), Qt::CTRL | Qt::SHIFT | Qt::Key_D, [this] { showRows(); });
    m_onlyDifferent->setCheckable(true);
    m_next = makeAction(tr("&Next Difference"), Qt::Key_F7, [this] { step(1); });
    m_previous = makeAction(tr("&Previous Difference"), Qt::SHIFT | Qt::Key_F7, [this] { step(-1); });
    m_swap =
        makeAction(tr("S&wap Sides"), Qt::CTRL | Qt::SHIFT | Qt::Key_X, [this] { m_comparing.swapSides(); });
    m_stop = makeAction(tr("&Stop"), Qt::Key_Escape, [this] { m_comparing.stop(); });
    m_stop->setIcon(icon(Icon::Stop));
    m_retry = makeAction(tr("&Try Again"), Qt::Key_F5, [this] { m_comparing.tryAgain(); });
    m_retry->setIcon(icon(Icon::Reload));
    m_export = makeAction(tr("&Export Differences\u2026"), Qt::CTRL | Qt::Key_E,
                          [this] { Q_EMIT exportRequested(); });
    m_export->setIcon(icon(Icon::Export));
    m_copy = makeAction(tr("&Copy Rows"), QKeySequence::Copy, [this] { copy(); });
    m_copy->setIcon(icon(Icon::Copy));
    m_copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_copy);
    m_list->addAction(m_copy);
}

QWidget* CompareView::makeHeader()
{
    auto* header = new QWidget(this);
    auto* layout = new QVBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_summary = makeSummaryLabel(*header);
    m_details = makeDetailsLabel(*header);
    m_progress = makeThinProgress(*header, tr("How far reading is"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    for (QAction* action : {m_onlyDifferent, m_previous, m_next, m_swap, m_stop, m_retry, m_export}) {
        auto* button = action->isCheckable() ? new SegmentButton(header) : new QToolButton(header);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
        buttons->addWidget(button);
        if (action == m_stop)
            m_stopButton = button;
        else if (action == m_retry)
            m_retryButton = button;
    }
    buttons->addStretch(1);
    layout->addWidget(m_summary);
    layout->addWidget(m_details);
    layout->addLayout(buttons);
    layout->addWidget(m_progress);
    return header;
}

QWidget* CompareView::makeSide(Side side)
{
    SideArea& area = m_sides[index(side)];
    auto* widget = new QWidget(this);
    auto* layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    area.model = std::make_unique<CompareModel>(side);
    area.view = new SideView(*area.model, widget);
    area.path = new ElidedLabel(widget);
    QFont bold = area.path->font();
    bold.setBold(true);
    area.path->setFont(bold);
    area.sentence = new QLabel(widget);
    area.sentence->setTextFormat(Qt::PlainText);
    area.sentence->setWordWrap(true);
    area.sentence->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    layout->addWidget(area.path);
    layout->addWidget(area.sentence);
    layout->addWidget(area.view, 1);
    return widget;
}

QWidget* CompareView::makeList()
{
    auto* area = new QWidget(this);
    auto* layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto* title = new QLabel(tr("&Differences"), area);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    title->setBuddy(m_list);
    layout->addWidget(title);
    layout->addWidget(m_list, 1);
    return area;
}

void CompareView::showState()
{
    if (m_shown != m_comparing.compared())
        showResult();
    m_summary->setText(compareSummary(m_comparing));
    const QString profile = tr("Judged for %1.").arg(profileText(*m_comparing.profile()));
    const QString details = compareDetails(m_comparing);
    m_details->setText(details.isEmpty() ? profile : details + QLatin1Char(' ') + profile);
    for (const Side side : {Side::A, Side::B}) {
        const SideArea& area = m_sides[index(side)];
        const QString path = displayText(toUtf8(m_comparing.file(side).path), 2000);
        area.path->setText(side == Side::A ? tr("A: %1").arg(path) : tr("B: %1").arg(path));
        area.path->setToolTip(plainToolTip(path));
        area.sentence->setText(sideSentence(m_comparing, side));
    }
    const bool isBusy = m_comparing.isBusy();
    const uint64_t total = m_comparing.total();
    m_progress->setVisible(isBusy);
    m_progress->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_progress->setValue(static_cast<int>(static_cast<double>(std::min(m_comparing.done(), total)) *
                                              1000 / static_cast<double>(total)));
    const bool hasDifferences = m_shown && m_differences.rowCount() > 0;
    m_onlyDifferent->setEnabled(m_shown != nullptr);
    m_next->setEnabled(hasDifferences);
    m_previous->setEnabled(hasDifferences);
    m_swap->setEnabled(!isBusy);
    m_stop->setEnabled(isBusy);
    m_stopButton->setVisible(isBusy);
    m_retry->setEnabled(!isBusy && !m_shown);
    m_retryButton->setVisible(!isBusy && !m_shown);
    m_export->setEnabled(!isBusy && m_shown);
    m_copy->setEnabled(m_shown != nullptr);
}

void CompareView::showResult()
{
    m_shown = m_comparing.compared();
    m_differences.setCompared(m_shown);
    showRows();
    m_listArea->setVisible(m_shown && !m_shown->comparison.isEqual());
    if (m_shown) {
        tree(Side::A).expand(m_sides[0].model->index(0, 0));
        tree(Side::A).reveal(m_sides[0].model->index(0, 0));
    }
}

void CompareView::showRows()
{
    const CompareRowsPtr rows = !m_shown                       ? nullptr
                                : m_onlyDifferent->isChecked() ? m_shown->different
                                                               : m_shown->all;
    m_isRevealing = true;
    for (const SideArea& area : m_sides)
        area.model->setRows(m_shown, rows);
    m_isRevealing = false;
    SideView& view = tree(Side::A);
    if (view.currentIndex().isValid())
        view.scrollTo(view.currentIndex());
}

void CompareView::step(int rows)
{
    const int count = m_differences.rowCount();
    if (count == 0)
        return;
    const int current =
        m_list->currentIndex().isValid() ? m_list->currentIndex().row() : (rows > 0 ? -1 : count);
    goToDifference(std::clamp(current + rows, 0, count - 1));
}

void CompareView::goToDifference(int row)
{
    const QModelIndex index = m_differences.index(row, 0);
    m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                         QItemSelectionModel::Rows);
    m_list->scrollTo(index);
}

void CompareView::revealCurrent()
{
    const uint32_t difference = m_differences.differenceAt(m_list->currentIndex().row());
    if (m_isRevealing || difference == noIndex)
        return;
    m_isRevealing = true;
    tree(Side::A).reveal(m_sides[0].model->indexOf(m_shown->aligned.rowOf(difference)));
    m_isRevealing = false;
}

/// So that the next difference is the one behind what is looked at.
void CompareView::selectDifferenceAt(const QModelIndex& index)
{
    if (m_isRevealing || !m_shown || !index.isValid())
        return;
    const uint32_t aligned = static_cast<const CompareModel*>(index.model())->alignedAt(index);
    const auto differences =
        aligned == noIndex ? std::span<const uint32_t>() : m_shown->aligned.differencesOf(aligned);
    if (differences.empty())
        return;
    m_isRevealing = true;
    goToDifference(m_differences.rowOf(differences.front()));
    m_isRevealing = false;
}

void CompareView::copy() const
{
    QString lines;
    if (m_list->hasFocus()) {
        lines = m_list->selectedLines();
    } else {
        const bool isB = m_sides[1].view->hasFocus();
        lines = m_sides[isB ? 1 : 0].view->selectedLines();
    }
    QGuiApplication::clipboard()->setText(lines);
}

} // namespace skops::ui
