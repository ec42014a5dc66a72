#include "preview/table_page.h"

#include "preview/index_box.h"
#include "text/display.h"
#include "text/sentences.h"
#include "theme/icons.h"

#include <QAction>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

namespace skops::ui {
namespace {

/// Cells of a rectangle of the table.
struct Area
{
    uint64_t firstRow = 0;
    uint64_t firstColumn = 0;
    uint64_t rows = 0;
    uint64_t columns = 0;
};

/// Rows as lines, columns between tabs.
Result<QString> tabbedText(const report::PreviewTable& table, const Area& area, const Cancel& cancel)
{
    QString text;
    const uint64_t rowsAtOnce =
        std::max<uint64_t>(report::maxCellsRead / std::max<uint64_t>(area.columns, 1), 1);
    for (uint64_t row = 0; row < area.rows; row += rowsAtOnce) {
        std::vector<report::CellBlock> blocks{{.firstRow = area.firstRow + row,
                                               .firstColumn = area.firstColumn,
                                               .rows = std::min(rowsAtOnce, area.rows - row),
                                               .columns = area.columns}};
        if (auto read = table.read(blocks, cancel); !read)
            return fail(std::move(read.error()));
        for (size_t i = 0; i < blocks[0].texts.size(); ++i) {
            text += displayText(blocks[0].texts[i], static_cast<qsizetype>(report::maxCellsRead));
            text += QLatin1Char((i + 1) % area.columns == 0 ? '\n' : '\t');
        }
    }
    return text;
}

} // namespace

TablePage::TablePage(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(makeChoosers());
    makeView();
    layout->addWidget(m_view, 1);
    connect(&m_model, &PreviewTableModel::readingChanged, this, &TablePage::showStatus);
    showTable(nullptr, {});
}

QWidget* TablePage::makeChoosers()
{
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    m_sliceArea = new QWidget(bar);
    m_sliceLayout = new QHBoxLayout(m_sliceArea);
    m_sliceLayout->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](QLabel*& label, const QString& text, IndexBox*& box, const QString& tip) {
        label = new QLabel(text, bar);
        box = new IndexBox(bar);
        label->setBuddy(box);
        box->setToolTip(tip);
        layout->addWidget(label);
        layout->addWidget(box);
        connect(box, &IndexBox::chosen, this, [this] { goTo(m_row->value(), m_column->value()); });
    };
    layout->addWidget(m_sliceArea);
    add(m_rowLabel, tr("Go to ro&w"), m_row, tr("The row to show"));
    add(m_columnLabel, tr("colum&n"), m_column, tr("The column to show"));
    m_row->setAccessibleName(tr("Go to row"));
    m_column->setAccessibleName(tr("Go to column"));
    m_status = new QLabel(bar);
    m_status->setTextFormat(Qt::PlainText);
    layout->addWidget(m_status, 1);
    return bar;
}

void TablePage::makeView()
{
    m_view = new QTableView(this);
    m_view->setModel(&m_model);
    m_view->setAccessibleName(tr("Values"));
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setCornerButtonEnabled(false);
    m_view->setAlternatingRowColors(true);
    m_view->setSelectionMode(QAbstractItemView::ContiguousSelection);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(m_view->fontMetrics().height() + 6);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setMinimumSectionSize(m_view->fontMetrics().averageCharWidth() * 4);
    m_copy = new QAction(icon(Icon::Copy), tr("&Copy Cells"), this);
    m_copy->setToolTip(tr("Copy the chosen cells, columns between tabs"));
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    connect(m_copy, &QAction::triggered, this, &TablePage::copyCells);
    m_view->addAction(m_copy);
}

void TablePage::setTable(report::PreviewTablePtr table, const QStringList& names)
{
    m_array.reset();
    showTable(std::move(table), names);
}

void TablePage::setArray(report::ArrayTablePtr array)
{
    m_array = std::move(array);
    showTable(m_array, {});
}

