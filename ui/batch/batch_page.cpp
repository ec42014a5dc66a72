#include "batch/batch_page.h"

#include "batch/batch_cells.h"
#include "batch/batch_side.h"
#include "batch/batch_summary.h"
#include "batch/batch_view.h"
#include "document/profiles.h"
#include "text/display.h"
#include "text/sentences.h"
#include "theme/elided_label.h"
#include "theme/icons.h"
#include "theme/segment_button.h"
#include "theme/summary_parts.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace skops::ui {

BatchPage::BatchPage(Batch& batch, QWidget* parent) : QWidget(parent), m_batch(batch), m_model(batch)
{
    m_view = new BatchView(m_model, this);
    makeActions();
    m_side = new BatchSide(m_batch, m_model, this);
    auto* files = new QWidget(this);
    auto* filesLayout = new QVBoxLayout(files);
    filesLayout->setContentsMargins(0, 0, 0, 0);
    filesLayout->setSpacing(6);
    filesLayout->addWidget(makeFilterBar());
    filesLayout->addWidget(m_view, 1);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(files);
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(0, 1);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(makeHeader());
    layout->addWidget(m_splitter, 1);

    connect(&m_batch, &Batch::phaseChanged, this, &BatchPage::showBatch);
    connect(&m_batch, &Batch::rowsChanged, this, &BatchPage::showBatch);
    connect(&m_batch, &Batch::ticksChanged, this, &BatchPage::showBatch);
    connect(&m_model, &BatchModel::orderChanged, this, &BatchPage::showFilter);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &BatchPage::updateActions);
    connect(m_view, &BatchView::openRequested, this, &BatchPage::requestOpen);
    showBatch();
    showFilter();
}

QAction* BatchPage::makeAction(const QString& text, const QKeySequence& key)
{
    auto* action = new QAction(text, this);
    action->setShortcut(key);
    if (!key.isEmpty())
        action->setToolTip(QStringLiteral("%1 (%2)").arg(QString(text).remove(QLatin1Char('&')),
                                                         key.toString(QKeySequence::NativeText)));
    return action;
}

