#include "preview/statistics_panel.h"

#include "preview/histogram_view.h"
#include "preview/preview_texts.h"
#include "text/sentences.h"
#include "theme/icons.h"
#include "theme/row_table.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace skops::ui {

StatisticsPanel::StatisticsPanel(QWidget* parent) : QWidget(parent)
{
    m_fields = new QComboBox(this);
    m_fields->setAccessibleName(tr("Field to count"));
    m_fields->setToolTip(tr("The field whose values are counted"));
    m_count = new QPushButton(tr("Co&unt"), this);
    m_count->setToolTip(tr("Read the whole array for statistics and a histogram"));
    m_stop = new QPushButton(icon(Icon::Stop), tr("St&op"), this);
    m_stop->setToolTip(tr("Stop counting"));
    m_progress = new QProgressBar(this);
    m_progress->setAccessibleName(tr("Progress of counting"));
    m_message = new QLabel(this);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    makeRows();
    m_histogram = new HistogramView(this);
    m_bar = new QLabel(this);
    m_bar->setTextFormat(Qt::PlainText);
    auto* bar = new QHBoxLayout;
    bar->addWidget(m_fields, 1);
    bar->addWidget(m_count);
    bar->addWidget(m_progress, 1);
    bar->addWidget(m_stop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(bar);
    layout->addWidget(m_message);
    layout->addWidget(m_rows, 3);
    layout->addWidget(m_histogram, 2);
    layout->addWidget(m_bar);
    connect(m_fields, &QComboBox::activated, this, &StatisticsPanel::chooseField);
    connect(m_count, &QPushButton::clicked, this, &StatisticsPanel::start);
    connect(m_stop, &QPushButton::clicked, this, &StatisticsPanel::stop);
    connect(m_histogram, &HistogramView::currentBarChanged, this,
            [this](int current) { m_bar->setText(m_histogram->barText(current)); });
    connect(&m_task, &Task::progressed, this, [this] {
        constexpr uint64_t parts = 1'000;
        const uint64_t total = std::max<uint64_t>(m_task.total(), 1);
        m_progress->setValue(
            static_cast<int>(static_cast<double>(m_task.done()) / static_cast<double>(total) * parts));
    });
    m_progress->setMaximum(1'000);
    setArray(nullptr);
}

void StatisticsPanel::makeRows()
{
    m_model = new QStandardItemModel(0, 2, this);
    m_rows = new RowTable(*m_model, this);
    m_rows->setAccessibleName(tr("Statistics"));
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->horizontalHeader()->hide();
    m_rows->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_rows->horizontalHeader()->setStretchLastSection(true);
    m_copy = new QAction(icon(Icon::Copy), tr("&Copy Statistics"), this);
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    m_rows->addAction(m_copy);
    connect(m_copy, &QAction::triggered, this, [this] {
        QString lines;
        for (int row = 0; row < m_model->rowCount(); ++row)
            lines += m_model->item(row, 0)->text() + QLatin1Char('\t') + m_model->item(row, 1)->text() +
                     QLatin1Char('\n');
        QGuiApplication::clipboard()->setText(lines);
    });
}

void StatisticsPanel::setArray(report::ArrayTablePtr array)
{
    // Another slice of the same array has the same statistics.
    if (array && m_array && array->bytes() == m_array->bytes())
        return;
    m_array = std::move(array);
    m_choice = m_array ? report::statisticsFields(m_array->header()) : std::vector<report::StatisticsField>();
    m_fields->clear();
    for (const report::StatisticsField& field : m_choice)
        m_fields->addItem(fieldTitle(field));
    setVisible(!m_choice.empty());
    chooseField();
}

void StatisticsPanel::chooseField()
{
    m_task.stop();
    clear();
    if (!m_choice.empty() && m_array->header().dataBytes <= countedAtOnceBytes)
        start();
    else
        showState();
}

void StatisticsPanel::clear()
{
    m_isDone = false;
    m_message->clear();
    m_model->removeRows(0, m_model->rowCount());
    m_histogram->setHistogram({});
}

void StatisticsPanel::start()
{
    if (m_choice.empty())
        return;
    clear();
    m_progress->setValue(0);
    const auto& field = m_choice[static_cast<size_t>(std::max(m_fields->currentIndex(), 0))];
    m_task.start<report::Statistics>(
        [array = m_array, field](Job& job) {
            return report::statisticsOf(*array, field, job.cancel, job.progress);
        },
        [this](Result<report::Statistics> result) { showStatistics(std::move(result)); });
    showState();
}

void StatisticsPanel::stop()
{
    m_task.stop();
    m_message->setText(tr("Stopped."));
    showState();
    m_count->setFocus();
}

void StatisticsPanel::showStatistics(Result<report::Statistics> result)
{
    if (!result) {
        m_message->setText(errorSentence(result.error()));
    } else {
        m_isDone = true;
        for (const auto& [name, value] : statisticsRows(*result)) {
            auto* nameItem = new QStandardItem(name);
            auto* valueItem = new QStandardItem(value);
            valueItem->setData(tr("%1: %2", "name, value").arg(name, value), Qt::AccessibleTextRole);
            m_model->appendRow({nameItem, valueItem});
        }
        m_rows->selectRow(0);
        m_histogram->setHistogram(std::move(result->histogram));
    }
    showState();
}

void StatisticsPanel::showState()
{
    const bool isRunning = m_task.isRunning();
    m_fields->setVisible(m_choice.size() > 1);
    m_count->setVisible(!isRunning && !m_isDone);
    m_progress->setVisible(isRunning);
    m_stop->setVisible(isRunning);
    m_message->setVisible(!m_message->text().isEmpty());
    m_rows->setVisible(m_isDone);
    m_histogram->setVisible(m_isDone && !m_histogram->histogram().counts.empty());
    m_bar->setVisible(m_histogram->isVisibleTo(this));
}

} // namespace skops::ui
