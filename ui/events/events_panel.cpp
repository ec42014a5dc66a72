#include "events/events_panel.h"

#include "events/events_view.h"
#include "models/event_cells.h"
#include "text/display.h"
#include "text/sentences.h"
#include "theme/elided_label.h"
#include "theme/icons.h"
#include "theme/segment_button.h"

#include <QAction>
#include <QActionGroup>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QListView>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QVBoxLayout>

namespace skops::ui {

EventsPanel::EventsPanel(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_view(new EventsView(m_model, this))
{
    makeActions();
    m_facts = new QLabel(this);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_facts);
    layout->addWidget(makeFilterBar());
    layout->addWidget(splitter, 1);
    splitter->addWidget(m_view);
    splitter->addWidget(makeDetails());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);

    connect(&m_document, &Document::reviewChanged, this, &EventsPanel::showReview);
    connect(&m_document, &Document::eventChoiceChanged, this, &EventsPanel::showChoice);
    connect(&m_document, &Document::eventRequested, this, &EventsPanel::requestEvent);
    connect(m_view, &QAbstractItemView::activated, m_details, qOverload<>(&QWidget::setFocus));
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &EventsPanel::showDetails);
    showReview();
}

void EventsPanel::makeActions()
{
    m_copyRows = new QAction(icon(Icon::Copy), tr("Copy &Events"), m_view);
    m_copyRows->setShortcut(QKeySequence::Copy);
    m_copyRows->setShortcutContext(Qt::WidgetShortcut);
    connect(m_copyRows, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(m_view->selectedLines()); });
    m_view->addAction(m_copyRows);

    const auto add = [this](const QString& text, const QString& tip, Qt::Key key, QObject* owner,
                            const std::function<void(EventChoice&)>& change) {
        auto* action = new QAction(text, owner);
        action->setCheckable(true);
        action->setShortcut(QKeySequence(Qt::CTRL | key));
        action->setToolTip(
            tip + QStringLiteral(" (%1)").arg(action->shortcut().toString(QKeySequence::NativeText)));
        connect(action, &QAction::triggered, this, [this, change] { choose(change); });
        m_showActions.append(action);
        return action;
    };
    auto* orders = new QActionGroup(this);
    m_inOrder = add(tr("&In Order"), tr("Show the events as loading would do them"), Qt::Key_4, orders,
                    [](EventChoice& choice) { choice.order = EventOrder::Stream; });
    m_dangerousFirst =
        add(tr("&Dangerous First"), tr("Show what is dangerous first, what is known last"), Qt::Key_5, orders,
            [](EventChoice& choice) { choice.order = EventOrder::DangerousFirst; });
    m_onlyOpen = add(tr("Only What Is Not &Known"), tr("Leave out what is known from genuine models"),
                     Qt::Key_6, this, [](EventChoice& choice) { choice.onlyOpen = !choice.onlyOpen; });
}

QWidget* EventsPanel::makeFilterBar()
{
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(new QLabel(tr("Show:"), bar));
    layout->addSpacing(4);
    for (QAction* action : m_showActions) {
        if (action == m_onlyOpen)
            layout->addSpacing(10);
        auto* button = new SegmentButton(bar);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setAccessibleName(tr("Show: %1").arg(button->text().remove(QLatin1Char('&'))));
        layout->addWidget(button);
    }
    layout->addSpacing(12);
    m_counts = new ElidedLabel(bar);
    layout->addWidget(m_counts, 1);

    addCombo(*layout, m_picklesLabel, m_pickles, tr("Pic&kle:"));
    m_pickles->setModel(&m_picklesModel);
    auto* list = new QListView(m_pickles);
    list->setUniformItemSizes(true);
    m_pickles->setView(list);
    m_pickles->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_pickles->setMinimumContentsLength(18);
    addCombo(*layout, m_readingsLabel, m_readings, tr("As read &by:"));
    connect(m_pickles, &QComboBox::activated, this, [this](int position) {
        choose([position](EventChoice& choice) {
            choice.pickle = static_cast<size_t>(position);
            choice.reading = 0;
        });
    });
    connect(m_readings, &QComboBox::activated, this, [this](int position) {
        choose([position](EventChoice& choice) { choice.reading = static_cast<size_t>(position); });
    });
    return bar;
}

void EventsPanel::addCombo(QHBoxLayout& layout, QLabel*& label, QComboBox*& box, const QString& text)
{
    label = new QLabel(text, this);
    box = new QComboBox(this);
    box->setAccessibleName(QString(text).remove(QLatin1Char('&')).remove(QLatin1Char(':')));
    label->setBuddy(box);
    layout.addSpacing(8);
    layout.addWidget(label);
    layout.addSpacing(4);
    layout.addWidget(box);
}