void TablePage::showTable(report::PreviewTablePtr table, const QStringList& names)
{
    m_copyTask.stop();
    qDeleteAll(m_sliceArea->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    m_slices.clear();
    const std::vector<uint64_t> outer = m_array ? m_array->outerShape() : std::vector<uint64_t>();
    for (size_t axis = 0; axis < outer.size(); ++axis) {
        auto* label = new QLabel(tr("Axis %1").arg(axis), m_sliceArea);
        auto* box = new IndexBox(m_sliceArea);
        box->setMaximum(outer[axis] > 0 ? outer[axis] - 1 : 0);
        box->setAccessibleName(tr("Position on axis %1").arg(axis));
        box->setToolTip(
            tr("Position on axis %1, less than %2").arg(QString::number(axis), QString::number(outer[axis])));
        label->setBuddy(box);
        m_sliceLayout->addWidget(label);
        m_sliceLayout->addWidget(box);
        connect(box, &IndexBox::chosen, this, &TablePage::chooseSlice);
        m_slices.push_back(box);
    }
    m_sliceArea->setVisible(!m_slices.empty());
    const uint64_t rows = table ? table->rowCount() : 0;
    const uint64_t columns = table ? table->columnCount() : 0;
    for (const auto& [label, box, count] :
         {std::tuple(m_rowLabel, m_row, rows), {m_columnLabel, m_column, columns}}) {
        box->setMaximum(count > 0 ? count - 1 : 0);
        box->setValue(0);
        constexpr uint64_t fewEnoughToSee = 20;
        label->setVisible(count > fewEnoughToSee);
        box->setVisible(count > fewEnoughToSee);
    }
    m_model.setTable(std::move(table), names);
    setWidths();
    showStatus();
}

/// Texts have room in tables of few columns.
void TablePage::setWidths()
{
    const int letter = m_view->fontMetrics().averageCharWidth();
    constexpr int fewColumns = 2;
    m_view->horizontalHeader()->setDefaultSectionSize(letter * 21);
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const int title = static_cast<int>(m_model.headerData(column, Qt::Horizontal).toString().size()) + 3;
        m_view->setColumnWidth(column,
                               letter * std::max(title, m_model.columnCount() <= fewColumns ? 52 : 21));
    }
}

void TablePage::chooseSlice()
{
    std::vector<uint64_t> slice;
    for (const IndexBox* box : m_slices)
        slice.push_back(box->value());
    m_array = m_array->at(std::move(slice));
    const QModelIndex current = m_view->currentIndex();
    const uint64_t row = m_model.firstRow();
    const uint64_t column = m_model.firstColumn();
    m_model.setTable(m_array);
    m_model.setPage(row, column);
    m_view->setCurrentIndex(m_model.index(current.row(), current.column()));
}

void TablePage::goTo(uint64_t row, uint64_t column)
{
    const auto isOutside = [](uint64_t place, uint64_t first, int count) {
        return place < first || place - first >= static_cast<uint64_t>(count);
    };
    const bool isOtherPage = isOutside(row, m_model.firstRow(), m_model.rowCount()) ||
                             isOutside(column, m_model.firstColumn(), m_model.columnCount());
    // A page has as much before the place as behind it, so that one can look around.
    if (isOtherPage) {
        m_model.setPage(row - std::min(row, PreviewTableModel::pageRows / 2),
                        column - std::min(column, PreviewTableModel::pageColumns / 2));
        setWidths();
    }
    const QModelIndex index = m_model.index(static_cast<int>(row - m_model.firstRow()),
                                            static_cast<int>(column - m_model.firstColumn()));
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index, QAbstractItemView::PositionAtTop);
}

void TablePage::showStatus()
{
    if (const auto& error = m_model.error()) {
        m_status->setText(errorSentence(*error));
        return;
    }
    QString text = m_model.isReading() ? tr("Reading\u2026") : QString();
    const report::PreviewTablePtr& table = m_model.table();
    const bool isPaged = table && (table->rowCount() > PreviewTableModel::pageRows ||
                                   table->columnCount() > PreviewTableModel::pageColumns);
    if (text.isEmpty() && isPaged)
        text = tr("%1 rows, %2 columns; a part of them can be scrolled through")
                   .arg(formatCount(table->rowCount()), formatCount(table->columnCount()));
    m_status->setText(text);
}

/// In a worker: cells that were not looked at have to be read.
void TablePage::copyCells()
{
    const QItemSelection selection = m_view->selectionModel()->selection();
    if (selection.isEmpty() || !m_model.table())
        return;
    const QItemSelectionRange range = selection.front();
    const Area area{.firstRow = m_model.firstRow() + static_cast<uint64_t>(range.top()),
                    .firstColumn = m_model.firstColumn() + static_cast<uint64_t>(range.left()),
                    .rows = static_cast<uint64_t>(range.height()),
                    .columns = static_cast<uint64_t>(range.width())};
    if (area.rows * area.columns > copiedCells) {
        m_status->setText(tr("Too many cells to copy: %1 of at most %2")
                              .arg(formatCount(area.rows * area.columns), formatCount(copiedCells)));
        return;
    }
    m_copyTask.start<QString>(
        [table = m_model.table(), area](Job& job) { return tabbedText(*table, area, job.cancel); },
        [this](Result<QString> text) {
            if (text)
                QGuiApplication::clipboard()->setText(*text);
            else
                m_status->setText(errorSentence(text.error()));
        });
}

} // namespace skops::ui