void BatchPage::makeActions()
{
    m_open = makeAction(tr("&Open in a Window"), {});
    m_copy = makeAction(tr("Cop&y Rows"), QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    m_convertAll = makeAction(tr("Convert &All\u2026"), Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    m_convertChosen = makeAction(tr("&Convert Chosen\u2026"), Qt::CTRL | Qt::SHIFT | Qt::Key_V);
    m_stop = makeAction(tr("&Stop"), Qt::Key_Escape);
    m_stop->setIcon(icon(Icon::Stop));
    m_retry = makeAction(tr("&Try Again"), Qt::Key_F5);
    m_retry->setIcon(icon(Icon::Reload));
    m_exportTrust = makeAction(tr("&Export Trust List\u2026"), Qt::CTRL | Qt::Key_E);
    m_exportTrust->setIcon(icon(Icon::Export));
    m_exportTable = makeAction(tr("E&xport Table\u2026"), Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    m_exportTable->setIcon(icon(Icon::Export));
    m_onlyOpen = makeAction(tr("Only What Needs a &Look"), Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    m_onlyOpen->setCheckable(true);
    m_view->addActions({m_open, m_copy, m_convertChosen});

    connect(m_open, &QAction::triggered, this, &BatchPage::requestOpen);
    connect(m_copy, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(m_view->selectedLines()); });
    connect(m_convertAll, &QAction::triggered, this, [this] { requestConversion(true); });
    connect(m_convertChosen, &QAction::triggered, this, [this] { requestConversion(false); });
    connect(m_stop, &QAction::triggered, &m_batch, &Batch::stop);
    connect(m_retry, &QAction::triggered, &m_batch, &Batch::retryFailed);
    connect(m_exportTrust, &QAction::triggered, this, &BatchPage::trustExportRequested);
    connect(m_exportTable, &QAction::triggered, this, &BatchPage::tableExportRequested);
    connect(m_onlyOpen, &QAction::toggled, this, [this](bool isOnly) {
        changeChoice([isOnly](BatchOrderChoice& choice) { choice.onlyOpen = isOnly; });
    });
}

QList<QAction*> BatchPage::menuActions() const
{
    return {m_open,
            m_copy,
            nullptr,
            m_convertAll,
            m_convertChosen,
            m_retry,
            m_stop,
            nullptr,
            m_onlyOpen,
            nullptr,
            m_side->tickLibraryAction(),
            nullptr,
            m_exportTrust,
            m_exportTable};
}

QWidget* BatchPage::makeHeader()
{
    auto* header = new QWidget(this);
    auto* layout = new QVBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_summary = makeSummaryLabel(*header);
    m_details = makeDetailsLabel(*header);
    m_progress = makeThinProgress(*header, tr("Files that are done"));
    auto* below = new QHBoxLayout;
    below->addWidget(m_details, 1);
    below->addWidget(makeButtons());
    layout->addWidget(m_summary);
    layout->addLayout(below);
    layout->addWidget(m_progress);
    return header;
}

QWidget* BatchPage::makeButtons()
{
    auto* area = new QWidget(this);
    auto* layout = new QHBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (QAction* action : {m_stop, m_retry, m_convertAll, m_convertChosen, m_exportTrust, m_exportTable}) {
        auto* button = new QToolButton(area);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button, 0, Qt::AlignTop);
        if (action == m_stop)
            m_stopButton = button;
    }
    return area;
}

QWidget* BatchPage::makeFilterBar()
{
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_filter = new QLineEdit(bar);
    m_filter->setPlaceholderText(tr("Filter by any text of the row"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(fontMetrics().averageCharWidth() * 40);
    auto* find = new QAction(this);
    find->setShortcut(QKeySequence::Find);
    connect(find, &QAction::triggered, m_filter, qOverload<>(&QWidget::setFocus));
    addAction(find);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        changeChoice([&text](BatchOrderChoice& choice) { choice.text = text.trimmed(); });
    });
    m_verdicts = makeVerdicts(bar);
    auto* onlyOpen = new SegmentButton(bar);
    onlyOpen->setDefaultAction(m_onlyOpen);
    m_filtered = new QToolButton(bar);
    m_filtered->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_filtered->setIcon(icon(Icon::Stop));
    m_filtered->setToolTip(tr("Show all files again"));
    m_filtered->setFocusPolicy(Qt::TabFocus);
    connect(m_filtered, &QToolButton::clicked, this, [this] {
        changeChoice([](BatchOrderChoice& choice) {
            choice.type.reset();
            choice.reason.reset();
        });
    });
    m_counts = new ElidedLabel(bar);
    layout->addWidget(m_filter, 2);
    layout->addWidget(m_verdicts);
    layout->addWidget(onlyOpen);
    layout->addWidget(m_filtered);
    layout->addWidget(m_counts, 1);
    return bar;
}

QComboBox* BatchPage::makeVerdicts(QWidget* parent)
{
    auto* verdicts = new QComboBox(parent);
    verdicts->setAccessibleName(tr("Show files with this verdict"));
    verdicts->addItem(tr("Any verdict"));
    for (int i = 0; i <= static_cast<int>(audit::Verdict::NothingLeft); ++i) {
        const auto verdict = static_cast<audit::Verdict>(i);
        verdicts->addItem(verdictIcon(verdict), verdictWord(verdict), i);
    }
    connect(verdicts, &QComboBox::currentIndexChanged, this, [this, verdicts] {
        changeChoice([verdicts](BatchOrderChoice& choice) {
            const QVariant chosen = verdicts->currentData();
            choice.verdict =
                chosen.isValid() ? std::optional(static_cast<audit::Verdict>(chosen.toInt())) : std::nullopt;
        });
    });
    return verdicts;
}

void BatchPage::changeChoice(const std::function<void(BatchOrderChoice&)>& change)
{
    BatchOrderChoice choice = m_model.choice();
    change(choice);
    m_model.setChoice(choice);
}

void BatchPage::requestConversion(bool isOfAll)
{
    std::vector<uint32_t> rows;
    if (isOfAll) {
        for (uint32_t id = 0; id < m_batch.rows().size(); ++id) {
            if (!m_batch.rows()[id]->isConverted())
                rows.push_back(id);
        }
    } else {
        for (const int row : m_view->selectedRows())
            rows.push_back(m_model.idAt(row));
    }
    Q_EMIT convertRequested(rows);
}

void BatchPage::requestOpen()
{
    QStringList paths;
    for (const int row : m_view->selectedRows())
        paths.append(QFile::decodeName(QByteArray::fromStdString(m_model.rowAt(row).path)));
    if (!paths.isEmpty())
        Q_EMIT openRequested(paths);
}

void BatchPage::setExporting(const QString& text)
{
    m_exporting = text;
    showSummary();
    updateActions();
}

void BatchPage::showBatch()
{
    showSummary();
    showColumns();
    updateActions();
    const bool hasBar =
        m_batch.phase() == Batch::Phase::Reading || m_batch.phase() == Batch::Phase::Converting;
    m_progress->setVisible(m_batch.isBusy());
    m_progress->setRange(0, hasBar ? static_cast<int>(std::max<size_t>(m_batch.runTotal(), 1)) : 0);
    m_progress->setValue(static_cast<int>(m_batch.runDone()));
}

/// What is told of converting is hidden where there is nothing to convert.
void BatchPage::showColumns()
{
    const bool hasPickles =
        std::ranges::any_of(m_batch.rows(), [](const BatchRowPtr& row) { return row->convert.has_value(); });
    for (const BatchColumn column : {BatchColumn::Convert, BatchColumn::NewSize})
        m_view->setColumnHidden(static_cast<int>(column), !hasPickles);
}

void BatchPage::showSummary()
{
    m_summary->setText(batchSummary(m_batch));
    QStringList details;
    if (!m_exporting.isEmpty())
        details.append(m_exporting);
    if (!m_batch.isBusy() && m_batch.wasStopped())
        details.append(tr("Stopped."));
    if (!m_batch.isBusy() && !m_batch.rows().empty())
        details.append(reviewSummary(m_batch));
    details.append(convertSummary(m_batch));
    details.append(tr("Judged for %1.").arg(profileText(*m_batch.profile())));
    details.removeAll(QString());
    m_details->setText(details.join(QLatin1Char(' ')));
}

/// What is filtered by, and how many rows are left.
void BatchPage::showFilter()
{
    const BatchOrderChoice& choice = m_model.choice();
    constexpr qsizetype shownCharacters = 60;
    if (choice.type)
        m_filtered->setText(displayText(m_batch.index().types()[*choice.type].name, shownCharacters));
    else if (choice.reason)
        m_filtered->setText(
            displayText(toUtf8(reasonText(m_batch.index().reasons()[*choice.reason].key)), shownCharacters));
    m_filtered->setVisible(choice.type || choice.reason);
    m_filtered->setAccessibleName(tr("Show all files again, not only those with %1").arg(m_filtered->text()));
    const auto shown = static_cast<uint64_t>(m_model.rowCount());
    m_counts->setText(choice.isFiltered()
                          ? tr("%1 of %2 files").arg(formatCount(shown), formatCount(m_batch.rows().size()))
                          : QString());
    // A row that went is no longer selected.
    updateActions();
}

void BatchPage::updateActions()
{
    const bool isIdle = !m_batch.isBusy() && m_exporting.isEmpty();
    const bool hasSelection = m_view->selectionModel()->hasSelection();
    const auto any = [&](auto condition) {
        return std::ranges::any_of(m_batch.rows(), [&](const BatchRowPtr& row) { return condition(*row); });
    };
    m_open->setEnabled(hasSelection);
    m_copy->setEnabled(hasSelection);
    m_convertAll->setEnabled(
        isIdle && any([](const BatchRow& row) { return row.isConvertible() && !row.isConverted(); }));
    m_convertChosen->setEnabled(isIdle && hasSelection);
    m_stop->setEnabled(m_batch.isBusy());
    m_stopButton->setVisible(m_batch.isBusy());
    m_retry->setEnabled(isIdle && any([](const BatchRow& row) {
                            return row.hasFailed() || row.state == BatchRow::State::Waiting;
                        }));
    const BatchTicks& ticks = m_batch.ticks();
    m_exportTrust->setEnabled(std::ranges::find(ticks, true) != ticks.end());
    m_exportTable->setEnabled(isIdle && !m_batch.rows().empty());
}

} // namespace skops::ui