QWidget* EventsPanel::makeDetails()
{
    auto* area = new QWidget(this);
    auto* layout = new QHBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    m_details = new QPlainTextEdit(area);
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_details->setAccessibleName(tr("About the event"));
    m_details->setMinimumHeight(fontMetrics().height() * 4);
    m_copyDetails = new QToolButton(area);
    m_copyDetails->setIcon(icon(Icon::Copy));
    m_copyDetails->setText(tr("Copy"));
    m_copyDetails->setToolTip(tr("Copy all about this event"));
    m_copyDetails->setAccessibleName(m_copyDetails->toolTip());
    m_copyDetails->setFocusPolicy(Qt::TabFocus);
    connect(m_copyDetails, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_details->toPlainText()); });
    layout->addWidget(m_details, 1);
    layout->addWidget(m_copyDetails, 0, Qt::AlignTop);
    return area;
}

void EventsPanel::showReview()
{
    const EventRowsPtr& rows = m_document.eventRows();
    const EventRowsPtr before = m_model.rows();
    const int row = m_view->currentIndex().row();
    const std::optional<uint32_t> current = row >= 0 ? std::optional(m_model.eventAt(row)) : std::nullopt;
    m_model.setRows(rows ? m_document.review() : nullptr, rows);
    m_picklesModel.setReview(rows ? m_document.review() : nullptr);
    m_facts->setText(rows ? pickleFacts(*m_document.review(), *rows) : QString());
    showChoice();
    showCounts();
    for (QAction* action : m_showActions) {
        action->setEnabled(rows != nullptr);
        action->setVisible(rows != nullptr);
    }
    m_copyRows->setEnabled(rows != nullptr);
    m_copyRows->setVisible(rows != nullptr);
    // What the reader looks at is still looked at, wherever it stands now.
    if (rows && !m_view->currentIndex().isValid()) {
        const bool isSameReading = before && &before->graph() == &rows->graph();
        const QModelIndex kept = isSameReading && current ? m_model.showEvent(*current) : QModelIndex();
        m_view->reveal(kept.isValid() ? kept : m_model.index(0, 0));
    }
    showWanted();
    showDetails();
}

/// Brings the controls to what is wanted.
void EventsPanel::showChoice()
{
    const EventChoice& choice = m_document.eventChoice();
    m_inOrder->setChecked(choice.order == EventOrder::Stream);
    m_dangerousFirst->setChecked(choice.order == EventOrder::DangerousFirst);
    m_onlyOpen->setChecked(choice.onlyOpen);
    const bool isChoice = m_picklesModel.rowCount() > 1;
    m_pickles->setVisible(isChoice);
    m_picklesLabel->setVisible(isChoice);
    m_pickles->setCurrentIndex(static_cast<int>(choice.pickle));
    showReadings();
}

void EventsPanel::showReadings()
{
    const EventRowsPtr& rows = m_document.eventRows();
    m_readings->clear();
    if (rows) {
        const size_t pickle = rows->choice.pickle;
        for (const pickle::Reading& reading : m_document.review()->pickles[pickle].analysis->readings)
            m_readings->addItem(loaderName(reading.loader));
        m_readings->setCurrentIndex(static_cast<int>(rows->choice.reading));
    }
    m_readings->setVisible(m_readings->count() > 1);
    m_readingsLabel->setVisible(m_readings->count() > 1);
}

void EventsPanel::showCounts()
{
    const EventRowsPtr& rows = m_document.eventRows();
    if (!rows) {
        m_counts->clear();
        return;
    }
    const size_t all = rows->graph().events().size();
    m_counts->setText(rows->events.size() == all
                          ? tr("%1 events").arg(formatCount(all))
                          : tr("%1 of %2 events").arg(formatCount(rows->events.size()), formatCount(all)));
}

void EventsPanel::showDetails()
{
    const int row = m_view->currentIndex().row();
    const QString none = m_model.rows() && m_model.rows()->graph().events().empty()
                             ? tr("Loading it would import nothing and call nothing.")
                             : QString();
    m_details->setPlainText(row >= 0 ? m_model.detailsText(row) : none);
    m_copyDetails->setEnabled(row >= 0);
}

void EventsPanel::requestEvent(size_t pickle, uint64_t offset)
{
    m_wanted = Wanted{pickle, offset};
    if (m_document.eventChoice().pickle != pickle) {
        choose([pickle](EventChoice& choice) {
            choice.pickle = pickle;
            choice.reading = 0;
        });
    }
    showWanted();
}

/// Waits for other rows if the event is not among these.
void EventsPanel::showWanted()
{
    const EventRowsPtr& rows = m_model.rows();
    if (!rows || (m_wanted && m_document.eventChoice().pickle != m_wanted->pickle))
        m_wanted.reset(); // another file or pickle was chosen since
    if (!m_wanted || rows->choice.pickle != m_wanted->pickle)
        return;
    const auto event = rows->eventAt(m_wanted->offset);
    const QModelIndex index = event ? m_model.showEvent(*event) : QModelIndex();
    if (event && !index.isValid() && rows->choice.onlyOpen) {
        choose([](EventChoice& choice) { choice.onlyOpen = false; });
        return;
    }
    m_wanted.reset();
    m_view->reveal(index);
}

void EventsPanel::choose(const std::function<void(EventChoice&)>& change)
{
    EventChoice choice = m_document.eventChoice();
    change(choice);
    m_document.setEventChoice(choice);
}

} // namespace skops::ui
