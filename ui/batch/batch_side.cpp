#include "batch/batch_side.h"

#include "text/display.h"
#include "theme/header_widths.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace skops::ui {
namespace {

QLabel* makeTitle(QWidget* parent)
{
    auto* title = new QLabel(parent);
    title->setTextFormat(Qt::PlainText);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    return title;
}

} // namespace

BatchSide::BatchSide(Batch& batch, BatchModel& rows, QWidget* parent)
    : QWidget(parent), m_batch(batch), m_rows(rows), m_typesModel(batch), m_reasonsModel(batch)
{
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeTypes());
    splitter->addWidget(makeReasons());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    connect(&m_batch, &Batch::rowsChanged, this, &BatchSide::showTitles);
    connect(&m_batch, &Batch::ticksChanged, this, &BatchSide::showTitles);
    showTitles();
}

QTableView* BatchSide::makeTable(QAbstractItemModel& model, int textColumn)
{
    auto* table = new QTableView(this);
    table->setModel(&model);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setCornerButtonEnabled(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(textColumn, QHeaderView::Stretch);
    return table;
}

/// Not by "activated": a double click is a click before it is one.
void BatchSide::addFilterAction(QTableView& table, const std::function<void(const QModelIndex&)>& filter)
{
    auto* action = new QAction(tr("Show Only Its &Files"), &table);
    action->setShortcut(QKeySequence(Qt::Key_Return));
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, [&table, filter] {
        if (table.currentIndex().isValid())
            filter(table.currentIndex());
    });
    table.addAction(action);
    table.setContextMenuPolicy(Qt::ActionsContextMenu);
}

QWidget* BatchSide::makeTypes()
{
    auto* area = new QWidget(this);
    auto* layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_typesTitle = makeTitle(area);
    m_types = makeTable(m_typesModel, BatchTypesModel::TypeColumn);
    m_types->setTextElideMode(Qt::ElideMiddle);
    m_types->setAccessibleName(tr("Types to review in all files"));
    const int letter = fontMetrics().averageCharWidth();
    m_types->setColumnWidth(BatchTypesModel::GroupColumn, letter * 16);
    m_types->setColumnWidth(BatchTypesModel::FilesColumn, letter * 8);
    fitTitles(*m_types->horizontalHeader());
    m_typesTitle->setBuddy(m_types);
    m_tickLibrary = new QAction(tr("Tick All &Known Library Types"), this);
    m_tickLibrary->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_L));
    connect(m_tickLibrary, &QAction::triggered, this,
            [this] { m_batch.setTicked(m_typesModel.openLibraryTypes(), true); });
    auto* button = new QToolButton(area);
    button->setDefaultAction(m_tickLibrary);
    button->setFocusPolicy(Qt::TabFocus);
    layout->addWidget(m_typesTitle);
    layout->addWidget(m_types, 1);
    layout->addWidget(button, 0, Qt::AlignLeft);

    connect(&m_batch, &Batch::ticksChanged, this, [this] { m_justTicked = true; });
    connect(m_types, &QAbstractItemView::pressed, this, [this] { m_justTicked = false; });
    connect(m_types, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        if (!m_justTicked)
            filterByType(index);
    });
    addFilterAction(*m_types, [this](const QModelIndex& index) { filterByType(index); });
    return area;
}

QWidget* BatchSide::makeReasons()
{
    auto* area = new QWidget(this);
    auto* layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_reasonsTitle = makeTitle(area);
    m_reasons = makeTable(m_reasonsModel, BatchReasonsModel::ReasonColumn);
    m_reasons->setAccessibleName(tr("Reasons in all files"));
    m_reasons->setColumnWidth(BatchReasonsModel::FilesColumn, fontMetrics().averageCharWidth() * 8);
    fitTitles(*m_reasons->horizontalHeader());
    m_reasonsTitle->setBuddy(m_reasons);
    layout->addWidget(m_reasonsTitle);
    layout->addWidget(m_reasons, 1);
    connect(m_reasons, &QAbstractItemView::clicked, this, &BatchSide::filterByReason);
    addFilterAction(*m_reasons, [this](const QModelIndex& index) { filterByReason(index); });
    return area;
}

void BatchSide::showTitles()
{
    size_t count = 0;
    for (const BatchType& type : m_batch.index().types())
        count += type.files > 0 ? 1 : 0;
    m_typesTitle->setText(count == 0 ? tr("T&ypes to review")
                                     : tr("T&ypes to review: %1 of %2 left")
                                           .arg(formatCount(m_batch.openTypeCount()), formatCount(count)));
    m_reasonsTitle->setText(tr("R&easons why files are not converted"));
    m_tickLibrary->setEnabled(!m_typesModel.openLibraryTypes().empty());
}

/// The same again shows all files.
void BatchSide::filterByType(const QModelIndex& index)
{
    BatchOrderChoice choice = m_rows.choice();
    const std::optional<uint32_t> type = m_typesModel.typeAt(index.row());
    choice.type = choice.type == type ? std::nullopt : type;
    choice.reason.reset();
    m_rows.setChoice(choice);
}

void BatchSide::filterByReason(const QModelIndex& index)
{
    BatchOrderChoice choice = m_rows.choice();
    const std::optional<uint32_t> reason = m_reasonsModel.reasonAt(index.row());
    choice.reason = choice.reason == reason ? std::nullopt : reason;
    choice.type.reset();
    m_rows.setChoice(choice);
}

} // namespace skops::ui
